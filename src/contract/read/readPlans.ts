import { findingAt, type Observation } from '../../findings';
import { unreadableDate } from '../../messages/form';
import * as say from '../../messages/yearlyTurn';
import { cellAddress, cellName } from '../../model/address';
import type { Decimal } from '../../model/figure';
import type { Indicator } from '../../model/indicator';
import { cellDate } from '../grid';
import { yearOfPlanColumn } from '../schema';
import type { Tell } from './choices';
import { readDecimal, readDecimalCell } from './officeCells';
import type { Table, TableRow } from './table';

/** Columns by the year that they are the plan of; undefined: there are two, and neither is used. */
type PlanColumns = ReadonlyMap<number, number | undefined>;

/** The columns `Kế hoạch <năm>`. */
export function readPlanColumns(table: Table<'indicators'>, tell: Tell): PlanColumns {
  const byYear = new Map<number, number[]>();
  for (const [header, columns] of table.headers) {
    const year = yearOfPlanColumn(header);
    if (year !== undefined) byYear.set(year, [...(byYear.get(year) ?? []), ...columns]);
  }
  const single = new Map<number, number | undefined>();
  for (const [year, columns] of byYear) {
    const [first, second] = columns;
    single.set(year, second === undefined ? first : undefined);
    if (second === undefined) continue;
    const names = columns.map((column) => cellName(0, column));
    const place = { tab: table.tab.title, at: cellAddress(0, second) };
    tell(findingAt(place, say.twoPlanColumns(year, names)));
  }
  return single;
}

/** The plans of an indicator in such columns. */
export function readPlansByYear(
  row: TableRow<'indicators'>,
  columns: PlanColumns,
  tell: Tell,
): Pick<Indicator, 'plansByYear'> {
  if (columns.size === 0) return {};
  const plans = new Map<number, Decimal | undefined>();
  for (const [year, column] of columns) {
    if (column === undefined) {
      plans.set(year, undefined);
      continue;
    }
    const { cell, place } = row.at(column);
    const said = (one: Observation) => tell(findingAt(place, one));
    plans.set(year, readDecimalCell(cell, `Kế hoạch ${year}`, said, row.text('ĐVT')));
  }
  return { plansByYear: plans };
}

/** A plan revised within its year: used where both the plan and its day are there. */
export function readRevisedPlan(
  row: TableRow<'indicators'>,
  tell: Tell,
): Pick<Indicator, 'revisedPlan'> {
  const value = readDecimal(row, 'Kế hoạch điều chỉnh', tell, row.text('ĐVT'));
  const text = row.text('Ngày điều chỉnh');
  const from = cellDate(row.cell('Ngày điều chỉnh'));
  const at = row.place('Ngày điều chỉnh');
  if (text !== '' && !from) tell(findingAt(at, unreadableDate('Ngày điều chỉnh', text)));
  if (value && from) return { revisedPlan: { value, from } };
  if (value && text === '') tell(findingAt(at, say.revisionWithoutDay(row.text('Mã'))));
  if (from && row.text('Kế hoạch điều chỉnh') === '') {
    const said = say.revisionWithoutPlan(row.text('Mã'));
    tell(findingAt(row.place('Kế hoạch điều chỉnh'), said));
  }
  return {};
}
