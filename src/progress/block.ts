import {
  CONTRACT,
  type Grid,
  type Header,
  isBlank,
  isPreparedRow,
  namedColumns,
  readPeriodCell,
  readTable,
  readUnits,
  steadyText,
  type Table,
  type TableRow,
} from '../contract';
import { fingerprint } from '../model/fingerprint';
import { groupBy } from '../model/groups';
import { once } from '../model/once';
import { type Period, samePeriod } from '../model/period';
import { type Unit, unitFinder } from '../model/unit';

/** The rows of the form that a unit submits: its own of one period, in the order of the sheet. */
export interface UnitRows {
  /** Sheet rows from 1. */
  readonly rows: readonly number[];
  /** Those in which something stands that people type. */
  readonly filled: readonly number[];
  /** Tells whether any of them changed; moving them is no change. */
  readonly print: string;
}

/**
 * Every unit's rows of a period, each unit's printed when it is first asked for: of one that stands behind
 * many figures that is asked with each of them. A unit without any has those of nobody.
 */
export function unitRowsOf(
  form: Table<'entries'> | undefined,
  units: readonly Unit[],
  period: Period,
): (unit: string) => UnitRows {
  const named = unitFinder(units);
  const found = groupBy(form?.rows ?? [], (row) => {
    const code = named(row.text('Đơn vị'))?.code;
    const own = code === undefined ? undefined : readPeriodCell(row.cell('Kỳ'));
    return own && samePeriod(own, period) ? code : undefined;
  });
  const printed = new Map([...found].map(([unit, rows]) => [unit, once(() => rowsIn(rows))]));
  return (unit) => printed.get(unit)?.() ?? NO_ROWS;
}

function rowsIn(rows: readonly TableRow<'entries'>[]): UnitRows {
  const filled = rows.filter((row) => !isPreparedRow(row));
  return { rows: numbersOf(rows), filled: numbersOf(filled), print: printOf(filled) };
}

/**
 * What people type, wherever its columns stand, those too that `Thiết lập` does not offer; what the
 * add-on writes beside it does not count.
 */
const TYPED: readonly Header<'entries'>[] = namedColumns('entries')
  .filter(({ generated }) => !generated)
  .map(({ header }) => header);

function numbersOf(rows: readonly TableRow<'entries'>[]): readonly number[] {
  return rows.map(({ row }) => row);
}

/** @param filled rows that are not only prepared */
function printOf(filled: readonly TableRow<'entries'>[]): string {
  return fingerprint(
    filled
      .map((row) =>
        TYPED.flatMap((header) => {
          const cell = row.cell(header);
          return isBlank(cell) ? [] : [header, steadyText(cell).trim()];
        }).join('\u001f'),
      )
      .sort(),
  );
}

const NO_ROWS: UnitRows = { rows: [], filled: [], print: printOf([]) };

/** The units of a workbook, and whose rows stand where, as far as it can be read. */
export function readBlocks(grid: Grid, period: Period | undefined) {
  const form = readTable(grid, CONTRACT.entries);
  const units = readTable(grid, CONTRACT.units);
  const known = units.state === 'read' ? readUnits(units.table, () => undefined) : [];
  const rowsOf =
    form.state === 'read' && period
      ? unitRowsOf(form.table, known, period)
      : (_unit: string) => NO_ROWS;
  return { units: known, rowsOf };
}
