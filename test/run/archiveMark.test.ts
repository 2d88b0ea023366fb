import { describe, expect, it } from 'vitest';
import { TAB } from '../../src/contract';
import type { Desk, Edit, Tabs } from '../../src/desk';
import { openWithBundle } from '../commands/bundle';
import { SMALL_MONTH } from './small';

/** The mark on the first archived row that figures rest on: a hint, which the rows themselves overrule. */

const KEY = 'bonTruc.archive';
const GET = 'Sheets.Spreadsheets.get';
const BATCH = 'Sheets.Spreadsheets.batchUpdate';
const VALUES = 'Sheets.Spreadsheets.Values.batchGet';
const [HEADERS = [], ...ARCHIVED] = SMALL_MONTH[TAB.archive] ?? [];

/** Sixty archived months from 2021 on: those of 2025 are needed. */
function longBook(): Tabs {
  const rows = Array.from({ length: 60 }, (_, at) => {
    const period = `${2021 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    return ARCHIVED.map((cells) => [period, ...cells.slice(1)]);
  });
  return { ...SMALL_MONTH, [TAB.archive]: [HEADERS, ...rows.flat()] };
}

/** The first row (from 0) of 2025. */
const FIRST = 1 + 48 * ARCHIVED.length;

function marksOf(desk: Desk): readonly unknown[] {
  return desk
    .spreadsheet()
    .developerMetadata.filter(({ metadataKey }) => metadataKey === KEY)
    .map(({ location }) => location?.dimensionRange?.startIndex);
}

function open(edits: readonly Edit[] = []): Promise<Desk> {
  return openWithBundle(longBook(), { edits });
}

function check(desk: Desk) {
  const before = { ...desk.calls() };
  const read = desk.bytes().read;
  expect(desk.run('check')).toMatchObject({ status: 'done' });
  const calls = (method: string) => (desk.calls()[method] ?? 0) - (before[method] ?? 0);
  return { read: desk.bytes().read - read, values: calls(VALUES), batches: calls(BATCH) };
}

/** An edit before the second run of the command reads. */
async function editBetween(...requests: readonly object[]): Promise<Desk> {
  const counted = await open();
  check(counted);
  const desk = await open([{ method: GET, nth: (counted.calls()[GET] ?? 0) + 1, requests }]);
  check(desk);
  return desk;
}

const line = (startIndex: number, endIndex = startIndex + 1) => ({
  range: { sheetId: TAB.archive, dimension: 'ROWS', startIndex, endIndex },
});

/** All that the service keeps beside the rows of a tab is somebody else's. */
const FULL = {
  createDeveloperMetadata: {
    developerMetadata: {
      metadataKey: 'của người khác',
      metadataValue: 'x'.repeat(29_980),
      visibility: 'DOCUMENT',
      location: { dimensionRange: line(3).range },
    },
  },
};

describe('the mark of the archive', () => {
  it('is written once, and spares the next run the facts of older years', async () => {
    const desk = await open();
    check(desk);
    expect(marksOf(desk)).toEqual([FIRST]);
    const ids = desk.spreadsheet().developerMetadata.length;
    const marked = check(desk);
    const without = await open([{ method: GET, nth: 1, requests: [FULL] }]);
    check(without);
    const unmarked = check(without);
    expect(unmarked.read - marked.read).toBeGreaterThan(30 * FIRST);
    expect([marked.values, unmarked.values]).toEqual([1, 1]);
    expect(desk.spreadsheet().developerMetadata.length).toBe(ids);
    expect(marksOf(desk)).toEqual([FIRST]);
  });

  it('moves with its row', async () => {
    const desk = await editBetween({ deleteDimension: line(1, 4) });
    // They go between the two calls of a look.
    expect(check(desk).values).toBe(2);
    expect(marksOf(desk)).toEqual([FIRST - 3]);
    expect(check(desk).values).toBe(1);
  });

  it('is made again where its row was deleted', async () => {
    const desk = await editBetween({ deleteDimension: line(FIRST) });
    check(desk);
    expect(marksOf(desk)).toEqual([FIRST]);
  });

  it('costs one more call where it stands too low, and is put right', async () => {
    const above = ARCHIVED[0] ?? [];
    const desk = await editBetween(
      { insertDimension: line(5) },
      {
        updateCells: {
          start: { sheetId: TAB.archive, rowIndex: 5, columnIndex: 0 },
          rows: [
            {
              values: ['2025-03', ...above.slice(1)].map((stringValue) => ({
                userEnteredValue: { stringValue },
              })),
            },
          ],
          fields: 'userEnteredValue',
        },
      },
    );
    check(desk);
    expect(marksOf(desk)).toEqual([5]);
  });

  it('is left out where the service refuses it', async () => {
    const desk = await open([{ method: GET, nth: 1, requests: [FULL] }]);
    expect(check(desk).batches).toBe(2);
    expect(marksOf(desk)).toEqual([]);
    expect(desk.values('Kiểm tra').length).toBeGreaterThan(1);
  });
});
