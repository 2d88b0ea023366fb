import type { Header, Workbook } from '../../contract';
import { type Finding, findingAt, type Observation } from '../../findings';
import * as sayForm from '../../messages/form';
import * as say from '../../messages/rules';
import * as sayTurn from '../../messages/yearlyTurn';
import type { Entry } from '../../model/entry';
import type { Figure } from '../../model/figure';
import { type Indicator, isInForce } from '../../model/indicator';
import { writeNumber } from '../../model/number';
import { samePeriod, writePeriod } from '../../model/period';
import type { Unit } from '../../model/unit';
import { ALL, isFilled, type Rollup, rowTermsOf } from '../../rollup';
import { placeOfEntry } from '../places';

/** Figure rows by themselves: left blank, of a unit no longer active, of a computed indicator. */
export function checkFigureRows(workbook: Workbook, rollup: Rollup): readonly Finding[] {
  const findings: Finding[] = [];
  for (const entry of workbook.entries) {
    if (entry.kind !== 'Số liệu' || !workbook.isReported(entry)) continue;
    if (!samePeriod(entry.period, workbook.settings.period)) continue;
    const indicator = rollup.indicator(entry.code);
    const unit = rollup.unit(entry.unit);
    const at = (header: Header<'entries'>) => placeOfEntry(workbook, entry, header);
    if (indicator && unit && countsRows(indicator, rollup) && isFilled(entry)) {
      const said = besideCount(entry, indicator, unit, rollup);
      if (said) findings.push(findingAt(at('Giá trị'), said));
    } else if (indicator && indicator.formula !== '') {
      const said = say.enteredFormula(indicator.code, entry.valueText !== '');
      findings.push(findingAt(at('Mã'), said));
    } else if (indicator?.inForce && !isInForce(indicator, entry.period)) {
      // A prepared row of an indicator that nobody is asked for any more is none.
      if (isFilled(entry)) {
        const span = sayTurn.forceSpan(indicator.inForce);
        findings.push(findingAt(at('Giá trị'), sayTurn.rowOutsideForce(indicator.code, span)));
      }
    } else if (entry.valueText === '' && !isMerged(unit, rollup)) {
      const name = entry.content || indicator?.name || entry.code;
      findings.push(findingAt(at('Giá trị'), sayForm.missingFigure(name)));
    }
    if (unit?.merger && isMerged(unit, rollup)) {
      if (!isFilled(entry)) continue;
      const { code } = rollup.successor(unit);
      const since = writePeriod(unit.merger.from);
      findings.push(findingAt(at('Đơn vị'), sayTurn.rowOfMergedUnit(unit.code, code, since)));
    } else if (unit && !unit.active) {
      findings.push(findingAt(at('Đơn vị'), sayForm.inactiveUnit(unit.code)));
    }
  }
  return findings;
}

function countsRows(indicator: Indicator, rollup: Rollup): boolean {
  const formula = rollup.formula(indicator);
  return formula?.state === 'sound' && rowTermsOf(formula.expression).length > 0;
}

/** A typed figure that is neither what the unit's own rows come to nor what all rows do. */
function besideCount(
  { figure, valueText }: Entry,
  indicator: Indicator,
  unit: Unit,
  rollup: Rollup,
): Observation | undefined {
  const time = { kind: 'period', period: rollup.period } as const;
  const own = rollup.figure(indicator, { kind: 'unit', unit: rollup.successor(unit) }, time);
  const all = rollup.figure(indicator, ALL, time);
  const isSame = (counted: Figure) =>
    figure.state === 'number' && counted.state === 'number' && figure.value.eq(counted.value);
  if (isSame(own) || isSame(all)) return undefined;
  const written = (counted: Figure) =>
    counted.state === 'number' ? writeNumber(counted.value, { decimals: indicator.decimals }) : '…';
  return say.differsFromCount(indicator.code, valueText, {
    own: written(own),
    all: written(all),
    formula: indicator.formula,
  });
}

function isMerged(unit: Unit | undefined, rollup: Rollup): boolean {
  return unit !== undefined && rollup.successor(unit) !== unit;
}
