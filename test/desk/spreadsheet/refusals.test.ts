import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { idOf, openBook } from '../bundles';
import { newFolder } from '../files/pack/packs';

/** What people did in the sheet before, and Google's words when a batch then meets it. */
describe('what breaks a whole batch', () => {
  const open = async () => {
    const desk = await openBook({ A: [['a', 'b']], B: [] });
    const sheetId = idOf(desk, 'A');
    const range = (rows: [number, number], columns: [number, number]) => ({
      sheetId,
      startRowIndex: rows[0],
      endRowIndex: rows[1],
      startColumnIndex: columns[0],
      endColumnIndex: columns[1],
    });
    const merge = (rows: [number, number], columns: [number, number]) => ({
      mergeCells: { range: range(rows, columns), mergeType: 'MERGE_ALL' },
    });
    const properties = (given: object, fields: string, id = sheetId) => ({
      updateSheetProperties: { properties: { sheetId: id, ...given }, fields },
    });
    return { desk, sheetId, range, merge, properties };
  };

  test('a tab that is protected already', async () => {
    const { desk, sheetId, range } = await open();
    const protect = (protectedRange: object) => ({ addProtectedRange: { protectedRange } });
    desk.run('update', [
      protect({ range: { sheetId } }),
      protect({ range: range([0, 1], [0, 1]) }),
    ]);
    expect(() => desk.run('update', [protect({ range: { sheetId } })])).toThrow(
      'Invalid requests[0].addProtectedRange: Sheet "A" already has sheet protection',
    );
  });

  test('a header of merged rows', async () => {
    const { desk, merge, properties } = await open();
    const freeze = (side: string, count: number) =>
      properties({ gridProperties: { [side]: count } }, `gridProperties.${side}`);
    desk.run('update', [merge([0, 2], [0, 1]), merge([4, 5], [0, 3])]);
    expect(() => desk.run('update', [freeze('frozenRowCount', 1)])).toThrow(
      "You can't freeze rows which contain only part of a merged cell",
    );
    expect(() => desk.run('update', [freeze('frozenColumnCount', 2)])).toThrow(
      "You can't freeze columns",
    );
    desk.run('update', [freeze('frozenRowCount', 2), freeze('frozenColumnCount', 3)]);
  });

  test('a filter that ends inside of what is merged', async () => {
    const { desk, range, merge } = await open();
    desk.run('update', [{ setBasicFilter: { filter: { range: range([0, 5], [0, 2]) } } }]);
    expect(() => desk.run('update', [merge([4, 6], [0, 1])])).toThrow(
      "Invalid requests[0].mergeCells: You can't merge cells that cross the borders of an existing filter",
    );
    desk.run('update', [merge([3, 5], [0, 1]), merge([5, 6], [0, 2])]);
  });

  test('a merge across the edge of what is frozen', async () => {
    const { desk, merge, properties } = await open();
    desk.run('update', [
      properties({ gridProperties: { frozenRowCount: 1 } }, 'gridProperties.frozenRowCount'),
    ]);
    expect(() => desk.run('update', [merge([0, 2], [0, 1])])).toThrow(
      "Invalid requests[0].mergeCells: You can't merge frozen and non-frozen rows",
    );
    desk.run('update', [merge([0, 1], [0, 2]), merge([1, 3], [0, 1])]);
  });

  test('a merge that is taken apart in part', async () => {
    const { desk, range, merge } = await open();
    desk.run('update', [merge([0, 2], [0, 2])]);
    const unmerge = (rows: [number, number]) => ({
      unmergeCells: { range: range(rows, [0, 2]) },
    });
    expect(() => desk.run('update', [unmerge([0, 1])])).toThrow(
      'Invalid requests[0].unmergeCells: You must select all cells in a merged range to merge or unmerge them.',
    );
    expect(desk.spreadsheet().sheets[0]?.merges).toHaveLength(1);
    desk.run('update', [unmerge([0, 3])]);
    expect(desk.spreadsheet().sheets[0]?.merges).toEqual([]);
  });

  test('rows and columns that are not there', async () => {
    const { desk, sheetId } = await open();
    const remove = (dimension: string, startIndex: number, endIndex?: number) => ({
      deleteDimension: { range: { sheetId, dimension, startIndex, endIndex } },
    });
    expect(() => desk.run('update', [remove('ROWS', 1000)])).toThrow(
      "Invalid requests[0].deleteDimension: Cannot delete a row that doesn't exist. Tried to delete row index 1000 but there are only 1000 rows.",
    );
    expect(() => desk.run('update', [remove('COLUMNS', 20, 30)])).toThrow(
      "Cannot delete a column that doesn't exist. Tried to delete column index 26 but there are only 26 columns.",
    );
  });

  test('a locale that Google does not offer', async () => {
    const { desk } = await open();
    const put = (locale: string) => ({
      updateSpreadsheetProperties: { properties: { locale }, fields: 'locale' },
    });
    for (const locale of ['xx_YY', 'vi-VN', '']) {
      expect(() => desk.run('update', [put(locale)])).toThrow('Unsupported locale');
    }
    desk.run('update', [put('de_DE')]);
    expect(desk.spreadsheet().properties.locale).toBe('de_DE');
    expect(() =>
      desk.run('call', 'Sheets.Spreadsheets.create', { properties: { locale: 'xx_YY' } }),
    ).toThrow('Unsupported locale: xx_YY');
  });

  test('a protection that would become the second of the whole tab', async () => {
    const { desk, sheetId, range } = await open();
    desk.run('update', [
      { addProtectedRange: { protectedRange: { range: { sheetId } } } },
      {
        addProtectedRange: {
          protectedRange: { protectedRangeId: 7, range: range([0, 1], [0, 1]) },
        },
      },
    ]);
    const widened = { protectedRangeId: 7, range: { sheetId } };
    expect(() =>
      desk.run('update', [
        { updateProtectedRange: { protectedRange: widened, fields: 'range,description' } },
      ]),
    ).toThrow('Invalid requests[0].updateProtectedRange: Sheet "A" already has sheet protection');
  });

  test('columns of a Table that have a type', async () => {
    const { desk, sheetId, range } = await open();
    const columnProperties = [
      { columnIndex: 0, columnName: 'a', columnType: 'DROPDOWN' },
      { columnIndex: 1, columnName: 'b' },
    ];
    const table = { name: 'Bảng', tableId: 't', range: range([0, 5], [0, 2]), columnProperties };
    desk.run('update', [{ addTable: { table } }]);
    const rule = { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'x' }] } };
    const check = (rows: [number, number], columns: [number, number]) => ({
      setDataValidation: { range: range(rows, columns), rule },
    });
    desk.run('update', [check([0, 1], [0, 2]), check([1, 5], [1, 2]), check([5, 9], [0, 1])]);
    const refused = 'This operation is not allowed on cells in typed columns.';
    expect(() => desk.run('update', [check([1, 9], [0, 2])])).toThrow(
      `Invalid requests[0].setDataValidation: ${refused}`,
    );
    const dated = {
      repeatCell: {
        range: range([1, 9], [0, 1]),
        cell: { userEnteredFormat: { numberFormat: { type: 'DATE' } } },
        fields: 'userEnteredFormat.numberFormat',
      },
    };
    expect(() => desk.run('update', [dated])).toThrow(refused);
    const insert = { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 };
    desk.run('update', [{ insertDimension: { range: insert } }]);
    expect(() => desk.run('update', [check([1, 2], [1, 2])])).toThrow(refused);
    desk.run('update', [check([1, 2], [0, 1])]);
    const [sheet] = (desk.run('get', { fields: 'sheets(tables)' }) as { sheets: unknown[] }).sheets;
    expect(sheet).toMatchObject({ tables: [{ name: 'Bảng', columnProperties }] });
    desk.run('update', [{ deleteTable: { tableId: 't' } }, check([1, 9], [0, 2])]);
    expect(desk.values('A')).toEqual([]);
  });

  test('a protection changed by somebody whom it keeps out', async () => {
    const { desk, sheetId } = await open();
    const editors = { users: ['van-phong@example.vn'] };
    const protectedRange = { protectedRangeId: 7, range: { sheetId }, editors };
    desk.run('update', [{ addProtectedRange: { protectedRange } }]);
    const file = path.join(newFolder(), 'so.xlsx');
    await desk.save(file);
    const owner = 'chu-so@example.vn';
    const stranger = await openBook(file, { user: 'hcc@example.vn', owner });
    expect(() =>
      stranger.run('update', [{ deleteProtectedRange: { protectedRangeId: 7 } }]),
    ).toThrow('Invalid requests[0].deleteProtectedRange: You are trying to edit a protected cell');
    const office = await openBook(file, { user: 'van-phong@example.vn', owner });
    office.run('update', [{ deleteProtectedRange: { protectedRangeId: 7 } }]);
  });

  test('hiding the last tab in sight', async () => {
    const { desk, properties } = await open();
    const hide = (id: number) => properties({ hidden: true }, 'hidden', id);
    desk.run('update', [hide(idOf(desk, 'A'))]);
    expect(() => desk.run('update', [hide(idOf(desk, 'B'))])).toThrow(
      "You can't hide all the sheets in a document.",
    );
  });
});
