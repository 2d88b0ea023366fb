import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { closedPeriods } from '../../src/cycle';
import type { Desk } from '../../src/desk';
import { readableGrid } from '../../src/setUp';
import { type Finding, type Outcome, openWithBundle } from '../commands/bundle';
import { SAMPLE } from '../desk/files/pack/packs';
import { openSmall, SMALL_MONTH } from '../run/small';
import { layoutOf } from '../setUp/desk';

const folder = mkdtempSync(path.join(tmpdir(), 'bon-truc-chot-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CODES = [
  'closed-rows-changed',
  'closed-rows-lost',
  'row-of-closed-period',
  'row-of-open-period-archived',
];

/** What a check says of closed periods. */
function told(desk: Desk): readonly Finding[] {
  const { findings = [] } = desk.run('check') as Outcome;
  return findings.filter(({ code }) => CODES.includes(code));
}

async function closedMonth(options: Parameters<typeof openSmall>[0] = {}): Promise<Desk> {
  const desk = await openSmall(options);
  expect((desk.run('closePeriod', { 'ly-do': 'thử' }) as Outcome).status).toBe('done');
  return desk;
}

/** The cell of the first row with a period in the archive, under a header. */
function cellOf(desk: Desk, tab: string, period: string, header: string): string {
  const [headers = [], ...rows] = desk.values(tab);
  const at = rows.findIndex((cells) => cells[headers.indexOf('Kỳ')] === period);
  return `${String.fromCharCode(65 + headers.indexOf(header))}${at + 2}`;
}

describe('closed periods', () => {
  it('are known by the record, and by the archive of older workbooks', async () => {
    const desk = await openSmall();
    const archived = new Set((SMALL_MONTH['Lưu trữ'] ?? []).slice(1).map(([period]) => period));
    expect(closedPeriods(readableGrid(layoutOf(desk.spreadsheet())))).toEqual(archived);
    desk.run('closePeriod', { 'ly-do': 'thử' });
    expect(closedPeriods(readableGrid(layoutOf(desk.spreadsheet())))).toEqual(
      new Set([...archived, '2026-05']),
    );
  });

  it('say nothing as long as nobody touches them', async () => {
    expect(told(await closedMonth())).toEqual([]);
  });

  it('stand the same after the workbook was saved and opened again', async () => {
    const desk = await openWithBundle(SAMPLE);
    desk.run('setUp');
    desk.run('closePeriod', { 'ly-do': 'thử' });
    const file = path.join(folder, 'so.xlsx');
    await desk.save(file);
    const again = await openWithBundle(file);
    const { findings = [] } = again.run('check') as Outcome;
    expect(findings.filter(({ code }) => [...CODES, 'journal-changed'].includes(code))).toEqual([]);
  });

  it.each(['Giá trị', 'Nội dung', 'Ghi chú'])('tell of a changed %s', async (header) => {
    const desk = await closedMonth();
    desk.type('Lưu trữ', cellOf(desk, 'Lưu trữ', '2026-05', header), '987654');
    const [finding, ...more] = told(desk);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: 'closed-rows-changed', severity: 'Lỗi' });
    expect(finding?.message).toMatch(
      /Kỳ 2026-05 đã chốt với (\d+) dòng, nay trang "Lưu trữ" có \1 dòng/,
    );
  });

  it('are not those of which one row strayed into the archive while the form has the others', async () => {
    const desk = await closedMonth();
    const [headers = []] = desk.values('Lưu trữ');
    const column = (header: string) => String.fromCharCode(65 + headers.indexOf(header));
    const next = desk.values('Lưu trữ').length + 1;
    const typed = { Kỳ: '2026-06', 'Đơn vị': 'CAP', Loại: 'Lời văn', 'Nội dung': 'Tháng sáu' };
    for (const [header, text] of Object.entries(typed)) {
      desk.type('Lưu trữ', `${column(header)}${next}`, text);
    }
    const isClosed = () => closedPeriods(readableGrid(layoutOf(desk.spreadsheet()))).has('2026-06');
    expect(told(desk)).toEqual([]);
    expect(isClosed()).toBe(true);
    const [shown = []] = desk.values('Biểu chung');
    for (const [header, text] of Object.entries(typed)) {
      const at = String.fromCharCode(65 + shown.indexOf(header));
      desk.type('Biểu chung', `${at}2`, text);
    }
    expect(told(desk).map(({ code }) => code)).toEqual(['row-of-open-period-archived']);
    expect(isClosed()).toBe(false);
  });

  it('tell of a row that is gone', async () => {
    const count = (await closedMonth()).calls()['Sheets.Spreadsheets.get'] ?? 0;
    const startIndex = (SMALL_MONTH['Lưu trữ'] ?? []).length;
    const range = { sheetId: 'Lưu trữ', dimension: 'ROWS', startIndex, endIndex: startIndex + 1 };
    const desk = await closedMonth({
      edits: [
        {
          method: 'Sheets.Spreadsheets.get',
          nth: count + 1,
          requests: [{ deleteDimension: { range } }],
        },
      ],
    });
    expect(told(desk).map(({ code }) => code)).toEqual(['closed-rows-changed']);
  });

  it.each([
    ['the archive', ['Lưu trữ']],
    ['the archive and the record', ['Lưu trữ', '_Kỳ đã chốt']],
  ])('tell of %s deleted', async (_, tabs) => {
    const count = (await closedMonth()).calls()['Sheets.Spreadsheets.get'] ?? 0;
    const desk = await closedMonth({
      edits: [
        {
          method: 'Sheets.Spreadsheets.get',
          nth: count + 1,
          requests: tabs.map((sheetId) => ({ deleteSheet: { sheetId } })),
        },
      ],
    });
    const [finding] = told(desk);
    expect(finding).toMatchObject({ code: 'closed-rows-lost', tab: 'Lưu trữ' });
    expect(finding?.message).toContain('2026-05');
  });

  it('tell of a changed row though the record is gone', async () => {
    const count = (await closedMonth()).calls()['Sheets.Spreadsheets.get'] ?? 0;
    const gone = { deleteSheet: { sheetId: '_Kỳ đã chốt' } };
    const desk = await closedMonth({
      edits: [{ method: 'Sheets.Spreadsheets.get', nth: count + 1, requests: [gone] }],
    });
    expect(told(desk)).toEqual([]);
    desk.type('Lưu trữ', cellOf(desk, 'Lưu trữ', '2026-05', 'Nội dung'), 'sửa tay');
    expect(told(desk).map(({ code }) => code)).toEqual(['closed-rows-changed']);
  });

  it('tell whoever types a row into one what to do', async () => {
    const desk = await closedMonth();
    const [header = []] = desk.values('Biểu chung');
    desk.paste('Biểu chung', 'A2', [['2026-05']]);
    desk.type('Biểu chung', `${String.fromCharCode(65 + header.indexOf('Nội dung'))}2`, 'bổ sung');
    expect(told(desk)).toMatchObject([
      { code: 'row-of-closed-period', severity: 'Lỗi', tab: 'Biểu chung', cell: 'A2' },
    ]);
  });

  it('do not mind a column put in, or the rows in another order', async () => {
    const count = (await closedMonth()).calls()['Sheets.Spreadsheets.get'] ?? 0;
    const column = { sheetId: 'Lưu trữ', dimension: 'COLUMNS', startIndex: 2, endIndex: 3 };
    const desk = await closedMonth({
      edits: [
        {
          method: 'Sheets.Spreadsheets.get',
          nth: count + 1,
          requests: [
            { insertDimension: { range: column } },
            {
              sortRange: {
                range: { sheetId: 'Lưu trữ', startRowIndex: 1 },
                sortSpecs: [{ dimensionIndex: 6, sortOrder: 'DESCENDING' }],
              },
            },
          ],
        },
      ],
    });
    expect(told(desk)).toEqual([]);
  });
});
