import { describe, expect, it } from 'vitest';
import type { Desk, Edit } from '../../../src/desk';
import { type Outcome, openWithBundle } from '../../commands/bundle';
import { textCell } from '../../contract/tables';
import { kindInTab } from '../../review/findings';
import { longMonth } from '../../run/longMonth';
import { BATCH, FORM, put } from '../../run/othersEdits';
import { openSmall, SMALL_MONTH } from '../../run/small';
import { findingsOf } from '../form';

const WHY = { 'ly-do': 'thử' };
const ROWS = [['Kỳ', 'Nội dung'], ['2026-05', 'Ông Nguyễn Văn A'], ['', ''], ['2026-05']];

type Told = NonNullable<Outcome['findings']>[number];

function told(desk: Desk): readonly Told[] {
  const { findings = [] } = desk.run('check') as Outcome;
  return findings.filter(({ code }) => code === 'rescue-tab');
}

/** The tabs that the lines of the findings lead to. */
function linked(desk: Desk): readonly string[] {
  const { sheets } = desk.spreadsheet();
  const rows = sheets.find(({ title }) => title === 'Kiểm tra')?.rows ?? [];
  return rows.flatMap((row = []) => {
    if (!row.some((cell) => cell?.value === kindInTab('rescue-tab'))) return [];
    const links = row.map((cell) => cell?.format?.textFormat?.link?.uri ?? '');
    const [, id] = /^#gid=(\d+)/.exec(links.find((uri) => uri !== '') ?? '') ?? [];
    return sheets.flatMap(({ title, sheetId }) => (String(sheetId) === id ? [title] : []));
  });
}

/** What is told of a small workbook with such a tab. */
function foundIn(title: string, rows: readonly (readonly string[])[]) {
  const all = findingsOf({
    change: (tabs) =>
      tabs.set(
        title,
        rows.map((row) => row.map(textCell)),
      ),
  });
  return all.filter(({ code }) => code === 'rescue-tab');
}

describe('a tab that the add-on left for people', () => {
  it.each<[string, () => Promise<Desk>]>([
    [
      '_Biểu chung (trước khi hoàn tác)',
      async () => {
        const desk = await openSmall();
        desk.run('openPeriod');
        desk.run('undoLastRun');
        return desk;
      },
    ],
    [
      '_Dòng bỏ khi khôi phục',
      async () => {
        const desk = await openSmall();
        desk.run('closePeriod', WHY);
        desk.type('Lưu trữ', 'G30', 'sửa tay');
        desk.run('restoreArchive');
        return desk;
      },
    ],
    [
      '_Trước lần lấy lại',
      async () => {
        const desk = await openSmall({
          edits: [{ method: BATCH, nth: 1, requests: [put(FORM, 'COLUMNS', 3)] }],
        });
        desk.run('closePeriod', WHY);
        return desk;
      },
    ],
    [
      '_Trước lần ghi lệch',
      async () => {
        const edits = [1, 2].map((nth): Edit => {
          return { method: BATCH, nth, requests: [put(FORM, 'COLUMNS', 3 + nth)] };
        });
        const desk = await openSmall({ edits });
        desk.run('closePeriod', WHY);
        return desk;
      },
    ],
    [
      '_Tổng hợp (trước khi ghi)',
      async () => {
        const desk = await openSmall();
        desk.run('compileReport');
        desk.type('Tổng hợp', 'B3', 'gõ nhầm');
        desk.run('compileReport');
        return desk;
      },
    ],
  ])('%s is told once, with its rows and a way to it', async (title, left) => {
    const desk = await left();
    const of = told(desk).filter(({ tab }) => tab === title);
    const filled = desk
      .values(title)
      // Rows that were taken out have their headers above them besides.
      .slice(title.startsWith('_Dòng bỏ') ? 2 : 1)
      .filter((cells) => cells.some((cell) => cell !== null && cell !== undefined && cell !== ''));
    expect(of).toMatchObject([
      { severity: 'Cảnh báo', tab: title, cell: '', found: `${filled.length} dòng` },
    ]);
    expect(of[0]?.message).toContain(`ẩn "${title}"`);
    expect(linked(desk)).toContain(title);
  });

  it.each([
    '_Trước lần lấy lại (Lưu trữ)',
    '_Trước lần lấy lại 2',
    '_Trước lần ghi lệch (đã lấy lại) 2',
    '_Dòng bỏ khi khôi phục (2)',
    '_Biểu chung (trước khi hoàn tác) (2)',
    '_Tổng hợp 2026-05 (trước khi ghi) 3',
    // As a file has it, whose names are no longer than 31 letters.
    '_Biểu chung (trước khi hoàn tác',
    '_Tổng hợp 2026-05 (trước khi gh',
  ])('is known by its name: %s', (title) => {
    expect(foundIn(title, ROWS)).toMatchObject([{ tab: title, cell: '', found: '2 dòng' }]);
  });

  it.each([
    '_Trước lần ghi cuối',
    '_Danh mục',
    'Trước lần lấy lại',
    'Biểu chung (trước khi hoàn tác)',
    '_Biểu chung (trước khi sáp nhập)',
    '_Kiểm tra trước',
  ])('is not %s, which is of use or people made', (title) => {
    expect(foundIn(title, ROWS)).toEqual([]);
  });

  it('has as many rows as were taken out, once and once more', async () => {
    const desk = await openSmall();
    desk.run('closePeriod', WHY);
    for (const rows of [1, 2]) {
      desk.type('Lưu trữ', 'G30', `sửa tay ${rows}`);
      desk.run('restoreArchive');
      expect(told(desk)).toMatchObject([{ found: `${rows} dòng` }]);
    }
  });

  it('is no finding where nothing stands below its first row', async () => {
    expect(foundIn('_Trước lần lấy lại', [['', '']])).toEqual([]);
    // The form was empty when its rows came back.
    const desk = await openSmall();
    desk.run('closePeriod', WHY);
    desk.run('undoLastRun');
    expect(desk.values('_Biểu chung (trước khi hoàn tác)')).toHaveLength(1);
    expect(told(desk)).toEqual([]);
  });

  it.each([
    ['a month', SMALL_MONTH],
    ['a long archive', longMonth()],
  ])('costs no call and nothing read: %s', async (_, workbook) => {
    const [left, other] = await Promise.all(
      ['_Trước lần lấy lại', '_Trước lần ghi chép '].map((title) =>
        openWithBundle({ ...workbook, [title]: ROWS }),
      ),
    );
    if (!left || !other) throw new Error('no desk');
    expect([told(left).map(({ tab }) => tab), told(other)]).toEqual([['_Trước lần lấy lại'], []]);
    expect(left.calls()).toEqual(other.calls());
    expect(Math.abs(left.bytes().read - other.bytes().read)).toBeLessThan(100);
  });
});
