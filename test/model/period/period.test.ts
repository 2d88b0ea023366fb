import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoWeek, monthOfWeek, weeksInYear } from '../../../src/model/date';
import {
  comparePeriods,
  lastDay,
  lastMonth,
  monthCount,
  type Period,
  partsOf,
  periodKey,
  previousPeriod,
  quarterNumeral,
  readPeriod,
  readTypedPeriod,
  samePeriod,
  samePeriodLastYear,
  sayPeriod,
  sayPeriodOfYear,
  writePeriod,
  yearPassed,
  yearToDateParts,
} from '../../../src/model/period';
import { periodOf } from '../../rollup/ward';

const WRITTEN = ['2026-05', '2026-Q1', '2026-H1', '2026-9T', '2026', '2026-W20', 'SK-2026-1'];
const period: fc.Arbitrary<Period> = fc
  .tuple(
    fc.integer({ min: 2000, max: 2099 }),
    fc.constantFrom('month', 'quarter', 'half', 'nine', 'year', 'week', 'review'),
    fc.integer({ min: 1, max: 53 }),
  )
  .map(([year, kind, ordinal]) => {
    const texts = {
      month: `${year}-${String(((ordinal - 1) % 12) + 1).padStart(2, '0')}`,
      quarter: `${year}-Q${((ordinal - 1) % 4) + 1}`,
      half: `${year}-H${((ordinal - 1) % 2) + 1}`,
      nine: `${year}-9T`,
      year: String(year),
      week: `${year}-W${String(Math.min(ordinal, weeksInYear(year))).padStart(2, '0')}`,
      review: `SK-${year}-${ordinal}`,
    };
    return periodOf(texts[kind]);
  });
/** The months that a period comes down to. */
const months = (whole: Period): readonly string[] => {
  const [parts] = partsOf(whole);
  return parts ? parts.flatMap(months) : [writePeriod(whole)];
};

describe('reading and writing', () => {
  it.each(WRITTEN)('%s is written as it is read', (text) => {
    expect(writePeriod(periodOf(text))).toBe(text);
  });

  it.each([
    ['2026-5', '2026-05'],
    [' 2026-q2 ', '2026-Q2'],
    ['2026-h2', '2026-H2'],
    ['2026-9t', '2026-9T'],
    ['2026-W5', '2026-W05'],
    ['sk-2026-12', 'SK-2026-12'],
  ])('"%s" is %s', (text, written) => {
    expect(writePeriod(periodOf(text))).toBe(written);
  });

  it.each([
    ...['', '2026-13', '2026-00', '2026-Q5', '2026-Q0', '2026-H3', '2026-6T', '26-05', '05/2026'],
    ...['2026-W00', '2026-W54', '2025-W53', 'SK-2026-0', 'SK-2026', '2026-05-20', 'tháng 5'],
  ])('"%s" is no period', (text) => {
    expect(readPeriod(text)).toBeUndefined();
  });

  it.each([
    ...[
      ['5/2026', '2026-05'],
      ['05-2026', '2026-05'],
      ['tháng 5/2026', '2026-05'],
      ['Thang 05 nam 2026', '2026-05'],
      ['T5/2026', '2026-05'],
      ['quý 2/2026', '2026-Q2'],
      ['Quý II năm 2026', '2026-Q2'],
      ['Q4/2026', '2026-Q4'],
    ],
    ...[
      ['6 tháng 2026', '2026-H1'],
      ['06 tháng cuối năm 2026', '2026-H2'],
      ['9 tháng đầu năm 2026', '2026-9T'],
      ['năm 2026', '2026'],
      ['tuần 20/2026', '2026-W20'],
      ['2026-5', '2026-05'],
    ],
  ])('"%s" that somebody types is %s', (text, written) => {
    const read = readTypedPeriod(text);
    expect(read && writePeriod(read)).toBe(written);
  });

  it.each(['5/26', 'tháng 5', 'quý II', '6 tháng', '13/2026', 'quý 5/2026', '5/6/2026', '52026'])(
    '"%s" has no reading, or two',
    (text) => {
      expect(readTypedPeriod(text)).toBeUndefined();
    },
  );

  it('what is said of a period is read as it', () => {
    const weekless = period.filter(({ kind }) => kind !== 'review');
    fc.assert(
      fc.property(weekless, (one) => {
        const read = readTypedPeriod(sayPeriod(one));
        expect(read && writePeriod(read)).toBe(writePeriod(one));
      }),
    );
  });

  it('a key is of one period alone', () => {
    fc.assert(
      fc.property(period, period, (one, other) => {
        const same = writePeriod(one) === writePeriod(other);
        expect(periodKey(one) === periodKey(other)).toBe(same);
        expect(samePeriod(one, other)).toBe(same);
      }),
    );
  });

  it.each([
    ['2026-05', 'tháng 5 năm 2026', 'tháng 5'],
    ['2026-Q3', 'quý III năm 2026', 'quý III'],
    ['2026-H1', '06 tháng đầu năm 2026', '06 tháng đầu'],
    ['2026-H2', '06 tháng cuối năm 2026', '06 tháng cuối'],
    ['2026-9T', '09 tháng năm 2026', '09 tháng'],
    ['2026', 'năm 2026', 'năm 2026'],
    ['2026-W20', 'tuần 20 năm 2026', 'tuần 20'],
    ['SK-2026-2', 'đợt 2 năm 2026', 'đợt 2'],
  ])('%s is said "%s", in its year "%s"', (text, said, inYear) => {
    expect(sayPeriod(periodOf(text))).toBe(said);
    expect(sayPeriodOfYear(periodOf(text))).toBe(inYear);
  });
});

