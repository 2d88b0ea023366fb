import type { Vocabulary } from '../../conditions';
import { fold } from '../../model/folding';
import type { Indicator } from '../../model/indicator';
import {
  type Period,
  previousPeriod,
  readPeriod,
  samePeriodLastYear,
  writePeriod,
} from '../../model/period';
import { type Axis, successorOf, type Unit } from '../../model/unit';
import { type Calendar, planCalendar } from './calendar';
import { type EnteredPlan, planEntered, planMerged } from './entered';
import { type FormulaPlan, planFormulas, reachOf } from './formulas';
import { type Archive, type FigureTime, planTime, planTimes, type TimePlan } from './times';

/** A unit as scopes know it: all units, those of an axis, or one. */
export interface UnitOfPlan {
  readonly code: string;
  readonly axis?: Axis;
  /** One no longer active is expected only where it is named as a reporter. */
  readonly active: boolean;
  /** The unit that stands for this one in the report, and the period since which it does. */
  readonly merged?: { readonly into: string; readonly since: string };
}

/**
 * How every figure of a report rolls up, as plain data: what is run here can be written down,
 * handed on, and compiled for another engine.
 *
 * A figure is one of four states: a number, a reported zero (a number too), not applicable, not
 * reported. Rows of a unit and period are combined by `overRows`, its periods by `overPeriods`
 * over the calendar's shortest reported pieces, units by `overUnits`; not applicable has no part
 * in either, and leaves the expected number. Coverage is the units expected against those of which
 * every piece is a number. Formulas are computed after that, over the same units and time.
 */
export interface RollupPlan {
  /** The report's period, written. */
  readonly period: string;
  readonly archive: Archive;
  readonly units: readonly UnitOfPlan[];
  /** Entered indicators, in the order of the catalogue. */
  readonly entered: readonly EnteredPlan[];
  /** Each after the formulas that it rests on at one time. */
  readonly formulas: readonly FormulaPlan[];
  /** The times that the report asks for, and all that its formulas reach from there. */
  readonly times: readonly TimePlan[];
  readonly calendar: Calendar;
}

/** What a plan is made from: the catalogue, who reports, the period, and since when there are rows. */
export interface PlanInput {
  readonly indicators: readonly Indicator[];
  readonly units: readonly Unit[];
  readonly period: Period;
  /** The earliest year of which there are rows. */
  readonly firstYear: number;
  /** What conditions over rows may name. */
  readonly vocabulary?: Vocabulary | undefined;
}

/** Plans the rollup of a catalogue; codes of units and indicators are matched folded. */
export function planRollup({
  indicators: catalogue,
  units,
  period,
  firstYear,
  vocabulary,
}: PlanInput): RollupPlan {
  const indicatorByCode = new Map(catalogue.map((one) => [fold(one.code), one]));
  const indicators = [...indicatorByCode.values()];
  const unitByCode = new Map(units.map((one) => [fold(one.code), one]));
  const unitOf = (code: string) => unitByCode.get(fold(code));
  const successor = (unit: Unit) => successorOf(unit, period, unitOf);
  const anyMerged = units.some((unit) => successor(unit) !== unit);
  const formulas = planFormulas(indicators, {
    indicator: (code) => indicatorByCode.get(fold(code)),
    unit: unitOf,
    vocabulary,
  });
  const archive = { firstYear, reportYear: period.year };
  const times = planTimes(timesOfReport(period), reachOf(formulas), archive).map((time) =>
    planTime(time, archive),
  );
  return {
    period: writePeriod(period),
    archive,
    units: units.map((unit) => plannedUnit(unit, successor(unit))),
    entered: indicators
      .filter(({ formula }) => formula === '')
      .map((one) => ({
        ...planEntered(one, (code) => {
          const unit = unitOf(code);
          return unit && successor(unit).code;
        }),
        ...(anyMerged ? planMerged(one) : {}),
      })),
    formulas,
    times,
    calendar: planCalendar(times.flatMap(periodsOfTime)),
  };
}

function plannedUnit(unit: Unit, successor: Unit): UnitOfPlan {
  const { code, axis, active, merger } = unit;
  const merged =
    merger && successor !== unit
      ? { merged: { into: successor.code, since: writePeriod(merger.from) } }
      : {};
  return { code, active, ...(axis ? { axis } : {}), ...merged };
}

/** The periods that make a time, and those in which a row makes a unit expected. */
function periodsOfTime({ period, previous, parts }: TimePlan): readonly Period[] {
  const written = [period, ...(previous === undefined ? [] : [previous]), ...parts];
  return written.flatMap((one) => readPeriod(one) ?? []);
}

/** What is told of an indicator: now, before, a year ago, the year so far. */
function timesOfReport(period: Period): readonly FigureTime[] {
  const before = previousPeriod(period);
  const lastYear = samePeriodLastYear(period);
  return [
    { kind: 'period', period },
    { kind: 'yearToDate', period },
    ...(before ? [{ kind: 'period' as const, period: before }] : []),
    ...(lastYear ? [{ kind: 'period' as const, period: lastYear }] : []),
  ];
}
