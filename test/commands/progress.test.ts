import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Desk, DeskOptions, Tabs } from '../../src/desk';
import { newFolder, packTables, SAMPLE } from '../desk/files/pack/packs';
import { CLERK, OWNER, SMALL_MONTH, STAFFED_MONTH } from '../run/small';
import { OFFICE, type Outcome, openWithBundle } from './bundle';

/** Units submit, the office returns or approves: who may do what, what is written, what is said. */

const OTHER = 'nguoi-khac@example.vn';

const folder = newFolder();
/** The month as Thiết lập of its owner leaves it. */
const FULL = path.join(folder, 'so.xlsx');
const STEP = path.join(folder, 'tiep.xlsx');

beforeAll(async () => {
  const desk = await openWithBundle(STAFFED_MONTH, { owner: OWNER, user: OWNER });
  expect(run(desk, 'setUp').status).toBe('done');
  await desk.save(FULL);
});

const run = (desk: Desk, handler: string, options: object = {}): Outcome =>
  desk.run(handler, options) as Outcome;

const openAs = (
  user: string,
  options: Partial<DeskOptions> = {},
  file: string | Tabs = FULL,
): Promise<Desk> => openWithBundle(file, { owner: OWNER, ...options, user });

/** The same workbook, run by somebody else. */
async function handedTo(desk: Desk, user: string, options: Partial<DeskOptions> = {}) {
  await desk.save(STEP);
  return openAs(user, options, STEP);
}

const standings = (desk: Desk) =>
  desk
    .values('Tiến độ')
    .slice(1)
    .map((row) => row.map((cell) => String(cell ?? '')));

const standingOf = (desk: Desk, unit: string) => standings(desk).find((row) => row[1] === unit);

const journal = (desk: Desk) =>
  desk
    .values('Nhật ký')
    .slice(1)
    .map((row) => row.map((cell) => String(cell ?? '')));

const hasTab = (desk: Desk, title: string) =>
  desk.spreadsheet().sheets.some((sheet) => sheet.title === title);

/** Who may edit the rows of a unit, the owner apart. */
function editorsOf(desk: Desk, unit: string): readonly (readonly string[])[] {
  const form = desk.spreadsheet().sheets.find(({ title }) => title === 'Biểu chung');
  return (form?.protectedRanges ?? [])
    .filter(({ description }) => description?.endsWith(`khối ${unit}`))
    .map(({ editors }) => editors?.users ?? []);
}

describe('a clerk who submits', () => {
  it('is taken by the account, leaves a request and writes nothing of the office’s', async () => {
    const desk = await openAs(CLERK);
    const before = { tabs: desk.spreadsheet().sheets.length, lines: journal(desk).length };
    const outcome = run(desk, 'submit');
    expect(outcome.messages.join('\n')).toContain('Đã nhận báo cáo tháng 5 năm 2026');
    expect(outcome.status).toBe('done');
    expect(hasTab(desk, 'Tiến độ')).toBe(false);
    expect(journal(desk)).toHaveLength(before.lines);
    expect(desk.spreadsheet().sheets).toHaveLength(before.tabs);
    expect(Object.values(desk.calls()).reduce((sum, count) => sum + count, 0)).toBeLessThan(11);
  });

  it('is written down by the office’s next run, whichever it is: who and when are the clerk’s', async () => {
    for (const next of ['check', 'compileReport', 'setUp', 'chooseReaders']) {
      const clerk = await openAs(CLERK, { now: Date.UTC(2026, 4, 20, 2, 0) });
      expect(run(clerk, 'submit').status).toBe('done');
      const desk = await handedTo(clerk, OFFICE);
      const lines = journal(desk).length;
      const outcome = run(desk, next);
      expect([next, outcome.status]).toEqual([next, 'done']);
      expect(outcome.messages.join('\n')).toContain('Đã ghi nhận 1 báo cáo');
      expect(standingOf(desk, 'CAP')?.slice(0, 6)).toEqual([
        '2026-05',
        'CAP',
        'Đã nộp',
        '20/05/2026 09:00',
        CLERK,
        '',
      ]);
      expect(standingOf(desk, 'VPDU')?.[2]).toBe('Chưa nộp');
      const line = journal(desk)[lines] ?? [];
      expect(line.slice(0, 4)).toEqual(['20/05/2026 09:00', CLERK, 'Nộp báo cáo', '2026-05']);
      expect(line[4]).toMatch(/^CAP · Đã nộp · dấu [0-9a-f]{16} · Công an phường/);
      // Its rows are for the office alone from now on.
      expect(editorsOf(desk, 'CAP').every((users) => !users.includes(CLERK))).toBe(true);
      expect(editorsOf(desk, 'CAP').length).toBeGreaterThan(0);
      const again = journal(desk).length;
      run(desk, 'check');
      expect(journal(desk)).toHaveLength(again + 1);
    }
  });

  it('is told so when submitting again, before and after the office came by', async () => {
    const clerk = await openAs(CLERK);
    run(clerk, 'submit');
    const again = run(clerk, 'submit');
    expect(again.status).toBe('done');
    expect(again.messages.join('\n')).toContain('không phải nộp lại');
    const office = await handedTo(clerk, OFFICE);
    run(office, 'check');
    const desk = await handedTo(office, CLERK);
    const after = run(desk, 'submit');
    expect(after.status).toBe('done');
    expect(after.messages.join('\n')).toContain('không phải nộp lại');
  });

  it('may not submit for others, nor return, nor approve, and is told whom to ask', async () => {
    const desk = await openAs(CLERK);
    const others = run(desk, 'submit', { 'don-vi': 'VPDU' });
    expect(others.status).toBe('refused');
    expect(others.messages.join('\n')).toContain('không mở cho tài khoản đang dùng');
    for (const handler of ['returnUnit', 'approve']) {
      const outcome = run(desk, handler, { 'don-vi': 'CAP', 'ly-do': 'x' });
      expect(outcome.status).toBe('refused');
      expect(outcome.messages.join('\n')).toContain('Hãy nhờ Văn phòng');
    }
    expect(desk.calls()['Sheets.Spreadsheets.batchUpdate']).toBeUndefined();
  });

  it('whose address Google keeps to itself is known by the rows that are open', async () => {
    const desk = await openAs(CLERK, { untold: 'everyUser' });
    expect(run(desk, 'submit').status).toBe('done');
    const office = await handedTo(desk, OFFICE);
    run(office, 'check');
    expect(standingOf(office, 'CAP')?.slice(2, 5)).toEqual(['Đã nộp', '20/05/2026 10:00', '']);
    expect(journal(office).find((line) => line[2] === 'Nộp báo cáo')?.[1]).toBe('không rõ');
  });

  it('whose account is nobody’s is asked which unit, and may only take one that is open', async () => {
    const asked: string[] = [];
    const answer = (text: string) => {
      asked.push(text);
      return 'CAP';
    };
    const desk = await openAs(OTHER, { answer });
    const outcome = run(desk, 'submit');
    expect(asked.join('\n')).toContain('CAP: ');
    expect(outcome.status).toBe('refused');
    expect(outcome.messages.join('\n')).toContain(OTHER);
    const silent = await openAs(OTHER);
    expect(run(silent, 'submit').messages.join('\n')).toContain('--don-vi MÃ');
  });

  it('who closes the question writes nothing', async () => {
    const desk = await openAs(OTHER, { answer: () => 'CANCEL' });
    const outcome = run(desk, 'submit');
    expect(outcome.status).toBe('refused');
    expect(outcome.messages.join('\n')).toContain('Chưa ghi gì');
  });
});

