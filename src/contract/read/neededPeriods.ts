import { componentsOf } from '../../model/components';
import { fold } from '../../model/folding';
import { groupBy } from '../../model/groups';
import type { Indicator } from '../../model/indicator';
import {
  comparePeriods,
  type Period,
  periodsWithin,
  previousPeriod,
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
 * year and the year before (the same period last year, its year to date, the period before in January,
 * what is usual); one year more for each link of a chain of formulas that ask for an earlier period,
 * the last one of which may ask for last year's; the period before the first of all these, since who
 * reported then is expected in that one; and the last period of the report's kind, whenever it was, of
 * which texts and tasks are carried on. A formula that leads back to itself asks for all years.
 * @param standing the periods that stand in the archive
 */
export function neededPeriods(
  { reports, catalogue }: Asking,
  standing: readonly Period[],
): (period: Period) => boolean {
  const links = linksOf(catalogue);
  if (links === Number.POSITIVE_INFINITY) return () => true;
  const first = Math.min(...reports.map(({ year }) => year)) - 1 - links;
  const besides = new Set(
    reports.flatMap((report) => [
      ...(links > 0 || isFirstOfYear(report) ? lastBefore(report, first) : []),
      ...lastOfKind(report, standing),
    ]),
  );
  return (period) => period.year >= first || besides.has(writePeriod(period));
}

function isFirstOfYear(period: Period): boolean {
  const before = previousPeriod(period);
  return before !== undefined && before.year < period.year;
}

/** The last period of a report's kind before a year, and those inside it. */
function lastBefore(report: Period, year: Period['year']): readonly string[] {
  let period: Period | undefined = report;
  while (period && period.year >= year) period = previousPeriod(period);
  return period ? [...periodsWithin(period)] : [];
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

const EARLIER = ['KỲ_TRƯỚC', 'CÙNG_KỲ'].map(fold);
const WORDS = /[\p{L}\p{M}\d_.]+/gu;

/** What a formula names; too much, where a unit is called as an indicator is. */
interface Reading {
  readonly code: string;
  readonly words: ReadonlySet<string>;
  readonly asksEarlier: boolean;
}

/**
 * How many formulas that ask for an earlier period the longest chain of them has, by their words
 * alone: never too few. Infinite where one leads back to itself through time.
 */
function linksOf(catalogue: Asking['catalogue']): number {
  const formulas = groupBy(
    catalogue.filter(({ formula }) => formula !== ''),
    ({ code }) => fold(code),
  );
  const readings = new Map(
    [...formulas].map(([code, twins]): [string, Reading] => {
      const text = fold(twins.map(({ formula }) => formula).join(' '));
      const asksEarlier = EARLIER.some((word) => text.includes(word));
      return [code, { code, words: new Set(text.match(WORDS)), asksEarlier }];
    }),
  );
  const restsOn = ({ words }: Reading) => [...words].flatMap((word) => readings.get(word) ?? []);
  const links = new Map<Reading, number>();
  for (const component of componentsOf([...readings.values()], restsOn)) {
    const under = component.flatMap(restsOn);
    const isRound = under.some((one) => component.includes(one));
    const asksEarlier = component.some((one) => one.asksEarlier);
    const most = Math.max(0, ...under.map((one) => links.get(one) ?? 0));
    // One that leads back to itself at one time is an error, and is not computed.
    const own = asksEarlier ? (isRound ? Number.POSITIVE_INFINITY : 1) : 0;
    for (const one of component) links.set(one, most + own);
  }
  return Math.max(0, ...links.values());
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
