import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Desk, DeskOptions, Tabs } from '../../src/desk';
import { newFolder, SAMPLE } from '../desk/files/pack/packs';
import { SMALL_MONTH, withAddresses } from '../run/small';
import { commandLine, OFFICE, type Outcome, openWithBundle } from './bundle';

/** Letters to units: who gets one and what is in it, once a day, within the quota; the daily timer. */

/** Two days after the deadline, 24/05/2026 10:00 in Hà Nội. */
const LATE = Date.UTC(2026, 4, 24, 3, 0);
const EARLY = Date.UTC(2026, 4, 20, 3, 0);
const SEND = { gui: true };

const run = (desk: Desk, handler: string, options: object = {}) =>
  desk.run(handler, options) as Outcome & {
    readonly reminders?: Readonly<Record<string, readonly string[]>>;
    readonly drafts?: readonly { readonly unit: string; readonly body: string }[];
  };

const open = (options: Partial<DeskOptions> = {}, month: string | Tabs = SMALL_MONTH) =>
  openWithBundle(month, { now: LATE, ...options });

/** The same workbook at another time, with a new outbox. */
async function later(desk: Desk, options: Partial<DeskOptions>): Promise<Desk> {
  const file = path.join(newFolder(), 'so.xlsx');
  await desk.save(file);
  return open(options, file);
}

const withEmail = (unit: string, email: string) =>
  withAddresses((one, address) => (one === unit ? email : address));

/** A month in which one unit alone has an address. */
const onlyAddress = (unit: string) =>
  withAddresses((one, address) => (one === unit ? address : ''));

const mailTo = (desk: Desk, address: string) => desk.mails.filter(({ to }) => to.includes(address));
const journal = (desk: Desk) => desk.values('Nhật ký').map((row) => row.map(String));

