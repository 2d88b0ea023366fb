import type { Entry } from '../../model/entry';
import { settled } from '../../model/figure';
import { fold } from '../../model/folding';
import { comparePeriods, periodsWithin, samePeriod, writePeriod } from '../../model/period';
import type { Rollup } from '../rollUp';

/**
 * The figure rows that a report's appendices list: a unit's own rows for the period; where it has
 * none but reported shorter periods, one row with the figure made of them, so that an appendix
 * says what `Tổng hợp` and the prose say.
 */
export function figureRowsOf(entries: readonly Entry[], rollup: Rollup): readonly Entry[] {
  const within = periodsWithin(rollup.period);
  const rows = entries.filter(
    ({ kind, period }) => kind === 'Số liệu' && within.has(writePeriod(period)),
  );
  const own = new Set<string>();
  const latest = new Map<string, Entry>();
  for (const row of rows) {
    const key = whose(row);
    if (samePeriod(row.period, rollup.period)) own.add(key);
    const rival = latest.get(key);
    if (!rival || comparePeriods(rival.period, row.period) < 0) latest.set(key, row);
  }
  return rows.flatMap((row) => {
    if (own.has(whose(row))) return samePeriod(row.period, rollup.period) ? [row] : [];
    return latest.get(whose(row)) === row ? [rolledUp(row, rollup)] : [];
  });
}

function whose({ code, unit }: Entry): string {
  return `${fold(code)}\n${fold(unit)}`;
}

/** A unit's row with the figure of the whole period, in the indicator's unit of measure. */
function rolledUp(row: Entry, rollup: Rollup): Entry {
  const indicator = rollup.indicator(row.code);
  const unit = rollup.unit(row.unit);
  if (!indicator || !unit) return row;
  const { period } = rollup;
  const figure = rollup.figure(indicator, { kind: 'unit', unit }, { kind: 'period', period });
  return {
    ...row,
    period,
    figure,
    valueText: figure.state === 'number' ? settled(figure.value).toFixed() : '',
    unitOfMeasure: indicator.unitOfMeasure,
  };
}
