import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk';
import { openSmall } from './small';

const COPY = '_Tổng hợp (trước khi ghi)';

function typeInto(tab: string | number, text: string, method: string, nth: number) {
  const requests = [
    {
      updateCells: {
        start: { sheetId: tab, rowIndex: 2, columnIndex: 1 },
        rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
        fields: 'userEnteredValue',
      },
    },
  ];
  return { method, nth, requests };
}

function titles(desk: Desk): readonly string[] {
  return desk.spreadsheet().sheets.map(({ title }) => title);
}

describe('a tab that the add-on writes whole', () => {
  it('is rewritten without a word where it stands as it was written', async () => {
    const desk = await openSmall();
    desk.run('compileReport');
    const { messages } = desk.run('compileReport') as { readonly messages: readonly string[] };
    expect(messages.join()).not.toContain('không phải do công cụ ghi');
    expect(titles(desk).filter((title) => title.includes('trước khi ghi'))).toEqual([]);
  });

  it('is copied out of sight first where somebody typed in it, and that is said', async () => {
    const edits = [typeInto('Tổng hợp', 'GÕ NHẦM', 'Sheets.Spreadsheets.get', 3)];
    const desk = await openSmall({ edits });
    desk.run('compileReport');
    const { messages } = desk.run('compileReport') as { readonly messages: readonly string[] };
    expect(messages.join()).toContain(COPY);
    expect(JSON.stringify(desk.values(COPY))).toContain('GÕ NHẦM');
  });

  it('that somebody makes in the very moment of the write is kept too', async () => {
    const made = { addSheet: { properties: { title: 'Tổng hợp', sheetId: 777 } } };
    const { requests, ...point } = typeInto(
      'Tổng hợp',
      'CỦA TÔI',
      'Sheets.Spreadsheets.batchUpdate',
      1,
    );
    const desk = await openSmall({ edits: [{ ...point, requests: [made, ...requests] }] });
    expect(desk.run('compileReport')).toMatchObject({ status: 'done' });
    expect(JSON.stringify(desk.values(COPY))).toContain('CỦA TÔI');
  });
});
