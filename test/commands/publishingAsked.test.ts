import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Desk, Tabs } from '../../src/desk';
import { newFolder } from '../desk/files/pack/packs';
import { CLERK, OWNER, SMALL_MONTH, STAFFED_MONTH } from '../run/small';
import { columnOf, commandLine, OFFICE, openWithBundle } from './bundle';
import {
  inSets,
  open,
  type Published,
  planted,
  REGISTER,
  registerColumn,
  run,
  states,
  YES,
} from './published';

/** What the office is asked before sets are opened, and what is kept of what it overrules. */

const cellOf = (desk: Desk, name: string, row: number) => {
  const [header = []] = desk.values(REGISTER).map((cells) => cells.map(String));
  return `${String.fromCharCode(65 + header.indexOf(name))}${row}`;
};
const log = (desk: Desk) =>
  desk
    .values('Nhật ký')
    .map((row) => row.map(String).join(' | '))
    .join('\n');

/** Somebody types into the register while the dialog waits. */
const meanwhile = (name: string, text: string, tabs: Tabs = inSets()) => {
  const column = columnOf(
    (tabs[REGISTER] ?? []).map((row) => row.map(String)),
    name as 'Tên',
  );
  return {
    method: 'Sheets.Spreadsheets.get',
    nth: 2,
    requests: [
      {
        updateCells: {
          start: { sheetId: REGISTER, rowIndex: 1, columnIndex: column },
          rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
          fields: 'userEnteredValue',
        },
      },
    ],
  };
};

const SECRET = 'Cấp lại giấy tờ cho ông Lê Văn Mẫu, số CCCD 001085012345, trong tháng';

describe('a yes', () => {
  it('opens what was shown, and not what a set became while the dialog waited', async () => {
    const desk = await open({ answer: () => 'CÓ', edits: [meanwhile('Tên', 'Tên khác hẳn')] });
    const outcome = run(desk);
    expect(outcome.sets?.map(({ shared }) => shared)).toEqual([false, true]);
    expect(outcome.messages.join('\n')).toContain(
      'Bộ 1: đã đổi sau khi hỏi nên chưa mở; hãy xem lại rồi bấm lại.',
    );
    expect(states(desk)[0]).toBe('Chưa');
    expect(run(desk).sets?.map(({ shared }) => shared)).toEqual([true, true]);
  });

  it('replaces no link that was typed while the dialog waited', async () => {
    const tabs = inSets(SMALL_MONTH, [['Liên kết', '|']]);
    const edits = [meanwhile('Liên kết', 'https://example.vn/moi', tabs)];
    const desk = await open({ answer: () => 'CÓ', edits }, tabs);
    expect(run(desk).sets?.map(({ shared }) => shared)).toEqual([false, true]);
    expect(registerColumn(desk, 'Liên kết')[0]).toBe('https://example.vn/moi');
  });

  it('does not open a set that was shown as blocked and is not any more', async () => {
    const { tabs, cell } = planted(SECRET);
    const row = Number(cell.slice(1)) - 1;
    const mended = {
      method: 'Sheets.Spreadsheets.get',
      nth: 2,
      requests: [
        {
          updateCells: {
            start: {
              sheetId: 'Biểu chung',
              rowIndex: row,
              columnIndex: cell.charCodeAt(0) - 65,
            },
            rows: [{ values: [{ userEnteredValue: { stringValue: 'Cấp lại giấy tờ' } }] }],
            fields: 'userEnteredValue',
          },
        },
      ],
    };
    const desk = await openWithBundle(tabs, { answer: () => 'CÓ', edits: [mended] });
    expect(run(desk).sets?.map(({ shared }) => shared)).toEqual([false, true]);
  });

  it('is asked for below the verdict, which stands over the result too', async () => {
    const asked: string[] = [];
    const answer = (text: string) => {
      asked.push(text);
      return 'CÓ';
    };
    const desk = await open({ answer });
    const outcome = run(desk);
    const [verdict = ''] = run(desk, {}, 'check').messages;
    expect(verdict).toMatch(/CẢNH BÁO|LỖI/);
    expect(verdict).toContain(outcome.messages[0]);
    expect(asked[0]?.split('\n')[0]).toBe(outcome.messages[0]);
  });
});

