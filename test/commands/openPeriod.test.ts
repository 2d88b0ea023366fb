import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk';
import { columnLetters } from '../../src/model/address';
import { once } from '../../src/model/once';
import { newFolder, packWith } from '../desk/files/pack/packs';
import { kindInTab } from '../review/findings';
import { figuresAsked, quickMonth } from '../run/quickMonth';
import { openSmall } from '../run/small';
import { byTurns, IS_WHOLE } from '../run/whole';
import { asItStands, compile, type Finding, OFFICE, openWithBundle } from './bundle';

const MONTH = quickMonth();

interface Opened {
  readonly status: string;
  readonly messages: readonly string[];
  readonly opened?: { readonly period: string; readonly rows: number; readonly carried: number };
  readonly findings?: readonly Finding[];
}

function open(desk: Desk, ky?: string): Opened {
  return desk.run('openPeriod', ky === undefined ? {} : { ky }) as Opened;
}

/** A sample whose settings are changed, further columns too; the month of its form goes along. */
function sampleWith(settings: Readonly<Record<string, readonly string[]>>): string {
  return packWith(MONTH, (tabs) => {
    // No month is closed.
    tabs.set('Lưu trữ', (tabs.get('Lưu trữ') ?? []).slice(0, 1));
    const rows = tabs.get('Cấu hình') ?? [];
    const [month = ''] = settings.Kỳ ?? [];
    const [head = [], ...form] = tabs.get('Biểu chung') ?? [];
    const at = head.indexOf('Kỳ');
    if (/^\d{4}-\d\d$/.test(month))
      for (const row of form) if (row[at] === '2026-05') row[at] = month;
    for (const [key, values] of Object.entries(settings)) {
      const row = rows.find(([name]) => name === key);
      if (row) row.splice(1, row.length, ...values);
      else rows.push([key, ...values]);
    }
  });
}

/** A sample of May in whose `Cấu hình` somebody typed another period, and nothing else. */
function typedOver(ky: string): string {
  return packWith(MONTH, (tabs) => {
    tabs
      .get('Cấu hình')
      ?.find(([key]) => key === 'Kỳ')
      ?.splice(1, 1, ky);
  });
}

/** The sample, set up. */
const maySetUp = once(async () => {
  const desk = await openWithBundle(MONTH);
  expect(desk.run('setUp')).toMatchObject({ status: 'done' });
  return desk;
});
const openSetUp = async () => openWithBundle(asItStands(await maySetUp()));
/** The same, saved as a file. */
const maySaved = once(async () => {
  const file = path.join(newFolder(), 'so.xlsx');
  await (await maySetUp()).save(file);
  return file;
});

/** The sample as it is, its next month opened: for tests that only look at what came of it. */
const juneOpened = once(async () => {
  const desk = await openWithBundle(MONTH);
  return { desk, outcome: open(desk) };
});

/** The sample, set up and closed. */
const mayClosed = once(async () => {
  const desk = await openSetUp();
  expect(desk.run('closePeriod', { 'ly-do': 'x' })).toMatchObject({ status: 'done' });
  return asItStands(desk);
});

function setting(desk: Desk, key: string, column = 1): unknown {
  return desk.values('Cấu hình').find(([name]) => name === key)?.[column] ?? null;
}

