import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { idOf, openBook } from '../bundles';

const TABLE = [
  ['Chỉ tiêu', '%'],
  ['Thu', 50],
  ['Chi', 30],
];

async function open() {
  const desk = await openBook({ A: TABLE, B: [['x']] });
  const sheetId = idOf(desk, 'A');
  const range = (column: number, endRowIndex = 3) => ({
    sheetId,
    startRowIndex: 0,
    endRowIndex,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  });
  const data = (column: number, endRow?: number) => ({
    sourceRange: { sources: [range(column, endRow)] },
  });
  const spec = (change: object = {}) => ({
    title: 'Thu chi',
    basicChart: {
      chartType: 'BAR',
      headerCount: 1,
      legendPosition: 'NO_LEGEND',
      domains: [{ domain: data(0) }],
      series: [{ series: data(1), targetAxis: 'BOTTOM_AXIS' }],
      ...change,
    },
  });
  const position = (rowIndex: number, tab = sheetId) => ({
    overlayPosition: {
      anchorCell: { sheetId: tab, rowIndex, columnIndex: 0 },
      widthPixels: 400,
      heightPixels: 200,
    },
  });
  const add = (change: object = {}) => ({
    addChart: { chart: { chartId: 77, spec: spec(change), position: position(5) } },
  });
  const charts = () =>
    desk
      .spreadsheet()
      .sheets.map((sheet) =>
        sheet.charts.map(({ chartId, position: at }) => [
          chartId,
          at?.overlayPosition?.anchorCell?.rowIndex,
        ]),
      );
  return { desk, sheetId, data, spec, position, add, charts };
}

test('a chart is put over cells under the id that it is given, told by a read, changed and taken away', async () => {
  const { desk, sheetId, spec, position, add, charts } = await open();
  expect(desk.run('update', [add()])).toMatchObject({
    replies: [{ addChart: { chart: { chartId: 77 } } }],
  });
  expect(charts()).toEqual([[[77, 5]], []]);
  expect(desk.run('get', { fields: 'sheets(charts(chartId))' })).toEqual({
    sheets: [{ charts: [{ chartId: 77 }] }, {}],
  });
  desk.run('update', [
    { updateChartSpec: { chartId: 77, spec: { ...spec(), title: 'Khác' } } },
    {
      updateEmbeddedObjectPosition: {
        objectId: 77,
        newPosition: position(2, idOf(desk, 'B')),
        fields: '*',
      },
    },
  ]);
  expect(charts()).toEqual([[], [[77, 2]]]);
  expect(desk.spreadsheet().sheets[1]?.charts[0]?.spec?.title).toBe('Khác');
  desk.run('update', [
    { duplicateSheet: { sourceSheetId: idOf(desk, 'B'), newSheetName: 'C' } },
    { deleteEmbeddedObject: { objectId: 77 } },
  ]);
  expect(charts().flat()).toHaveLength(1);
  expect(charts().flat()[0]?.[0]).not.toBe(77);
  expect(sheetId).not.toBe(0);
});

test('rows put in above take it and its ranges along', async () => {
  const { desk, sheetId, add, charts } = await open();
  desk.run('update', [
    add(),
    { insertDimension: { range: { sheetId, dimension: 'ROWS', startIndex: 0, endIndex: 2 } } },
  ]);
  expect(charts()[0]).toEqual([[77, 7]]);
  const [series] = desk.spreadsheet().sheets[0]?.charts[0]?.spec?.basicChart?.series ?? [];
  expect(series?.series?.sourceRange?.sources?.[0]).toMatchObject({
    startRowIndex: 2,
    endRowIndex: 5,
  });
});

describe('what Google documents as wrong is refused, and nothing of the batch stays', () => {
  test.each<[string, (given: Awaited<ReturnType<typeof open>>) => readonly object[], RegExp]>([
    ['an id twice', ({ add }) => [add(), add()], /already exists/],
    ['a kind', ({ add }) => [add({ chartType: 'PIE' })], /BasicChartType/],
    [
      'an axis',
      ({ add, data }) => [add({ series: [{ series: data(1), targetAxis: 'LEFT_AXIS' }] })],
      /axis LEFT_AXIS/,
    ],
    [
      'lengths',
      ({ add, data }) => [add({ series: [{ series: data(1, 2), targetAxis: 'BOTTOM_AXIS' }] })],
      /same length/,
    ],
    ['a field', ({ add }) => [add({ chartTitle: 'x' })], /Unknown name "chartTitle"/],
    ['nobody’s id', () => [{ deleteEmbeddedObject: { objectId: 1 } }], /No object found/],
    [
      'no mask',
      ({ add, position }) => [
        add(),
        { updateEmbeddedObjectPosition: { objectId: 77, newPosition: position(0) } },
      ],
      /fields is required/,
    ],
  ])('%s', async (_, requests, message) => {
    const given = await open();
    expect(() => given.desk.run('update', requests(given))).toThrow(message);
    expect(given.charts().flat()).toEqual([]);
  });
});

test('a file has it too, and a file reopened has it as it was; one that was taken out there is gone', async () => {
  const { desk, add } = await open();
  desk.run('update', [add()]);
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'charts-')), 'so.xlsx');
  await desk.save(file);
  const parts = unzipSync(readFileSync(file));
  const chart = strFromU8(parts['xl/charts/chart1.xml'] ?? new Uint8Array());
  expect(chart).toContain('Thu chi');
  expect(chart).toContain("'A'!$B$2:$B$3");
  const again = await openBook(file);
  expect(again.spreadsheet().sheets.map(({ charts }) => charts)).toEqual(
    desk.spreadsheet().sheets.map(({ charts }) => charts),
  );
  const sheet = 'xl/worksheets/sheet1.xml';
  const { 'xl/worksheets/_rels/sheet1.xml.rels': _ways, ...others } = parts;
  const without = strFromU8(parts[sheet] ?? new Uint8Array()).replace(/<drawing [^>]*>/, '');
  writeFileSync(file, zipSync({ ...others, [sheet]: strToU8(without) }));
  expect((await openBook(file)).spreadsheet().sheets[0]?.charts).toEqual([]);
});
