import { describe, expect, test } from 'vitest';
import type { Desk } from '../../../src/desk';
import { idOf, openBook } from '../bundles';

const VALUES = 'Sheets.Spreadsheets.Values';
const book = (desk: Desk) => desk.spreadsheet().spreadsheetId;

const get = (desk: Desk, range: string, options: object = {}) =>
  desk.run('call', `${VALUES}.get`, book(desk), range, options);

const update = (desk: Desk, range: string, values: unknown, options: object = {}) =>
  desk.run('call', `${VALUES}.update`, { values }, book(desk), range, {
    valueInputOption: 'RAW',
    ...options,
  });

const append = (desk: Desk, range: string, values: unknown, options: object = {}) =>
  desk.run('call', `${VALUES}.append`, { values }, book(desk), range, {
    valueInputOption: 'RAW',
    ...options,
  });

/** A workbook in a locale, with these tabs. */
async function openIn(locale: string, tabs: Parameters<typeof openBook>[0] = { Data: [] }) {
  const desk = await openBook(tabs);
  const properties = { locale };
  desk.run('update', [{ updateSpreadsheetProperties: { properties, fields: 'locale' } }]);
  return desk;
}

describe('values are read', () => {
  const rows = [
    ['a', '', 1.5],
    ['', '', ''],
    ['b', 'c', ''],
  ];

  test('what is empty at the end of a line and of the range is left out', async () => {
    const desk = await openBook({ Data: rows });
    expect(get(desk, 'Data!A1:D9')).toEqual({
      range: 'Data!A1:D9',
      majorDimension: 'ROWS',
      values: [['a', '', '1,5'], [], ['b', 'c']],
    });
    expect(get(desk, 'Data!A1:D9', { majorDimension: 'COLUMNS' })).toEqual({
      range: 'Data!A1:D9',
      majorDimension: 'COLUMNS',
      values: [['a', '', 'b'], ['', '', 'c'], ['1,5']],
    });
    expect(get(desk, 'Data!E5:F6')).toEqual({ range: 'Data!E5:F6', majorDimension: 'ROWS' });
  });

  test.each([
    ['Data', 'Data!A1:Z1000'],
    ["'Data'", 'Data!A1:Z1000'],
    ['Data!B:B', 'Data!B1:B1000'],
    ['Data!2:3', 'Data!A2:Z3'],
    ['Data!A2:2', 'Data!A2:Z2'],
    ['Data!B2:B', 'Data!B2:B1000'],
    ['Data!C3:A1', 'Data!A1:C3'],
    ['Data!Y999:AB2000', 'Data!Y999:Z1000'],
    ['A1', 'Data!A1'],
    ["'Tờ 2'!B2", "'Tờ 2'!B2"],
    ["'It''s'!A1", "'It''s'!A1"],
    ["'D3'", "'D3'!A1:Z1000"],
    ['data!a1:b2', 'Data!A1:B2'],
    ["'Data'!Block", 'Data!B1:C2'],
    ['Block', 'Data!B1:C2'],
  ])('%s is %s', async (asked, range) => {
    const desk = await openBook({ Data: rows, 'Tờ 2': [], "It's": [], D3: [] });
    const block = { startRowIndex: 0, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 3 };
    const namedRange = { name: 'Block', range: { sheetId: idOf(desk, 'Data'), ...block } };
    desk.run('update', [{ addNamedRange: { namedRange } }]);
    expect(get(desk, asked)).toMatchObject({ range });
  });

  test('a place outside of the grid, or none, is refused', async () => {
    const desk = await openBook({ Data: rows, Other: [] });
    expect(() => get(desk, 'Data!A1001')).toThrow(
      'Range (Data!A1001) exceeds grid limits. Max rows: 1000, max columns: 26',
    );
    for (const range of ['Nowhere!A1', 'Data!A', 'Nothing', "'Other'!Block"]) {
      expect(() => get(desk, range)).toThrow(`Unable to parse range: ${range}`);
    }
    expect(() => desk.run('call', `${VALUES}.batchGet`, book(desk), {})).toThrow(
      'at least one range',
    );
  });

  test('formatted, unformatted, as formulas; days as numbers or as they are shown', async () => {
    const desk = await openIn('en_US');
    const typed = [['=7/4', '2021-02-03', 0.5, 'text', true]];
    update(desk, 'Data!A1', typed, { valueInputOption: 'USER_ENTERED' });
    const read = (options: object) =>
      (get(desk, 'Data!A1:E1', options) as { values: unknown[][] }).values[0];
    expect(read({})).toEqual(['1.75', '2021-02-03', '0.5', 'text', 'TRUE']);
    const unformatted = { valueRenderOption: 'UNFORMATTED_VALUE' };
    expect(read(unformatted)).toEqual([1.75, 44230, 0.5, 'text', true]);
    expect(read({ ...unformatted, dateTimeRenderOption: 'FORMATTED_STRING' })).toEqual([
      1.75,
      '2021-02-03',
      0.5,
      'text',
      true,
    ]);
    expect(read({ valueRenderOption: 'FORMULA' })).toEqual(['=7/4', 44230, 0.5, 'text', true]);
  });
});