describe('an error in the unit’s rows', () => {
  it('refuses the submission with its cell; blanks are named and taken', async () => {
    const rows = (SMALL_MONTH['Biểu chung'] ?? []).map((row) => [...row]);
    const [header = []] = rows;
    const [unit, kind, value] = ['Đơn vị', 'Loại', 'Giá trị'].map((name) => header.indexOf(name));
    const at = rows.findIndex((row) => row[kind ?? 0] === 'Số liệu' && row[unit ?? 0] === 'TTCT');
    const row = rows[at] ?? [];
    const code = row[unit ?? 0] ?? '';
    row[value ?? 0] = 'mười hai';
    const month = { ...SMALL_MONTH, 'Biểu chung': rows };
    const desk = await openAs(OFFICE, { owner: OFFICE }, month);
    const outcome = run(desk, 'submit', { 'don-vi': code });
    expect(outcome.status).toBe('refused');
    expect(outcome.messages.join('\n')).toContain(
      `${String.fromCharCode(65 + (value ?? 0))}${at + 1}`,
    );
    expect(hasTab(desk, 'Tiến độ')).toBe(false);
    row[value ?? 0] = '';
    const blank = await openAs(OFFICE, { owner: OFFICE }, month);
    const taken = run(blank, 'submit', { 'don-vi': code });
    expect([taken.status, taken.messages.join('\n')]).toEqual([
      'done',
      expect.stringContaining('chỉ tiêu chưa có số'),
    ]);
  });

  it('is no compulsory section left without text: it is named and taken, none of tables and tasks', async () => {
    const outline = (SMALL_MONTH['Đề cương'] ?? []).map((row) => [...row]);
    const [header = []] = outline;
    const column = (name: string) => header.indexOf(name);
    const section = outline.find((row) => row[column('Mã mục')] === 'an-ninh') ?? [];
    section[column('Bắt buộc')] = 'Có';
    const open = () => openAs(OFFICE, { owner: OFFICE }, { ...SMALL_MONTH, 'Đề cương': outline });
    // However the outline names the unit.
    for (const name of ['CAP', 'Công an phường']) {
      section[column('Đơn vị')] = name;
      const outcome = run(await open(), 'submit', { 'don-vi': 'CAP' });
      const said = outcome.messages.join('\n');
      expect([outcome.status, said]).toEqual([
        'done',
        expect.stringMatching(
          /1 mục bắt buộc chưa có nội dung.*"Nội dung".*"Biểu chung".*\n– Mục "Quốc phòng/,
        ),
      ]);
      // In the unit's own words: it may not edit the outline.
      expect(said).not.toContain('Đề cương');
    }
    const others = run(await open(), 'submit', { 'don-vi': 'TTCT' });
    expect([others.status, others.messages.join('\n')]).toEqual([
      'done',
      expect.not.stringContaining('mục bắt buộc'),
    ]);
    // What others give is not the unit's to write.
    for (const kind of ['Nhiệm vụ', 'Bảng']) {
      section[column('Kiểu')] = kind;
      const outcome = run(await open(), 'submit', { 'don-vi': 'CAP' });
      expect([outcome.status, outcome.messages.join('\n')]).toEqual([
        'done',
        expect.not.stringContaining('mục bắt buộc'),
      ]);
    }
  });

  it('is no compulsory section of a unit that is part of another: whose it is now has it to write', async () => {
    const outline = (SMALL_MONTH['Đề cương'] ?? []).map((row) => [...row]);
    const [header = []] = outline;
    const column = (name: string) => header.indexOf(name);
    const section = outline.find((row) => row[column('Mã mục')] === 'an-ninh') ?? [];
    section[column('Bắt buộc')] = 'Có';
    const [units = [], ...all] = SMALL_MONTH['Đơn vị'] ?? [];
    const merged = [
      [...units, 'Sáp nhập vào', 'Từ kỳ'],
      ...all.map((row) => [...row, ...(row[0] === 'CAP' ? ['VHXH', '2026-01'] : ['', ''])]),
    ];
    const axis = units.indexOf('Trục');
    const first = all.find((row) => row[axis] === section[column('Trục')])?.[0];
    for (const [writer, unit, into] of [
      ['CAP', 'VHXH', merged],
      // Where the outline names nobody it is the axis' first unit, as the form has it.
      ['', first, SMALL_MONTH['Đơn vị']],
    ] as const) {
      section[column('Đơn vị')] = writer;
      const month = { ...SMALL_MONTH, 'Đề cương': outline, 'Đơn vị': into ?? [] };
      const desk = await openAs(OFFICE, { owner: OFFICE }, month);
      const outcome = run(desk, 'submit', { 'don-vi': unit, 'ly-do': 'không phát sinh' });
      expect([unit, outcome.status, outcome.messages.join('\n')]).toEqual([
        unit,
        'done',
        expect.stringContaining('– Mục "Quốc phòng'),
      ]);
    }
  });

  it('is none for who submits nothing, a compulsory section without text either', async () => {
    const outline = (SMALL_MONTH['Đề cương'] ?? []).map((row) => [...row]);
    const [header = []] = outline;
    const section = outline.find((row) => row[header.indexOf('Mã mục')] === 'an-ninh') ?? [];
    section[header.indexOf('Bắt buộc')] = 'Có';
    const rows = (SMALL_MONTH['Biểu chung'] ?? []).filter((row) => !row.includes('CAP'));
    const month = { ...SMALL_MONTH, 'Đề cương': outline, 'Biểu chung': rows };
    const desk = await openAs(OFFICE, { owner: OFFICE }, month);
    const refused = run(desk, 'submit', { 'don-vi': 'CAP' });
    expect([refused.status, refused.messages.join('\n')]).toEqual([
      'refused',
      expect.stringContaining('--ly-do "không phát sinh"'),
    ]);
    const outcome = run(desk, 'submit', { 'don-vi': 'CAP', 'ly-do': 'không phát sinh' });
    expect([outcome.status, outcome.messages.join('\n')]).toEqual([
      'done',
      expect.stringMatching(/lý do: không phát sinh.*– Mục "Quốc phòng/s),
    ]);
  });

  it('is none in a row of another period, which that one’s report waits for', async () => {
    const rows = (SMALL_MONTH['Biểu chung'] ?? []).map((row) => [...row]);
    const [header = []] = rows;
    const column = (name: string) => header.indexOf(name);
    const row = rows.find(
      (one) => one[column('Loại')] === 'Số liệu' && one[column('Đơn vị')] === 'TTCT',
    );
    const other = [...(row ?? [])];
    other[column('Giá trị')] = 'mười hai';
    const month = { ...SMALL_MONTH, 'Biểu chung': [...rows, other] };
    for (const [period, status] of [
      ['2026-04', 'done'],
      ['2026-05', 'refused'],
      // Nobody knows which one this row is of.
      ['tháng nào', 'refused'],
    ]) {
      other[column('Kỳ')] = period ?? '';
      const desk = await openAs(OFFICE, { owner: OFFICE }, month);
      const outcome = run(desk, 'submit', { 'don-vi': 'TTCT' });
      expect([period, outcome.status, outcome.messages.join()]).toEqual([
        period,
        status,
        expect.anything(),
      ]);
    }
  });

  it('is none where a text counts tasks that others have still to type; a slip is one', async () => {
    const rows = (SMALL_MONTH['Biểu chung'] ?? []).map((row) => [...row]);
    const [header = []] = rows;
    const column = (name: string) => header.indexOf(name);
    const text = rows.find((row) => row[column('Loại')] === 'Lời văn') ?? [];
    text[column('Đơn vị')] = 'CAP';
    text[column('Trục')] = 'UBND';
    const task = rows.find((row) => row[column('Đơn vị')] === 'TTCT') ?? [];
    task[column('Loại')] = 'Nhiệm vụ';
    task[column('Nguồn giao')] = 'Thành phố';
    for (const [source, status] of [
      ['Đảng ủy phường', 'done'],
      ['Thành phố', 'done'],
      ['Thành phô', 'refused'],
    ]) {
      text[column('Nội dung')] = `Đã xong {{NV.HOÀN THÀNH@${source}}} nhiệm vụ`;
      const desk = await openAs(OFFICE, { owner: OFFICE }, { ...SMALL_MONTH, 'Biểu chung': rows });
      const outcome = run(desk, 'submit', { 'don-vi': 'CAP' });
      expect([source, outcome.status, outcome.messages.join()]).toEqual([
        source,
        status,
        expect.anything(),
      ]);
    }
  });
});

describe('a unit that has filled in nothing', () => {
  const without = (unit: string) => ({
    ...SMALL_MONTH,
    'Biểu chung': (SMALL_MONTH['Biểu chung'] ?? []).filter((row) => row[2] !== unit),
  });

  it('says why, which is kept in Tiến độ and Nhật ký and told to who approves', async () => {
    const desk = await openAs(OFFICE, { owner: OFFICE }, without('MTTQ'));
    const refused = run(desk, 'submit', { 'don-vi': 'MTTQ' });
    expect(refused.status).toBe('refused');
    expect(refused.messages.join('\n')).toMatch(/MTTQ.*chưa điền gì.*--ly-do "không phát sinh"/);
    const outcome = run(desk, 'submit', { 'don-vi': 'MTTQ', 'ly-do': 'không phát sinh' });
    expect([outcome.status, outcome.messages.join('\n')]).toEqual([
      'done',
      expect.stringContaining('chưa điền gì, lý do: không phát sinh'),
    ]);
    expect(standingOf(desk, 'MTTQ')?.[5]).toBe('không phát sinh');
    expect(journal(desk).slice(-1)[0]?.[4]).toMatch(
      /^MTTQ · Đã nộp · .* · lý do: không phát sinh$/,
    );
    const approved = run(desk, 'approve', { 'don-vi': 'MTTQ' });
    expect(approved.messages.join('\n')).toContain('lý do đã ghi: không phát sinh');
    expect(standingOf(desk, 'MTTQ')?.[5]).toBe('không phát sinh');
  });

  it('is one whose rows are only prepared or taken over, and asks the person at the screen', async () => {
    const rows = (SMALL_MONTH['Biểu chung'] ?? []).map((row) => [...row]);
    const [header = []] = rows;
    const column = (name: string) => header.indexOf(name);
    for (const row of rows.filter((one) => one[column('Đơn vị')] === 'MTTQ')) {
      row[column('Giá trị')] = '';
      row[column('Nội dung')] = '';
      row[column('Ghi chú')] = '';
    }
    const asked: string[] = [];
    const answer = (text: string) => {
      asked.push(text);
      return 'không phát sinh';
    };
    const month = { ...SMALL_MONTH, 'Biểu chung': rows };
    const desk = await openAs(OFFICE, { owner: OFFICE, answer }, month);
    expect(run(desk, 'submit', { 'don-vi': 'MTTQ' }).status).toBe('done');
    expect(asked.join('\n')).toContain('chưa điền gì');
    // A figure is something, be it 0.
    const [first] = rows.filter((one) => one[column('Đơn vị')] === 'MTTQ');
    if (first) first[column('Giá trị')] = '0';
    const filled = await openAs(OFFICE, { owner: OFFICE }, month);
    expect(run(filled, 'submit', { 'don-vi': 'MTTQ' }).status).toBe('done');
  });

  it('keeps the reason of a clerk until the office’s next run', async () => {
    const staffed = { ...STAFFED_MONTH, 'Biểu chung': without('CAP')['Biểu chung'] };
    const owner = await openAs(OWNER, {}, staffed);
    run(owner, 'setUp');
    const clerk = await handedTo(owner, CLERK);
    const options = { 'don-vi': 'CAP', 'ly-do': 'không phát sinh' };
    expect(run(clerk, 'submit', options).status).toBe('done');
    const desk = await handedTo(clerk, OFFICE);
    run(desk, 'check');
    expect(standingOf(desk, 'CAP')?.slice(2, 6)).toEqual([
      'Đã nộp',
      '20/05/2026 10:00',
      CLERK,
      'không phát sinh',
    ]);
  });
});

describe('the office', () => {
  it('takes the unit of the row in which it stands', async () => {
    const rows = SMALL_MONTH['Biểu chung'] ?? [];
    const column = rows[0]?.indexOf('Đơn vị') ?? 0;
    const at = rows.findIndex((row, index) => index > 0 && row[column] !== 'VPDU');
    const code = rows[at]?.[column] ?? '';
    const selection = { tab: 'Biểu chung', row: at + 1 };
    const desk = await openAs(OWNER, { selection }, SMALL_MONTH);
    expect(run(desk, 'submit').messages.join('\n')).toContain(`(${code}) đã nộp`);
    expect(standingOf(desk, code)?.[2]).toBe('Đã nộp');
  });

  it('returns with a reason, and the rows are the unit’s again; approves what stands', async () => {
    const clerk = await openAs(CLERK);
    run(clerk, 'submit');
    const desk = await handedTo(clerk, OFFICE);
    const silent = run(desk, 'returnUnit', { 'don-vi': 'CAP' });
    expect(silent.status).toBe('refused');
    expect(silent.messages.join('\n')).toContain('phải nói vì sao');
    expect(hasTab(desk, 'Tiến độ')).toBe(false);

    const returned = run(desk, 'returnUnit', { 'don-vi': 'CAP', 'ly-do': 'Thiếu phụ lục' });
    expect(returned.status).toBe('done');
    expect(standingOf(desk, 'CAP')?.slice(2, 6)).toEqual([
      'Trả lại',
      '20/05/2026 10:00',
      OFFICE,
      'Thiếu phụ lục',
    ]);
    expect(editorsOf(desk, 'CAP').every((users) => users.includes(CLERK))).toBe(true);
    const refused = run(desk, 'approve', { 'don-vi': 'CAP' });
    expect(refused.messages.join('\n')).toContain('Thiếu phụ lục');
    // Said again it is nothing new; another reason is.
    expect(run(desk, 'returnUnit', { 'don-vi': 'CAP' }).messages.join('\n')).toContain(
      'chưa nộp lại',
    );
    const lines = journal(desk).length;
    run(desk, 'returnUnit', { 'don-vi': 'CAP', 'ly-do': 'Thiếu phụ lục' });
    expect(journal(desk)).toHaveLength(lines);
    run(desk, 'returnUnit', { 'don-vi': 'CAP', 'ly-do': 'Thiếu phụ lục 03' });
    expect(standingOf(desk, 'CAP')?.[5]).toBe('Thiếu phụ lục 03');

    const again = await handedTo(desk, CLERK);
    expect(run(again, 'submit').messages.join('\n')).toContain('Đã nhận báo cáo');
    const office = await handedTo(again, OFFICE);
    expect(run(office, 'approve', { 'don-vi': 'cap' }).status).toBe('done');
    expect(standingOf(office, 'CAP')?.slice(2, 5)).toEqual([
      'Đã duyệt',
      '20/05/2026 10:00',
      OFFICE,
    ]);
    expect(editorsOf(office, 'CAP').every((users) => !users.includes(CLERK))).toBe(true);
    expect(run(office, 'approve', { 'don-vi': 'CAP' }).status).toBe('done');
    // Returned after the approval too.
    const second = run(office, 'returnUnit', { 'don-vi': 'CAP', 'ly-do': 'Sai kỳ' });
    expect(second.messages.join('\n')).toContain('đã mở lại');
    expect(standingOf(office, 'CAP')?.[2]).toBe('Trả lại');
    expect(journal(office).map((line) => line[2])).toEqual([
      'Thiết lập',
      'Nộp báo cáo',
      'Trả lại đơn vị',
      'Trả lại đơn vị',
      'Nộp báo cáo',
      'Duyệt',
      'Trả lại đơn vị',
    ]);
  });

  it('is asked for unit and reason where it was given none', async () => {
    const clerk = await openAs(CLERK);
    run(clerk, 'submit');
    const answers = ['CAP', 'Số 12 chưa khớp'];
    const desk = await handedTo(clerk, OFFICE, { answer: () => answers.shift() ?? 'CANCEL' });
    expect(run(desk, 'returnUnit').status).toBe('done');
    expect(standingOf(desk, 'CAP')?.[5]).toBe('Số 12 chưa khớp');
    expect(desk.dialogs.filter(({ kind }) => kind === 'prompt')).toHaveLength(2);
  });

  it.each(['returnUnit', 'approve'])(
    '%s is of the unit at the cursor, though rows move',
    async (handler) => {
      const rows = SMALL_MONTH['Biểu chung'] ?? [];
      const column = rows[0]?.indexOf('Đơn vị') ?? 0;
      // The first row of CAP: where a row is put in above, another unit's stands there.
      const at = rows.findIndex((row) => row[column] === 'CAP');
      expect(rows[at - 1]?.[column]).not.toBe('CAP');
      const first = await openAs(OFFICE);
      for (const unit of ['CAP', rows[at - 1]?.[column]]) run(first, 'submit', { 'don-vi': unit });
      const inserted = {
        insertDimension: {
          range: { sheetId: 'Biểu chung', dimension: 'ROWS', startIndex: 1, endIndex: 2 },
        },
      };
      const asked: string[] = [];
      const desk = await handedTo(first, OFFICE, {
        selection: { tab: 'Biểu chung', row: at + 1 },
        edits: [{ method: 'Sheets.Spreadsheets.get', nth: 2, requests: [inserted] }],
        answer: (text) => {
          asked.push(text);
          return 'Thiếu phụ lục 03';
        },
      });
      expect(run(desk, handler).status).toBe('done');
      expect(standingOf(desk, 'CAP')?.[2]).toBe(handler === 'approve' ? 'Đã duyệt' : 'Trả lại');
      expect(standingOf(desk, rows[at - 1]?.[column] ?? '')?.[2]).toBe('Đã nộp');
      expect(asked.every((text) => text.includes('CAP'))).toBe(true);
    },
  );

  it('answers for the period that it was asked about, and no other', async () => {
    const first = await openAs(OFFICE);
    run(first, 'submit', { 'don-vi': 'CAP' });
    const row = (SMALL_MONTH['Cấu hình'] ?? []).findIndex(([key]) => key === 'Kỳ');
    const other = {
      updateCells: {
        start: { sheetId: 'Cấu hình', rowIndex: row, columnIndex: 1 },
        rows: [{ values: [{ userEnteredValue: { stringValue: '2026-06' } }] }],
        fields: 'userEnteredValue',
      },
    };
    for (const [handler, reply] of [
      ['returnUnit', 'Số 12 chưa khớp'],
      ['approve', 'CAP'],
    ] as const) {
      const desk = await handedTo(first, OFFICE, {
        edits: [{ method: 'Sheets.Spreadsheets.get', nth: 2, requests: [other] }],
        answer: () => reply,
      });
      const options = handler === 'returnUnit' ? { 'don-vi': 'CAP' } : {};
      const outcome = run(desk, handler, options);
      expect([handler, outcome.status]).toEqual([handler, 'refused']);
      expect(outcome.messages.join('\n')).toContain('đã đổi từ 2026-05 sang 2026-06');
    }
  });

  it('is not overtaken by a submission older than what it did: that is told and not carried out', async () => {
    const clerk = await openAs(CLERK, { now: Date.UTC(2026, 4, 20, 3, 0) });
    run(clerk, 'submit');
    const request = clerk
      .spreadsheet()
      .developerMetadata.find(({ metadataKey }) => metadataKey?.startsWith('bonTruc.submit.'));
    const first = await handedTo(clerk, OFFICE, { now: Date.UTC(2026, 4, 20, 4, 0) });
    expect(run(first, 'returnUnit', { 'don-vi': 'CAP', 'ly-do': 'Sai' }).status).toBe('done');
    // It reaches the workbook only now, as where Google was slow.
    const late = {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: 424242,
          metadataKey: request?.metadataKey,
          metadataValue: request?.metadataValue,
          visibility: 'DOCUMENT',
          location: { spreadsheet: true },
        },
      },
    };
    const desk = await handedTo(first, OFFICE, {
      now: Date.UTC(2026, 4, 20, 5, 0),
      edits: [{ method: 'Sheets.Spreadsheets.get', nth: 1, requests: [late] }],
    });
    const outcome = run(desk, 'check');
    expect(standingOf(desk, 'CAP')?.[2]).toBe('Trả lại');
    expect(outcome.messages.join('\n')).toMatch(/CAP.*nộp lúc 20\/05\/2026 10:00.*không ghi nhận/);
    expect(
      journal(desk)
        .slice(-2)
        .map((line) => line.join(' '))
        .join('\n'),
    ).toMatch(/không ghi nhận.*Trả lại lúc 20\/05\/2026 11:00/);
    const lines = journal(desk).length;
    run(desk, 'check');
    expect(journal(desk)).toHaveLength(lines + 1);
    // What it submits after that counts.
    const again = await handedTo(desk, CLERK, { now: Date.UTC(2026, 4, 20, 6, 0) });
    expect(run(again, 'submit').status).toBe('done');
    const last = await handedTo(again, OFFICE, { now: Date.UTC(2026, 4, 20, 7, 0) });
    run(last, 'check');
    expect(standingOf(last, 'CAP')?.[2]).toBe('Đã nộp');
  });

  it('submits no more once it is part of another, which is named', async () => {
    const [header = [], ...units] = SMALL_MONTH['Đơn vị'] ?? [];
    const merged = (from: string): Tabs => ({
      ...SMALL_MONTH,
      'Đơn vị': [
        [...header, 'Sáp nhập vào', 'Từ kỳ'],
        ...units.map((row) => [...row, ...(row[0] === 'TYT' ? ['VHXH', from] : ['', ''])]),
      ],
    });
    const desk = await openAs(OFFICE, {}, merged('2026-01'));
    const outcome = run(desk, 'submit', { 'don-vi': 'TYT' });
    const report = await openAs(OFFICE, {}, merged('2026-01'));
    run(report, 'compileReport');
    // Who is to submit is counted as everywhere.
    expect(report.values('Trang chủ').flat().join('\n')).toContain('Đã nộp 0/16 đơn vị');
    expect(outcome.status).toBe('refused');
    expect(outcome.messages.join('\n')).toMatch(/TYT.*đã sáp nhập vào.*VHXH/);
    expect(desk.calls()['Sheets.Spreadsheets.batchUpdate']).toBeUndefined();
    const before = await openAs(OFFICE, {}, merged('2026-06'));
    expect(run(before, 'submit', { 'don-vi': 'TYT' }).messages.join('\n')).not.toContain(
      'sáp nhập',
    );
  });

  it('is told of a unit that there is not, and of one that has not submitted', async () => {
    const desk = await openAs(OFFICE);
    expect(run(desk, 'approve', { 'don-vi': 'CAPP' }).messages.join('\n')).toContain(
      'Có phải là CAP?',
    );
    expect(run(desk, 'approve', { 'don-vi': 'CAP' }).messages.join('\n')).toContain('chưa nộp');
  });

  it('keeps the rows closed where Thiết lập runs again, with nothing to do a second time', async () => {
    const clerk = await openAs(CLERK);
    run(clerk, 'submit');
    const desk = await handedTo(clerk, OFFICE);
    run(desk, 'check');
    run(desk, 'setUp');
    expect(editorsOf(desk, 'CAP').every((users) => !users.includes(CLERK))).toBe(true);
    expect(run(desk, 'setUp').messages[0]).toContain('Bảng tính đã đủ');
    run(desk, 'returnUnit', { 'don-vi': 'CAP', 'ly-do': 'x' });
    expect(run(desk, 'setUp').messages[0]).toContain('Bảng tính đã đủ');
    expect(editorsOf(desk, 'CAP').every((users) => users.includes(CLERK))).toBe(true);
  });

  it('closes the rows of a unit without an account too, and opens them again', async () => {
    const desk = await openAs(OFFICE);
    const rows = SMALL_MONTH['Biểu chung'] ?? [];
    const column = rows[0]?.indexOf('Đơn vị') ?? 0;
    const unit = rows
      .slice(1)
      .map((row) => row[column] ?? '')
      .find((code) => !['VPDU', 'CAP', ''].includes(code));
    expect(editorsOf(desk, unit ?? '')).toEqual([]);
    run(desk, 'submit', { 'don-vi': unit });
    expect(editorsOf(desk, unit ?? '').length).toBeGreaterThan(0);
    const findings = run(desk, 'check').findings?.map(({ code }) => code) ?? [];
    expect(findings).not.toContain('protection-loosened');
    run(desk, 'returnUnit', { 'don-vi': unit, 'ly-do': 'x' });
    expect(editorsOf(desk, unit ?? '')).toEqual([]);
    const after = run(desk, 'check').findings?.map(({ code }) => code) ?? [];
    expect(after).not.toContain('protection-loosened');
  });

  it('opens the rows to their units again with the next period', async () => {
    const desk = await openAs(OFFICE);
    run(desk, 'submit', { 'don-vi': 'CAP' });
    const rows = desk.values('Cấu hình');
    const at = rows.findIndex(([key]) => key === 'Kỳ');
    desk.type('Cấu hình', `B${at + 1}`, '2026-06');
    expect(run(desk, 'check').status).toBe('done');
    expect(editorsOf(desk, 'CAP').every((users) => users.includes(CLERK))).toBe(true);
    expect(standingOf(desk, 'CAP')?.slice(0, 3)).toEqual(['2026-05', 'CAP', 'Đã nộp']);
    run(desk, 'submit', { 'don-vi': 'QSP', 'ly-do': 'không phát sinh' });
    expect(standings(desk).filter(([period]) => period === '2026-06').length).toBeGreaterThan(5);
    expect(standings(desk).find((row) => row[0] === '2026-05' && row[1] === 'CAP')?.[2]).toBe(
      'Đã nộp',
    );
  });

  it('follows the period that is opened, and the one before where that is taken back', async () => {
    const closedBlocks = (of: Desk) =>
      of
        .spreadsheet()
        .developerMetadata.find(({ metadataKey }) => metadataKey === 'bonTruc.closedBlocks')
        ?.metadataValue;
    const desk = await openAs(OFFICE);
    run(desk, 'submit', { 'don-vi': 'CAP' });
    expect(closedBlocks(desk)).toBe('["CAP"]');
    expect(run(desk, 'openPeriod').status).toBe('done');
    expect(closedBlocks(desk)).toBe('[]');
    const opened = standings(desk).filter(([period]) => period === '2026-06');
    expect(opened.length).toBeGreaterThan(5);
    expect(opened.every((row) => row[2] === 'Chưa nộp')).toBe(true);
    expect(editorsOf(desk, 'CAP').every((users) => users.includes(CLERK))).toBe(true);
    expect(run(desk, 'undoLastRun').status).toBe('done');
    run(desk, 'check');
    expect(closedBlocks(desk)).toBe('["CAP"]');
    expect(editorsOf(desk, 'CAP').some((users) => users.includes(CLERK))).toBe(false);
  });

  it('guards the tab that it makes', async () => {
    const desk = await openAs(OFFICE);
    run(desk, 'submit', { 'don-vi': 'CAP' });
    const tab = desk.spreadsheet().sheets.find(({ title }) => title === 'Tiến độ');
    expect(tab?.protectedRanges[0]?.editors?.users).toContain(OFFICE);
    expect(tab?.protectedRanges[0]?.editors?.users).not.toContain(CLERK);
  });

  it('writes all the rest where Google takes an account of a guard no more', async () => {
    /** Refuses the first batch for one of its requests. */
    const refusedAt = async (at: number) => {
      let isOver = false;
      const desk = await openAs(OFFICE, {
        otherwise: (method, own) => {
          if (method !== 'Sheets.Spreadsheets.batchUpdate' || isOver) return own();
          isOver = true;
          throw new Error(`Invalid requests[${at}].updateProtectedRange: Invalid user`);
        },
      });
      return { desk, outcome: run(desk, 'submit', { 'don-vi': 'CAP' }) };
    };
    const refused = 'Google không nhận việc khóa hoặc mở';
    for (let at = 4; at < 30; at += 1) {
      const { desk, outcome } = await refusedAt(at);
      // Of another request nothing is written.
      if (outcome.status === 'refused') continue;
      expect(outcome.messages.join('\n')).toContain(refused);
      expect(standingOf(desk, 'CAP')?.[2]).toBe('Đã nộp');
      return;
    }
    throw new Error('no guard was sent');
  });
});

