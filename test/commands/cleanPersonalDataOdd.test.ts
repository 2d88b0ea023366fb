import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Desk, Tabs } from '../../src/desk';
import { SMALL_MONTH } from '../run/small';
import { compile, type Outcome, openWithBundle } from './bundle';

const OWN = ['Số CCCD của hộ', 'Ghi riêng'];
const HEADER = [...(SMALL_MONTH['Lưu trữ']?.[0] ?? []), ...OWN];
const column = (header: string) => HEADER.indexOf(header);

/** Sixteen months in the archive: the first four have served their time. */
const MONTHS = Array.from({ length: 16 }, (_, at) => {
  const month = 2025 * 12 + at;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
});
const HOUSEHOLD = 'Hộ bà Nguyễn Thị Hạnh, CCCD 001085110001, mắc bệnh ung thư, được thăm.';

function rowOf(period: string, cells: Readonly<Record<string, string>> = {}) {
  const of = { Kỳ: period, Trục: 'UBND', 'Đơn vị': 'CAP', Mục: 'van-hoa', Loại: 'Lời văn' };
  const all: Readonly<Record<string, string>> = { ...of, 'Nội dung': `Việc ${period}`, ...cells };
  return HEADER.map((header) => all[header] ?? '');
}

/** A workbook of those months, with what is planted besides. */
async function opened(
  planted: readonly Readonly<Record<string, string>>[] = [],
  tabs: Tabs = {},
): Promise<Desk> {
  const rows = MONTHS.map((period, at) => rowOf(period, planted[at]));
  return openWithBundle({ ...SMALL_MONTH, 'Lưu trữ': [HEADER, ...rows], ...tabs });
}

type Cells = NonNullable<ReturnType<Desk['spreadsheet']>['sheets'][number]['rows'][number]>;

/** Puts a cell as no text can be typed: with a format, a note, a formula. */
function put(desk: Desk, title: string, row: number, at: number, cell: Cells[number]): void {
  const sheet = desk.spreadsheet().sheets.find((one) => one.title === title);
  const cells = sheet?.rows[row];
  if (!cells) throw new Error(`no row ${row} of ${title}`);
  while (cells.length < at) cells.push(undefined);
  cells[at] = { ...cells[at], ...cell };
}

/** All that the file of a workbook says anywhere. */
async function textOf(desk: Desk): Promise<string> {
  const decoder = new TextDecoder();
  const parts = Object.values(unzipSync(await desk.toBytes())).map((part) => decoder.decode(part));
  return parts.join('\n').normalize('NFC');
}

const clean = (desk: Desk, options: object = { 'dong-y': true }) =>
  desk.run('cleanPersonalData', options) as Outcome;

const zeros = (digits: number) => ({
  numberFormat: { type: 'NUMBER', pattern: '0'.repeat(digits) },
});

it('covers whatever a cell makes of a number, and leaves the report as it was', async () => {
  const desk = await opened([
    { 'Nội dung': HOUSEHOLD.normalize('NFD') },
    { 'Ghi riêng': '0010 8522 0001', 'Ghi chú': '001.085.220.002' },
  ]);
  const own = column('Ghi riêng');
  put(desk, 'Lưu trữ', 1, own, { value: 1_085_110_002, format: zeros(12) });
  put(desk, 'Lưu trữ', 2, column('Số CCCD của hộ'), { value: 1_085_220_003, format: zeros(12) });
  put(desk, 'Lưu trữ', 3, own, { value: 912_330_001, format: zeros(10) });
  put(desk, 'Lưu trữ', 3, column('Ghi chú'), {
    value: { formula: '="CCCD "&"001085330002"', result: 'CCCD 001085330002' },
  });
  put(desk, 'Lưu trữ', 4, own, {
    value: { formula: '=HYPERLINK("tel:0912440001", "gọi")', result: 'gọi' },
  });
  put(desk, 'Lưu trữ', 4, column('Trục'), { note: 'CCCD 001085440002' });
  put(desk, 'Lưu trữ', 4, own + 1, { note: 'CCCD 001085440003' });
  const sheet = desk.spreadsheet().sheets.find(({ title }) => title === 'Lưu trữ');
  if (sheet) sheet.columnMetadata = new Map([[own, { hiddenByUser: true }]]);
  const texts = [
    ...['001085110001', '1085110002', '0010 8522 0001', '001.085.220.002', '1085220003'],
    ...['912330001', '001085330002', '0912440001', '001085440002', '001085440003', 'Thị Hạnh'],
  ];
  const report = () => {
    const { reportLines, rollup } = compile(desk);
    return [reportLines, rollup];
  };
  const [before, said] = [await textOf(desk), report()];
  expect(texts.filter((text) => !before.includes(text))).toEqual([]);
  expect(clean(desk).status).toBe('done');
  const after = await textOf(desk);
  expect(texts.filter((text) => after.includes(text))).toEqual([]);
  expect(report()).toEqual(said);
});

it('names the rows of no period, and what stands in a list’s place', async () => {
  const desk = await opened([
    { 'Ghi chú': 'Gọi 0912110001' },
    { Kỳ: 'tháng hai', 'Ghi chú': 'Gọi 0912220001' },
    { 'Trạng thái': 'CCCD 001085330001' },
    { Mã: 'CCCD 001085440001' },
  ]);
  const { messages } = clean(desk);
  const said = messages.join('\n');
  expect(said).toContain('"Lưu trữ", ô A3: không đọc được kỳ nên cả dòng để nguyên');
  expect(said).toMatch(/"Lưu trữ", ô P4, F5: có dữ liệu cá nhân nhưng để nguyên/);
  expect(clean(desk).messages.join('\n')).toContain('ô A3: không đọc được kỳ');
});

