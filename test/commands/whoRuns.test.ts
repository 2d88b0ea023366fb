import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Desk, DeskOptions } from '../../src/desk';
import { newFolder } from '../desk/files/pack/packs';
import { CLERK, OWNER, STAFFED_MONTH } from '../run/small';
import { byTurns } from '../run/whole';
import { commandLine, OFFICE, type Outcome, openWithBundle } from './bundle';

/**
 * Who presses a command: the office, somebody else who may edit, a unit's clerk, a reader, somebody
 * whose address Google keeps to itself. Each works, or says plainly why not and leaves all as it was. In the quick tests
 * each of them presses one command a turn.
 */
const COMMANDS = ['setUp', 'check', 'compileReport'] as const;
type Command = (typeof COMMANDS)[number];

const EDITOR = 'nguoi-khac@example.vn';

const folder = newFolder();
/** The month after its owner ran all three commands. */
const FULL = path.join(folder, 'so.xlsx');

beforeAll(async () => {
  const desk = await openWithBundle(STAFFED_MONTH, { owner: OWNER, user: OWNER });
  for (const command of [...COMMANDS, 'setUp'] as const) {
    expect(run(desk, command).status).toBe('done');
  }
  await desk.save(FULL);
});

const run = (desk: Desk, command: Command): Outcome => desk.run(command) as Outcome;

function openAs(user: string, options: Partial<DeskOptions> = {}): Promise<Desk> {
  return openWithBundle(FULL, { owner: OWNER, ...options, user });
}

/** All that stands in a workbook. */
function standing({ sheets, namedRanges, developerMetadata, properties }: Book): string {
  return JSON.stringify([
    properties,
    sheets.map(({ ownedRows: _owned, ...sheet }) => sheet),
    namedRanges,
    developerMetadata,
  ]);
}

type Book = ReturnType<Desk['spreadsheet']>;

/** A workbook that nobody wrote is the very same; one that was written holds the same all the same. */
function expectUnchanged(desk: Desk, before: Book): void {
  const after = desk.spreadsheet();
  if (after !== before) expect(standing(after)).toBe(standing(before));
}

/** The protections of the tabs that people see. */
function guards(desk: Desk): string {
  const seen = desk.spreadsheet().sheets.filter(({ title }) => !title.startsWith('_'));
  return JSON.stringify(seen.flatMap(({ protectedRanges }) => protectedRanges));
}

const left = (desk: Desk) => desk.files().filter(({ trashed }) => !trashed);
const shown = (desk: Desk) => desk.dialogs.map(({ content }) => content).join('\n');

/** Runs a command that must be refused: nothing is written, made or half-done. */
function refused(desk: Desk, command: Command): string {
  const before = desk.spreadsheet();
  const outcome = run(desk, command);
  expect(outcome.status).toBe('refused');
  expectUnchanged(desk, before);
  expect(left(desk)).toEqual([]);
  const said = outcome.messages.join('\n');
  expect(said).toContain('hưa ghi gì');
  expect(shown(desk)).toContain('hưa ghi gì');
  return said;
}

/** The last line of the journal: who ran what. */
function journal(desk: Desk): readonly string[] {
  const rows = desk.values('Nhật ký');
  return (rows[rows.length - 1] ?? []).slice(1, 3).map(String);
}

describe('the office, which does not own the workbook', () => {
  it.each(byTurns(COMMANDS, 1))(
    'runs %s after the owner, and no guard is written anew',
    async (command) => {
      const desk = await openAs(OFFICE);
      const before = guards(desk);
      expect(run(desk, command).status).toBe('done');
      expect(guards(desk)).toBe(before);
      if (command !== 'setUp') expect(journal(desk)[0]).toBe(OFFICE);
    },
  );
});

describe.each([
  ['an editor who is not of the office', EDITOR],
  ['a unit’s clerk', CLERK],
])('%s', (_, user) => {
  it.each(byTurns(COMMANDS, 2))(
    'is told who may run %s, before anything is made',
    async (command) => {
      const desk = await openAs(user);
      const said = refused(desk, command);
      expect(said).toContain(user);
      expect(said).toContain('đã khóa cho Văn phòng');
      expect(said).toContain('Hãy nhờ Văn phòng (hoặc chủ sở hữu sổ)');
      expect(Object.keys(desk.calls()).filter((name) => name.startsWith('Drive.'))).toEqual([]);
      expect(desk.calls()['Sheets.Spreadsheets.batchUpdate']).toBeUndefined();
    },
  );
});

describe('a unit’s clerk on the command line', () => {
  it.each(byTurns(['thiet-lap', 'kiem-tra', 'tong-hop'], 1))(
    'gets no workbook of %s, and keeps the old one',
    (name) => {
      const before = readFileSync(FULL);
      const into = newFolder();
      const { status, stderr } = commandLine([name, FULL, '--ra', into], {
        DESK_USER: CLERK,
        DESK_OWNER: OWNER,
      });
      expect([status, stderr]).toEqual([1, expect.stringContaining(CLERK)]);
      expect(readFileSync(FULL).equals(before)).toBe(true);
      expect(readdirSync(into).filter((file) => !file.startsWith('.'))).toEqual(['ket-qua.json']);
    },
  );
});

