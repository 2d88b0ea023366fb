import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, cellText, enteredCell } from '../../src/contract';
import { readFigure } from '../../src/contract/read/readFigure';
import type { Indicator } from '../../src/model/indicator';

function indicator(unitOfMeasure: string, decimals: number | undefined): Indicator {
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

const COUNTED = 'hồ sơ';
const enter = (text: string, unit = COUNTED) =>
  enteredCell('Giá trị', text, {
    unitOfMeasure: '',
    indicator: indicator(unit, unit === COUNTED ? 0 : undefined),
  });

/** What the check makes of a cell, but for how it quotes it. */
function read(cell: Cell, unit: string, rowUnit: string, decimals: number | undefined): string {
  const { figure } = readFigure(cell, rowUnit, indicator(unit, decimals));
  return figure.state === 'number' ? figure.value.toFixed() : figure.state;
}

const DIGITS = fc.stringMatching(/^[-+]?[0-9]{1,4}([.,][0-9]{1,3}){0,3}$/);
const ENDS = fc.constantFrom('', '%', ' triệu', ' đồng', ' kg', ' tỷ', 'tr');
const UNITS = fc.constantFrom('hồ sơ', '%', 'triệu đồng', 'đồng', 'tấn', '');

describe('the cell that a text becomes where it is entered', () => {
  it.each([
    ['1.234', 1234],
    ['1234', 1234],
    ['-5', -5],
    [' 12 ', 12],
    ['0', 0],
  ])('%s is a number', (text, value) => {
    expect(enter(text)).toEqual({ kind: 'number', value });
  });

  it.each(['x', 'không áp dụng', '1,234', 'khoảng mười', '12%', '=1+1', '0912345678'])(
    '%s stays a text',
    (text) => {
      expect(enter(text)).toEqual({ kind: 'text', text });
    },
  );

  it('of decimals the comma is the mark', () => {
    expect(enter('81,5', '%')).toEqual({ kind: 'number', value: 81.5 });
    expect(enter('1.234,5', 'triệu đồng')).toEqual({ kind: 'number', value: 1234.5 });
    expect(enter('1.234', '%')).toEqual({ kind: 'text', text: '1.234' });
  });

  it('blanks are blank, and under other headers days are days', () => {
    expect(enter('  ')).toEqual({ kind: 'blank' });
    const measured = { unitOfMeasure: '', indicator: undefined };
    const date = { year: 2026, month: 5, day: 19 };
    expect(enteredCell('Ngày hoàn thành', '19/5/2026', measured)).toEqual({ kind: 'date', date });
    for (const text of ['31/02/2026', '1/1/0026', 'cuối tháng']) {
      expect(cellText(enteredCell('Ngày hoàn thành', text, measured))).toBe(text);
    }
    expect(enteredCell('Ghi chú', '12', measured)).toEqual({ kind: 'text', text: '12' });
  });

  it('is read by the check as the text itself is', () => {
    const decimals = fc.constantFrom(undefined, 0, 1, 2);
    fc.assert(
      fc.property(DIGITS, ENDS, UNITS, UNITS, decimals, (digits, end, unit, rowUnit, places) => {
        const text = `${digits}${end}`;
        const measured = { unitOfMeasure: rowUnit, indicator: indicator(unit, places) };
        const cell = enteredCell('Giá trị', text, measured);
        expect(read(cell, unit, rowUnit, places)).toBe(
          read({ kind: 'text', text }, unit, rowUnit, places),
        );
      }),
      { numRuns: 3000 },
    );
  });
});