describe('values are written', () => {
  test('one cell is where they begin, any other range bounds them', async () => {
    const desk = await openBook({ Data: [] });
    const lines = [['a', 'b'], ['c']];
    expect(update(desk, 'Data!B2', lines)).toEqual({
      spreadsheetId: book(desk),
      updatedRange: 'Data!B2:C3',
      updatedRows: 2,
      updatedColumns: 2,
      updatedCells: 3,
    });
    expect(() => update(desk, 'Data!B2:B3', lines)).toThrow(
      'Requested writing within range [Data!B2:B3], but tried writing to column [C]',
    );
    for (const [asked, named] of [
      ['Data!Z1', 'Data!Z1:AA2'],
      ['Data!A999:B2000', 'Data!A999:B2000'],
      ['Data!AB1', 'Data!AB1'],
    ] as const) {
      expect(() => update(desk, asked, lines)).toThrow(`Range (${named}) exceeds grid limits`);
    }
    expect(desk.values('Data')[1]).toEqual([null, 'a', 'b']);
  });

  test('a null leaves its cell, an empty text empties it, and what was written can be asked for', async () => {
    const desk = await openBook({ Data: [['x', 'y', 'z']] });
    expect(
      update(desk, 'Data!A1:D9', [[null, '', 4]], { includeValuesInResponse: true }),
    ).toMatchObject({
      updatedCells: 2,
      updatedColumns: 2,
      updatedRange: 'Data!A1:C1',
      updatedData: { range: 'Data!A1:D9', values: [['x', '', '4']] },
    });
  });

  test('lines that are no lists are refused with their place', async () => {
    const desk = await openBook({ Data: [] });
    const type = '(type.googleapis.com/google.protobuf.ListValue)';
    expect(() => update(desk, 'Data!A1', 'x')).toThrow(
      `Invalid value at 'data.values' ${type}, "x"`,
    );
    expect(() => update(desk, 'Data!A1', [1])).toThrow(
      `Invalid value at 'data.values[0]' ${type}, 1`,
    );
    expect(() => update(desk, 'Data!A1', [[1]], { valueInputOption: undefined })).toThrow(
      "'valueInputOption' is required",
    );
  });

  test('a list or an object in a cell is refused as Google writes it', async () => {
    const desk = await openBook({ Data: [] });
    expect(() => update(desk, 'Data!A1', [['a', ['x', 1, true]]])).toThrow(
      'Invalid values[0][1]: list_value {\n  values {\n    string_value: "x"\n  }\n' +
        '  values {\n    number_value: 1.0\n  }\n  values {\n    bool_value: true\n  }\n}\n',
    );
    expect(() => update(desk, 'Data!A1', [[{}]])).toThrow(
      'Invalid values[0][0]: struct_value {\n}\n',
    );
    expect(() => append(desk, 'Data!A1', [[{ name: 'Ô' }]])).toThrow(
      'struct_value {\n  fields {\n    key: "name"\n    value {\n      string_value: "\\303\\224"\n    }\n  }\n}\n',
    );
  });

  test('a value that an option does not know is refused with its type', async () => {
    const desk = await openBook({ Data: [] });
    const bad = (field: string, type: string) =>
      `Invalid value at '${field}' (type.googleapis.com/google.apps.sheets.v4.${type}), "BAD"`;
    expect(() => get(desk, 'Data!A1', { valueRenderOption: 'BAD' })).toThrow(
      bad('value_render_option', 'ValueRenderOption'),
    );
    expect(() => get(desk, 'Data!A1', { majorDimension: 'BAD' })).toThrow(
      bad('major_dimension', 'Dimension'),
    );
    const entry = bad('value_input_option', 'ValueInputOption');
    expect(() => update(desk, 'Data!A1', [[1]], { valueInputOption: 'BAD' })).toThrow(entry);
    expect(() => append(desk, 'Data!A1', [[1]], { valueInputOption: 'BAD' })).toThrow(entry);
    expect(() => append(desk, 'Data!A1', [[1]], { insertDataOption: 'BAD' })).toThrow(
      bad('insert_data_option', 'AppendValuesRequest.InsertDataOption'),
    );
    const data = [{ range: 'Data!A1', values: [[1]] }];
    expect(() =>
      desk.run('call', `${VALUES}.batchUpdate`, { valueInputOption: 'BAD', data }, book(desk)),
    ).toThrow(entry);
    const columns = { values: [[1]], majorDimension: 'BAD' };
    expect(() =>
      desk.run('call', `${VALUES}.update`, columns, book(desk), 'Data!A1', {
        valueInputOption: 'RAW',
      }),
    ).toThrow(bad('data.major_dimension', 'Dimension'));
  });

  test('several ranges are written or none', async () => {
    const desk = await openBook({ Data: [], Other: [] });
    const write = (data: object[]) =>
      desk.run('call', `${VALUES}.batchUpdate`, { valueInputOption: 'RAW', data }, book(desk));
    expect(
      write([
        { range: 'Data!A1:B1', values: [['1', '2']] },
        { range: 'Other!A2', values: [['3']] },
      ]),
    ).toMatchObject({
      totalUpdatedCells: 3,
      totalUpdatedRows: 2,
      totalUpdatedColumns: 3,
      totalUpdatedSheets: 2,
      responses: [{ updatedRange: 'Data!A1:B1' }, { updatedRange: 'Other!A2' }],
    });
    const wrong = [
      { range: 'Data!A1', values: [['9']] },
      { range: 'None!A1', values: [['9']] },
    ];
    expect(() => write(wrong)).toThrow('Invalid data[1]: Unable to parse range: None!A1');
    expect(desk.values('Data')).toEqual([['1', '2']]);
  });

  test('clearing takes values and leaves formats and notes', async () => {
    const desk = await openBook({ Data: [['a', 'b']] });
    const start = { sheetId: idOf(desk, 'Data'), rowIndex: 0, columnIndex: 0 };
    const rows = [{ values: [{ note: 'n' }] }];
    desk.run('update', [{ updateCells: { start, rows, fields: 'note' } }]);
    expect(desk.run('call', `${VALUES}.clear`, {}, book(desk), 'Data!A:A')).toEqual({
      spreadsheetId: book(desk),
      clearedRange: 'Data!A1:A1000',
    });
    expect(desk.spreadsheet().sheets[0]?.rows[0]?.[0]).toEqual({ note: 'n' });
    expect(
      desk.run('call', `${VALUES}.batchClear`, { ranges: ['Data', 'B1'] }, book(desk)),
    ).toEqual({
      spreadsheetId: book(desk),
      clearedRanges: ['Data!A1:Z1000', 'Data!B1'],
    });
    expect(desk.values('Data')).toEqual([]);
  });
});

