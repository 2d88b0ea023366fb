import { describe, expect, it } from 'vitest';
import type { Desk, Edit } from '../../src/desk';
import { packTables, SAMPLE } from '../desk/files/pack/packs';
import { longMonth } from '../run/longMonth';
import { openSmall, SMALL_MONTH } from '../run/small';
import { BESIDE_ROWS, toldRows } from '../run/toldRows';
import { compile, type Outcome, openWithBundle } from './bundle';

type Closed = Outcome & {
  readonly closed?: { readonly period: string; readonly rows: number; readonly backup: string };
};

const WHY = { 'ly-do': 'Thường trực đồng ý chốt' };

function close(desk: Desk, options: object = WHY): Closed {
  return desk.run('closePeriod', options) as Closed;
}

const sorted = (rows: readonly string[]) => [...rows].sort();

const formRows = () => SMALL_MONTH['Biểu chung'] ?? [];

/** What others do right after the person at the screen has answered. */
const secondLook = (request: object) =>
  ({ method: 'Sheets.Spreadsheets.get', nth: 2, requests: [request] }) satisfies Edit;

const cellEdit = (sheetId: string, rowIndex: number, columnIndex: number, text: string) => ({
  updateCells: {
    start: { sheetId, rowIndex, columnIndex },
    rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
    fields: 'userEnteredValue',
  },
});

/** The rows of a tab by their headers, those that the add-on writes apart. */
const records = (desk: Desk, tab: string) =>
  toldRows(desk, tab, BESIDE_ROWS).map((cells) => [...cells].sort().join('|'));

function ofPeriod(rows: readonly string[], period: string): readonly string[] {
  return rows.filter((row) => row.includes(`Kỳ=${period}|`) || row.endsWith(`Kỳ=${period}`));
}

