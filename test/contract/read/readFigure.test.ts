import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/contract';
import { readFigure } from '../../../src/contract/read/readFigure';
import type { Indicator } from '../../../src/model/indicator';
import { writeNumber } from '../../../src/model/number';

function indicator(unitOfMeasure: string, decimals?: number): Indicator {
  return {
    code: 'A',
    name: 'Chỉ tiêu A',
    unitOfMeasure,
    axis: undefined,
    section: 'muc',
    overUnits: 'Tổng',
    overPeriods: 'Cộng dồn',
    formula: '',
    yearPlan: undefined,
    decimals,
    reporters: undefined,
    whenMissing: 'Cộng phần đã có',
    row: 2,
  };
}

const text = (typed: string): Cell => ({ kind: 'text', text: typed });
const number = (value: number): Cell => ({ kind: 'number', value });

function read(cell: Cell, rowUnit = '', unit = '', decimals?: number): string {
  const { figure, observations } = readFigure(cell, rowUnit, indicator(unit, decimals));
  const codes = observations.map(({ code }) => code).join(' ');
  const value =
    figure.state === 'number'
      ? figure.value.toFixed()
      : figure.state === 'notApplicable'
        ? 'x'
        : '…';
  return codes === '' ? value : `${value} ${codes}`;
}

it('a formula that is not computed yet is no error, and no figure either', () => {
  const said = (shown: string) =>
    readFigure({ kind: 'error', text: shown }, '', indicator('')).observations.map(
      ({ message }) => message,
    );
  expect(said('Loading...')).toEqual([
    'Công thức ở ô "Giá trị" chưa tính xong nên số chưa được dùng.',
  ]);
  expect(said('#REF!').join()).toContain('lỗi công thức');
  expect(read({ kind: 'error', text: 'Loading...' })).toBe('… formula-error');
});

describe('the four states', () => {
  it('a number, a zero, "Không áp dụng", a blank', () => {
    expect(read(number(12.5))).toBe('12.5');
    expect(read(number(0))).toBe('0');
    expect(read(text('0'))).toBe('0');
    expect(read(text('x'))).toBe('x');
    expect(read(text('Không áp dụng'))).toBe('x');
    expect(read({ kind: 'blank' })).toBe('…');
    expect(read(text('   '))).toBe('…');
  });
});

describe('digits that no number begins with', () => {
  it.each(['001234567890', '012345678', '0912 345 678', '007', '00.123', '001234 người'])(
    '%s is told and not counted',
    (typed) => {
      expect(read(text(typed))).toBe('… leading-zeros');
    },
  );

  it.each([
    ['05', '5'],
    ['00', '0'],
    ['0,5', '0.5'],
    ['0', '0'],
    ['100', '100'],
  ])('%s is the number %s', (typed, value) => {
    expect(read(text(typed))).toBe(value);
  });
});

describe('a number typed as text', () => {
  it.each([
    ['1.234,5', '', '1234.5'],
    ['31,5 triệu', 'đồng', '31500000'],
    ['1 tỷ 251 triệu', 'đồng', '1251000000'],
    ['1 tỷ 251 triệu đồng', 'triệu đồng', '1251'],
    ['1.788 tỷ 045 triệu đồng', 'triệu đồng', '1788045'],
    ['31,5 triệu', 'triệu đồng', '31.5'],
    ['2 tỷ', 'triệu đồng', '2000'],
    ['12 người', 'người', '12'],
    ['31,5%', '%', '31.5'],
    ['12', 'người', '12'],
    ['05', 'người', '5'],
    ['1.234.567', 'đồng', '1234567'],
    ['-3,5', '%', '-3.5'],
  ])('"%s" of an indicator in "%s" is %s', (typed, unit, expected) => {
    expect(read(text(typed), '', unit)).toBe(expected);
  });

  it('with two readings is not used, and shows both', () => {
    const { figure, observations } = readFigure(text('1.234'), '', indicator('triệu đồng', 2));
    expect(figure.state).toBe('notReported');
    expect(observations[0]?.code).toBe('ambiguous-figure');
    expect(observations[0]?.message).toBe(
      'Số "1.234" có hai cách đọc. Hãy ghi 1234 nếu là một nghìn hai trăm ba mươi tư; ghi 1,2340 nếu là 1 phẩy 234.',
    );
    expect(read(text('1,234'), '', 'người', 0)).toBe('… ambiguous-figure');
    expect(read(text('1.234'), '', 'triệu đồng')).toBe('… ambiguous-figure');
  });

  it('has one reading beside a column of whole numbers', () => {
    expect(read(text('1.234'), '', 'người', 0)).toBe('1234');
    expect(read(text('12.5'), '', 'người', 0)).toBe('12.5');
    expect(read(text('12,5'), '', 'người', 0)).toBe('12.5');
  });

  it('as the add-on itself writes it is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (hundredths) => {
        fc.pre(Math.abs(hundredths) % 100 !== 0);
        const value = hundredths / 100;
        const { figure } = readFigure(number(value), '', indicator('%'));
        if (figure.state !== 'number') throw new Error('a number is a number');
        const written = writeNumber(figure.value, { decimals: 2 });
        expect(read(text(written), '', '%')).toBe(String(value));
      }),
    );
  });
});