describe('Mở kỳ mới', () => {
  it('leaves short links of the period before that are told until they are replaced', async () => {
    const desk = await openWithBundle(MONTH);
    // Its sentence names them by tokens, so that the archive does not have them.
    expect(JSON.stringify(desk.values('Biểu chung'))).not.toContain('example.vn/ap5');
    const told = () => {
      desk.run('check', {});
      const rows = desk.values('Kiểm tra').map((row) => row.map(String));
      return rows.filter((row) => row.includes(kindInTab('link-of-earlier'))).map((row) => row[2]);
    };
    expect(told()).toEqual([]);
    open(desk);
    expect(told()).toEqual(['I2', 'I12']);
    for (let row = 2; row <= 11; row += 1)
      desk.type('Phụ lục', `I${row}`, 'https://example.vn/ap6c');
    expect(told()).toEqual(['I12']);
  });

  it('says that the short links of the period before still stand in the register', async () => {
    const { messages } = (await juneOpened()).outcome;
    expect(messages.filter((line) => line.includes('liên kết rút gọn'))).toEqual([
      expect.stringContaining('(bộ 1, bộ 2)'),
    ]);
    const quarter = open(
      await openWithBundle(sampleWith({ Khóa: ['Giá trị', 'QUY'], Kỳ: ['2026-05', '2026-Q1'] })),
      '2026-Q2',
    );
    expect(quarter.messages.join()).not.toContain('liên kết rút gọn');
  });

  it('says what the report lacks that it leaves behind, before it asks and after it opened', async () => {
    const saidOf = async (book: Parameters<typeof openWithBundle>[0]) => {
      const desk = await openWithBundle(book, { answer: () => '' });
      const outcome = desk.run('openPeriod', {}) as Opened;
      expect(outcome.status).toBe('done');
      const [prompt] = desk.dialogs.filter(({ kind }) => kind === 'prompt');
      return [prompt?.content ?? '', outcome.messages.join('\n')];
    };
    for (const said of await saidOf(MONTH)) {
      expect(said).toContain('Báo cáo tháng 5 năm 2026 chưa được tổng hợp lần nào.');
      expect(said).toContain('vẫn tổng hợp được báo cáo ấy: ghi lại "Kỳ" 2026-05');
    }
    const desk = await openWithBundle(MONTH);
    expect(compile(desk).status).toBe('done');
    for (const said of await saidOf(asItStands(desk))) expect(said).not.toContain('tổng hợp');
    const [header = [], ...rows] = desk.values('Biểu chung');
    const at = rows.findIndex((row) => row.includes('TTHC.TIEP_NHAN')) + 2;
    const cell = `${columnLetters(header.indexOf('Giá trị'))}${at}`;
    desk.type('Biểu chung', cell, '12345');
    for (const said of await saidOf(asItStands(desk))) {
      expect(said).toMatch(/đã đổi số hoặc lời từ lần tổng hợp gần nhất \(20\/05\/2026 10:00\)/);
    }
    desk.type('Biểu chung', cell, 'khoảng mười');
    for (const said of await saidOf(asItStands(desk))) {
      expect(said).toMatch(/Báo cáo tháng 5 năm 2026 còn là dự thảo: còn \d+ lỗi phải sửa/);
    }
  });

  it('sets the next period, moves its days on and clears the day of issue and the number', async () => {
    const numbered = { 'Ngày ban hành': ['25/05/2026'], 'Ký hiệu': ['15-BC/ĐU'] };
    const desk = await openWithBundle(sampleWith(numbered));
    const before = desk.values('Biểu chung').length;
    const outcome = open(desk);
    expect(outcome).toMatchObject({ status: 'done', opened: { period: '2026-06' } });
    expect(setting(desk, 'Kỳ')).toBe('2026-06');
    expect(setting(desk, 'Từ ngày')).toBe('21/05/2026');
    expect(setting(desk, 'Đến ngày')).toBe('20/06/2026');
    expect(setting(desk, 'Hạn nộp')).toBe('22/06/2026');
    expect(outcome.messages.join('\n')).toContain(
      '"Từ ngày" 21/05/2026, "Đến ngày" 20/06/2026, "Hạn nộp" 22/06/2026',
    );
    expect(setting(desk, 'Ngày ban hành')).toBeNull();
    expect(setting(desk, 'Ký hiệu')).toBe('-BC/ĐU');
    expect(desk.values('Biểu chung').length).toBeGreaterThan(before + (outcome.opened?.rows ?? 0));
    expect(outcome.opened?.rows).toBeGreaterThan(figuresAsked());
    // The one before is still open: done, with a finding.
    expect(outcome.findings?.map(({ code }) => code)).toEqual(['period-still-open']);
    expect(outcome.messages.join('\n')).toContain('2026-05 (tháng 5 năm 2026) chưa chốt');
    const log = desk.values('Nhật ký');
    expect(log[log.length - 1]?.slice(2, 4)).toEqual(['Mở kỳ mới', '2026-06']);
    expect(desk.run('undoLastRun')).toMatchObject({ status: 'done' });
    const keys = ['Kỳ', 'Từ ngày', 'Đến ngày', 'Ngày ban hành', 'Ký hiệu'];
    const back = ['2026-05', '21/04/2026', '20/05/2026', '25/05/2026', '15-BC/ĐU'];
    expect(keys.map((key) => setting(desk, key))).toEqual(back);
  });

  it.each([
    ['2026-01', '01/01/2026', '31/01/2026', '2026-02', '01/02/2026', '28/02/2026'],
    ['2026-02', '01/02/2026', '28/02/2026', '2026-03', '01/03/2026', '31/03/2026'],
    ['2026-12', '15/11/2026', '14/12/2026', '2027-01', '15/12/2026', '14/01/2027'],
    ['2026-02', '29/01/2026', '28/02/2026', '2026-03', '01/03/2026', '31/03/2026'],
    ['2026-05', '01/04/2026', '20/05/2026', '2026-06', '01/05/2026', '20/06/2026'],
    ['2026-Q1', '01/01/2026', '31/03/2026', '2026-Q2', '01/04/2026', '30/06/2026'],
    ['2026-W53', '28/12/2026', '03/01/2027', '2027-W01', '04/01/2027', '10/01/2027'],
  ])('after %s (%s to %s) opens %s', async (now, from, to, next, nextFrom, nextTo) => {
    const folder = sampleWith({ Kỳ: [now], 'Từ ngày': [from], 'Đến ngày': [to] });
    const desk = await openWithBundle(folder);
    expect(open(desk)).toMatchObject({ status: 'done', opened: { period: next } });
    expect([setting(desk, 'Từ ngày'), setting(desk, 'Đến ngày')]).toEqual([nextFrom, nextTo]);
  });

  it('moves the last day for handing in by its day of the month, also at a month’s end', async () => {
    const desk = await openWithBundle(
      sampleWith({
        Kỳ: ['2026-06'],
        'Từ ngày': ['01/06/2026'],
        'Đến ngày': ['30/06/2026'],
        'Hạn nộp': ['30/06/2026'],
      }),
    );
    expect(open(desk)).toMatchObject({ status: 'done', opened: { period: '2026-07' } });
    expect([setting(desk, 'Đến ngày'), setting(desk, 'Hạn nộp')]).toEqual([
      '31/07/2026',
      '30/07/2026',
    ]);
  });

  it('says what it refuses, and writes nothing', async () => {
    const desk = await openWithBundle(MONTH);
    const refused = (ky: string) => {
      const outcome = open(desk, ky);
      expect(outcome.status).toBe('refused');
      expect(outcome.opened).toBeUndefined();
      return outcome.messages.join('\n');
    };
    expect(refused('2026-05')).toContain('đang mở');
    expect(refused('2026-04')).toContain('đã chốt');
    expect(refused('tháng 6')).toContain('không phải là kỳ');
    expect(refused('2026-Q3')).toContain('Không có báo cáo nào cùng loại kỳ');
    expect(setting(desk, 'Kỳ')).toBe('2026-05');
    expect(open(desk).status).toBe('done');
    expect(refused('2026-06')).toContain('đang mở');
    expect(refused('2026-05')).toContain('còn');
  });

  it('refuses a closed period wherever its rows stand in a long archive without a record', async () => {
    const folder = packWith(MONTH, (tabs) => {
      const [head = [], ...own] = tabs.get('Lưu trữ') ?? [];
      const row = (ky: string, content: string) => {
        const texts: Record<string, string> = {
          Kỳ: ky,
          Trục: 'UBND',
          'Đơn vị': 'CAP',
          Mục: 'noi-bat',
          Loại: 'Lời văn',
          'Nội dung': content,
        };
        return head.map((header) => texts[header] ?? '');
      };
      const before = Array.from({ length: 1300 }, (_, at) => row('2025-03', `lời ${at}`));
      const after = Array.from({ length: 600 }, (_, at) => row('SK-2025-1', `ý ${at}`));
      tabs.set('Lưu trữ', [head, ...before, ...own, ...after]);
    });
    const desk = await openWithBundle(folder);
    const outcome = open(desk, '2026-04');
    expect(outcome.status).toBe('refused');
    expect(outcome.messages.join('\n')).toContain('đã chốt');
  });

  it('opens a period out of order with a clear sentence', async () => {
    const later = await openWithBundle(MONTH);
    const skipped = open(later, '2026-08');
    expect(skipped).toMatchObject({ status: 'done', opened: { period: '2026-08' } });
    expect(skipped.messages.join('\n')).toContain('chưa mở 2026-06');
    expect(setting(later, 'Đến ngày')).toBe('20/08/2026');
    const earlier = await openWithBundle(
      sampleWith({ Kỳ: ['2026-08'], 'Từ ngày': ['21/07/2026'], 'Đến ngày': ['20/08/2026'] }),
    );
    const back = open(earlier, '2026-06');
    expect(back.status).toBe('done');
    expect(back.messages.join('\n')).toContain('đứng trước kỳ đang làm');
    expect(setting(earlier, 'Từ ngày')).toBe('21/05/2026');
  });

  it('opens the period of the first report of its kind, and leaves the others alone', async () => {
    const folder = sampleWith({
      Khóa: ['Giá trị', 'QUY', 'Ghi chú'],
      Kỳ: ['2026-05', '2026-Q1', ''],
      'Từ ngày': ['21/04/2026', '01/01/2026', ''],
      'Đến ngày': ['20/05/2026', '31/03/2026', ''],
    });
    const desk = await openWithBundle(folder);
    expect(open(desk, '2026-Q2')).toMatchObject({ status: 'done', opened: { period: '2026-Q2' } });
    expect([setting(desk, 'Kỳ'), setting(desk, 'Kỳ', 2)]).toEqual(['2026-05', '2026-Q2']);
    expect([setting(desk, 'Đến ngày'), setting(desk, 'Đến ngày', 2)]).toEqual([
      '20/05/2026',
      '30/06/2026',
    ]);
  });

  it('moves the days of every report that takes its period from the opened one', async () => {
    const desk = await openWithBundle(
      sampleWith({
        Khóa: ['Giá trị', 'UBND-THANG', 'TUAN'],
        'Mẫu báo cáo': ['dang-uy-thang', 'ubnd-thang', 'dang-uy-thang'],
        Kỳ: ['2026-05', '', '2026-W20'],
        'Từ ngày': ['21/04/2026', '01/05/2026', ''],
        'Đến ngày': ['20/05/2026', '31/05/2026', ''],
        'Ngày ban hành': ['', '02/06/2026', ''],
      }),
    );
    const opened = open(desk);
    expect(opened).toMatchObject({ status: 'done' });
    expect(opened.messages.join('\n')).toContain(
      '"Hạn nộp" 22/06/2026, "Từ ngày" 01/06/2026 (cột C), "Đến ngày" 30/06/2026 (cột C)',
    );
    const row = (key: string) =>
      desk
        .values('Cấu hình')
        .find(([name]) => name === key)
        ?.slice(1, 3);
    expect(row('Từ ngày')).toEqual(['21/05/2026', '01/06/2026']);
    expect(row('Đến ngày')).toEqual(['20/06/2026', '30/06/2026']);
    expect(setting(desk, 'Kỳ', 2)).toBeNull();
    expect(setting(desk, 'Ngày ban hành', 2)).toBeNull();
    const week = open(desk, '2026-W21');
    expect(week).toMatchObject({ status: 'done', opened: { period: '2026-W21' } });
    expect(week.messages.join('\n')).toContain('Cột D của trang "Cấu hình" không ghi Từ ngày');
    expect(row('Đến ngày')).toEqual(['20/06/2026', '30/06/2026']);
  });

  it('is the office’s alone where Thiết lập has closed its tabs', async () => {
    const clerk = await openWithBundle(await maySaved(), { owner: OFFICE, user: 'cap@example.vn' });
    const outcome = open(clerk);
    expect(outcome.status).toBe('refused');
    expect(outcome.messages.join('\n')).toContain('cap@example.vn');
    expect(setting(clerk, 'Kỳ')).toBe('2026-05');
  });

  it('writes over nothing that somebody types in the moment before the batch', async () => {
    const typed = (rowIndex: number, text: string) => ({
      updateCells: {
        start: { sheetId: 'Biểu chung', rowIndex, columnIndex: 7 },
        rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
        fields: 'userEnteredValue',
      },
    });
    const file = await maySaved();
    const before = (await maySetUp()).values('Biểu chung').length;
    const places = Array.from({ length: 40 }, (_, at) => 20 + at * 25).filter((at) => at < before);
    const request = { method: 'Sheets.Spreadsheets.batchUpdate', nth: 1 } as const;
    const edits = [{ ...request, requests: places.map((at) => typed(at, `gõ ở dòng ${at}`)) }];
    const desk = await openWithBundle(file, { edits });
    expect(open(desk).status).toBe('done');
    const texts = desk.values('Biểu chung').map((row) => String(row[7] ?? ''));
    for (const at of places) expect(texts).toContain(`gõ ở dòng ${at}`);
  });

  it('adds no row to a period that is laid out: Thiết lập finds nothing more to do', async () => {
    const desk = await openSetUp();
    expect(open(desk).status).toBe('done');
    const rows = desk.values('Biểu chung');
    const again = desk.run('setUp') as Opened;
    expect(again.messages[0]).toContain('đã đủ');
    expect(desk.values('Biểu chung')).toEqual(rows);
  });
});

