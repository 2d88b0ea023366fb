import { describe, expect, test } from 'vitest';
import type { Desk } from '../../../src/desk';
import { idOf, openBook } from '../bundles';

const book = () =>
  openBook({
    A: [
      ['a', 'b'],
      ['c', 'd'],
    ],
    B: [['x']],
    C: [],
  });
const titles = (desk: Desk) => desk.spreadsheet().sheets.map((sheet) => sheet.title);

describe('tabs', () => {
  test('addSheet takes the id, the place and the grid asked for, and answers with them', async () => {
    const desk = await book();
    const properties = {
      sheetId: 77,
      title: 'Tổng hợp',
      index: 1,
      gridProperties: { rowCount: 5, columnCount: 3, frozenRowCount: 1 },
      tabColorStyle: { rgbColor: { red: 1 } },
    };
    expect(desk.run('update', [{ addSheet: { properties } }])).toMatchObject({
      replies: [{ addSheet: { properties: { ...properties, sheetType: 'GRID' } } }],
    });
    expect(titles(desk)).toEqual(['A', 'Tổng hợp', 'B', 'C']);
    desk.run('update', [{ addSheet: {} }]);
    expect(titles(desk)[4]).toBe('Trang tính5');
  });

  test('refuses an id or a name that is taken, and a name that is none', async () => {
    const desk = await book();
    const add = (properties: object) => () => desk.run('update', [{ addSheet: { properties } }]);
    expect(add({ title: 'a' })).toThrow(/A sheet with the name "a" already exists/);
    expect(add({ title: 'N', sheetId: idOf(desk, 'B') })).toThrow(/already exists/);
    expect(add({ title: '' })).toThrow(/cannot be blank/);
    expect(add({ title: 'N', sheetType: 'OBJECT' })).toThrow(/not supported/);
    expect(add({ title: 'N', gridProperties: { rowCount: 0 } })).toThrow(/at least one row/);
    expect(add({ title: 'N', gridProperties: { columnCount: 18_279 } })).toThrow(
      /at most 18278 columns/,
    );
    expect(add({ title: 'N', gridProperties: { rowCount: 400_000, columnCount: 26 } })).toThrow(
      /above the limit of 10000000 cells/,
    );
  });

  test('deleteSheet takes names and metadata along, but never the last visible tab', async () => {
    const desk = await book();
    const [a, b, c] = ['A', 'B', 'C'].map((title) => idOf(desk, title));
    const location = { sheetId: b };
    desk.run('update', [
      { addNamedRange: { namedRange: { name: 'VungB', range: { sheetId: b } } } },
      {
        createDeveloperMetadata: {
          developerMetadata: { metadataKey: 'k', visibility: 'DOCUMENT', location },
        },
      },
      { deleteSheet: { sheetId: b } },
    ]);
    expect(desk.spreadsheet()).toMatchObject({ namedRanges: [], developerMetadata: [] });
    const hide = {
      updateSheetProperties: { properties: { sheetId: a, hidden: true }, fields: 'hidden' },
    };
    expect(() => desk.run('update', [hide, { deleteSheet: { sheetId: c } }])).toThrow(
      /visible sheets/,
    );
    expect(() =>
      desk.run('update', [{ deleteSheet: { sheetId: a } }, { deleteSheet: { sheetId: c } }]),
    ).toThrow(/remove all the sheets/);
  });

  test('duplicateSheet copies cells and rules under new ids; the copy is its own', async () => {
    const desk = await book();
    const sourceSheetId = idOf(desk, 'A');
    desk.run('update', [
      { addProtectedRange: { protectedRange: { range: { sheetId: sourceSheetId } } } },
      {
        duplicateSheet: { sourceSheetId, newSheetId: 5, newSheetName: 'Bản', insertSheetIndex: 0 },
      },
      {
        updateCells: {
          start: { sheetId: 5, rowIndex: 0, columnIndex: 0 },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'khác' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
    expect(titles(desk)[0]).toBe('Bản');
    expect(desk.values('Bản')).toEqual([
      ['khác', 'b'],
      ['c', 'd'],
    ]);
    expect(desk.values('A')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    const [copy, original] = desk.spreadsheet().sheets.map((sheet) => sheet.protectedRanges[0]);
    expect(copy?.range?.sheetId).toBe(5);
    expect(copy?.protectedRangeId).not.toBe(original?.protectedRangeId);
  });

  test('each copy of a tab with a Table has a Table of its own', async () => {
    const desk = await book();
    const sourceSheetId = idOf(desk, 'A');
    const range = { sheetId: sourceSheetId, startRowIndex: 0, endRowIndex: 2 };
    const copy = (newSheetId: number) => ({
      duplicateSheet: { sourceSheetId, newSheetId, newSheetName: 'Bản' },
    });
    desk.run('update', [
      { addTable: { table: { name: 'Bảng', range } } },
      copy(5),
      { updateSheetProperties: { properties: { sheetId: 5, title: 'Cũ' }, fields: 'title' } },
      copy(6),
    ]);
    const ids = desk.spreadsheet().sheets.flatMap(({ tables }) => tables.map((t) => t.tableId));
    expect(new Set(ids).size).toBe(3);
  });

  test('updateSheetProperties renames, moves, hides, freezes and cuts the grid, each by its field', async () => {
    const desk = await book();
    const sheetId = idOf(desk, 'A');
    const update = (properties: object, fields: string) =>
      desk.run('update', [
        { updateSheetProperties: { properties: { sheetId, ...properties }, fields } },
      ]);
    update({ title: 'Đầu', hidden: true, index: 9 }, 'title');
    expect(titles(desk)).toEqual(['Đầu', 'B', 'C']);
    expect(desk.spreadsheet().sheets[0]?.properties.hidden).toBeUndefined();
    // "Before the move" places: to stand before C, the third, the first tab asks for 2.
    update({ index: 2 }, 'index');
    expect(titles(desk)).toEqual(['B', 'Đầu', 'C']);
    update(
      { gridProperties: { frozenRowCount: 1, columnCount: 1 } },
      'gridProperties(frozenRowCount,columnCount)',
    );
    expect(desk.values('Đầu')).toEqual([['a'], ['c']]);
    expect(desk.spreadsheet().sheets[1]).toMatchObject({
      rowCount: 1000,
      columnCount: 1,
      grid: { frozenRowCount: 1 },
    });
    update({ gridProperties: {} }, 'gridProperties.frozenRowCount');
    expect(desk.spreadsheet().sheets[1]?.grid).toEqual({});
    expect(() => update({ title: 'B' }, 'title')).toThrow(/already exists/);
    expect(() =>
      update({ gridProperties: { frozenRowCount: 1000 } }, 'gridProperties.frozenRowCount'),
    ).toThrow(/can't freeze all/);
    expect(() => update({}, 'gridProperties.frozenRows')).toThrow(/frozenRows/);
  });

  test('updateSpreadsheetProperties sets the masked ones', async () => {
    const desk = await book();
    const properties = { title: 'Sổ mới', locale: 'en_US' };
    desk.run('update', [{ updateSpreadsheetProperties: { properties, fields: 'title' } }]);
    expect(desk.spreadsheet().properties).toMatchObject({ title: 'Sổ mới', locale: 'vi_VN' });
  });
});
