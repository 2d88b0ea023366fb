import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calendarDate,
  compareDates,
  dateOfSerial,
  readDate,
  serialOfDate,
  writeDate,
  writePlainDate,
} from '../../src/model/date';
import { findSame, fold, sameText } from '../../src/model/folding';
import { canBeNegative, conversion, dongPerUnit, measureKind } from '../../src/model/measure';
import { romanNumeral } from '../../src/model/roman';

describe('dates', () => {
  it.each([
    ['20/5/2026', '20/05/2026', '20/5/2026'],
    ['01/02/2026', '01/02/2026', '01/02/2026'],
    [' 7-12-2026 ', '07/12/2026', '07/12/2026'],
    ['7.1.2026', '07/01/2026', '07/01/2026'],
    ['2026-05-09', '09/05/2026', '09/5/2026'],
    ['29/2/2028', '29/02/2028', '29/02/2028'],
  ])('%s', (text, plain, short) => {
    const date = readDate(text);
    expect(date && [writePlainDate(date), writeDate(date)]).toEqual([plain, short]);
  });

  it.each(['31/4/2026', '29/2/2026', '0/1/2026', '1/13/2026', '20/5/26', '20/5', 'hôm nay', ''])(
    '"%s" is no date',
    (text) => expect(readDate(text)).toBeUndefined(),
  );

  it("are the sheet's serial numbers and back", () => {
    expect(dateOfSerial(46162)).toEqual({ year: 2026, month: 5, day: 20 });
    expect(dateOfSerial(46162.9)).toEqual({ year: 2026, month: 5, day: 20 });
    expect(dateOfSerial(Number.NaN)).toBeUndefined();
    expect(dateOfSerial(1e300)).toBeUndefined();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100000 }), (serial) => {
        const date = dateOfSerial(serial);
        expect(date && serialOfDate(date)).toBe(serial);
        expect(date && calendarDate(date.year, date.month, date.day)).toEqual(date);
        const next = dateOfSerial(serial + 1);
        expect(date && next && compareDates(date, next)).toBeLessThan(0);
      }),
    );
  });
});

describe('folding', () => {
  it.each([
    ['Đảng uỷ', 'ĐẢNG ỦY'],
    ['hoà', 'hòa'],
    ['  Kỳ\u00a0 trước ', 'kỳ trước'],
    ['thuỷ lợi', 'thủy lợi'],
    ['Kiê\u0301n nghị', 'Kiến nghị'],
    ['tho\u200bại', 'thoại'],
  ])('"%s" reads as "%s"', (one, other) => {
    expect(sameText(one, other)).toBe(true);
  });

  it.each([
    ['hoá', 'hòa'],
    ['đ', 'd'],
    ['Thành phố', 'HĐND Thành phố'],
    ['ma', 'má'],
    ['Tổ', 'Tố'],
  ])('"%s" does not read as "%s"', (one, other) => {
    expect(sameText(one, other)).toBe(false);
  });

  it('folds once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
    expect(findSame(['Có', 'Không'], 'KHÔNG ')).toBe('Không');
    expect(findSame(['Có', 'Không'], 'có thể')).toBeUndefined();
  });
});

describe('units of measure', () => {
  const converted = (value: string, from: string, to: string) => {
    const change = conversion(from, to);
    return change.kind === 'scaled' ? change.factor(new Big(value)).toFixed() : change.kind;
  };

  it.each([
    ['1500000', 'đồng', 'triệu đồng', '1.5'],
    ['1.5', 'triệu đồng', 'đồng', '1500000'],
    ['2', 'tỷ đồng', 'triệu đồng', '2000'],
    ['2', 'Tỉ Đồng', 'nghìn đồng', '2000000'],
    ['3', 'ha', 'm²', '30000'],
    ['3', 'm2', 'm²', 'same'],
    ['3', 'km', 'm', '3000'],
    ['3', 'tạ', 'tấn', '0.3'],
    ['3', '', 'đồng', 'same'],
    ['3', 'VNĐ', 'đồng', 'same'],
    ['3', 'người', 'Người ', 'same'],
    ['3', 'người', 'đảng viên', 'renamed'],
    ['3', 'người', 'triệu đồng', 'impossible'],
    ['3', 'ha', 'km', 'impossible'],
    ['3', '%', 'người', 'impossible'],
    ['3', '%', 'phần trăm', 'same'],
  ])('%s %s in %s: %s', (value, from, to, expected) => {
    expect(converted(value, from, to)).toBe(expected);
  });

  it('there and back is where it began', () => {
    const money = ['đồng', 'nghìn đồng', 'triệu đồng', 'tỷ đồng', 'nghìn tỷ đồng'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0 }),
        fc.constantFrom(...money),
        fc.constantFrom(...money),
        (value, from, to) => {
          const there = converted(String(value), from, to);
          const back = there === 'same' ? String(value) : converted(there, to, from);
          expect(back).toBe(String(value));
        },
      ),
    );
  });

  it('knows what may fall below 0', () => {
    expect(['triệu đồng', '%', ''].every(canBeNegative)).toBe(true);
    expect(['người', 'ha', 'kg', 'vụ', 'phút'].some(canBeNegative)).toBe(false);
    expect(dongPerUnit('triệu đồng')?.toFixed()).toBe('1000000');
    expect(dongPerUnit('người')).toBeUndefined();
    expect(measureKind('lượt người')).toBe('count');
  });
});

describe('Roman numerals', () => {
  it.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [40, 'XL'],
    [99, 'XCIX'],
    [2026, 'MMXXVI'],
  ])('%i is %s', (number, numeral) => {
    expect(romanNumeral(number)).toBe(numeral);
  });
});