describe('a period that is typed over in Cấu hình', () => {
  it('is told as not opened, with what to do, in Kiểm tra and on Trang chủ', async () => {
    const desk = await openWithBundle(MONTH);
    const row = desk.values('Cấu hình').findIndex(([key]) => key === 'Kỳ') + 1;
    const told = () => {
      const { findings = [] } = compile(desk);
      return findings.filter(({ code }) => code === 'period-not-opened');
    };
    const home = () => desk.values('Trang chủ').flat().map(String).join('\n');
    expect(told()).toEqual([]);
    desk.type('Cấu hình', `B${row}`, '2026-06');
    expect(told()).toMatchObject([
      { tab: 'Cấu hình', cell: `B${row}`, found: 'kỳ 2026-06 ghi ở "Cấu hình"' },
    ]);
    for (const words of ['chưa được mở', 'chạy "Mở kỳ mới"']) expect(home()).toContain(words);
    // As the sentence says: it is the one that is opened.
    expect(open(desk)).toMatchObject({ status: 'done', opened: { period: '2026-06' } });
    expect(told()).toEqual([]);
    expect(home()).not.toContain('chưa được mở');
  });

  it.each([undefined, '2026-06'])('is the one to open, asked for as %s', async (ky) => {
    const desk = await openWithBundle(MONTH);
    expect(desk.run('closePeriod', { 'ly-do': 'Đã duyệt' })).toMatchObject({ status: 'done' });
    const row = desk.values('Cấu hình').findIndex(([key]) => key === 'Kỳ') + 1;
    desk.type('Cấu hình', `B${row}`, '2026-06');
    const days = ['Từ ngày', 'Đến ngày', 'Hạn nộp'].map((key) => setting(desk, key));
    const outcome = open(desk, ky);
    expect(outcome).toMatchObject({ status: 'done', opened: { period: '2026-06' }, findings: [] });
    expect(outcome.opened?.rows).toBeGreaterThan(figuresAsked());
    expect(['Từ ngày', 'Đến ngày', 'Hạn nộp'].map((key) => setting(desk, key))).toEqual(days);
    const said = outcome.messages.join('\n');
    expect(said).toContain(`"Từ ngày" ${days[0]} (cột B), "Đến ngày" ${days[1]} (cột B)`);
    expect(said).not.toContain('chưa chốt');
    expect(said).not.toContain('chưa mở');
    // It is open then: not a second time, and the next one is July.
    expect(open(desk, '2026-06').messages.join('\n')).toContain('đang mở');
    expect(open(desk)).toMatchObject({ status: 'done', opened: { period: '2026-07' } });
  });

  it('tells of the one that is really open, and of what is skipped', async () => {
    const desk = await openWithBundle(typedOver('2026-06'));
    expect(open(desk).messages.join('\n')).toContain('2026-05 (tháng 5 năm 2026) chưa chốt');
    const other = await openWithBundle(typedOver('2026-06'));
    const skipped = open(other, '2026-07');
    expect(skipped).toMatchObject({ status: 'done', opened: { period: '2026-07' } });
    const said = skipped.messages.join('\n');
    expect(said).toContain('2026-05 (tháng 5 năm 2026) chưa chốt');
    expect(said).toContain('chưa mở 2026-06');
  });

  it('is not told once its rows are laid out, of a closed one, and in the first month', async () => {
    const told = (desk: Desk) => {
      const { findings = [] } = desk.run('check') as Opened;
      return findings.filter(({ code }) => code === 'period-not-opened').length;
    };
    const desk = await openWithBundle(MONTH);
    const row = desk.values('Cấu hình').findIndex(([key]) => key === 'Kỳ') + 1;
    desk.type('Cấu hình', `B${row}`, '2026-06');
    desk.run('setUp');
    expect(told(desk)).toBe(0);
    desk.type('Cấu hình', `B${row}`, '2026-04');
    expect(told(desk)).toBe(0);
    const starter = await openWithBundle({});
    starter.run('setUp');
    expect(told(starter)).toBe(0);
  });
});

