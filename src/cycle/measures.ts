import { BLANK, type Cell, type Grid, type Header, isBlank, TAB } from '../contract';
import { fold } from '../model/folding';
import type { Indicator } from '../model/indicator';
import type { Measures } from './figures';
import { type EntrySheet, entrySheet, type PeriodRow, periodRowsIn, textUnder } from './periodRows';
import { periodRecords } from './record';

const MEASURE: Header<'entries'> = 'ĐVT';
const FIGURE = fold('Số liệu');

/** The units of measure that the catalogue had when each period was closed that is closed by now. */
function measuresByPeriod(grid: Grid): ReadonlyMap<string, Measures> {
  const closed = new Map<string, Measures>();
  let known: Measures = new Map();
  for (const { period, deed, measures } of periodRecords(grid)) {
    if (measures.size > 0) known = new Map([...known, ...measures]);
    if (deed === 'closed') closed.set(period, known);
    else closed.delete(period);
  }
  return closed;
}

/** The unit of measure that a figure's row leaves blank, as it was remembered. */
function blankMeasure(
  sheet: EntrySheet,
  row: PeriodRow,
  column: number,
  measures: Measures,
): string | undefined {
  if (!isBlank(row.cells[column] ?? BLANK)) return undefined;
  if (fold(textUnder(sheet, row, 'Loại')) !== FIGURE) return undefined;
  return measures.get(fold(textUnder(sheet, row, 'Mã')));
}

/**
 * The workbook as its figures are read: a closed row that leaves its unit of measure blank has the
 * one that its indicator had when the period was closed, not what the catalogue says by now.
 */
export function withClosedMeasures(grid: Grid): Grid {
  const archive = entrySheet(grid, TAB.archive);
  const column = archive?.columns.get(fold(MEASURE));
  if (!archive || column === undefined) return grid;
  const rows: (readonly Cell[])[] = [...archive.tab.rows];
  for (const [period, measures] of measuresByPeriod(grid)) {
    for (const row of measures.size > 0 ? periodRowsIn(archive, period) : []) {
      const text = blankMeasure(archive, row, column, measures);
      if (text === undefined) continue;
      const cells = [...row.cells];
      while (cells.length < column) cells.push(BLANK);
      cells[column] = { kind: 'text', text };
      rows[row.row] = cells;
    }
  }
  const tabs = grid.tabs.map((tab) => (tab === archive.tab ? { ...tab, rows } : tab));
  return { ...grid, tabs };
}

/** An indicator that has another unit of measure by now than its blank rows had when closed. */
export interface ChangedMeasure {
  readonly code: string;
  readonly closed: string;
  readonly now: string;
  readonly rows: number;
}

/** What the blank units of measure of a closed period would say otherwise once its rows are open. */
export function changedMeasures(
  grid: Grid,
  period: string,
  indicators: readonly Pick<Indicator, 'code' | 'unitOfMeasure'>[],
): readonly ChangedMeasure[] {
  const archive = entrySheet(grid, TAB.archive);
  const column = archive?.columns.get(fold(MEASURE));
  const measures = measuresByPeriod(grid).get(period);
  if (!archive || column === undefined || !measures) return [];
  const rows = periodRowsIn(archive, period);
  return indicators.flatMap(({ code, unitOfMeasure: now }) => {
    const closed = measures.get(fold(code));
    if (closed === undefined || fold(closed) === fold(now)) return [];
    const own = rows.filter(
      (row) =>
        fold(textUnder(archive, row, 'Mã')) === fold(code) &&
        blankMeasure(archive, row, column, measures) !== undefined,
    );
    return own.length === 0 ? [] : [{ code, closed, now, rows: own.length }];
  });
}
