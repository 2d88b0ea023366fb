import type { AppendixFigures, KeptRows, Related } from '../appendix';
import type { Workbook } from '../contract';
import { type EntryFacts, isWhole } from '../model/entry';
import { type Figure, notReported, reported } from '../model/figure';
import { fold } from '../model/folding';
import { groupBy } from '../model/groups';
import type { Indicator } from '../model/indicator';
import { once } from '../model/once';
import { Remembered } from '../model/remembered';
import type { Unit } from '../model/unit';
import {
  ALL,
  operandsOf,
  percentOf,
  type Rollup,
  reportFigures,
  rollUp,
  type Scope,
} from '../rollup';

/** The figures of appendices, from the report's rollup, and from rollups over the rows that one keeps. */
export function appendixFigures(workbook: Workbook, rollup: Rollup): AppendixFigures {
  const { period } = rollup;
  // Of a part of the rows nobody is waited for: the others are no part of it.
  const indicators = once(() =>
    workbook.indicators.map((one): Indicator => ({ ...one, whenMissing: 'Cộng phần đã có' })),
  );
  const rollupOf = (entries: readonly EntryFacts[]): Rollup =>
    rollUp({ ...workbook, indicators: indicators(), entries, period, to: workbook.settings.to });
  const rollups = new Remembered<Rollup>();
  const keptRows = new Remembered<KeptBySubject>();
  const rowsKept = ({ filter }: KeptRows): KeptBySubject =>
    keptRows.at(filter?.text ?? '', () => {
      const rows = workbook.facts.filter(
        (row) => isWhole(row) && (filter === undefined || filter.keeps(row)),
      );
      return { rows, of: once(() => groupBy(rows, ({ subject = '' }) => fold(subject))) };
    });
  const rollupOver = (kept: KeptRows): Rollup => {
    const { filter, subject } = kept;
    if (!filter && subject === undefined) return rollup;
    const name = subject === undefined ? undefined : fold(subject);
    return rollups.at(JSON.stringify([filter?.text ?? '', name ?? null]), () => {
      const { rows, of } = rowsKept(kept);
      return rollupOf(name === undefined ? rows : (of().get(name) ?? []));
    });
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

/** The rows that an appendix keeps, and those of each subject by its folded name. */
interface KeptBySubject {
  readonly rows: readonly EntryFacts[];
  readonly of: () => ReadonlyMap<string, readonly EntryFacts[]>;
}

function relatedFigure(rollup: Rollup, indicator: Indicator, unit: Unit, which: Related): Figure {
  const figures = reportFigures(rollup, indicator, { kind: 'unit', unit });
  const plan = rollup.yearPlan(indicator);
  switch (which) {
    case 'Kỳ trước':
      return figures.previous();
    case 'Cùng kỳ':
      return figures.lastYear();
    case 'Lũy kế':
      return figures.cumulative();
    case 'Kế hoạch':
      return plan ? reported(plan) : notReported;
    case '% kế hoạch': {
      const percent = percentOf(figures.cumulative(), plan);
      return percent ? reported(percent) : notReported;
    }
    case 'Tăng giảm': {
      const [now, before] = [figures.value(), figures.previous()];
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
