import type { Workbook } from '../../contract';
import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/rules';
import type { Rollup } from '../../rollup';
import { placeAt } from '../places';

/** Formulas in error: wrongly written, naming what is not there, or using themselves. */
export function checkFormulas(workbook: Workbook, rollup: Rollup): readonly Finding[] {
  return workbook.indicators.flatMap((indicator) => {
    const formula = rollup.formula(indicator);
    if (!formula || formula.state === 'sound') return [];
    const place = placeAt(workbook.tables.indicators, indicator.row, 'Công thức');
    if (formula.state === 'cycle') {
      return [findingAt(place, say.formulaCycle(indicator.formula, formula.codes))];
    }
    const { position, message } = formula.problem;
    const what = `Công thức của ${indicator.code}`;
    return [findingAt(place, say.expressionError(what, indicator.formula, position, message))];
  });
}
