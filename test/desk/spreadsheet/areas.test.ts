import { describe, expect, test } from 'vitest';
import { idOf, openBook } from '../bundles';

async function book(options = {}) {
  const desk = await openBook(
    {
      A: [
        ['a', 'b'],
        ['c', 'd'],
      ],
      B: [],
    },
    options,
  );
  const sheetId = idOf(desk, 'A');
  const range = {
    sheetId,
    startRowIndex: 0,
    endRowIndex: 2,
    startColumnIndex: 0,
    endColumnIndex: 2,
  };
  return { desk, sheetId, range, sheet: () => desk.spreadsheet().sheets[0] };
}

describe('merges', () => {
  test('a merge keeps the first value, by rows each row’s first; unmerge lets go', async () => {
    const { desk, range, sheet } = await book();
    desk.run('update', [{ mergeCells: { range, mergeType: 'MERGE_ROWS' } }]);
    expect(desk.values('A')).toEqual([['a'], ['c']]);
    expect(sheet()?.merges).toHaveLength(2);
    const part = { ...range, endColumnIndex: 1 };
    expect(() =>
      desk.run('update', [{ mergeCells: { range: part, mergeType: 'MERGE_ALL' } }]),
    ).toThrow(/select all cells in a merged range/);
    desk.run('update', [{ mergeCells: { range, mergeType: 'MERGE_ALL' } }]);
    expect(sheet()?.merges).toEqual([range]);
    expect(desk.values('A')).toEqual([['a']]);
    desk.run('update', [{ unmergeCells: { range } }]);
    expect(sheet()?.merges).toEqual([]);
  });
});

describe('protected ranges', () => {
  test('are added, updated by mask and deleted', async () => {
    const { desk, range, sheet } = await book();
    const protectedRange = {
      protectedRangeId: 8,
      range,
      description: 'Tiêu đề',
      warningOnly: true,
    };
    desk.run('update', [{ addProtectedRange: { protectedRange } }]);
    expect(() => desk.run('update', [{ addProtectedRange: { protectedRange } }])).toThrow(
      /protected range with id 8 already exists/,
    );
    const change = { protectedRangeId: 8, description: 'Khác', warningOnly: false };
    desk.run('update', [
      { updateProtectedRange: { protectedRange: change, fields: 'description' } },
    ]);
    expect(sheet()?.protectedRanges).toEqual([{ ...protectedRange, description: 'Khác' }]);
    desk.run('update', [{ deleteProtectedRange: { protectedRangeId: 8 } }]);
    expect(sheet()?.protectedRanges).toEqual([]);
    expect(() => desk.run('update', [{ deleteProtectedRange: { protectedRangeId: 8 } }])).toThrow(
      /No protected range/,
    );
    const open = { range, unprotectedRanges: [range] };
    expect(() => desk.run('update', [{ addProtectedRange: { protectedRange: open } }])).toThrow(
      /only supported on protected sheets/,
    );
  });

  test('keep out who is no editor: the whole batch fails, and nothing is written', async () => {
    const people = { user: 'thu-ky@example.vn', owner: 'chu@example.vn' };
    const { desk, sheetId, range } = await book(people);
    const free = { ...range, startRowIndex: 5, endRowIndex: 6 };
    desk.run('update', [
      { addProtectedRange: { protectedRange: { range: { sheetId }, unprotectedRanges: [free] } } },
    ]);
    const write = (rowIndex: number) => ({
      updateCells: {
        start: { sheetId, rowIndex, columnIndex: 0 },
        rows: [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }],
        fields: 'userEnteredValue',
      },
    });
    desk.run('update', [write(5)]);
    expect(desk.values('A')[5]).toEqual(['x']);
    const added = { addSheet: { properties: { title: 'Mới' } } };
    expect(() => desk.run('update', [added, write(0)])).toThrow(
      /requests\[1\]\.updateCells.*protected cell/,
    );
    expect(desk.spreadsheet().sheets).toHaveLength(2);
    expect(() => desk.run('update', [{ deleteSheet: { sheetId } }])).toThrow(/protected/);
    const fields = 'sheets.protectedRanges(requestingUserCanEdit,editors)';
    expect(desk.run('get', { fields })).toEqual({
      sheets: [{ protectedRanges: [{}] }, {}],
    });
  });

  test('who may only read may edit no part, not even one that only warns', async () => {
    const warning = { protectedRangeId: 7, range: { sheetId: 'A' }, warningOnly: true };
    const requests = [{ addProtectedRange: { protectedRange: warning } }];
    const edits = [{ method: 'Sheets.Spreadsheets.get', nth: 1, requests }];
    const fields = 'sheets.protectedRanges(protectedRangeId,requestingUserCanEdit)';
    const shared = { user: 'khach@example.vn', owner: 'chu@example.vn', edits };
    const [writer, reader] = await Promise.all(
      ['writer', 'commenter'].map((role) => book({ ...shared, role })),
    );
    const told = (known: object) => ({
      sheets: [{ protectedRanges: [{ protectedRangeId: 7, ...known }] }, {}],
    });
    expect(writer?.desk.run('get', { fields })).toEqual(told({ requestingUserCanEdit: true }));
    expect(reader?.desk.run('get', { fields })).toEqual(told({}));
    expect(() => reader?.desk.run('update', [])).toThrow('The caller does not have permission');
  });
});

