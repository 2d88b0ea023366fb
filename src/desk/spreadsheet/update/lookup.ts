import type { sheets_v4 } from '@googleapis/sheets';
import type { DeveloperMetadata } from '../google';

type Location = NonNullable<DeveloperMetadata['location']>;
type Lookup = sheets_v4.Schema$DeveloperMetadataLookup;

/** Whether two places touch: the spreadsheet holds all, a tab its rows and columns, a row meets every column. */
function intersects(own: Location, asked: Location): boolean {
  if (own.spreadsheet || asked.spreadsheet) return true;
  const ownSheet = own.sheetId ?? own.dimensionRange?.sheetId ?? 0;
  const askedSheet = asked.sheetId ?? asked.dimensionRange?.sheetId ?? 0;
  if (ownSheet !== askedSheet) return false;
  const a = own.dimensionRange;
  const b = asked.dimensionRange;
  if (!a || !b || a.dimension !== b.dimension) return true;
  return (
    (a.startIndex ?? 0) < (b.endIndex ?? Number.POSITIVE_INFINITY) &&
    (b.startIndex ?? 0) < (a.endIndex ?? Number.POSITIVE_INFINITY)
  );
}

function isSame(own: Location, asked: Location): boolean {
  if (typeof asked.sheetId === 'number') return own.sheetId === asked.sheetId;
  if (asked.spreadsheet) return own.spreadsheet === true;
  const a = own.dimensionRange;
  const b = asked.dimensionRange;
  return (
    a !== undefined &&
    (a.sheetId ?? 0) === (b?.sheetId ?? 0) &&
    a.dimension === b?.dimension &&
    a.startIndex === (b?.startIndex ?? 0)
  );
}

/** Where no strategy is named, a lookup by place finds what intersects it, as Google's types say. */
function matchesLocation(item: DeveloperMetadata, lookup: Lookup): boolean {
  const { locationType, metadataLocation, locationMatchingStrategy } = lookup;
  if (locationType && item.location?.locationType !== locationType) return false;
  if (!metadataLocation) return true;
  const compare = locationMatchingStrategy === 'EXACT_LOCATION' ? isSame : intersects;
  return compare(item.location ?? {}, metadataLocation);
}

/** Whether metadata is what a lookup asks for. */
export function matchesLookup(item: DeveloperMetadata, lookup: Lookup): boolean {
  const parts = ['metadataId', 'metadataKey', 'metadataValue', 'visibility'] as const;
  return (
    parts.every((part) => lookup[part] === undefined || lookup[part] === item[part]) &&
    matchesLocation(item, lookup)
  );
}