it('names where people keep by hand what it covers, in tabs and their names', async () => {
  const own = 'Hộ 001085110001';
  const desk = await opened([{ 'Nội dung': HOUSEHOLD }, { 'Ghi chú': 'Gọi 0912220001' }], {
    'Chép tay': [['Chép'], ['bà Nguyễn Thị Hạnh'], ['không có gì'], ['bà Nguyễn Thị Hạnhh']],
    [own]: [['x']],
    _riêng: [['', 'gọi 0912220001']],
  });
  const before = ['Chép tay', own, '_riêng'].map((title) => desk.values(title));
  for (const { messages } of [clean(desk, {}), clean(desk)]) {
    expect(messages.join('\n')).toContain(`còn ở "Chép tay" A2, trang "${own}", "_riêng" B1`);
  }
  expect(['Chép tay', own, '_riêng'].map((title) => desk.values(title))).toEqual(before);
});

it('asks again where what is to be covered is another by then, though it is as much', async () => {
  for (const [change, status] of [
    ['Gọi 0912110002', 'refused'],
    ['Gọi 0912110001', 'done'],
  ] as const) {
    const asked: string[] = [];
    const desk: Desk = await openWithBundle(
      {
        ...SMALL_MONTH,
        'Lưu trữ': [HEADER, ...MONTHS.map((one) => rowOf(one, { 'Ghi chú': 'Gọi 0912110001' }))],
      },
      {
        answer: (text) => {
          asked.push(text);
          if (asked.length === 2) desk.type('Lưu trữ', 'S2', change);
          return asked.length === 1 ? '' : 'CÓ';
        },
      },
    );
    const outcome = clean(desk, {});
    expect([outcome.status, asked.length]).toEqual([status, 2]);
    if (status === 'refused') expect(outcome.messages[0]).toContain('Sổ đã đổi sau khi hỏi');
  }
});

it('shows before a yes which cells, copies, letters and documents hold what', async () => {
  const form = SMALL_MONTH['Biểu chung'] ?? [];
  const [ky = ''] = MONTHS;
  const widened = form.slice(1).map((cells) => [...cells, ...OWN.map(() => '')]);
  const rows = MONTHS.slice(1).map((one) => rowOf(one, { 'Ghi chú': 'Gọi 0912110001' }));
  const desk = await openWithBundle({
    ...SMALL_MONTH,
    'Biểu chung': [HEADER, ...widened, rowOf(ky, { 'Ghi chú': 'Gọi 0912110001' })],
    'Lưu trữ': [HEADER, ...rows],
  });
  const closed = desk.run('closePeriod', { ky, 'ly-do': 'thử' }) as Outcome;
  expect(closed.status).toBe('done');
  const said = clean(desk, {}).messages.join('\n');
  expect(said).toContain(
    '"Lưu trữ": 4 ô ở 4 dòng của kỳ 2025-01, 2025-02, 2025-03, 2025-04 (S17, S2, S3, S4)',
  );
  expect(said).toMatch(/Các bản lưu khi chốt .* còn dữ liệu cũ.*\n– 2025-01: https:/);
  expect(said).toContain('"Nhắc nộp báo cáo tháng 1 năm 2025:"');
  expect(said).toContain('Báo cáo, phụ lục đã lập');
  expect(said).toContain('Không đọc được');
});

it('leaves nobody who was covered in reasons of that time, and names no longer there', async () => {
  const [ky = ''] = MONTHS;
  const who = 'Trần Thị Lan';
  const form = SMALL_MONTH['Biểu chung'] ?? [];
  const widened = form.slice(1).map((cells) => [...cells, ...OWN.map(() => '')]);
  const desk = await openWithBundle({
    ...SMALL_MONTH,
    'Biểu chung': [HEADER, ...widened, rowOf(ky, { 'Nội dung': HOUSEHOLD })],
    'Lưu trữ': [HEADER, ...MONTHS.slice(1).map((one) => rowOf(one))],
    'Tiến độ': [
      ['Kỳ', 'Đơn vị', 'Trạng thái', 'Lúc', 'Ai', 'Lý do'],
      [ky, 'CAP', 'Đã duyệt', '20/01/2025 09:00', who.normalize('NFD'), `${who} và Lan Anh nộp`],
    ],
  });
  const reason = { ky, 'ly-do': 'bà Nguyễn Thị Hạnh đã xem, cùng Nguyễn Thị Hạnh Phúc' };
  expect((desk.run('closePeriod', reason) as Outcome).status).toBe('done');
  expect(await textOf(desk)).toContain('bà Nguyễn Thị Hạnh đã xem');
  expect(clean(desk).status).toBe('done');
  const after = await textOf(desk);
  expect(['Thị Hạnh đã', who].filter((text) => after.includes(text))).toEqual([]);
  expect(after).toContain('bà (đã xóa tên) đã xem, cùng Nguyễn Thị Hạnh Phúc');
  expect(after).toContain('(đã xóa tên) và Lan Anh nộp');
  expect((desk.run('check') as Outcome).findings?.map(({ code }) => code)).not.toContain(
    'journal-broken',
  );
  expect(clean(desk).messages[0]).toBe('Không có gì để dọn.');
});
