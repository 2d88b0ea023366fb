import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numeralReadings, readQuantity } from '../../../src/model/number';

const read = (text: string) => numeralReadings(text).map((value) => value.toFixed());
const quantity = (text: string) => {
  const found = readQuantity(text);
  return found && [found.readings.map((value) => value.toFixed()), found.unit];
};
const dotted = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, '.');

describe('numeralReadings', () => {
  it.each([
    ['1.234,5', ['1234.5']],
    ['31,5', ['31.5']],
    ['1.234', ['1234', '1.234']],
    ['1,234', ['1.234', '1234']],
    ['1.234.567', ['1234567']],
    ['1,234,567', ['1234567']],
    ['1,234.5', ['1234.5']],
    ['1.234,567', ['1234.567']],
    ['12.5', ['12.5']],
    ['0.125', ['0.125']],
    ['0,125', ['0.125']],
    ['01', ['1']],
    ['045', ['45']],
    ['0', ['0']],
    ['1 234 567', ['1234567']],
    ['1\u00a0234,5', ['1234.5']],
    [' 12 ', ['12']],
    ['-1.234', ['-1234', '-1.234']],
    ['−5', ['-5']],
    ['+5,5', ['5.5']],
    ['1234.567', ['1234.567']],
  ])('reads %j as %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '',
    ' ',
    '-',
    'x',
    '1.5.2',
    '12.34.567',
    '1.234.56',
    '1,23,456',
    '.5',
    '5.',
    '1,234,5',
    '1.2,3',
    '1 23',
    '12 5',
    '1..2',
    '20/5',
    '12%',
    '1,5 triệu',
    '٣',
    '--5',
    '1.234,567.8',
  ])('finds no numeral in %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('reads back every number written the Vietnamese way, as the first reading', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 1e15 }),
        fc.option(fc.stringMatching(/^\d{1,6}$/), { nil: undefined }),
        fc.constantFrom('', '-', '−', '+'),
        (whole, fraction, sign) => {
          const text = `${sign}${dotted(String(whole))}${fraction === undefined ? '' : `,${fraction}`}`;
          const expected = new Big(`${whole}.${fraction ?? 0}`).times(/[-−]/.test(sign) ? -1 : 1);
          expect(numeralReadings(text)[0]?.eq(expected)).toBe(true);
        },
      ),
    );
  });

  it('never has more than two readings and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-+]?[\d., ]{0,14}$/)),
        (text) => {
          const readings = numeralReadings(text);
          expect(readings.length).toBeLessThanOrEqual(2);
          if (readings.length === 2) expect(readings[0]?.eq(readings[1] ?? 0)).toBe(false);
        },
      ),
    );
  });
});

describe('readQuantity', () => {
  it.each([
    ['31,5 triệu', ['31500000'], undefined],
    ['31,5 triệu đồng', ['31500000'], 'đồng'],
    ['1 tỷ 251 triệu', ['1251000000'], undefined],
    ['1 tỷ 251 triệu đồng', ['1251000000'], 'đồng'],
    ['1.788 tỷ 045 triệu đồng', ['1788045000000'], 'đồng'],
    ['1 tỷ 251 triệu 300.000 đồng', ['1251300000'], 'đồng'],
    ['2,5 tỷ', ['2500000000'], undefined],
    ['2,5 tỉ đồng', ['2500000000'], 'đồng'],
    ['1,2 nghìn tỷ đồng', ['1200000000000'], 'đồng'],
    ['2 triệu rưỡi', ['2500000'], undefined],
    ['500.000đ', ['500000', '500'], 'đồng'],
    ['500.000 VNĐ', ['500000', '500'], 'đồng'],
    ['31,5tr', ['31500000'], undefined],
    ['31trđ', ['31000000'], 'đồng'],
    ['5,2 triệu đồng/người/tháng', ['5200000'], 'đồng/người/tháng'],
    ['98,5%', ['98.5'], '%'],
    ['98,5 %', ['98.5'], '%'],
    ['03 mô hình', ['3'], 'mô hình'],
    ['12 TDP', ['12'], 'TDP'],
    ['1.234 m2', ['1234', '1.234'], 'm2'],
    ['15 trường', ['15'], 'trường'],
    ['-3 người', ['-3'], 'người'],
    ['1.234', ['1234', '1.234'], undefined],
    ['1.5 tỷ', ['1500000000'], undefined],
    ['45 triệu 500 nghìn đồng', ['45500000'], 'đồng'],
    ['2 TRIỆU ĐỒNG', ['2000000'], 'đồng'],
  ])('reads %j', (text, readings, unit) => {
    expect(quantity(text)).toEqual([readings, unit]);
  });

  it.each([
    '',
    'không',
    'Không áp dụng',
    'x',
    '20/5/2026',
    '12/14',
    '5 - 7 người',
    '12 người 5 hộ',
    '1 tỷ 200',
    '1 triệu 2 tỷ',
    '1 tỷ 1.251 triệu',
    '1.5 tỷ 20 triệu',
    '75-KH/ĐU',
    '5 trong số 10',
    '12; 13',
    '3. Đã họp và thống nhất với các đơn vị liên quan về nội dung này',
  ])('finds no single quantity in %j', (text) => {
    expect(quantity(text)).toBeUndefined();
  });

  it('takes a decomposed text for the same quantity', () => {
    expect(quantity('1 tỷ 251 triệu đồng'.normalize('NFD'))).toEqual([['1251000000'], 'đồng']);
  });

  it('reads back money written in words of scale', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 999 }), (a, b) => {
        const text = `${dotted(String(a))} tỷ ${String(b).padStart(3, '0')} triệu đồng`;
        expect(quantity(text)).toEqual([
          [new Big(a).times(1000).plus(b).times(1e6).toFixed()],
          'đồng',
        ]);
      }),
    );
  });

  it('never throws, and reads what numeralReadings reads', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc
            .array(fc.constantFrom('1', '.', ',', ' ', 'tỷ', 'triệu', 'rưỡi', 'đ', '%', '-', '0'), {
              maxLength: 12,
            })
            .map((parts) => parts.join('')),
        ),
        (text) => {
          const bare = numeralReadings(text);
          if (bare.length === 0) return void readQuantity(text);
          expect(quantity(text)).toEqual([bare.map((value) => value.toFixed()), undefined]);
        },
      ),
    );
  });
});