describe('Chốt kỳ', () => {
  it('moves the rows of the period into the archive, as they are', async () => {
    const desk = await openWithBundle(SAMPLE);
    const before = { form: records(desk, 'Biểu chung'), archive: records(desk, 'Lưu trữ') };
    const may = ofPeriod(before.form, '2026-05');
    const outcome = close(desk);
    expect(outcome.messages.join('\n')).toContain('Đã chốt kỳ 2026-05');
    expect(outcome.closed).toMatchObject({ period: '2026-05', rows: may.length });
    expect(ofPeriod(records(desk, 'Biểu chung'), '2026-05')).toEqual([]);
    expect(sorted(ofPeriod(records(desk, 'Lưu trữ'), '2026-05'))).toEqual(sorted(may));
    expect(records(desk, 'Lưu trữ').slice(0, before.archive.length)).toEqual(before.archive);
  });

  it('keeps a copy of the workbook as it was', async () => {
    const desk = await openSmall();
    const form = desk.values('Biểu chung');
    const { closed } = close(desk);
    const copy = desk.files().find(({ id }) => id === closed?.backup);
    expect(copy?.name).toContain('2026-05');
    const book = desk.book(closed?.backup ?? '');
    const sheet = book?.sheets.find(({ title }) => title === 'Biểu chung');
    expect(sheet?.rows[1]?.[0]?.value).toBe(form[1]?.[0]);
    expect(Object.values(desk.calls()).reduce((sum, count) => sum + count, 0)).toBeLessThan(11);
  });

  it('takes along what was typed a moment ago', async () => {
    const [header = []] = SMALL_MONTH['Biểu chung'] ?? [];
    const columnIndex = header.indexOf('Nội dung');
    const typed = {
      updateCells: {
        start: { sheetId: 'Biểu chung', rowIndex: 3, columnIndex },
        rows: [{ values: [{ userEnteredValue: { stringValue: 'vừa gõ' } }] }],
        fields: 'userEnteredValue',
      },
    };
    const desk = await openSmall({
      edits: [{ method: 'Sheets.Spreadsheets.batchUpdate', nth: 1, requests: [typed] }],
    });
    close(desk);
    expect(records(desk, 'Lưu trữ').join('\n')).toContain('Nội dung=vừa gõ');
    expect(records(desk, 'Biểu chung').join('\n')).not.toContain('vừa gõ');
  });

  it('does not close over an open error without a reason', async () => {
    const desk = await openSmall();
    const form = desk.values('Biểu chung');
    const outcome = close(desk, {});
    expect(outcome.status).toBe('refused');
    expect(outcome.messages[0]).toMatch(/Kỳ 2026-05 còn \d+ lỗi/);
    expect(desk.values('Biểu chung')).toEqual(form);
    expect(desk.files()).toEqual([]);
  });

  it('over an open error leaves the report a draft, and says with what it was closed', async () => {
    const tables = Object.fromEntries(packTables(SAMPLE));
    const [header = [], ...rows] = tables['Biểu chung'] ?? [];
    const cell = (row: readonly string[], name: string) => row[header.indexOf(name)];
    const wrong = rows.map((row) =>
      cell(row, 'Đơn vị') === 'MTTQ' && cell(row, 'Mã') === 'VB.DEN'
        ? row.map((text, at) => (at === header.indexOf('Giá trị') ? 'khoảng 120' : text))
        : row,
    );
    const desk = await openWithBundle({ ...tables, 'Biểu chung': [header, ...wrong] });
    const told = () => {
      const {
        messages,
        findings = [],
        ...more
      } = compile(desk) as Outcome & {
        readonly reports?: readonly { readonly state: string }[];
      };
      const errors = findings.filter(({ severity }) => severity === 'Lỗi');
      return {
        state: more.reports?.[0]?.state,
        codes: findings.map(({ code, severity }) => `${severity} ${code}`),
        errors: errors.map(({ code, tab }) => `${code} ${tab}`),
        verdict: messages[1] ?? '',
        beside: messages[2] ?? '',
      };
    };
    const open = told();
    expect(open).toMatchObject({ state: 'draft', errors: ['type-error Biểu chung'] });
    expect(close(desk, { 'ly-do': 'gấp' }).status).toBe('done');
    const closed = told();
    expect(closed).toMatchObject({
      state: 'draft',
      codes: open.codes,
      errors: ['type-error Lưu trữ'],
    });
    expect(closed.verdict).toBe(open.verdict);
    expect(closed.beside).toBe(
      'Kỳ 2026-05 đã chốt lúc 20/05/2026 10:00 khi còn 1 lỗi, lý do đã ghi: gấp. Muốn sửa thì chạy "Mở lại kỳ", sửa rồi chốt lại.',
    );
    // On Trang chủ they take as many lines as they need.
    const home = desk
      .values('Trang chủ')
      .slice(2, 8)
      .map(([cell]) => cell);
    expect(home.join(' ')).toContain(`${closed.verdict} ${closed.beside}`);
    const checked = (desk.run('check') as Outcome).messages;
    expect(checked[0]).toContain(closed.verdict);
    expect(checked[1]).toBe(closed.beside);
    const [, said, again] = desk.values('Kiểm tra');
    expect([said?.[0], again?.[0]]).toEqual([closed.verdict, closed.beside]);
  });

  it('and so in an archive that is read by its facts, and of a quarter of closed months', async () => {
    const month = longMonth();
    const [header = [], ...rows] = month['Biểu chung'] ?? [];
    const at = rows.findIndex((row) => row[header.indexOf('Loại')] === 'Số liệu');
    const wrong = rows.map((row, index) =>
      index === at
        ? row.map((text, column) => (column === header.indexOf('Giá trị') ? 'mười hai' : text))
        : row,
    );
    const desk = await openWithBundle({ ...month, 'Biểu chung': [header, ...wrong] });
    const errors = () =>
      ((desk.run('check') as Outcome).findings ?? [])
        .filter(({ code, severity }) => code === 'type-error' && severity === 'Lỗi')
        .map(({ tab }) => tab);
    expect(errors()).toEqual(['Biểu chung']);
    expect(close(desk).status).toBe('done');
    expect(errors()).toEqual(['Lưu trữ']);
    const row = desk.values('Cấu hình').findIndex(([key]) => key === 'Kỳ') + 1;
    desk.type('Cấu hình', `B${row}`, '2026-Q2');
    expect(errors()).toEqual(['Lưu trữ']);
    desk.type('Cấu hình', `B${row}`, '2026-06');
    expect(errors()).toEqual([]);
  });

  it('asks whoever is at the screen for the reason', async () => {
    const desk = await openSmall({ answer: () => 'Đã báo cáo miệng' });
    expect(close(desk, {}).status).toBe('done');
    expect(desk.values('Nhật ký').flat().join('\n')).toContain('lý do: Đã báo cáo miệng');
  });

  it('closes nothing over what was not shown when the reason was asked for', async () => {
    const rows = formRows();
    const at = rows.findIndex((cells) => cells.includes('Số liệu'));
    const column = rows[0]?.indexOf('Giá trị') ?? 0;
    const wrong = cellEdit('Biểu chung', at, column, 'mười hai');
    const desk = await openSmall({ answer: () => 'Đã báo cáo miệng', edits: [secondLook(wrong)] });
    const outcome = close(desk, {});
    expect(outcome.status).toBe('refused');
    expect(outcome.messages.join('\n')).toContain('khác những lỗi đã nêu lúc hỏi');
    expect(outcome.messages.join('\n')).toContain(`H${at + 1}`);
    expect(desk.values('Biểu chung')).toHaveLength(rows.length);
  });

  it('closes no other period than the one that was asked about', async () => {
    const row = (SMALL_MONTH['Cấu hình'] ?? []).findIndex(([key]) => key === 'Kỳ');
    const other = cellEdit('Cấu hình', row, 1, '2026-06');
    const desk = await openSmall({ answer: () => 'Đã báo cáo miệng', edits: [secondLook(other)] });
    const outcome = close(desk, {});
    expect(outcome.status).toBe('refused');
    expect(outcome.messages.join('\n')).toContain('đã đổi từ 2026-05 sang 2026-06');
  });

  it('closes a period once', async () => {
    const desk = await openSmall();
    expect(close(desk).status).toBe('done');
    const again = close(desk);
    expect(again.status).toBe('refused');
    expect(again.messages[0]).toContain('Kỳ 2026-05 đã chốt rồi lúc 20/05/2026 10:00');
  });

  it('refuses a period without rows, and one that nobody can read', async () => {
    const desk = await openSmall();
    expect(close(desk, { ...WHY, ky: '2026-07' }).messages[0]).toContain('không có dòng nào');
    expect(close(desk, { ...WHY, ky: 'tháng 5' }).messages[0]).toContain('Không đọc được kỳ');
  });

  it('finds columns by their headers, and takes along those of people', async () => {
    const [header = [], ...rows] = SMALL_MONTH['Biểu chung'] ?? [];
    const wider = [
      ['Mã nội bộ', ...[...header].reverse()],
      ...rows.map((cells, at) => [
        `nb-${at}`,
        ...header.map((_, column) => cells[column] ?? '').reverse(),
      ]),
    ];
    const desk = await openSmall({ workbook: { ...SMALL_MONTH, 'Biểu chung': wider } });
    const before = records(desk, 'Biểu chung');
    expect(close(desk).status).toBe('done');
    const archive = records(desk, 'Lưu trữ');
    expect(sorted(ofPeriod(archive, '2026-05'))).toEqual(sorted(ofPeriod(before, '2026-05')));
    expect(archive.join('\n')).toContain('Mã nội bộ=nb-3');
  });

  it('leaves nothing behind under a column without a header', async () => {
    const rows = (SMALL_MONTH['Biểu chung'] ?? []).map((cells, at) =>
      at === 2 ? [...cells, ...Array(30 - cells.length).fill(''), 'lạc'] : cells,
    );
    const desk = await openSmall({ workbook: { ...SMALL_MONTH, 'Biểu chung': rows } });
    const outcome = close(desk);
    expect(outcome.status).toBe('refused');
    expect(outcome.messages[0]).toContain('ô AE3: cột không có tiêu đề');
  });

  it('makes the archive where there is none', async () => {
    const { 'Lưu trữ': _none, ...others } = SMALL_MONTH;
    const desk = await openSmall({ workbook: others });
    const before = records(desk, 'Biểu chung');
    expect(close(desk).status).toBe('done');
    expect(sorted(records(desk, 'Lưu trữ'))).toEqual(sorted(ofPeriod(before, '2026-05')));
    expect((desk.run('check') as Outcome).status).toBe('done');
  });

  it('leaves the report as it was', async () => {
    const before = await openWithBundle(SAMPLE);
    const rollup = (before.run('compileReport') as Outcome).rollup;
    const desk = await openWithBundle(SAMPLE);
    close(desk);
    const { rollup: after } = desk.run('compileReport') as Outcome;
    const plain = (all: Outcome['rollup']) =>
      all?.map(({ code, value, cumulative }) => ({ code, value, cumulative }));
    expect(plain(after)).toEqual(plain(rollup));
  });
});

