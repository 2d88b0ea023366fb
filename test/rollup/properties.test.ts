import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ward } from './ward';

const UNITS = ['U1', 'U2', 'U3', 'U4'];
const AXES = ['Đảng ủy', 'HĐND', 'UBND', 'MTTQ'];
const MONTHS = ['2026-04', '2026-05', '2026-06'];
const OVER_UNITS = ['Tổng', 'Trung bình', 'Lớn nhất', 'Nhỏ nhất', 'Đếm', 'Không'];
const OVER_PERIODS = ['Cộng dồn', 'Mới nhất', 'Trung bình', 'Không'];
const units = UNITS.map((unit, index) => `${unit} ${AXES[index]}`).join('; ');

/** A value as typed: a number of at most two decimals, "x" or nothing. */
const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 99999 }).map((cents) => String(cents / 100)) },
  { weight: 1, arbitrary: fc.constantFrom('0', 'x', '') },
);
/** One row at most for each unit, month and code. */
const rowsOf = (codes: readonly string[], of: fc.Arbitrary<string> = value) =>
  fc
    .uniqueArray(
      fc.tuple(fc.constantFrom(...MONTHS), fc.constantFrom(...UNITS), fc.constantFrom(...codes)),
      { selector: (key) => key.join(' '), maxLength: MONTHS.length * UNITS.length * codes.length },
    )
    .chain((keys) =>
      fc.tuple(...keys.map((key) => of.map((text) => [...key, text].join(' ').trim()))),
    )
    .map((rows) => rows as readonly string[]);

const indicators = (policy = '') =>
  OVER_UNITS.flatMap((unit, row) =>
    OVER_PERIODS.map((period, column) => `I${row}${column} | ${unit} | ${period} | ${policy}`),
  ).join('\n');
const CODES = OVER_UNITS.flatMap((_, row) => OVER_PERIODS.map((__, column) => `I${row}${column}`));

const quarter = (rows: readonly string[], list = indicators()) =>
  ward({ period: '2026-Q2', units, indicators: list, form: rows.join('\n') });
const number = (text: string) => new Big(text);

