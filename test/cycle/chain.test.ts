import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk';
import type { Outcome } from '../commands/bundle';
import { openSmall, SMALL_MONTH } from '../run/small';

const HEADERS = [
  'Thời gian',
  'Người thực hiện',
  'Lệnh',
  'Kỳ',
  'Kết quả',
  'Văn bản',
  'Lượt chạy',
  'Chuỗi',
];

/** The journal's lines, each cell as a text. */
function journal(desk: Desk): readonly string[][] {
  return desk.values('Nhật ký').map((cells) => HEADERS.map((_, at) => String(cells[at] ?? '')));
}

/** What the contract says of the chain, told once more. */
function expectChained(lines: readonly (readonly string[])[]): void {
  let before = '';
  for (const line of lines) {
    const others = line.slice(0, -1).join('\u001f');
    before = createHash('sha256').update(`${others}\u001f${before}`).digest('hex');
    expect(line[line.length - 1]).toBe(before);
  }
}

function findings(outcome: unknown): readonly string[] {
  const { findings: all = [] } = outcome as Outcome;
  return all.filter(({ code }) => code === 'journal-changed').map(({ cell }) => cell);
}

async function withThreeLines(): Promise<Desk> {
  const desk = await openSmall();
  expect(findings(desk.run('check'))).toEqual([]);
  expect(findings(desk.run('compileReport'))).toEqual([]);
  expect(findings(desk.run('check'))).toEqual([]);
  return desk;
}

/** What somebody does to the journal before the next call. */
function edited(requests: readonly object[], calls: number) {
  return { edits: [{ method: 'Sheets.Spreadsheets.get', nth: calls, requests }] };
}

describe('the journal', () => {
  it('chains each line to the one before', async () => {
    const [header, ...lines] = journal(await withThreeLines());
    expect(header).toEqual(HEADERS);
    expect(lines).toHaveLength(3);
    expectChained(lines);
  });

  it.each([
    [
      'rewritten',
      [
        {
          updateCells: {
            start: { sheetId: 'Nhật ký', rowIndex: 1, columnIndex: 4 },
            rows: [{ values: [{ userEnteredValue: { stringValue: '0 lỗi' } }] }],
            fields: 'userEnteredValue',
          },
        },
      ],
      ['2:2'],
    ],
    [
      'deleted',
      [
        {
          deleteDimension: {
            range: { sheetId: 'Nhật ký', dimension: 'ROWS', startIndex: 1, endIndex: 2 },
          },
        },
      ],
      ['2:2'],
    ],
    [
      'inserted',
      [
        {
          insertDimension: {
            range: { sheetId: 'Nhật ký', dimension: 'ROWS', startIndex: 2, endIndex: 3 },
          },
        },
        {
          updateCells: {
            start: { sheetId: 'Nhật ký', rowIndex: 2, columnIndex: 2 },
            rows: [{ values: [{ userEnteredValue: { stringValue: 'Chốt kỳ' } }] }],
            fields: 'userEnteredValue',
          },
        },
      ],
      ['3:3'],
    ],
    [
      'cut short',
      [
        {
          deleteDimension: {
            range: { sheetId: 'Nhật ký', dimension: 'ROWS', startIndex: 2, endIndex: 3 },
          },
        },
      ],
      [''],
    ],
    ['taken away', [{ deleteSheet: { sheetId: 'Nhật ký' } }], ['']],
  ])('tells of a line that was %s', async (_, requests, cells) => {
    const counted = await openSmall();
    counted.run('check');
    counted.run('check');
    const desk = await openSmall(
      edited(requests, (counted.calls()['Sheets.Spreadsheets.get'] ?? 0) + 1),
    );
    desk.run('check');
    desk.run('check');
    expect(findings(desk.run('check'))).toEqual(cells);
    // What is written after it does not hide it.
    expect(findings(desk.run('check')).length).toBeGreaterThan(0);
  });

  it('leaves older lines as they are, and begins with the first new one', async () => {
    const old = ['01/04/2026 08:00', 'ai đó', 'Tổng hợp báo cáo', '2026-03', '0 lỗi', '', 'cũ'];
    const desk = await openSmall({
      workbook: { ...SMALL_MONTH, 'Nhật ký': [HEADERS.slice(0, -1), old] },
    });
    expect(findings(desk.run('check'))).toEqual([]);
    expect(findings(desk.run('check'))).toEqual([]);
    const [header, first, ...lines] = journal(desk);
    expect(header).toEqual(HEADERS);
    expect(first).toEqual([...old, '']);
    expectChained(lines);
  });

  it('finds its columns by their headers', async () => {
    const moved = ['Ghi chú', 'Lệnh', 'Thời gian'];
    const desk = await openSmall({ workbook: { ...SMALL_MONTH, 'Nhật ký': [moved] } });
    desk.run('check');
    expect(findings(desk.run('check'))).toEqual([]);
    const [header = [], line = []] = desk.values('Nhật ký');
    expect(header.slice(0, 3)).toEqual(moved);
    const inOrder = HEADERS.map((name) => String(line[header.indexOf(name)] ?? ''));
    expect(inOrder[2]).toBe('Kiểm tra dữ liệu');
    expectChained([inOrder]);
  });
});
