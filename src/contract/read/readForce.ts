import { findingAt } from '../../findings';
import { forceReversed } from '../../messages/yearlyTurn';
import type { Indicator } from '../../model/indicator';
import { isFrom, writePeriod } from '../../model/period';
import type { Tell } from './choices';
import { readPeriodOf } from './officeCells';
import type { TableRow } from './table';

/** The periods in which an indicator is reported; bounds that leave none are told and not used. */
export function readForce(row: TableRow<'indicators'>, tell: Tell): Pick<Indicator, 'inForce'> {
  const from = readPeriodOf(row, 'Hiệu lực từ', tell);
  const to = readPeriodOf(row, 'Hiệu lực đến', tell);
  if (!from && !to) return {};
  if (from && to && !isFrom(to, from)) {
    const said = forceReversed(row.text('Mã'), writePeriod(from), writePeriod(to));
    tell(findingAt(row.place('Hiệu lực đến'), said));
    return {};
  }
  return { inForce: { ...(from ? { from } : {}), ...(to ? { to } : {}) } };
}