describe('a link of people’s own', () => {
  const OWN = ['https://example.vn/phu-luc-1', 'https://example.vn/phu-luc-2'];
  const typed = () => inSets(SMALL_MONTH, [['Liên kết', OWN.join('|')]]);

  it('stays where a set is only looked at, and is told', async () => {
    const desk = await open({}, typed());
    const outcome = run(desk);
    expect(registerColumn(desk, 'Liên kết')).toEqual(OWN);
    expect(outcome.messages.join('\n')).toContain('Bộ 1: giữ nguyên liên kết đang ghi');
    const again = run(desk);
    expect(again.sets?.map(({ id }) => id)).toEqual(outcome.sets?.map(({ id }) => id));
  });

  const ofLinks = (desk: Desk) =>
    (run(desk, {}, 'check').findings ?? []).flatMap(({ code = '', cell }) =>
      /^link-(target|withdrawn)/.test(code) ? [`${code} ${cell}`] : [],
    );

  it('is held against what was opened, and not against what was only looked at', async () => {
    const desk = await open({}, typed());
    run(desk);
    expect(ofLinks(desk)).toEqual([]);
    run(desk, YES);
    expect(ofLinks(desk)).toEqual([]);
    const cell = cellOf(desk, 'Liên kết', 2);
    desk.type(REGISTER, cell, OWN[0] ?? '');
    expect(ofLinks(desk)).toEqual([`link-target ${cell}`]);
    run(desk, { 'thu-hoi': true });
    expect(ofLinks(desk).sort()).toEqual([
      `link-target-unchecked ${cell}`,
      `link-withdrawn ${cellOf(desk, 'Liên kết', 3)}`,
    ]);
  });

  it('into a file that was withdrawn is told, until it is opened again', async () => {
    const desk = await open();
    run(desk, YES);
    run(desk, { 'thu-hoi': true });
    const told = [2, 3].map((row) => `link-withdrawn ${cellOf(desk, 'Liên kết', row)}`);
    expect(ofLinks(desk)).toEqual(told);
    expect(run(desk, {}, 'compileReport').findings?.map(({ code }) => code)).toContain(
      'link-withdrawn',
    );
    const [opened = ''] = run(desk, YES).messages;
    expect(ofLinks(desk)).toEqual([]);
    expect(run(desk, {}, 'check').messages[0]).toContain(opened);
  });

  it('that is short is to be tried by hand once the set is open: nobody saw where it leads', async () => {
    const desk = await open();
    desk.type(REGISTER, cellOf(desk, 'Liên kết rút gọn', 2), 'https://byvn.net/IH59');
    expect(run(desk).messages.join('\n')).not.toContain('dẫn tới đâu');
    const said = run(desk, YES).messages.join('\n');
    expect(said).toContain('Bộ 1: chưa kiểm được https://byvn.net/IH59 dẫn tới đâu');
  });

  it('that gives way is no error of the verdict over the result', async () => {
    const desk = await open();
    run(desk, YES);
    desk.type(REGISTER, cellOf(desk, 'Liên kết', 2), OWN[0] ?? '');
    const [looked] = run(desk).messages;
    const [opened] = run(desk, YES).messages;
    expect(opened).not.toBe(looked);
    expect(run(desk, {}, 'check').messages[0]).toContain(opened);
  });

  it('gives way to the file that is opened, and is named in the dialog, the result and the log', async () => {
    const asked: string[] = [];
    const answer = (text: string) => {
      asked.push(text);
      return 'CÓ';
    };
    const desk = await open({ answer }, typed());
    const outcome = run(desk);
    expect(registerColumn(desk, 'Liên kết')).toEqual(
      outcome.sets?.map(({ id }) => expect.stringContaining(id)),
    );
    for (const [at, link] of OWN.entries()) {
      const named = `${cellOf(desk, 'Liên kết', at + 2)}: ${link}`;
      expect(asked[0]).toContain(named);
      expect(outcome.messages.join('\n')).toContain(named);
      expect(log(desk)).toContain(named);
    }
    const again = run(desk, YES).messages.join('\n');
    expect(again).not.toContain('liên kết ghi trước đó');
  });

  it('stays where it leads into the set’s own file', async () => {
    const desk = await open();
    run(desk, YES);
    const [link = ''] = registerColumn(desk, 'Liên kết');
    const tab = `${link.replace(/#.*$/, '')}#gid=7`;
    desk.type(REGISTER, cellOf(desk, 'Liên kết', 2), tab);
    const outcome = run(desk, YES);
    expect(registerColumn(desk, 'Liên kết')[0]).toBe(tab);
    expect(outcome.sets?.[0]?.shared).toBe(true);
    expect(outcome.messages.join('\n')).not.toContain('đang ghi');
  });

  it('is known by its address where a label hides it', async () => {
    const address = 'https://example.vn/thu-muc-cu';
    const desk = await open();
    desk.type(REGISTER, cellOf(desk, 'Liên kết', 2), `=HYPERLINK("${address}";"Tệp cũ")`);
    const at = cellOf(desk, 'Liên kết', 2);
    run(desk, YES);
    expect(log(desk)).toContain(`${at}: Tệp cũ: ${address}`);
    // A link to the set's own file stays as it is, its label too.
    const file = registerColumn(desk, 'Liên kết')[1];
    desk.type(REGISTER, cellOf(desk, 'Liên kết', 3), `=HYPERLINK("${file}#gid=0";"Bộ hai")`);
    const again = run(desk, YES);
    expect(registerColumn(desk, 'Liên kết')[1]).toBe('Bộ hai');
    expect(again.messages.join('\n')).not.toContain('Bộ hai');
    expect(again.sets?.map(({ shared }) => shared)).toEqual([true, true]);
  });

  it('words under the state are in the log before they give way', async () => {
    const tabs = inSets(SMALL_MONTH, [['Trạng thái công bố', 'chờ chị Thử duyệt|Chưa']]);
    const desk = await open({}, tabs);
    run(desk, YES);
    const at = cellOf(desk, 'Trạng thái công bố', 2);
    expect(log(desk)).toContain(`${at}: chờ chị Thử duyệt`);
    expect(log(desk)).not.toContain(`${cellOf(desk, 'Trạng thái công bố', 3)}: `);
  });
});

