import { lastMonth, previousPeriod } from './calendar';
import { type Period, samePeriod } from './period';

const ROMAN_QUARTERS = ['I', 'II', 'III', 'IV'];

/** `I` to `IV` for the quarter that a period ends in; undefined for a review. */
export function quarterNumeral(period: Period): string | undefined {
  const month = lastMonth(period);
  return month === undefined ? undefined : ROMAN_QUARTERS[Math.ceil(month / 3) - 1];
}

/** A period as people say it: `tháng 5 năm 2026`, `quý I năm 2026`, `09 tháng năm 2026`. */
export function sayPeriod(period: Period): string {
  const inYear = sayPeriodOfYear(period);
  return period.kind === 'year' ? inYear : `${inYear} năm ${period.year}`;
}

/** A period where its year is known: `tháng 5`, `quý I`, `tuần 20`. */
export function sayPeriodOfYear(period: Period): string {
  switch (period.kind) {
    case 'week':
      return `tuần ${period.week}`;
    case 'month':
      return `tháng ${period.month}`;
    case 'quarter':
      return `quý ${quarterNumeral(period)}`;
    case 'halfYear':
      return `06 tháng ${period.half === 1 ? 'đầu' : 'cuối'}`;
    case 'nineMonths':
      return '09 tháng';
    case 'year':
      return `năm ${period.year}`;
    case 'review':
      return `đợt ${period.ordinal}`;
  }
}

/** Periods of one year in their order: `tháng 1 đến tháng 3, tháng 5`. */
export function sayPeriodsOfYear(periods: readonly Period[]): string {
  const runs: Period[][] = [];
  for (const period of periods) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    const before = previousPeriod(period);
    if (last && before && samePeriod(last, before)) run?.push(period);
    else runs.push([period]);
  }
  return runs
    .map((run) => {
      const [first, last] = [run[0], run[run.length - 1]].map((one) => one && sayPeriodOfYear(one));
      return run.length > 2 ? `${first} đến ${last}` : run.map(sayPeriodOfYear).join(', ');
    })
    .join(', ');
}
