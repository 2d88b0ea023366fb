import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Desk } from '../../../src/desk';
import { idOf, openBook } from '../bundles';

const VALUES = [
  ['a1', 'b1', 'c1', 'd1'],
  ['a2', 'b2', 'c2', 'd2'],
  ['a3', 'b3', 'c3', 'd3'],
  ['a4', 'b4', 'c4', 'd4'],
];

/** A tab whose second and third row and column carry one of every kind of range. */
async function furnished(): Promise<{ desk: Desk; sheetId: number }> {
  const desk = await openBook({ A: VALUES });
  const sheetId = idOf(desk, 'A');
  const range = {
    sheetId,
    startRowIndex: 1,
    endRowIndex: 3,
    startColumnIndex: 1,
    endColumnIndex: 3,
  };
  const format = { textFormat: { bold: true } };
  const condition = { type: 'NOT_BLANK' };
  const location = { dimensionRange: { sheetId, dimension: 'ROWS', startIndex: 2, endIndex: 3 } };
  desk.run('update', [
    {
      mergeCells: { range: { ...range, startRowIndex: 5, endRowIndex: 7 }, mergeType: 'MERGE_ALL' },
    },
    { addProtectedRange: { protectedRange: { protectedRangeId: 1, range } } },
    { addConditionalFormatRule: { rule: { ranges: [range], booleanRule: { condition, format } } } },
    { addFilterView: { filter: { filterViewId: 2, title: 'V', range } } },
    { addBanding: { bandedRange: { bandedRangeId: 3, range, rowProperties: {} } } },
    { setBasicFilter: { filter: { range } } },
    { addNamedRange: { namedRange: { namedRangeId: 'n', name: 'Vung', range } } },
    {
      createDeveloperMetadata: {
        developerMetadata: { metadataId: 4, metadataKey: 'k', visibility: 'DOCUMENT', location },
      },
    },
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'ROWS', startIndex: 2, endIndex: 3 },
        properties: { pixelSize: 50 },
        fields: 'pixelSize',
      },
    },
  ]);
  return { desk, sheetId };
}

function state(desk: Desk) {
  const { sheets, namedRanges, developerMetadata } = desk.spreadsheet();
  const { ownedRows: _own, rows: _rows, ...rest } = sheets[0] ?? {};
  return JSON.stringify([
    rest,
    [...(sheets[0]?.rowMetadata ?? [])],
    namedRanges,
    developerMetadata,
    desk.values('A'),
  ]);
}

