import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk';
import { newFolder, SAMPLE } from '../desk/files/pack/packs';
import { SMALL_MONTH } from '../run/small';
import { type Point, singlesOf } from '../run/wholeOrNothing';
import { answering, OFFICE, openWithBundle } from './bundle';
import {
  inSets,
  isOpen,
  open,
  planted,
  registerColumn,
  run,
  setFiles,
  states,
  textsOf,
  YES,
} from './published';

/** Sets of appendices: a file each that keeps its link, open on the office's yes alone, and told of. */

/** What the register says of each appendix: link and state. */
function register(desk: Desk): readonly { readonly link: string; readonly state: string }[] {
  const links = registerColumn(desk, 'Liên kết');
  return states(desk).map((state, at) => ({ link: links[at] ?? '', state }));
}

describe('a set of appendices', () => {
  it('is a file that nobody else opens, until the office says yes', async () => {
    const desk = await open();
    const typed = register(desk).map(({ link }) => link);
    const outcome = run(desk);
    expect(outcome.status).toBe('done');
    expect(outcome.sets?.map(({ set, shared }) => [set, shared])).toEqual([
      ['1', false],
      ['2', false],
    ]);
    expect(setFiles(desk)).toHaveLength(2);
    for (const { id } of setFiles(desk)) expect(isOpen(desk, id)).toBe(false);
    expect(register(desk).map(({ state }) => state)).toEqual(['Chưa', 'Chưa']);
    // The office's own links stay until a set is opened in their place.
    expect(register(desk).map(({ link }) => link)).toEqual(typed);
  });

  it('is open to whoever has the link after the yes, to read alone, and keeps its link', async () => {
    const desk = await open();
    const first = run(desk, YES);
    expect(first.sets?.map(({ shared }) => shared)).toEqual([true, true]);
    for (const file of setFiles(desk)) {
      expect(isOpen(desk, file.id)).toBe(true);
      const others = file.permissions.filter(({ role }) => role !== 'owner');
      expect(others.map(({ type, role }) => [type, role])).toEqual([['anyone', 'reader']]);
    }
    for (const { state } of register(desk))
      expect(state).toMatch(/^Đã công bố, 20\/05\/2026 10:00$/);
    const again = run(desk, YES);
    expect(again.sets?.map(({ id }) => id)).toEqual(first.sets?.map(({ id }) => id));
    expect(setFiles(desk)).toHaveLength(2);
  });

  it('holds the appendix as it is printed, below who publishes it and with which report', async () => {
    const desk = await openWithBundle(SAMPLE);
    const [set] = run(desk, YES).sets ?? [];
    run(desk, {}, 'compileReport');
    const book = desk.book(set?.id ?? '');
    expect(book?.sheets.map(({ title }) => title)).toEqual(set?.tabs);
    const texts = (book?.sheets[0]?.rows ?? []).map((row) =>
      (row ?? []).map((cell) => String(cell?.value ?? '')),
    );
    const own = desk.values(set?.tabs[0] ?? '').map((row) => row.map(String));
    const shown = (rows: readonly (readonly string[])[]) =>
      rows.map((row) => row.join('\t').trimEnd()).filter((line) => line !== '');
    expect(shown(texts).slice(3)).toEqual(shown(own).slice(1));
    expect(shown(texts).length).toBeGreaterThan(6);
    expect(texts[2]?.[0]).toContain('Kèm theo báo cáo');
  });

  it('is closed again by Thu hồi, and opened again under the same link', async () => {
    const desk = await open();
    const first = run(desk, YES);
    const closed = run(desk, { 'thu-hoi': true });
    expect(closed.sets?.map(({ shared }) => shared)).toEqual([false, false]);
    for (const { id } of setFiles(desk)) expect(isOpen(desk, id)).toBe(false);
    for (const { state } of register(desk)) expect(state).toMatch(/^Đã thu hồi, /);
    const again = run(desk, YES);
    expect(again.sets?.map(({ id }) => id)).toEqual(first.sets?.map(({ id }) => id));
    for (const { id } of setFiles(desk)) expect(isOpen(desk, id)).toBe(true);
  });

  it('is asked about at the screen, with what is in it; a blank answer opens nothing', async () => {
    const { asked, answer } = answering('');
    const desk = await open({ answer });
    const outcome = run(desk);
    expect(asked.join('\n')).toMatch(/Bộ 1: 1 phụ lục .*\d+ dòng/);
    expect(outcome.sets?.map(({ shared }) => shared)).toEqual([false, false]);
    const yes = await open({ answer: () => 'CÓ' });
    expect(run(yes).sets?.map(({ shared }) => shared)).toEqual([true, true]);
  });

  it('what is public is not changed by a look at what would be', async () => {
    const desk = await open();
    run(desk, YES);
    const [set] = run(desk).sets ?? [];
    expect(set?.shared).toBe(true);
    expect(register(desk)[0]?.state).toMatch(/^Đã công bố/);
  });

  it('says what somebody changed in its file by hand since', async () => {
    const desk = await open();
    const [set] = run(desk, YES).sets ?? [];
    expect(run(desk, YES).messages.join('\n')).not.toContain('sửa bằng tay');
    const book = desk.book(set?.id ?? '');
    const [file] = setFiles(desk);
    const cell = book?.sheets[0]?.rows[4]?.[1];
    if (!book || !cell || !file) throw new Error('no file to change');
    Object.assign(cell, { value: 'sửa' });
    Object.assign(book.properties, { title: 'Tên khác' });
    Object.assign(file, { permissions: file.permissions.filter(({ type }) => type !== 'anyone') });
    expect(run(desk, YES).messages.join('\n')).toContain(
      'Bộ 1: nội dung, tên, chia sẻ của tệp đã công bố bị sửa bằng tay',
    );
    expect(isOpen(desk, set?.id ?? '')).toBe(true);
    expect(run(desk, YES).messages.join('\n')).not.toContain('sửa bằng tay');
  });

  it('that was deleted is made anew, and the new link is told', async () => {
    const desk = await open();
    const [set] = run(desk, YES).sets ?? [];
    const [file] = setFiles(desk);
    if (!file) throw new Error('no file');
    Object.assign(file, { trashed: true });
    const again = run(desk, YES);
    expect(again.messages.join('\n')).toContain('liên kết đã đổi');
    expect(again.sets?.[0]?.id).not.toBe(set?.id);
  });

  it('of a colleague’s Drive is let alone, and who can is named', async () => {
    const colleague = 'dong-nghiep@example.vn';
    const folder = newFolder();
    const book = path.join(folder, 'so.xlsx');
    const at = { folder, owner: OFFICE, editors: [OFFICE, colleague] };
    const desk = await open(at);
    const sets = run(desk, YES).sets;
    await desk.save(book);
    const other = await openWithBundle(book, { ...at, user: colleague });
    const outcome = run(other, YES);
    expect(outcome.status).toBe('refused');
    expect(outcome.messages.join('\n')).toContain(`Bộ 1: tệp đã công bố thuộc Drive của ${OFFICE}`);
    expect(register(other).map(({ link }) => link)).toEqual(
      sets?.map(({ id }) => expect.stringContaining(id)),
    );
    expect(setFiles(other)).toHaveLength(2);
  });

  it('that the register has no more is named while its file is open, and closed with the others', async () => {
    const desk = await open();
    const [, second] = run(desk, YES).sets ?? [];
    const [header = [], , row = []] = desk.values('Phụ lục').map((cells) => cells.map(String));
    expect(row).not.toEqual([]);
    desk.type('Phụ lục', `${String.fromCharCode(65 + header.indexOf('Bộ'))}3`, '1');
    expect(run(desk, YES).messages.join('\n')).toContain('Bộ 2 không còn phụ lục nào');
    expect(isOpen(desk, second?.id ?? '')).toBe(true);
    run(desk, { 'thu-hoi': true });
    expect(isOpen(desk, second?.id ?? '')).toBe(false);
  });

  it('of an open file that the workbook does not know is not filled without the yes', async () => {
    const folder = newFolder();
    const first = await open({ folder });
    const [set] = run(first, YES).sets ?? [];
    const again = await open({ folder });
    // The folder's account has the file; the workbook that is handed in has no record of it.
    const outcome = run(again, {});
    expect(outcome.sets?.[0]).toMatchObject({ id: set?.id, shared: true });
    expect(outcome.messages.join('\n')).toContain('giữ nguyên như lần trước');
    expect(register(again)[0]?.state).toMatch(/^Đã công bố/);
  });

  it('has nothing to publish where no appendix is in a set', async () => {
    const desk = await open({}, inSets(SMALL_MONTH, [['Bộ', '|']]));
    const outcome = run(desk, YES);
    expect(outcome.status).toBe('refused');
    expect(outcome.messages.join('\n')).toContain('cột "Bộ"');
  });
});

