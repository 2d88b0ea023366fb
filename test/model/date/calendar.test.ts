import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CalendarDate,
  calendarDate,
  dateOfSerial,
  daysBetween,
  daysInMonth,
  isoWeek,
  lastDayOfWeek,
  monthOfWeek,
  serialOfDate,
  weeksInYear,
  wholeMonthsBetween,
} from '../../../src/model/date';

const FIRST = serialOfDate({ year: 1900, month: 3, day: 1 });
const LAST = serialOfDate({ year: 2199, month: 12, day: 31 });
const day: fc.Arbitrary<CalendarDate> = fc
  .integer({ min: FIRST, max: LAST })
  .map((serial) => dateOfSerial(serial) ?? { year: 2026, month: 1, day: 1 });

describe('days', () => {
  it.each([
    [2026, 2, 28],
    [2024, 2, 29],
    [1900, 2, 28],
    [2000, 2, 29],
    [2026, 4, 30],
    [2026, 12, 31],
    [2026, 0, 0],
    [2026, 13, 0],
  ])('of %i, month %i: %i', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });

  it('exist as the calendar says', () => {
    expect(calendarDate(2026, 2, 29)).toBeUndefined();
    expect(calendarDate(2026, 13, 1)).toBeUndefined();
    expect(calendarDate(0, 1, 1)).toBeUndefined();
    expect(calendarDate(2024, 2, 29)).toEqual({ year: 2024, month: 2, day: 29 });
  });

  it('lie as far apart as there are steps between them', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 4000 }), (from, steps) => {
        const to = dateOfSerial(serialOfDate(from) + steps);
        expect(to && daysBetween(from, to)).toBe(steps);
        expect(to && daysBetween(to, from)).toBe(steps === 0 ? 0 : -steps);
      }),
    );
  });
});

describe('months', () => {
  it.each([
    [{ year: 2026, month: 1, day: 1 }, { year: 2026, month: 9, day: 20 }, 8],
    [{ year: 2025, month: 12, day: 15 }, { year: 2026, month: 1, day: 14 }, 0],
    [{ year: 2025, month: 12, day: 15 }, { year: 2026, month: 1, day: 15 }, 1],
  ])('from %o to %o: %i whole', (from, to, months) => {
    expect(wholeMonthsBetween(from, to)).toBe(months);
  });
});

describe('weeks of ISO 8601', () => {
  it('change on Mondays and nowhere else', () => {
    fc.assert(
      fc.property(day, (date) => {
        const next = dateOfSerial(serialOfDate(date) + 1);
        const monday =
          next && new Date(Date.UTC(next.year, next.month - 1, next.day)).getUTCDay() === 1;
        const [before, after] = [isoWeek(date), isoWeek(next ?? date)];
        expect(before.week !== after.week || before.year !== after.year).toBe(monday);
      }),
    );
  });

  it('end with a Sunday that is in them; their month is that of their Thursday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1901, max: 2199 }), fc.nat(), (year, any) => {
        const week = (any % weeksInYear(year)) + 1;
        const sunday = lastDayOfWeek(year, week);
        const thursday = dateOfSerial(serialOfDate(sunday) - 3);
        expect(isoWeek(sunday)).toEqual({ year, week });
        expect(thursday?.year).toBe(year);
        expect(monthOfWeek(year, week)).toBe(thursday?.month);
      }),
    );
  });
});
