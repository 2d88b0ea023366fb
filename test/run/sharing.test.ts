import { describe, expect, it, vi } from 'vitest';
import { type Desk, type DeskOptions, openDesk } from '../../src/desk';
import { ServiceError } from '../../src/desk/failure';
import { compile, NOW, OFFICE, type Outcome, openWithBundle } from '../commands/bundle';
import { newFolder, SAMPLE } from '../desk/files/pack/packs';
import { callsIn, isFolder, openSmall } from './small';

/** Calls that tell other windows of a run. */
const callsOfTelling = (desk: Desk) =>
  Object.entries(desk.calls()).reduce(
    (sum, [method, count]) => sum + (method.startsWith('Properties.') ? count : 0),
    0,
  );

/** Who may open the report: asked once a workbook, carried out after it is written, said as it is. */

const CLERK = 'van-thu@example.vn';
const CULTURE = 'van-hoa@example.vn';
const EDITORS = [CLERK, CULTURE];
const STRANGER = 'nguoi-la@example.vn';

interface Asked extends Partial<DeskOptions> {
  /** What is pressed, again and again. */
  readonly press?: string;
}

function open({ press, ...arranged }: Asked): Promise<Desk> {
  const answer = press === undefined ? {} : { answer: () => press };
  return openSmall({ editors: EDITORS, ...answer, ...arranged });
}

/** What the page that everybody reads says of it. */
function told(desk: Desk): string {
  const texts = desk.values('Trang chủ').flat().map(String);
  return texts.filter((text) => text.startsWith('Ai mở được báo cáo')).join(' | ');
}

const reports = (desk: Desk) => desk.files().filter((file) => !file.trashed && !isFolder(file));
const folders = (desk: Desk) => desk.files().filter((file) => !file.trashed && isFolder(file));
const questions = (desk: Desk) => desk.dialogs.filter(({ kind }) => kind === 'alert');
const calls = (desk: Desk, method: string) => desk.calls()[method] ?? 0;

/** Who of those may open every file of the reports. */
function readers(desk: Desk, people: readonly string[] = [...EDITORS, STRANGER]) {
  return people.filter((who) => reports(desk).every(({ id }) => desk.mayOpen(id, who)));
}

