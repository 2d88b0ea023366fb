import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Desk, DeskOptions } from '../../src/desk';
import { newFolder } from '../desk/files/pack/packs';
import { SMALL_MONTH } from '../run/small';
import { singlesOf } from '../run/wholeOrNothing';
import { NOW, OFFICE, type Outcome, openWithBundle } from './bundle';
import { inSets, isOpen, open, run, setFiles, states, textsOf, YES } from './published';

/** What was published stays what the office said of it: who reads it, what is in it, and what is told. */

const WITHDRAW = { 'thu-hoi': true };
const COLLEAGUE = 'dong-nghiep@example.vn';

const said = ({ messages }: Outcome) => messages.join('\n');

type File = ReturnType<Desk['files']>[number];
type Permission = File['permissions'][number];

function fileOf(desk: Desk, id: string | undefined): File {
  const file = desk.files().find((one) => one.id === id);
  if (!file) throw new Error(`no file ${id}`);
  return file;
}
/** What a person does in **Chia sẻ**. */
function shareByHand(desk: Desk, id: string | undefined, given: Omit<Permission, 'id'>): void {
  const file = fileOf(desk, id);
  const made = { id: given.type === 'anyone' ? 'anyoneWithLink' : given.type, ...given };
  const others = file.permissions.filter((one) => one.id !== made.id);
  Object.assign(file, { permissions: [...others, made] });
}

/** File and state of each line of the record. */
const record = (desk: Desk) =>
  desk
    .values('_Công bố')
    .slice(1)
    .map((row) => [String(row[2]), String(row[5])]);

const linkCell = (desk: Desk, row: number) => {
  const [header = []] = desk.values('Phụ lục').map((cells) => cells.map(String));
  return `${String.fromCharCode(65 + header.indexOf('Liên kết'))}${row}`;
};

const refusedByDrive = () =>
  Object.assign(new Error('The user does not have sufficient permissions.'), {
    details: { code: 403 },
  });

/** A new content for the file: the name of the first set's appendix. */
const retitle = (desk: Desk) =>
  desk.type(
    'Phụ lục',
    `${String.fromCharCode(65 + (SMALL_MONTH['Phụ lục']?.[0] ?? []).indexOf('Tên'))}2`,
    'TÊN MỚI CỦA PHỤ LỤC',
  );
const isNew = (desk: Desk, id: string | undefined) =>
  textsOf(desk, id).some((text) => text.includes('TÊN MỚI CỦA PHỤ LỤC'));

describe('a file that others read', () => {
  it('is not filled without the yes, whoever they are', async () => {
    for (const given of [
      { type: 'domain', role: 'reader', domain: 'example.vn' },
      { type: 'user', role: 'reader', emailAddress: COLLEAGUE },
      { type: 'group', role: 'commenter', emailAddress: 'nhom@example.vn' },
    ] as const) {
      const desk = await open();
      const [set] = run(desk).sets ?? [];
      shareByHand(desk, set?.id, given);
      retitle(desk);
      const outcome = run(desk);
      expect(isNew(desk, set?.id)).toBe(false);
      expect(said(outcome)).toContain('Bộ 1: tệp đang có người khác mở được nên giữ nguyên');
      expect(outcome.sets?.[0]?.shared).toBe(false);
      expect(states(desk)[0]).toBe('Chưa');
      expect(run(desk, YES).sets?.[0]?.shared).toBe(true);
      expect(isNew(desk, set?.id)).toBe(true);
    }
  });

  it('is read alone by whoever has the link, after somebody let them write', async () => {
    const desk = await open();
    const [set] = run(desk, YES).sets ?? [];
    shareByHand(desk, set?.id, { type: 'anyone', role: 'writer' });
    const outcome = run(desk, YES);
    const anyone = fileOf(desk, set?.id).permissions.filter(({ type }) => type === 'anyone');
    expect(anyone.map(({ role }) => role)).toEqual(['reader']);
    expect(said(outcome)).toMatch(/Bộ 1: đã công bố \d+ phụ lục \(\w.+\), \d+ dòng\./);
  });

  it('is told to be shared by hand where some of them can write', async () => {
    const desk = await open();
    const file = fileOf(desk, run(desk, YES).sets?.[0]?.id);
    const anyone: Permission = { id: 'anyone', type: 'anyone', role: 'writer' };
    Object.assign(file, { permissions: [...file.permissions, anyone] });
    expect(said(run(desk, YES))).toContain('Bộ 1: chia sẻ của tệp đã công bố bị sửa bằng tay');
  });

  it('is told where whoever has the link can write and that cannot be mended', async () => {
    let isStuck = false;
    const desk = await open({
      otherwise: (method, own) => {
        if (isStuck && method === 'Drive.Permissions.remove') {
          throw refusedByDrive();
        }
        return own();
      },
    });
    const [set] = run(desk, YES).sets ?? [];
    shareByHand(desk, set?.id, { type: 'anyone', role: 'writer' });
    isStuck = true;
    const outcome = run(desk, YES);
    expect(said(outcome)).toContain('Bộ 1: đã ghi nội dung, nhưng ai có liên kết còn SỬA được tệp');
    expect(said(outcome)).not.toMatch(/Bộ 1: .*không sửa được/);
  });
});