/** Every point by `npm run faults`, one of so many in the quick tests. */
const STEP = Number(process.env.FAULTS_STEP ?? 41);

describe('whatever fails', () => {
  /** What is not as it must be. */
  function wrongs(desk: Desk, status: string): readonly string[] {
    const told = register(desk);
    const open = setFiles(desk).filter(({ id }) => isOpen(desk, id));
    const isTold = (id: string) =>
      told.some(({ link, state }) => link.includes(id) && /^Đ(ang|ã) công bố/.test(state));
    return [
      ...open.filter(({ id }) => !isTold(id)).map(({ name }) => `${name} is open and not told of`),
      ...open
        .filter(({ id }) => (desk.book(id)?.sheets ?? []).some(({ title }) => title === 'Sheet1'))
        .map(({ name }) => `${name} is open and not filled`),
      ...told
        .filter(({ state }) => state.startsWith('Đã công bố'))
        .filter(({ link }) => open.every(({ id }) => !link.includes(id)))
        .map(({ link }) => `${link} is said to be open`),
      ...(status === 'refused' && open.length > 0 ? ['refused, and a file is open'] : []),
    ];
  }

  const tryRun = (desk: Desk) => {
    try {
      return run(desk, YES).status;
    } catch {
      return 'killed';
    }
  };

  it('no file is open untold, none is made twice, and a further run ends it', async () => {
    const calm = await open();
    run(calm, YES);
    const points = singlesOf(calm.calls()).filter((_, at) => at % STEP === 0);
    const failures: string[] = [];
    for (const { name, ...point } of points as readonly Point[]) {
      const desk = await open(point);
      const status = tryRun(desk);
      for (const what of wrongs(desk, status)) failures.push(`${name}: ${status}: ${what}`);
      for (let turn = 0; turn < 4; turn += 1) if (tryRun(desk) === 'done') break;
      tryRun(desk);
      for (const what of wrongs(desk, 'done')) failures.push(`${name}: again: ${what}`);
      if (setFiles(desk).length !== 2) failures.push(`${name}: ${setFiles(desk).length} files`);
      if (register(desk).some(({ state }) => !state.startsWith('Đã công bố'))) {
        failures.push(`${name}: again: ${register(desk).map(({ state }) => state)}`);
      }
    }
    console.log(`${points.length} points, ${failures.length} failures`);
    expect(failures).toEqual([]);
  });
});

