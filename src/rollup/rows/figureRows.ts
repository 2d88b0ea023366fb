import type { Entry } from '../../model/entry';
import { settled } from '../../model/figure';
import { fold } from '../../model/folding';
import { comparePeriods, periodsWithin, samePeriod, writePeriod } from '../../model/period';
import type { Rollup } from '../rollUp';

/**
 * The figure rows that a report's appendices list: a unit's own rows for the period; where it has
 * none, or left them blank, but reported shorter periods, one row with the figure made of them, so
 * that an appendix says what `Tổng hợp` and the prose say. Units that became one have one such row.
 */
export function figureRowsOf(entries: readonly Entry[], rollup: Rollup): readonly Entry[] {
  const within = periodsWithin(rollup.period);
  const rows = entries.filter(
    (row) =>
      row.kind === 'Số liệu' &&
      within.has(writePeriod(row.period)) &&
      isCounted(row, rollup) &&
      isPrinted(row, rollup),
  );
  const whose = ({ code, unit }: Entry) => `${fold(code)}\n${rollup.ownerOf(unit)}`;
  const apart = new Set(rows.filter((row) => !samePeriod(row.period, rollup.period)).map(whose));
  const said = new Set(rows.filter(saysSomething).map(whose));
  const own = new Set<string>();
  const latest = new Map<string, Entry>();
  for (const row of rows) {
    const key = whose(row);
    // A row left blank stands back where a shorter period says something.
    const isWhole =
      samePeriod(row.period, rollup.period) && !(apart.has(key) && isUnited(row, rollup));
    if (isWhole && (saysSomething(row) || !said.has(key))) {
      own.add(key);
    }
    const rival = latest.get(key);
    if (!rival || comparePeriods(rival.period, row.period) < 0) latest.set(key, row);
  }
  return rows.flatMap((row) => {
    if (own.has(whose(row))) return samePeriod(row.period, rollup.period) ? [row] : [];
    return latest.get(whose(row)) === row ? [rolledUp(row, rollup)] : [];
  });
}

/** Of a period closed and not yet cleared the rollup counts the rows of one tab. */
function isCounted({ code, unit, period, tab }: Entry, { index }: Rollup): boolean {
  return index.rowsOf(code).get(fold(unit))?.get(writePeriod(period))?.[0]?.tab === tab;
}

function saysSomething({ figure }: Entry): boolean {
  return figure.state !== 'notReported';
}

/** Outside its time an indicator prints nowhere. */
function isPrinted({ code }: Entry, rollup: Rollup): boolean {
  const indicator = rollup.indicator(code);
  return !indicator || rollup.isInForce(indicator);
}

/** Whether a unit counts with another, or another with it: its own row does not say all. */
function isUnited({ unit: typed }: Entry, rollup: Rollup): boolean {
  const unit = rollup.unit(typed);
  if (!unit) return false;
  const whole = rollup.successor(unit);
  return rollup.units.some((one) => one !== unit && rollup.successor(one) === whole);
}

/** A unit's row with the figure of the whole period, in the indicator's unit of measure. */
function rolledUp(row: Entry, rollup: Rollup): Entry {
  const indicator = rollup.indicator(row.code);
  const own = rollup.unit(row.unit);
  if (!indicator || !own) return row;
  const unit = rollup.successor(own);
  const { period } = rollup;
  const figure = rollup.figure(indicator, { kind: 'unit', unit }, { kind: 'period', period });
  return {
    ...row,
    unit: unit.code,
    axis: unit === own ? row.axis : unit.axis,
    period,
    figure,
    valueText: figure.state === 'number' ? settled(figure.value).toFixed() : '',
    unitOfMeasure: indicator.unitOfMeasure,
  };
}
