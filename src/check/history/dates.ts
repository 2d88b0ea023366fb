import type { SettingKey, Workbook } from '../../contract';
import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/history';
import {
  type CalendarDate,
  compareDates,
  dayAt,
  serialOfDate,
  writePlainDate,
} from '../../model/date';
import { lastDay, type Period, sayPeriod, writePeriod } from '../../model/period';
import { deadlineOf } from '../../model/settings';
import { rowsOfPeriod } from '../../rollup';
import { placeOfEntry, placeOfSetting } from '../places';

/** Dates of the settings against each other, and dates of documents against the period. */
export function checkDates(workbook: Workbook): readonly Finding[] {
  return [...checkSettings(workbook), ...checkDocuments(workbook)];
}

function checkSettings(workbook: Workbook): readonly Finding[] {
  const { from, to, deadline, period } = workbook.settings;
  const at = (key: SettingKey) => placeOfSetting(workbook, key);
  const findings: Finding[] = [];
  const fitting = lastDays(period);
  if (from && to && compareDates(from, to) > 0) {
    const said = say.datesReversed(writePlainDate(from), writePlainDate(to));
    findings.push(findingAt(at('Đến ngày'), said));
  } else if (to && fitting && !isWithin(to, fitting)) {
    const [written, days] = [writePlainDate(to), sayDays(fitting)];
    const said = say.periodMismatch(written, sayPeriod(period), writePeriod(period), days);
    findings.push(findingAt(at('Đến ngày'), said));
  }
  if (to && deadline && !deadlineOf(workbook.settings)) {
    const said = say.deadlineBeforeCutOff(writePlainDate(deadline), writePlainDate(to));
    findings.push(findingAt(at('Hạn nộp'), said));
  }
  return findings;
}

const MOST_DAYS_AFTER = 15;

interface Days {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/**
 * The days on which a report of a period may end. Offices cut off on the 14th, the 20th or at the month's
 * end: the last day lies in the period's last month, or some days after it. Undefined of a review.
 */
function lastDays(period: Period): Days | undefined {
  const end = lastDay(period);
  if (!end) return undefined;
  const serial = serialOfDate(end);
  const span = period.kind === 'week' ? 7 : end.day;
  return { first: dayAt(serial - span + 1), last: dayAt(serial + MOST_DAYS_AFTER) };
}

function sayDays({ first, last }: Days): string {
  return `từ ${writePlainDate(first)} đến ${writePlainDate(last)}`;
}

function isWithin(day: CalendarDate, { first, last }: Days): boolean {
  return compareDates(day, first) >= 0 && compareDates(day, last) <= 0;
}

/** Documents (văn bản) of the period dated before its first day or after its last. */
function checkDocuments(workbook: Workbook): readonly Finding[] {
  const { entries, settings } = workbook;
  const { from, to } = settings;
  return rowsOfPeriod(entries, 'Văn bản', settings.period).flatMap((entry) => {
    const date = entry.deadline;
    if (!date) return [];
    const early = from !== undefined && compareDates(date, from) < 0;
    const late = to !== undefined && compareDates(date, to) > 0;
    if (!early && !late) return [];
    const bounds = [from ? writePlainDate(from) : '…', to ? writePlainDate(to) : '…'];
    const said = say.documentOutsidePeriod(entry.code, writePlainDate(date), bounds.join(' – '));
    return [findingAt(placeOfEntry(workbook, entry, 'Thời hạn'), said)];
  });
}