describe('what is secret or personal', () => {
  const NUMBER = '001085012345';
  const SECRET = `Cấp lại giấy tờ cho ông Lê Văn Mẫu, số CCCD ${NUMBER}, trong tháng`;
  const answers = (cell: string, decided: string, who = 'Trần Thị Thử', why = '') => ({
    ...YES,
    'tra-loi': `Trang\tÔ\tQuyết định\tAi\tVì sao\nBiểu chung\t${cell}\t${decided}\t${who}\t${why}\n`,
  });
  const holds = (desk: Desk, id: string | undefined, text: string) =>
    textsOf(desk, id).some((one) => one.includes(text));

  it('keeps its set closed until it is decided, and the other set is opened', async () => {
    const { tabs, cell } = planted(SECRET);
    const desk = await openWithBundle(tabs);
    const { sets = [], messages } = run(desk, YES);
    expect(sets.map(({ shared, blocked }) => [shared, blocked.length > 0])).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(sets[0]?.blocked.map((one) => [one.code, one.tab, one.cell])).toEqual([
      ['personal-data', 'Biểu chung', cell],
    ]);
    expect(messages.join('\n')).toContain(
      `Biểu chung ${cell}: "bỏ dòng", "che" hoặc "công khai: lý do"`,
    );
    // What is told of it passes on too little to be of use.
    expect(JSON.stringify(sets[0]?.blocked)).not.toContain(NUMBER);
    expect(register(desk)[0]?.state).toBe('Chưa');
  });

  it('is covered where that was decided, and stays so in the next run', async () => {
    const { tabs, cell } = planted(SECRET);
    const desk = await openWithBundle(tabs);
    for (const options of [answers(cell, 'che'), YES]) {
      const [set] = run(desk, options).sets ?? [];
      expect(set?.shared).toBe(true);
      expect(holds(desk, set?.id, NUMBER)).toBe(false);
      expect(holds(desk, set?.id, 'Cấp lại giấy tờ')).toBe(true);
    }
    expect(desk.values('Biểu chung').flat().map(String)).toContain(SECRET);
  });

  it('goes with its row where that was decided', async () => {
    const { tabs, cell } = planted(SECRET);
    const desk = await openWithBundle(tabs);
    const outcome = run(desk, answers(cell, 'bỏ dòng'));
    const [set] = outcome.sets ?? [];
    expect(set?.shared).toBe(true);
    expect(holds(desk, set?.id, 'Cấp lại giấy tờ')).toBe(false);
    expect(outcome.messages.join('\n')).toContain('bỏ 1 dòng');
  });

  it('is public with a name and a reason, and not without', async () => {
    const { tabs, cell } = planted(SECRET);
    const desk = await openWithBundle(tabs);
    expect(run(desk, answers(cell, 'công khai')).status).toBe('refused');
    expect(run(desk, YES).sets?.[0]?.shared).toBe(false);
    const [set] =
      run(desk, answers(cell, 'công khai', 'Trần Thị Thử', 'đã được đồng ý')).sets ?? [];
    expect(set?.shared).toBe(true);
    expect(holds(desk, set?.id, NUMBER)).toBe(true);
  });

  it('of the two highest marks nobody answers away', async () => {
    const { tabs, cell } = planted('Kế hoạch số 12-KH/ĐU (TỐI MẬT) về diễn tập');
    const desk = await openWithBundle(tabs);
    const refused = run(desk, answers(cell, 'công khai', 'Trần Thị Thử', 'đã được đồng ý'));
    expect(refused.status).toBe('refused');
    expect(refused.messages.join('\n')).toContain('Không có giải trình nào cho công bố được.');
    const outcome = run(desk, YES);
    expect(outcome.sets?.[0]?.shared).toBe(false);
    expect(outcome.sets?.[0]?.blocked.map(({ code }) => code)).toContain('top-secrecy-mark');
    expect(outcome.messages.join('\n')).toContain(`Biểu chung ${cell}: không để trong sổ`);
  });

  it('a mark of secrecy is not covered: its text would go out without it', async () => {
    const { tabs, cell } = planted('Kế hoạch số 12-KH/ĐU (mật) về diễn tập');
    const desk = await openWithBundle(tabs);
    const refused = run(desk, answers(cell, 'che'));
    expect(refused.status).toBe('refused');
    expect(refused.messages.join('\n')).toMatch(/dòng 2: không nhận "che"\. .*nên không được nhận/);
    expect(refused.messages.join('\n')).not.toContain('đã giải trình');
    const blocked = run(desk, YES);
    expect(blocked.sets?.[0]?.shared).toBe(false);
    expect(blocked.messages.join('\n')).toContain(
      `Biểu chung ${cell}: "bỏ dòng" hoặc "công khai: lý do"`,
    );
    const [set] = run(desk, answers(cell, 'bỏ dòng')).sets ?? [];
    expect(set?.shared).toBe(true);
    expect(holds(desk, set?.id, 'diễn tập')).toBe(false);
  });

  it('leaves a public file as it was', async () => {
    const { tabs, cell } = planted('Cấp lại giấy tờ');
    const desk = await openWithBundle(tabs);
    const [before] = run(desk, YES).sets ?? [];
    desk.type('Biểu chung', cell, SECRET);
    const outcome = run(desk, YES);
    expect(outcome.sets?.[0]).toMatchObject({ id: before?.id, shared: true });
    expect(holds(desk, before?.id, NUMBER)).toBe(false);
    expect(outcome.messages.join('\n')).toContain('giữ nguyên như lần trước');
    expect(register(desk)[0]?.state).toMatch(/^Đã công bố/);
  });

  it('is found in notes and links too, which go into no file', async () => {
    const { tabs, cell } = planted('Cấp lại giấy tờ');
    const desk = await openWithBundle(tabs);
    const { row, column } = { row: Number(cell.slice(1)) - 1, column: cell.charCodeAt(0) - 65 };
    const sheet = desk.spreadsheet().sheets.find(({ title }) => title === 'Biểu chung');
    Object.assign(sheet?.rows[row]?.[column] ?? {}, { note: `CCCD ${NUMBER}` });
    const [found] = (run(desk, {}, 'check').findings ?? []).filter(
      ({ code }) => code === 'personal-aside',
    );
    expect(found).toMatchObject({ tab: 'Biểu chung', cell });
    expect(found?.message).toContain('Ghi chú hay liên kết');
    const [set] = run(desk, YES).sets ?? [];
    expect(set?.shared).toBe(true);
    expect(JSON.stringify(desk.book(set?.id ?? '')?.sheets)).not.toContain(NUMBER);
  });

  it('an answer that fits nothing is told with its line, and nothing is done', async () => {
    const { tabs } = planted(SECRET);
    const desk = await openWithBundle(tabs);
    const outcome = run(desk, answers('Z99', 'che'));
    expect(outcome.status).toBe('refused');
    expect(outcome.messages.join('\n')).toContain('dòng 2: ô Z99');
    expect(setFiles(desk)).toEqual([]);
  });
});