describe('the record of what was published', () => {
  const owned = { owner: OWNER, user: OFFICE, editors: [OFFICE, CLERK] };
  const guardsOf = (desk: Desk) =>
    desk.spreadsheet().sheets.find(({ title }) => title === '_Công bố')?.protectedRanges ?? [];

  it('is closed in the batch that makes it, where the form is guarded', async () => {
    const desk = await open(owned, inSets(STAFFED_MONTH));
    run(desk, {}, 'setUp');
    run(desk, YES);
    const [guard] = guardsOf(desk);
    expect(guard?.warningOnly ?? false).toBe(false);
    expect(guard?.editors?.users).toContain(OFFICE);
    expect(guard?.editors?.users).not.toContain(CLERK);
    const found = run(desk, {}, 'check').findings?.filter(({ tab }) => tab === '_Công bố');
    expect(found).toEqual([]);
  });

  it('is closed as well where a withdrawal makes it', async () => {
    const desk = await open(owned, inSets(STAFFED_MONTH));
    run(desk, {}, 'setUp');
    run(desk, YES);
    const { sheets } = desk.spreadsheet();
    sheets.splice(
      sheets.findIndex(({ title }) => title === '_Công bố'),
      1,
    );
    expect(run(desk, { 'thu-hoi': true }).sets?.map(({ shared }) => shared)).toEqual([
      false,
      false,
    ]);
    expect(desk.values('_Công bố')).toHaveLength(3);
    const [guard] = guardsOf(desk);
    expect(guard?.warningOnly ?? false).toBe(false);
    expect(guard?.editors?.users).toContain(OFFICE);
    expect(guard?.editors?.users).not.toContain(CLERK);
  });

  it('of an older workbook is closed by Thiết lập, and not said to have been loosened', async () => {
    const desk = await open(owned, inSets(STAFFED_MONTH));
    run(desk, YES);
    expect(guardsOf(desk)).toEqual([]);
    run(desk, {}, 'setUp');
    expect(guardsOf(desk)).toHaveLength(1);
    const sheet = desk.spreadsheet().sheets.find(({ title }) => title === '_Công bố');
    Object.assign(sheet ?? {}, { protectedRanges: [] });
    const found = run(desk, {}, 'check').findings?.filter(({ tab }) => tab === '_Công bố');
    expect(found).toEqual([]);
    run(desk, YES);
    expect(guardsOf(desk)).toHaveLength(1);
  });
});

