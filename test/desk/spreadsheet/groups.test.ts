import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { idOf, openBook } from '../bundles';

async function open() {
  const desk = await openBook({ A: [['x']] });
  const sheetId = idOf(desk, 'A');
  const span = (startIndex: number, endIndex: number) => ({
    range: { sheetId, dimension: 'COLUMNS', startIndex, endIndex },
  });
  const groups = () =>
    desk
      .spreadsheet()
      .sheets[0]?.columnGroups.map(({ range, depth }) => [
        range?.startIndex,
        range?.endIndex,
        depth,
      ]);
  const add = (...ends: [number, number]) =>
    desk.run('update', [{ addDimensionGroup: span(...ends) }]);
  const remove = (...ends: [number, number]) =>
    desk.run('update', [{ deleteDimensionGroup: span(...ends) }]);
  return { desk, sheetId, span, groups, add, remove };
}

/** The examples of Google's own words: columns B to E are 1 to 5. */
test.each([
  ['a wider one around', 4, 5],
  ['a narrower one within', 5, 4],
])('%s', async (_, first, second) => {
  const { groups, add } = await open();
  add(1, first);
  add(1, second);
  expect(groups()).toEqual([
    [1, 5, 1],
    [1, 4, 2],
  ]);
});

test('two that cross are one with what they share within', async () => {
  const { groups, add } = await open();
  add(1, 4);
  expect(add(2, 5)).toMatchObject({
    replies: [{ addDimensionGroup: { dimensionGroups: [{ depth: 1 }, { depth: 2 }] } }],
  });
  expect(groups()).toEqual([
    [1, 5, 1],
    [2, 4, 2],
  ]);
});

test('a deletion takes one level off its span; where there is none it is refused', async () => {
  const { groups, add, remove } = await open();
  add(1, 5);
  add(2, 4);
  remove(3, 5);
  expect(groups()).toEqual([
    [1, 4, 1],
    [2, 3, 2],
  ]);
  remove(1, 4);
  expect(remove(2, 3)).toMatchObject({ replies: [{ deleteDimensionGroup: {} }] });
  expect(groups()).toEqual([]);
  expect(() => remove(1, 2)).toThrow('There are no groups');
});

test('groups move with their columns, are folded, and the tab is told of its button', async () => {
  const { desk, sheetId, span, groups, add } = await open();
  add(1, 3);
  const dimensionGroup = { ...span(1, 3), depth: 1, collapsed: true };
  desk.run('update', [
    { updateDimensionGroup: { dimensionGroup, fields: 'collapsed' } },
    { insertDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 2 } } },
  ]);
  expect(groups()).toEqual([[3, 5, 1]]);
  expect(desk.spreadsheet().sheets[0]).toMatchObject({
    columnGroups: [{ collapsed: true }],
    grid: { columnGroupControlAfter: true },
  });
});

test('what lies in a group is hidden with it, and shown again', async () => {
  const { desk, span, add } = await open();
  add(1, 3);
  const hidden = () =>
    [...(desk.spreadsheet().sheets[0]?.columnMetadata ?? [])]
      .filter(([, { hiddenByUser }]) => hiddenByUser)
      .map(([column]) => column);
  const fold = (collapsed: boolean) => {
    const dimensionGroup = { ...span(1, 3), depth: 1, collapsed };
    desk.run('update', [{ updateDimensionGroup: { dimensionGroup, fields: 'collapsed' } }]);
  };
  fold(true);
  expect(hidden()).toEqual([1, 2]);
  fold(false);
  expect(hidden()).toEqual([]);
});

test('in the file rows and columns say how deep they lie, and where the button stands', async () => {
  const { desk, sheetId, span, add } = await open();
  add(1, 3);
  const rows = (startIndex: number, endIndex: number) => ({
    addDimensionGroup: { range: { sheetId, dimension: 'ROWS', startIndex, endIndex } },
  });
  const gridProperties = { rowGroupControlAfter: false, columnGroupControlAfter: false };
  desk.run('update', [
    rows(1, 4),
    rows(2, 4),
    {
      updateSheetProperties: {
        properties: { sheetId, gridProperties },
        fields: 'gridProperties(rowGroupControlAfter,columnGroupControlAfter)',
      },
    },
    {
      updateDimensionGroup: {
        dimensionGroup: { ...span(1, 3), depth: 1, collapsed: true },
        fields: 'collapsed',
      },
    },
  ]);
  const parts = unzipSync(await desk.toBytes());
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toMatch(/<outlinePr(?=[^>]* summaryBelow="0")[^>]* summaryRight="0"/);
  const levels = [...sheet.matchAll(/<row r="(\d+)"[^>]*outlineLevel="(\d)"/g)];
  expect(levels.map(([, row, level]) => [row, level])).toEqual([
    ['2', '1'],
    ['3', '2'],
    ['4', '2'],
  ]);
  const columns = [...sheet.matchAll(/<col min="(\d+)"[^>]*>/g)];
  const having = (look: RegExp) => columns.filter(([one]) => look.test(one)).map(([, at]) => at);
  expect(having(/outlineLevel="1"/)).toEqual(['2', '3']);
  expect(having(/hidden="(1|true)"/)).toEqual(['2', '3']);
  expect(having(/collapsed="(1|true)"/)).toEqual(['1']);
});

test('groups are there again when the workbook is opened', async () => {
  const { desk, groups, add } = await open();
  add(1, 3);
  const folder = mkdtempSync(path.join(tmpdir(), 'groups-'));
  try {
    const file = path.join(folder, 'so.xlsx');
    await desk.save(file);
    const again = await openBook(file);
    expect(again.spreadsheet().sheets[0]?.columnGroups).toEqual(
      desk.spreadsheet().sheets[0]?.columnGroups,
    );
    expect(groups()).toEqual([[1, 3, 1]]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