describe('two offices that close at once', () => {
  const record = [
    { addSheet: { properties: { sheetId: 987_654, title: '_Kỳ đã chốt', hidden: true } } },
    {
      updateCells: {
        start: { sheetId: 987_654, rowIndex: 0, columnIndex: 0 },
        rows: [
          ['Kỳ', 'Việc', 'Lúc', 'Ai'],
          ['2026-05', 'Chốt', '20/05/2026 09:59', 'phó chánh'],
        ].map((texts) => ({
          values: texts.map((text) => ({ userEnteredValue: { stringValue: text } })),
        })),
        fields: 'userEnteredValue',
      },
    },
  ];

  it('close once: the second sees it, and leaves no copy behind', async () => {
    const desk = await openSmall({
      edits: [{ method: 'Spreadsheet.copy', nth: 1, requests: record }],
    });
    const form = desk.values('Biểu chung');
    const outcome = close(desk);
    expect(outcome.status).toBe('refused');
    expect(outcome.messages[0]).toContain(
      'đã chốt rồi lúc 20/05/2026 09:59, người chốt: phó chánh',
    );
    expect(desk.values('Biểu chung')).toEqual(form);
    expect(desk.files().every(({ trashed }) => trashed)).toBe(true);
  });

  it('wait for each other', async () => {
    const outcome = close(await openSmall({ locked: true }));
    expect(outcome.status).toBe('refused');
    expect(outcome.messages[0]).toContain('Một lượt chạy khác đang ghi');
  });
});