describe('which period is opened from the menu', () => {
  const reports = (month: string, quarter: string, half: string, year: string) =>
    sampleWith({
      Khóa: ['Giá trị', 'QUY', 'SAU-THANG', 'NAM'],
      Kỳ: [month, quarter, half, year],
    });
  /** What was asked, and what came of it, where a person answers so. */
  async function asked(folder: string, answer: string) {
    const desk = await openWithBundle(folder, { answer: () => answer });
    const outcome = desk.run('openPeriod', {}) as Opened;
    const prompts = desk.dialogs.filter(({ kind }) => kind === 'prompt');
    expect(prompts).toHaveLength(1);
    return { desk, outcome, text: prompts[0]?.content ?? '' };
  }

  it('is asked: the next one, and those of other reports whose turn has come', async () => {
    const may = await asked(reports('2026-05', '2026-Q1', '2025-H2', '2025'), '');
    expect(may.outcome).toMatchObject({ status: 'done', opened: { period: '2026-06' } });
    expect(may.text).toBe(
      'Kỳ đang làm: 2026-05 (tháng 5 năm 2026), chưa chốt.\n' +
        'Báo cáo tháng 5 năm 2026 chưa được tổng hợp lần nào.\n' +
        'Báo cáo tháng 5 năm 2026 còn là dự thảo: còn 11 lỗi phải sửa.\n' +
        'Mở kỳ mới rồi vẫn tổng hợp được báo cáo ấy: ghi lại "Kỳ" 2026-05 cùng "Từ ngày", "Đến ngày" ở "Cấu hình" rồi chạy "Tổng hợp báo cáo"; hoặc chạy "Hoàn tác lần chạy gần nhất" ngay để trở về kỳ ấy.\n' +
        'Bấm OK để mở 2026-06 (tháng 6 năm 2026). Muốn mở kỳ khác thì ghi kỳ đó vào ô dưới rồi bấm OK, đến lượt còn có:\n' +
        '2026-Q2 (quý II năm 2026)\n2026-H1 (06 tháng đầu năm 2026)',
    );
    const typed = await asked(typedOver('2026-06'), '');
    expect(typed.text).toMatch(/^Kỳ 2026-06 .* chưa được mở: .*\nBấm OK để mở 2026-06 /);
    expect(typed.outcome).toMatchObject({ status: 'done', opened: { period: '2026-06' } });
    const april = await asked(reports('2026-04', '2026-Q1', '2025-H2', '2025'), '');
    expect(april.text).toContain('bấm OK, ví dụ 2026-06.');
    const november = await asked(reports('2026-11', '2026-Q3', '2026-H1', '2025'), '2026');
    expect(november.text).toMatch(/2026-Q4.*\n2026-H2.*\n2026 \(năm 2026\)$/);
    expect(november.outcome).toMatchObject({ status: 'done', opened: { period: '2026' } });
    expect(setting(november.desk, 'Kỳ')).toBe('2026-11');
    expect(setting(november.desk, 'Kỳ', 4)).toBe('2026');
  });

  it('is one that the person types, a mistake is said, and closing the dialog opens nothing', async () => {
    const quarter = await asked(reports('2026-05', '2026-Q1', '2025-H2', '2025'), ' 2026-Q2 ');
    expect(quarter.outcome).toMatchObject({ status: 'done', opened: { period: '2026-Q2' } });
    const wrong = await asked(MONTH, 'tháng 6');
    expect(wrong.outcome.messages.join('\n')).toContain('"tháng 6" không phải là kỳ');
    const closed = await asked(MONTH, 'CANCEL');
    expect(closed.outcome.status).toBe('refused');
    expect(setting(closed.desk, 'Kỳ')).toBe('2026-05');
  });

  it('is not asked where it was said, where nobody is at the screen, and where none can be opened', async () => {
    const desk = await openWithBundle(sampleWith({ Kỳ: ['hè'] }), { answer: () => '' });
    expect(open(desk).status).not.toBe('done');
    const told = await openWithBundle(MONTH, { answer: () => 'CANCEL' });
    expect(open(told, '2026-06').status).toBe('done');
    expect([...desk.dialogs, ...told.dialogs].filter(({ kind }) => kind === 'prompt')).toEqual([]);
    expect((await juneOpened()).outcome.status).toBe('done');
  });

  it('costs the question, the lock and one more look besides', async () => {
    // Who is at the screen sees what is under way, which is kept among the document's properties.
    const callsOf = (desk: Desk) =>
      Object.entries(desk.calls()).reduce(
        (sum, [method, count]) => sum + (method.startsWith('Properties.') ? 0 : count),
        0,
      );
    const { desk } = await asked(MONTH, '');
    const { desk: alone } = await juneOpened();
    expect(callsOf(desk) - callsOf(alone)).toBe(4);
  });
});

describe('a period that was left open when the next was opened', () => {
  it('is closed from the menu: it is asked which', async () => {
    const answers = ['', '2026-05', 'Đã gửi'];
    const desk = await openSmall({ answer: () => answers.shift() ?? 'CANCEL' });
    desk.run('setUp');
    expect(desk.run('openPeriod', {})).toMatchObject({ opened: { period: '2026-06' } });
    const closed = desk.run('closePeriod', {}) as { readonly closed?: { readonly period: string } };
    expect(closed).toMatchObject({ status: 'done', closed: { period: '2026-05' } });
    const prompts = desk.dialogs.filter(({ kind }) => kind === 'prompt');
    expect(prompts.map(({ title }) => title)).toEqual(['Mở kỳ mới', 'Chốt kỳ', 'Chốt kỳ']);
    expect(prompts[1]?.content).toMatch(
      /^Bấm OK để chốt 2026-06 .*\n2026-05 \(tháng 5 năm 2026\)$/,
    );
  });

  it('is not asked about where rows of one period alone stand in the form', async () => {
    const desk = await openSmall({ answer: () => 'Đã gửi' });
    const closed = desk.run('closePeriod', {});
    expect(closed).toMatchObject({ status: 'done', closed: { period: '2026-05' } });
    const prompts = desk.dialogs.filter(({ kind }) => kind === 'prompt');
    expect(prompts.every(({ content }) => !content.startsWith('Bấm OK'))).toBe(true);
  });
});