/** Of a set: that it is not known what its file holds, and how to see. */
const UNKNOWN_CONTENT = /Bộ 1: [^\n]*không rõ nội dung đã vào tệp chưa[^\n]*Hãy mở tệp/;
const HIDDEN = { hiddenByUser: true };

describe('the content of a file', () => {
  const FILL = 'Sheets.Spreadsheets.batchUpdate';

  it('is told as it is where the answer was lost', async () => {
    const calm = await open();
    run(calm, YES);
    const most = calm.calls()[FILL] ?? 0;
    for (let nth = 1; nth <= most; nth += 1) {
      for (const when of ['after', 'late'] as const) {
        const desk = await open({ faults: [{ method: FILL, nth, when }] });
        const outcome = run(desk, YES);
        expect([nth, when, said(outcome)]).toEqual([
          nth,
          when,
          expect.not.stringMatching(/chưa ghi được nội dung/),
        ]);
        expect(outcome.sets?.map(({ shared }) => shared)).toEqual([true, true]);
      }
    }
  });

  it('is not known where the answer was lost and nobody answers from then on', async () => {
    let before: Readonly<Record<string, number>> = {};
    const calm = await open({
      otherwise: (method, own) => {
        if (method === FILL && calm.calls()[FILL] === 2) before = { ...calm.calls() };
        return own();
      },
    });
    run(calm);
    const reads = Object.keys(before).filter((method) =>
      /[.](?:get|getByDataFilter)$/.test(method),
    );
    for (const silent of [reads, [...reads, FILL, 'Drive.Permissions.list']]) {
      const faults = silent.flatMap((method) =>
        Array.from({ length: 40 }, (_, at) => ({
          method,
          nth: (before[method] ?? 0) + 1 + at,
          when: '503' as const,
        })),
      );
      for (const options of [{}, YES]) {
        const desk = await open({ faults: [{ method: FILL, nth: 2, when: 'after' }, ...faults] });
        const told = said(run(desk, options));
        expect([silent, told]).toEqual([silent, expect.stringMatching(UNKNOWN_CONTENT)]);
        expect(told).not.toContain('Bộ 1: chưa ghi được');
        expect(told).not.toContain('Bộ 1: đã ghi');
      }
    }
  });

  it('is shown, whatever somebody hid in the file', async () => {
    const desk = await open({}, inSets(SMALL_MONTH, [['Bộ', '1|1']]));
    const [set] = run(desk, YES).sets ?? [];
    const sheets = desk.book(set?.id ?? '')?.sheets ?? [];
    const [sheet] = sheets;
    if (!sheet || sheets.length < 2) throw new Error('no tab to hide');
    Object.assign(sheet.properties, { hidden: true });
    Object.assign(sheet, { columnMetadata: new Map([...sheet.columnMetadata, [1, HIDDEN]]) });
    run(desk, YES);
    const after = desk.book(set?.id ?? '')?.sheets[0];
    expect(after?.properties.hidden ?? false).toBe(false);
    expect(after?.columnMetadata.get(1)?.hiddenByUser ?? false).toBe(false);
  });
});

