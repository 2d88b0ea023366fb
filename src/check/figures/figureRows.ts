import type { Header, Workbook } from '../../contract';
import { type Finding, findingAt } from '../../findings';
import * as sayForm from '../../messages/form';
import * as say from '../../messages/rules';
import * as sayTurn from '../../messages/yearlyTurn';
import { isInForce } from '../../model/indicator';
import { samePeriod, writePeriod } from '../../model/period';
import type { Unit } from '../../model/unit';
import { isFilled, type Rollup } from '../../rollup';
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
    if (indicator && indicator.formula !== '') {
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

function isMerged(unit: Unit | undefined, rollup: Rollup): boolean {
  return unit !== undefined && rollup.successor(unit) !== unit;
}
