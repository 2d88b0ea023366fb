import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands';
import type { Fault } from '../../src/desk';
import { openWithBundle } from '../commands/bundle';
import { linkedMonth, linkService, WITH_KEY } from '../commands/linkService';
import { openSmall, SMALL_MONTH } from './small';
import { byTurns } from './whole';
import {
  type Baselines,
  baselinesOf,
  failuresAndKillsOf,
  KINDS,
  type Opens,
  oneOf,
  type Point,
  pointOf,
  tried,
} from './wholeOrNothing';

/**
 * Every service call of every command, failing in every way: the workbook is as before or as
 * after, what was said is true, a further run ends as if nothing had happened, and no file of a
 * run that did not finish is left.
 */

/**
 * One does the contrary each time, by what the timer is by then; one shows letters and writes nothing, three
 * open their page and write what comes back from there alone; two
 * tell in the register what is begun, and in a further call how it ended: all are struck in tests of their own.
 */
const APART: readonly string[] = [
  'enterFigures',
  'answerFindings',
  'editSettings',
  'toggleDailyReminder',
  'remind',
  'publishAppendices',
  'withdrawAppendices',
];

/** Those that write the workbook; Tự kiểm tra leaves it alone, Trang chủ too: each is struck in a test of its own. */
const HANDLERS = COMMANDS.flatMap((command) =>
  'isUndoable' in command && !('writesNothing' in command) && !APART.includes(command.handler)
    ? [command.handler]
    : [],
);

/** Every point by `npm run faults`, one of so many in the quick tests; it shares no divisor with the kinds. */
const STEP = Number(process.env.FAULTS_STEP ?? 97);

const BATCH = 'Sheets.Spreadsheets.batchUpdate';
const READ = 'Sheets.Spreadsheets.get';

describe.each(HANDLERS)('%s', (handler) => {
  it('is whole or nothing at every point', async () => {
    const open = await opensFor(handler);
    const base = await baselinesOf(handler, open);
    const turn = HANDLERS.indexOf(handler);
    // In the quick tests each other kind, and each third sort of what strikes twice: the next command has the others.
    const kinds = byTurns(KINDS, turn, 2);
    const points = withKinds(kinds, oneOf(STEP, turn, ...pointsOf(base.calls, turn)));
    expect([...kindsOf(points)]).toEqual(expect.arrayContaining([...kinds]));
    const failures: string[] = [];
    for (const point of points) {
      for (const said of await tried(handler, point, base, open))
        failures.push(`${point.name}: ${said}`);
    }
    console.log(`${handler}: ${points.length} points, ${failures.length} failures`);
    expect(failures).toEqual([]);
  });
});

const kindsOf = (points: readonly Point[]) =>
  new Set(points.flatMap(({ faults = [] }) => faults.map(({ when }) => when)));

/** Where the step passed over one of these kinds of fault altogether, the batch fails so once. */
function withKinds(
  kinds: readonly (typeof KINDS)[number][],
  points: readonly Point[],
): readonly Point[] {
  const met = kindsOf(points);
  const others = kinds.filter((when) => !met.has(when));
  return [...points, ...others.map((when) => pointOf([{ method: BATCH, nth: 1, when }]))];
}

/** What a command needs before it: these are run on the small month, which is then saved. */
const BEFORE: Readonly<Record<string, readonly string[]>> = {
  reopenPeriod: ['closePeriod'],
  restoreArchive: ['closePeriod'],
  undoLastRun: ['closePeriod'],
  cleanPersonalData: ['closePeriod'],
};

/** What only a person's answer makes write is answered; without one there is nothing to strike. */
const ANSWERS: Readonly<Record<string, (asked: string) => string>> = {
  chooseReaders: () => 'YES',
  closePeriod: () => 'Thường trực đồng ý',
  cleanPersonalData: (asked) => (asked.includes('Gõ CÓ') ? 'CÓ' : '1'),
  reopenPeriod: () => 'Đơn vị báo sai',
  submit: aboutUnit,
  returnUnit: aboutUnit,
  approve: aboutUnit,
};