describe('rows that change after their unit has submitted', () => {
  const finding = (outcome: Outcome) =>
    outcome.findings?.find(({ code }) => code === 'changed-since-submitted');

  it('are told with unit and time, until it submits again; prepared rows and order are no change', async () => {
    const desk = await openAs(OFFICE);
    run(desk, 'submit', { 'don-vi': 'CAP' });
    expect(finding(run(desk, 'check'))).toBeUndefined();
    const rows = desk.values('Biểu chung');
    const [header = []] = rows;
    const column = (name: string) => header.indexOf(name);
    const at = rows.findIndex((row) => row[column('Đơn vị')] === 'CAP');
    const cell = `${String.fromCharCode(65 + column('Ghi chú'))}${at + 1}`;
    desk.type('Biểu chung', cell, 'đã sửa');
    const said = finding(run(desk, 'check'));
    expect(said?.message).toContain('(CAP)');
    expect(said?.message).toContain('20/05/2026 10:00');
    const refused = run(desk, 'approve', { 'don-vi': 'CAP' });
    expect(refused.status).toBe('refused');
    expect(refused.messages.join('\n')).toContain('đã đổi sau khi nộp');
    expect(run(desk, 'submit', { 'don-vi': 'CAP' }).status).toBe('done');
    expect(finding(run(desk, 'check'))).toBeUndefined();
    expect(run(desk, 'approve', { 'don-vi': 'CAP' }).status).toBe('done');
  });

  it('are told with the time of the submission after an approval too', async () => {
    const desk = await openAs(OFFICE);
    run(desk, 'submit', { 'don-vi': 'CAP' });
    const later = await handedTo(desk, OFFICE, { now: Date.UTC(2026, 4, 21, 3, 0) });
    run(later, 'approve', { 'don-vi': 'CAP' });
    expect(standingOf(later, 'CAP')?.[3]).toBe('21/05/2026 10:00');
    const rows = later.values('Biểu chung');
    const column = rows[0]?.indexOf('Ghi chú') ?? 0;
    const at = rows.findIndex((row) => row[rows[0]?.indexOf('Đơn vị') ?? 0] === 'CAP');
    later.type('Biểu chung', `${String.fromCharCode(65 + column)}${at + 1}`, 'sửa sau duyệt');
    expect(finding(run(later, 'check'))?.message).toContain('20/05/2026 10:00');
  });

  it('are no change where they have gone to the archive, or moved', async () => {
    const desk = await openAs(OFFICE, { owner: OFFICE }, SMALL_MONTH);
    run(desk, 'submit', { 'don-vi': 'CAP' });
    const [header = [], ...rows] = desk.values('Biểu chung');
    const unit = header.indexOf('Đơn vị');
    const own = rows.filter((row) => row[unit] === 'CAP');
    const text = (row: readonly unknown[]) => row.map((cell) => String(cell ?? ''));
    const month = {
      ...SMALL_MONTH,
      'Tiến độ': desk.values('Tiến độ').map(text),
      'Biểu chung': [header, ...rows.filter((row) => row[unit] !== 'CAP')].map(text),
    };
    const cleared = await openAs(OFFICE, { owner: OFFICE }, month);
    expect(finding(run(cleared, 'check'))).toBeDefined();
    const archive = [...(SMALL_MONTH['Lưu trữ'] ?? []), ...own.map(text)];
    const closed = await openAs(OFFICE, { owner: OFFICE }, { ...month, 'Lưu trữ': archive });
    expect(finding(run(closed, 'check'))).toBeUndefined();
    const moved = { ...month, 'Biểu chung': [header, ...[...rows].reverse()].map(text) };
    const sorted = await openAs(OFFICE, { owner: OFFICE }, moved);
    expect(finding(run(sorted, 'check'))).toBeUndefined();
  });

  it('are told of a request that waits as well', async () => {
    const clerk = await openAs(CLERK);
    run(clerk, 'submit');
    const rows = clerk.values('Biểu chung');
    const column = rows[0]?.indexOf('Ghi chú') ?? 0;
    const at = rows.findIndex((row) => row[rows[0]?.indexOf('Đơn vị') ?? 0] === 'CAP');
    clerk.type('Biểu chung', `${String.fromCharCode(65 + column)}${at + 1}`, 'sửa thêm');
    const desk = await handedTo(clerk, OFFICE);
    expect(finding(run(desk, 'check'))?.message).toContain('20/05/2026 10:00');
  });
});

