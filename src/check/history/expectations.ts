import type { Workbook } from '../../contract';
import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/history';
import { ALL, type Rollup } from '../../rollup';
import { placeAt } from '../places';

/** Entered indicators in force that nobody is expected to report: nobody is missed in them. */
export function checkExpectations(
  { tables }: Workbook,
  { indicators, period, total, isInForce }: Rollup,
): readonly Finding[] {
  const table = tables.indicators;
  return indicators.flatMap((indicator) => {
    const { code, name, formula, row } = indicator;
    if (formula !== '' || !isInForce(indicator)) return [];
    const { shares } = total(indicator, ALL, { kind: 'period', period });
    if (shares.some(({ expected }) => expected)) return [];
    return [findingAt(placeAt(table, row, 'Đơn vị báo cáo'), say.nobodyExpected(code, name))];
  });
}