describe('the question', () => {
  it('after a yes others than the owner open the files, and the page says so', async () => {
    const desk = await open({ press: 'YES' });
    const { status, messages } = compile(desk);
    expect(status).toBe('done');
    expect(reports(desk)).toHaveLength(2);
    expect(readers(desk)).toEqual(EDITORS);
    const sentence =
      'Ai mở được báo cáo trên Drive: lúc lập, người lập và 2 người sửa được sổ này.';
    expect(told(desk)).toBe(sentence);
    expect(messages).toContain(sentence);
  });

  it('may stay open for long: that time is not the run’s', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
    try {
      const answer = () => {
        vi.setSystemTime(Date.now() + 10 * 60_000);
        return 'YES';
      };
      const desk = await openSmall({ editors: EDITORS, now: undefined, answer });
      expect(compile(desk).status).toBe('done');
      expect(readers(desk)).toEqual(EDITORS);
    } finally {
      vi.useRealTimers();
    }
  });

  it('after a no nobody does, and nobody is asked again', async () => {
    const desk = await open({ press: 'NO' });
    const { messages } = compile(desk);
    expect(readers(desk)).toEqual([]);
    expect(told(desk)).toBe('Ai mở được báo cáo trên Drive: lúc lập, chỉ người lập mở được.');
    expect(messages.join()).toContain('Đã chọn không chia sẻ báo cáo');
    compile(desk);
    expect(questions(desk)).toHaveLength(1);
    expect(calls(desk, 'Drive.Permissions.create')).toBe(0);
  });

  it.each(['CANCEL', 'CLOSE'])(
    '%s shares nothing, keeps nothing and is asked again',
    async (press) => {
      const desk = await open({ press });
      expect(compile(desk).messages.join()).toContain('Chưa ai chọn');
      expect(readers(desk)).toEqual([]);
      compile(desk);
      expect(questions(desk)).toHaveLength(2);
    },
  );

  it('says what is made, where, who would open it, and how to change it', async () => {
    const desk = await open({ press: 'YES' });
    compile(desk);
    const [question] = questions(desk);
    expect(question?.title).toBe('Ai được mở báo cáo?');
    for (const part of [
      OFFICE,
      'Hiện có 2 người khác',
      'không sửa được',
      'không gửi thư',
      'bấm Báo cáo 4 trục → Thiết lập → Ai được mở báo cáo',
      'liên kết chung',
    ]) {
      expect(question?.content).toContain(part);
    }
  });

  it('is put while others may run, before anything is made; then all is read anew', async () => {
    const seen: unknown[] = [];
    const desk: Desk = await open({
      answer: () => {
        seen.push(desk.files().length, desk.wasWritten(), calls(desk, 'Lock.tryLock'));
        return 'YES';
      },
    });
    compile(desk);
    expect(seen).toEqual([0, false, 1]);
    expect(calls(desk, 'Lock.tryLock')).toBe(2);
    expect(calls(desk, 'Sheets.Spreadsheets.get')).toBe(3);
  });

  it('is answered once for all who run it', async () => {
    const folder = newFolder();
    const first = await openWithBundle(SAMPLE, {
      folder,
      editors: EDITORS,
      owner: OFFICE,
      answer: () => 'YES',
    });
    compile(first);
    const path = `${folder}/so.xlsx`;
    await first.save(path);
    const second = await openWithBundle(path, {
      user: CLERK,
      owner: OFFICE,
      editors: EDITORS,
      answer: () => {
        throw new Error('asked again');
      },
    });
    expect(compile(second).status).toBe('done');
    expect(readers(second, [OFFICE, CLERK, CULTURE, STRANGER])).toEqual([OFFICE, CLERK, CULTURE]);
  });

  it('that was answered for the workbook is not answered for its copy', async () => {
    const desk = await open({ press: 'YES' });
    compile(desk);
    const kept = desk
      .spreadsheet()
      .developerMetadata.find(({ metadataKey }) => metadataKey?.endsWith('.share'));
    expect(kept?.metadataValue).toBe(`yes ${desk.spreadsheet().spreadsheetId}`);
    kept && Object.assign(kept, { metadataValue: 'yes another-book' });
    compile(desk);
    expect(questions(desk)).toHaveLength(2);
  });

  it('is not put to who may not run the command, nor where nobody else edits', async () => {
    const setUp = await open({ owner: OFFICE });
    setUp.run('setUp');
    const path = `${newFolder()}/so.xlsx`;
    await setUp.save(path);
    const people = { user: CLERK, owner: OFFICE, editors: EDITORS };
    const clerk = await openWithBundle(path, { ...people, answer: () => 'YES' });
    expect(compile(clerk).status).toBe('refused');
    expect(questions(clerk)).toEqual([]);
    const alone = await open({ press: 'YES', editors: [] });
    expect(compile(alone).messages.join()).toContain('chỉ người lập mở được');
    expect(questions(alone)).toEqual([]);
    const broken = await openWithBundle(
      { 'Trang tính1': [] },
      { editors: EDITORS, answer: () => 'YES' },
    );
    expect(compile(broken).status).toBe('broken');
    expect(questions(broken)).toEqual([]);
  });

  it('that cannot be shown is no answer: nothing is shared, and that is said', async () => {
    const desk = await open({
      answer: () => {
        throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
      },
    });
    const { status, messages } = compile(desk);
    expect(status).toBe('done');
    expect(readers(desk)).toEqual([]);
    expect(messages.join()).toContain('Chưa ai chọn');
  });

  it('is put to nobody on the command line, which costs no call', async () => {
    const desk = await open({});
    expect(compile(desk).messages.join()).toContain('Chưa ai chọn');
    expect(callsIn(desk)).toBe(10);
  });

  it('that was answered with no costs no call either', async () => {
    const costs = async (arranged: Asked) => {
      const desk = await open(arranged);
      compile(desk);
      const before = callsIn(desk) - callsOfTelling(desk);
      compile(desk);
      return callsIn(desk) - callsOfTelling(desk) - before;
    };
    // At a screen the page of what is under way is shown besides.
    expect(await costs({ press: 'NO' })).toBe((await costs({})) + 1);
  });
});

