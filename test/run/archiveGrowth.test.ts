import { describe, expect, it } from 'vitest';
import { TAB } from '../../src/contract';
import type { Edit } from '../../src/desk';
import { openWithBundle } from '../commands/bundle';
import { packTables, SAMPLE } from '../desk/files/pack/packs';
import { callsIn } from './small';

/**
 * What years of archive that no figure needs add to a run: the sample month after **Thiết lập**, and the
 * same with its archive once more for each of the years before the last.
 */

const TABLES = packTables(SAMPLE);
const [HEADERS = [], ...ARCHIVED] = TABLES.get(TAB.archive) ?? [];
/** Years back from the sample's: the last year is needed, those before it are not. */
const OLDER = [10, 9, 8, 7, 6, 5, 4, 3, 2];

function inYear(row: readonly string[], back: number): readonly string[] {
  return row.map((cell, at) =>
    at === 0 ? cell.replace(/\d{4}/, (year) => String(Number(year) - back)) : cell,
  );
}

const MONTH = Object.fromEntries(TABLES);
const GET = 'Sheets.Spreadsheets.get';

/** Puts the archive of older years above the sample's own. */
function archiving(rows: readonly (readonly string[])[]): Edit['requests'] {
  const range = { sheetId: TAB.archive, dimension: 'ROWS', startIndex: 1 };
  return [
    { insertDimension: { range: { ...range, endIndex: 1 + rows.length } } },
    {
      updateCells: {
        start: { sheetId: TAB.archive, rowIndex: 1, columnIndex: 0 },
        rows: rows.map((cells) => ({
          values: cells.map((cell, at) => ({
            userEnteredValue:
              HEADERS[at] === 'Giá trị' && /^\d+(\.\d+)?$/.test(cell)
                ? { numberValue: Number(cell) }
                : { stringValue: cell },
          })),
        })),
        fields: 'userEnteredValue',
      },
    },
  ];
}

/** The month after **Thiết lập**, and the years that were closed since. */
async function wardWith(years: readonly number[]) {
  const counted = await openWithBundle(MONTH);
  counted.run('setUp');
  const rows = years.flatMap((back) => ARCHIVED.map((row) => inYear(row, back)));
  const nth = (counted.calls()[GET] ?? 0) + 1;
  const edits = rows.length > 0 ? [{ method: GET, nth, requests: archiving(rows) }] : [];
  const desk = await openWithBundle(MONTH, { edits });
  expect(desk.run('setUp')).toMatchObject({ status: 'done' });
  return { desk, rows: rows.length };
}

/** What a run costs that finds the rows for the first time, and one that finds them marked. */
async function costOf(years: readonly number[], handler: string) {
  const { desk, rows } = await wardWith(years);
  const cost = () => {
    const before = { read: desk.bytes().read, calls: callsIn(desk) };
    expect(desk.run(handler)).toMatchObject({ status: 'done' });
    return { read: desk.bytes().read - before.read, calls: callsIn(desk) - before.calls };
  };
  // Others put the rows in while it runs: it is no run like others.
  cost();
  return { first: cost(), further: cost(), rows };
}

function tell(handler: string, years: number, { first, further, rows }: Cost): void {
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(3)} MB`;
  console.log(
    `${handler}, ${years} older years, ${rows} rows: ${megabytes(further.read)}, ${further.calls} calls; ` +
      `before they are marked ${megabytes(first.read)}, ${first.calls}`,
  );
}

type Cost = Awaited<ReturnType<typeof costOf>>;

describe('years of archive that no figure needs', () => {
  it.each(['compileReport', 'check'])('%s', { timeout: 300_000 }, async (handler) => {
    const [none, some, all] = [
      await costOf([], handler),
      await costOf(OLDER.slice(-2), handler),
      await costOf(OLDER, handler),
    ];
    for (const [years, cost] of [[0, none] as const, [2, some] as const, [9, all] as const]) {
      tell(handler, years, cost);
    }
    expect(all.further.read).toBeLessThan(1.03 * none.further.read);
    // Of a row that nothing rests on its period and its code, once.
    const added = (all.further.read - some.further.read) / (all.rows - some.rows);
    expect(added).toBeLessThan(30);
    expect(all.first.read).toBeGreaterThan(1.1 * all.further.read);
    for (const { calls } of [all.first, all.further]) {
      expect(calls).toBeLessThanOrEqual(handler === 'compileReport' ? 10 : 11);
    }
  });
});