describe('properties', () => {
  it('the order of rows does not matter', () => {
    fc.assert(
      fc.property(
        rowsOf(CODES).chain((rows) =>
          fc.tuple(
            fc.constant(rows),
            fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length }),
          ),
        ),
        ([rows, shuffled]) => {
          const [one, other] = [quarter(rows), quarter(shuffled)];
          for (const code of CODES) {
            expect(other.figure(code)).toBe(one.figure(code));
            expect(other.figure(code, 'yearToDate')).toBe(one.figure(code, 'yearToDate'));
            expect(other.coverage(code)).toBe(one.coverage(code));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("splitting a unit's figure into two rows changes nothing for flows", () => {
    const splitRow = (row: string, at: number) => {
      const [month, unit, code, text] = row.split(' ');
      if (text === undefined || text === 'x') return [row];
      const part = number(text).times(at).div(100).round(2);
      const rest = number(text).minus(part);
      return [part, rest].map((half) => `${month} ${unit} ${code} ${half.toFixed()}`);
    };
    const list = OVER_UNITS.map((unit, row) => `S${row} | ${unit} | Cộng dồn`).join('\n');
    const codes = OVER_UNITS.map((_, row) => `S${row}`);
    fc.assert(
      fc.property(rowsOf(codes), fc.integer({ min: 0, max: 100 }), (rows, at) => {
        const whole = quarter(rows, list);
        const split = quarter(
          rows.flatMap((row) => splitRow(row, at)),
          list,
        );
        for (const code of codes) {
          expect(split.figure(code)).toBe(whole.figure(code));
          expect(split.coverage(code)).toBe(whole.coverage(code));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the sum over units of sums over months is the sum over months of sums over units', () => {
    fc.assert(
      fc.property(rowsOf(['S']), (rows) => {
        const list = 'S | Tổng | Cộng dồn';
        const sum = (texts: readonly string[]) =>
          texts
            .filter((text) => /^[\d.]+$/.test(text))
            .reduce((total, text) => total.plus(text), number('0'))
            .toFixed();
        const whole = quarter(rows, list);
        const byUnit = UNITS.map((unit) => whole.figure(`S@${unit}`));
        const byAxis = AXES.map((axis) => whole.figure('S', 'period', axis));
        const byMonth = MONTHS.map((month) =>
          ward({ period: month, units, indicators: list, form: rows.join('\n') }).figure('S'),
        );
        const total = sum([whole.figure('S')]);
        expect(sum(byUnit)).toBe(total);
        expect(sum(byAxis)).toBe(total);
        expect(sum(byMonth)).toBe(total);
      }),
      { numRuns: 60 },
    );
  });

  it("a rate never leaves the range of its units' rates", () => {
    const list = 'A | Tổng | Cộng dồn\nB | Tổng | Cộng dồn\nR | | | Công thức=A / B';
    const counts = fc.tuple(
      fc.constantFrom(...UNITS),
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 1, max: 500 }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(counts, { selector: ([unit]) => unit, minLength: 1 }), (rows) => {
        const { figure } = quarter(
          rows.flatMap(([unit, a, b]) => [`2026-05 ${unit} A ${a}`, `2026-05 ${unit} B ${b}`]),
          list,
        );
        const rates = rows.map(([unit]) => number(figure(`R@${unit}`)));
        const rate = number(figure('R'));
        const tail = number('1e-39');
        expect(rates.some((one) => one.lte(rate.plus(tail)))).toBe(true);
        expect(rates.some((one) => one.gte(rate.minus(tail)))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it.each(['', 'Khi thiếu=Chờ đủ', 'Đơn vị báo cáo=U1; U3'])(
    'coverage counts add up (%s)',
    (policy) => {
      fc.assert(
        fc.property(rowsOf(CODES), (rows) => {
          const { rollup, summary } = quarter(rows, indicators(policy));
          for (const code of CODES) {
            const { coverage, shares, value } = summary(code);
            const { reported, expected, missing } = coverage;
            expect(reported + missing.length).toBe(expected);
            const asked = shares.filter(
              (share) => share.expected && share.figure.state !== 'notApplicable',
            );
            expect(expected).toBe(asked.length);
            if (policy.includes('Chờ đủ') && missing.length > 0)
              expect(value.state).not.toBe('number');
            if (value.state === 'notApplicable') expect(expected).toBe(0);
            expect(rollup.units).toEqual(expect.arrayContaining([...missing]));
          }
        }),
        { numRuns: 25 },
      );
    },
  );

  it('each row of a sum is told once, and the told rows make the figure', () => {
    fc.assert(
      fc.property(rowsOf(['S']), (rows) => {
        const { summary, figure, workbook } = quarter(rows, 'S | Tổng | Cộng dồn');
        const told = summary('S').rows;
        expect(new Set(told).size).toBe(told.length);
        const numbers = workbook.entries.filter((entry) => entry.figure.state === 'number');
        expect([...told].filter((entry) => entry.figure.state === 'number')).toEqual(
          expect.arrayContaining(numbers),
        );
        if (numbers.length > 0) {
          const total = told.reduce(
            (sum, entry) => (entry.figure.state === 'number' ? sum.plus(entry.figure.value) : sum),
            number('0'),
          );
          expect(figure('S')).toBe(total.toFixed());
        }
      }),
      { numRuns: 60 },
    );
  });

  it('a longer period of all "x" is "x", and a later row changes no earlier figure', () => {
    fc.assert(
      fc.property(rowsOf(['I00', 'I01', 'I02']), value, (rows, later) => {
        const before = quarter(rows);
        const after = quarter([...rows, `2026-07 U1 I00 ${later}`, `2026-Q3 U2 I01 ${later}`]);
        for (const code of ['I00', 'I01', 'I02']) {
          expect(after.figure(code)).toBe(before.figure(code));
          expect(after.figure(code, 'yearToDate')).toBe(before.figure(code, 'yearToDate'));
          expect(after.coverage(code)).toBe(before.coverage(code));
        }
      }),
      { numRuns: 40 },
    );
  });
});