describe('decisions of a file of answers', () => {
  const line = (cell: string, decided: string, who: string, why = '') =>
    `Biểu chung\t${cell}\t${decided}\t${who}\t${why}\n`;
  const given = (...lines: readonly string[]) => ({ ...YES, 'tra-loi': lines.join('') });

  it('are in the log, each with its cell, who and why, and never the text', async () => {
    const { tabs, cell } = planted(SECRET);
    const desk = await openWithBundle(tabs);
    const outcome = run(desk, given(line(cell, 'che', 'Trần Thị Thử', 'theo quy chế')));
    expect(log(desk)).toContain(`Biểu chung ${cell}: che: theo quy chế (Trần Thị Thử)`);
    expect(log(desk)).not.toContain('001085012345');
    expect(outcome.messages.join('\n')).not.toContain('trước:');
  });

  it('that take the place of somebody else’s say so, in the result and the log', async () => {
    const { tabs, cell } = planted(SECRET);
    const desk = await openWithBundle(tabs);
    run(desk, given(line(cell, 'bỏ dòng', 'Trần Thị Thử')));
    const outcome = run(desk, given(line(cell, 'che', 'Lê Văn Kiểm')));
    const told = `Biểu chung ${cell}: che (Lê Văn Kiểm); trước: bỏ dòng (Trần Thị Thử)`;
    expect(outcome.messages.join('\n')).toContain(told);
    expect(log(desk)).toContain(told);
    const again = run(desk, given(line(cell, 'che', 'Lê Văn Kiểm')));
    expect(again.messages.join('\n')).not.toContain('trước:');
  });

  it('of two lines for one cell the later counts, and names the earlier', async () => {
    const { tabs, cell } = planted(SECRET);
    const desk = await openWithBundle(tabs);
    run(desk, given(line(cell, 'che', 'Trần Thị Thử'), line(cell, 'bỏ dòng', 'Lê Văn Kiểm')));
    expect(log(desk)).toContain(
      `Biểu chung ${cell}: bỏ dòng (Lê Văn Kiểm); trước: che (Trần Thị Thử)`,
    );
  });

  it('count in the verdict that stands over the result and in Kiểm tra', async () => {
    const { tabs, cell } = planted(SECRET);
    const desk = await openWithBundle(tabs);
    const [verdict] = run(desk, given(line(cell, 'che', 'Trần Thị Thử'))).messages;
    expect(desk.values('Kiểm tra').flat().map(String)).toContain(verdict);
    expect(run(desk, {}, 'check').messages[0]).toContain(verdict);
  });
});

