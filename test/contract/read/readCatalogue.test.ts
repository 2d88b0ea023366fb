import { describe, expect, it } from 'vitest';
import type { Cell, Header } from '../../../src/contract';
import { examinedForm, type FormText, findingsOf } from '../../check/form';
import { textCell } from '../tables';

const PLANNED = 'Kế hoạch năm=100 | Số lẻ=1';

/** A ward whose one indicator has a cell other than a text. */
function withCell(header: Header<'indicators'>, cell: Cell, unit = '%'): FormText {
  return {
    form: '2026-05 CAP A 3\n2026-04 CAP A 2',
    indicators: `A | Tổng | Cộng dồn | ĐVT=${unit} | ${PLANNED}`,
    change: (tabs) => {
      const [headers = [], row = []] = tabs.get('Chỉ tiêu') ?? [];
      row[headers.findIndex((one) => one.kind === 'text' && one.text === header)] = cell;
    },
  };
}

const planOf = (text: FormText) => examinedForm(text).workbook.indicators[0]?.yearPlan?.toFixed();
const toldOf = (text: FormText) =>
  findingsOf(text).map(({ code, cell, message, found, expected }) => ({
    code,
    cell,
    message,
    found,
    expected,
  }));

describe('the plan of the year', () => {
  const percent: Cell = { kind: 'number', value: 0.955, percent: true };

  it('typed as 95,5% is what the figures in % are measured by', () => {
    expect(planOf(withCell('Kế hoạch năm', percent))).toBe('95.5');
    expect(planOf(withCell('Kế hoạch năm', percent, 'phần trăm'))).toBe('95.5');
    expect(planOf(withCell('Kế hoạch năm', textCell('95,5%')))).toBe('95.5');
    expect(planOf(withCell('Kế hoạch năm', { kind: 'number', value: 95.5 }))).toBe('95.5');
    expect(toldOf(withCell('Kế hoạch năm', percent))).toEqual([]);
  });

  it('of another unit in % is no number: told, and not used', () => {
    for (const cell of [percent, textCell('95,5%')]) {
      const text = withCell('Kế hoạch năm', cell, 'người');
      expect(planOf(text)).toBeUndefined();
      expect(toldOf(text)).toMatchObject([{ code: 'type-error', found: '95,5%' }]);
    }
  });
});
