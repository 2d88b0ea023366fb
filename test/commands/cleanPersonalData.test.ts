import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBook } from '../../src/book';
import { figuresChanged } from '../../src/commands/cleanPersonalData';
import { cellText } from '../../src/contract';
import type { Desk, DeskOptions, Tabs } from '../../src/desk';
import { messageText } from '../../src/desk/account';
import { readableGrid } from '../../src/setUp';
import { OWNER, SMALL_MONTH } from '../run/small';
import { layoutOf } from '../setUp/desk';
import { commandLine, type Finding, OFFICE, type Outcome, openWithBundle } from './bundle';

const folder = mkdtempSync(path.join(tmpdir(), 'bon-truc-don-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Cleaned = Outcome & {
  readonly toClean?: object;
  readonly cleaned?: {
    readonly periods: readonly string[];
    readonly rows: number;
    readonly cells: number;
    readonly names: number;
    readonly letters: number;
    readonly backups: readonly { readonly period: string; readonly link: string }[];
  };
};

/** Twenty-four closed months, the last of which is April 2026: twelve have served their time. */
const MONTHS = Array.from({ length: 24 }, (_, at) => {
  const month = 2024 * 12 + 4 + at;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
});
const OLD = MONTHS.slice(0, 12);
const RECENT = MONTHS.slice(12);
/** Two old months and a recent one are closed by the command; the others stood there before. */
const CLOSED = ['2025-03', '2025-04', '2026-04'];

const HEADER = [...(SMALL_MONTH['Biểu chung']?.[0] ?? []), 'Số CCCD của hộ'];
const FAMILY = [
  'Nguyễn',
  'Trần',
  'Phạm',
  'Hoàng',
  'Phan',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
];

/** What is planted in a month: no other month has any of it. */
function plantedIn(period: string) {
  const at = MONTHS.indexOf(period);
  const two = String(at + 10);
  const isOld = OLD.includes(period);
  return {
    name: `${FAMILY[at % 12]} ${isOld ? 'Thị' : 'Văn'} ${isOld ? 'Hạnh' : 'Khôi'}`,
    identity: `0010850${two}4${two}`,
    household: `0010990${two}7${two}`,
    phone: `09123${two}4${two}`,
    email: `ho.${two}@gmail.com`,
    house: `số ${100 + at} ngõ ${at + 3} phố Hàng Bông`,
  };
}

const TEXTS = (period: string): readonly string[] => Object.values(plantedIn(period));

/** Two rows of a month: a text and a figure. */
function rowsOf(period: string): readonly (readonly string[])[] {
  const { name, identity, household, phone, email, house } = plantedIn(period);
  const row = (cells: Readonly<Record<string, string>>) =>
    HEADER.map((header) => cells[header] ?? '');
  const of = { Kỳ: period, Trục: 'UBND', 'Đơn vị': 'CAP', Mục: 'van-hoa' };
  return [
    row({
      ...of,
      Loại: 'Lời văn',
      'Nội dung': `Hộ bà ${name}, CCCD ${identity}, mắc bệnh ung thư, ở ${house}, được thăm hỏi.`,
      'Ghi chú': `Gọi ${phone} hoặc ${email}`,
      'Số CCCD của hộ': household,
    }),
    row({
      ...of,
      Loại: 'Số liệu',
      Mã: 'YT.LUOT_KHAM',
      'Nội dung': 'Lượt khám bệnh',
      'Giá trị': String(2000 + MONTHS.indexOf(period)),
      ĐVT: 'lượt',
    }),
  ];
}

function workbook(): Tabs {
  const [form = [], ...rows] = SMALL_MONTH['Biểu chung'] ?? [];
  const stood = MONTHS.filter((period) => !CLOSED.includes(period));
  return {
    ...SMALL_MONTH,
    'Biểu chung': [
      HEADER,
      ...rows.map((cells) => [...cells, ...Array<string>(HEADER.length - cells.length).fill('')]),
      ...CLOSED.flatMap(rowsOf),
    ].map((cells, at) => (at === 0 && form.length === 0 ? [] : [...cells])),
    'Lưu trữ': [HEADER, ...stood.flatMap(rowsOf)].map((cells) => [...cells]),
  };
}

const BOOK = path.join(folder, 'hai-nam.xlsx');
const NOTED = 'Gọi lại cho anh Lê Văn Dũng, số điện thoại 0987654321';

beforeAll(async () => {
  const desk = await openWithBundle(workbook());
  for (const ky of CLOSED) {
    const { status, messages } = desk.run('closePeriod', { ky, 'ly-do': 'thử' }) as Outcome;
    expect([status, ...messages]).toEqual(['done', ...messages]);
  }
  desk.run('compileReport');
  annotate(desk, '2024-06', NOTED);
  annotate(desk, '2025-09', `${NOTED} (gần đây)`);
  await desk.save(BOOK);
});

/** A note on the text of a month. */
function annotate(desk: Desk, period: string, note: string): void {
  const sheet = desk.spreadsheet().sheets.find(({ title }) => title === 'Lưu trữ');
  const at = desk.values('Lưu trữ').findIndex(([one]) => one === period);
  const cells = sheet?.rows[at];
  const column = HEADER.indexOf('Nội dung');
  if (cells) cells[column] = { ...cells[column], note };
}

const opened = (options: Partial<DeskOptions> = {}) => openWithBundle(BOOK, options);
const clean = (desk: Desk, options: object = { 'dong-y': true }) =>
  desk.run('cleanPersonalData', options) as Cleaned;
/** All that a file of a workbook says anywhere. */
async function textOf(desk: Desk): Promise<string> {
  return fileText(await desk.toBytes());
}
function fileText(bytes: Uint8Array): string {
  const decoder = new TextDecoder();
  const parts = Object.values(unzipSync(bytes)).map((part) => decoder.decode(part));
  return parts.join('\n').normalize('NFC');
}
const findings = (desk: Desk): readonly string[] =>
  ((desk.run('check') as Outcome).findings ?? []).map(({ code, tab, cell }: Finding) =>
    [code, tab, cell].join(' '),
  );

/** The chain of the journal, reckoned here; the rows (from 1) where it does not hold. */
function breaksIn(desk: Desk): readonly number[] {
  const [header = [], ...lines] = desk.values('Nhật ký');
  const chain = header.indexOf('Chuỗi');
  let before = '';
  return lines.flatMap((cells, at) => {
    const shown = cells.flatMap((cell, column) => (column === chain ? [] : [String(cell ?? '')]));
    while (shown.length < header.length - 1) shown.push('');
    const whole = [...shown, before].join('\u001f');
    const link = createHash('sha256').update(whole).digest('hex');
    before = String(cells[chain] ?? '');
    return link === before ? [] : [at + 2];
  });
}

describe('what has served its time', () => {
  it('is found nowhere in the workbook afterwards, and what is kept is all there', async () => {
    const desk = await opened();
    const before = await textOf(desk);
    for (const text of [...MONTHS.flatMap(TEXTS), NOTED]) expect(before).toContain(text);
    const figures = [desk.values('Tổng hợp'), (desk.run('compileReport') as Outcome).rollup];
    const found = findings(desk);
    const outcome = clean(desk);
    expect(outcome.status).toBe('done');
    expect(outcome.cleaned?.periods).toEqual(OLD);
    expect(outcome.cleaned?.rows).toBe(12);
    expect(outcome.cleaned?.cells).toBe(12 * 3);
    expect(outcome.messages[0]).toMatch(/^Đã dọn, của các kỳ trước 2025-05: "Lưu trữ": 36 ô ở 12/);
    const after = await textOf(desk);
    const gone = [...OLD.flatMap(TEXTS), `${NOTED}<`];
    expect(gone.filter((text) => after.includes(text))).toEqual([]);
    const kept = [...RECENT.flatMap(TEXTS), `${NOTED} (gần đây)`];
    expect(kept.filter((text) => !after.includes(text))).toEqual([]);
    expect(desk.spreadsheet().sheets.map(({ title }) => title)).not.toContain(
      '_Trước lần ghi cuối',
    );
    expect(findings(desk)).toEqual(found);
    expect([desk.values('Tổng hợp'), (desk.run('compileReport') as Outcome).rollup]).toEqual(
      figures,
    );
  });

  it('leaves figures, codes, periods and states as they were', async () => {
    const desk = await opened();
    const columns = ['Kỳ', 'Đơn vị', 'Loại', 'Mã', 'Giá trị', 'ĐVT', 'Trạng thái'];
    const steady = () => {
      const [header = [], ...rows] = desk.values('Lưu trữ');
      return rows.map((cells) => columns.map((name) => cells[header.indexOf(name)]));
    };
    const before = steady();
    clean(desk);
    expect(steady()).toEqual(before);
  });

  it('changes nothing a second time, and says so', async () => {
    const desk = await opened();
    clean(desk);
    const before = desk.spreadsheet();
    const again = clean(desk);
    expect(again.messages[0]).toBe('Không có gì để dọn.');
    expect(again.status).toBe('done');
    expect(desk.spreadsheet()).toEqual(before);
  });

  it('cannot be taken back', async () => {
    const desk = await opened();
    expect(JSON.stringify(desk.values('Hoàn tác'))).not.toContain('taken');
    clean(desk);
    expect((desk.run('undoLastRun') as Outcome).status).toBe('refused');
    expect(JSON.stringify(desk.values('Hoàn tác'))).toContain('taken');
  });

  it('is as closed afterwards, and can be opened again', async () => {
    const desk = await opened();
    clean(desk);
    const outcome = desk.run('reopenPeriod', { ky: '2025-03', 'ly-do': 'thử' }) as Outcome;
    expect(outcome.status).toBe('done');
  });
});

describe('what is told besides', () => {
  it('every copy that has the old rows: of closings before and after, and of all where rows stood there first', async () => {
    const desk = await opened();
    desk.run('reopenPeriod', { ky: '2025-03', 'ly-do': 'thử' });
    expect((desk.run('closePeriod', { ky: '2025-03', 'ly-do': 'thử' }) as Outcome).status).toBe(
      'done',
    );
    const before = path.join(folder, 'chot-lai.xlsx');
    await desk.save(before);
    const { backups = [] } = clean(desk).cleaned ?? {};
    expect(backups.map(({ period }) => period)).toEqual([...CLOSED, '2025-03']);
    // In a folder the copies of one period have one name before their numbers.
    const beside = await openWithBundle(before);
    const { messages } = beside.run('cleanPersonalData', { 'dong-y': true }, 'folder') as Outcome;
    const names = messages.join('\n').match(/ban-luu-\S+/g);
    expect(names).toEqual(CLOSED.map((period) => `ban-luu-${period}.xlsx`));
  });

  it('periods that keep all since the form has rows of them', async () => {
    const desk = await opened();
    const row = desk.values('Biểu chung').length + 1;
    ['2024-06', 'UBND', 'CAP'].forEach((text, at) => {
      desk.type('Biểu chung', `${'ABC'.charAt(at)}${row}`, text);
    });
    desk.type('Biểu chung', `G${row}`, 'Một dòng quên chuyển');
    const { cleaned, messages } = clean(desk);
    expect(cleaned?.periods).not.toContain('2024-06');
    expect(messages.join('\n')).toContain('Kỳ 2024-06 còn dòng trong "Biểu chung"');
  });

  it('keeps of an earlier cleaning what an older copy is held against', async () => {
    const desk = await opened({ now: Date.UTC(2024, 4, 1) });
    clean(desk);
    const [header = [], ...lines] = desk.values('Nhật ký');
    const result = String(lines[lines.length - 1]?.[header.indexOf('Kết quả')]);
    expect(result).toMatch(/kết thúc ở [0-9a-f]{64}$/);
  });
});

describe('the journal', () => {
  const linesOf = (desk: Desk) => {
    const [header = [], ...lines] = desk.values('Nhật ký');
    return lines.map((cells) => ({
      period: String(cells[header.indexOf('Kỳ')]),
      who: cells[header.indexOf('Người thực hiện')],
      result: String(cells[header.indexOf('Kết quả')]),
      link: cells[header.indexOf('Chuỗi')],
    }));
  };

  it('has no names of that time, and its chain holds', async () => {
    const desk = await opened();
    const before = linesOf(desk);
    const last = before[before.length - 1]?.link;
    clean(desk);
    const lines = linesOf(desk);
    expect(lines.map(({ who }) => who)).toEqual([
      ...before.map(({ period }) => (OLD.includes(period) ? '(đã xóa tên)' : OFFICE)),
      OFFICE,
    ]);
    expect(breaksIn(desk)).toEqual([]);
    const told = lines[lines.length - 1]?.result ?? '';
    expect(told).toContain(`bỏ tên ở 2 dòng của "Nhật ký", từ dòng 2`);
    expect(told).toContain(`chuỗi trước đó kết thúc ở ${last}`);
    const { developerMetadata } = desk.spreadsheet();
    expect(JSON.stringify(developerMetadata)).toContain(String(lines[lines.length - 1]?.link));
    const record = desk.values('_Kỳ đã chốt').map(([period, deed, , who]) => [period, deed, who]);
    expect(record.slice(1)).toEqual([
      ['2025-03', expect.stringContaining('Chốt'), '(đã xóa tên)'],
      ['2025-04', expect.stringContaining('Chốt'), '(đã xóa tên)'],
      ['2026-04', expect.stringContaining('Chốt'), OFFICE],
      ['2025-03', 'Dọn dữ liệu', null],
      ['2025-04', 'Dọn dữ liệu', null],
    ]);
  });

  it('keeps its names where a line was changed, which stays to be seen', async () => {
    const desk = await opened();
    desk.type('Nhật ký', 'E2', 'sửa tay');
    const broken = () => findings(desk).filter((one) => one.startsWith('journal-'));
    const found = broken();
    expect(found).toHaveLength(1);
    const outcome = clean(desk);
    expect(outcome.status).toBe('done');
    expect(outcome.messages.join('\n')).toContain('tên người ở đó để nguyên');
    expect(linesOf(desk).map(({ who }) => who)).not.toContain('(đã xóa tên)');
    expect(broken()).toEqual(found);
  });
});

describe('before anything is written', () => {
  it('shows what it found, and writes nothing', async () => {
    const desk = await opened();
    const before = desk.spreadsheet();
    const outcome = clean(desk, {});
    expect(outcome.status).toBe('done');
    expect(outcome.cleaned).toBeUndefined();
    expect(outcome.toClean).toMatchObject({ periods: OLD, rows: 12 });
    expect(outcome.messages.join('\n')).toContain('Đây là bản xem trước');
    expect(desk.spreadsheet()).toEqual(before);
  });

  it('asks how many periods are kept, and for a yes', async () => {
    for (const [agreed, status] of [
      ['không', 'done'],
      ['CÓ', 'done'],
      ['', 'refused'],
    ] as const) {
      const asked: string[] = [];
      const desk = await opened({
        answer: (text) => {
          asked.push(text);
          return asked.length === 1 ? '' : agreed;
        },
      });
      const outcome = clean(desk, {});
      expect(outcome.status).toBe(status);
      expect(asked).toHaveLength(2);
      expect(asked[1]).toContain('KHÔNG lấy lại được');
      expect(outcome.cleaned !== undefined).toBe(agreed === 'CÓ');
    }
  });

  it('refuses a period that was changed by hand, by its name', async () => {
    const desk = await opened();
    const at = desk.values('Lưu trữ').findIndex(([period]) => period === '2025-03');
    desk.type('Lưu trữ', `G${at + 1}`, 'sửa tay');
    const before = desk.spreadsheet();
    const outcome = clean(desk);
    expect(outcome.status).toBe('refused');
    expect(outcome.messages[0]).toContain(
      'Dòng của kỳ 2025-03 trong "Lưu trữ" không còn như lúc chốt',
    );
    expect(desk.spreadsheet()).toEqual(before);
  });

  it.each(['0', 'mười', '-3'])('refuses to keep %s periods', async (giu) => {
    const outcome = clean(await opened(), { giu, 'dong-y': true });
    expect(outcome.status).toBe('refused');
  });

  it('has nothing to do where all closed periods are kept', async () => {
    const outcome = clean(await opened(), { giu: '24', 'dong-y': true });
    expect(outcome.messages[0]).toContain('Chưa có quá 24 kỳ đã chốt');
  });

  it('is the office’s', async () => {
    const made = await opened({ owner: OWNER });
    made.run('setUp');
    const file = path.join(folder, 'da-khoa.xlsx');
    await made.save(file);
    const desk = await openWithBundle(file, { owner: OWNER, user: 'nguoi-khac@example.vn' });
    expect(clean(desk).status).toBe('refused');
  });
});

it('covers rows in their place whatever somebody puts in in that moment', async () => {
  const BATCH = 'Sheets.Spreadsheets.batchUpdate';
  for (const [sheetId, dimension] of [
    ['Lưu trữ', 'ROWS'],
    ['Lưu trữ', 'COLUMNS'],
    ['Nhật ký', 'ROWS'],
    ['Nhật ký', 'COLUMNS'],
  ]) {
    const range = { sheetId, dimension, startIndex: 1, endIndex: 2 };
    const desk = await opened({
      edits: [{ method: BATCH, nth: 1, requests: [{ insertDimension: { range } }] }],
    });
    expect(clean(desk).status).toBe('done');
    const after = await textOf(desk);
    expect(OLD.flatMap(TEXTS).filter((text) => after.includes(text))).toEqual([]);
    expect(RECENT.flatMap(TEXTS).filter((text) => !after.includes(text))).toEqual([]);
    expect(findings(desk).filter((one) => /^(closed|journal)-/.test(one))).toEqual([]);
  }
});

it('leaves a folder without letters of that time, and says where copies are', () => {
  const out = path.join(folder, 'ra');
  mkdirSync(path.join(out, 'thu'), { recursive: true });
  const letter = (name: string, month: string) => {
    const mail = {
      from: OFFICE,
      to: ['cap@example.vn'],
      subject: `Nhắc nộp báo cáo ${month}: Công an phường`,
      body: 'x',
      sent: 0,
    };
    writeFileSync(path.join(out, 'thu', name), messageText(mail, 'a', false));
  };
  letter('2025-04-25 cap.eml', 'tháng 4 năm 2025');
  letter('2026-04-25 cap.eml', 'tháng 4 năm 2026');
  const shown = commandLine(['don-du-lieu', BOOK, '--ra', out]);
  expect(shown.stdout).toContain('xóa thư của các kỳ ấy trong thu');
  expect(existsSync(path.join(out, 'thu', '2025-04-25 cap.eml'))).toBe(true);
  const { status, stdout } = commandLine(['don-du-lieu', BOOK, '--ra', out, '--dong-y']);
  expect(status).toBe(0);
  const result = JSON.parse(readFileSync(path.join(out, 'ket-qua.json'), 'utf8'));
  expect(result.cleaned).toMatchObject({ letters: 1, rows: 12 });
  expect(result.cleaned.backups.map(({ period }: { period: string }) => period)).toEqual(CLOSED);
  expect(stdout).toContain('ban-luu-2025-03.xlsx');
  expect(stdout).toContain('mọi tệp khác của sổ còn nội dung cũ');
  expect(existsSync(path.join(out, 'thu', '2025-04-25 cap.eml'))).toBe(false);
  expect(existsSync(path.join(out, 'thu', '2026-04-25 cap.eml'))).toBe(true);
  const written = fileText(readFileSync(path.join(out, 'so.xlsx')));
  expect(OLD.flatMap(TEXTS).filter((text) => written.includes(text))).toEqual([]);
});

describe('what the add-on remembers', () => {
  const SPENT_MONTH = '2025-03';
  const rowOf = (desk: Desk, period: string) =>
    desk.values('Lưu trữ').findIndex(([one]) => one === period) + 1;

  it('is covered where rows were kept aside, and where a restoring brings them back', async () => {
    const account = { folder: path.join(folder, 'tai-khoan') };
    const first = await openWithBundle(workbook(), account);
    for (const ky of CLOSED) first.run('closePeriod', { ky, 'ly-do': 'thử' });
    // A long archive is compared by its figures.
    first.type('Lưu trữ', `S${rowOf(first, SPENT_MONTH)}`, 'Gọi 0966123123 hỏi thêm');
    first.type('Lưu trữ', `H${rowOf(first, SPENT_MONTH) + 1}`, '7');
    first.run('restoreArchive');
    expect(first.values('_Dòng bỏ khi khôi phục').flat()).toContain('Gọi 0966123123 hỏi thêm');
    expect(clean(first).status).toBe('done');
    const isGone = async (desk: Desk) => {
      const after = await textOf(desk);
      return [...TEXTS(SPENT_MONTH), '0966123123'].filter((text) => after.includes(text));
    };
    expect(await isGone(first)).toEqual([]);
    first.type('Lưu trữ', `H${rowOf(first, SPENT_MONTH) + 1}`, '7');
    const restored = first.run('restoreArchive') as Outcome;
    expect(restored.messages.join('\n')).toContain('nay trở lại');
    expect((await isGone(first)).length).toBeGreaterThan(0);
    expect(clean(first).cleaned?.periods).toEqual([SPENT_MONTH]);
    expect(await isGone(first)).toEqual([]);
    expect(findings(first).filter((one) => one.startsWith('closed-'))).toEqual([]);
  });

  it('has no names of units’ people of that time, nor what was explained of such rows', async () => {
    const who = 'chi.lan@example.vn';
    const explained = 'Đã hỏi bà Trần Thị Sáu, số điện thoại 0977222333';
    const desk = await openWithBundle({
      ...workbook(),
      'Tiến độ': [
        ['Kỳ', 'Đơn vị', 'Trạng thái', 'Lúc', 'Ai', 'Lý do'],
        [SPENT_MONTH, 'CAP', 'Đã duyệt', '20/03/2025 09:00', who, 'gọi 0977111222'],
        ['2026-04', 'CAP', 'Đã duyệt', '20/04/2026 09:00', 'anh.ba@example.vn', ''],
      ],
    });
    for (const ky of CLOSED) desk.run('closePeriod', { ky, 'ly-do': 'thử' });
    desk.run('check');
    const tab = desk.values('Kiểm tra');
    const heads = tab.findIndex((cells) => cells.includes('Giải trình'));
    const at = (name: string) => (tab[heads] ?? []).indexOf(name);
    const put = (name: string, text: string) =>
      desk.type('Kiểm tra', `${String.fromCharCode(65 + at(name))}${heads + 3}`, text);
    put('Trang', 'Lưu trữ');
    put('Ô', `G${rowOf(desk, SPENT_MONTH)}`);
    put('Giải trình', explained);
    put('Người giải trình', 'Lê Văn Hải');
    expect(clean(desk).status).toBe('done');
    const after = await textOf(desk);
    const gone = [who, '0977111222', '0977222333', 'Lê Văn Hải'];
    expect(gone.filter((text) => after.includes(text))).toEqual([]);
    expect(after).toContain('anh.ba@example.vn');
    expect(breaksIn(desk)).toEqual([]);
  });
});

it('knows which figures of the report would be others', async () => {
  const desk = await openWithBundle(SMALL_MONTH);
  const grid = readableGrid(layoutOf(desk.spreadsheet()));
  const book = openBook(grid, 'lượt');
  const [, figure = []] = SMALL_MONTH['Lưu trữ'] ?? [];
  if (book.state !== 'open') throw new Error('the workbook is broken');
  const changed = {
    ...grid,
    tabs: grid.tabs.map((tab) => ({
      ...tab,
      rows: tab.rows.map((cells) =>
        tab.title === 'Lưu trữ' && cells.some((cell) => cellText(cell) === figure[5])
          ? cells.map((cell, at) => (at === 7 ? { kind: 'number' as const, value: 77_777 } : cell))
          : cells,
      ),
    })),
  };
  expect(figuresChanged(book, grid, 'lượt')).toBeUndefined();
  expect(figuresChanged(book, changed, 'lượt')).toContain(figure[5]);
});

it('reads the words of a long archive', async () => {
  const book = workbook();
  const [header = [], ...rows] = book['Lưu trữ'] ?? [];
  const [, figure = []] = rowsOf('2025-07');
  const many = Array.from({ length: 1100 }, (_, at) =>
    figure.map((cell, column) => (header[column] === 'Nội dung' ? `Lượt khám, điểm ${at}` : cell)),
  );
  const desk = await openWithBundle({ ...book, 'Lưu trữ': [header, ...rows, ...many] });
  expect(clean(desk).cleaned?.rows).toBe(9);
  const after = await textOf(desk);
  const months = MONTHS.filter((period) => !CLOSED.includes(period)).slice(0, 9);
  expect(months.flatMap(TEXTS).filter((text) => after.includes(text))).toEqual([]);
});
