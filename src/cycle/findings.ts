import { type Grid, TAB } from '../contract';
import { type Finding, findingAt } from '../findings';
import * as say from '../messages/closedPeriods';
import { cellAddress, rowsAddress, WHOLE_TAB } from '../model/address';
import { fold } from '../model/folding';
import { type Unit, unitFinder } from '../model/unit';
import {
  type EntrySheet,
  entrySheet,
  periodRowsIn,
  printsOf,
  type RowPrints,
  rowsByPeriod,
  textUnder,
} from './periodRows';
import { type ClosedPeriod, closedByRecord, strayRows } from './record';

/**
 * What was done to closed periods since: rows changed, added or deleted in the archive, all of them
 * gone, rows of such a period in the form, and rows of an open one in the archive. All that is read
 * of an archive is compared: of the rows of a long one their figures, of those of years on which no report
 * rests how many they are.
 */
export function findClosedChanges(grid: Grid, units: readonly Unit[]): readonly Finding[] {
  const closed = closedByRecord(grid);
  if (closed.length === 0) return [];
  const archive = entrySheet(grid, TAB.archive);
  const tab = archive?.tab.title ?? TAB.archive;
  return [
    ...closed.flatMap((one) => {
      const { prints, state, rows } = inArchive(archive, one);
      if (state === 'same') return [];
      const [first] = rows;
      const at = first ? rowsAddress(first.row) : WHOLE_TAB;
      const said =
        state === 'lost'
          ? say.closedRowsLost(one.period, one.rows)
          : say.closedRowsChanged(one.period, one.rows, prints.rows);
      return [findingAt({ tab, at }, said)];
    }),
    ...rowsInForm(grid, closed, units),
    ...[...strayRows(grid)].flatMap(([period, rows]) =>
      rows.map(({ row }) => findingAt({ tab, at: rowsAddress(row) }, say.strayRow(period))),
    ),
  ];
}

/** The rows of a closed period as they stand in the archive, and how they are to those that were closed. */
export function inArchive(archive: EntrySheet | undefined, closed: ClosedPeriod) {
  const rows = periodRowsIn(archive, closed.period);
  const prints = printsOf(archive ? [[archive, rows]] : []);
  return { rows, prints, state: compared(closed, prints) };
}

/** The closed periods whose rows in the archive are not those that were closed. */
export function damagedPeriods(grid: Grid): readonly ClosedPeriod[] {
  return closedByRecord(grid).filter((one) => isDamaged(grid, one));
}

/** Whether the rows of one of them are others; the other periods, and their digests, are not asked. */
export function isDamaged(grid: Grid, closed: ClosedPeriod): boolean {
  return inArchive(entrySheet(grid, TAB.archive), closed).state !== 'same';
}

/** What nobody can tell of a closed period's rows in the archive, though they are the same as far as it is known. */
export function untoldOf(grid: Grid, closed: ClosedPeriod): 'words' | 'all' | undefined {
  const { prints, state } = inArchive(entrySheet(grid, TAB.archive), closed);
  return state === 'same' ? untold(closed, prints) : undefined;
}

/** How the archive's rows of a period are to those that were closed, as far as both are known. */
export function compared(
  { rows, prints }: Pick<ClosedPeriod, 'rows' | 'prints'>,
  now: RowPrints,
): 'same' | 'changed' | 'lost' {
  if (rows > 0 && now.rows === 0) return 'lost';
  if (rows !== now.rows) return 'changed';
  const isWhole = prints.whole !== '' && now.whole !== '';
  const isSame = isWhole
    ? now.whole.startsWith(prints.whole)
    : prints.facts === '' || now.facts === '' || now.facts.startsWith(prints.facts);
  return isSame ? 'same' : 'changed';
}

/**
 * What nobody can tell of rows that are the same as far as it is known: their words, where a long
 * archive was read; all but their number, where no print was kept or their figures were not read.
 * Undefined where all is known.
 */
function untold(
  { prints: { whole, facts } }: ClosedPeriod,
  now: RowPrints,
): 'words' | 'all' | undefined {
  if ((whole === '' && facts === '') || now.facts === '') return 'all';
  return whole === '' || now.whole === '' ? 'words' : undefined;
}

/** Rows that somebody typed for a period that is closed: they count in no report. */
function rowsInForm(
  grid: Grid,
  closed: readonly ClosedPeriod[],
  units: readonly Unit[],
): readonly Finding[] {
  const form = entrySheet(grid, TAB.entries);
  if (!form) return [];
  const rows = rowsByPeriod(form);
  const named = unitFinder(units);
  const column = form.columns.get(fold('Kỳ')) ?? 0;
  return closed.flatMap(({ period }) =>
    (rows.get(period) ?? [])
      .filter(({ isTyped }) => isTyped)
      .map((row) =>
        findingAt(
          {
            tab: form.tab.title,
            at: cellAddress(row.row, column),
            unit: named(textUnder(form, row, 'Đơn vị'))?.code,
          },
          say.rowOfClosedPeriod(period),
        ),
      ),
  );
}