describe('units of measure', () => {
  it.each([
    [1500000, 'đồng', 'triệu đồng', '1.5'],
    [1.5, 'triệu đồng', 'đồng', '1500000'],
    [3, '', 'triệu đồng', '3'],
    [3, 'triệu đồng', '', '3'],
    [3, 'người', 'triệu đồng', '… wrong-unit'],
    [3, '%', 'người', '… wrong-unit'],
    [3, 'hộ', 'người', '3 unit-differs'],
  ])('%d %s of an indicator in "%s" is %s', (value, rowUnit, unit, expected) => {
    expect(read(number(value), rowUnit, unit)).toBe(expected);
  });

  it("a unit typed with the number wins over the row's", () => {
    expect(read(text('500 nghìn đồng'), 'triệu đồng', 'triệu đồng')).toBe('0.5');
    expect(read(text('500 nghìn đồng'), '', 'người')).toBe('… wrong-unit');
  });
});

describe('bad input is a finding at its cell and not a number', () => {
  it.each([
    [text('chưa có'), 'type-error'],
    [text('10-12'), 'type-error'],
    [text('10/12'), 'type-error'],
    [text('-'), 'type-error'],
    [text('khoảng 5'), 'type-error'],
    [text('=SUM(A1:A3)'), 'type-error'],
    [{ kind: 'boolean', value: true } as const, 'type-error'],
    [number(Number.NaN), 'type-error'],
    [number(Number.POSITIVE_INFINITY), 'type-error'],
    [number(1e308), 'out-of-range'],
    [number(-1e308), 'out-of-range'],
    [number(1e16), 'out-of-range'],
    [text('9'.repeat(400)), 'out-of-range'],
    [{ kind: 'date', date: { year: 2026, month: 10, day: 5 } } as const, 'date-as-figure'],
    [{ kind: 'error', text: '#REF!' } as const, 'formula-error'],
    [{ kind: 'error', text: '#DIV/0!' } as const, 'formula-error'],
    [text('#REF!'), 'formula-error'],
    [text('#DIV/0!'), 'formula-error'],
    [text('#N/A'), 'formula-error'],
    [text('#NAME?'), 'formula-error'],
  ])('%j: %s', (cell, code) => {
    expect(read(cell, '', 'người')).toBe(`… ${code}`);
  });

  it('negative is allowed of money and rates, and where there is no unit', () => {
    expect(read(number(-1.5), '', 'triệu đồng')).toBe('-1.5');
    expect(read(number(-1.5), '', '%')).toBe('-1.5');
    expect(read(number(-1.5), '', '')).toBe('-1.5');
    expect(read(number(-1.5), '', 'ha')).toBe('-1.5 negative-figure');
    expect(read(text('-1'), '', 'người')).toBe('-1 negative-figure');
    expect(read(number(-1), '', 'người')).toBe('-1 negative-figure');
  });

  it('a value too large only when converted is as suspect', () => {
    expect(read(number(1e9), 'tỷ đồng', 'đồng')).toBe('… out-of-range');
  });

  it("the noise of the sheet's own formulas is dropped", () => {
    expect(read(number(0.1 + 0.2))).toBe('0.3');
    expect(read(number(1.1 * 3))).toBe('3.3');
    expect(read(number(999999999999999))).toBe('999999999999999');
    expect(read(number(0.000001))).toBe('0.000001');
  });

  it('any text gives a figure or a finding that says what is wrong, and never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const { figure, observations } = readFigure(text(typed), '', indicator('người'));
        if (figure.state === 'notReported' && typed.trim() !== '') {
          expect(observations.length).toBeGreaterThan(0);
          expect(observations[0]?.message).not.toBe('');
        }
      }),
    );
  });
});

describe('a number with letters run into it', () => {
  it.each(['1e5', '12abc', '5hồ sơ'])('%s is no figure', (typed) => {
    expect(read(text(typed), '', 'hồ sơ')).toBe('… type-error');
  });

  it.each([
    ['31,5tr', 'đồng', '31500000'],
    ['12%', '%', '12'],
    ['5kg', 'kg', '5'],
  ])('%s of %s is %s', (typed, unit, expected) => {
    expect(read(text(typed), '', unit)).toBe(expected);
  });
});

describe('what a sheet makes of typed text', () => {
  const percent = (value: number): Cell => ({ kind: 'number', value, percent: true });

  it('a typed 81,5% is 81,5 of a percentage, and no count', () => {
    expect(read(percent(0.815), '%', '%')).toBe('81.5');
    expect(read(percent(0.815), '', '%')).toBe('81.5');
    expect(read(percent(1), '', '%')).toBe('100');
    expect(read(percent(0.815), '', 'hồ sơ')).toBe('… wrong-unit');
  });

  it.each([
    [1.234, 'hồ sơ', 0, '… ambiguous-figure'],
    [12.345, 'người', 0, '… ambiguous-figure'],
    [1.5, 'người', 0, '1.5'],
    [1.234, 'tỷ đồng', 0, '1.234'],
    [1.234, 'hồ sơ', 2, '1.234'],
    [1234.567, 'hồ sơ', 0, '1234.567'],
  ])(
    'a typed 1,234 that became a decimal: %d of %s with %d decimals is %s',
    (value, unit, decimals, expected) => {
      expect(read(number(value), '', unit, decimals)).toBe(expected);
    },
  );
});

describe('a number with two readings', () => {
  it.each([
    ['1234', '1234'],
    ['1,23', '1.23'],
    ['1,2340', '1.234'],
  ])('has one where it is typed as the finding says: %s', (typed, expected) => {
    expect(read(text('1.234'), '', 'tỷ đồng')).toBe('… ambiguous-figure');
    expect(read(text('1,234'), '', 'người')).toBe('… ambiguous-figure');
    for (const unit of ['tỷ đồng', 'người']) expect(read(text(typed), '', unit)).toBe(expected);
  });
});