describe('the calendar', () => {
  it.each([
    [2020, 53],
    [2025, 52],
    [2026, 53],
    [2027, 52],
  ])('%i has %i weeks (ISO 8601)', (year, weeks) => {
    expect(weeksInYear(year)).toBe(weeks);
  });

  it.each([
    ['2026-01-01', 2026, 1],
    ['2025-12-29', 2026, 1],
    ['2027-01-03', 2026, 53],
    ['2026-05-17', 2026, 20],
    ['2026-05-18', 2026, 21],
  ])('%s is of %i week %i', (text, year, week) => {
    const [y = 0, month = 0, day = 0] = text.split('-').map(Number);
    expect(isoWeek({ year: y, month, day })).toEqual({ year, week });
  });

  it('a week is of the month of its Thursday, and no period is made of weeks', () => {
    expect(monthOfWeek(2026, 18)).toBe(4);
    expect(monthOfWeek(2026, 22)).toBe(5);
    fc.assert(
      fc.property(period, (whole) => {
        expect(
          partsOf(whole)
            .flat()
            .filter(({ kind }) => kind === 'week'),
        ).toEqual([]);
      }),
    );
  });

  it.each([
    ['2026-02', 28],
    ['2028-02', 29],
    ['2026-Q2', 30],
    ['2026-9T', 30],
    ['2026', 31],
    ['2026-W20', 17],
  ])('%s ends on the %ith', (text, day) => {
    expect(lastDay(periodOf(text))?.day).toBe(day);
  });

  it('the week 53 of 2026 ends in 2027', () => {
    expect(lastDay(periodOf('2026-W53'))).toEqual({ year: 2027, month: 1, day: 3 });
    expect(lastDay(periodOf('SK-2026-1'))).toBeUndefined();
    expect(quarterNumeral(periodOf('2026-08'))).toBe('III');
    expect(quarterNumeral(periodOf('SK-2026-1'))).toBeUndefined();
    expect(lastMonth(periodOf('2026-H2'))).toBe(12);
  });
});

describe('before and a year before', () => {
  it('the period before ends before the period begins, of the same kind and length', () => {
    fc.assert(
      fc.property(period, (one) => {
        const before = previousPeriod(one);
        if (one.kind === 'review') {
          expect(before).toBeUndefined();
          expect(samePeriodLastYear(one)).toBeUndefined();
          return;
        }
        expect(before?.kind).toBe(one.kind);
        expect(before && comparePeriods(before, one)).toBeLessThan(0);
        const yearBefore = samePeriodLastYear(one);
        expect(yearBefore?.year).toBe(one.year - 1);
        expect(yearBefore && readPeriod(writePeriod(yearBefore))).toEqual(yearBefore);
      }),
    );
  });

  it('the week 53 answers to the last week of a year of 52', () => {
    expect(samePeriodLastYear(periodOf('2026-W53'))).toEqual(periodOf('2025-W52'));
  });
});

describe('parts', () => {
  it('every way to build a period comes down to its months, each once, in order', () => {
    fc.assert(
      fc.property(period, (whole) => {
        const expected = Array.from({ length: monthCount(whole) }, (_, index) =>
          writePeriod({
            kind: 'month',
            year: whole.year,
            month: (lastMonth(whole) ?? 0) - monthCount(whole) + index + 1,
          }),
        );
        if (whole.kind === 'month' || whole.kind === 'week' || whole.kind === 'review') return;
        for (const parts of partsOf(whole)) expect(parts.flatMap(months)).toEqual(expected);
      }),
    );
  });

  it('the year so far comes down to the months of the year to the end of the period', () => {
    fc.assert(
      fc.property(period, (whole) => {
        const parts = yearToDateParts(whole);
        expect(parts.every(({ year }) => year === whole.year)).toBe(true);
        if (whole.kind === 'week' || whole.kind === 'review') return;
        expect(parts.flatMap(months)).toEqual(
          Array.from({ length: lastMonth(whole) ?? 0 }, (_, index) =>
            writePeriod({ kind: 'month', year: whole.year, month: index + 1 }),
          ),
        );
      }),
    );
  });

  it.each([
    ['2026-01', ['2026-01']],
    ['2026-05', ['2026-Q1', '2026-04', '2026-05']],
    ['2026-08', ['2026-H1', '2026-07', '2026-08']],
    ['2026-Q3', ['2026-9T']],
    ['2026-11', ['2026-9T', '2026-10', '2026-11']],
    ['2026-12', ['2026']],
    ['2026-W04', ['2026-W01', '2026-W02', '2026-W03', '2026-W04']],
    ['SK-2026-1', ['SK-2026-1']],
  ])('to %s: %j', (text, parts) => {
    expect(yearToDateParts(periodOf(text)).map(writePeriod)).toEqual(parts);
  });

  it('how much of the year has passed', () => {
    expect(yearPassed(periodOf('2026-05'))).toEqual({ passed: 5, whole: 12 });
    expect(yearPassed(periodOf('2026-Q2'))).toEqual({ passed: 6, whole: 12 });
    expect(yearPassed(periodOf('2026-W20'))).toEqual({ passed: 20, whole: 53 });
    expect(yearPassed(periodOf('SK-2026-1'))).toBeUndefined();
  });

  it('periods are ordered by when they end, a shorter before the longer it ends with', () => {
    const ordered = [
      '2025',
      '2026-03',
      '2026-Q1',
      '2026-W20',
      '2026-05',
      '2026-06',
      '2026-Q2',
      '2026-H1',
    ];
    const shuffled = [...ordered].reverse().map(periodOf).sort(comparePeriods);
    expect(shuffled.map(writePeriod)).toEqual(ordered);
  });
});