describe('a clock in another zone', () => {
  it('is the workbook’s own in all that is written', async () => {
    const desk = await openSmall({
      workbook: {
        ...SMALL_MONTH,
        'Cấu hình': (SMALL_MONTH['Cấu hình'] ?? []).map(([key = '', ...values]) =>
          key === 'Múi giờ' ? [key, 'Asia/Tokyo'] : [key, ...values],
        ),
      },
    });
    close(desk);
    expect(close(desk).messages[0]).toContain('lúc 20/05/2026 12:00');
    expect(desk.values('Nhật ký')[1]?.[0]).toBe('20/05/2026 12:00');
  });
});

describe('a link of evidence', () => {
  const [header = []] = SMALL_MONTH['Biểu chung'] ?? [];
  const typed = (rowIndex: number, name: string, cell: object, fields: string) => ({
    updateCells: {
      start: { sheetId: 'Biểu chung', rowIndex, columnIndex: header.indexOf(name) },
      rows: [{ values: [cell] }],
      fields,
    },
  });
  const requests = [
    typed(
      6,
      'Minh chứng',
      {
        userEnteredValue: { stringValue: 'Xem Biên bản A' },
        textFormatRuns: [{ startIndex: 4, format: { link: { uri: 'https://a.example.vn' } } }],
      },
      'userEnteredValue,textFormatRuns',
    ),
    typed(
      7,
      'Minh chứng',
      { userEnteredValue: { formulaValue: '=HYPERLINK("https://b.example.vn","Biên bản B")' } },
      'userEnteredValue',
    ),
  ];
  const sum = typed(
    8,
    'Giá trị',
    { userEnteredValue: { formulaValue: '=1+2' } },
    'userEnteredValue',
  );
  const edited = (all: typeof requests) =>
    openSmall({ edits: [{ method: 'Sheets.Spreadsheets.get', nth: 1, requests: all }] });
  const told = (desk: Desk, tab: string) =>
    JSON.stringify(desk.spreadsheet().sheets.find(({ title }) => title === tab)?.rows);

  it('keeps its address in the archive, and on the way back', async () => {
    for (const back of ['reopenPeriod', 'undoLastRun']) {
      const desk = await edited(requests);
      expect(close(desk).status).toBe('done');
      expect(told(desk, 'Lưu trữ')).toContain('https://a.example.vn');
      expect(told(desk, 'Lưu trữ')).toContain('https://b.example.vn');
      const { findings = [] } = desk.run('check') as Outcome;
      expect(findings.filter(({ code }) => code.startsWith('closed-'))).toEqual([]);
      expect((desk.run(back, WHY) as Outcome).status).toBe('done');
      expect(told(desk, 'Biểu chung')).toContain('https://a.example.vn');
      expect(told(desk, 'Biểu chung')).toContain('https://b.example.vn');
    }
  });

  it('is not said to be as before where a formula came back as its value', async () => {
    const desk = await edited([...requests, sum]);
    close(desk);
    const [said] = (desk.run('undoLastRun') as Outcome).messages;
    expect(said).toContain('1 ô vốn là công thức nay chỉ còn kết quả');
    expect(said).not.toContain('như trước');
  });
});