describe('what a unit submitted', () => {
  it('is its subjects too, a column that Thiết lập does not offer', async () => {
    const [header = [], ...rows] = SMALL_MONTH['Biểu chung'] ?? [];
    const month = {
      ...SMALL_MONTH,
      'Biểu chung': [[...header, 'Đối tượng'], ...rows.map((row) => [...row, 'Trường A'])],
    };
    const desk = await openAs(OFFICE, { owner: OFFICE }, month);
    run(desk, 'submit', { 'don-vi': 'CAP' });
    const at = rows.findIndex((row) => row[header.indexOf('Đơn vị')] === 'CAP') + 2;
    desk.type('Biểu chung', `${String.fromCharCode(65 + header.length)}${at}`, 'Trường B');
    const codes = run(desk, 'check').findings?.map(({ code }) => code);
    expect(codes).toContain('changed-since-submitted');
  });
});

describe('rows that somebody changes while they are submitted', () => {
  const changing = (method: string, nth: number) => ({
    method,
    nth,
    requests: [
      {
        updateCells: {
          start: { sheetId: 'Biểu chung', rowIndex: 15, columnIndex: 18 },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'gõ vào lúc nộp' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ],
  });
  const changed = async (desk: Desk) =>
    run(desk, 'check').findings?.some(({ code }) => code === 'changed-since-submitted');

  it.each([OFFICE, CLERK])('are submitted as they stand at the last look (%s)', async (user) => {
    const edits = [changing('Sheets.Spreadsheets.get', 2)];
    const desk = await openAs(user, { edits });
    expect(run(desk, 'submit', { 'don-vi': 'CAP' }).status).toBe('done');
    expect(JSON.stringify(desk.values('Biểu chung')[15])).toContain('gõ vào lúc nộp');
    expect(await changed(user === OFFICE ? desk : await handedTo(desk, OFFICE))).toBe(false);
  });

  it.each([OFFICE, CLERK])('after it are told as changed since (%s)', async (user) => {
    const edits = [changing('Sheets.Spreadsheets.batchUpdate', 1)];
    const desk = await openAs(user, { edits });
    expect(run(desk, 'submit', { 'don-vi': 'CAP' }).status).toBe('done');
    expect(await changed(user === OFFICE ? desk : await handedTo(desk, OFFICE))).toBe(true);
  });

  it('of a clerk who comes by while the office runs are not lost', async () => {
    const clerk = await openAs(CLERK);
    run(clerk, 'submit');
    const request = clerk
      .spreadsheet()
      .developerMetadata.find(({ metadataKey }) => metadataKey?.startsWith('bonTruc.submit.'));
    const another = {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: 'bonTruc.submit.11111111-1111-4111-8111-111111111111',
          metadataValue: (request?.metadataValue ?? '').replace('10:00', '10:05'),
          visibility: 'DOCUMENT',
          location: { spreadsheet: true },
        },
      },
    };
    const edits = [
      { method: 'Sheets.Spreadsheets.batchUpdate', nth: 1, requests: [another] },
    ] as const;
    const desk = await handedTo(clerk, OFFICE, { edits });
    run(desk, 'check');
    expect(standingOf(desk, 'CAP')?.[3]).toBe('20/05/2026 10:00');
    run(desk, 'check');
    expect(standingOf(desk, 'CAP')?.[3]).toBe('20/05/2026 10:05');
  });
});

