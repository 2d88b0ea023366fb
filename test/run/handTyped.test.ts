import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk';
import { openSmall, SMALL_MONTH } from './small';

const COPY = '_Tổng hợp (trước khi ghi)';

function typeInto(tab: string | number, text: string, method: string, nth: number) {
  return { method, nth, requests: [written(tab, 2, 1, { stringValue: text })] };
}

function written(sheetId: string | number, rowIndex: number, columnIndex: number, value: object) {
  return {
    updateCells: {
      start: { sheetId, rowIndex, columnIndex },
      rows: [{ values: [{ userEnteredValue: value }] }],
      fields: 'userEnteredValue',
    },
  };
}

/** The decimals of a tab as a program writes them that keeps 15 digits. */
function savedElsewhere(tab: string, rows: ReturnType<Desk['values']>): readonly object[] {
  return rows.flatMap((cells, row) =>
    Array.from(cells).flatMap((value, column) => {
      if (typeof value !== 'number') return [];
      const shorter = Number(value.toPrecision(15));
      return shorter === value ? [] : [written(tab, row, column, { numberValue: shorter })];
    }),
  );
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

  it('keeps what was typed before where somebody types once more', async () => {
    const edits = [
      typeInto('Tổng hợp', 'GÕ MỘT', 'Sheets.Spreadsheets.get', 3),
      typeInto('Tổng hợp', 'GÕ HAI', 'Sheets.Spreadsheets.get', 5),
    ];
    const desk = await openSmall({ edits });
    desk.run('compileReport');
    desk.run('compileReport');
    const { messages } = desk.run('compileReport') as { readonly messages: readonly string[] };
    const second = '_Tổng hợp (trước khi ghi) 2';
    expect(messages.join()).toContain(`"${second}"`);
    expect(JSON.stringify(desk.values(COPY))).toContain('GÕ MỘT');
    expect(JSON.stringify(desk.values(second))).toContain('GÕ HAI');
  });

  it('is ours still where another program saved its decimals a little shorter', async () => {
    const once = await openSmall();
    once.run('compileReport');
    const requests = savedElsewhere('Tổng hợp', once.values('Tổng hợp'));
    expect(requests).not.toEqual([]);
    const desk = await openSmall({
      edits: [{ method: 'Sheets.Spreadsheets.get', nth: 3, requests }],
    });
    desk.run('compileReport');
    const { messages } = desk.run('compileReport') as { readonly messages: readonly string[] };
    expect(messages.join()).not.toContain('không phải do công cụ ghi');
  });

  it('is copied, and no more is said than is known, where nobody knows who wrote it', async () => {
    const desk = await openSmall({
      workbook: { ...SMALL_MONTH, 'Tổng hợp': [['Bảng cũ của phường']] },
    });
    const { messages } = desk.run('compileReport') as { readonly messages: readonly string[] };
    expect(messages.join()).toContain('chưa rõ có ai gõ thêm');
    expect(messages.join()).not.toContain('không phải do công cụ ghi');
    expect(JSON.stringify(desk.values(COPY))).toContain('Bảng cũ của phường');
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
