import { freeTitle, type Grid, mayEditWhole, OWN_KEY, tabsNamed } from '../grid';
import type { ColumnMark } from './change';
import type { Request } from './request';
import { isStaged } from './staging';
import type { TabIds } from './tabIds';

/** A key and its value of the whole spreadsheet: one value a key. */
export function markRequests(grid: Grid, key: string, value: string): readonly Request[] {
  const known = grid.metadata.get(key);
  if (known) {
    return [
      {
        updateDeveloperMetadata: {
          dataFilters: [{ developerMetadataLookup: { metadataId: known.id } }],
          developerMetadata: { metadataValue: value },
          fields: 'metadataValue',
        },
      },
    ];
  }
  return [
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: key,
          metadataValue: value,
          visibility: 'DOCUMENT',
          location: { spreadsheet: true },
        },
      },
    },
  ];
}

/** The key of the mark on the first archived row that figures rest on. */
export const ARCHIVE_MARK = `${OWN_KEY}archive`;

/**
 * Marks a row (from 0), and no other with the same key. Google is not said to take the removal of a mark
 * that nobody has: the first of the two is there to be removed with all that are.
 */
export function rowMarkRequests(sheetId: number, row: number, key: string): readonly Request[] {
  const mark = {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataKey: key,
        visibility: 'DOCUMENT',
        location: {
          dimensionRange: { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 },
        },
      },
    },
  };
  const removal = {
    deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataKey: key } } },
  };
  return [mark, removal, mark];
}

/** The id of a column's mark, from its key: known before and after it is made. */
export function columnMarkId(key: string): number {
  let hash = 5381;
  for (let at = 0; at < key.length; at += 1) {
    hash = (Math.imul(hash, 33) ^ key.charCodeAt(at)) & 0x7fffffff;
  }
  return hash;
}

/** The id of the mark that a column has, or undefined where it has none of that key. */
export function columnMarkOn(grid: Grid, { tab, column, key }: ColumnMark): number | undefined {
  const [standing] = tabsNamed(grid, tab);
  const mark = standing?.columnMarks?.get(column);
  return mark?.key === key ? mark.id : undefined;
}

/** Marks a column; marks of the same key on other columns go first. */
export function columnMarkRequests(grid: Grid, mark: ColumnMark, ids: TabIds): readonly Request[] {
  const { tab, column, key } = mark;
  if (columnMarkOn(grid, mark) !== undefined) return [];
  const strays = grid.tabs.flatMap(({ columnMarks = new Map() }) =>
    [...columnMarks.values()].filter((other) => other.key === key),
  );
  return [
    ...strays.map(({ id }) => ({
      deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId: id } } },
    })),
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: columnMarkId(key),
          metadataKey: key,
          visibility: 'DOCUMENT',
          location: {
            dimensionRange: {
              sheetId: ids.idOf(tab),
              dimension: 'COLUMNS',
              startIndex: column,
              endIndex: column + 1,
            },
          },
        },
      },
    },
  ];
}

/**
 * A hidden copy of a tab beside it, made where the batch is applied: it holds what people typed
 * after the plan was made. The copy of an earlier run goes, but one that is closed to the runner stays,
 * and the new one has a number behind its name. A tab that is new has nothing to keep.
 */
export function snapshotRequests(
  grid: Grid,
  tab: string,
  as: string,
  ids: TabIds,
): readonly Request[] {
  const [source] = tabsNamed(grid, tab);
  if (!source) return [];
  const closed = grid.tabs.filter((one) => !mayEditWhole(one));
  const title = freeTitle({ tabs: closed }, as);
  const [older] = tabsNamed(grid, title);
  // What an earlier run left of its own goes first; the place is counted among what stays.
  const stays = grid.tabs.filter((one) => one !== older && !isStaged(one));
  const place = stays.filter(({ index }) => index <= source.index).length;
  const sheetId = ids.fresh();
  const onlyOlderShown = older?.hidden === false && stays.every(({ hidden }) => hidden);
  return [
    // Google keeps one tab in sight: where people hid all but the older copy, its source comes back.
    ...(onlyOlderShown ? [shown(source.id)] : []),
    ...(older ? [{ deleteSheet: { sheetId: older.id } }] : []),
    {
      duplicateSheet: {
        sourceSheetId: source.id,
        newSheetId: sheetId,
        newSheetName: title,
        insertSheetIndex: place,
      },
    },
    { updateSheetProperties: { properties: { sheetId, hidden: true }, fields: 'hidden' } },
  ];
}

function shown(sheetId: number): Request {
  return { updateSheetProperties: { properties: { sheetId, hidden: false }, fields: 'hidden' } };
}
