import { type Grid, TAB } from '../contract';
import { compared } from './findings';
import { type EntrySheet, entrySheet, type PeriodRow, periodRowsIn, printsOf } from './periodRows';
import type { ClosedPeriod } from './record';

/** Rows in the tabs in which they stand. */
export type Source = readonly (readonly [EntrySheet, readonly PeriodRow[]])[];

/** Reads a copy of the workbook by its id; undefined where that cannot be read. */
export type ReadCopy = (backup: string) => Grid | undefined;

/** Copies of the workbook, of which some were read already. */
export interface Copies {
  readonly read: ReadCopy;
  /** Those that were read, in that order. */
  readonly opened: () => readonly Grid[];
}

/** Keeps what was read: of a whole archive one late copy may have all that is missing. */
export function copiesBy(read: ReadCopy): Copies {
  const opened = new Map<string, Grid | undefined>();
  return {
    read: (backup) => {
      if (!opened.has(backup)) opened.set(backup, read(backup));
      return opened.get(backup);
    },
    opened: () => [...opened.values()].flatMap((copy) => copy ?? []),
  };
}

/**
 * The rows of a closed period in a copy that has what was closed: one that was read already, its own,
 * or a later one, where they stand in the archive; else what its own copy has. Undefined where no
 * copy has any.
 * @param all the closed periods, in the order in which they were closed
 */
export function sourceOf(
  closed: ClosedPeriod,
  all: readonly ClosedPeriod[],
  { read, opened }: Copies,
): Source | undefined {
  const { backup, period, prints } = closed;
  const isSame = (rows: Source | undefined) => rows !== undefined && isAsClosed(closed, rows);
  // By the number of rows alone another copy is not known to have the same.
  const known = prints.whole === '' ? [] : opened().map((copy) => rowsIn(copy, period));
  const found = known.find(isSame);
  if (found) return found;
  const own = backup === '' ? undefined : read(backup);
  const first = own && rowsIn(own, period);
  if (isSame(first)) return first;
  for (const { backup: later } of [...all].reverse()) {
    const other = later === '' || later === backup ? undefined : read(later);
    const rows = other && rowsIn(other, period);
    if (isSame(rows)) return rows;
  }
  return first && first.length > 0 ? first : undefined;
}

function rowsIn(copy: Grid, period: string): Source {
  return [TAB.archive, TAB.entries].flatMap((title) => {
    const sheet = entrySheet(copy, title);
    const rows = periodRowsIn(sheet, period);
    // Of a copy made before it was closed, prepared rows too: they went along.
    return sheet && rows.length > 0 ? [[sheet, rows] as const] : [];
  });
}

/** Whether rows are those that were closed, as far as both are known. */
export function isAsClosed(closed: ClosedPeriod, rows: Source): boolean {
  return compared(closed, printsOf(rows)) === 'same';
}

/** A row with the tab in which it stands. */
type PlacedRow = readonly [EntrySheet, PeriodRow];

/** What two sets of rows do not have in common, each row as often as it stands. */
interface Unmatched {
  /** Rows of the first that the second lacks. */
  readonly missing: readonly PlacedRow[];
  /** Rows of the second that the first lacks. */
  readonly others: readonly PlacedRow[];
}

/** @param print by which a row is known; one without is like no other */
export function unmatched(
  first: Source,
  second: Source,
  print: (sheet: EntrySheet, row: PeriodRow) => string | undefined,
): Unmatched {
  const others = new Set<PlacedRow>();
  const spare = new Map<string, PlacedRow[]>();
  for (const placed of placedIn(second)) {
    others.add(placed);
    const known = print(...placed);
    if (known === undefined) continue;
    const same = spare.get(known);
    if (same) same.push(placed);
    else spare.set(known, [placed]);
  }
  const missing = placedIn(first).filter((placed) => {
    const same = spare.get(print(...placed) ?? '')?.shift();
    if (same) others.delete(same);
    return same === undefined;
  });
  return { missing, others: [...others] };
}

function placedIn(source: Source): readonly PlacedRow[] {
  return source.flatMap(([sheet, rows]) => rows.map((row) => [sheet, row] as const));
}
