import * as say from '../messages/tokens';
import { type CalendarDate, firstDayOfWeek, lastDayOfWeek, writeDate } from '../model/date';
import { twoDigits } from '../model/number';
import { nextPeriod, type Period, quarterNumeral, sayPeriod } from '../model/period';
import { type NoValue, printed, problem, type TokenValue, toCome } from './tokenValue';

/** The time of a report: its period, and the days that its settings give. */
export interface ReportTime {
  readonly period: Period;
  readonly from: CalendarDate | undefined;
  readonly to: CalendarDate | undefined;
}

/** A keyword for a part of the report's time. */
export interface PeriodToken {
  readonly read: (time: ReportTime) => number | string | undefined;
  /** What there is where the period or the settings have no such thing. */
  readonly missing: NoValue;
}

const NOT_OF_PERIOD = problem(say.notOfPeriod);
const NO_DATE = toCome(say.noDate);

const ofPeriod = (read: PeriodToken['read']): PeriodToken => ({ read, missing: NOT_OF_PERIOD });

export const PERIOD_TOKENS: Readonly<Record<string, PeriodToken>> = {
  tháng: ofPeriod((time) => monthOf(time)?.month),
  'tháng sau': ofPeriod((time) => monthAfter(time)?.month),
  'năm của tháng sau': ofPeriod((time) => monthAfter(time)?.year),
  quý: ofPeriod(({ period }) => quarterOf(period) && quarterNumeral(period)),
  'quý sau': ofPeriod(({ period }) => {
    const quarter = quarterOf(period);
    return quarter && quarterNumeral(nextPeriod(quarter));
  }),
  tuần: ofPeriod(({ period }) => weekIn(period)),
  'tuần sau': ofPeriod(({ period }) => weekIn(nextPeriod(period))),
  năm: ofPeriod(({ period }) => period.year),
  kỳ: ofPeriod(({ period }) => inWords(period)),
  'kỳ sau': ofPeriod(({ period }) =>
    period.kind === 'review' ? undefined : inWords(periodAhead(period)),
  ),
  'từ ngày': { read: ({ from }) => from && writeDate(from), missing: NO_DATE },
  'đến ngày': { read: ({ to }) => to && writeDate(to), missing: NO_DATE },
};

type Month = Extract<Period, { kind: 'month' }>;

/** The month that a report is of; that of its last day where its period is none of the calendar's. */
function monthOf({ period, to }: ReportTime): Month | undefined {
  if (period.kind === 'review') return to && { kind: 'month', year: period.year, month: to.month };
  return period.kind === 'month' ? period : undefined;
}

function monthAfter(time: ReportTime): Month | undefined {
  const month = monthOf(time);
  const next = month && nextPeriod(month);
  return next?.kind === 'month' ? next : undefined;
}

function quarterOf({ year, ...period }: Period): Period | undefined {
  switch (period.kind) {
    case 'quarter':
      return { ...period, year };
    case 'month':
      return { kind: 'quarter', year, quarter: Math.ceil(period.month / 3) };
    default:
      return undefined;
  }
}

/** What a report looks ahead to: after nine months not the next nine, but the rest of the year. */
function periodAhead(period: Period): Period {
  return period.kind === 'nineMonths'
    ? { kind: 'quarter', year: period.year, quarter: 4 }
    : nextPeriod(period);
}

function weekIn(period: Period): number | undefined {
  return period.kind === 'week' ? period.week : undefined;
}

/** A period in a report's own words: `6 tháng đầu năm 2026`, `tuần 20 (từ 11/5/2026 đến 17/5/2026)`. */
function inWords(period: Period): string {
  const { year } = period;
  switch (period.kind) {
    case 'week': {
      const [from, to] = [firstDayOfWeek, lastDayOfWeek].map((day) =>
        writeDate(day(year, period.week)),
      );
      return `tuần ${period.week} (từ ${from} đến ${to})`;
    }
    case 'nineMonths':
      return `9 tháng đầu năm ${year}`;
    case 'halfYear':
      return sayPeriod(period).replace(/^0/, '');
    default:
      return sayPeriod(period);
  }
}

/** `{{tháng}}`, `{{tháng|02}}`. */
export function periodToken(
  { read, missing }: PeriodToken,
  formats: readonly string[],
  time: ReportTime,
): TokenValue {
  const found = read(time);
  if (found === undefined) return missing;
  const [format] = formats;
  if (format === undefined) return printed(String(found));
  return format === '02' && typeof found === 'number'
    ? printed(twoDigits(found))
    : problem(say.unknownFormat(format));
}