describe('the command of the menu', () => {
  it('changes the answer, and only for what is made then', async () => {
    const presses = ['NO', 'YES', 'NO'];
    const desk = await open({ answer: () => presses.shift() ?? '' });
    compile(desk);
    desk.run('chooseReaders');
    expect(readers(desk)).toEqual([]);
    compile(desk);
    const [, , ...second] = reports(desk);
    expect(second.map(({ id }) => desk.mayOpen(id, CLERK))).toEqual([true, true]);
    const { messages } = desk.run('chooseReaders') as Outcome;
    expect(messages.join()).toContain('Báo cáo đã chia sẻ thì vẫn mở được');
    compile(desk);
    const last = reports(desk).slice(4);
    expect(last.map(({ id }) => desk.mayOpen(id, CLERK))).toEqual([false, false]);
    expect(desk.values('Nhật ký').map((cells) => cells[2])).toEqual([
      'Lệnh',
      'Tổng hợp báo cáo',
      'Ai được mở báo cáo',
      'Ai được mở báo cáo',
      'Tổng hợp báo cáo',
      'Ai được mở báo cáo',
      'Tổng hợp báo cáo',
    ]);
  });

  it('says what is set, and leaves it where nothing is pressed', async () => {
    const presses = ['YES', 'CANCEL'];
    const desk = await open({ answer: () => presses.shift() ?? '' });
    compile(desk);
    const { status, messages } = desk.run('chooseReaders') as Outcome;
    expect(status).toBe('done');
    expect(messages.join()).toContain('Đang đặt: chia sẻ');
    expect(questions(desk)[1]?.content).toContain('Đang đặt: chia sẻ');
  });

  it('without a screen changes nothing and says how', async () => {
    const desk = await open({});
    const { status, messages } = desk.run('chooseReaders') as Outcome;
    expect([status, desk.wasWritten()]).toEqual(['done', false]);
    expect(messages.join()).toContain('không đổi gì');
  });
});