describe('what stands in the way', () => {
  it('is a tab that cannot be read: it is told, and what stands there stays', async () => {
    const month = {
      ...SMALL_MONTH,
      'Tiến độ': [
        ['Kỳ', 'Đơn vị', 'Trạng thái', 'Trạng thái'],
        ['2026-05', 'CAP', 'Đã nộp', 'Đã duyệt'],
      ],
    };
    const desk = await openAs(OFFICE, { owner: OFFICE }, month);
    for (const handler of ['submit', 'returnUnit', 'approve']) {
      const outcome = run(desk, handler, { 'don-vi': 'CAP', 'ly-do': 'x' });
      expect([handler, outcome.status]).toEqual([handler, 'refused']);
      expect(outcome.messages.join('\n')).toContain('Tiến độ');
    }
    expect(run(desk, 'check').status).toBe('done');
    expect(desk.values('Tiến độ')[1]).toEqual(['2026-05', 'CAP', 'Đã nộp', 'Đã duyệt']);
  });

  it('is a period that is closed', async () => {
    const [header = [], ...rows] = SMALL_MONTH['Biểu chung'] ?? [];
    const archive = [...(SMALL_MONTH['Lưu trữ'] ?? []), ...rows];
    const month = { ...SMALL_MONTH, 'Biểu chung': [header], 'Lưu trữ': archive };
    const desk = await openAs(OFFICE, { owner: OFFICE, now: Date.UTC(2026, 4, 30) }, month);
    expect(run(desk, 'submit', { 'don-vi': 'CAP' }).messages.join('\n')).toContain('đã chốt');
    expect(run(desk, 'remind').messages.join('\n')).toContain('Không có đơn vị nào cần nhắc');
  });
});

describe('"Yêu cầu duyệt"', () => {
  const withApproval = {
    ...SMALL_MONTH,
    'Cấu hình': [...(SMALL_MONTH['Cấu hình'] ?? []), ['Yêu cầu duyệt', 'Có']],
  };

  const stateOf = (outcome: Outcome) =>
    (outcome as { reports?: readonly { state: string }[] }).reports?.[0]?.state;

  it('alone makes a report a draft for units that are not approved', async () => {
    const plain = await openAs(OFFICE, { owner: OFFICE }, SMALL_MONTH);
    const desk = await openAs(OFFICE, { owner: OFFICE }, withApproval);
    const before = stateOf(run(plain, 'compileReport'));
    const outcome = run(desk, 'compileReport');
    expect(stateOf(outcome)).toBe('draft');
    expect(outcome.messages.join('\n')).toContain('chưa được duyệt');
    const units = (SMALL_MONTH['Đơn vị'] ?? []).slice(1).map(([code = '']) => code);
    for (const unit of units) {
      run(desk, 'submit', { 'don-vi': unit });
      run(desk, 'approve', { 'don-vi': unit });
    }
    expect(stateOf(run(desk, 'compileReport'))).toBe(before);
  });

  it('counts no approval of rows that were changed since: as a closing, so the draft and its tabs', async () => {
    const desk = await openAs(OFFICE, { owner: OFFICE }, withApproval);
    run(desk, 'submit', { 'don-vi': 'CAP' });
    run(desk, 'approve', { 'don-vi': 'CAP' });
    const home = () => desk.values('Trang chủ').flat().join('\n');
    run(desk, 'compileReport');
    expect(home()).toContain('đã duyệt 1.');
    const [header = [], ...rows] = desk.values('Biểu chung');
    const at = rows.findIndex((row) => row[header.indexOf('Đơn vị')] === 'CAP') + 2;
    const column = String.fromCharCode(65 + header.indexOf('Ghi chú'));
    desk.type('Biểu chung', `${column}${at}`, 'sửa sau duyệt');
    const said = run(desk, 'compileReport').messages.join('\n');
    expect(said).toContain('còn 17 đơn vị chưa được duyệt');
    expect(said).toContain('CAP (đã sửa sau khi duyệt)');
    expect(home()).toContain('đã duyệt 0.');
    const rollup = desk.values('Tổng hợp').map((row) => row.map((cell) => String(cell ?? '')));
    const behind = rollup.find((row) => row.includes('Chưa duyệt'))?.indexOf('Chưa duyệt') ?? -1;
    expect(rollup.map((row) => row[behind]).join()).toMatch(/Công an phường|CAP/);
    expect(run(desk, 'closePeriod').messages.join('\n')).toContain(
      '1 đơn vị sửa dòng sau khi nộp: CAP',
    );
  });
});

