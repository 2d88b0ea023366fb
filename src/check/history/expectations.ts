import type { Workbook } from '../../contract';
import { type Finding, findingAt } from '../../findings';
import { askingIn } from '../../form';
import * as say from '../../messages/history';
import { fold } from '../../model/folding';
import { once } from '../../model/once';
import { isReporting } from '../../model/unit';
import { ALL, type Rollup } from '../../rollup';
import { placeAt } from '../places';

/**
 * Entered indicators in force that nobody is expected to report, nor asked for by the form: nobody is
 * missed in them. What the form asks of a unit is told of that unit.
 */
export function checkExpectations(
  workbook: Workbook,
  { indicators, period, total, isInForce }: Rollup,
): readonly Finding[] {
  const table = workbook.tables.indicators;
  const reporting = workbook.units.filter((unit) => isReporting(unit, period));
  const isAsked = once(() => askingIn(workbook, period).isAsked);
  const ofOthers = new Set(
    workbook.outline.flatMap(({ code, isOfOthers }) => (isOfOthers ? [fold(code)] : [])),
  );
  return indicators.flatMap((indicator) => {
    const { code, name, formula, reporters, row, section } = indicator;
    if (formula !== '' || !isInForce(indicator)) return [];
    // Of another report's section: it is missed there.
    if (ofOthers.has(fold(section))) return [];
    const { shares } = total(indicator, ALL, { kind: 'period', period });
    if (shares.some(({ expected }) => expected)) return [];
    if (reporting.some((unit) => isAsked()(unit, indicator))) return [];
    return [
      findingAt(
        placeAt(table, row, 'Đơn vị báo cáo'),
        say.nobodyExpected(code, name, reporters !== undefined),
      ),
    ];
  });
}
