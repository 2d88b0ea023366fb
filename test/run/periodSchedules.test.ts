import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Desk, Edit } from '../../src/desk';
import type { Outcome } from '../commands/bundle';
import { BATCH, FORM, GET, lineEdits, movingEdits, schedules, typed, watched } from './othersEdits';
import { openSmall, SMALL_MONTH } from './small';
import { BESIDE_ROWS, toldRows } from './toldRows';

/**
 * Others edit the form while a period is closed, opened again or a closing is taken back. The oracle
 * is a second desk on which only their edits are applied: whatever stands in its form and archive
 * must stand in those of the first, cell for cell, wherever the rows have gone.
 */

const RUNS = Number(process.env.SCHEDULES ?? 3);
const PATIENCE = 60_000 + RUNS * 15_000;
const ARCHIVE = 'Lưu trữ';
const SETTINGS = 'Cấu hình';
const HEADERS = SMALL_MONTH[FORM]?.[0] ?? [];
const MONTH = withPreparedRows(SMALL_MONTH);
const ROWS = (MONTH[FORM]?.length ?? 1) - 1;
const KEPT = ['_Biểu chung (trước khi hoàn tác)', '_Trước lần'];
const WHY = { 'ly-do': 'thử' };

/** After every third row one that nobody has filled in yet, and after every seventh a spare one. */
function withPreparedRows(month: typeof SMALL_MONTH): typeof SMALL_MONTH {
  const [header = [], ...rows] = month[FORM] ?? [];
  const frameOf = (cells: readonly string[], more: Readonly<Record<string, string>>) =>
    header.map((name, at) =>
      ['Kỳ', 'Trục', 'Đơn vị'].includes(name) ? (cells[at] ?? '') : (more[name] ?? ''),
    );
  const laidOut = rows.flatMap((cells, at) => [
    cells,
    ...(at % 3 === 0 ? [frameOf(cells, { Loại: 'Số liệu', Mã: 'VP.VB_DEN', ĐVT: 'văn bản' })] : []),
    ...(at % 7 === 0 ? [frameOf(cells, {})] : []),
  ]);
  return { ...month, [FORM]: [header, ...laidOut] };
}

function openMonth(arranged: Parameters<typeof openSmall>[0] = {}): Promise<Desk> {
  return openSmall({ workbook: MONTH, ...arranged });
}

const row = fc.integer({ min: 1, max: ROWS - 4 });
const column = fc.integer({ min: 0, max: HEADERS.length - 3 });

const edit = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        row,
        fc.integer({ min: 6, max: HEADERS.length - 3 }),
        fc.constantFrom('gõ thêm', '7', 'x'),
      )
      .map(([at, to, text]) => typed(FORM, at, to, text)),
  },
  ...movingEdits(row, column),
  { weight: 2, arbitrary: lineEdits(FORM, 'COLUMNS', column) },
  { weight: 2, arbitrary: lineEdits(ARCHIVE, 'COLUMNS', column) },
  { weight: 2, arbitrary: lineEdits(ARCHIVE, 'ROWS', fc.integer({ min: 1, max: 20 })) },
  { weight: 2, arbitrary: lineEdits(SETTINGS, 'ROWS', fc.integer({ min: 1, max: 12 })) },
);

const places = fc.constantFrom(
  { method: GET, nth: 1 },
  { method: GET, nth: 2 },
  { method: GET, nth: 3 },
  { method: BATCH, nth: 1 },
  { method: 'Drive.Files.create', nth: 1 },
  { method: 'Spreadsheet.copy', nth: 1 },
);

const schedule = schedules(places, edit);

/** Everything that stands in the form and the archive, but for what the add-on writes beside rows. */
function content(desk: Desk): readonly string[] {
  return [FORM, ARCHIVE]
    .flatMap((tab) => {
      const [header = [], ...rows] = desk.values(tab);
      const own = new Set(BESIDE_ROWS.map((name) => header.indexOf(name)));
      return rows.flatMap((cells) =>
        cells.flatMap((cell, at) =>
          own.has(at) || cell === null || cell === undefined ? [] : [String(cell)],
        ),
      );
    })
    .sort();
}

/** The same row by row, each with what stands in it under its headers. */
function wholeRows(desk: Desk): readonly string[] {
  return [FORM, ARCHIVE]
    .flatMap((tab) => toldRows(desk, tab, BESIDE_ROWS).map((cells) => [...cells].sort().join('|')))
    .sort();
}

/** The rows of the settings, but for those that the command itself writes. */
function settings(desk: Desk, written: ReadonlySet<string>): readonly string[] {
  return settingRows(desk)
    .filter((cells) => !cells.some((cell) => written.has(cell)))
    .map((cells) => [...cells].sort().join('|'))
    .sort();
}

