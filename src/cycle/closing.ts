import { type Grid, TAB } from '../contract';
import type { Change, Request, TabIds } from '../contract/write';
import { cellName } from '../model/address';
import {
  clearRequests,
  columnMap,
  copyRequests,
  firstFreeRow,
  headerRequests,
  inSequence,
  insertRequests,
  strandedCells,
} from './moveRows';
import { type EntrySheet, entrySheet, periodRowsIn, printsOf, type RowPrints } from './periodRows';

/** How the rows of a period go from the form to the archive. */
export interface Closing {
  readonly changes: readonly Change[];
  /** How many rows go that somebody filled in. */
  readonly moved: number;
  /** How many go along that nobody did. */
  readonly prepared: number;
  /** What the archive holds of the period then. */
  readonly prints: RowPrints;
}

/** Why rows cannot go: cells of the form, by what is wrong with them. */
export interface Stuck {
  /** They show an error in the place of a value. */
  readonly errors: readonly string[];
  /** Nothing tells what they are: no header, or one that stands twice. */
  readonly stranded: readonly string[];
}

/**
 * Plans how a period's rows go into the archive: they are copied and emptied in one batch, in Google
 * itself. Prepared and spare ones go along: whatever stands there by then, as somebody has just typed,
 * sorted or put rows in, goes as a whole row, and in the archive a prepared row is no row. The rows
 * themselves stay, so that each unit's block, its guard and its room are there for the next period.
 */
export function planClosing(grid: Grid, period: string, ids: TabIds): Closing | Stuck {
  const form = entrySheet(grid, TAB.entries);
  const rows = periodRowsIn(form, period);
  const filled = rows.filter(({ isTyped }) => isTyped);
  if (!form || filled.length === 0) {
    return { changes: [], moved: 0, prepared: 0, prints: printsOf([]) };
  }
  const known = entrySheet(grid, TAB.archive);
  const archive = known ?? newArchive(ids);
  const columns = columnMap(form, archive, rows);
  const errors = rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ kind }, column) => (kind === 'error' ? [cellName(row, column)] : [])),
  );
  const stranded = strandedCells(rows, columns).map(({ row, column }) => cellName(row, column));
  if (errors.length + stranded.length > 0) return { errors, stranded };
  const at = firstFreeRow(archive.tab);
  const going = rows.map(({ row }) => row);
  const requests: readonly Request[] = [
    ...(known ? [] : [addedArchive(archive, columns.added.length)]),
    ...headerRequests(archive.tab, columns),
    ...insertRequests(archive.tab, at, going.length),
    ...copyRequests(form.tab.id, archive.tab.id, inSequence(going, at), columns),
    ...clearRequests(form, going, columns),
  ];
  const archived = periodRowsIn(known, period);
  return {
    changes: [{ kind: 'requests', requests }],
    moved: filled.length,
    prepared: rows.length - filled.length,
    prints: printsOf([
      [form, rows],
      [archive, archived],
    ]),
  };
}

/** Room below the header of an archive that is made now. */
const NEW_ROWS = 2;

/** The archive of a workbook that has none, as it is made in the same batch: without a column yet. */
export function newArchive(ids: TabIds): EntrySheet {
  return {
    tab: {
      id: ids.idOf(TAB.archive),
      title: TAB.archive,
      index: 0,
      hidden: false,
      rowCount: NEW_ROWS,
      columnCount: 0,
      rows: [],
      formulas: new Set(),
      merges: [],
      protections: [],
    },
    columns: new Map(),
  };
}

/** Makes the archive's tab. */
export function addedArchive({ tab: { id, title } }: EntrySheet, columnCount: number): Request {
  return {
    addSheet: {
      properties: {
        sheetId: id,
        title,
        gridProperties: { rowCount: NEW_ROWS, columnCount, frozenRowCount: 1 },
      },
    },
  };
}
