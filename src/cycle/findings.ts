import { type Grid, TAB } from '../contract';
import { type Finding, findingAt } from '../findings';
import * as say from '../messages/cycle';
import { cellAddress, rowsAddress, WHOLE_TAB } from '../model/address';
import { fold } from '../model/folding';
import { type Unit, unitFinder } from '../model/unit';
import { entrySheet, printsOf, type RowPrints, rowsByPeriod, textUnder } from './periodRows';
import { type ClosedPeriod, closedByRecord, strayRows } from './record';

/**
 * What was done to closed periods since: rows changed, added or deleted in the archive, all of them
 * gone, rows of such a period in the form, and rows of an open one in the archive. All that is read
 * of an archive is compared: of the rows of a long one their figures, and how many they are.
 */
export function findClosedChanges(grid: Grid, units: readonly Unit[]): readonly Finding[] {
  const closed = closedByRecord(grid);
  if (closed.length === 0) return [];
  const archive = entrySheet(grid, TAB.archive);
  const archived = archive ? rowsByPeriod(archive) : new Map();
  return [
    ...closed.flatMap((one) => {
      const rows = archived.get(one.period) ?? [];
      const prints = archive ? printsOf([[archive, rows]]) : printsOf([]);
      const state = compared(one, prints);
      if (state === 'same') return [];
      const [first] = rows;
      const at = first ? rowsAddress(first.row) : WHOLE_TAB;
      const place = { tab: archive?.tab.title ?? TAB.archive, at };
      const said =
        state === 'lost'
          ? say.closedRowsLost(one.period, one.rows)
          : say.closedRowsChanged(one.period, one.rows, prints.rows);
      return [findingAt(place, said)];
    }),
    ...rowsInForm(grid, closed, units),
    ...[...strayRows(grid)].flatMap(([period, rows]) =>
      rows.map(({ row }) =>
        findingAt(
          { tab: archive?.tab.title ?? TAB.archive, at: rowsAddress(row) },
          say.strayRow(period),
        ),
      ),
    ),
  ];
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
    : prints.facts === '' || now.facts.startsWith(prints.facts);
  return isSame ? 'same' : 'changed';
}

/**
 * What nobody can tell of rows that are the same as far as it is known: their words, where a long
 * archive was read; all but their number, where no print was kept. Undefined where all is known.
 */
export function untold(
  { prints: { whole, facts } }: ClosedPeriod,
  now: RowPrints,
): 'words' | 'all' | undefined {
  if (whole === '' && facts === '') return 'all';
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
      .filter(({ isFilled }) => isFilled)
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