describe.each(['reader', 'commenter'] as const)('who is only a %s', (role) => {
  it.each(byTurns(COMMANDS, 3))('is told so where %s would close to others', async (command) => {
    const desk = await openAs(EDITOR, { role });
    expect(refused(desk, command)).toContain('đã khóa cho Văn phòng');
    expect(desk.calls()['Drive.Files.create']).toBeUndefined();
  });

  it.each(byTurns(COMMANDS, 4))('is told so by %s where nothing is closed yet', async (command) => {
    const desk = await openWithBundle(STAFFED_MONTH, { owner: OWNER, user: EDITOR, role });
    const said = refused(desk, command);
    expect(said).toContain('không có quyền sửa (chỉ được xem');
    expect(said).toContain('quyền Người chỉnh sửa');
  });
});

describe('somebody whose address Google keeps to itself', () => {
  it.each(byTurns(COMMANDS, 5))('and who is of the office runs %s', async (command) => {
    const desk = await openAs(OFFICE, { untold: 'everyUser' });
    const before = guards(desk);
    expect(run(desk, command).status).toBe('done');
    expect(guards(desk)).toBe(before);
  });

  it('is not known to the journal, which says so', async () => {
    const desk = await openAs(OFFICE, { untold: 'everyUser' });
    expect(run(desk, 'check').status).toBe('done');
    expect(journal(desk)).toEqual(['không rõ', 'Kiểm tra dữ liệu']);
  });

  it('is known by the account that the command runs as', async () => {
    const desk = await openAs(OFFICE, { untold: 'activeUser' });
    expect(run(desk, 'check').status).toBe('done');
    expect(journal(desk)[0]).toBe(OFFICE);
  });

  it.each(byTurns(COMMANDS, 6))(
    'and who is not of the office is refused by %s without a name',
    async (command) => {
      const said = refused(await openAs(EDITOR, { untold: 'everyUser' }), command);
      expect(said).toContain('mà tài khoản đang dùng không được sửa');
    },
  );

  it('is not locked out of what Thiết lập makes for the first time', async () => {
    const options = { owner: OWNER, user: EDITOR, untold: 'everyUser' } as const;
    const desk = await openWithBundle(STAFFED_MONTH, options);
    const outcome = run(desk, 'setUp');
    expect(outcome.status).toBe('done');
    expect(outcome.messages.join('\n')).toContain('Chưa khóa vùng nào');
    expect(outcome.messages.join('\n')).not.toMatch(/được sửa mọi vùng đã khóa|khóa từng đoạn/);
    for (const command of COMMANDS) expect(run(desk, command).status).toBe('done');
    expect(guards(desk)).not.toContain('protectedRangeId');
  });
});

describe('an owner whose account is gone', () => {
  const NEXT = 'chu-moi@example.vn';
  it.each(byTurns(COMMANDS, 7))('stops %s of the office nowhere', async (command) => {
    const desk = await openWithBundle(FULL, { owner: NEXT, user: OFFICE });
    const before = guards(desk);
    expect(run(desk, command).status).toBe('done');
    expect(guards(desk)).toBe(before);
  });

  it('and whom Google took out of every guard is not put into them again', async () => {
    const taken = (await openWithBundle(FULL, { owner: NEXT, user: OFFICE }))
      .spreadsheet()
      .sheets.flatMap(({ protectedRanges }) => protectedRanges)
      .flatMap(({ protectedRangeId, editors }) =>
        editors
          ? {
              updateProtectedRange: {
                protectedRange: {
                  protectedRangeId,
                  editors: { users: editors.users?.filter((one) => one !== OWNER) },
                },
                fields: 'editors',
              },
            }
          : [],
      );
    const edits = [{ method: 'Sheets.Spreadsheets.get', nth: 1, requests: taken }];
    const desk = await openWithBundle(FULL, { owner: NEXT, user: OFFICE, edits });
    expect(run(desk, 'setUp').status).toBe('done');
    expect(guards(desk)).not.toContain(OWNER);
    expect(run(desk, 'setUp').messages[0]).toContain('Sổ đã đủ');
  });
});

describe('a tab of ours that somebody else has closed', () => {
  const CLOSED = JSON.stringify([
    {
      addProtectedRange: {
        protectedRange: {
          range: { sheetId: 'Tổng hợp' },
          description: 'của tôi',
          editors: { users: ['khac@example.vn'] },
        },
      },
    },
  ]);
  /** A month of which the report was made, its tabs open to all who may edit. */
  const made = path.join(newFolder(), 'da-lap');
  beforeAll(() => {
    expect(commandLine(['tong-hop', 'samples/an-phuc-2026-05', '--ra', made]).status).toBe(0);
  });
  const ran = (...command: readonly string[]) =>
    commandLine([...command, path.join(made, 'so.xlsx'), '--ra', newFolder()], {
      DESK_USER: OFFICE,
      DESK_OWNER: OWNER,
      DESK_EDIT: `Sheets.Spreadsheets.get:1:${CLOSED}`,
    });

  it.each(byTurns([['kiem-tra'], ['nhac-nop', '--gui'], ['chot-ky', '--ly-do', 'đã rà']], 1))(
    'does not stop %s, which does not write it',
    (...command) => {
      const { status, stderr } = ran(...command);
      expect([status, stderr]).toEqual([0, expect.not.stringContaining('của tôi')]);
    },
  );

  it('stops the report, which does, before a file is made', () => {
    const { status, stderr } = ran('tong-hop');
    expect([status, stderr]).toEqual([1, expect.stringContaining('"của tôi" (trang "Tổng hợp")')]);
  });
});