describe('who was asked for a figure where the catalogue names nobody', () => {
  /** Only the first month has a row of the unit; whoever cleared later ones took its rows away. */
  const leftOut = (padding: number) =>
    packWith(MONTH, (tabs) => {
      const [head = []] = tabs.get('Lưu trữ') ?? [];
      const row = (values: Readonly<Record<string, string>>) =>
        head.map((header) => ({ Trục: 'UBND', Mục: 'noi-bat', ...values })[header] ?? '');
      const figure = (ky: string, unit: string) =>
        row({ Kỳ: ky, 'Đơn vị': unit, Loại: 'Số liệu', Mã: 'VB.DEN', 'Giá trị': '7' });
      const old = Array.from({ length: padding }, (_, at) =>
        row({ Kỳ: '2025-03', 'Đơn vị': 'CAP', Loại: 'Lời văn', 'Nội dung': `lời ${at}` }),
      );
      const months = ['2026-02', '2026-03', '2026-04', '2026-05'];
      tabs.set('Lưu trữ', [
        head,
        ...old,
        figure('2026-01', 'QSP'),
        ...months.map((month) => figure(month, 'HCC')),
      ]);
      tabs.set('Biểu chung', (tabs.get('Biểu chung') ?? []).slice(0, 1));
      const catalogue = tabs.get('Chỉ tiêu') ?? [];
      const at = catalogue[0]?.indexOf('Đơn vị báo cáo') ?? -1;
      for (const indicator of catalogue.slice(1)) indicator[at] = '';
    });

  it.each([0, 1300])('is remembered, with %i older rows in the archive', async (padding) => {
    const desk = await openWithBundle(leftOut(padding));
    expect(open(desk).status).toBe('done');
    const rows = desk.values('Biểu chung');
    const at = (header: string) => rows[0]?.indexOf(header) ?? -1;
    const asked = rows.filter((row) => row[at('Mã')] === 'VB.DEN').map((row) => row[at('Đơn vị')]);
    expect(asked.sort()).toEqual(['HCC', 'QSP']);
    const text = rows.findIndex((row) => row[at('Đơn vị')] === 'QSP' && !row[at('Mã')]);
    desk.type('Biểu chung', `${columnLetters(at('Loại'))}${text + 1}`, 'Lời văn');
    desk.type('Biểu chung', `${columnLetters(at('Nội dung'))}${text + 1}`, 'Đã huấn luyện.');
    const { findings = [] } = desk.run('check') as Opened;
    const missing = findings.filter(({ code }) => code === 'figures-not-reported');
    expect(missing.map(({ message }) => message).join('\n')).toMatch(/VB\.DEN/);
  });
});

describe('a figure that a unit leaves blank', () => {
  it('is asked for again in each month after, beyond a year too, until the catalogue ends it', async () => {
    const desk = await openSmall();
    const figures = (ky: string) => {
      const rows = desk.values('Biểu chung');
      const at = (header: string) => rows[0]?.indexOf(header) ?? -1;
      const own = rows.flatMap((row, index) =>
        row[at('Kỳ')] === ky && row[at('Loại')] === 'Số liệu'
          ? [{ cell: `${columnLetters(at('Giá trị'))}${index + 1}`, row }]
          : [],
      );
      const known = own.map(({ row }) => `${row[at('Đơn vị')]} ${row[at('Mã')]}`);
      return { cells: own.map(({ cell }) => cell), known: new Set(known) };
    };
    desk.run('setUp');
    const { known } = figures('2026-05');
    const months = [6, 7, 8, 9, 10, 11, 12].map(
      (month) => `2026-${String(month).padStart(2, '0')}`,
    );
    const later = [1, 2, 3, 4, 5, 6, 7].map((month) => `2027-0${month}`);
    // In the quick tests fewer months, the last of which lies as far from the first.
    const opened = IS_WHOLE ? [...months, ...later] : ['2026-06', '2026-07', '2027-07'];
    for (const ky of opened) {
      expect(desk.run('closePeriod', { 'ly-do': 'Đã duyệt' })).toMatchObject({ status: 'done' });
      expect(open(desk, ky)).toMatchObject({ status: 'done', opened: { period: ky } });
      const asked = figures(ky);
      expect([ky, asked.known]).toEqual([ky, known]);
      // One figure alone is reported, or there were nothing to close.
      desk.type('Biểu chung', asked.cells[0] ?? '', '5');
    }
    const [one = ''] = [...known].map((text) => text.split(' ')[1] ?? '');
    const catalogue = desk.values('Chỉ tiêu');
    const until = columnLetters(catalogue[0]?.indexOf('Hiệu lực đến') ?? -1);
    desk.type(
      'Chỉ tiêu',
      `${until}${catalogue.findIndex(([code]) => code === one) + 1}`,
      '2027-07',
    );
    expect(desk.run('closePeriod', { 'ly-do': 'Đã duyệt' })).toMatchObject({ status: 'done' });
    expect(open(desk)).toMatchObject({ status: 'done', opened: { period: '2027-08' } });
    const still = [...known].filter((text) => text.split(' ')[1] !== one);
    expect(figures('2027-08').known).toEqual(new Set(still));
  });
});

