import { type Area, BLANK, type Grid, isBlank, TAB } from '../contract';
import type { Change, Request } from '../contract/write';
import { fold } from '../model/folding';
import {
  type CopiedRows,
  columnMap,
  copyRequests,
  deleteRequests,
  firstFreeRow,
  headerRequests,
  inSequence,
  insertRequests,
} from './moveRows';
import {
  type EntrySheet,
  entrySheet,
  type PeriodRow,
  periodRowsIn,
  printsOf,
  type RowPrints,
  textUnder,
} from './periodRows';

/** How the rows of a period come back from the archive to the form. */
export interface Reopening {
  readonly changes: readonly Change[];
  readonly moved: number;
  /** How many of them nobody filled in; undefined where not all of them was read. */
  readonly prepared: number | undefined;
  /** What the archive held of the period. */
  readonly prints: RowPrints;
}

/**
 * Plans how a period's rows come back: put in as rows of their own, each unit's at the end of what
 * it has in the form or in the block that is its own, so that nothing typed there is written over.
 * @returns undefined where there is no form to which they could come
 * @param blockOf the part of the form that was given to a unit, by how its rows name it
 */
export function planReopening(
  grid: Grid,
  period: string,
  blockOf: (unit: string) => Area | undefined,
): Reopening | undefined {
  const archive = entrySheet(grid, TAB.archive);
  const form = entrySheet(grid, TAB.entries);
  if (!form) return undefined;
  const rows = periodRowsIn(archive, period);
  if (!archive || rows.length === 0) {
    return { changes: [], moved: 0, prepared: 0, prints: printsOf([]) };
  }
  const columns = columnMap(archive, form, rows);
  const groups = placesOf(rows, archive, form, blockOf);
  const requests: readonly Request[] = [
    ...headerRequests(form.tab, columns),
    // From the last to the first: those above stand where they stood.
    ...[...groups]
      .reverse()
      .flatMap(({ at, rows: put }) => insertRequests(form.tab, at, put.length)),
    ...copyRequests(archive.tab.id, form.tab.id, comingTo(groups), columns),
    ...deleteRequests(
      archive.tab,
      rows.map(({ row }) => row),
    ),
  ];
  return {
    changes: [{ kind: 'requests', requests }],
    moved: rows.length,
    prepared: rows.some(({ row }) => archive.tab.partialRows?.has(row))
      ? undefined
      : rows.filter(({ isTyped }) => !isTyped).length,
    prints: printsOf([[archive, rows]]),
  };
}

/** Rows (from 0) that are put in before a row of the form as it stands. */
interface PutIn {
  readonly at: number;
  readonly rows: readonly number[];
}

function placesOf(
  rows: readonly PeriodRow[],
  archive: EntrySheet,
  form: EntrySheet,
  blockOf: (unit: string) => Area | undefined,
): readonly PutIn[] {
  const ends = unitEnds(form);
  const free = firstFreeRow(form.tab);
  const placeOf = (unit: string): number => {
    const block = blockOf(unit);
    const end = ends.get(fold(unit));
    if (!block) return end ?? free;
    const isInside = end !== undefined && end > block.startRow && end <= block.endRow;
    // Inside the block: what is put in before its first row, or behind its last, would be nobody's.
    return Math.min(isInside ? end : block.startRow + 1, block.endRow - 1);
  };
  const places = new Map<number, number[]>();
  for (const row of rows) {
    const at = placeOf(textUnder(archive, row, 'Đơn vị'));
    const known = places.get(at);
    if (known) known.push(row.row);
    else places.set(at, [row.row]);
  }
  return [...places]
    .map(([at, put]) => ({ at, rows: put }))
    .sort((left, right) => left.at - right.at);
}

/** One past the last row of each unit in the form. */
function unitEnds(form: EntrySheet): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  form.tab.rows.forEach((cells, row) => {
    if (row === 0 || cells.every((cell) => isBlank(cell ?? BLANK))) return;
    const unit = fold(textUnder(form, { cells }, 'Đơn vị'));
    if (unit !== '') ends.set(unit, row + 1);
  });
  return ends;
}

/** Where the rows stand once all are put in. */
function comingTo(groups: readonly PutIn[]): readonly CopiedRows[] {
  let before = 0;
  return groups.flatMap(({ at, rows }) => {
    const runs = inSequence(rows, at + before);
    before += rows.length;
    return runs;
  });
}