describe('a workbook whose clock is another', () => {
  it('tells the time of a submission by it', async () => {
    const month = {
      ...SMALL_MONTH,
      'Cấu hình': (SMALL_MONTH['Cấu hình'] ?? []).map((row) =>
        row[0] === 'Múi giờ' ? ['Múi giờ', 'Asia/Tokyo'] : row,
      ),
    };
    const desk = await openAs(OFFICE, { owner: OFFICE }, month);
    run(desk, 'submit', { 'don-vi': 'CAP' });
    expect(standingOf(desk, 'CAP')?.[3]).toBe('20/05/2026 12:00');
  });
});

describe('a run that is taken back', () => {
  it('is of its own period, whatever unit’s submission it carried out', async () => {
    const clerk = await openAs(CLERK);
    run(clerk, 'submit');
    const desk = await handedTo(clerk, OFFICE);
    const [header = []] = desk.values('Biểu chung');
    const column = (name: string) => String.fromCharCode(65 + header.indexOf(name));
    const at = desk.values('Biểu chung').findIndex((row) => row[0] === '2026-05') + 1;
    desk.type('Biểu chung', `${column('Kỳ')}${at}`, '2026-06');
    expect(run(desk, 'closePeriod', { ky: '2026-06', 'ly-do': 'thử' }).status).toBe('done');
    expect(journal(desk).map((line) => line[2])).toContain('Nộp báo cáo');
    expect(run(desk, 'undoLastRun')).toMatchObject({ undone: { period: '2026-06' } });
    // It may be closed once more, and nothing says that the other one was opened again.
    expect(run(desk, 'closePeriod', { ky: '2026-06', 'ly-do': 'thử' }).status).toBe('done');
  });
});

