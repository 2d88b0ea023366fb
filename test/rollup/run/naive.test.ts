import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/model/figure';
import { ALL, type RollupPlan, runPlan, type Scope } from '../../../src/rollup';
import { periodOf, ward } from '../ward';
import {
  lifted,
  type NaiveFigure,
  type NaiveIndicator,
  type NaiveKind,
  type NaivePeriod,
  NaiveRollup,
  type NaiveRow,
} from './naive';

const UNITS = ['U1', 'U2', 'U3', 'U4'];
const AXES = ['UBND', 'UBND', 'MTTQ', 'HĐND'];
const CODES = ['A', 'B', 'C'];
const FIRST_YEAR = 2024;

/** The rows of a case are of one kind: a slot is a month, a quarter, a year or a week. */
interface Granularity {
  readonly slots: number;
  readonly write: (slot: number) => string;
  /** Periods of the report that such rows can make, each with the two before it. */
  readonly asked: readonly (readonly [string, readonly [NaivePeriod, NaivePeriod, NaivePeriod]])[];
}

const pad = (number: number) => String(number).padStart(2, '0');

/** Periods of the years 2025 and 2026, of which slots of `months` months are parts. */
function calendar(months: number): Granularity {
  const perYear = 12 / months;
  const at = (year: number, fromMonth: number, toMonth: number): NaivePeriod => {
    const yearStart = (year - FIRST_YEAR) * perYear;
    const from = yearStart + (fromMonth - 1) / months;
    const to = yearStart + toMonth / months - 1;
    return { from, to, yearStart, isOneSlot: from === to };
  };
  const lengths = [1, 3, 6, 12].filter((length) => length % months === 0);
  const names = (year: number, length: number, ordinal: number) =>
    ({
      1: `${year}-${pad(ordinal)}`,
      3: `${year}-Q${ordinal}`,
      6: `${year}-H${ordinal}`,
      12: `${year}`,
    })[length] ?? '';
  const nth = (year: number, length: number, index: number) =>
    index < 0
      ? at(year - 1, 12 + index * length + 1, 12 + (index + 1) * length)
      : at(year, index * length + 1, (index + 1) * length);
  const asked = [2025, 2026].flatMap((year) => [
    ...lengths.flatMap((length) =>
      Array.from({ length: 12 / length }, (_, index) => {
        const back = (by: number) =>
          length === 12 ? nth(year - by, 12, 0) : nth(year, length, index - by);
        return [names(year, length, index + 1), [back(0), back(1), back(2)]] as const;
      }),
    ),
    ...(months < 12
      ? [[`${year}-9T`, [at(year, 1, 9), at(year - 1, 1, 9), at(year - 2, 1, 9)]] as const]
      : []),
  ]);
  return {
    slots: 3 * perYear,
    write: (slot) => names(FIRST_YEAR + Math.floor(slot / perYear), months, (slot % perYear) + 1),
    asked,
  };
}

/** ISO weeks: 2024 and 2025 have 52, 2026 has 53. */
function weeks(): Granularity {
  const starts = [0, 52, 104];
  const of = (slot: number): NaivePeriod => ({
    from: slot,
    to: slot,
    yearStart: starts.filter((start) => start <= slot).pop() ?? 0,
    isOneSlot: true,
  });
  const write = (slot: number) => {
    const { yearStart } = of(slot);
    return `${FIRST_YEAR + starts.indexOf(yearStart)}-W${pad(slot - yearStart + 1)}`;
  };
  const asked = [52, 53, 60, 103, 104, 110, 156].map(
    (slot) => [write(slot), [of(slot), of(slot - 1), of(slot - 2)]] as const,
  );
  return { slots: 157, write, asked };
}

const GRANULARITIES = {
  months: calendar(1),
  quarters: calendar(3),
  years: calendar(12),
  weeks: weeks(),
};

const indicator = (code: string): fc.Arbitrary<NaiveIndicator> =>
  fc.record({
    code: fc.constant(code),
    overUnits: fc.constantFrom('Tổng', 'Trung bình', 'Lớn nhất', 'Nhỏ nhất', 'Đếm', 'Không'),
    overPeriods: fc.constantFrom('Cộng dồn', 'Mới nhất', 'Trung bình', 'Không'),
    waits: fc.boolean(),
    reporters: fc.option(fc.subarray(UNITS, { minLength: 1 }), { nil: undefined }),
  });

const rowsOf = (slots: readonly number[]): fc.Arbitrary<readonly NaiveRow[]> =>
  fc.uniqueArray(
    fc.record({
      slot: fc.constantFrom(...slots),
      unit: fc.constantFrom(...UNITS),
      code: fc.constantFrom(...CODES),
      value: fc.oneof(
        { weight: 8, arbitrary: fc.integer({ min: -50, max: 5000 }) },
        { weight: 2, arbitrary: fc.constantFrom<0 | 'x' | ''>(0, 'x', '') },
      ),
    }),
    { selector: ({ slot, unit, code }) => `${slot} ${unit} ${code}`, maxLength: 60 },
  );