describe('time', () => {
  afterEach(() => vi.useRealTimers());
  const pass = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);

  it('in which a person is asked is not the run’s', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
    const desk = await open({
      now: undefined,
      answer: () => {
        pass(10);
        return 'CÓ';
      },
    });
    expect(run(desk).sets?.map(({ shared }) => shared)).toEqual([true, true]);
  });

  it('that went by before the question is', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
    const desk = await open({
      now: undefined,
      answer: () => 'CÓ',
      otherwise: (method, own) => {
        if (method === 'Sheets.Spreadsheets.get' && desk.calls()[method] === 1) pass(5);
        return own();
      },
    });
    const outcome = run(desk);
    expect(states(desk)).toEqual(['Chưa', 'Chưa']);
    expect(said(outcome)).toContain('Bộ 1: chưa ghi được nội dung');
    expect(said(outcome)).toContain('Bộ 2: chưa ghi được nội dung');
    for (const { id } of setFiles(desk)) expect(isOpen(desk, id)).toBe(false);
  });

  it('that is over leaves what the register told of the sets that were not begun', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
    const desk = await open({
      now: undefined,
      otherwise: (method, own) => {
        if (method === 'Drive.Permissions.create') pass(10);
        return own();
      },
    });
    const outcome = run(desk, YES);
    expect(outcome.sets?.[0]?.shared).toBe(true);
    expect(states(desk)).toEqual([expect.stringMatching(/^Đã công bố/), 'Chưa']);
    expect(said(outcome)).toContain('Bộ 2: chưa ghi được nội dung');
  });
});

