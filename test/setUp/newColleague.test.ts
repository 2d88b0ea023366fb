import { cpSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Desk, DeskOptions } from '../../src/desk';
import { once } from '../../src/model/once';
import { asItStands, OFFICE, type Outcome, openWithBundle } from '../commands/bundle';
import { newFolder } from '../desk/files/pack/packs';
import { BATCH, FORM, put, type Request } from '../run/othersEdits';
import { CLERK, OWNER, STAFFED_MONTH } from '../run/small';

const NEW = 'nguoi-moi@example.vn';
const WHY = { 'ly-do': 'thử' };

/**
 * A workbook that several people open one after the other.
 * @param drive the account's folder as it was left beside the workbook
 */
function shared(workbook: DeskOptions['workbook'], drive?: string) {
  const folder = newFolder();
  if (drive !== undefined) cpSync(drive, path.join(folder, 'drive'), { recursive: true });
  let last: Desk | undefined;
  return async (user: string, arranged: Partial<DeskOptions> = {}): Promise<Desk> => {
    const people = { owner: OWNER, folder: path.join(folder, 'drive') };
    const given = last ? asItStands(last) : workbook;
    last = await openWithBundle(given, { ...people, ...arranged, user });
    return last;
  };
}

function ran(desk: Desk, ...handlers: readonly string[]): readonly (readonly [string, string])[] {
  return handlers.map((handler) => {
    const { status, messages } = desk.run(handler, WHY) as Outcome;
    return [handler, status === 'done' ? status : messages.join('\n')];
  });
}

const done = (...handlers: readonly string[]) => handlers.map((handler) => [handler, 'done']);

/** The colleague’s address beside those of the office. */
function join(desk: Desk): void {
  const units = desk.values('Đơn vị');
  const column = String.fromCharCode(65 + (units[0]?.indexOf('Email') ?? 0));
  const row = units.findIndex(([code]) => code === 'VPDU') + 1;
  desk.type('Đơn vị', `${column}${row}`, `${OFFICE}; ${NEW}`);
}

const titles = (desk: Desk) => desk.spreadsheet().sheets.map(({ title }) => title);

/** The guards of tabs that the add-on keeps out of sight. */
const hiddenGuards = (desk: Desk) =>
  desk
    .spreadsheet()
    .sheets.filter(({ title }) => title.startsWith('_'))
    .flatMap(({ title, protectedRanges }) =>
      protectedRanges
        .filter(({ warningOnly }) => !warningOnly)
        .map(({ protectedRangeId, editors }) => ({
          title,
          protectedRangeId,
          users: editors?.users ?? [],
        })),
    );

/** A guard that no Thiết lập writes anew would shut them out, and take them for a clerk. */
it('who comes to the office later may run what the office runs, whatever was closed before', async () => {
  const open = shared(STAFFED_MONTH);
  (await open(OWNER)).run('setUp');
  const edits = [{ method: BATCH, nth: 1, requests: [put(FORM, 'COLUMNS', 3)] }];
  const desk = await open(OFFICE, { edits });
  const closed = desk.run('closePeriod', WHY) as Outcome;
  expect(closed.status).toBe('done');
  expect(closed.messages.join('\n')).toContain('_Trước lần lấy lại');
  join(desk);
  desk.run('setUp');
  const handlers = ['check', 'openPeriod', 'undoLastRun'];
  expect(ran(await open(NEW), ...handlers)).toEqual(done(...handlers));
});

it('the hidden copy of what the last batch found lets in whom that very batch let in', async () => {
  const open = shared(STAFFED_MONTH);
  const first = await open(OWNER);
  first.run('setUp');
  join(first);
  expect(ran(first, 'openPeriod')).toEqual(done('openPeriod'));
  expect(titles(first)).toContain('_Trước lần ghi cuối');
  expect(ran(await open(NEW), 'check', 'setUp')).toEqual(done('check', 'setUp'));
});

