import { type CalendarDate, dayAt, daysBetween, readDate, serialOfDate } from '../model/date';
import { isSubmitted, type UnitProgress } from '../model/progress';
import { cutOffOf, deadlineOf, type Settings } from '../model/settings';

/** How a unit stands against the deadline, in days. */
export type Lateness =
  /** Not submitted, and there is time; 0 on the last day. */
  | { readonly kind: 'left'; readonly days: number }
  /** Not submitted, and the deadline is past. */
  | { readonly kind: 'overdue'; readonly days: number }
  | { readonly kind: 'onTime' }
  | { readonly kind: 'late'; readonly days: number };

/**
 * How a unit stands against the deadline; undefined without one, or where it is not known when it
 * submitted.
 * @param today the day by the workbook's clock
 */
export function latenessOf(
  progress: UnitProgress,
  deadline: CalendarDate | undefined,
  today: CalendarDate | undefined,
): Lateness | undefined {
  if (!deadline) return undefined;
  if (isSubmitted(progress)) {
    // An approval has a time of its own.
    const day = dayOf(progress.submitted);
    if (!day) return undefined;
    const days = daysBetween(deadline, day);
    return days > 0 ? { kind: 'late', days } : { kind: 'onTime' };
  }
  return today && untilDeadline(deadline, today);
}

/** So many days before a report is awaited its unit is reminded of what is still to be mended. */
const DAYS_BEFORE = 3;

/**
 * The day from which on units are reminded of what is to be mended: some days before the deadline,
 * where none holds before the report's last day. Until then everybody still types, and what stands
 * there may be only prepared.
 */
export function remindedFrom(settings: Settings): CalendarDate | undefined {
  const due = deadlineOf(settings) ?? cutOffOf(settings);
  return due && dayAt(serialOfDate(due) - DAYS_BEFORE);
}

/** How far off the deadline is for who has not submitted. */
export function untilDeadline(deadline: CalendarDate, today: CalendarDate): Lateness {
  const days = daysBetween(today, deadline);
  return days >= 0 ? { kind: 'left', days } : { kind: 'overdue', days: -days };
}

/** The day of `20/05/2026 14:03`. */
export function dayOf(moment: string): CalendarDate | undefined {
  return readDate(moment.split(' ')[0] ?? '');
}
