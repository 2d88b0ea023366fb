import type { Workbook } from '../../contract';
import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/history';
import { fold } from '../../model/folding';
import type { Indicator } from '../../model/indicator';
import { dongPerUnit } from '../../model/measure';
import { writeNumber } from '../../model/number';
import { type Period, previousPeriod, writePeriod } from '../../model/period';
import type { Unit } from '../../model/unit';
import type { Rollup } from '../../rollup';
import { placeOfEntry } from '../places';
import { type Point, pointBefore, type Series, seriesOf } from './series';
import { isOutlier, isScaleSlip } from './statistics';

/**
 * This period's figures against the unit's own past: copied unchanged, far from the usual, in
 * the wrong scale of money, cumulative yet falling.
 */
export function checkOwnHistory(workbook: Workbook, rollup: Rollup): readonly Finding[] {
  const series = seriesOf(rollup);
  const copied = copiedReports(series, rollup.period);
  const findings: Finding[] = [];
  for (const one of series) {
    const at = () => placeOfEntry(workbook, one.entry, 'Giá trị');
    const first = copied.find(({ unit }) => unit === one.unit);
    if (first && first.first === one) {
      const { same, all, period } = first;
      const said = say.copiedReport(one.unit.name, same, all, period);
      findings.push(findingAt(at(), { ...said, about: [one.unit.code, said.found] }));
    }
    const observation =
      falling(one) ?? wrongScale(one) ?? outlier(one) ?? (first ? undefined : copiedFigure(one));
    if (observation) findings.push(findingAt(at(), observation));
  }
  return findings;
}

const CUMULATIVE = fold('lũy kế');

/** An indicator whose rows already hold the year-to-date value says so in its name. */
function isCumulative({ overPeriods, name }: Indicator): boolean {
  return overPeriods === 'Mới nhất' && fold(name).includes(CUMULATIVE);
}

function falling({ indicator, earlier, value, entry }: Series) {
  if (indicator.overPeriods === 'Cộng dồn' && value.lt(0)) {
    return say.negativeFlow(indicator.name, writeNumber(value));
  }
  const last = earlier[earlier.length - 1];
  if (!isCumulative(indicator) || !last || last.period.year !== entry.period.year) return undefined;
  if (!value.lt(last.value)) return undefined;
  return say.cumulativeDecreased(
    indicator.name,
    writeNumber(value),
    writeNumber(last.value),
    writePeriod(last.period),
  );
}

const LONGEST_HISTORY = 12;
const SCALE_HISTORY = 3;

function wrongScale({ indicator, earlier, value }: Series) {
  if (!dongPerUnit(indicator.unitOfMeasure)) return undefined;
  const near = earlier.slice(-SCALE_HISTORY);
  if (!isScaleSlip(Number(value), near.map(toNumber))) return undefined;
  const { name, unitOfMeasure } = indicator;
  return say.wrongScale(name, writeNumber(value), unitOfMeasure, written(near));
}

function outlier({ indicator, earlier, value, entry }: Series) {
  // A year-to-date figure begins again in January: only its own year is its history.
  const comparable = isCumulative(indicator)
    ? earlier.filter(({ period }) => period.year === entry.period.year)
    : earlier;
  const history = comparable.slice(-LONGEST_HISTORY);
  const values = history.map(toNumber);
  if (!isOutlier(Number(value), values)) return undefined;
  const middle = [...history].sort((left, right) => left.value.cmp(right.value));
  const usual = middle[Math.floor(middle.length / 2)]?.value ?? value;
  return say.outlier(indicator.name, writeNumber(value), written(history), writeNumber(usual));
}

/** Below this, two periods may well have the same number. */
const LEAST_COPIED = 20;

function copiedFigure(series: Series) {
  const { indicator, value, earlier } = series;
  const before = pointBefore(series);
  if (!before || indicator.overPeriods !== 'Cộng dồn' || value.lt(LEAST_COPIED)) return undefined;
  if (!before.value.eq(value)) return undefined;
  const older = earlier.slice(-LONGEST_HISTORY, -1);
  // A series that stood still before as well (52 broadcasts every month) is no copy.
  const varies = older.length >= 2 && older.every((point) => !point.value.eq(value));
  if (!varies) return undefined;
  return say.copiedFigure(indicator.name, writeNumber(value), writePeriod(before.period));
}

interface CopiedReport {
  readonly unit: Unit;
  readonly first: Series;
  readonly same: number;
  readonly all: number;
  readonly period: string;
}

const LEAST_SERIES = 6;
const LEAST_VALUE = 5;
const MOST_SAME = 0.8;

/** Units of whose flows nearly all stand as they stood in the period before. */
function copiedReports(series: readonly Series[], period: Period): readonly CopiedReport[] {
  const before = previousPeriod(period);
  if (!before) return [];
  const byUnit = new Map<Unit, Series[]>();
  for (const one of series) {
    if (one.indicator.overPeriods !== 'Cộng dồn' || one.value.lt(LEAST_VALUE)) continue;
    if (!pointBefore(one)) continue;
    const known = byUnit.get(one.unit) ?? [];
    byUnit.set(one.unit, known);
    known.push(one);
  }
  return [...byUnit].flatMap(([unit, flows]) => {
    const same = flows.filter((one) => pointBefore(one)?.value.eq(one.value));
    const [first] = same;
    if (!first || flows.length < LEAST_SERIES || same.length < flows.length * MOST_SAME) return [];
    return [{ unit, first, same: same.length, all: flows.length, period: writePeriod(before) }];
  });
}

function toNumber({ value }: Point): number {
  return Number(value);
}

/** `2026-01: 12; 2026-02: 15`. */
function written(points: readonly Point[]): string {
  return points
    .map(({ period, value }) => `${writePeriod(period)}: ${writeNumber(value)}`)
    .join('; ');
}