describe('values are appended below a table', () => {
  /** The example of Google's guide: tables at A1:C2 and B4:D6. */
  const guide = [
    ['x', 'y', 'z'],
    ['x', 'y', 'z'],
    [],
    ['', 'x', 'y', 'z'],
    ['', 'x', 'y', 'z'],
    ['', 'x', 'y', 'z'],
  ];

  test.each([
    ['Data', 'Data!B4:D6', 'Data!B7'],
    ['Data!B4', 'Data!B4:D6', 'Data!B7'],
    ['Data!C5:D5', 'Data!B4:D6', 'Data!B7'],
    ['Data!B2:D4', 'Data!B4:D6', 'Data!B7'],
    ['Data!A3:G10', 'Data!B4:D6', 'Data!B7'],
    ['Data!A1', 'Data!A1:C2', 'Data!A3'],
    ['Data!E4', undefined, 'Data!E4'],
    ['Data!A4', undefined, 'Data!A4'],
  ])('%s: below %s, at %s', async (range, table, at) => {
    const desk = await openBook({ Data: guide });
    const reply = append(desk, range, [['new']]) as { tableRange?: string };
    expect(reply.tableRange).toBe(table);
    expect(reply).toMatchObject({ updates: { updatedRange: at, updatedCells: 1 } });
  });

  test('an empty column parts two tables, and the last of a line is the rightmost', async () => {
    const desk = await openBook({ Data: [['x', '', 'y']] });
    expect(append(desk, 'Data', [['1', '', '2']])).toMatchObject({
      tableRange: 'Data!C1',
      updates: { updatedRange: 'Data!C2:E2', updatedCells: 3 },
    });
  });

  test('the tab grows; rows are put in where that is asked for', async () => {
    const desk = await openBook({ Data: [['a'], [], ['b']] });
    const sheetId = idOf(desk, 'Data');
    const gridProperties = { rowCount: 3, columnCount: 1 };
    const fields = 'gridProperties(rowCount,columnCount)';
    const properties = { sheetId, gridProperties };
    desk.run('update', [{ updateSheetProperties: { properties, fields } }]);
    append(desk, 'Data', [['c', 'd']]);
    append(desk, 'Data!A1', [['e']], { insertDataOption: 'INSERT_ROWS' });
    expect(desk.values('Data')).toEqual([['a'], ['e'], [], ['b'], ['c', 'd']]);
    expect(desk.spreadsheet().sheets[0]).toMatchObject({ rowCount: 5, columnCount: 2 });
  });
});

