import type { sheets_v4 } from '@googleapis/sheets';
import { overlay } from '../fieldMask';
import type { DeveloperMetadata, Request } from '../google';
import { freeId } from '../spreadsheet';
import { findSheet, findSpan, type Handler, RequestError, type UpdateContext } from './context';
import { matchesLookup } from './lookup';

type Location = NonNullable<DeveloperMetadata['location']>;
type DataFilter = sheets_v4.Schema$DataFilter;

function checkedLocation(context: UpdateContext, location: Location | undefined): Location {
  const given = [location?.spreadsheet, location?.sheetId, location?.dimensionRange];
  if (given.filter((part) => part !== undefined).length !== 1) {
    throw new RequestError(
      'Exactly one of location.spreadsheet, location.sheetId, location.dimensionRange must be set',
    );
  }
  if (location?.dimensionRange) {
    const span = findSpan(context, location.dimensionRange);
    if (span.end - span.start !== 1) {
      throw new RequestError('Developer metadata may only be put on one row or one column');
    }
    return { ...location, locationType: span.rows ? 'ROW' : 'COLUMN' };
  }
  if (typeof location?.sheetId === 'number') {
    return { sheetId: findSheet(context, location.sheetId).sheetId, locationType: 'SHEET' };
  }
  return { spreadsheet: true, locationType: 'SPREADSHEET' };
}

/** Google allows 30,000 characters of metadata on the spreadsheet, and as many on each sheet. */
const MAX_METADATA_CHARACTERS = 30_000;

function checkMetadata(item: DeveloperMetadata): void {
  if (!item.metadataKey) throw new RequestError('metadataKey must be set');
  if (item.visibility !== 'DOCUMENT' && item.visibility !== 'PROJECT') {
    throw new RequestError('visibility must be DOCUMENT or PROJECT');
  }
}

function checkQuota(all: readonly DeveloperMetadata[]): void {
  const sizes = new Map<number | undefined, number>();
  for (const item of all) {
    const sheetId = item.location?.sheetId ?? item.location?.dimensionRange?.sheetId ?? undefined;
    const size = (item.metadataKey ?? '').length + (item.metadataValue ?? '').length;
    const total = (sizes.get(sheetId) ?? 0) + size;
    if (total > MAX_METADATA_CHARACTERS) {
      throw new RequestError(
        `Developer metadata exceeds the limit of ${MAX_METADATA_CHARACTERS} characters`,
      );
    }
    sizes.set(sheetId, total);
  }
}

export const createDeveloperMetadata: Handler<NonNullable<Request['createDeveloperMetadata']>> = (
  body,
  context,
) => {
  const { spreadsheet } = context;
  const given = body.developerMetadata ?? {};
  const taken = (id: number) =>
    spreadsheet.developerMetadata.some((item) => item.metadataId === id);
  if (typeof given.metadataId === 'number' && taken(given.metadataId)) {
    throw new RequestError(`Developer metadata with id ${given.metadataId} already exists.`);
  }
  const seed = `${given.metadataKey} ${spreadsheet.developerMetadata.length}`;
  const developerMetadata = {
    ...given,
    metadataId: given.metadataId ?? freeId(seed, taken),
    location: checkedLocation(context, given.location),
  };
  checkMetadata(developerMetadata);
  spreadsheet.developerMetadata = [...spreadsheet.developerMetadata, developerMetadata];
  checkQuota(spreadsheet.developerMetadata);
  return { createDeveloperMetadata: { developerMetadata } };
};

function matches(item: DeveloperMetadata, filters: readonly DataFilter[]): boolean {
  return filters.some(({ developerMetadataLookup: lookup }) => {
    if (!lookup) throw new RequestError('Only developerMetadataLookup filters are supported');
    return matchesLookup(item, lookup);
  });
}

export const updateDeveloperMetadata: Handler<NonNullable<Request['updateDeveloperMetadata']>> = (
  body,
  context,
) => {
  const { spreadsheet } = context;
  const mask = context.mask(body.fields, 'DeveloperMetadata');
  const changed: DeveloperMetadata[] = [];
  spreadsheet.developerMetadata = spreadsheet.developerMetadata.map((item) => {
    if (!matches(item, body.dataFilters ?? [])) return item;
    const next = overlay<DeveloperMetadata>(item, body.developerMetadata ?? {}, mask);
    const kept = { ...next, metadataId: item.metadataId ?? 0 };
    checkMetadata(kept);
    changed.push(kept);
    return kept;
  });
  if (changed.length === 0) throw new RequestError('No developer metadata matches the filters');
  checkQuota(spreadsheet.developerMetadata);
  return { updateDeveloperMetadata: { developerMetadata: changed } };
};

export const deleteDeveloperMetadata: Handler<NonNullable<Request['deleteDeveloperMetadata']>> = (
  body,
  { spreadsheet },
) => {
  const filters = body.dataFilter ? [body.dataFilter] : [];
  const gone = spreadsheet.developerMetadata.filter((item) => matches(item, filters));
  spreadsheet.developerMetadata = spreadsheet.developerMetadata.filter((i) => !gone.includes(i));
  return { deleteDeveloperMetadata: { deletedDeveloperMetadata: gone } };
};
