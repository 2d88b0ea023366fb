import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatShown } from '../../src/contract';
import { formattedValue, localeOf, numberFormatType } from '../../src/desk/spreadsheet';

const DAYS = [
  'dd/mm/yyyy',
  'd/m/yy',
  'yyyy-mm-dd',
  'yyyy-mm',
  'mm/yyyy',
  'dd/mm',
  'd.m.yyyy',
  'yyyy',
];
const DAYS_MORE = ['yymmdd', 'yyyymmdd', 'd', 'm', 'yy', 'dd/mm/yyyy hh:mm', 'd/m/yyyy h:mm:ss'];
const NUMBERS = ['General', '0', '0.00', '#,##0', '#,##0.000', '# ?/?', '0.0,', '0.00E+00', ';;;'];
const NUMBERS_MORE = ['0 "m2"', '0.0"%"', '00000', '000 000 000', '(0)', '#,##0 "₫"', '0\\%'];
const PERCENTS = ['0%', '0.00%', '#,##0.0%', '% 0'];
const TIMES = ['hh:mm', '[h]:mm', 'h:mm:ss', 'mm:ss'];

describe.each(['vi_VN', 'en_US'])('the type of a number by its look in %s', (locale) => {
  const shown = (value: number, pattern: string): string =>
    formattedValue({ value, format: { numberFormat: { pattern } } }, localeOf({ locale })) ?? '';
  const numbers = fc.oneof(
    fc.integer({ min: -100_000, max: 3_000_000 }),
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.integer({ min: 36_526, max: 55_000 }),
  );

  it.each([...DAYS, ...DAYS_MORE])('a day shown as %s is never a number', (pattern) => {
    const day = fc.oneof(
      fc.integer({ min: 61, max: 110_000 }),
      fc.double({ min: 61, max: 110_000, noNaN: true }),
    );
    fc.assert(
      fc.property(day, (value) => {
        expect([undefined, 'DATE']).toContain(formatShown(value, shown(value, pattern)));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([...NUMBERS, ...NUMBERS_MORE, ...TIMES])('a number shown as %s is no day', (pattern) => {
    fc.assert(
      fc.property(numbers, (value) => {
        expect(formatShown(value, shown(value, pattern))).not.toBe('DATE');
      }),
      { numRuns: 3000 },
    );
  });

  it.each(PERCENTS)('a share shown as %s is no plain number', (pattern) => {
    expect(numberFormatType(pattern)).toBe('PERCENT');
    fc.assert(
      fc.property(numbers, (value) => {
        expect(['PERCENT', undefined]).toContain(formatShown(value, shown(value, pattern)));
      }),
    );
  });

  it.each(['General', '0', '0.00', '#,##0', '#,##0.0%', '0%', 'dd/mm/yyyy', 'yyyy-mm'])(
    'need not be asked for where it is shown as %s',
    (pattern) => {
      const type = numberFormatType(pattern);
      fc.assert(
        fc.property(fc.integer({ min: 400, max: 110_000 }), (value) => {
          expect(formatShown(value, shown(value, pattern))).toBe(type);
        }),
      );
    },
  );

  it.each([
    ['1.234,5', 1234.5, 'NUMBER'],
    ['1,234.5', 1234.5, 'NUMBER'],
    ["1'234.50", 1234.5, 'NUMBER'],
    ['1 234', 1234, 'NUMBER'],
    ['-81,5%', -0.815, 'PERCENT'],
    ['81,5%', 81.5, 'NUMBER'],
    ['0,123456789', 0.123456789123, 'NUMBER'],
    ['thứ tư, 20 tháng 5 năm 2026', 46162, 'DATE'],
    ['5/20/2026 2:30 PM', 46162.6041666, 'DATE'],
    ['12:30', 46386.52083, undefined],
    ['thg 5 2026', 46162, 'DATE'],
    ['tháng 5', 46162, undefined],
    ['46,2', 46162, undefined],
    ['1.5', 1466, undefined],
    ['1905', 1904.4999999989811, undefined],
    ['', 5, undefined],
  ])('%s of %s', (text, value, type) => {
    expect(formatShown(value, text)).toBe(type);
  });
});