/** What a person types who is asked for a unit, and for a reason. */
function aboutUnit(asked: string): string {
  return asked.startsWith('Vì sao') ? 'Thiếu phụ lục' : 'CAP';
}

/** The tab as a submission leaves it. */
const SUBMITTED = [
  ['Kỳ', 'Đơn vị', 'Trạng thái', 'Lúc', 'Ai', 'Lý do'],
  ['2026-05', 'CAP', 'Đã nộp', '19/05/2026 09:00', 'cap@example.vn', ''],
];

async function opensFor(handler: string): Promise<Opens> {
  const answer = ANSWERS[handler];
  const answered = answer ? { answer } : {};
  if (handler === 'returnUnit' || handler === 'approve') {
    const month = { ...SMALL_MONTH, 'Tiến độ': SUBMITTED };
    return (arranged) => openWithBundle(month, { ...arranged, ...answered });
  }
  if (handler === 'shortenLinks') {
    return (arranged) =>
      openWithBundle(linkedMonth(), { ...WITH_KEY, ...arranged, net: linkService().net });
  }
  const before = BEFORE[handler] ?? [];
  if (before.length === 0) return (arranged) => openSmall({ ...arranged, ...answered });
  const account = { folder: path.join(folder, handler) };
  const desk = await openSmall(account);
  for (const earlier of before) desk.run(earlier, { 'ly-do': 'thử' });
  // A period from before the record, and one that is closed, hold what has served its time.
  if (handler === 'cleanPersonalData') {
    desk.type('Lưu trữ', 'G2', SPENT);
    desk.paste('Biểu chung', 'A26', [['2025-12', 'UBND', 'CAP', 'van-hoa', 'Lời văn', '', SPENT]]);
    desk.run('closePeriod', { ky: '2025-12', 'ly-do': 'thử' });
  }
  // There is something to restore.
  if (handler === 'restoreArchive') desk.type('Lưu trữ', `G${ARCHIVED + 2}`, 'sửa tay');
  const file = path.join(folder, `${handler}.xlsx`);
  await desk.save(file);
  return (arranged) => openWithBundle(file, { ...account, ...arranged, ...answered });
}

const SPENT = 'Ông Nguyễn Văn Khôi, CCCD 001085012345, mắc bệnh ung thư';
const ARCHIVED = SMALL_MONTH['Lưu trữ']?.length ?? 0;

const folder = mkdtempSync(path.join(tmpdir(), 'bon-truc-hong-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The points, each sort in a list of its own. */
function pointsOf(calls: Baselines['calls'], turn: number): readonly (readonly Point[])[] {
  // The look-ups after the batch are the reads after the last one of a run without a fault.
  const reads = calls[READ] ?? 0;
  const pairs = KINDS.flatMap((first) =>
    [1, 2, 3].flatMap((further) =>
      KINDS.map((second) =>
        pointOf([
          { method: BATCH, nth: 1, when: first },
          { method: READ, nth: reads + further, when: second },
        ]),
      ),
    ),
  );
  const silence = KINDS.map((first) =>
    pointOf([
      { method: BATCH, nth: 1, when: first },
      ...[2, 3, 4, 5].map((nth): Fault => ({ method: BATCH, nth, when: 'before' })),
      ...[1, 2, 3, 4, 5, 6].map(
        (further): Fault => ({ method: READ, nth: reads + further, when: 'before' }),
      ),
    ]),
  );
  // Nobody answers reads for a while, although the batch may be on its way.
  const outages = KINDS.flatMap((first) =>
    [1, 2, 4].map((since) =>
      pointOf([
        { method: BATCH, nth: 1, when: first },
        ...[0, 1, 2, 3, 4, 5].map(
          (further): Fault => ({ method: READ, nth: reads + since + further, when: '503' }),
        ),
      ]),
    ),
  );
  return [...failuresAndKillsOf(calls), ...byTurns([pairs, silence, outages], turn)];
}
