import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divide } from '../../../src/model/figure';
import { numeralReadings, readQuantity, writeMoney, writeNumber } from '../../../src/model/number';

const big = (value: string) => new Big(value);

describe('numbers in Vietnamese style', () => {
  it.each([
    ['5.015', { decimals: 2 }, '5,02'],
    ['-5.015', { decimals: 2 }, '-5,02'],
    ['1.005', { decimals: 2 }, '1,01'],
    ['2.5', { decimals: 0 }, '3'],
    ['1234567', {}, '1.234.567'],
    ['1234.5', {}, '1.234,5'],
    ['1234.567', {}, '1.234,57'],
    ['1234.999', {}, '1.235'],
    ['12', { decimals: 1 }, '12,0'],
    ['999.95', { decimals: 1 }, '1.000,0'],
    ['-0.004', {}, '0'],
    ['-1234.5', {}, '-1.234,5'],
    ['0.00001', { mostDecimals: 5 }, '0,00001'],
    ['1e21', {}, '1.000.000.000.000.000.000.000'],
    ['3', { leadingZero: true }, '03'],
    ['9.4', { decimals: 0, leadingZero: true }, '09'],
    ['9.5', { decimals: 0, leadingZero: true }, '10'],
    ['0', { leadingZero: true }, '0'],
    ['-3', { leadingZero: true }, '-3'],
    ['3', { decimals: 1, leadingZero: true }, '3,0'],
    ['3.5', { leadingZero: true }, '3,5'],
    ['10', { leadingZero: true }, '10'],
  ])('%s %j is %s', (value, style, expected) => {
    expect(writeNumber(big(value), style)).toBe(expected);
  });

  it('0,1 + 0,2 is 0,3', () => {
    expect(writeNumber(big('0.1').plus('0.2'), { mostDecimals: 10 })).toBe('0,3');
  });

  it('rounds a quotient as the fraction that it stands for', () => {
    const third = divide(big('1'), big('3'));
    expect(writeNumber(third.times('1.5'), { decimals: 0 })).toBe('1');
    expect(writeNumber(third.times(3))).toBe('1');
  });

  it('is read back as it was', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 2 }), (digits, decimals) => {
        const value = big(String(digits)).div(10 ** decimals);
        const readings = numeralReadings(writeNumber(value)).map((one) => one.toFixed());
        expect(readings).toContain(value.toFixed());
      }),
    );
  });
});

describe('money in words of scale', () => {
  it.each([
    ['1788045000000', '1.788 tỷ 045 triệu đồng'],
    ['1251000000', '1 tỷ 251 triệu đồng'],
    ['50098000000', '50 tỷ 098 triệu đồng'],
    ['50098350000', '50 tỷ 098 triệu 350 nghìn đồng'],
    ['31500000', '31 triệu 500 nghìn đồng'],
    ['5000000', '5 triệu đồng'],
    ['1000000500', '1 tỷ 500 đồng'],
    ['999', '999 đồng'],
    ['0', '0 đồng'],
    ['0.4', '0 đồng'],
    ['-0.4', '0 đồng'],
    ['999999999.5', '1 tỷ đồng'],
    ['-1251000000', '-1 tỷ 251 triệu đồng'],
    ['1234567000000000', '1.234.567 tỷ đồng'],
  ])('%s đồng is %s', (dong, expected) => {
    expect(writeMoney(big(dong))).toBe(expected);
  });

  it('1.788.045 triệu đồng prints 1.788 tỷ 045 triệu đồng', () => {
    expect(writeMoney(big('1788045').times(1e6))).toBe('1.788 tỷ 045 triệu đồng');
  });

  it('is read back to the đồng', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e15 }), (dong) => {
        const [reading] = readQuantity(writeMoney(big(String(dong))))?.readings ?? [];
        expect(reading?.toFixed()).toBe(String(dong));
      }),
    );
  });
});