describe('the blank rows that closed months have left', () => {
  const typedAt = (rowIndex: number) => ({
    updateCells: {
      start: { sheetId: 'Biểu chung', rowIndex, columnIndex: 7 },
      rows: [{ values: [{ userEnteredValue: { stringValue: `gõ ở dòng ${rowIndex}` } }] }],
      fields: 'userEnteredValue',
    },
  });
  const lengthOf = (desk: Desk) =>
    desk.spreadsheet().sheets.find(({ title }) => title === 'Biểu chung')?.rowCount ?? 0;

  /** May and June are closed; July is to be opened. Somebody types into rows in that moment. */
  async function twoMonthsClosed(typed: readonly number[] = []) {
    const requests = typed.map(typedAt);
    const { workbook, before } = await closedTwice();
    const edits = requests.length > 0 ? [{ method: BATCH, nth: 1, requests }] : [];
    return { desk: await openWithBundle(workbook, { edits }), before };
  }
  const closedTwice = once(async () => {
    const desk = await openSmall();
    const close = () =>
      expect(desk.run('closePeriod', { 'ly-do': 'Đã duyệt' })).toMatchObject({ status: 'done' });
    desk.run('setUp');
    close();
    open(desk);
    const before = lengthOf(desk);
    const rows = desk.values('Biểu chung');
    const row = rows.findIndex((cells) => cells[0] === '2026-06' && cells[4] === 'Số liệu');
    desk.type('Biểu chung', `H${row + 1}`, '5');
    close();
    return { workbook: asItStands(desk), before };
  });
  const BATCH = 'Sheets.Spreadsheets.batchUpdate';

  it('go, but for the spare ones: the form does not grow with each month', async () => {
    const { desk, before } = await twoMonthsClosed();
    const outcome = open(desk);
    expect(outcome.status).toBe('done');
    expect(outcome.messages.join('\n')).toMatch(/bỏ \d+ dòng trống mà các kỳ đã chốt để lại/);
    expect(lengthOf(desk)).toBeLessThanOrEqual(before);
    const rows = desk.values('Biểu chung');
    expect((desk.run('setUp') as Opened).messages[0]).toContain('đã đủ');
    expect(desk.values('Biểu chung')).toEqual(rows);
  });

  it('stay where somebody types into them in that moment', async () => {
    const { desk: first } = await twoMonthsClosed();
    const last = lengthOf(first) - 1;
    const places = [last, last - 3, last - 20, last - 45, last - 70, last - 130];
    const { desk } = await twoMonthsClosed(places);
    expect(open(desk).status).toBe('done');
    const texts = desk.values('Biểu chung').map((row) => String(row[7] ?? ''));
    for (const at of places) expect(texts).toContain(`gõ ở dòng ${at}`);
  });

  it('are no reason not to take the opening back', async () => {
    const { desk } = await twoMonthsClosed();
    const rows = desk.values('Biểu chung');
    expect(open(desk).status).toBe('done');
    expect(desk.run('undoLastRun')).toMatchObject({ status: 'done' });
    expect(setting(desk, 'Kỳ')).toBe('2026-06');
    expect(desk.values('Biểu chung')).toEqual(rows);
    expect(open(desk).status).toBe('done');
  });
});

describe('a workbook of today, its units mixed', () => {
  const sheetOf = (desk: Desk) =>
    desk.spreadsheet().sheets.find(({ title }) => title === 'Biểu chung');

  /** May is closed; its rows stood mixed above all blocks. */
  async function closedOnce(typed: readonly number[] = []) {
    const requests = typed.map((rowIndex) => ({
      updateCells: {
        start: { sheetId: 'Biểu chung', rowIndex, columnIndex: 7 },
        rows: [{ values: [{ userEnteredValue: { stringValue: `gõ ở dòng ${rowIndex}` } }] }],
        fields: 'userEnteredValue',
      },
    }));
    const batch = { method: 'Sheets.Spreadsheets.batchUpdate', nth: 1, requests } as const;
    return openWithBundle(await mayClosed(), { edits: requests.length > 0 ? [batch] : [] });
  }

  it('begins its second month at the top, one block after the other, and loses no row', async () => {
    const desk = await closedOnce();
    const before = sheetOf(desk)?.rowCount ?? 0;
    expect(open(desk).status).toBe('done');
    const rows = desk.values('Biểu chung');
    const unit = rows[0]?.indexOf('Đơn vị') ?? -1;
    expect(rows[1]?.slice(0, 3)).toEqual(['2026-06', 'Đảng ủy', 'VPDU']);
    const order = rows.slice(1).flatMap((row) => (row[unit] ? [String(row[unit])] : []));
    expect(order.filter((code, at) => code !== order[at - 1])).toEqual([...new Set(order)]);
    // Every row of before is there yet: references to them hold.
    expect(sheetOf(desk)?.rowCount).toBe(before + order.length);
    expect((desk.run('setUp') as Opened).messages[0]).toContain('đã đủ');
    const undone = desk.run('undoLastRun') as Opened;
    expect(undone.status).toBe('done');
    const copies = desk
      .spreadsheet()
      .sheets.flatMap(({ title, properties }) =>
        properties.hidden && title.endsWith('(trước khi hoàn tác)') ? [`"${title}"`] : [],
      );
    expect(copies).toContain('"_Biểu chung (trước khi hoàn tác)"');
    for (const copy of copies) expect(undone.messages.join('\n')).toContain(copy);
    expect(desk.values('Biểu chung')).toHaveLength(1);
    expect(setting(desk, 'Kỳ')).toBe('2026-05');
  });

  it('has its names beside codes once its rows are empty, and is set up as one made new', async () => {
    const desk = await closedOnce();
    const headers = () => (desk.values('Biểu chung')[0] ?? []).map(String);
    expect(headers().slice(-3)).toEqual(['Tên', 'Kỳ trước', 'Kế hoạch']);
    const outcome = open(desk);
    expect(outcome.messages.join('\n')).toContain(
      'đưa cột "Tên" về cạnh "Mã", "Kỳ trước" về cạnh "ĐVT", "Kế hoạch" về cạnh "Kỳ trước"',
    );
    expect(headers().slice(5, 12)).toEqual([
      ...['Mã', 'Tên', 'Nội dung', 'Giá trị', 'ĐVT', 'Kỳ trước', 'Kế hoạch'],
    ]);
    const rows = desk.values('Biểu chung');
    const named = rows.filter((row) => row[4] === 'Số liệu' && row[6]);
    expect(named.length).toBeGreaterThan(0.95 * figuresAsked());
    expect((desk.run('setUp') as Opened).messages[0]).toContain('đã đủ');
    const { protectedRanges = [] } = sheetOf(desk) ?? {};
    const guarded = protectedRanges.flatMap(({ description, range }) =>
      description?.includes('cột') ? [headers()[range?.startColumnIndex ?? 0]] : [],
    );
    expect(guarded.sort()).toEqual(['Cập nhật', 'Kiểm tra']);
    expect(desk.run('undoLastRun')).toMatchObject({ status: 'done' });
    expect(desk.values('Biểu chung').slice(1).flat().filter(Boolean)).toEqual([]);
  });

  it('leaves the columns where people’s formulas may count them', async () => {
    const desk = await openSetUp();
    desk.type('Đề cương', 'Z3', "=VLOOKUP(1;'Biểu chung'!A:H;8;0)");
    desk.run('closePeriod', { 'ly-do': 'x' });
    expect(open(desk).status).toBe('done');
    const headers = (desk.values('Biểu chung')[0] ?? []).map(String);
    expect(headers.slice(-3)).toEqual(['Tên', 'Kỳ trước', 'Kế hoạch']);
  });

  it('keeps what somebody types in that moment, above as below', async () => {
    const places = [1, 12, 31, 200, 470, 480, 700, 1100];
    const desk = await closedOnce(places);
    expect(open(desk).status).toBe('done');
    const texts = desk.values('Biểu chung').flat().map(String);
    for (const at of places) expect(texts).toContain(`gõ ở dòng ${at}`);
  });
});