describe('rows and columns', () => {
  test('an insert moves values and every kind of range; deleting it again restores all', async () => {
    const dimension = fc.constantFrom('ROWS', 'COLUMNS');
    await fc.assert(
      fc.asyncProperty(
        dimension,
        fc.nat(4),
        fc.integer({ min: 1, max: 3 }),
        async (kind, at, count) => {
          const { desk, sheetId } = await furnished();
          const before = state(desk);
          const range = { sheetId, dimension: kind, startIndex: at, endIndex: at + count };
          desk.run('update', [{ insertDimension: { range } }]);
          expect(state(desk)).not.toBe(before);
          desk.run('update', [{ deleteDimension: { range } }]);
          expect(state(desk)).toBe(before);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('an insert inside a range stretches it, before it moves it', async () => {
    const { desk, sheetId } = await furnished();
    const insert = (startIndex: number, endIndex: number) =>
      desk.run('update', [
        { insertDimension: { range: { sheetId, dimension: 'ROWS', startIndex, endIndex } } },
      ]);
    const ranges = () => {
      const [sheet] = desk.spreadsheet().sheets;
      return [
        sheet?.protectedRanges[0]?.range,
        sheet?.conditionalFormats[0]?.ranges?.[0],
        sheet?.filterViews[0]?.range,
        sheet?.bandedRanges[0]?.range,
        sheet?.basicFilter?.range,
        desk.spreadsheet().namedRanges[0]?.range,
      ].map((range) => [range?.startRowIndex, range?.endRowIndex]);
    };
    insert(2, 4);
    expect(ranges()).toEqual(Array(6).fill([1, 5]));
    insert(0, 1);
    expect(ranges()).toEqual(Array(6).fill([2, 6]));
    expect(desk.spreadsheet().sheets[0]?.merges[0]).toMatchObject({
      startRowIndex: 8,
      endRowIndex: 10,
    });
    expect(desk.spreadsheet().developerMetadata[0]?.location?.dimensionRange).toMatchObject({
      startIndex: 5,
    });
    expect(desk.spreadsheet().sheets[0]?.rowMetadata.get(5)).toEqual({ pixelSize: 50 });
    expect(desk.spreadsheet().sheets[0]?.rowCount).toBe(1003);
  });

  test('deleting all of a range’s rows takes the range away', async () => {
    const { desk, sheetId } = await furnished();
    const range = { sheetId, dimension: 'ROWS', startIndex: 1, endIndex: 3 };
    desk.run('update', [{ deleteDimension: { range } }]);
    expect(desk.values('A')).toEqual([VALUES[0], VALUES[3]]);
    expect(desk.spreadsheet()).toMatchObject({ namedRanges: [], developerMetadata: [] });
    expect(desk.spreadsheet().sheets[0]).toMatchObject({
      protectedRanges: [],
      conditionalFormats: [],
      filterViews: [],
      bandedRanges: [],
    });
  });

  test('an inserted row takes the look of its neighbour', async () => {
    const desk = await openBook({ A: VALUES });
    const sheetId = idOf(desk, 'A');
    const range = { sheetId, startRowIndex: 1, endRowIndex: 2 };
    const cell = { userEnteredFormat: { wrapStrategy: 'WRAP' } };
    const insert = {
      range: { sheetId, dimension: 'ROWS', startIndex: 2, endIndex: 3 },
      inheritFromBefore: true,
    };
    desk.run('update', [
      { repeatCell: { range: { ...range, endColumnIndex: 2 }, cell, fields: 'userEnteredFormat' } },
      { insertDimension: insert },
    ]);
    expect(desk.spreadsheet().sheets[0]?.rows[2]?.[0]).toEqual({
      format: { wrapStrategy: 'WRAP' },
    });
  });

  test('moveDimension carries rows and columns to where they were sent', async () => {
    const desk = await openBook({ A: VALUES });
    const sheetId = idOf(desk, 'A');
    const move = (
      dimension: string,
      startIndex: number,
      endIndex: number,
      destinationIndex: number,
    ) =>
      desk.run('update', [
        {
          moveDimension: { source: { sheetId, dimension, startIndex, endIndex }, destinationIndex },
        },
      ]);
    move('ROWS', 0, 2, 3);
    expect(desk.values('A').map((row) => row[0])).toEqual(['a3', 'a1', 'a2', 'a4']);
    move('ROWS', 1, 3, 0);
    expect(desk.values('A')).toEqual(VALUES);
    move('COLUMNS', 3, 4, 0);
    expect(desk.values('A')[0]).toEqual(['d1', 'a1', 'b1', 'c1']);
  });

  test('appendDimension grows, autoResize measures, properties are masked', async () => {
    const desk = await openBook({ A: [['x'.repeat(30)]] });
    const sheetId = idOf(desk, 'A');
    const dimensions = { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 2 };
    desk.run('update', [
      { appendDimension: { sheetId, dimension: 'ROWS', length: 5 } },
      { autoResizeDimensions: { dimensions } },
      {
        updateDimensionProperties: {
          range: { ...dimensions, endIndex: 1 },
          properties: { hiddenByUser: true, pixelSize: 1 },
          fields: 'hiddenByUser',
        },
      },
    ]);
    const [sheet] = desk.spreadsheet().sheets;
    expect(sheet?.rowCount).toBe(1005);
    const [first, second] = [0, 1].map((index) => sheet?.columnMetadata.get(index));
    expect(first?.hiddenByUser).toBe(true);
    expect(first?.pixelSize).toBeGreaterThan(second?.pixelSize ?? Infinity);
  });

  test('refuses what Google refuses', async () => {
    const desk = await openBook({ A: VALUES });
    const sheetId = idOf(desk, 'A');
    const rows = (startIndex: number, endIndex: number) => ({
      sheetId,
      dimension: 'ROWS',
      startIndex,
      endIndex,
    });
    const attempt = (request: object) => () => desk.run('update', [request]);
    expect(attempt({ deleteDimension: { range: rows(0, 1000) } })).toThrow(/delete all the rows/);
    expect(attempt({ deleteDimension: { range: rows(999, 1001) } })).toThrow(/Cannot delete/);
    expect(attempt({ insertDimension: { range: rows(1001, 1002) } })).toThrow(/too large/);
    expect(attempt({ insertDimension: { range: rows(0, 1), inheritFromBefore: true } })).toThrow(
      /index 0/,
    );
    expect(attempt({ insertDimension: { range: rows(3, 3) } })).toThrow(/Invalid range/);
    expect(
      attempt({ insertDimension: { range: { sheetId, startIndex: 0, endIndex: 1 } } }),
    ).toThrow(/dimension/);
    expect(attempt({ appendDimension: { sheetId, dimension: 'COLUMNS', length: 18_253 } })).toThrow(
      /18278 columns/,
    );
    expect(attempt({ appendDimension: { sheetId, dimension: 'ROWS', length: 400_000 } })).toThrow(
      /10000000 cells/,
    );
    const freeze = {
      updateSheetProperties: {
        properties: { sheetId, gridProperties: { frozenRowCount: 999 } },
        fields: 'gridProperties.frozenRowCount',
      },
    };
    expect(() =>
      desk.run('update', [freeze, { deleteDimension: { range: rows(999, 1000) } }]),
    ).toThrow(/non-frozen rows/);
  });
});