describe('the letters', () => {
  it('are shown first, with a button that sends them; nothing is sent or written', async () => {
    const desk = await open();
    const outcome = run(desk, 'remind');
    expect(outcome.status).toBe('done');
    expect(outcome.drafts?.map(({ unit }) => unit)).toContain('CAP');
    expect(desk.mails).toEqual([]);
    expect(desk.calls()['Sheets.Spreadsheets.batchUpdate']).toBeUndefined();
    const [page] = desk.dialogs.slice(-1);
    expect(page?.content).toContain('cap@example.vn');
    expect(page?.content).toContain(`Gửi ${outcome.drafts?.length} thư`);
    expect(page?.content).toContain('google.script.run');
    expect(page?.content).toContain('.remind(');
  });

  it('go to units that are late, with the days, their rows and nobody else’s', async () => {
    const desk = await open();
    const outcome = run(desk, 'remind', SEND);
    expect(outcome.messages.join('\n')).toContain(`Đã gửi ${desk.mails.length} thư`);
    const [mail] = mailTo(desk, 'cap@example.vn');
    expect(mail?.subject).toBe('Nhắc nộp báo cáo tháng 5 năm 2026: Công an phường');
    expect(mail?.body).toContain('Hạn nộp là 22/5/2026, đã quá 2 ngày');
    expect(mail?.body).toMatch(/#gid=\d+&range=A\d+:[A-Z]+\d+/);
    expect(mail?.body).not.toContain('Văn phòng Đảng ủy');
    expect(journal(desk).slice(-1)[0]?.[4]).toContain('Đưa đi gửi');
  });

  it('go before the deadline to who has something to mend, with its cell and never what was typed', async () => {
    const quiet = await open({ now: EARLY });
    const before = run(quiet, 'remind').reminders?.due ?? [];
    expect(before).not.toContain('TTCT');
    const rows = (SMALL_MONTH['Biểu chung'] ?? []).map((row) => [...row]);
    const column = (name: string) => rows[0]?.indexOf(name) ?? -1;
    const at = rows.findIndex(
      (row) => row[column('Loại')] === 'Số liệu' && row[column('Đơn vị')] === 'TTCT',
    );
    for (const typed of ['Nguyễn Văn A, CCCD 001085012345', '001085012345']) {
      (rows[at] ?? [])[column('Giá trị')] = typed;
      const desk = await open({ now: EARLY }, { ...SMALL_MONTH, 'Biểu chung': rows });
      const { drafts } = run(desk, 'remind');
      run(desk, 'remind', SEND);
      const [mail] = mailTo(desk, 'ttct@example.vn');
      expect(mail?.body).toContain(`Trang "Biểu chung", ô H${at + 1}, Lỗi: `);
      expect(mail?.body).toMatch(/hãy (nhập số|gõ lại)/i);
      const shown = [mail?.body, desk.dialogs[0]?.content, JSON.stringify(drafts)].join('\n');
      expect(shown).not.toMatch(/001085|1085012345|Nguyễn Văn A/);
      expect(mailTo(desk, 'cap@example.vn')).toEqual([]);
    }
  });

  it('go to nobody before the deadline, where it is said how many have not submitted', async () => {
    const desk = await open({ now: Date.UTC(2026, 4, 18, 3, 0) });
    const asked = run(desk, 'remind');
    expect(asked.reminders?.due).toEqual([]);
    const units = (SMALL_MONTH['Đơn vị'] ?? []).length - 1;
    const said = (count: number) => `${count} đơn vị chưa nộp, chưa qua hạn nộp 22/5/2026.`;
    expect(asked.messages.slice(0, 2)).toEqual(['Không có đơn vị nào cần nhắc.', said(units)]);
    run(desk, 'submit', { 'don-vi': 'CAP' });
    expect(run(desk, 'remind').messages).toContain(said(units - 1));
  });

  it('tell who was returned why, and leave in peace who has submitted or is approved', async () => {
    const desk = await open();
    for (const unit of ['CAP', 'TTCT', 'UBKT']) run(desk, 'submit', { 'don-vi': unit });
    run(desk, 'returnUnit', { 'don-vi': 'CAP', 'ly-do': 'Thiếu phụ lục 03' });
    run(desk, 'approve', { 'don-vi': 'TTCT' });
    run(desk, 'remind', SEND);
    expect(mailTo(desk, 'cap@example.vn')[0]?.body).toContain('Lý do: Thiếu phụ lục 03');
    expect(mailTo(desk, 'ttct@example.vn')).toEqual([]);
    expect(mailTo(desk, 'ubkt@example.vn')).toEqual([]);
  });
});

describe('because of findings alone', () => {
  /** The month with a wrong figure of TTCT, and another deadline. */
  const wrong = (deadline: string): Tabs => {
    const rows = (SMALL_MONTH['Biểu chung'] ?? []).map((row) => [...row]);
    const column = (name: string) => rows[0]?.indexOf(name) ?? -1;
    const row = rows.find(
      (one) => one[column('Loại')] === 'Số liệu' && one[column('Đơn vị')] === 'TTCT',
    );
    (row ?? [])[column('Giá trị')] = 'mười hai';
    const settings = (SMALL_MONTH['Cấu hình'] ?? []).map((one) =>
      one[0] === 'Hạn nộp' ? ['Hạn nộp', deadline] : one,
    );
    return { ...SMALL_MONTH, 'Biểu chung': rows, 'Cấu hình': settings };
  };
  const at = (day: number) => Date.UTC(2026, 4, day, 3, 0);

  it.each([
    // Three days before the deadline, and none the day before.
    ['25/05/2026', 21, false],
    ['25/05/2026', 22, true],
    ['25/05/2026', 25, true],
    // Without one that holds, by the last day of the report: 20/05/2026.
    ['', 16, false],
    ['', 17, true],
    ['22/04/2026', 16, false],
    ['22/04/2026', 17, true],
  ])('no letter goes before the deadline is near: %s on the %i', async (deadline, day, isDue) => {
    const desk = await open({ now: at(day) }, wrong(deadline));
    const outcome = run(desk, 'remind');
    expect((outcome.reminders?.due ?? []).includes('TTCT')).toBe(isDue);
    const from = deadline === '25/05/2026' ? '22/5/2026' : '17/5/2026';
    const said = outcome.messages.join('\n');
    if (isDue) expect(said).not.toContain('còn sớm');
    else {
      expect(said).toContain(
        deadline === '25/05/2026' ? 'chưa qua hạn nộp 25/5' : 'kỳ chưa có hạn nộp',
      );
      expect(said).toMatch(new RegExp(`còn sớm; từ ${from} mới có thư: .*TTCT`));
    }
  });

  it('nobody is written to on the days after a period was opened; who is returned is', async () => {
    const first = await openWithBundle(SAMPLE, { now: LATE });
    run(first, 'setUp');
    run(first, 'closePeriod', { 'ly-do': 'thử' });
    run(first, 'openPeriod');
    const early = run(first, 'remind');
    expect(early.reminders?.due).toEqual([]);
    expect(early.messages.join('\n')).toMatch(/^17 đơn vị chưa nộp, chưa qua hạn nộp/m);
    run(first, 'submit', { 'don-vi': 'TYT', 'ly-do': 'không phát sinh' });
    run(first, 'returnUnit', { 'don-vi': 'TYT', 'ly-do': 'Thiếu số' });
    expect(run(first, 'remind').reminders?.due).toEqual(['TYT']);
    const near = await later(first, { now: Date.UTC(2026, 5, 20, 3, 0) });
    expect((run(near, 'remind').reminders?.due ?? []).length).toBeGreaterThan(5);
  });

  it('tell of a compulsory section that the unit has not written', async () => {
    const outline = (SMALL_MONTH['Đề cương'] ?? []).map((row) =>
      row[0] === 'an-ninh' ? row.map((cell, column) => (column === 6 ? 'Có' : cell)) : row,
    );
    const desk = await open({ now: EARLY }, { ...SMALL_MONTH, 'Đề cương': outline });
    run(desk, 'remind', SEND);
    const body = mailTo(desk, 'cap@example.vn')[0]?.body;
    expect(body).toMatch(
      /Mục bắt buộc chưa có nội dung \(1\).*"Nội dung".*"Biểu chung":\n– Mục "Quốc phòng/,
    );
    expect(body).not.toContain('Đề cương');
  });
});

describe('after a new period was opened', () => {
  it('nobody is late by the deadline of the one before, and the office is told', async () => {
    const desk = await open();
    expect(run(desk, 'closePeriod', { 'ly-do': 'thử' }).status).toBe('done');
    expect(run(desk, 'openPeriod').status).toBe('done');
    const row = desk.values('Cấu hình').findIndex(([key]) => key === 'Hạn nộp') + 1;
    desk.type('Cấu hình', `B${row}`, '22/05/2026');
    expect(run(desk, 'remindDaily').status).toBe('done');
    expect(desk.mails.filter(({ body }) => body.includes('22/5/2026'))).toEqual([]);
    expect(desk.mails.filter(({ body }) => body.includes('đã quá'))).toEqual([]);
    const told = run(desk, 'check').findings?.filter(({ code }) => code.includes('deadline'));
    expect(told?.map(({ code }) => code)).toEqual(['deadline-before-cut-off']);
    run(desk, 'compileReport');
    const home = desk.values('Trang chủ').flat().map(String).join('\n');
    expect(home).not.toContain('quá hạn');
    expect(home).not.toContain('Hạn nộp 22/5/2026');
  });
});

describe('a unit', () => {
  it('without an address is named, and one that is none is told', async () => {
    const desk = await open({}, withEmail('CAP', ''));
    const outcome = run(desk, 'remind', SEND);
    expect(outcome.reminders?.withoutAddress).toEqual(['CAP']);
    expect(outcome.messages.join('\n')).toContain('Chưa có địa chỉ thư');
    const wrong = await open({}, withEmail('CAP', 'khong phai dia chi'));
    expect(run(wrong, 'remind').messages.join('\n')).toContain('không đọc được: ');
  });

  it('with two addresses gets one letter to both', async () => {
    const desk = await open({}, withEmail('CAP', 'cap@example.vn; truc@example.vn'));
    run(desk, 'remind', SEND);
    expect(mailTo(desk, 'truc@example.vn')).toEqual(mailTo(desk, 'cap@example.vn'));
  });

  it('gets one a day, by the clock of the workbook', async () => {
    const desk = await open();
    run(desk, 'remind', SEND);
    const again = run(desk, 'remind', SEND);
    expect(again.messages.join('\n')).toContain('Hôm nay đã nhắc');
    expect(mailTo(desk, 'cap@example.vn')).toHaveLength(1);
    const evening = await later(desk, { now: Date.UTC(2026, 4, 24, 16, 30) });
    run(evening, 'remind', SEND);
    expect(evening.mails).toEqual([]);
    // 00:30 of the next day in Hà Nội, the same day in London.
    const next = await later(desk, { now: Date.UTC(2026, 4, 24, 17, 30) });
    run(next, 'remind', SEND);
    expect(mailTo(next, 'cap@example.vn')).toHaveLength(1);
  });

  it('gets it by another clock where Cấu hình names one', async () => {
    const month = {
      ...SMALL_MONTH,
      'Cấu hình': (SMALL_MONTH['Cấu hình'] ?? []).map((row) =>
        row[0] === 'Múi giờ' ? ['Múi giờ', 'Asia/Tokyo'] : row,
      ),
    };
    // 23:30 in Tokyo, then 00:30 of the next day there: the same day in Hà Nội.
    const desk = await open({ now: Date.UTC(2026, 4, 24, 14, 30) }, month);
    run(desk, 'remind', SEND);
    const next = await later(desk, { now: Date.UTC(2026, 4, 24, 15, 30) });
    run(next, 'remind', SEND);
    expect(mailTo(next, 'cap@example.vn')).toHaveLength(1);
  });
});

describe('the day’s quota', () => {
  it('is kept, and those beyond it are named and written to later the same day', async () => {
    const desk = await open({ mailQuota: 3 });
    const outcome = run(desk, 'remind', SEND);
    expect(desk.mails).toHaveLength(3);
    expect(outcome.messages.join('\n')).toContain('chỉ còn cho tài khoản này gửi đến 3 địa chỉ');
    const over = outcome.reminders?.overQuota ?? [];
    expect(over.length).toBeGreaterThan(5);
    const other = await later(desk, { mailQuota: 100 });
    run(other, 'remind', SEND);
    expect(other.mails).toHaveLength(over.length);
  });
});

describe('a letter that did not go', () => {
  it('is told, sent again the same day where it surely did not, and never where nobody knows', async () => {
    const faults = [
      { method: 'MailApp.sendEmail', nth: 1, when: '429' },
      { method: 'MailApp.sendEmail', nth: 2, when: 'after' },
    ] as const;
    const desk = await open({ faults });
    const outcome = run(desk, 'remind', SEND);
    const [refused = '', doubtful = ''] = outcome.reminders?.due ?? [];
    const said = outcome.messages.join('\n');
    expect(said).toContain(`Không gửi được cho ${refused}`);
    expect(said).toContain(`Không rõ thư cho ${doubtful}`);
    const before = desk.mails.length;
    const again = run(desk, 'remind', SEND);
    expect(again.messages.join('\n')).toContain(`Đã gửi 1 thư: ${refused}`);
    expect(again.messages.join('\n')).toContain('không rõ thư đã đi hay chưa');
    expect(desk.mails).toHaveLength(before + 1);
    expect(journal(desk).map((row) => row[4])).toContain(
      `Thư nhắc ngày 24/05/2026: không gửi được cho ${refused}; không rõ đã đi hay chưa với ${doubtful}`,
    );
  });
});

describe('a letter that failed', () => {
  it('is told once in the journal, and stays free to be sent', async () => {
    const faults = [1, 2, 3].map(
      (nth) => ({ method: 'MailApp.sendEmail', nth, when: '429' }) as const,
    );
    const desk = await open({ faults, mailQuota: 100 }, onlyAddress('CAP'));
    for (let time = 1; time <= 3; time += 1) run(desk, 'remind', SEND);
    expect(desk.mails).toEqual([]);
    const told = () => journal(desk).filter((row) => row[4]?.includes('không gửi được cho CAP'));
    // The third run finds the second one's failure, and the first one's is not told again.
    expect(told()).toHaveLength(2);
    expect(run(desk, 'remind', SEND).messages.join('\n')).toContain('Đã gửi 1 thư: CAP');
    expect(told()).toHaveLength(3);
    const lines = journal(desk).length;
    run(desk, 'remind', SEND);
    expect(journal(desk)).toHaveLength(lines);
  });

  it('is not told again by runs that do not send it', async () => {
    const faults = [{ method: 'MailApp.sendEmail', nth: 1, when: '429' }] as const;
    const desk = await open({ faults }, onlyAddress('CAP'));
    run(desk, 'remind', SEND);
    run(desk, 'submit', { 'don-vi': 'CAP' });
    run(desk, 'remind', SEND);
    run(desk, 'remind', SEND);
    run(desk, 'remind', SEND);
    const told = journal(desk).filter((row) => row[4]?.includes('không gửi được cho CAP'));
    expect(told).toHaveLength(1);
  });
});

describe('the button below the letters', () => {
  it('sends to those that were shown and to nobody else, who is named', async () => {
    const desk = await open();
    run(desk, 'submit', { 'don-vi': 'CAP' });
    const shown = run(desk, 'remind').reminders?.due ?? [];
    expect(shown).not.toContain('CAP');
    const [page] = desk.dialogs.slice(-1);
    const given = /\.remind\((\{.*?\})\)/.exec((page?.content ?? '').replaceAll('&quot;', '"'));
    run(desk, 'returnUnit', { 'don-vi': 'CAP', 'ly-do': 'Thiếu phụ lục 03' });
    const outcome = run(desk, 'remind', JSON.parse(given?.[1] ?? '{}'));
    expect(mailTo(desk, 'cap@example.vn')).toEqual([]);
    expect(desk.mails).toHaveLength(shown.length);
    expect(outcome.messages.join('\n')).toMatch(/chưa gửi.*không có trong bản xem trước.*CAP/i);
    run(desk, 'remind', SEND);
    expect(mailTo(desk, 'cap@example.vn')).toHaveLength(1);
  });
});

describe('the daily timer', () => {
  it('is switched on and off by the office, and told in the journal', async () => {
    const desk = await open();
    expect(run(desk, 'toggleDailyReminder').messages.join('\n')).toContain('Đã bật');
    expect(desk.triggers).toMatchObject([
      { handler: 'remindDaily', everyDays: 1, hour: 7, zone: 'Asia/Ho_Chi_Minh' },
    ]);
    expect(run(desk, 'toggleDailyReminder').messages.join('\n')).toContain('Đã tắt');
    expect(desk.triggers).toEqual([]);
    expect(journal(desk).map((row) => row[4])).toContain('Yêu cầu tắt nhắc hằng ngày');
  });

  it('tells of another account that has one on', async () => {
    const desk = await open();
    run(desk, 'toggleDailyReminder');
    const other = await later(desk, { user: 'khac@example.vn', owner: OFFICE });
    expect(run(other, 'toggleDailyReminder').messages.join('\n')).toContain(
      `Trước đó ${OFFICE} đã bật`,
    );
  });

  it('sends with nobody at the screen, and carries out what units have submitted', async () => {
    const [owner, clerk] = ['chu-so@example.vn', 'cap@example.vn'];
    const file = path.join(newFolder(), 'khoa.xlsx');
    const first = await open({ owner, user: owner });
    run(first, 'setUp');
    await first.save(file);
    const unit = await open({ owner, user: clerk }, file);
    expect(run(unit, 'submit').status).toBe('done');
    await unit.save(file);
    const desk = await open({ owner, user: owner }, file);
    expect((desk.run('remindDaily') as Outcome).status).toBe('done');
    expect(mailTo(desk, clerk)).toEqual([]);
    expect(desk.mails.length).toBeGreaterThan(5);
    const standing = desk.values('Tiến độ').find((row) => row[1] === 'CAP');
    expect(standing?.[2]).toBe('Đã nộp');
  });

  it('and the letters are the office’s: a clerk is told so, and nothing goes out', async () => {
    const owner = 'chu-so@example.vn';
    const file = path.join(newFolder(), 'khoa.xlsx');
    const first = await open({ owner, user: owner });
    run(first, 'setUp');
    await first.save(file);
    const desk = await open({ owner, user: 'cap@example.vn' }, file);
    for (const [handler, options] of [
      ['remind', SEND],
      ['toggleDailyReminder', {}],
      ['remindDaily', {}],
    ] as const) {
      const outcome = run(desk, handler, options);
      expect([handler, outcome.status]).toEqual([handler, 'refused']);
      expect(outcome.messages.join('\n')).toContain('Hãy nhờ Văn phòng');
    }
    expect([desk.mails, desk.triggers]).toEqual([[], []]);
  });
});

describe('nhac-nop on the command line', () => {
  it('leaves a file a letter where two units have one address, from run to run', () => {
    const into = newFolder();
    const pack = path.join(newFolder(), 'so');
    cpSync(SAMPLE, pack, { recursive: true });
    const units = path.join(pack, 'Đơn vị.tsv');
    writeFileSync(
      units,
      readFileSync(units, 'utf8').replaceAll(/(cap|qsp)@example\.vn/g, 'chung@example.vn'),
    );
    const environment = { DESK_NOW: '2026-05-24T10:00:00+07:00', DESK_USER: OFFICE };
    commandLine(['nhac-nop', pack, '--ra', into], environment);
    const own = () => readdirSync(path.join(into, 'thu')).filter((name) => name.includes('chung@'));
    const names = ['2026-05-24 chung@example.vn CAP.eml', '2026-05-24 chung@example.vn QSP.eml'];
    expect(own().sort()).toEqual(names);
    commandLine(['nhac-nop', pack, '--gui', '--ra', into], environment);
    expect(own().sort()).toEqual(names);
    const read = (name: string) => readFileSync(path.join(into, 'thu', name), 'utf8');
    expect(names.map((name) => read(name).includes('X-Unsent'))).toEqual([true, true]);
    const ids = names.map((name) => /Message-ID: (.*)/i.exec(read(name))?.[1]);
    expect(new Set(ids).size).toBe(2);
  });

  it('leaves each letter as a file that mail programs read', () => {
    const into = newFolder();
    const environment = { DESK_NOW: '2026-05-24T10:00:00+07:00', DESK_USER: OFFICE };
    const preview = commandLine(['nhac-nop', SAMPLE, '--ra', into], environment);
    expect(preview.status).toBe(0);
    const names = readdirSync(path.join(into, 'thu'));
    expect(names).toContain('2026-05-24 cap@example.vn.eml');
    const read = (name: string) => readFileSync(path.join(into, 'thu', name), 'utf8');
    expect(read('2026-05-24 cap@example.vn.eml')).toMatch(/^X-Unsent: 1\r\n/);
    const drafted = commandLine(['nhac-nop', SAMPLE, '--gui', '--ra', into], environment);
    expect(drafted.stdout).toMatch(/Đã soạn \d+ thư trong thư mục thu: .*CAP/);
    expect(drafted.stdout).not.toContain('Đã gửi');
    const text = read('2026-05-24 cap@example.vn.eml');
    expect(text).toMatch(/^X-Unsent: 1\r\nDate: Sun, 24 May 2026 10:00:00 \+0700\r\n/);
    const [head = '', body = ''] = text.split('\r\n\r\n');
    for (const line of text.split('\r\n')) expect(line.length).toBeLessThanOrEqual(76);
    const subject = [...head.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/g)]
      .map(([, word = '']) => Buffer.from(word, 'base64').toString('utf8'))
      .join('');
    expect(subject).toContain('Nhắc nộp báo cáo tháng 5 năm 2026: Công an phường');
    const words = Buffer.from(body, 'base64').toString('utf8');
    expect(words).toContain('đã quá 2 ngày');
    expect(words).toMatch(/trang "Biểu chung", dòng 16, .*378–/);
    expect(words).not.toMatch(/https:|Báo cáo 4 trục →/);
    // Nothing else than ASCII stands in it.
    expect(Buffer.from(text, 'utf8')).toHaveLength(text.length);
    const book = path.join(into, 'so.xlsx');
    const again = commandLine(['nhac-nop', book, '--gui', '--ra', into], environment);
    expect(again.stdout).toMatch(/Hôm nay đã soạn thư nên không soạn lần nữa: .*CAP/);
    expect(again.stdout).not.toMatch(/[Đđ]ã gửi|giao gửi/);
    expect(readdirSync(path.join(into, 'thu'))).toEqual(names);
  });
});