describe('sharing', () => {
  const CREATE = 'Drive.Permissions.create';

  it('is done with each person once, for all reports to come', async () => {
    const desk = await open({ press: 'YES' });
    compile(desk);
    const before = { ...desk.calls() };
    compile(desk);
    expect(calls(desk, CREATE)).toBe(2);
    expect(folders(desk)).toHaveLength(1);
    expect(readers(desk)).toEqual(EDITORS);
    const made = Object.entries(desk.calls()).map(([method, count]) => [
      method,
      count - (before[method] ?? 0),
    ]);
    // Seven more than without sharing: owner, editors, folder, its list, two files moved, the page;
    // and what tells other windows of the steps.
    expect(Object.fromEntries(made.filter(([, count]) => count !== 0))).toEqual({
      'Lock.tryLock': 1,
      'Sheets.Spreadsheets.get': 2,
      'Spreadsheet.getOwner': 1,
      'Spreadsheet.getEditors': 1,
      'Drive.Files.create': 2,
      'Sheets.Spreadsheets.batchUpdate': 2,
      'Drive.Files.list': 2,
      'Drive.Files.update': 3,
      'Drive.Permissions.list': 1,
      'Ui.showModelessDialog': 2,
      'Properties.setProperty': 5,
      'Properties.getProperty': 3,
      'Properties.deleteProperty': 1,
    });
  });

  it('is refused to a run that is refused', async () => {
    const desk = await open({
      press: 'YES',
      faults: [1, 2, 3, 4, 5].map((nth) => ({
        method: 'Sheets.Spreadsheets.batchUpdate',
        nth,
        when: '429' as const,
      })),
    });
    expect(compile(desk).status).toBe('refused');
    expect(calls(desk, CREATE)).toBe(0);
    expect(desk.files().filter(({ trashed }) => !trashed)).toEqual([]);
  });

  it('goes on after an address that Google refuses, and names it', async () => {
    let nth = 0;
    const refusal = 'Bad Request. User message: "You cannot share this item"';
    const desk = await open({
      press: 'YES',
      otherwise: (method, own) => {
        if (method !== CREATE) return own();
        nth += 1;
        if (nth === 1) throw new ServiceError(refusal, { code: 403 });
        return own();
      },
    });
    const { messages } = compile(desk);
    expect(readers(desk)).toEqual([CULTURE]);
    expect(told(desk)).toBe(
      'Ai mở được báo cáo trên Drive: lúc lập, người lập và 1 người sửa được sổ này; còn 1 người sửa được sổ chưa mở được.',
    );
    expect(messages.join('\n')).toContain(
      `Chưa chia sẻ được với: ${CLERK}. Lý do: Google không nhận. Có thể tự chia sẻ thư mục báo cáo trong Drive. (“${refusal}”)`,
    );
  });

  it('lets alone whom the folder lets in already, and tells who else can open it', async () => {
    const folder = newFolder();
    const desk = await open({ folder, press: 'YES' });
    compile(desk);
    const [place] = folders(desk);
    const share = (permission: object) =>
      byHand(folder, `Drive.Permissions.create(${JSON.stringify(permission)}, '${place?.id}')`);
    await share({ type: 'user', role: 'writer', emailAddress: CLERK });
    await share({ type: 'user', role: 'reader', emailAddress: STRANGER });
    const later = await open({ folder, press: 'YES' });
    const { messages } = compile(later);
    expect(calls(later, CREATE)).toBe(0);
    expect(folders(later)[0]?.permissions.map(({ role }) => role)).toEqual([
      'owner',
      'reader',
      'writer',
      'reader',
    ]);
    expect(told(later)).toContain('ngoài ra còn 1 người (nhóm) khác');
    expect(messages.join()).toContain(
      `vẫn mở được, vì thư mục báo cáo đã chia sẻ với họ: ${STRANGER}`,
    );

    await share({ type: 'anyone', role: 'reader' });
    const shown = await open({ folder, press: 'YES', editors: [...EDITORS, 'moi@example.vn'] });
    compile(shown);
    expect(calls(shown, CREATE)).toBe(0);
    expect(told(shown)).toContain('ai có liên kết cũng mở được');
  });

  it('that came to nothing is not known, and the next run makes good for it', async () => {
    const busy = [1, 2, 3, 4].map((nth) => ({
      method: 'Drive.Files.update',
      nth,
      when: '503' as const,
    }));
    const desk = await open({ press: 'YES', faults: busy });
    const { status, messages } = compile(desk);
    expect(status).toBe('done');
    expect(told(desk)).toContain('không rõ, lượt chạy chưa chia sẻ xong');
    expect(messages.join()).toContain('(“The service is currently unavailable.”)');
    expect(messages.join('\n').split('Chạy lại "Tổng hợp báo cáo"')).toHaveLength(2);
    expect(calls(desk, 'Sheets.Spreadsheets.batchUpdate')).toBe(1);
    expect(readers(desk)).toEqual([]);
    compile(desk);
    expect(reports(desk)).toHaveLength(4);
    expect(readers(desk)).toEqual(EDITORS);
    compile(desk);
    expect(calls(desk, CREATE)).toBe(2);
  });

  it('that was not finished puts no file at risk where an older workbook is restored', async () => {
    const folder = newFolder();
    const older = `${newFolder()}/so.xlsx`;
    await (await open({})).save(older);
    const busy = [1, 2, 3, 4].map((nth) => ({
      method: 'Drive.Files.update',
      nth,
      when: '503' as const,
    }));
    compile(await open({ folder, press: 'YES', faults: busy }));
    const people = { editors: EDITORS, answer: () => 'NO' };
    const restored = await openWithBundle(older, { folder, ...people });
    compile(restored);
    expect(reports(restored)).toHaveLength(4);
  });

  it('leaves the page as the next run expects it', async () => {
    const desk = await open({ press: 'YES' });
    compile(desk);
    compile(desk);
    const titles = desk.spreadsheet().sheets.map(({ title }) => title);
    expect(titles.filter((title) => title.includes('trước khi ghi'))).toEqual([]);
  });

  it('finds the sentence where somebody moved it in that moment', async () => {
    const desk = await open({
      press: 'YES',
      edits: [
        {
          method: 'Sheets.Spreadsheets.batchUpdate',
          nth: 2,
          requests: [
            {
              insertDimension: {
                range: { sheetId: 'Trang chủ', dimension: 'ROWS', startIndex: 0, endIndex: 1 },
              },
            },
          ],
        },
      ],
    });
    compile(desk);
    expect(told(desk)).toBe(
      'Ai mở được báo cáo trên Drive: lúc lập, người lập và 2 người sửa được sổ này.',
    );
  });

  it('is in the Drive of each runner, who sees no file of the others', async () => {
    const folder = newFolder();
    const first = await open({ folder, owner: OFFICE, press: 'YES' });
    compile(first);
    const second = await open({ folder, owner: OFFICE, user: CLERK, press: 'YES' });
    expect(compile(second).status).toBe('done');
    expect(folders(second)).toHaveLength(2);
    const own = reports(second).slice(2);
    const people = [OFFICE, CULTURE, STRANGER];
    expect(people.map((who) => own.every(({ id }) => second.mayOpen(id, who)))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

/** What somebody does in the account's Drive beside the add-on. */
async function byHand(folder: string, call: string): Promise<void> {
  const bundle = `function go() { ${call}; }`;
  const desk = await openDesk({ bundle, workbook: { A: [] }, folder, user: OFFICE, now: NOW });
  desk.run('go');
}