describe('named ranges, filters, banding', () => {
  test('named ranges have one name and one id each', async () => {
    const { desk, range } = await book();
    const add = (namedRange: object) => desk.run('update', [{ addNamedRange: { namedRange } }]);
    add({ namedRangeId: 'n1', name: 'VùngSốLiệu', range });
    expect(() => add({ name: 'vùngsốliệu', range })).toThrow(/already exists/);
    expect(() => add({ namedRangeId: 'n1', name: 'Khác', range })).toThrow(/already exists/);
    for (const name of ['có cách', '1a', 'AB12', ''])
      expect(() => add({ name, range })).toThrow(/valid range name/);
    const change = { namedRangeId: 'n1', name: 'Vung2' };
    desk.run('update', [{ updateNamedRange: { namedRange: change, fields: 'name' } }]);
    expect(desk.spreadsheet().namedRanges).toEqual([{ namedRangeId: 'n1', name: 'Vung2', range }]);
    const answer = desk.run('batchGet', { ranges: ['Vung2'] });
    expect(answer).toMatchObject({
      valueRanges: [
        {
          values: [
            ['a', 'b'],
            ['c', 'd'],
          ],
        },
      ],
    });
    desk.run('update', [{ deleteNamedRange: { namedRangeId: 'n1' } }]);
    expect(desk.spreadsheet().namedRanges).toEqual([]);
  });

  test('filter views, the basic filter and banding', async () => {
    const { desk, range, sheetId, sheet } = await book();
    const filter = { filterViewId: 4, title: 'Của tôi', range };
    const bandedRange = { bandedRangeId: 5, range, rowProperties: { headerColor: { red: 1 } } };
    expect(
      desk.run('update', [
        { addFilterView: { filter } },
        { setBasicFilter: { filter: { range } } },
        { addBanding: { bandedRange } },
      ]),
    ).toMatchObject({
      replies: [{ addFilterView: { filter } }, {}, { addBanding: { bandedRange } }],
    });
    expect(() => desk.run('update', [{ addBanding: { bandedRange: { range } } }])).toThrow(
      /alternating/,
    );
    desk.run('update', [
      { updateFilterView: { filter: { filterViewId: 4, title: 'Khác' }, fields: 'title' } },
      {
        updateBanding: {
          bandedRange: { bandedRangeId: 5, rowProperties: { firstBandColor: { blue: 1 } } },
          fields: 'rowProperties.firstBandColor',
        },
      },
    ]);
    expect(sheet()?.filterViews).toEqual([{ ...filter, title: 'Khác' }]);
    expect(sheet()?.bandedRanges[0]?.rowProperties).toEqual({
      headerColor: { red: 1 },
      firstBandColor: { blue: 1 },
    });
    desk.run('update', [
      { deleteFilterView: { filterId: 4 } },
      { clearBasicFilter: { sheetId } },
      { deleteBanding: { bandedRangeId: 5 } },
    ]);
    expect(sheet()).toMatchObject({ filterViews: [], bandedRanges: [], basicFilter: undefined });
  });
});

