import type { AppendixFigures, KeptRows, Related } from '../appendix';
import type { Workbook } from '../contract';
import { isWhole } from '../model/entry';
import { divide, type Figure, notReported, reported } from '../model/figure';
import { fold, sameText } from '../model/folding';
import type { Indicator } from '../model/indicator';
import { previousPeriod, samePeriodLastYear } from '../model/period';
import type { Unit } from '../model/unit';
import { ALL, operandsOf, type Rollup, rollUp, type Scope } from '../rollup';

/** The figures of appendices, from the report's rollup, and from rollups over the rows that one keeps. */
export function appendixFigures(workbook: Workbook, rollup: Rollup): AppendixFigures {
  const { period } = rollup;
  const rollups = new Map<string, Rollup>();
  /** Of a part of the rows nobody is waited for: the others are no part of it. */
  const rollupOver = ({ filter, subject }: KeptRows): Rollup => {
    if (!filter && subject === undefined) return rollup;
    const key = JSON.stringify([filter?.text, subject === undefined ? [] : fold(subject)]);
    const known = rollups.get(key);
    if (known) return known;
    const made = rollUp({
      ...workbook,
      indicators: workbook.indicators.map((one) => ({ ...one, whenMissing: 'Cộng phần đã có' })),
      entries: workbook.facts.filter(
        (row) =>
          isWhole(row) &&
          (filter?.keeps(row) ?? true) &&
          (subject === undefined || sameText(row.subject ?? '', subject)),
      ),
      period,
      to: workbook.settings.to,
    });
    rollups.set(key, made);
    return made;
  };
  return {
    indicator: rollup.indicator,
    related: (row, which) => {
      const indicator = rollup.indicator(row.code);
      const unit = rollup.unit(row.unit);
      return indicator && unit
        ? relatedFigure(rollup, indicator, rollup.successor(unit), which)
        : notReported;
    },
    over: (code, rows) => {
      const over = rollupOver(rows);
      const indicator = over.indicator(code);
      const unit = rows.unit === undefined ? undefined : over.unit(rows.unit);
      if (!indicator || (rows.unit !== undefined && !unit)) return notReported;
      const scope: Scope = unit ? { kind: 'unit', unit: over.successor(unit) } : ALL;
      return over.figure(indicator, scope, { kind: 'period', period });
    },
    partsOf: (code) => [...partsOf(code, rollup, new Set())],
  };
}

function relatedFigure(rollup: Rollup, indicator: Indicator, unit: Unit, which: Related): Figure {
  const { period } = rollup;
  const scope: Scope = { kind: 'unit', unit };
  const at = (other: typeof period | undefined) =>
    other ? rollup.figure(indicator, scope, { kind: 'period', period: other }) : notReported;
  const cumulative = () => rollup.figure(indicator, scope, { kind: 'yearToDate', period });
  const plan = rollup.yearPlan(indicator);
  switch (which) {
    case 'Kỳ trước':
      return at(previousPeriod(period));
    case 'Cùng kỳ':
      return at(samePeriodLastYear(period));
    case 'Lũy kế':
      return cumulative();
    case 'Kế hoạch':
      return plan ? reported(plan) : notReported;
    case '% kế hoạch': {
      const done = cumulative();
      if (done.state !== 'number' || !plan || plan.eq(0)) return notReported;
      return reported(divide(done.value.times(100), plan));
    }
    case 'Tăng giảm': {
      const [now, before] = [at(period), at(previousPeriod(period))];
      return now.state === 'number' && before.state === 'number'
        ? reported(now.value.minus(before.value))
        : notReported;
    }
  }
}

/** An indicator and all that its formula rests on, folded. */
function partsOf(code: string, rollup: Rollup, known: Set<string>): Set<string> {
  const key = fold(code);
  if (known.has(key)) return known;
  known.add(key);
  const indicator = rollup.indicator(code);
  const formula = indicator && rollup.formula(indicator);
  if (formula?.state === 'sound') {
    for (const { operand } of operandsOf(formula.expression)) partsOf(operand.code, rollup, known);
  }
  return known;
}