describe('a period that is not the report’s', () => {
  it('is judged by its own errors', async () => {
    const [header = [], ...rows] = SMALL_MONTH['Biểu chung'] ?? [];
    const june = rows.slice(5, 7).map((cells) => ['2026-06', ...cells.slice(1)]);
    const bad = rows.map((cells, at) =>
      at === 2 ? cells.map((cell, column) => (header[column] === 'Loại' ? 'lạ' : cell)) : cells,
    );
    const desk = await openSmall({
      workbook: { ...SMALL_MONTH, 'Biểu chung': [header, ...bad, ...june] },
    });
    const told = (options: object) => (close(desk, options).messages ?? []).join('\n');
    const may = told({});
    const [, first = ''] = may.split('\n');
    const other = told({ ky: '2026-06' });
    const row = /ô [A-Z]+\d+/;
    expect(may).toContain('Kỳ 2026-05 còn');
    expect(first).toMatch(row);
    expect(other).not.toContain('Kỳ 2026-05');
    for (const line of may.split('\n').filter((one) => one.includes('2026-05'))) {
      expect(other).not.toContain(line);
    }
  });
});

it('takes an unticked box of people’s own for no typing', async () => {
  const [header = [], ...rows] = SMALL_MONTH['Biểu chung'] ?? [];
  const [first = []] = rows;
  const more: Readonly<Record<string, string>> = { Loại: 'Số liệu', Mã: 'VP.VB_DEN' };
  const prepared = header.map((name, at) =>
    ['Kỳ', 'Trục', 'Đơn vị'].includes(name) ? (first[at] ?? '') : (more[name] ?? ''),
  );
  const form = [
    [...header, 'Đã xem'],
    ...rows.map((cells) => [...header.map((_, at) => cells[at] ?? ''), '']),
    [...prepared, ''],
  ];
  const box = {
    updateCells: {
      start: { sheetId: 'Biểu chung', rowIndex: form.length - 1, columnIndex: header.length },
      rows: [{ values: [{ userEnteredValue: { boolValue: false } }] }],
      fields: 'userEnteredValue',
    },
  };
  const desk = await openSmall({
    workbook: { ...SMALL_MONTH, 'Biểu chung': form },
    edits: [{ method: 'Sheets.Spreadsheets.get', nth: 1, requests: [box] }],
  });
  expect(close(desk).closed?.rows).toBe(rows.length);
});