const caseOf = ({ slots, asked }: Granularity) =>
  fc
    .record({
      asked: fc.constantFrom(...asked),
      indicators: fc.tuple(indicator('A'), indicator('B'), indicator('C')),
      inactive: fc.subarray(UNITS, { maxLength: 1 }),
    })
    .chain(({ asked: period, ...rest }) => {
      const [, [{ from, to, yearStart }, before]] = period;
      // Mostly rows that count: those of the period, of the year so far, of the period before.
      const near = [from, to, yearStart, before.from, before.to].flatMap((slot) =>
        [slot, slot + 1, slot - 1].filter((one) => one >= 0 && one < slots),
      );
      const any = Array.from({ length: slots }, (_, slot) => slot);
      return fc.record({
        period: fc.constant(period),
        rows: rowsOf([...near, ...near, ...any.slice(Math.max(0, yearStart - 3), to + 2), 0]),
        indicators: fc.constant(rest.indicators),
        inactive: fc.constant(rest.inactive),
      });
    });

const FORMULAS = `R | | | Công thức=A / B * 100
  D | | | Công thức=A - KỲ_TRƯỚC(A)
  L | | | Công thức=LŨY_KẾ(A) + B@U1
  M | | | Công thức=R + L`;

/** What the plan's figure says, to six decimals. */
function said(figure: Figure): string {
  if (figure.state === 'number')
    return Number(figure.value)
      .toFixed(6)
      .replace(/^-(0\.0+)$/, '$1');
  return figure.state === 'notApplicable' ? 'x' : '…';
}

function expected(figure: NaiveFigure): string {
  return typeof figure === 'number' ? figure.toFixed(6).replace(/^-(0\.0+)$/, '$1') : figure;
}

describe.each(Object.entries(GRANULARITIES))('a plan that was written down, over %s', (_, kind) => {
  it('comes to what one gets by hand', () => {
    fc.assert(
      fc.property(caseOf(kind), ({ period: [name, periods], rows, indicators, inactive }) => {
        const [period, before, earlier] = periods;
        const { rollup, workbook } = ward({
          period: name,
          units: UNITS.map((unit, at) =>
            `${unit} ${AXES[at]} ${inactive.includes(unit) ? '-' : ''}`.trim(),
          ).join('; '),
          indicators: [...indicators.map(lineOf), FORMULAS].join('\n'),
          form: rows
            .map(({ slot, unit, code, value }) => `${kind.write(slot)} ${unit} ${code} ${value}`)
            .join('\n'),
        });
        const plan: RollupPlan = JSON.parse(JSON.stringify(rollup.plan));
        const run = runPlan(plan, { units: workbook.units, entries: workbook.facts });
        const naive = new NaiveRollup(rows, new Set(inactive));
        const at = (time: NaiveKind) => ({ kind: time, period: periodOf(name) });
        const scopes: readonly (readonly [Scope, readonly string[]])[] = [
          [ALL, UNITS],
          [{ kind: 'axis', axis: 'UBND' }, ['U1', 'U2']],
          [{ kind: 'axis', axis: 'MTTQ' }, ['U3']],
        ];
        for (const one of indicators) {
          for (const time of ['period', 'yearToDate'] as const) {
            for (const [scope, units] of scopes) {
              const total = run.total(one.code, scope, at(time));
              const byHand = naive.total(one, units, time, period, before);
              expect([
                said(total.figure),
                total.coverage.reported,
                total.coverage.expected,
              ]).toEqual([expected(byHand.figure), byHand.reported, byHand.expected]);
            }
            for (const unit of workbook.units) {
              const own = run.figure(one.code, { kind: 'unit', unit }, at(time));
              expect(said(own)).toBe(expected(naive.own(one, unit.code, time, period)));
            }
          }
        }
        const [a, b] = indicators;
        const of = (one: NaiveIndicator, time: NaiveKind = 'period') =>
          naive.total(one, UNITS, time, period, before).figure;
        const rate = lifted([of(a), of(b)], ([left = 0, right = 0]) =>
          right === 0 ? '…' : (left / right) * 100,
        );
        const long = lifted(
          [of(a, 'yearToDate'), naive.own(b, 'U1', 'period', period)],
          ([left = 0, right = 0]) => left + right,
        );
        const change = lifted(
          [of(a), naive.total(a, UNITS, 'period', before, earlier).figure],
          ([now = 0, then = 0]) => now - then,
        );
        expect(said(run.figure('D', ALL, at('period')))).toBe(expected(change));
        expect(said(run.figure('R', ALL, at('period')))).toBe(expected(rate));
        expect(said(run.figure('L', ALL, at('period')))).toBe(expected(long));
        expect(said(run.figure('M', ALL, at('period')))).toBe(
          expected(lifted([rate, long], ([left = 0, right = 0]) => left + right)),
        );
      }),
      { numRuns: 150 },
    );
  });
});

function lineOf({ code, overUnits, overPeriods, waits, reporters }: NaiveIndicator): string {
  return [
    ...[code, overUnits, overPeriods, `Khi thiếu=${waits ? 'Chờ đủ' : ''}`],
    `Đơn vị báo cáo=${reporters?.join('; ') ?? ''}`,
  ].join(' | ');
}