describe('the way from Trang chủ to a unit’s rows', () => {
  /** Of each unit that the home tab leads to, the unit of the row that it comes to. */
  function led(desk: Desk): readonly (readonly [unit: unknown, comesTo: unknown])[] {
    const units = desk.values('Đơn vị').slice(1);
    const named = new Set(units.map(([, name]) => name));
    const form = desk.values('Biểu chung');
    const unit = form[0]?.indexOf('Đơn vị') ?? -1;
    const home = desk.spreadsheet().sheets.find(({ title }) => title === 'Trang chủ');
    const rows = desk.values('Trang chủ').flatMap(([name], row) => {
      const uri = home?.rows[row]?.[0]?.format?.textFormat?.link?.uri ?? '';
      return named.has(name ?? '') && uri ? [{ name, uri }] : [];
    });
    // Units of one name stand in their order.
    const left = [...units];
    return rows.map(({ name, uri }) => {
      const [found] = left.splice(
        left.findIndex(([, other]) => other === name),
        1,
      );
      return [found?.[0], form[Number(/range=A(\d+)$/.exec(uri)?.[1]) - 1]?.[unit]] as const;
    });
  }
  const allRight = (desk: Desk) => {
    const ways = led(desk);
    expect(ways).toHaveLength(17);
    expect(ways.map(([, to]) => to)).toEqual(ways.map(([code]) => code));
  };

  it('is there from the first Thiết lập on, and right again whenever rows were put in', async () => {
    const desk = await openWithBundle(
      packWith(MONTH, (tabs) => {
        tabs.delete('Biểu chung');
      }),
    );
    desk.run('setUp');
    allRight(desk);
    compile(desk);
    allRight(desk);
    for (const ky of ['2026-06', '2026-07']) {
      const row = desk.values('Biểu chung').findIndex(([, , , , kind]) => kind === 'Số liệu');
      desk.type('Biểu chung', `I${row + 1}`, '5');
      desk.run('closePeriod', { 'ly-do': 'x' });
      expect(open(desk)).toMatchObject({ status: 'done', opened: { period: ky } });
      allRight(desk);
    }
    // It is no typing: no copy of the tab is made.
    const { messages } = compile(desk);
    expect(messages.join('\n')).not.toContain('Trang chủ');
    allRight(desk);
  });

  it('is each unit’s own where two have one name, and right again once an opening is taken back', async () => {
    const desk = await openWithBundle(
      packWith(MONTH, (tabs) => {
        tabs.delete('Biểu chung');
        for (const row of tabs.get('Đơn vị') ?? []) {
          if (row[0] === 'VPDU' || row[0] === 'VPUB') row[1] = 'Văn phòng';
        }
      }),
    );
    desk.run('setUp');
    allRight(desk);
    const row = desk.values('Biểu chung').findIndex(([, , , , kind]) => kind === 'Số liệu');
    desk.type('Biểu chung', `I${row + 1}`, '5');
    compile(desk);
    allRight(desk);
    expect(open(desk).status).toBe('done');
    allRight(desk);
    expect(desk.run('undoLastRun')).toMatchObject({ status: 'done' });
    allRight(desk);
  });

  it('is right in a workbook of today once its blocks are laid out anew', async () => {
    const desk = await openSetUp();
    compile(desk);
    desk.run('closePeriod', { 'ly-do': 'x' });
    // Each unit’s name is written once; those that stood elsewhere are taken off and not counted.
    expect(open(desk).messages.join('\n')).toContain('ghi tên đơn vị ở đầu 17 khối');
    allRight(desk);
  });
});

describe('Trang chủ once a period is opened', () => {
  const home = (desk: Desk) =>
    desk.values('Trang chủ').map((row) => row.map((cell) => String(cell ?? '')).join(' | '));
  const JUNE = Date.UTC(2026, 5, 1, 1, 0);

  /** May is compiled and closed, and so tells of May. */
  const compiledMay = async () => openWithBundle(await may(), { now: JUNE });
  const may = once(async () => {
    const desk = await openWithBundle(MONTH, { now: JUNE });
    desk.run('setUp');
    compile(desk);
    desk.run('closePeriod', { 'ly-do': 'x' });
    expect(home(desk).join('\n')).toContain('Kỳ báo cáo: tháng 5 năm 2026');
    return asItStands(desk);
  });

  it('speaks of that period: its days, nobody has submitted, nothing of the last check', async () => {
    const desk = await compiledMay();
    expect(open(desk).messages.join('\n')).toContain('Trang chủ: ghi lại cho kỳ mới');
    const text = home(desk).join('\n');
    expect(text).toContain('Kỳ báo cáo: tháng 6 năm 2026 (từ 21/5/2026 đến 20/6/2026)');
    expect(text).toContain('Mở kỳ lúc 01/06/2026 08:00, chưa tổng hợp lần nào');
    expect(text).toContain(
      'Đã nộp 0/17 đơn vị. Hạn nộp 22/6/2026: còn 21 ngày (tính từ ngày 01/6/2026)',
    );
    expect(text).not.toMatch(/CẢNH BÁO|LỖI|tháng 5|%/);
    expect(home(desk).filter((row) => row.includes('| Chưa nộp'))).toHaveLength(17);
    // The report of May is found yet, and named as what it is.
    expect(text).toContain('Báo cáo gần nhất: 2026-05');
  });

  it('is written by the next Tổng hợp as ever, without a word of typing in it', async () => {
    const desk = await compiledMay();
    open(desk);
    const { messages } = compile(desk);
    expect(messages.join('\n')).not.toContain('Trang chủ');
    const text = home(desk).join('\n');
    expect(text).toContain('Kỳ báo cáo: tháng 6 năm 2026');
    expect(text).not.toContain('chưa tổng hợp lần nào');
  });

  it('keeps what somebody has typed there, and says where', async () => {
    const desk = await compiledMay();
    desk.type('Trang chủ', 'A3', 'Nhớ gọi chị Hoa');
    expect(open(desk).messages.join('\n')).toContain('_Trang chủ (trước khi ghi)');
    expect(desk.values('_Trang chủ (trước khi ghi)').flat()).toContain('Nhớ gọi chị Hoa');
  });

  it('tells of the period before again once the opening is taken back', async () => {
    const desk = await compiledMay();
    open(desk);
    expect(desk.run('undoLastRun')).toMatchObject({ status: 'done' });
    const text = home(desk).join('\n');
    expect(text).toContain('Kỳ báo cáo: tháng 5 năm 2026 (từ 21/4/2026 đến 20/5/2026)');
    expect(text).toContain('hoàn tác "Mở kỳ mới" lúc 01/06/2026 08:00');
    expect(text).not.toContain('tháng 6');
  });

  it('stays with the first report where a further one opens a period of its own', async () => {
    const desk = await openWithBundle(
      sampleWith({
        Khóa: ['Giá trị', 'QUY'],
        Kỳ: ['2026-05', '2026-Q1'],
        'Từ ngày': ['21/04/2026', '01/01/2026'],
        'Đến ngày': ['20/05/2026', '31/03/2026'],
      }),
    );
    desk.run('setUp');
    compile(desk);
    const before = home(desk);
    expect(open(desk, '2026-Q2').status).toBe('done');
    expect(home(desk)).toEqual(before);
  });

  it('is not made where there is none: that is for Thiết lập', async () => {
    const { desk, outcome } = await juneOpened();
    expect(outcome.status).toBe('done');
    expect(desk.spreadsheet().sheets.map(({ title }) => title)).not.toContain('Trang chủ');
  });
});

