import { describe, expect, test } from 'vitest';
import { type DeskOptions, openDesk } from '../../../src/desk';

const open = (bundle: string, options: Partial<DeskOptions> = {}) =>
  openDesk({
    bundle,
    workbook: { 'Biểu chung': [['Kỳ', 'Nội dung']] },
    user: 'can-bo@example.vn',
    ...options,
  });

describe('simple triggers', () => {
  const bundle = `
    function onEdit(e) {
      const sheet = e.range.getSheet();
      if (sheet.getName() !== 'Biểu chung') return;
      const seen = [e.range.getRow(), e.range.getColumn(), e.value, e.oldValue, e.user.getEmail()];
      console.log(JSON.stringify(seen), typeof e.range.getValues()[0][0]);
      sheet.getRange(e.range.getRow(), 3, 1, 2).setValues([['=x', new Date(2026, 4, 20)]]);
      sheet.getRange(e.range.getRow(), 1).setNote('đã sửa').setBackground('#ff0000');
      if (e.value === 'cấm') Sheets.Spreadsheets.get('x');
    }`;

  test('onEdit sees what was typed and writes beside it', async () => {
    const desk = await open(bundle);
    desk.type('Biểu chung', 'A2', '1.234,5');
    desk.type('Biểu chung', 'A2', '-BC/ĐU');
    const user = 'can-bo@example.vn';
    expect(desk.logs).toEqual([
      `${JSON.stringify([2, 1, '1.234,5', null, user])} number`,
      `${JSON.stringify([2, 1, '-BC/ĐU', '1234.5', user])} string`,
    ]);
    const [first, , formula, day] = desk.spreadsheet().sheets[0]?.rows[1] ?? [];
    expect(first).toMatchObject({
      value: '-BC/ĐU',
      note: 'đã sửa',
      format: { backgroundColor: { red: 1 } },
    });
    expect(formula?.value).toMatchObject({ formula: '=x' });
    expect(day?.format?.numberFormat?.type).toBe('DATE');
    expect(desk.calls()).toEqual({
      'Range.getValues': 2,
      'Range.setValues': 2,
      'Range.setNote': 2,
      'Range.setBackground': 2,
    });
  });

  test('a period typed into a plain cell becomes a date, into a text cell stays text', async () => {
    const desk = await open('');
    desk.type('Biểu chung', 'A2', '2026-05');
    expect(desk.values('Biểu chung')[1]).toEqual([46143]);
    desk.type('Biểu chung', 'A2', "'2026-05");
    expect(desk.values('Biểu chung')[1]).toEqual(['2026-05']);
    desk.type('Biểu chung', 'A2', '');
    expect(desk.values('Biểu chung')[1]).toBeUndefined();
  });

  test('may not use a service that needs authorisation', async () => {
    const desk = await open(bundle);
    expect(() => desk.type('Biểu chung', 'A2', 'cấm')).toThrow(
      'You do not have permission to call Sheets.Spreadsheets.get',
    );
  });
});