describe('a service without an answer', () => {
  const silent = (method: string): NonNullable<DeskOptions['faults']> =>
    Array.from({ length: 60 }, (_, nth) => ({ method, nth: nth + 1, when: '503' as const }));
  /** The sets once published, in a workbook opened again. */
  async function published(options: Partial<DeskOptions>) {
    const folder = newFolder();
    const book = path.join(folder, 'so.xlsx');
    const first = await open({ folder });
    const sets = run(first, YES).sets ?? [];
    await first.save(book);
    return { sets, desk: await openWithBundle(book, { folder, ...options }) };
  }

  it('does not make a set’s file one that is gone: it and its link stay', async () => {
    const { sets, desk } = await published({ faults: silent('Drive.Files.get') });
    const outcome = run(desk, YES);
    expect(said(outcome)).toContain('Bộ 1: không hỏi được tệp của lần trước');
    expect(said(outcome)).not.toMatch(/bị xóa|liên kết đã đổi|thuộc Drive của/);
    expect(
      setFiles(desk)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(sets.map(({ id }) => id).sort());
    for (const state of states(desk)) expect(state).toMatch(/^Đã công bố/);
  });

  it('is another thing than a file that is gone', async () => {
    const { sets, desk } = await published({});
    Object.assign(fileOf(desk, sets[0]?.id), { madeFor: undefined, permissions: [] });
    expect(said(run(desk, YES))).toContain('Bộ 1: tệp của lần trước đã bị xóa hoặc');
  });

  it('is asked to close it all the same', async () => {
    const { sets, desk } = await published({ faults: silent('Drive.Files.get') });
    const outcome = run(desk, WITHDRAW);
    expect(said(outcome)).not.toContain('không thấy tệp của lần trước');
    for (const { id } of sets) expect(isOpen(desk, id)).toBe(false);
    for (const state of states(desk)) expect(state).toMatch(/^Đã thu hồi/);
  });
});

describe('a file whose link was cleared', () => {
  /** Clears the link of a set, in a row of the register. */
  const clearLink = (desk: Desk, row: number) => desk.type('Phụ lục', linkCell(desk, row), '');

  it('is not taken again: another is made, and the first stays known and is closed by Thu hồi', async () => {
    const desk = await open();
    const [first] = run(desk, YES).sets ?? [];
    clearLink(desk, 2);
    const outcome = run(desk, YES);
    const [second] = outcome.sets ?? [];
    expect(second?.id).not.toBe(first?.id);
    expect(said(outcome)).toContain(`Bộ 1: tệp cũ ${linkTo(desk, first?.id)} còn mở`);
    expect(states(desk)[0]).toMatch(/^Đã công bố/);
    // And the next run fills the second.
    expect(run(desk, YES).sets?.[0]?.id).toBe(second?.id);
    expect(isOpen(desk, first?.id)).toBe(true);
    const closed = run(desk, WITHDRAW);
    expect(said(closed)).toContain('Bộ 1 (tệp cũ): đã thu hồi');
    expect(closed.sets?.map(({ id }) => id)).toEqual(
      setFiles(desk)
        .slice(1)
        .map(({ id }) => id)
        .reverse(),
    );
    for (const { id } of setFiles(desk)) expect(isOpen(desk, id)).toBe(false);
    for (const [, state] of record(desk)) expect(state).toMatch(/^Đã thu hồi/);
    expect(said(run(desk, YES))).not.toContain('tệp cũ');
  });

  it('of a colleague stays known with whose it is', async () => {
    const { office, colleague } = await handedOver(YES);
    clearLink(colleague, 2);
    clearLink(colleague, 3);
    const outcome = run(colleague, YES);
    expect(outcome.sets?.map(({ shared }) => shared)).toEqual([true, true]);
    for (const { set, id } of office) {
      expect(said(outcome)).toContain(`Bộ ${set}: tệp cũ ${linkTo(colleague, id)} có thể còn mở`);
      expect(said(outcome)).toContain(`chỉ ${OFFICE} thu hồi được`);
    }
    const closed = run(colleague, WITHDRAW);
    expect(closed.sets?.map(({ shared }) => shared)).toEqual([false, false]);
    expect(said(closed)).toContain(`chỉ ${OFFICE} thu hồi được`);
    expect(record(colleague).map(([, state]) => state)).toEqual([
      expect.stringMatching(/^Đã công bố/),
      expect.stringMatching(/^Đã công bố/),
      expect.stringMatching(/^Đã thu hồi/),
      expect.stringMatching(/^Đã thu hồi/),
    ]);
    for (const { id } of office) expect(isOpen(colleague, id)).toBe(true);
  });

  it('is told apart from the one that took its place where one of them cannot be closed', async () => {
    let stuck = '';
    const desk = await open({
      otherwise: (method, own) => {
        if (method === 'Drive.Permissions.remove' && stuck === 'next') {
          stuck = '';
          throw refusedByDrive();
        }
        return own();
      },
    });
    const [first] = run(desk, YES).sets ?? [];
    clearLink(desk, 2);
    const [second] = run(desk, YES).sets ?? [];
    stuck = 'next';
    const outcome = run(desk, WITHDRAW);
    const told = new Map(record(desk).map(([file, state]) => [file, state]));
    for (const id of [first?.id, second?.id]) {
      expect(told.get(id)).toMatch(isOpen(desk, id) ? /^Đã công bố/ : /^Đã thu hồi/);
    }
    expect([first, second].filter((set) => isOpen(desk, set?.id))).toHaveLength(1);
    expect(said(outcome)).toContain('chưa thu hồi được, liên kết có thể còn mở');
  });
});

const linkTo = (desk: Desk, id: string | undefined) =>
  String(desk.values('_Công bố').find((row) => row[2] === id)?.[3] ?? 'no link');

/** The office's sets, and the workbook as a colleague opens it after. */
async function handedOver(options: object) {
  const folder = newFolder();
  const book = path.join(folder, 'so.xlsx');
  const where = { folder, owner: OFFICE, editors: [OFFICE, COLLEAGUE] };
  const desk = await open(where);
  const office = run(desk, options).sets ?? [];
  await desk.save(book);
  return { office, colleague: await openWithBundle(book, { ...where, user: COLLEAGUE }) };
}

describe('a withdrawal', () => {
  it('by another account than the file’s says who can, and leaves the register', async () => {
    const { office, colleague } = await handedOver(YES);
    const outcome = run(colleague, WITHDRAW);
    expect(outcome.status).toBe('refused');
    expect(said(outcome)).toContain(`Bộ 1: chưa thu hồi, vì tệp thuộc Drive của ${OFFICE}`);
    expect(said(outcome)).not.toContain('dịch vụ không trả lời');
    for (const state of states(colleague)) expect(state).toMatch(/^Đã công bố/);
    for (const { id } of office) expect(isOpen(colleague, id)).toBe(true);
  });

  it('of a file that is there no more says that, and leaves the register', async () => {
    const desk = await open();
    const [set] = run(desk, YES).sets ?? [];
    Object.assign(fileOf(desk, set?.id), { madeFor: undefined, permissions: [] });
    const outcome = run(desk, WITHDRAW);
    expect(said(outcome)).toContain('Bộ 1: không thấy tệp của lần trước nữa');
    expect(said(outcome)).toContain('Bộ 2: đã thu hồi');
    expect(said(outcome)).not.toContain('dịch vụ không trả lời');
    expect(states(desk)).toEqual([
      expect.stringMatching(/^Đã công bố/),
      expect.stringMatching(/^Đã thu hồi/),
    ]);
  });

  it('of what was only looked at says that it was never open', async () => {
    const desk = await open();
    run(desk);
    const outcome = run(desk, WITHDRAW);
    expect(outcome.status).toBe('done');
    expect(outcome.sets?.map(({ shared }) => shared)).toEqual([false, false]);
    expect(said(outcome)).toContain(
      'Bộ 1: tệp chưa mở cho người có liên kết, không có gì để thu hồi',
    );
    expect(said(outcome)).not.toContain('đã thu hồi');
    expect(states(desk)).toEqual(['Chưa', 'Chưa']);
  });

  it('of what somebody opened by hand closes it', async () => {
    const desk = await open();
    const [set] = run(desk).sets ?? [];
    shareByHand(desk, set?.id, { type: 'anyone', role: 'reader' });
    run(desk, WITHDRAW);
    expect(isOpen(desk, set?.id)).toBe(false);
    expect(states(desk)).toEqual([expect.stringMatching(/^Đã thu hồi/), 'Chưa']);
  });
});

describe('a run that was cut off', () => {
  it('is told of as one that may have left its set open', async () => {
    const desk = await open({
      kill: {
        method: 'Drive.Permissions.create',
        nth: 2,
        end: () => {
          throw new Error('cut off');
        },
      },
    });
    run(desk, YES);
    expect(states(desk)[1]).toMatch(/^Đang công bố/);
    const [header = []] = desk.values('Phụ lục').map((row) => row.map(String));
    desk.type('Phụ lục', `${String.fromCharCode(65 + header.indexOf('Bộ'))}3`, '1');
    expect(said(run(desk, YES))).toContain('Bộ 2 không còn phụ lục nào');
  });
});

/** Every point by `npm run faults`, one of so many in the quick tests. */
const STEP = Number(process.env.FAULTS_STEP ?? 17);

describe('whatever fails while files are closed', () => {
  it('what the record tells is true of each file, the replaced one too', async () => {
    const prepared = async (arranged: Partial<DeskOptions>) => {
      const folder = newFolder();
      const first = await open({ folder });
      run(first, YES);
      first.type('Phụ lục', linkCell(first, 2), '');
      run(first, YES);
      const book = path.join(folder, 'so.xlsx');
      await first.save(book);
      return openWithBundle(book, { folder, ...arranged });
    };
    const calm = await prepared({});
    run(calm, WITHDRAW);
    const points = singlesOf(calm.calls()).filter((_, at) => at % STEP === 0);
    const failures: string[] = [];
    for (const { name, ...point } of points) {
      const desk = await prepared(point);
      try {
        run(desk, WITHDRAW);
      } catch {
        // Cut off.
      }
      const told = record(desk);
      if (told.length !== 3) failures.push(`${name}: ${told.length} files are known`);
      for (const [id, state = ''] of told) {
        if (/^Đã thu hồi/.test(state) && isOpen(desk, id)) failures.push(`${name}: ${id} is open`);
        if (/^Đã công bố/.test(state) && !isOpen(desk, id))
          failures.push(`${name}: ${id} is closed`);
      }
    }
    console.log(`${points.length} points, ${failures.length} failures`);
    expect(failures).toEqual([]);
  });
});
