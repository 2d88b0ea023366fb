import { componentsOf } from '../../model/components';
import { fold } from '../../model/folding';
import { groupBy } from '../../model/groups';
import type { Indicator } from '../../model/indicator';
import {
  comparePeriods,
  type Period,
  periodsWithin,
  previousPeriod,
  samePeriodLastYear,
  writePeriod,
} from '../../model/period';

/** What decides on which archived periods the figures of a workbook rest. */
export interface Asking {
  /** The periods of all reports of `Cấu hình`. */
  readonly reports: readonly Period[];
  readonly catalogue: readonly Pick<Indicator, 'code' | 'formula'>[];
}

/**
 * Tells the archived periods on which any figure or check of the reports may rest: of each report its
 * year and the year before (the same period last year, its year to date, what is usual); as far back from
 * there as the longest chain of formulas goes, a year for each that asks for the same period last year and
 * a period for each that asks for the one before; the period before the first of all these, since who
 * reported then is expected in that one; and the last period of the report's kind, whenever it was, of
 * which texts and tasks are carried on. A formula that leads back to itself asks for all years.
 * @param standing the periods that stand in the archive
 */
export function neededPeriods(
  { reports, catalogue }: Asking,
  standing: readonly Period[],
): (period: Period) => boolean {
  const steps = longestChain(catalogue);
  if (steps.periods > MOST_PERIODS) return () => true;
  const first = reports.map((report) => firstOf(report, steps));
  const year = Math.min(...first.map((period) => period.year));
  const besides = new Set([
    ...first.flatMap((period) => [...periodsWithin(previousPeriod(period) ?? period)]),
    ...reports.flatMap((report) => lastOfKind(report, standing)),
  ]);
  return (period) => period.year >= year || besides.has(writePeriod(period));
}

/** Steps back in time. */
interface Steps {
  readonly years: number;
  readonly periods: number;
}

/** From so many on a chain might cross a year more or less than another of as many steps. */
const MOST_PERIODS = 50;

/** The earliest period of which a figure is made; a review's are all of its own year and the one before. */
function firstOf(report: Period, { years, periods }: Steps): Period {
  const lastYear = samePeriodLastYear(report);
  if (!lastYear) return { ...report, year: report.year - 1 };
  const far: Period = { ...lastYear, year: lastYear.year - years };
  return Array.from({ length: periods }).reduce<Period>((at) => previousPeriod(at) ?? at, far);
}

/** The last period of a report's kind that stands before it. */
function lastOfKind(report: Period, standing: readonly Period[]): readonly string[] {
  let last: Period | undefined;
  for (const period of standing) {
    if (period.kind !== report.kind || comparePeriods(period, report) >= 0) continue;
    if (!last || comparePeriods(period, last) > 0) last = period;
  }
  return last ? [writePeriod(last)] : [];
}

const [PREVIOUS, LAST_YEAR] = ['KỲ_TRƯỚC', 'CÙNG_KỲ'].map(fold);
const WORDS = /[\p{L}\p{M}\d_.]+/gu;

/** What a formula names; too much, where a unit is called as an indicator is. */
interface Reading extends Steps {
  readonly words: ReadonlySet<string>;
}

const NO_STEPS: Steps = { years: 0, periods: 0 };

/**
 * How many formulas of the longest chains of them ask for the period before, and for the year before, by
 * their words alone: never too few. Infinite where one leads back to itself through time.
 */
function longestChain(catalogue: Asking['catalogue']): Steps {
  const formulas = groupBy(
    catalogue.filter(({ formula }) => formula !== ''),
    ({ code }) => fold(code),
  );
  const readings = new Map(
    [...formulas].map(([code, twins]): [string, Reading] => {
      const text = fold(twins.map(({ formula }) => formula).join(' '));
      const asks = (word = '') => (text.includes(word) ? 1 : 0);
      const words = new Set(text.match(WORDS));
      return [code, { words, years: asks(LAST_YEAR), periods: asks(PREVIOUS) }];
    }),
  );
  const restsOn = ({ words }: Reading) => [...words].flatMap((word) => readings.get(word) ?? []);
  const chains = new Map<Reading, Steps>();
  for (const component of componentsOf([...readings.values()], restsOn)) {
    const under = component.flatMap(restsOn);
    const own = most(component);
    // One that leads back to itself at one time is an error, and is not computed.
    const isRound = under.some((one) => component.includes(one)) && own.years + own.periods > 0;
    const deepest = most(under.flatMap((one) => chains.get(one) ?? []));
    const chain = {
      years: deepest.years + own.years,
      periods: isRound ? Number.POSITIVE_INFINITY : deepest.periods + own.periods,
    };
    for (const one of component) chains.set(one, chain);
  }
  return most([...chains.values()]);
}

function most(steps: readonly Steps[]): Steps {
  return steps.reduce<Steps>(
    (sum, { years, periods }) => ({
      years: Math.max(sum.years, years),
      periods: Math.max(sum.periods, periods),
    }),
    NO_STEPS,
  );
}

/** A task as far as it is known of it in which periods it stood. */
interface StandingTask {
  readonly period: Period;
  readonly code: string;
}

/**
 * The folded codes of the reports' tasks that no needed row tells of in an earlier period: whether such
 * a task was there before, and how it stood, years gone by tell.
 * @param tasks those of all needed rows
 */
export function unfoundTasks(
  reports: readonly Period[],
  tasks: readonly StandingTask[],
): ReadonlySet<string> {
  const coded = tasks.filter(({ code }) => code !== '');
  return new Set(
    reports.flatMap((report) => {
      const inside = periodsWithin(report);
      const own = coded.filter(({ period }) => inside.has(writePeriod(period)));
      const earlier = new Set(
        coded
          .filter(
            ({ period }) => !inside.has(writePeriod(period)) && comparePeriods(period, report) < 0,
          )
          .map(({ code }) => fold(code)),
      );
      return own.map(({ code }) => fold(code)).filter((code) => !earlier.has(code));
    }),
  );
}