describe('conditional formats', () => {
  test('stand in order, are replaced, moved and deleted by index', async () => {
    const { desk, sheetId, range, sheet } = await book();
    const rule = (type: string) => ({
      ranges: [range],
      booleanRule: { condition: { type }, format: { textFormat: { bold: true } } },
    });
    const kinds = () =>
      sheet()?.conditionalFormats.map((each) => each.booleanRule?.condition?.type);
    desk.run('update', [
      { addConditionalFormatRule: { rule: rule('BLANK'), index: 0 } },
      { addConditionalFormatRule: { rule: rule('NOT_BLANK'), index: 0 } },
      { addConditionalFormatRule: { rule: rule('TEXT_IS_URL'), index: 2 } },
    ]);
    expect(kinds()).toEqual(['NOT_BLANK', 'BLANK', 'TEXT_IS_URL']);
    desk.run('update', [{ updateConditionalFormatRule: { sheetId, index: 2, newIndex: 0 } }]);
    expect(kinds()).toEqual(['TEXT_IS_URL', 'NOT_BLANK', 'BLANK']);
    desk.run('update', [
      { updateConditionalFormatRule: { sheetId, index: 1, rule: rule('TEXT_IS_EMAIL') } },
    ]);
    desk.run('update', [{ deleteConditionalFormatRule: { sheetId, index: 0 } }]);
    expect(kinds()).toEqual(['TEXT_IS_EMAIL', 'BLANK']);
    expect(() =>
      desk.run('update', [{ deleteConditionalFormatRule: { sheetId, index: 2 } }]),
    ).toThrow(/at index: 2/);
    expect(() =>
      desk.run('update', [{ addConditionalFormatRule: { rule: { ranges: [range] } } }]),
    ).toThrow(/Exactly one of 'booleanRule' and 'gradientRule'/);
  });
});

describe('developer metadata', () => {
  test('is found where it was put: spreadsheet, tab, row', async () => {
    const { desk, sheetId } = await book();
    const create = (metadataKey: string, location: object) => ({
      createDeveloperMetadata: {
        developerMetadata: { metadataKey, metadataValue: 'v', visibility: 'DOCUMENT', location },
      },
    });
    const dimensionRange = { sheetId, dimension: 'ROWS', startIndex: 1, endIndex: 2 };
    desk.run('update', [
      create('run', { spreadsheet: true }),
      create('tab', { sheetId }),
      create('row', { dimensionRange }),
    ]);
    const fields =
      'developerMetadata.metadataKey,sheets(developerMetadata.metadataKey,data.rowMetadata.developerMetadata.metadataKey)';
    expect(desk.run('get', { fields, ranges: ['A!A1:A2'] })).toEqual({
      developerMetadata: [{ metadataKey: 'run' }],
      sheets: [
        {
          developerMetadata: [{ metadataKey: 'tab' }],
          data: [{ rowMetadata: [{}, { developerMetadata: [{ metadataKey: 'row' }] }] }],
        },
      ],
    });
  });

  test('is updated and deleted by look-up', async () => {
    const { desk } = await book();
    const developerMetadata = {
      metadataId: 3,
      metadataKey: 'run',
      metadataValue: '1',
      visibility: 'PROJECT',
      location: { spreadsheet: true },
    };
    const lookUp = { developerMetadataLookup: { metadataKey: 'run' } };
    desk.run('update', [
      { createDeveloperMetadata: { developerMetadata } },
      {
        updateDeveloperMetadata: {
          dataFilters: [lookUp],
          developerMetadata: { metadataValue: '2' },
          fields: 'metadataValue',
        },
      },
    ]);
    expect(desk.spreadsheet().developerMetadata).toMatchObject([
      { metadataId: 3, metadataValue: '2' },
    ]);
    expect(() => desk.run('update', [{ createDeveloperMetadata: { developerMetadata } }])).toThrow(
      /already exists/,
    );
    desk.run('update', [{ deleteDeveloperMetadata: { dataFilter: lookUp } }]);
    expect(desk.spreadsheet().developerMetadata).toEqual([]);
    const nowhere = { ...developerMetadata, location: {} };
    expect(() =>
      desk.run('update', [{ createDeveloperMetadata: { developerMetadata: nowhere } }]),
    ).toThrow(/Exactly one of location/);
    const big = { ...developerMetadata, metadataValue: 'x'.repeat(30_001) };
    expect(() =>
      desk.run('update', [{ createDeveloperMetadata: { developerMetadata: big } }]),
    ).toThrow(/30000/);
  });
});
