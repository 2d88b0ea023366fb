import * as say from '../messages/tokens';
import { type CalendarDate, nextMonth, writeDate } from '../model/date';
import { twoDigits } from '../model/number';
import { lastMonth, type Period, quarterNumeral } from '../model/period';
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

const NO_MONTH = problem(say.notAMonth);
const NO_DATE = toCome(say.noDate);

export const PERIOD_TOKENS: Readonly<Record<string, PeriodToken>> = {
  tháng: { read: monthOf, missing: NO_MONTH },
  'tháng sau': {
    read: (time) => {
      const month = monthOf(time);
      return month === undefined ? undefined : nextMonth(month);
    },
    missing: NO_MONTH,
  },
  'năm của tháng sau': {
    read: (time) => {
      const month = monthOf(time);
      return month === undefined ? undefined : time.period.year + (month === 12 ? 1 : 0);
    },
    missing: NO_MONTH,
  },
  quý: { read: ({ period }) => quarterNumeral(period), missing: NO_MONTH },
  năm: { read: ({ period }) => period.year, missing: NO_MONTH },
  'từ ngày': { read: ({ from }) => from && writeDate(from), missing: NO_DATE },
  'đến ngày': { read: ({ to }) => to && writeDate(to), missing: NO_DATE },
};

function monthOf({ period, to }: ReportTime): number | undefined {
  return lastMonth(period) ?? to?.month;
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