describe('a state that the journal does not bear out', () => {
  const columns = ['Kỳ', 'Đơn vị', 'Trạng thái', 'Lúc', 'Ai', 'Lý do'] as const;
  /** Types into the row of a unit, as anybody may who can edit the tab. */
  function forge(desk: Desk, unit: string, header: (typeof columns)[number], text: string): string {
    const rows = desk.values('Tiến độ');
    const column = rows[0]?.indexOf(header) ?? -1;
    const at = rows.findIndex((row) => row[1] === unit);
    const cell = `${String.fromCharCode(65 + column)}${at + 1}`;
    desk.type('Tiến độ', cell, text);
    return cell;
  }
  const told = (outcome: Outcome) =>
    (outcome.findings ?? []).filter(({ code }) => code.startsWith('progress-'));
  const withApproval: Tabs = {
    ...SMALL_MONTH,
    'Cấu hình': [...(SMALL_MONTH['Cấu hình'] ?? []), ['Yêu cầu duyệt', 'Có']],
  };
  const all = (SMALL_MONTH['Đơn vị'] ?? []).slice(1).map(([code = '']) => code);
  /** The small month lacks an appendix that the text of VPDU names. */
  const units = all.filter((code) => code !== 'VPDU');
  const APPROVED = path.join(folder, 'duyet.xlsx');
  /** All of them approved but CAP, made once. */
  beforeAll(async () => {
    const desk = await openAs(OFFICE, { owner: OFFICE }, withApproval);
    for (const unit of units.filter((one) => one !== 'CAP')) {
      expect(run(desk, 'submit', { 'don-vi': unit }).status).toBe('done');
      expect(run(desk, 'approve', { 'don-vi': unit }).status).toBe('done');
    }
    await desk.save(APPROVED);
  });
  const allButCap = () => openAs(OFFICE, { owner: OFFICE }, APPROVED);
  const approved = async () => {
    const desk = await allButCap();
    run(desk, 'submit', { 'don-vi': 'CAP' });
    expect(run(desk, 'approve', { 'don-vi': 'CAP' }).status).toBe('done');
    return desk;
  };

  it('is none where commands alone wrote it, a clerk’s request and its approval too', async () => {
    const clerk = await openAs(CLERK, { now: Date.UTC(2026, 4, 20, 2, 0) });
    run(clerk, 'submit');
    const desk = await handedTo(clerk, OFFICE);
    expect(told(run(desk, 'check'))).toEqual([]);
    expect(told(run(desk, 'check'))).toEqual([]);
    run(desk, 'approve', { 'don-vi': 'CAP' });
    run(desk, 'submit', { 'don-vi': 'TTCT', 'ly-do': 'không phát sinh' });
    run(desk, 'returnUnit', { 'don-vi': 'TTCT', 'ly-do': 'Sai; lý do: số 12 · dấu' });
    expect(told(run(desk, 'check'))).toEqual([]);
    expect(standingOf(desk, 'CAP')?.[2]).toBe('Đã duyệt');
  });

  it('is told with its cell and what to do, and counts for nothing', async () => {
    const desk = await allButCap();
    expect(run(desk, 'submit', { 'don-vi': 'CAP' }).status).toBe('done');
    const cell = forge(desk, 'CAP', 'Trạng thái', 'Đã duyệt');
    const outcome = run(desk, 'check');
    expect(told(outcome)).toMatchObject([{ tab: 'Tiến độ', cell, severity: 'Cảnh báo' }]);
    expect(told(outcome)[0]?.message).toMatch(/CAP.*Đã duyệt.*Nhật ký.*Duyệt/s);
    const report = run(desk, 'compileReport');
    expect(report.messages.join('\n')).toContain('còn 2 đơn vị chưa được duyệt: VPDU, CAP');
    expect(desk.values('Trang chủ').flat().join('\n')).toContain(
      `Đã nộp ${units.length}/${all.length} đơn vị, đã duyệt ${units.length - 1}.`,
    );
    const rollup = desk.values('Tổng hợp').map((row) => row.map((cell) => String(cell ?? '')));
    const column = rollup.find((row) => row.includes('Chưa duyệt'))?.indexOf('Chưa duyệt') ?? -1;
    expect(rollup.map((row) => row[column]).join()).toMatch(/Công an phường|CAP/);
    // Approving puts it right.
    expect(run(desk, 'approve', { 'don-vi': 'CAP' }).messages.join('\n')).toContain(
      'Đã duyệt báo cáo',
    );
    expect(told(run(desk, 'check'))).toEqual([]);
  });

  it('is a state that a later line overrules, one with another’s time or name, and one that was taken back by hand', async () => {
    const desk = await approved();
    run(desk, 'returnUnit', { 'don-vi': 'CAP', 'ly-do': 'Thiếu phụ lục' });
    forge(desk, 'CAP', 'Trạng thái', 'Đã duyệt');
    forge(desk, 'TTCT', 'Ai', 'nguoi-khac@example.vn');
    forge(desk, 'UBKT', 'Lúc', '19/05/2026 08:00');
    forge(desk, 'TYT', 'Trạng thái', 'Chưa nộp');
    const findings = told(run(desk, 'check'));
    const rows = desk.values('Tiến độ').map((row) => String(row[1] ?? ''));
    const who = findings.map(({ cell }) => rows[Number(/\d+/.exec(cell)?.[0]) - 1]);
    expect([...who].sort()).toEqual(['CAP', 'TTCT', 'TYT', 'UBKT']);
    expect(findings.map(({ cell }) => cell.replace(/\d+/, '')).sort()).toEqual([
      'C',
      'C',
      'D',
      'E',
    ]);
    // Approving again is what each is told to do, and does it.
    for (const unit of ['TTCT', 'UBKT', 'TYT']) {
      expect(run(desk, 'approve', { 'don-vi': unit }).status).toBe('done');
    }
    expect(run(desk, 'approve', { 'don-vi': 'CAP' }).status).toBe('refused');
    expect(told(run(desk, 'check'))).toHaveLength(1);
    expect(run(desk, 'submit', { 'don-vi': 'CAP' }).status).toBe('done');
    expect(told(run(desk, 'check'))).toEqual([]);
  });

  it('is mended as its finding says where the unit never submitted', async () => {
    const desk = await openAs(OFFICE, { owner: OFFICE }, SMALL_MONTH);
    run(desk, 'submit', { 'don-vi': 'TTCT' });
    forge(desk, 'CAP', 'Trạng thái', 'Đã duyệt');
    const [finding] = told(run(desk, 'check'));
    expect(finding?.message).toMatch(/chưa nộp lần nào.*ghi lại "Chưa nộp"/s);
    for (const handler of ['approve', 'returnUnit']) {
      const outcome = run(desk, handler, { 'don-vi': 'CAP', 'ly-do': 'x' });
      expect(outcome.status).toBe('refused');
      expect(outcome.messages.join('\n')).toContain('ghi lại "Chưa nộp"');
    }
    forge(desk, 'CAP', 'Trạng thái', 'Chưa nộp');
    expect(told(run(desk, 'check'))).toEqual([]);
    const plain = run(desk, 'approve', { 'don-vi': 'CAP' });
    expect(plain.messages.join('\n')).not.toContain('ghi lại');
  });

  it('is a word that is no state', async () => {
    const desk = await openAs(OFFICE, { owner: OFFICE }, SMALL_MONTH);
    run(desk, 'submit', { 'don-vi': 'CAP' });
    const cells = ['CAP', 'TTCT'].map((unit) => forge(desk, unit, 'Trạng thái', 'Duyệt rồi'));
    const findings = told(run(desk, 'check'));
    expect(findings.map(({ cell }) => cell).sort()).toEqual([...cells].sort());
    expect(findings.map(({ message }) => message).join()).toContain('ghi "Duyệt rồi"');
  });

  it('is one whose row was copied from another unit’s, its hidden mark too', async () => {
    const desk = await openAs(OFFICE, { owner: OFFICE }, SMALL_MONTH);
    run(desk, 'submit', { 'don-vi': 'TTCT' });
    run(desk, 'approve', { 'don-vi': 'TTCT' });
    const rows = desk.values('Tiến độ');
    const from = rows.find((row) => row[1] === 'TTCT') ?? [];
    const at = rows.findIndex((row) => row[1] === 'CAP') + 1;
    from.forEach((cell, column) => {
      if (column !== 1)
        desk.type('Tiến độ', `${String.fromCharCode(65 + column)}${at}`, String(cell));
    });
    expect(told(run(desk, 'check')).map(({ cell }) => cell)).toEqual([`C${at}`]);
    const late = await handedTo(desk, OFFICE, { owner: OFFICE, now: Date.UTC(2026, 4, 30) });
    const due = run(late, 'remind') as Outcome & {
      readonly reminders?: { readonly due: readonly string[] };
    };
    expect(due.reminders?.due).toContain('CAP');
    expect(due.reminders?.due).not.toContain('TTCT');
  });

  it('counts no approval before a line that is gone from the journal: none knows what it said', async () => {
    const desk = await approved();
    expect(run(desk, 'returnUnit', { 'don-vi': 'CAP', 'ly-do': 'Thiếu' }).status).toBe('done');
    const without = (lines: readonly (readonly string[])[]): Tabs => ({
      ...Object.fromEntries(
        Object.keys(withApproval).map((tab) => [
          tab,
          desk.values(tab).map((row) => row.map((cell) => String(cell ?? ''))),
        ]),
      ),
      'Nhật ký': lines,
      'Tiến độ': desk
        .values('Tiến độ')
        .map((row) => row.map((cell) => String(cell ?? '')))
        .map((row) => (row[1] === 'CAP' ? [...row.slice(0, 2), 'Đã duyệt', ...row.slice(3)] : row)),
    });
    // The line of the return goes, and one stands after it.
    run(desk, 'check');
    const lines = desk.values('Nhật ký').map((row) => row.map((cell) => String(cell ?? '')));
    const cut = lines.filter((row) => row[2] !== 'Trả lại đơn vị');
    expect(cut).toHaveLength(lines.length - 1);
    const cheated = await openAs(OFFICE, { owner: OFFICE }, without(cut));
    const findings = told(run(cheated, 'check'));
    // One for all of them, beside that of the journal itself; and CAP's own, whose time is another.
    expect(findings.length).toBeLessThanOrEqual(2);
    expect(run(cheated, 'compileReport').messages.join('\n')).toContain(
      `còn ${all.length} đơn vị chưa được duyệt`,
    );
    // Put back, the line makes all of them good again but the one that was typed.
    const restored = await openAs(OFFICE, { owner: OFFICE }, without(lines));
    const own = told(run(restored, 'check'));
    expect(own).toHaveLength(1);
    expect(own[0]?.message).toMatch(/^Dòng của CAP.*"Đã duyệt".*"Trả lại"/);
    expect(run(restored, 'compileReport').messages.join('\n')).toContain(
      'còn 2 đơn vị chưa được duyệt: VPDU, CAP',
    );
  });

  it('of a workbook from before the chain is told once, and taken over into the journal', async () => {
    const desk = await approved();
    const texts = (tab: string) =>
      desk.values(tab).map((row) => row.map((cell) => String(cell ?? '')));
    const old: Tabs = {
      ...withApproval,
      'Tiến độ': texts('Tiến độ').map((row) => row.slice(0, 6)),
      'Nhật ký': texts('Nhật ký').map((row) => row.slice(0, 7)),
    };
    for (const month of [old, { ...old, 'Nhật ký': [] }]) {
      const opened = await openAs(OFFICE, { owner: OFFICE }, month);
      const first = told(run(opened, 'check'));
      expect(first).toHaveLength(1);
      expect(first[0]?.message).toContain(`${units.length} đơn vị`);
      expect(told(run(opened, 'check'))).toEqual([]);
      expect(run(opened, 'compileReport').messages.join('\n')).toContain(
        'còn 1 đơn vị chưa được duyệt: VPDU',
      );
      // From then on it is held to what was taken over.
      run(opened, 'returnUnit', { 'don-vi': 'CAP', 'ly-do': 'Thiếu' });
      forge(opened, 'CAP', 'Trạng thái', 'Đã duyệt');
      expect(told(run(opened, 'check'))).toHaveLength(1);
    }
  });

  it('of before the chain is taken over later too, where the first run could not read the tab', async () => {
    const desk = await approved();
    const texts = (tab: string) =>
      desk.values(tab).map((row) => row.map((cell) => String(cell ?? '')));
    const [header = [], ...rows] = texts('Tiến độ').map((row) => row.slice(0, 6));
    const twice = header.map((one) => (one === 'Lý do' ? 'Trạng thái' : one));
    const old: Tabs = {
      ...withApproval,
      'Tiến độ': [twice, ...rows],
      'Nhật ký': texts('Nhật ký').map((row) => row.slice(0, 7)),
    };
    const opened = await openAs(OFFICE, { owner: OFFICE }, old);
    run(opened, 'check');
    opened.type('Tiến độ', `${String.fromCharCode(65 + header.indexOf('Lý do'))}1`, 'Lý do');
    const first = told(run(opened, 'check'));
    expect(first.map(({ code }) => code)).toEqual(['progress-before-chain']);
    expect(first[0]?.message).toContain(`${units.length} đơn vị`);
    expect(told(run(opened, 'check'))).toEqual([]);
    expect(run(opened, 'compileReport').messages.join('\n')).toContain(
      'còn 1 đơn vị chưa được duyệt: VPDU',
    );
  });

  it('of before the chain keeps the time of its submission, and is told without one where it has none', async () => {
    const desk = await approved();
    const texts = (tab: string) =>
      desk.values(tab).map((row) => row.map((cell) => String(cell ?? '')));
    for (const [time, said] of [
      ['19/05/2026 09:00', /đã đổi sau khi đơn vị nộp lúc 19\/05\/2026 09:00\./],
      ['', /đã đổi sau khi đơn vị nộp\./],
    ] as const) {
      const [header = [], ...rows] = texts('Tiến độ');
      const seals = rows.map((row) => [
        ...row.slice(0, 7),
        row[7] ? `${row[7].split(' ')[0]} ${time}`.trim() : '',
      ]);
      const log = texts('Nhật ký').map((row) => row.slice(0, 7));
      const old = { ...withApproval, 'Tiến độ': [header, ...seals], 'Nhật ký': log };
      const opened = await openAs(OFFICE, { owner: OFFICE }, old);
      run(opened, 'check');
      // What is approved once more goes on from what was taken over.
      forge(opened, 'TTCT', 'Lúc', '');
      run(opened, 'approve', { 'don-vi': 'TTCT' });
      expect(told(run(opened, 'check'))).toEqual([]);
      const form = opened.values('Biểu chung');
      const column = form[0]?.indexOf('Ghi chú') ?? 0;
      for (const unit of ['CAP', 'TTCT']) {
        const at = form.findIndex((row) => row[form[0]?.indexOf('Đơn vị') ?? 0] === unit);
        opened.type('Biểu chung', `${String.fromCharCode(65 + column)}${at + 1}`, 'sửa sau');
      }
      const found = (run(opened, 'check').findings ?? []).filter(
        ({ code }) => code === 'changed-since-submitted',
      );
      expect(found.map(({ message }) => message)).toEqual([
        expect.stringMatching(said),
        expect.stringMatching(said),
      ]);
    }
  });

  it('is a row that is gone: what the journal says counts, and approving writes the row again', async () => {
    const desk = await approved();
    const rows = desk.values('Tiến độ');
    const at = rows.findIndex((row) => row[1] === 'CAP') + 1;
    for (const [column] of (rows[0] ?? []).entries()) {
      desk.type('Tiến độ', `${String.fromCharCode(65 + column)}${at}`, '');
    }
    expect(told(run(desk, 'check'))).toMatchObject([{ tab: 'Tiến độ' }]);
    run(desk, 'compileReport');
    expect(desk.values('Trang chủ').flat().join('\n')).toContain(`đã duyệt ${units.length}`);
    expect(run(desk, 'approve', { 'don-vi': 'CAP' }).status).toBe('done');
    expect(standingOf(desk, 'CAP')?.[2]).toBe('Đã duyệt');
    expect(told(run(desk, 'check'))).toEqual([]);
  });
});

