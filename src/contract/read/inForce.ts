import { comparePeriods, type Period } from '../../model/period';
import { readPeriodCell } from './readPeriodCell';
import type { TableRow } from './table';

/**
 * Whether a row of `Chỉ tiêu` is in force in a period: not before `Hiệu lực từ`, not after `Hiệu lực
 * đến`. What is blank or cannot be read bounds nothing.
 */
export function isInForce(row: TableRow<'indicators'>, period: Period): boolean {
  const from = readPeriodCell(row.cell('Hiệu lực từ'));
  const to = readPeriodCell(row.cell('Hiệu lực đến'));
  return (!from || comparePeriods(period, from) >= 0) && (!to || comparePeriods(period, to) <= 0);
}
