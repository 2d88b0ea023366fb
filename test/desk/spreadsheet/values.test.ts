import { describe, expect, test } from 'vitest';
import type { Desk } from '../../../src/desk';
import { idOf, openBook } from '../bundles';

const METHOD = 'Sheets.Spreadsheets.Values.batchUpdateByDataFilter';

function write(desk: Desk, data: readonly object[], body: object = { valueInputOption: 'RAW' }) {
  return desk.run('call', METHOD, { ...body, data }, desk.spreadsheet().spreadsheetId);
}

const open = (options = {}) =>
  openBook(
    {
      A: [
        ['Kỳ', 'Mã', 'Giá trị'],
        ['2026-05', 'x', 1],
        ['2026-05', 'y', 2],
      ],
    },
    options,
  );

const lookup = (metadataKey: string) => ({ developerMetadataLookup: { metadataKey } });

async function withColumnMark() {
  const desk = await open();
  const sheetId = idOf(desk, 'A');
  const dimensionRange = { sheetId, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 };
  const mark = {
    metadataKey: 'giá trị',
    visibility: 'DOCUMENT',
    location: { dimensionRange },
  };
  desk.run('update', [{ createDeveloperMetadata: { developerMetadata: mark } }]);
  return { desk, sheetId };
}

describe('values by data filter', () => {
  test('a column found by its metadata, wherever it was moved; nulls leave cells as they are', async () => {
    const { desk, sheetId } = await withColumnMark();
    const source = { sheetId, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 };
    desk.run('update', [{ moveDimension: { source, destinationIndex: 0 } }]);
    const reply = write(desk, [
      {
        dataFilter: lookup('giá trị'),
        majorDimension: 'COLUMNS',
        values: [[null, '007', null, 3]],
      },
    ]);
    expect(desk.values('A').map(([first]) => first)).toEqual(['Giá trị', '007', 2, 3]);
    expect(reply).toMatchObject({
      totalUpdatedCells: 2,
      totalUpdatedRows: 2,
      totalUpdatedColumns: 1,
      totalUpdatedSheets: 1,
      responses: [{ updatedRange: 'A!A1:A4', updatedCells: 2 }],
    });
  });

  test('every tab with a written cell counts as one', async () => {
    const desk = await openBook({ A: [['x']], B: [['x']], C: [['x']] });
    const at = (a1Range: string, value: string | null) => ({
      dataFilter: { a1Range },
      values: [[value]],
    });
    expect(
      write(desk, [at('A!A1', '1'), at('B!A1', '2'), at('A!A2', '3'), at('C!A1', null)]),
    ).toMatchObject({ totalUpdatedCells: 3, totalUpdatedSheets: 2 });
  });

  test('RAW keeps text as text; USER_ENTERED reads it as typed; an empty text empties', async () => {
    const desk = await open();
    const at = (a1Range: string) => ({ a1Range });
    const texts = ['=1+1', '20/05/2026', '1.234', 'TRUE', ''];
    write(desk, [{ dataFilter: at('A!A2:E2'), values: [texts] }]);
    expect(desk.values('A')[1]).toEqual(['=1+1', '20/05/2026', '1.234', 'TRUE']);
    write(desk, [{ dataFilter: at('A!A3:E3'), values: [texts] }], {
      valueInputOption: 'USER_ENTERED',
    });
    const row = desk.spreadsheet().sheets[0]?.rows[2];
    expect(row?.slice(1, 4).map((cell) => cell?.value)).toEqual([46162, 1234, true]);
    expect(row?.[0]?.value).toMatchObject({ formula: '=1+1' });
  });

  test('gridRange and a row’s metadata; formats, notes and lists of choices stay', async () => {
    const { desk, sheetId } = await withColumnMark();
    const range = { sheetId, startRowIndex: 1, endRowIndex: 2 };
    desk.run('update', [
      {
        repeatCell: {
          range,
          cell: { note: 'ghi chú', userEnteredFormat: { textFormat: { bold: true } } },
          fields: 'note,userEnteredFormat',
        },
      },
    ]);
    write(desk, [{ dataFilter: { gridRange: range }, values: [['2026-06']] }]);
    expect(desk.spreadsheet().sheets[0]?.rows[1]?.[0]).toMatchObject({
      value: '2026-06',
      note: 'ghi chú',
      format: { textFormat: { bold: true } },
    });
  });

  test('all or nothing, and nothing where the filter finds nothing', async () => {
    const { desk } = await withColumnMark();
    const before = desk.values('A');
    expect(write(desk, [{ dataFilter: lookup('không có'), values: [['x']] }])).toMatchObject({
      totalUpdatedCells: 0,
      responses: [],
    });
    const good = { dataFilter: { a1Range: 'A!A1' }, values: [['x']] };
    const bad: [object, string][] = [
      [{ dataFilter: lookup('giá trị'), values: [['a', 'b']] }, 'tried writing to column [D]'],
      [{ dataFilter: { a1Range: 'A!A1' }, values: [['a'], ['b']] }, 'tried writing to row [2]'],
      [{ dataFilter: { a1Range: 'A!A1' }, values: [['x'.repeat(50_001)]] }, '50000 characters'],
      [{ dataFilter: { a1Range: 'B!A1' }, values: [['x']] }, 'Unable to parse range: B!A1'],
      [
        { dataFilter: { a1Range: 'A!A1', gridRange: { sheetId: 0 } }, values: [] },
        'Exactly one of',
      ],
      [{ dataFilter: { a1Range: 'A!A1' }, values: [[{}]] }, 'not a value of a cell'],
      [{ dataFilter: { a1Range: 'A!A1' }, value: [] }, '"value"'],
    ];
    for (const [data, message] of bad) {
      expect(() => write(desk, [good, data])).toThrow(message);
      expect(desk.values('A')).toEqual(before);
    }
    expect(() => write(desk, [good], {})).toThrow("'valueInputOption' is required");
    expect(() => desk.run('call', METHOD, desk.spreadsheet().spreadsheetId, {})).toThrow(
      'the request body first',
    );
  });

  test('protected ranges hold against another user', async () => {
    const desk = await open({ user: 'a@b.vn', owner: 'chu@b.vn' });
    const range = { sheetId: idOf(desk, 'A'), startColumnIndex: 2 };
    desk.run('update', [{ addProtectedRange: { protectedRange: { range } } }]);
    expect(() => write(desk, [{ dataFilter: { a1Range: 'A!C2' }, values: [[9]] }])).toThrow(
      'protected cell',
    );
    write(desk, [{ dataFilter: { a1Range: 'A!A2:B2' }, values: [['2026-06', 'z']] }]);
    expect(desk.values('A')[1]).toEqual(['2026-06', 'z', 1]);
  });
});
