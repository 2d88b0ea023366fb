import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Desk, Edit, Fault } from '../../src/desk';
import { once } from '../../src/model/once';
import { type Outcome, openWithBundle } from '../commands/bundle';
import { BATCH, FORM, GET, moved, put, type Request, taken } from './othersEdits';
import { openSmall, SMALL_MONTH } from './small';
import { toldBook as told, toldRows } from './toldRows';
import { IS_WHOLE } from './whole';

/**
 * Columns and rows that somebody puts in, takes out or moves in the very moment of the batch: what
 * becomes of the workbook is what would have become of it, had that come just before the command.
 */

const ARCHIVE = 'Lưu trữ';
const SETTINGS = 'Cấu hình';
const WHY = { 'ly-do': 'thử' };
/** Every point by `npm run faults`, one of so many in the quick tests; it shares no divisor with the kinds. */
const STEP = Number(process.env.FAULTS_STEP ?? 71);

type Edits = readonly (readonly [string, readonly Request[]])[];

const folder = mkdtempSync(path.join(tmpdir(), 'bon-truc-luc-ghi-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What people do with a tab, by what it is called. */
const OF_FORM: Edits = [
  ['a column put into the form', [put(FORM, 'COLUMNS', 3)]],
  ['a column of the form moved', [moved(FORM, 'COLUMNS', 9, 5)]],
  ['a column of the form taken out', [taken(FORM, 'COLUMNS', 13)]],
  ['a row put into the form', [put(FORM, 'ROWS', 6)]],
];
const OF_LAID_OUT_FORM: Edits = [
  ...OF_FORM.slice(0, 2),
  ['a row put into the form', [put(FORM, 'ROWS', 6)]],
  ['a late row put into the form', [put(FORM, 'ROWS', 40)]],
];
const OF_ARCHIVE: Edits = [
  ['a column put into the archive', [put(ARCHIVE, 'COLUMNS', 5)]],
  ['a column of the archive moved', [moved(ARCHIVE, 'COLUMNS', 4, 12)]],
  ['a column of the archive taken out', [taken(ARCHIVE, 'COLUMNS', 13)]],
  ['a row put into the archive', [put(ARCHIVE, 'ROWS', 4)]],
  ['rows of the archive moved', [moved(ARCHIVE, 'ROWS', 2, 20)]],
  ['a row taken out of the archive', [taken(ARCHIVE, 'ROWS', 5)]],
];
const OF_BOTH: Edits = [
  ['a first column put into both', [put(FORM, 'COLUMNS', 0), put(ARCHIVE, 'COLUMNS', 0)]],
  ['the archive gone', [{ deleteSheet: { sheetId: ARCHIVE } }]],
  ['the form gone', [{ deleteSheet: { sheetId: FORM } }]],
];
const OF_SETTINGS: Edits = [
  ['a row put into the settings', [put(SETTINGS, 'ROWS', 1)]],
  ['a column put into the settings', [put(SETTINGS, 'COLUMNS', 1)]],
  ['a row of the settings moved', [moved(SETTINGS, 'ROWS', 3, 12)]],
  ['a row taken out of the settings', [taken(SETTINGS, 'ROWS', 2)]],
];

/** Before the first closing no archive stands. */
const NO_ARCHIVE = 'no archive';

/** The commands, with those that are run before them, and what others do meanwhile. */
const COMMANDS: readonly (readonly [string, readonly string[], Edits])[] = [
  ['closePeriod', [], [...OF_FORM, ...OF_ARCHIVE, ...OF_BOTH]],
  ['closePeriod', [NO_ARCHIVE], OF_FORM],
  ['reopenPeriod', ['closePeriod'], [...OF_FORM, ...OF_ARCHIVE, ...OF_BOTH]],
  ['openPeriod', [], [...OF_FORM, ...OF_SETTINGS]],
  ['openPeriod', ['setUp'], [...OF_FORM.slice(0, 1), ...OF_SETTINGS.slice(0, 1)]],
  // Opening moves the columns that help beside the codes: of a form in whose rows nothing stands.
  ['openPeriod', ['setUp', 'closePeriod'], OF_LAID_OUT_FORM],
  ['restoreArchive', ['closePeriod', 'damage'], OF_ARCHIVE],
  ['undoLastRun', ['closePeriod'], [...OF_FORM, ...OF_ARCHIVE, ...OF_BOTH]],
  ['undoLastRun', [NO_ARCHIVE, 'closePeriod'], [...OF_FORM, ...OF_ARCHIVE, ...OF_BOTH]],
  ['undoLastRun', ['openPeriod'], [...OF_FORM, ...OF_SETTINGS]],
];

function before(desk: Desk, commands: readonly string[]): void {
  for (const command of commands) {
    if (command === 'damage') desk.type(ARCHIVE, 'G30', 'sửa tay');
    else if (command !== NO_ARCHIVE) desk.run(command, WHY);
  }
}

/** In the quick tests one command, by turns, meets each thing that people do; who would meet none meets its first. */
function metBy(handler: string, earlier: readonly string[], edits: Edits): Edits {
  if (IS_WHOLE) return edits;
  const names = [...new Set(COMMANDS.flatMap(([, , all]) => all.map(([name]) => name)))];
  const own = edits.filter(([name]) => {
    const takers = COMMANDS.filter(([, , all]) => all.some(([other]) => other === name));
    const [command, commands] = takers[names.indexOf(name) % takers.length] ?? [];
    return command === handler && commands === earlier;
  });
  return own.length > 0 ? own : edits.slice(0, 1);
}

describe.each(COMMANDS)('%s after %s', (handler, earlier, edits) => {
  /** The workbook as the earlier commands leave it: they are run once. */
  async function opener(): Promise<(edit: Edit) => Promise<Desk>> {
    const account = { folder: path.join(folder, [...earlier, handler].join('-')) };
    const { [ARCHIVE]: archive = [], ...others } = SMALL_MONTH;
    const tabs = earlier.includes(NO_ARCHIVE) ? others : { ...others, [ARCHIVE]: archive };
    const desk = await openWithBundle(tabs, account);
    before(desk, earlier);
    const file = path.join(folder, `${[...earlier, handler].join('-')}.xlsx`);
    await desk.save(file);
    return (edit) => openWithBundle(file, { ...account, edits: [edit] });
  }
  const opened = once(opener);

  it.each(metBy(handler, earlier, edits))('%s in the moment of the batch', async (_, requests) => {
    const open = await opened();
    const [desk, right] = [
      await open({ method: BATCH, nth: 1, requests }),
      await open({ method: GET, nth: 1, requests }),
    ];
    const [is, must] = [desk, right].map((one) => one.run(handler, WHY) as Outcome);
    expect([is?.status, is?.messages[0]]).toEqual([must?.status, must?.messages[0]]);
    expect(told(desk)).toEqual(told(right));
  });
});

describe('a fault while it is taken back', () => {
  const requests = [put(FORM, 'COLUMNS', 3), put(ARCHIVE, 'COLUMNS', 5)];
  const edits: readonly Edit[] = [{ method: BATCH, nth: 1, requests }];
  const FAULTS = ['before', 'after', 'late', '429', '503', '413'] as const;
  /** The batches of the run, that which takes it back and that of the run begun anew, and reads around. */
  const points = [BATCH, GET].flatMap((method) =>
    [2, 3, 4].flatMap((nth) => FAULTS.map((when): Fault => ({ method, nth, when }))),
  );
  const lost: readonly Fault[] = [{ method: BATCH, nth: 1, when: 'after' }];
  /** Taking back comes through, and nobody answers for a moment. */
  const unheard = [BATCH, ...[4, 5, 6].map(() => GET)].map(
    (method, at): Fault =>
      at === 0 ? { method, nth: 2, when: 'after' } : { method, nth: at + 3, when: 'before' },
  );

  async function right(): Promise<unknown> {
    const desk = await openSmall({ edits: [{ method: GET, nth: 1, requests }] });
    desk.run('closePeriod', WHY);
    return told(desk);
  }
  const expected = once(right);

  function closes(desk: Desk): Outcome {
    let outcome = desk.run('closePeriod', WHY) as Outcome;
    for (let turn = 0; turn < 3 && !isClosed(outcome); turn += 1) {
      outcome = desk.run('closePeriod', WHY) as Outcome;
    }
    return outcome;
  }

  const some = points.filter((_, at) => at % STEP === 0);
  it.each([...some.map((fault) => [fault]), lost, unheard])('%o', async (...faults) => {
    const desk = await openSmall({ edits, faults });
    expect(isClosed(closes(desk))).toBe(true);
    expect(told(desk)).toEqual(await expected());
  });

  it('nobody answers for a while: the next run takes it back', async () => {
    const faults = [
      ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((nth) => ({ method: GET, nth })),
      ...[2, 3, 4].map((nth) => ({ method: BATCH, nth })),
    ].map((place): Fault => ({ ...place, when: 'before' }));
    const desk = await openSmall({ edits, faults });
    const { status, messages } = desk.run('closePeriod', WHY) as Outcome;
    expect(status).toBe('unknown');
    expect(messages.join(' ')).toContain('lượt sau tự lấy lại');
    const outcome = closes(desk);
    expect(outcome.status).toBe('done');
    expect(outcome.messages.join(' ')).toContain('bị ngắt');
    expect(told(desk)).toEqual(await expected());
  });

  it.each([
    ['', []],
    [', unheard', unheard],
  ])(
    'columns are moved once more in that moment: it is never said to be done%s',
    async (_, faults) => {
      const again = { method: BATCH, nth: 2, requests: [put(FORM, 'COLUMNS', 7)] };
      const desk = await openSmall({ edits: [...edits, again], faults });
      const { status, messages } = desk.run('closePeriod', WHY) as Outcome;
      expect(status).toBe('unknown');
      expect(messages.join(' ')).toContain('Lịch sử phiên bản');
      const kept = desk
        .spreadsheet()
        .sheets.filter(({ title }) => title.startsWith('_Trước lần ghi lệch'));
      expect(kept.length).toBeGreaterThan(0);
    },
  );
});

it('the archive that a batch made comes back where taking back is itself taken back', async () => {
  const { [ARCHIVE]: _gone, ...tabs } = SMALL_MONTH;
  const edits = [3, 7].map((column, at): Edit => {
    return { method: BATCH, nth: at + 1, requests: [put(FORM, 'COLUMNS', column)] };
  });
  const desk = await openWithBundle(tabs, { edits });
  expect(desk.run('closePeriod', WHY)).toMatchObject({ status: 'unknown' });
  const archive = desk.spreadsheet().sheets.find(({ title }) => title === ARCHIVE);
  expect(archive?.properties.hidden).not.toBe(true);
  expect(toldRows(desk, ARCHIVE).length).toBe((SMALL_MONTH[FORM]?.length ?? 0) - 1);
});

it('columns that a batch moved stand as it left them where taking back is itself taken back', async () => {
  const file = path.join(folder, 'cot-da-dich.xlsx');
  const earlier = await openSmall();
  before(earlier, ['setUp', 'closePeriod']);
  await earlier.save(file);
  const edits = [3, 7].map((column, at): Edit => {
    return { method: BATCH, nth: at + 1, requests: [put(FORM, 'COLUMNS', column)] };
  });
  const [desk, plain] = [await openWithBundle(file, { edits }), await openWithBundle(file)];
  expect(desk.run('openPeriod', WHY)).toMatchObject({ status: 'unknown' });
  plain.run('openPeriod', WHY);
  const helping = (one: Desk) => {
    return one.values(FORM)[0]?.filter((cell) => cell !== null && cell !== '');
  };
  expect([...(helping(desk) ?? [])].sort()).toEqual([...(helping(plain) ?? [])].sort());
  expect(toldRows(desk, FORM).length).toBe(toldRows(plain, FORM).length);
});

/** The first closing makes an archive without a spare column: the last one holds what a unit notes. */
it.each([
  ['reopenPeriod', [put(ARCHIVE, 'COLUMNS', 0)]],
  ['reopenPeriod', [put(ARCHIVE, 'COLUMNS', 0), put(ARCHIVE, 'COLUMNS', 2)]],
] as const)('%s, %j: what stands in the last column is not lost', async (command, requests) => {
  const { [ARCHIVE]: _gone, [FORM]: [header = [], ...rows] = [], ...others } = SMALL_MONTH;
  const noted = rows.map((cells, at) => [...cells, `ghi ${at}`]);
  const tabs = { ...others, [FORM]: [[...header, 'Của riêng'], ...noted] };
  const probe = await openWithBundle(tabs);
  probe.run('closePeriod', WHY);
  const calls = { ...probe.calls() };
  const [desk, right] = [BATCH, GET].map((method) => {
    const nth = (calls[method] ?? 0) + 1;
    return openWithBundle(tabs, { edits: [{ method, nth, requests }] });
  });
  const ran = await Promise.all(
    [desk, right].map(async (opening) => {
      const one = await opening;
      one?.run('closePeriod', WHY);
      return one && { ...(one.run(command, WHY) as Outcome), told: told(one) };
    }),
  );
  expect(ran[0]?.status).toBe(ran[1]?.status);
  expect(ran[0]?.told).toEqual(ran[1]?.told);
});

describe('what people do before it is taken back', () => {
  const [header = [], ...rows] = SMALL_MONTH[FORM] ?? [];
  const later = rows.slice(0, 3).map((cells, at) =>
    cells.map((cell, column) => {
      if (header[column] === 'Kỳ') return '2026-06';
      return header[column] === 'Nội dung' ? `Kỳ sau ${at}` : cell;
    }),
  );
  const tabs = { ...SMALL_MONTH, [FORM]: [header, ...later, ...rows.slice(0, 5), ...later] };
  const column: Edit = { method: BATCH, nth: 1, requests: [put(FORM, 'COLUMNS', 3)] };
  const row = [put(FORM, 'ROWS', 1)];
  /** Nobody answers once the batch is written. */
  const silence = Array.from({ length: 12 }, (_, at): Fault => {
    return { method: GET, nth: at + 3, when: 'before' };
  });
  const laterIn = (desk: Desk) =>
    desk.values(FORM).filter((cells) => cells.some((cell) => String(cell).startsWith('Kỳ sau')));

  it('a row put in: no row of another period is written over', async () => {
    const edits = [column, { method: GET, nth: 3, requests: row }];
    const desk = await openWithBundle(tabs, { edits });
    const { status, messages } = desk.run('closePeriod', WHY) as Outcome;
    expect(laterIn(desk).length).toBe(6);
    expect([status, messages.join(' ')]).toEqual([
      'unknown',
      expect.stringContaining('_Trước lần ghi lệch'),
    ]);
  });

  it('a row put in after a run that was cut off: the next one leaves it, and says so', async () => {
    const edits = [column, { method: GET, nth: 15, requests: row }];
    const desk = await openWithBundle(tabs, { edits, faults: silence });
    expect(desk.run('closePeriod', WHY)).toMatchObject({ status: 'unknown' });
    const { messages } = desk.run('check') as Outcome;
    expect(laterIn(desk).length).toBe(6);
    expect(messages.join(' ')).toContain('_Trước lần ghi lệch');
    const titles = desk.spreadsheet().sheets.map(({ title }) => title);
    expect(titles).toContain('_Trước lần ghi lệch');
  });

  it('a text typed after a run that was cut off: the next one says where it is', async () => {
    const desk = await openWithBundle(tabs, { edits: [column], faults: silence });
    desk.run('closePeriod', WHY);
    desk.type(FORM, 'J6', 'Gõ sau đó');
    const { messages } = desk.run('check') as Outcome;
    expect(messages.join(' ')).toContain('đã lấy lại');
    expect(messages.join(' ')).toContain('_Trước lần lấy lại');
    expect(desk.values('_Trước lần lấy lại').flat()).toContain('Gõ sau đó');
  });
});

it.each([ARCHIVE, FORM])(
  '%s renamed: what was written is not denied, its copy stays',
  async (tab) => {
    const renamed = {
      updateSheetProperties: { properties: { sheetId: tab, title: `${tab} cũ` }, fields: 'title' },
    };
    const desk = await openSmall({ edits: [{ method: BATCH, nth: 1, requests: [renamed] }] });
    const { messages } = desk.run('closePeriod', WHY) as Outcome;
    expect(messages.join(' ')).not.toMatch(/[Cc]hưa ghi gì/);
    expect(desk.files().filter(({ trashed }) => trashed)).toEqual([]);
  },
);

it('closes the period where it was taken back twice: no record says that it was closed before', async () => {
  const edits = [1, 3].map((nth): Edit => {
    return { method: BATCH, nth, requests: [put(FORM, 'ROWS', 1)] };
  });
  const desk = await openSmall({ edits });
  expect(desk.run('closePeriod', WHY)).toMatchObject({ status: 'done' });
  expect(desk.values('_Kỳ đã chốt')).toHaveLength(2);
});

it('ends where columns are moved again and again', async () => {
  const edits = Array.from({ length: 12 }, (_, at): Edit => {
    return { method: BATCH, nth: at + 1, requests: [put(FORM, 'COLUMNS', 3)] };
  });
  const desk = await openSmall({ edits });
  expect(desk.run('closePeriod', WHY)).toMatchObject({ status: 'unknown' });
  expect(desk.calls()[BATCH]).toBeLessThan(6);
});

function isClosed({ status, messages }: Outcome): boolean {
  return status === 'done' || messages.some((line) => line.includes('đã chốt rồi'));
}