describe('a blocked set in a folder', { timeout: 240_000 }, () => {
  const NUMBER = '001085012345';
  const book = async (text: string) => {
    const file = path.join(newFolder(), 'so.xlsx');
    await (await openWithBundle(planted(text).tabs)).save(file);
    return file;
  };
  const publish = (file: string, folder: string, ...more: readonly string[]) =>
    commandLine(['phu-luc', file, '--ra', folder, ...more]);
  const sets = (folder: string) =>
    (JSON.parse(readFileSync(path.join(folder, 'ket-qua.json'), 'utf8')) as Published).sets ?? [];
  const textsOf = async (file: string) => {
    const desk = await openWithBundle(file);
    return desk
      .spreadsheet()
      .sheets.flatMap(({ title }) => desk.values(title).flat().map(String))
      .join('\n');
  };

  it('is written under its name, without a page, and said not to be passed on', async () => {
    const folder = newFolder();
    const { status, stdout } = publish(await book(SECRET), folder, '--cong-khai');
    expect(status).toBe(0);
    expect(sets(folder)[0]).toMatchObject({ file: 'bo-1.xlsx', shared: false });
    expect(existsSync(path.join(folder, 'bo-1.xlsx'))).toBe(true);
    expect(existsSync(path.join(folder, 'bo-1.html'))).toBe(false);
    expect(stdout).toContain('bo-1.xlsx còn ô phải quyết định');
    expect(stdout).toContain('không chuyển cho ai');
    expect(Object.keys(sets(folder)[0] ?? {})).not.toContain('wasPublic');
  });

  it('is not said to be left open by a withdrawal', async () => {
    const folder = newFolder();
    expect(publish(await book(SECRET), folder, '--cong-khai').status).toBe(0);
    const { status, stdout, stderr } = publish(path.join(folder, 'so.xlsx'), folder, '--thu-hoi');
    expect(status).toBe(0);
    expect(stderr).toContain('Đã thu hồi phụ lục');
    expect(stdout).toContain('Bộ 1: tệp chưa mở cho người có liên kết');
    expect(stderr).toMatch(/^Thu hồi phụ lục…$/m);
    expect(`${stdout}${stderr}`).not.toMatch(/có bộ chưa thu hồi|Công bố phụ lục…|để lập/);
  });

  it('is not opened and withdrawn at once', async () => {
    const folder = newFolder();
    const file = await book('Cấp lại giấy tờ');
    const { status, stderr } = publish(file, folder, '--cong-khai', '--thu-hoi');
    expect(status).toBe(2);
    expect(stderr).toContain('--thu-hoi không đi cùng --cong-khai');
  });

  it('does not take the name of a file that went out, nor does its withdrawal', async () => {
    const folder = newFolder();
    const clean = await book('Cấp lại giấy tờ');
    const secret = await book(SECRET);
    expect(publish(clean, folder, '--cong-khai').status).toBe(0);
    publish(secret, folder, '--cong-khai');
    // It is still open: what the file holds is what went out.
    expect(sets(folder)[0]).toMatchObject({ file: 'bo-1.xlsx', shared: true });
    expect(await textsOf(path.join(folder, 'bo-1.xlsx'))).not.toContain(NUMBER);
    publish(secret, folder, '--thu-hoi');
    const { stdout } = publish(secret, folder, '--cong-khai');
    expect(sets(folder)[0]).toMatchObject({ file: 'bo-1-chua-cong-bo.xlsx', shared: false });
    expect(await textsOf(path.join(folder, 'bo-1-chua-cong-bo.xlsx'))).toContain(NUMBER);
    expect(stdout).toContain('bo-1-chua-cong-bo.xlsx còn ô phải quyết định');
    expect(readFileSync(path.join(folder, 'bo-1.html'), 'utf8')).toContain('không dùng để công bố');
    publish(secret, folder, '--thu-hoi');
    expect(await textsOf(path.join(folder, 'bo-1.xlsx'))).not.toContain(NUMBER);
  });
});
