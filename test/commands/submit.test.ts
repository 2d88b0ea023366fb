import { describe, expect, it } from 'vitest';
import type { Header } from '../../src/contract';
import type { Desk } from '../../src/desk';
import { CLERK, OWNER, SMALL_MONTH, STAFFED_MONTH } from '../run/small';
import { answering, OFFICE } from './bundle';
import {
  changedSince,
  editorsOf,
  handedTo,
  hasTab,
  journal,
  openAs,
  run,
  standingOf,
} from './progressDesk';

/** A unit submits: who may, what of its rows refuses it, what is asked and what is kept of it. */

const OTHER = 'nguoi-khac@example.vn';

type SectionCells = { readonly [H in Header<'outline'>]?: string };

/** The small month with a compulsory section, `an-ninh`, and more cells of it as told. */
function withCompulsory(cells: SectionCells = {}) {
  const [header = [], ...sections] = SMALL_MONTH['Đề cương'] ?? [];
  const told = new Map<string, string>(Object.entries({ 'Bắt buộc': 'Có', ...cells }));
  const outline = sections.map((row) =>
    row[header.indexOf('Mã mục')] === 'an-ninh'
      ? header.map((name, at) => told.get(name) ?? row[at] ?? '')
      : row,
  );
  return { ...SMALL_MONTH, 'Đề cương': [header, ...outline] };
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
    const { asked, answer } = answering('CAP');
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

  it('is no warning: those that are open are counted to who submits and to who approves', async () => {
    const [header = [], ...all] = SMALL_MONTH['Biểu chung'] ?? [];
    const column = (name: string) => header.indexOf(name);
    const rows = all.map((row) => [...row]);
    const own = rows.filter((row) => row[column('Đơn vị')] === 'CAP');
    for (const row of own) row[column('Mục')] = 'khong-co';
    const month = { ...SMALL_MONTH, 'Biểu chung': [header, ...rows] };
    const { asked, answer } = answering('CAP');
    const desk = await openAs(OFFICE, { owner: OFFICE, answer }, month);
    const submitted = run(desk, 'submit', { 'don-vi': 'CAP' });
    expect(submitted.status).toBe('done');
    const open = /còn (\d+) cảnh báo.* chưa sửa hoặc chưa giải trình: không chặn/;
    const [, count] = open.exec(submitted.messages.join('\n')) ?? [];
    expect(Number(count)).toBeGreaterThanOrEqual(own.length);
    const approved = run(desk, 'approve');
    expect(approved.messages.join('\n')).toContain(`còn ${count} cảnh báo`);
    expect(asked.join('\n')).toMatch(new RegExp(`CAP: .* \\(còn ${count} cảnh báo`));
  });

  it('is no compulsory section left without text: it is named and taken', async () => {
    const open = (cells: SectionCells) => openAs(OFFICE, { owner: OFFICE }, withCompulsory(cells));
    // What refuses a submission does not hide it.
    const compulsory = withCompulsory({ 'Đơn vị': 'CAP' });
    const [header = [], ...rows] = SMALL_MONTH['Biểu chung'] ?? [];
    const figure = rows.findIndex(
      (row) => row[header.indexOf('Đơn vị')] === 'CAP' && row[header.indexOf('Loại')] === 'Số liệu',
    );
    const wrong = rows.map((row, at) =>
      row.map((cell, column) =>
        at === figure && column === header.indexOf('Giá trị') ? 'mười hai' : cell,
      ),
    );
    const month = { ...compulsory, 'Biểu chung': [header, ...wrong] };
    const refused = run(await openAs(OFFICE, { owner: OFFICE }, month), 'submit', {
      'don-vi': 'CAP',
    });
    expect([refused.status, refused.messages.join('\n')]).toEqual([
      'refused',
      expect.stringMatching(/1 lỗi của mình.*– Mục "Quốc phòng/s),
    ]);
    // However the outline names the unit.
    for (const name of ['CAP', 'Công an phường']) {
      const outcome = run(await open({ 'Đơn vị': name }), 'submit', { 'don-vi': 'CAP' });
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
    const others = run(await open({ 'Đơn vị': 'CAP' }), 'submit', { 'don-vi': 'TTCT' });
    expect([others.status, others.messages.join('\n')]).toEqual([
      'done',
      expect.not.stringContaining('mục bắt buộc'),
    ]);
    // What others give, too, is named as the check names it, and told apart: it is not the unit's alone to write.
    for (const kind of ['Nhiệm vụ', 'Bảng']) {
      const desk = await open({ 'Đơn vị': 'CAP', Kiểu: kind });
      const outcome = run(desk, 'submit', { 'don-vi': 'CAP' });
      expect([outcome.status, outcome.messages.join('\n')]).toEqual([
        'done',
        expect.stringMatching(/1 mục bắt buộc in từ nhiệm vụ hoặc phụ lục.*\n– Mục "Quốc phòng/),
      ]);
    }
  });

  it('is no compulsory section of a unit that is part of another: whose it is now has it to write', async () => {
    const [units = [], ...all] = SMALL_MONTH['Đơn vị'] ?? [];
    const merged = [
      [...units, 'Sáp nhập vào', 'Từ kỳ'],
      ...all.map((row) => [...row, ...(row[0] === 'CAP' ? ['VHXH', '2026-01'] : ['', ''])]),
    ];
    const axis = units.indexOf('Trục');
    const first = all.find((row) => row[axis] === 'UBND')?.[0];
    for (const [writer, unit, into] of [
      ['CAP', 'VHXH', merged],
      // Where the outline names nobody it is the axis' first unit, as the form has it.
      ['', first, SMALL_MONTH['Đơn vị']],
    ] as const) {
      const month = { ...withCompulsory({ 'Đơn vị': writer, Trục: 'UBND' }), 'Đơn vị': into ?? [] };
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
    const rows = (SMALL_MONTH['Biểu chung'] ?? []).filter((row) => !row.includes('CAP'));
    const month = { ...withCompulsory(), 'Biểu chung': rows };
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

  it('is none for who has typed its figures into a later period, before that was seen', async () => {
    const rows = (SMALL_MONTH['Biểu chung'] ?? []).map((row) => [...row]);
    const [header = []] = rows;
    const own = rows.filter((row) => row[header.indexOf('Đơn vị')] === 'CAP');
    for (const row of own) row[header.indexOf('Kỳ')] = '2026-11';
    const month = { ...SMALL_MONTH, 'Biểu chung': rows };
    const figures = own.filter((row) => row[header.indexOf('Loại')] === 'Số liệu').length;
    const words = `đã điền ${figures} số ở kỳ 2026-11, kỳ đang nộp là 2026-05`;
    const desk = await openAs(OFFICE, { owner: OFFICE }, month);
    for (const options of [{ 'don-vi': 'CAP' }, { 'don-vi': 'CAP', 'ly-do': 'không phát sinh' }]) {
      const refused = run(desk, 'submit', options);
      expect([refused.status, refused.messages.join('\n')]).toEqual([
        'refused',
        expect.stringContaining(words),
      ]);
    }
    const why = 'không phát sinh, số ở kỳ 2026-11 là của tháng ấy';
    const outcome = run(desk, 'submit', { 'don-vi': 'CAP', 'ly-do': why });
    expect([outcome.status, outcome.messages.join('\n')]).toEqual([
      'done',
      expect.stringContaining(words),
    ]);
    expect(run(desk, 'approve', { 'don-vi': 'CAP' }).messages.join('\n')).toContain('kỳ 2026-11');
    // At the screen the question shows it, and any reason will do.
    const { asked, answer } = answering('không phát sinh');
    const screen = await openAs(OFFICE, { owner: OFFICE, answer }, month);
    expect(run(screen, 'submit', { 'don-vi': 'CAP' }).status).toBe('done');
    expect(asked.join('\n')).toContain(words);
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
    const { asked, answer } = answering('không phát sinh');
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
  const changed = async (desk: Desk) => changedSince(run(desk, 'check')).length > 0;

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
