import { describe, expect, it } from 'vitest';
import type { Desk, Edit } from '../../src/desk';
import type { Outcome } from '../commands/bundle';
import { BATCH, FORM, GET, type Request } from './othersEdits';
import { openSmall } from './small';
import { toldRows } from './toldRows';

/**
 * Columns and rows that somebody puts in, takes out or moves in the very moment of the batch: what
 * becomes of the workbook is what would have become of it, had that come just before the command.
 */

const ARCHIVE = 'Lưu trữ';
const SETTINGS = 'Cấu hình';
const WHY = { 'ly-do': 'thử' };

function range(tab: string, dimension: 'ROWS' | 'COLUMNS', startIndex: number) {
  return { sheetId: tab, dimension, startIndex, endIndex: startIndex + 1 };
}

function put(tab: string, dimension: 'ROWS' | 'COLUMNS', at: number): Request {
  return { insertDimension: { range: range(tab, dimension, at) } };
}

function taken(tab: string, dimension: 'ROWS' | 'COLUMNS', at: number): Request {
  return { deleteDimension: { range: range(tab, dimension, at) } };
}

function moved(tab: string, dimension: 'ROWS' | 'COLUMNS', from: number, to: number): Request {
  return { moveDimension: { source: range(tab, dimension, from), destinationIndex: to } };
}

/** What people do, by what it is called. */
const EDITS: readonly (readonly [string, readonly Request[]])[] = [
  ['a column put into the form', [put(FORM, 'COLUMNS', 3)]],
  ['a column put into the archive', [put(ARCHIVE, 'COLUMNS', 5)]],
  ['a first column put into both', [put(FORM, 'COLUMNS', 0), put(ARCHIVE, 'COLUMNS', 0)]],
  ['a column of the form moved', [moved(FORM, 'COLUMNS', 9, 5)]],
  ['a column of the archive moved', [moved(ARCHIVE, 'COLUMNS', 4, 12)]],
  ['a column of the form taken out', [taken(FORM, 'COLUMNS', 13)]],
  ['a column of the archive taken out', [taken(ARCHIVE, 'COLUMNS', 13)]],
  ['a row put into the form', [put(FORM, 'ROWS', 6)]],
  ['a row put into the archive', [put(ARCHIVE, 'ROWS', 4)]],
  ['rows of the archive moved', [moved(ARCHIVE, 'ROWS', 2, 20)]],
  ['a row taken out of the archive', [taken(ARCHIVE, 'ROWS', 5)]],
  ['a row put into the settings', [put(SETTINGS, 'ROWS', 1)]],
  ['a column put into the settings', [put(SETTINGS, 'COLUMNS', 1)]],
  ['a row of the settings moved', [moved(SETTINGS, 'ROWS', 3, 12)]],
];

/** The commands, with those that are run before them. */
const COMMANDS: readonly (readonly [string, readonly string[]])[] = [
  ['closePeriod', []],
  ['reopenPeriod', ['closePeriod']],
  ['openPeriod', []],
  ['openPeriod', ['setUp']],
  ['restoreArchive', ['closePeriod', 'damage']],
  ['undoLastRun', ['closePeriod']],
  ['undoLastRun', ['openPeriod']],
];

/** All that stands in people's tabs, by its headers. */
function told(desk: Desk): unknown {
  const sorted = (tab: string) =>
    toldRows(desk, tab, ['Cập nhật']).map((cells) => [...cells].sort().join('|'));
  return {
    form: sorted(FORM),
    archive: [...sorted(ARCHIVE)].sort(),
    settings: sorted(SETTINGS),
  };
}

function before(desk: Desk, commands: readonly string[]): void {
  for (const command of commands) {
    if (command === 'damage') desk.type(ARCHIVE, 'G30', 'sửa tay');
    else desk.run(command, WHY);
  }
}

async function ran(
  handler: string,
  earlier: readonly string[],
  method: string,
  requests: readonly Request[],
): Promise<{ readonly desk: Desk; readonly outcome: Outcome; readonly stood: unknown }> {
  const counted = await openSmall();
  before(counted, earlier);
  const nth = (counted.calls()[method] ?? 0) + 1;
  const edit: Edit = { method, nth, requests };
  const desk = await openSmall({ edits: [edit] });
  before(desk, earlier);
  const stood = told(desk);
  return { desk, outcome: desk.run(handler, WHY) as Outcome, stood };
}

describe.each(COMMANDS)('%s after %s', (handler, earlier) => {
  it.each(EDITS)('%s in the moment of the batch', async (_, requests) => {
    const { desk, outcome } = await ran(handler, earlier, BATCH, requests);
    const right = await ran(handler, earlier, GET, requests);
    expect([outcome.status, outcome.messages[0]]).toEqual([
      right.outcome.status,
      right.outcome.messages[0],
    ]);
    expect(told(desk)).toEqual(told(right.desk));
  });
});
