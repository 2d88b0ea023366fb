import { describe, expect, test } from 'vitest';
import { idOf, openBook } from '../bundles';

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

  test('hiding the last tab in sight', async () => {
    const { desk, properties } = await open();
    const hide = (id: number) => properties({ hidden: true }, 'hidden', id);
    desk.run('update', [hide(idOf(desk, 'A'))]);
    expect(() => desk.run('update', [hide(idOf(desk, 'B'))])).toThrow(
      "You can't hide all the sheets in a document.",
    );
  });
});