describe('a period that is closed', () => {
  /** The sample month, which has no open error. */
  const whole = (...settings: readonly (readonly string[])[]): Tabs => {
    const tables = Object.fromEntries(packTables(SAMPLE));
    return { ...tables, 'Cấu hình': [...(tables['Cấu hình'] ?? []), ...settings] };
  };
  const noteOf = (desk: Desk, unit: string) => {
    const [header = [], ...rows] = desk.values('Biểu chung');
    const at = rows.findIndex((row) => row[header.indexOf('Đơn vị')] === unit);
    return `${String.fromCharCode(65 + header.indexOf('Ghi chú'))}${at + 2}`;
  };
  const changed = (outcome: Outcome) =>
    (outcome.findings ?? []).filter(({ code }) => code === 'changed-since-submitted');

  it('says nothing of units where nobody submits', async () => {
    const desk = await openAs(OFFICE, { owner: OFFICE }, SMALL_MONTH);
    const outcome = run(desk, 'closePeriod', { 'ly-do': 'thử' });
    expect(outcome.messages.join('\n')).not.toContain('đơn vị');
  });

  it('names who has not submitted, who is not approved and who changed something since', async () => {
    const desk = await openAs(OFFICE, { owner: OFFICE }, SMALL_MONTH);
    for (const unit of ['CAP', 'TTCT', 'UBKT']) run(desk, 'submit', { 'don-vi': unit });
    run(desk, 'approve', { 'don-vi': 'CAP' });
    run(desk, 'approve', { 'don-vi': 'UBKT' });
    desk.type('Biểu chung', noteOf(desk, 'UBKT'), 'sửa sau duyệt');
    const outcome = run(desk, 'closePeriod', { 'ly-do': 'thử' });
    const said = outcome.messages.join('\n');
    expect(said).toMatch(/14 đơn vị chưa nộp hoặc bị trả lại: VPDU, /);
    expect(said).toContain('1 đơn vị đã nộp mà chưa được duyệt: TTCT.');
    expect(said).toContain('1 đơn vị sửa dòng sau khi nộp: UBKT.');
    expect(journal(desk).slice(-1)[0]?.[4]).toContain(
      '14 đơn vị chưa nộp, 1 đơn vị chưa được duyệt, 1 đơn vị sửa sau khi nộp',
    );
  });

  it('needs a reason where approval is asked for, and one for what was shown alone', async () => {
    const plain = await openAs(OFFICE, { owner: OFFICE }, whole());
    expect(run(plain, 'closePeriod').status).toBe('done');
    const month = whole(['Yêu cầu duyệt', 'Có']);
    const desk = await openAs(OFFICE, { owner: OFFICE }, month);
    const refused = run(desk, 'closePeriod');
    expect(refused.status).toBe('refused');
    expect(refused.messages.join('\n')).toMatch(/"Yêu cầu duyệt".*ghi lý do.*17 đơn vị chưa nộp/s);
    const outcome = run(desk, 'closePeriod', { 'ly-do': 'Thành phố giục' });
    expect([outcome.status, outcome.messages.join('\n')]).toEqual([
      'done',
      expect.stringContaining('Lý do đã ghi: Thành phố giục'),
    ]);
    expect(journal(desk).slice(-1)[0]?.[4]).toMatch(/lý do: Thành phố giục; 17 đơn vị chưa nộp/);

    const ready = await openAs(OFFICE, { owner: OFFICE }, month);
    for (const [unit = ''] of (SMALL_MONTH['Đơn vị'] ?? []).slice(1)) {
      expect(run(ready, 'submit', { 'don-vi': unit, 'ly-do': 'không' }).status).toBe('done');
      expect(run(ready, 'approve', { 'don-vi': unit }).status).toBe('done');
    }
    const closed = run(ready, 'closePeriod');
    expect([closed.status, closed.messages.join('\n')]).toEqual([
      'done',
      expect.stringContaining('Mọi đơn vị đã nộp và được duyệt'),
    ]);

    // Opened again they stand approved; nothing changed, and then one did.
    expect(run(ready, 'reopenPeriod', { 'ly-do': 'Sai số' }).messages.join('\n')).toContain(
      '17 đơn vị đã nộp hoặc đã duyệt kỳ này giữ nguyên trạng thái',
    );
    expect(changed(run(ready, 'check'))).toEqual([]);
    ready.type('Biểu chung', noteOf(ready, 'CAP'), 'sửa sau khi mở lại');
    expect(changed(run(ready, 'check'))).toHaveLength(1);
    const again = run(ready, 'closePeriod');
    expect(again.status).toBe('refused');
    expect(again.messages.join('\n')).toContain('1 đơn vị sửa dòng sau khi nộp: CAP.');
    expect(run(ready, 'submit', { 'don-vi': 'CAP' }).status).toBe('refused');
    run(ready, 'returnUnit', { 'don-vi': 'CAP', 'ly-do': 'Sửa số 12' });
    run(ready, 'submit', { 'don-vi': 'CAP' });
    run(ready, 'approve', { 'don-vi': 'CAP' });
    expect(run(ready, 'closePeriod').status).toBe('done');
  });

  it('asks for no approval of a period for which nobody can submit: units report by the first report’s', async () => {
    const month = whole(['Yêu cầu duyệt', 'Có']);
    const [header = [], ...rows] = month['Biểu chung'] ?? [];
    const text = rows.find((row) => row[header.indexOf('Loại')] === 'Lời văn') ?? [];
    const quarter = text.map((cell, at) => (at === header.indexOf('Kỳ') ? '2026-Q2' : cell));
    const both = { ...month, 'Biểu chung': [header, ...rows, quarter] };
    const desk = await openAs(OFFICE, { owner: OFFICE }, both);
    // What the quarter lacks otherwise is no matter here.
    const silent = run(desk, 'closePeriod', { ky: '2026-Q2' });
    expect(silent.messages.join('\n')).not.toMatch(/đơn vị chưa|Yêu cầu duyệt/);
    const outcome = run(desk, 'closePeriod', { ky: '2026-Q2', 'ly-do': 'thử' });
    expect(outcome.messages.join('\n')).not.toMatch(/đơn vị chưa|Yêu cầu duyệt/);
    expect(journal(desk).slice(-1)[0]?.slice(3, 5)).toEqual([
      '2026-Q2',
      expect.not.stringContaining('chưa nộp'),
    ]);
    // The months are submitted, whichever of them is closed.
    const may = run(desk, 'closePeriod', { ky: '2026-05' });
    expect(may.messages.join('\n')).toMatch(/"Yêu cầu duyệt".*17 đơn vị chưa nộp/s);
  });

  it('takes a reason for the units that were shown, and for no other', async () => {
    const month = whole(['Yêu cầu duyệt', 'Có']);
    const desk = await openAs(OFFICE, { owner: OFFICE }, month);
    for (const unit of ['CAP', 'TTCT']) {
      run(desk, 'submit', { 'don-vi': unit });
      run(desk, 'approve', { 'don-vi': unit });
    }
    const [header = [], ...rows] = desk.values('Biểu chung');
    const rowIndex = rows.findIndex((row) => row[header.indexOf('Đơn vị')] === 'CAP') + 1;
    const typed = {
      updateCells: {
        start: { sheetId: 'Biểu chung', rowIndex, columnIndex: header.indexOf('Ghi chú') },
        rows: [{ values: [{ userEnteredValue: { stringValue: 'sửa' } }] }],
        fields: 'userEnteredValue',
      },
    };
    const asked: string[] = [];
    const answer = (text: string) => {
      asked.push(text);
      return 'Thành phố giục';
    };
    const edits = [{ method: 'Sheets.Spreadsheets.get', nth: 2, requests: [typed] }];
    const meanwhile = await handedTo(desk, OFFICE, { owner: OFFICE, answer, edits });
    const outcome = run(meanwhile, 'closePeriod');
    expect(asked.join('\n')).toContain('15 đơn vị chưa nộp');
    expect([outcome.status, outcome.messages.join('\n')]).toEqual([
      'refused',
      expect.stringMatching(/có thêm đơn vị.*1 đơn vị sửa dòng sau khi nộp: CAP/s),
    ]);
    const calm = await handedTo(desk, OFFICE, { owner: OFFICE, answer });
    expect(run(calm, 'closePeriod').status).toBe('done');
  });

  it('and opened again while the next is in hand tells what changed since', async () => {
    const desk = await openAs(OFFICE, { owner: OFFICE }, SMALL_MONTH);
    run(desk, 'submit', { 'don-vi': 'CAP' });
    run(desk, 'closePeriod', { 'ly-do': 'thử' });
    expect(run(desk, 'openPeriod').status).toBe('done');
    expect(run(desk, 'reopenPeriod', { ky: '2026-05', 'ly-do': 'Sai số' }).status).toBe('done');
    expect(changed(run(desk, 'check'))).toEqual([]);
    const [header = [], ...rows] = desk.values('Biểu chung');
    const at = rows.findIndex(
      (row) => row[header.indexOf('Đơn vị')] === 'CAP' && row[header.indexOf('Kỳ')] === '2026-05',
    );
    const note = `${String.fromCharCode(65 + header.indexOf('Ghi chú'))}${at + 2}`;
    desk.type('Biểu chung', note, 'sửa sau khi mở lại');
    const [finding] = changed(run(desk, 'check'));
    expect(finding?.message).toContain('kỳ 2026-05');
    const closed = run(desk, 'closePeriod', { ky: '2026-05', 'ly-do': 'thử' });
    expect(closed.messages.join('\n')).toContain('1 đơn vị sửa dòng sau khi nộp: CAP.');
  });
});