describe('typed text is read in the workbook’s locale', () => {
  const shown = async (locale: string, text: string) => {
    const desk = await openIn(locale);
    update(desk, 'Data!A1', [[text]], { valueInputOption: 'USER_ENTERED' });
    const read = (options: object) =>
      (get(desk, 'Data!A1', options) as { values: unknown[][] }).values[0]?.[0];
    return [read({ valueRenderOption: 'UNFORMATTED_VALUE' }), read({})];
  };

  test.each([
    ['en_US', '3,000,000.25', 3000000.25, '3,000,000.25'],
    ['en_US', '$12,500.00', 12500, '$12,500.00'],
    ['en_US', '12.5%', 0.125, '12.50%'],
    ['en_US', '40%', 0.4, '40%'],
    ['en_US', '1.5e3', 1500, '1.50E+03'],
    ['en_US', '3/25/2021', 44280, '3/25/2021'],
    ['en_US', '25/3/2021', '25/3/2021', '25/3/2021'],
    ['en_US', '2021-03-25 06:00:00', 44280.25, '2021-03-25 06:00:00'],
    ['en_US', '6:00 PM', 0.75, '6:00 PM'],
    ['en_US', 'May 6, 2023', 45052, 'May 6, 2023'],
    ['en_US', 'Mar 25, 2021', 44280, 'Mar 25, 2021'],
    ['en_US', '25-Mar-2021', 44280, '25-Mar-2021'],
    ['en_GB', '25 March 2021', 44280, '25 March 2021'],
    ['en_US', 'Feb 30, 2021', 'Feb 30, 2021', 'Feb 30, 2021'],
    ['en_US', 'Maybe 6, 2023', 'Maybe 6, 2023', 'Maybe 6, 2023'],
    ['vi_VN', 'May 6, 2023', 'May 6, 2023', 'May 6, 2023'],
    ['en_US', 'true', true, 'TRUE'],
    ['en_US', '1.234.567', '1.234.567', '1.234.567'],
    ['en_US', '3_1', '3_1', '3_1'],
    ['en_US', "'007", '007', '007'],
    ['en_US', '=1/3', 1 / 3, '0.3333333333'],
    ['vi_VN', '3.000.000,25', 3000000.25, '3.000.000,25'],
    ['vi_VN', '25/3/2021', 44280, '25/3/2021'],
    ['vi_VN', '12.500 ₫', 12500, '12.500 ₫'],
    ['de_DE', '1.234,5', 1234.5, '1.234,50'],
  ])('%s: %s', async (locale, text, value, formatted) => {
    expect(await shown(locale, text)).toEqual([value, formatted]);
  });
});
