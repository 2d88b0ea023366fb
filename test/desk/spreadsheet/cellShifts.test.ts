import { describe, expect, test } from 'vitest';
import { idOf, openBook } from '../bundles';

const rows = [
  ['a1', 'b1', 'c1'],
  ['a2', 'b2', 'c2'],
  ['a3', 'b3', 'c3'],
];

async function open() {
  const desk = await openBook({ A: rows });
  const sheetId = idOf(desk, 'A');
  const sides = { startRowIndex: 1, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 2 };
  const range = { sheetId, ...sides };
  return { desk, sheetId, range };
}

describe('cells are shifted without their rows', () => {
  test('insertRange moves down or right what stands there', async () => {
    const { desk, range } = await open();
    desk.run('update', [{ insertRange: { range, shiftDimension: 'ROWS' } }]);
    expect(desk.values('A')).toEqual([
      ['a1', 'b1', 'c1'],
      ['a2', null, 'c2'],
      ['a3', 'b2', 'c3'],
      [null, 'b3'],
    ]);
    const other = await open();
    other.desk.run('update', [{ insertRange: { range: other.range, shiftDimension: 'COLUMNS' } }]);
    expect(other.desk.values('A')[1]).toEqual(['a2', null, 'b2', 'c2']);
    expect(other.desk.spreadsheet().sheets[0]).toMatchObject({ rowCount: 1000, columnCount: 26 });
  });

  test('deleteRange moves up or left what stands behind', async () => {
    const { desk, range } = await open();
    desk.run('update', [{ deleteRange: { range, shiftDimension: 'ROWS' } }]);
    expect(desk.values('A')).toEqual([
      ['a1', 'b1', 'c1'],
      ['a2', 'b3', 'c2'],
      ['a3', null, 'c3'],
    ]);
    const other = await open();
    other.desk.run('update', [{ deleteRange: { range: other.range, shiftDimension: 'COLUMNS' } }]);
    expect(other.desk.values('A')[1]).toEqual(['a2', 'c2']);
  });

  test('the grid grows where cells would leave it; merged cells are refused', async () => {
    const { desk, sheetId, range } = await open();
    const gridProperties = { rowCount: 3, columnCount: 3 };
    const fields = 'gridProperties(rowCount,columnCount)';
    desk.run('update', [
      { updateSheetProperties: { properties: { sheetId, gridProperties }, fields } },
      { insertRange: { range, shiftDimension: 'COLUMNS' } },
    ]);
    expect(desk.spreadsheet().sheets[0]).toMatchObject({ rowCount: 3, columnCount: 4 });
    expect(desk.values('A')[1]).toEqual(['a2', null, 'b2', 'c2']);
    desk.run('update', [
      { mergeCells: { range: { ...range, endRowIndex: 3 }, mergeType: 'MERGE_ALL' } },
    ]);
    expect(() => desk.run('update', [{ deleteRange: { range, shiftDimension: 'ROWS' } }])).toThrow(
      'merged cells',
    );
  });
});
