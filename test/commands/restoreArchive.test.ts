import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { restoreArchive } from '../../src/commands/restoreArchive';
import type { Request } from '../../src/contract/write';
import type { Desk, DeskOptions, Edit } from '../../src/desk';
import type { Spreadsheet } from '../../src/desk/spreadsheet';
import { runCommand } from '../../src/run';
import { readableGrid } from '../../src/setUp';
import { SAMPLE } from '../desk/files/pack/packs';
import { fakePorts } from '../run/ports';
import { openSmall, SMALL_MONTH, STAFFED_MONTH } from '../run/small';
import { layoutOf } from '../setUp/desk';
import { commandLine, type Outcome, openWithBundle } from './bundle';

const folder = mkdtempSync(path.join(tmpdir(), 'bon-truc-khoi-phuc-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Restored = Outcome & {
  readonly restored?: { readonly periods: string[]; readonly rows: number };
};

const GET = 'Sheets.Spreadsheets.get';
const ARCHIVED = (SMALL_MONTH['Lưu trữ'] ?? []).length;

/** A month that is closed, and what somebody then does to the archive. */
async function damaged(requests: Edit['requests']): Promise<Desk> {
  const counted = await openSmall();
  counted.run('closePeriod', { 'ly-do': 'thử' });
  const nth = (counted.calls()[GET] ?? 0) + 1;
  const desk = await openSmall({ edits: [{ method: GET, nth, requests }] });
  desk.run('closePeriod', { 'ly-do': 'thử' });
  return desk;
}

function rowsOf(desk: Desk): readonly string[] {
  const [header = [], ...rows] = desk.values('Lưu trữ');
  return rows
    .map((cells) =>
      header
        .flatMap((name, at) =>
          cells[at] === null || cells[at] === undefined ? [] : [`${name}=${cells[at]}`],
        )
        .join('|'),
    )
    .sort();
}

function findings(desk: Desk): readonly string[] {
  const { findings: all = [] } = desk.run('check') as Outcome;
  return all.map(({ code }) => code).filter((code) => code.startsWith('closed-'));
}

const deletion = (startIndex: number, endIndex: number) => ({
  deleteDimension: { range: { sheetId: 'Lưu trữ', dimension: 'ROWS', startIndex, endIndex } },
});

describe('Khôi phục lưu trữ', () => {
  it.each([
    ['the whole archive is deleted', [{ deleteSheet: { sheetId: 'Lưu trữ' } }]],
    [
      'the record goes with it',
      [{ deleteSheet: { sheetId: 'Lưu trữ' } }, { deleteSheet: { sheetId: '_Kỳ đã chốt' } }],
    ],
    ['some rows are deleted', [deletion(ARCHIVED, ARCHIVED + 3)]],
    [
      'a row is changed',
      [
        {
          updateCells: {
            start: { sheetId: 'Lưu trữ', rowIndex: ARCHIVED + 1, columnIndex: 6 },
            rows: [{ values: [{ userEnteredValue: { stringValue: 'sửa tay' } }] }],
            fields: 'userEnteredValue',
          },
        },
      ],
    ],
  ])('where %s', async (_, requests) => {
    const intact = await openSmall();
    intact.run('closePeriod', { 'ly-do': 'thử' });
    const desk = await damaged(requests);
    expect(findings(desk).length).toBeGreaterThan(0);
    const outcome = desk.run('restoreArchive') as Restored;
    expect(outcome.messages.join('\n')).toContain('Nay đúng như bản lưu.');
    expect(outcome.restored?.periods).toContain('2026-05');
    expect(rowsOf(desk)).toEqual(rowsOf(intact));
    expect(findings(desk)).toEqual([]);
    const again = desk.run('restoreArchive') as Restored;
    expect(again.messages[0]).toContain('không có gì để khôi phục');
  });

  it('finds what stood there before the record too, though another month was closed since', async () => {
    const desk = await damaged([{ deleteSheet: { sheetId: 'Lưu trữ' } }]);
    desk.type('Biểu chung', 'A2', '2026-06');
    desk.type('Biểu chung', 'G2', 'việc của tháng sáu');
    const closed = desk.run('closePeriod', { ky: '2026-06', 'ly-do': 'thử' }) as Outcome;
    expect(closed.status).toBe('done');
    desk.run('restoreArchive');
    const periods = new Set(
      desk
        .values('Lưu trữ')
        .slice(1)
        .map(([period]) => period),
    );
    const before = (SMALL_MONTH['Lưu trữ'] ?? []).slice(1).map(([period]) => period);
    // What is typed as 2026-06 the sheet keeps as a day.
    expect(periods).toEqual(new Set([...before, '2026-05', 46_174]));
    expect(findings(desk)).toEqual([]);
  });

  it('puts back older periods where none is named, and none that stands in the form', async () => {
    const [period = ''] = SMALL_MONTH['Lưu trữ']?.[1] ?? [];
    const gone = [{ deleteSheet: { sheetId: 'Lưu trữ' } }];
    const periods = (desk: Desk) => new Set(desk.values('Lưu trữ').map(([first]) => first));
    const one = await damaged(gone);
    one.run('restoreArchive', { ky: '2026-05' });
    expect(periods(one)).toEqual(new Set(['Kỳ', '2026-05']));
    const moved = await damaged([
      ...gone,
      {
        updateCells: {
          start: { sheetId: 'Biểu chung', rowIndex: 1, columnIndex: 0 },
          rows: [
            {
              values: [period, '', '', '', '', '', 'việc'].map((text) => ({
                userEnteredValue: { stringValue: text },
              })),
            },
          ],
          fields: 'userEnteredValue',
        },
      },
    ]);
    moved.run('restoreArchive');
    expect(periods(moved).has(period)).toBe(false);
  });

  it('keeps what somebody had typed there', async () => {
    const desk = await damaged([
      {
        updateCells: {
          start: { sheetId: 'Lưu trữ', rowIndex: ARCHIVED + 1, columnIndex: 6 },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'sửa tay' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
    desk.run('restoreArchive');
    const [note = [], header = [], row = []] = desk.values('_Dòng bỏ khi khôi phục');
    expect(note[0]).toContain(`Bỏ khỏi "Lưu trữ" khi khôi phục lúc 20/05/2026 10:00`);
    expect(header[6]).toBe('Nội dung');
    expect(row[6]).toBe('sửa tay');
  });

  it('reads the copy that the closing left in the folder', () => {
    const out = path.join(folder, 'ra');
    const closed = commandLine(['chot-ky', SAMPLE, '--ra', out, '--ly-do', 'thử']);
    expect(closed.stdout).toContain('Đã chốt kỳ 2026-05');
    expect(closed.stdout).toContain('ban-luu-2026-05.xlsx cạnh so.xlsx');
    expect(readdirSync(out).filter((name) => name.startsWith('ban-luu-2026-05'))).toHaveLength(1);
    const result = JSON.parse(readFileSync(path.join(out, 'ket-qua.json'), 'utf8'));
    expect(result.closed).toMatchObject({ period: '2026-05' });
    const first = readFileSync(path.join(out, 'ban-luu-2026-05.xlsx'));
    const again = (command: string, environment = {}) => {
      const book = path.join(out, 'so.xlsx');
      return commandLine([command, book, '--ra', out, '--ly-do', 'thử'], environment);
    };
    again('mo-lai');
    again('chot-ky');
    const copies = readdirSync(out).filter((name) => name.startsWith('ban-luu-2026-05'));
    expect([...copies].sort()).toEqual(['ban-luu-2026-05 (2).xlsx', 'ban-luu-2026-05.xlsx']);
    expect(readFileSync(path.join(out, 'ban-luu-2026-05.xlsx')).equals(first)).toBe(true);
    const book = path.join(out, 'so.xlsx');
    const lost = [{ deleteSheet: { sheetId: 'Lưu trữ' } }];
    const restored = commandLine(['khoi-phuc', book, '--ra', out], {
      DESK_EDIT: `${GET}:1:${JSON.stringify(lost)}`,
    });
    expect(restored.stdout).toContain('Nay đúng như bản lưu.');
    const intact = commandLine(['khoi-phuc', path.join(out, 'so.xlsx'), '--ra', out]);
    expect(intact.stdout).toContain('không có gì để khôi phục');
  });
});

it('loses nothing where others put rows in while it writes', async () => {
  const BATCH = 'Sheets.Spreadsheets.batchUpdate';
  const range = { sheetId: 'Lưu trữ', dimension: 'ROWS', startIndex: 1, endIndex: 2 };
  const typed = {
    start: { sheetId: 'Lưu trữ', rowIndex: 1, columnIndex: 6 },
    rows: [{ values: [{ userEnteredValue: { stringValue: 'dòng chen vào' } }] }],
    fields: 'userEnteredValue',
  };
  const desk = await openSmall({
    edits: [
      {
        method: BATCH,
        nth: 2,
        requests: [{ insertDimension: { range } }, { updateCells: typed }],
      },
    ],
  });
  desk.run('closePeriod', { 'ly-do': 'thử' });
  desk.type('Lưu trữ', `G${ARCHIVED + 3}`, 'sửa tay');
  const texts = (tab: string) => desk.values(tab).flat().map(String);
  const before = texts('Lưu trữ');
  desk.run('restoreArchive');
  const after = new Set([...texts('Lưu trữ'), ...texts('_Dòng bỏ khi khôi phục')]);
  for (const text of [...before, 'dòng chen vào']) expect(after).toContain(text);
  // Where the row beside it was taken out, that is seen, and put back.
  desk.run('restoreArchive');
  expect(findings(desk)).toEqual([]);
  expect(texts('_Dòng bỏ khi khôi phục')).toContain('sửa tay');
});

describe('rows that are taken out while somebody puts one in', () => {
  const TAKEN_OUT = '_Dòng bỏ khi khôi phục';
  const BATCH = 'Sheets.Spreadsheets.batchUpdate';
  const range = { sheetId: 'Lưu trữ', dimension: 'ROWS', startIndex: 1, endIndex: 2 };
  const requests = [{ insertDimension: { range } }];
  const slip = (desk: Desk, row: number, text: string) =>
    desk.type('Lưu trữ', `G${ARCHIVED + row}`, text);

  /** A closed month, a first restoring where one is asked for, and a slip to be mended. */
  async function slipped(earlier: boolean, arranged: Partial<DeskOptions> = {}): Promise<Desk> {
    const first = await openSmall({ folder: path.join(folder, 'luc-khoi-phuc') });
    first.run('closePeriod', { 'ly-do': 'thử' });
    if (earlier) {
      slip(first, 5, 'sửa lần đầu');
      first.run('restoreArchive');
    }
    slip(first, 3, 'sửa tay');
    const file = path.join(folder, 'truoc-khi-khoi-phuc.xlsx');
    await first.save(file);
    return openWithBundle(file, { folder: path.join(folder, 'luc-khoi-phuc'), ...arranged });
  }

  it.each([false, true])('are kept once (kept before: %s)', async (earlier) => {
    const [desk, right] = [
      await slipped(earlier, { edits: [{ method: BATCH, nth: 1, requests }] }),
      await slipped(earlier, { edits: [{ method: GET, nth: 1, requests }] }),
    ];
    for (const one of [desk, right]) {
      expect((one.run('restoreArchive') as Outcome).status).toBe('done');
    }
    expect(desk.values(TAKEN_OUT)).toEqual(right.values(TAKEN_OUT));
  });

  it.each([false, true])(
    'are not kept where nothing is done anew (kept before: %s)',
    async (earlier) => {
      const end = () => {
        throw new Error('killed');
      };
      const kill = { method: BATCH, nth: 3, end };
      const desk = await slipped(earlier, { edits: [{ method: BATCH, nth: 1, requests }], kill });
      const has = () => desk.spreadsheet().sheets.some(({ title }) => title === TAKEN_OUT);
      const before = has() ? desk.values(TAKEN_OUT) : undefined;
      desk.run('restoreArchive');
      expect(has() ? desk.values(TAKEN_OUT) : undefined).toEqual(before);
      expect(desk.values('Lưu trữ').flat()).toContain('sửa tay');
    },
  );
});

it('reads one late copy where it has all that is missing', async () => {
  const [header = [], ...rows] = SMALL_MONTH['Biểu chung'] ?? [];
  /** Closes some months, then restores the archive that was deleted: how often is something read? */
  const readsFor = async (periods: readonly string[]) => {
    const month = (period: string) => rows.map((cells) => [period, ...cells.slice(1)]);
    const form = [header, ...periods.flatMap(month)];
    const workbook = { ...SMALL_MONTH, 'Biểu chung': form, 'Lưu trữ': [header] };
    const closeAll = (desk: Desk) => {
      for (const ky of periods) desk.run('closePeriod', { ky, 'ly-do': 'thử' });
      return desk.calls()[GET] ?? 0;
    };
    const nth = closeAll(await openSmall({ workbook })) + 1;
    const requests = [{ deleteSheet: { sheetId: 'Lưu trữ' } }];
    const desk = await openSmall({ workbook, edits: [{ method: GET, nth, requests }] });
    const before = closeAll(desk);
    const { restored, messages } = desk.run('restoreArchive') as Restored;
    expect(restored?.periods).toEqual(periods);
    expect(messages.join('\n').match(/Nay đúng như bản lưu/g)).toHaveLength(periods.length);
    return (desk.calls()[GET] ?? 0) - before;
  };
  const months = ['2026-03', '2026-04', '2026-05'];
  expect(await readsFor(months)).toBe(await readsFor(months.slice(2)));
});

it('says of which rows the links do not come back', async () => {
  const [header = [], ...rows] = SMALL_MONTH['Biểu chung'] ?? [];
  const at = header.indexOf('Minh chứng');
  const worded = [header, ...rows.map((row) => header.map((_, column) => row[column] ?? ''))];
  for (const [row, text] of [
    [3, 'Biên bản số 5'],
    [4, 'https://a.example.vn/b'],
  ] as const) {
    worded[row] = (worded[row] ?? []).map((cell, column) => (column === at ? text : cell));
  }
  const desk = await openSmall({ workbook: { ...SMALL_MONTH, 'Biểu chung': worded } });
  desk.run('closePeriod', { 'ly-do': 'thử' });
  const last = ARCHIVED + 3;
  desk.type('Lưu trữ', `G${last}`, 'sửa tay');
  const told = (desk.run('restoreArchive') as Outcome).messages.join('\n');
  expect(told).toContain('Ở 1 dòng, "Minh chứng" chỉ lấy lại được chữ');
});

describe('an account of the office that Google does not know', () => {
  it('costs the guard of the archive alone, which is said', async () => {
    const desk = await openSmall({ workbook: STAFFED_MONTH });
    desk.run('setUp');
    desk.run('closePeriod', { 'ly-do': 'thử' });
    const lookAt = (book: Spreadsheet | undefined) => ({
      grid: readableGrid(layoutOf(book ?? desk.spreadsheet())),
      text: '',
    });
    const { grid } = lookAt(undefined);
    const lost = { ...grid, tabs: grid.tabs.filter(({ title }) => title !== 'Lưu trữ') };
    const sent: (readonly Request[])[] = [];
    const pages: string[] = [];
    const ports = fakePorts({
      read: () => ({ grid: lost, text: '' }),
      send: (requests) => {
        const at = requests.findIndex(({ addProtectedRange }) => addProtectedRange);
        sent.push(requests);
        if (at < 0) return undefined;
        const message = `Invalid requests[${at}].addProtectedRange: Invalid user`;
        throw Object.assign(new Error(message), { details: { code: 400 } });
      },
      show: ({ lines }) => pages.push(...lines),
    });
    const portsOn = (id: string) => fakePorts({ read: () => lookAt(desk.book(id)) });
    const scratch = { ...ports.scratch, portsOn };
    expect(runCommand(restoreArchive, {}, { ...ports, scratch }).status).toBe('done');
    expect(sent).toHaveLength(2);
    expect(sent[1]?.some(({ addSheet }) => addSheet?.properties?.title === 'Lưu trữ')).toBe(true);
    expect(pages.join('\n')).toContain('Trang "Lưu trữ" chưa khóa được');
    expect(pages.join('\n')).toContain('Invalid user');
  });
});
