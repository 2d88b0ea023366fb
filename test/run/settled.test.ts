import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk';
import { once } from '../../src/model/once';
import { spansOf } from '../../src/model/spans';
import { OFFICE } from '../commands/bundle';
import { handedTo, openAs, run, standingOf, textsOf } from '../commands/progressDesk';
import { BATCH, FORM, GET, put } from './othersEdits';

/**
 * The rows of a unit without an account are closed by a guard over their numbers, in the batch of
 * whatever the office runs next.
 */

const WHY = { 'ly-do': 'thử' };
const UNIT = 'BXDD';

/** Somebody has submitted for the unit; the office has not come by yet. */
const waiting = once(async () => {
  const clerk = await openAs('can-bo@example.vn', { answer: () => UNIT });
  expect(run(clerk, 'submit', { 'don-vi': UNIT }).status).toBe('done');
  return clerk;
});

/** The rows of the form (from 0) that the unit's guards cover, and those that are its own. */
function guarded(desk: Desk): readonly (readonly [number, number])[] {
  const form = desk.spreadsheet().sheets.find(({ title }) => title === FORM);
  return (form?.protectedRanges ?? [])
    .filter(({ description }) => description?.endsWith(`khối ${UNIT}`))
    .map(({ range }) => [range?.startRowIndex ?? -1, range?.endRowIndex ?? -1] as const);
}

function rowsOfUnit(desk: Desk): readonly (readonly [number, number])[] {
  const [header = [], ...rows] = textsOf(desk, FORM);
  const at = header.indexOf('Đơn vị');
  return spansOf(rows.flatMap((row, index) => (row[at] === UNIT ? [index + 1] : []))).map(
    ({ start, end }) => [start, end] as const,
  );
}

describe('the guard of rows that were submitted', () => {
  it('stands where it is meant though somebody put a row in while it was written', async () => {
    const requests = [put(FORM, 'ROWS', 1)];
    const [desk, right] = [
      await handedTo(await waiting(), OFFICE, { edits: [{ method: BATCH, nth: 1, requests }] }),
      await handedTo(await waiting(), OFFICE, { edits: [{ method: GET, nth: 1, requests }] }),
    ];
    for (const one of [desk, right]) {
      expect(run(one, 'closePeriod', WHY).status).toBe('done');
      expect(standingOf(one, UNIT)?.[2]).toBe('Đã nộp');
    }
    expect(guarded(right).length).toBeGreaterThan(0);
    expect(guarded(desk)).toEqual(guarded(right));
  });

  it('goes with a batch that is taken back, and comes with the next run', async () => {
    const requests = [put(FORM, 'ROWS', 1)];
    const edits = [{ method: BATCH, nth: 1, requests }];
    const end = () => {
      throw new Error('killed');
    };
    // It is ended before it is begun anew.
    const kill = { method: BATCH, nth: 3, end };
    const desk = await handedTo(await waiting(), OFFICE, { edits, kill });
    run(desk, 'closePeriod', WHY);
    expect(guarded(desk)).toEqual([]);
    run(desk, 'check');
    expect(standingOf(desk, UNIT)?.[2]).toBe('Đã nộp');
    expect(guarded(desk)).toEqual(rowsOfUnit(desk));
  });

  it.each(['closePeriod', 'setUp'])('is there after %s was taken back', async (handler) => {
    const desk = await handedTo(await waiting(), OFFICE);
    expect(run(desk, handler, WHY).status).toBe('done');
    expect(guarded(desk).length).toBeGreaterThan(0);
    expect(run(desk, 'undoLastRun').status).toBe('done');
    run(desk, 'check');
    expect(standingOf(desk, UNIT)?.[2]).toBe('Đã nộp');
    expect(guarded(desk)).toEqual(rowsOfUnit(desk));
    const again = run(desk, 'check');
    expect(again.messages.join(' ')).not.toContain('khóa');
    expect(guarded(desk)).toEqual(rowsOfUnit(desk));
  });
});