function settingRows(desk: Desk): readonly (readonly string[])[] {
  return toldRows(desk, SETTINGS);
}

/** The keys, as they are told, of settings that differ between two desks. */
function keysWritten(before: Desk, after: Desk): ReadonlySet<string> {
  const kept = new Set(settingRows(before).map((cells) => cells.join('|')));
  const changed = settingRows(after).filter((cells) => !kept.has(cells.join('|')));
  return new Set(changed.flatMap(([key = '']) => [key]));
}

/** Edits that come after the calls of earlier commands. */
function later(edits: readonly Edit[], calls: Readonly<Record<string, number>>): readonly Edit[] {
  return edits.map((one) => ({ ...one, nth: one.nth + (calls[one.method] ?? 0) }));
}

describe('edits by others meanwhile', () => {
  it.each([
    ['closePeriod', []],
    ['reopenPeriod', ['closePeriod']],
    ['undoLastRun', ['closePeriod']],
    ['openPeriod', []],
    ['undoLastRun', ['openPeriod']],
  ])(
    '%s after %s loses nothing',
    async (handler, before) => {
      const counted = await openMonth();
      for (const earlier of before) counted.run(earlier, WHY);
      const calls = { ...counted.calls() };
      const untouched = await openMonth();
      for (const earlier of before) untouched.run(earlier, WHY);
      counted.run(handler, WHY);
      const written = keysWritten(untouched, counted);
      const seen = { done: 0, refused: 0 };
      await fc.assert(
        fc.asyncProperty(schedule, async (plain) => {
          const edits = later(plain, calls);
          const struck: Edit[] = [];
          let isOver = false;
          const desk = await openMonth({ edits: watched(edits, struck, () => isOver) });
          for (const earlier of before) desk.run(earlier, WHY);
          const outcome = desk.run(handler, WHY) as Outcome;
          isOver = true;
          // What comes while it is taken back may move lines once more: then it is never said to be done.
          const last = calls[GET] ?? 0;
          const isTwice =
            struck.some(({ method }) => method === BATCH) &&
            struck.some(({ method, nth }) => method === GET && nth > last + 2);
          const ends = ['done', 'refused', 'broken', ...(isTwice ? ['unknown'] : [])];
          expect(ends).toContain(outcome.status);
          if (outcome.status === 'done') seen.done += 1;
          else seen.refused += 1;
          const order = struck.filter((one) => edits.includes(one));
          const nth = (calls[GET] ?? 0) + 1;
          const shadow = await openMonth({
            edits: order.map((one): Edit => ({ ...one, method: GET, nth })),
          });
          for (const earlier of before) shadow.run(earlier, WHY);
          // What opening a period put in goes where it is taken back.
          if (before.includes('openPeriod') && outcome.status === 'done') shadow.run(handler, WHY);
          shadow.run('check');
          const isOpened = handler === 'openPeriod';
          const isSettled = struck.every(({ method }) => method !== BATCH);
          const kept = desk
            .spreadsheet()
            .sheets.filter(({ title }) => KEPT.some((one) => title.startsWith(one)));
          if (kept.length > 0 && (isTwice || handler === 'undoLastRun') && !isSettled) {
            // What was typed over in that very moment is kept out of sight.
            const all = [
              ...content(desk),
              ...kept.flatMap(({ title }) => desk.values(title).flat().map(String)),
            ];
            expect(all).toEqual(expect.arrayContaining([...content(shadow)]));
            return;
          }
          expect(settings(desk, written)).toEqual(settings(shadow, written));
          if (isOpened) {
            // Rows were added, and none of people's is another.
            expect(wholeRows(desk)).toEqual(expect.arrayContaining([...wholeRows(shadow)]));
            return;
          }
          expect(content(desk)).toEqual(content(shadow));
          if (handler !== 'undoLastRun') expect(wholeRows(desk)).toEqual(wholeRows(shadow));
          if (outcome.status !== 'done' || handler !== 'closePeriod' || !isSettled) return;
          const form = desk.values(FORM);
          const at = form[0]?.indexOf('Kỳ') ?? 0;
          expect(form.filter((cells) => cells[at] === '2026-05')).toEqual([]);
          const { findings = [] } = desk.run('check') as Outcome;
          expect(findings.filter(({ code }) => code.startsWith('closed-'))).toEqual([]);
        }),
        { numRuns: RUNS },
      );
      console.log(`${handler}: ${seen.done} done, ${seen.refused} refused`);
    },
    PATIENCE,
  );
});