describe('a column put in or moved in the very moment of the batch', () => {
  type Edit = NonNullable<NonNullable<Parameters<typeof openWithBundle>[1]>['edits']>[number];
  type Requests = Edit['requests'];
  const FORM_TAB = 'Biểu chung';
  const put = {
    insertDimension: {
      range: { sheetId: FORM_TAB, dimension: 'COLUMNS', startIndex: 4, endIndex: 5 },
      inheritFromBefore: false,
    },
  };
  const named = {
    updateCells: {
      start: { sheetId: FORM_TAB, rowIndex: 0, columnIndex: 4 },
      rows: [{ values: [{ userEnteredValue: { stringValue: 'Ghi riêng' } }] }],
      fields: 'userEnteredValue',
    },
  };
  const moved = {
    moveDimension: {
      source: { sheetId: FORM_TAB, dimension: 'COLUMNS', startIndex: 4, endIndex: 5 },
      destinationIndex: 9,
    },
  };

  const DAYS = ['Thời hạn', 'Ngày hoàn thành'];

  /** By header: the lists and checks under it, of days their format, and the colours of the form. */
  function looks(desk: Desk) {
    const sheet = desk.spreadsheet().sheets.find(({ title }) => title === FORM_TAB);
    // Cells share their checks: each is put in words once.
    const known = new Map<unknown, string>();
    const wordsOf = (value: unknown) => {
      const words = known.get(value) ?? JSON.stringify(value ?? null);
      known.set(value, words);
      return words;
    };
    const columns = (desk.values(FORM_TAB)[0] ?? []).map((header, column) => {
      const below = (sheet?.rows ?? []).slice(1).map((row) => row?.[column]);
      const kinds = (of: (cell: (typeof below)[number]) => unknown) => [
        ...new Set(below.map((cell) => wordsOf(of(cell)))),
      ];
      return [
        String(header ?? ''),
        kinds((cell) => cell?.validation),
        DAYS.includes(String(header)) ? kinds((cell) => cell?.format?.numberFormat?.type) : [],
      ];
    });
    return { columns, colours: sheet?.conditionalFormats };
  }

  it.each<readonly [string, Requests]>([
    ['a blank one', [put]],
    ['one of people’s own', [put, named]],
    ['one of the form’s', [moved]],
  ])('%s: lists, days and colours stand where they belong', async (_, requests) => {
    // As it came, and set up and closed; in the quick tests one of them a turn.
    const workbooks = [async () => MONTH, mayClosed];
    for (const made of byTurns(workbooks, requests.length)) {
      const workbook = await made();
      const edited = async (method: Edit['method']) => {
        const desk = await openWithBundle(workbook, { edits: [{ method, nth: 1, requests }] });
        expect(open(desk).status).toBe('done');
        return looks(desk);
      };
      // As where it was done before anything was read.
      const before = await edited('Sheets.Spreadsheets.get');
      expect(await edited('Sheets.Spreadsheets.batchUpdate')).toEqual(before);
    }
  });
});

describe('the tab of lists', () => {
  const listed = (desk: Desk) => desk.values('_Danh mục').map(([first]) => first);

  it('is there before the checks that name it, in a first Thiết lập and a first opening', async () => {
    const starter = await openWithBundle({});
    expect(starter.run('setUp')).toMatchObject({ status: 'done' });
    expect(listed(starter).length).toBeGreaterThan(10);
    const { desk: filled, outcome } = await juneOpened();
    expect(outcome.status).toBe('done');
    expect(listed(filled)).toContain('CAP');
  });

  it('offers no unit that became part of another, and no indicator out of force', async () => {
    const desk = await openWithBundle(
      packWith(MONTH, (tabs) => {
        const add = (tab: string, code: string, cells: Readonly<Record<string, string>>) => {
          const rows = tabs.get(tab) ?? [];
          const [head = []] = rows;
          const row = rows.find(([first]) => first === code);
          for (const [header, text] of Object.entries(cells)) {
            const at = head.includes(header) ? head.indexOf(header) : head.push(header) - 1;
            for (const one of rows) while (one.length < head.length) one.push('');
            if (row) row[at] = text;
          }
        };
        add('Đơn vị', 'CAP', { 'Sáp nhập vào': 'HCC', 'Từ kỳ': '2026-06' });
        add('Chỉ tiêu', 'VB.DEN', { 'Hiệu lực đến': '2026-05' });
      }),
    );
    const offered = () => desk.values('_Danh mục').flat();
    desk.run('setUp');
    expect(offered()).toEqual(expect.arrayContaining(['CAP', 'VB.DEN']));
    expect(open(desk).status).toBe('done');
    expect(offered()).not.toContain('CAP');
    expect(offered()).not.toContain('VB.DEN');
  });

  it('is made where nobody can read what to offer, and filled once that is mended', async () => {
    const desk = await openWithBundle(sampleWith({ Kỳ: ['hè'] }));
    expect(desk.run('setUp')).toMatchObject({ status: 'done' });
    expect(listed(desk)).toEqual(['Đơn vị']);
    const row = desk.values('Cấu hình').findIndex(([name]) => name === 'Kỳ') + 1;
    desk.type('Cấu hình', `B${row}`, '2026-05');
    expect(desk.run('setUp')).toMatchObject({ status: 'done' });
    expect(listed(desk)).toContain('CAP');
  });
});

describe('a starter workbook', () => {
  it('owes figures from its first month on: no unit owes 0 of 0, each leads to its rows', async () => {
    const desk = await openWithBundle({});
    expect(desk.run('setUp')).toMatchObject({ status: 'done' });
    expect(compile(desk).status).toBe('done');
    const home = desk.values('Trang chủ');
    const units = home.filter(
      ([name]) => String(name).startsWith('Văn phòng') || name === 'Công an phường',
    );
    expect(units.length).toBeGreaterThan(1);
    const table = home.findIndex(([caption]) => String(caption).startsWith('TỪNG ĐƠN VỊ'));
    for (const [name, reported, expected] of home.slice(table)) {
      if (typeof reported !== 'number') continue;
      expect([name, reported, Number(expected) > 0]).toEqual([name, 0, true]);
    }
    const cells = desk.spreadsheet().sheets.find(({ title }) => title === 'Trang chủ')?.rows ?? [];
    const links = JSON.stringify(cells).match(/range=A\d+/g) ?? [];
    expect(new Set(links).size).toBeGreaterThan(17);
  });
});