describe('copies that runs keep, with the guards of their moment', () => {
  /** Those that no Thiết lập drops. */
  const STANDING = ['_Tổng hợp (trước khi ghi)', '_Kiểm tra trước'];
  const COPIES = [
    ...STANDING,
    '_Biểu chung (trước khi hoàn tác)',
    '_Cấu hình (trước khi hoàn tác)',
  ];

  /** A month in which the office typed over a tab of the add-on’s, and took an opening back. */
  const kept = once(async () => {
    const folder = newFolder();
    const drive = path.join(folder, 'drive');
    const people = { owner: OWNER, folder: drive };
    const owner = await openWithBundle(STAFFED_MONTH, { ...people, user: OWNER });
    expect(ran(owner, 'setUp')).toEqual(done('setUp'));
    const office = await openWithBundle(asItStands(owner), { ...people, user: OFFICE });
    office.run('compileReport');
    office.type('Tổng hợp', 'A3', 'ghi tay');
    const handlers = ['compileReport', 'openPeriod', 'undoLastRun'];
    expect(ran(office, ...handlers)).toEqual(done(...handlers));
    expect(titles(office)).toEqual(expect.arrayContaining(COPIES));
    return { office, drive };
  });

  /** The same once the colleague has come, and Thiết lập has run. */
  const joined = once(async () => {
    const { office: before, drive } = await kept();
    const folder = newFolder();
    const people = { owner: OWNER, folder: path.join(folder, 'drive') };
    cpSync(drive, people.folder, { recursive: true });
    const office = await openWithBundle(asItStands(before), { ...people, user: OFFICE });
    join(office);
    office.run('setUp');
    return { office, drive: people.folder, closed: hiddenGuards(office) };
  });

  async function keptCopies() {
    const { office, drive, closed } = await joined();
    return { open: shared(asItStands(office), drive), closed };
  }

  const ALL = [
    'check',
    'compileReport',
    'openPeriod',
    'undoLastRun',
    'closePeriod',
    'reopenPeriod',
    'restoreArchive',
    'remind',
    'setUp',
  ];

  it('shut no later colleague of the office out', async () => {
    const { open } = await keptCopies();
    expect(ran(await open(NEW), ...ALL)).toEqual(done(...ALL));
  });

  it('nor do those that let in nobody but who made them', async () => {
    const { open, closed } = await keptCopies();
    const requests = closed.map(
      ({ protectedRangeId }): Request => ({
        updateProtectedRange: {
          protectedRange: { protectedRangeId, editors: { users: [OFFICE] } },
          fields: 'editors',
        },
      }),
    );
    const edits = [{ method: 'Sheets.Spreadsheets.get', nth: 1, requests }];
    const handlers = ['check', 'openPeriod', 'undoLastRun', 'setUp'];
    expect(ran(await open(NEW, { edits }), ...handlers)).toEqual(done(...handlers));
  });

  it('stay closed to a unit’s clerk, who may write none of the office’s', async () => {
    const { open, closed } = await keptCopies();
    for (const title of STANDING) {
      const own = closed.filter((guard) => guard.title === title);
      expect(own.map(({ users }) => [title, users])).toEqual([[title, [OWNER, NEW, OFFICE]]]);
    }
    for (const [handler, said] of ran(await open(CLERK), 'check', 'setUp', 'undoLastRun')) {
      expect([handler, said]).toEqual([handler, expect.stringContaining(CLERK)]);
    }
  });

  it('name nobody for the office whom people took out of all guards of its tabs', async () => {
    const { open } = await keptCopies();
    const office = await open(OFFICE);
    const units = office.values('Đơn vị');
    const column = String.fromCharCode(65 + (units[0]?.indexOf('Email') ?? 0));
    office.type(
      'Đơn vị',
      `${column}${units.findIndex(([code]) => code === 'VPDU') + 1}`,
      `${OFFICE}`,
    );
    const requests = office
      .spreadsheet()
      .sheets.filter(({ title }) => !title.startsWith('_'))
      .flatMap(({ protectedRanges }) => protectedRanges)
      .filter(({ warningOnly }) => !warningOnly)
      .map(
        ({ protectedRangeId, editors }): Request => ({
          updateProtectedRange: {
            protectedRange: {
              protectedRangeId,
              editors: { users: editors?.users?.filter((one) => one !== NEW) },
            },
            fields: 'editors',
          },
        }),
      );
    const edits = [{ method: 'Sheets.Spreadsheets.get', nth: 1, requests }];
    const desk = await open(OFFICE, { edits });
    expect(ran(desk, 'setUp')).toEqual(done('setUp'));
    const named = desk
      .spreadsheet()
      .sheets.flatMap(({ title, protectedRanges }) =>
        protectedRanges.flatMap(({ editors }) => (editors?.users?.includes(NEW) ? title : [])),
      );
    expect(named).toEqual([]);
  });
});

describe('Hoàn tác of the very first Thiết lập', () => {
  const own = (desk: Desk) =>
    desk
      .spreadsheet()
      .sheets.flatMap(({ title, protectedRanges }) =>
        protectedRanges.map(({ description }) => `${title}: ${description}`),
      );

  const handlers = ['check', 'setUp', 'openPeriod', 'undoLastRun'];

  it.each([
    ['in a workbook in which nothing else was done', []],
    ['in one in which a period was closed before', ['closePeriod']],
  ])('leaves nothing closed, %s', async (_, before) => {
    const open = shared(STAFFED_MONTH);
    const office = await open(OFFICE);
    expect(ran(office, ...before, 'setUp')).toEqual(done(...before, 'setUp'));
    // A unit without an account has its rows closed once it has submitted, by whatever runs next.
    office.run('submit', { 'don-vi': 'VHXH' });
    expect(ran(office, 'check')).toEqual(done('check'));
    const { status, messages } = office.run('undoLastRun') as Outcome;
    expect([status, messages.join('\n')]).toEqual(['done', expect.stringContaining('nay mở hết')]);
    expect(own(office)).toEqual([]);
    expect(ran(await open('nguoi-khac@example.vn'), ...handlers)).toEqual(done(...handlers));
  });

  it('closes nothing anew of what a unit has submitted since', async () => {
    const open = shared(STAFFED_MONTH);
    expect(ran(await open(OFFICE), 'setUp')).toEqual(done('setUp'));
    expect(ran(await open(CLERK), 'submit')).toEqual(done('submit'));
    const office = await open(OFFICE);
    expect(ran(office, 'undoLastRun')).toEqual(done('undoLastRun'));
    expect(office.values('Tiến độ').flat()).toContain('Đã nộp');
    expect(own(office)).toEqual([]);
  });

  it('is done where that run took rows out, and so kept what it found', async () => {
    const open = shared(STAFFED_MONTH);
    const office = await open(OFFICE);
    expect(ran(office, 'openPeriod')).toEqual(done('openPeriod'));
    const settings = office.values('Cấu hình');
    office.type('Cấu hình', `B${settings.findIndex(([key]) => key === 'Kỳ') + 1}`, '2026-05');
    expect(ran(office, 'setUp')).toEqual(done('setUp'));
    expect(titles(office)).toContain('_Trước lần ghi cuối');
    expect(ran(office, 'undoLastRun')).toEqual(done('undoLastRun'));
    expect(own(office)).toEqual([]);
  });
});
