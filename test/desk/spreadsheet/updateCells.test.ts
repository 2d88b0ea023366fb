import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Desk } from '../../../src/desk';
import { idOf, openBook } from '../bundles';

const book = () =>
  openBook({
    A: [
      ['a1', 'b1', 'c1'],
      ['a2', 'b2', 'c2'],
      ['a3', 'b3', 'c3'],
    ],
    B: [['x']],
  });

const text = (stringValue: string) => ({ userEnteredValue: { stringValue } });
const fields = 'userEnteredValue';

function area(
  desk: Desk,
  startRowIndex: number,
  endRowIndex: number,
  startColumnIndex: number,
  endColumnIndex: number,
  tab = 'A',
) {
  return { sheetId: idOf(desk, tab), startRowIndex, endRowIndex, startColumnIndex, endColumnIndex };
}

const cell = (desk: Desk, row: number, column: number, tab = 0) =>
  desk.spreadsheet().sheets[tab]?.rows[row]?.[column];

describe('updateCells', () => {
  test('with start writes the given cells and leaves all others', async () => {
    const desk = await book();
    const rows = [
      { values: [text('=x')] },
      {},
      { values: [{}, { userEnteredValue: { numberValue: 0 } }] },
    ];
    const start = { sheetId: idOf(desk, 'A'), rowIndex: 0, columnIndex: 1 };
    desk.run('update', [{ updateCells: { start, rows, fields } }]);
    expect(desk.values('A')).toEqual([
      ['a1', '=x', 'c1'],
      ['a2', 'b2', 'c2'],
      ['a3', null, 0],
    ]);
  });

  test('with range clears the masked fields of the cells it does not reach', async () => {
    const desk = await book();
    const bold = { cell: { note: 'giữ' }, fields: 'note' };
    desk.run('update', [{ repeatCell: { range: area(desk, 0, 3, 0, 3), ...bold } }]);
    const rows = [{ values: [text('mới')] }];
    desk.run('update', [{ updateCells: { range: area(desk, 0, 2, 0, 2), rows, fields } }]);
    expect(desk.values('A')).toEqual([
      ['mới', null, 'c1'],
      [null, null, 'c2'],
      ['a3', 'b3', 'c3'],
    ]);
    expect(cell(desk, 1, 1)).toEqual({ note: 'giữ' });
  });

  test('a mask inside the format merges, a mask of the format replaces', async () => {
    const desk = await book();
    const sheetId = idOf(desk, 'A');
    const write = (userEnteredFormat: object, mask: string) =>
      desk.run('update', [
        {
          updateCells: {
            start: { sheetId, rowIndex: 0, columnIndex: 0 },
            rows: [{ values: [{ userEnteredFormat }] }],
            fields: mask,
          },
        },
      ]);
    write({ textFormat: { bold: true, italic: true }, wrapStrategy: 'WRAP' }, 'userEnteredFormat');
    write({ textFormat: { bold: false } }, 'userEnteredFormat(textFormat.bold,wrapStrategy)');
    expect(cell(desk, 0, 0)).toEqual({
      value: 'a1',
      format: { textFormat: { bold: false, italic: true } },
    });
    write({ horizontalAlignment: 'RIGHT' }, 'userEnteredFormat');
    expect(cell(desk, 0, 0)).toEqual({ value: 'a1', format: { horizontalAlignment: 'RIGHT' } });
  });

  test('a text keeps its type whatever it looks like, an empty text is an empty cell', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 30 }), async (stringValue) => {
        const desk = await openBook({ A: [['cũ']] });
        const start = { sheetId: idOf(desk, 'A'), rowIndex: 0, columnIndex: 0 };
        desk.run('update', [
          { updateCells: { start, rows: [{ values: [text(stringValue)] }], fields } },
        ]);
        expect(cell(desk, 0, 0)?.value).toBe(stringValue === '' ? undefined : stringValue);
      }),
      { numRuns: 50 },
    );
  });

  test('a formula is kept, its value unknown but for a link', async () => {
    const desk = await book();
    const start = { sheetId: idOf(desk, 'A'), rowIndex: 0, columnIndex: 0 };
    const values = ['=SUM(A1:A2)', '=HYPERLINK("https://x.vn/?q=""1""","nhãn")'].map(
      (formulaValue) => ({
        userEnteredValue: { formulaValue },
      }),
    );
    desk.run('update', [{ updateCells: { start, rows: [{ values }], fields } }]);
    const answer = desk.run('get', {
      ranges: ['A!A1:B1'],
      fields: 'sheets.data.rowData.values(userEnteredValue,effectiveValue,hyperlink)',
    });
    expect(answer).toMatchObject({
      sheets: [
        {
          data: [
            {
              rowData: [
                {
                  values: [
                    {
                      userEnteredValue: { formulaValue: '=SUM(A1:A2)' },
                      effectiveValue: { errorValue: { type: 'LOADING' } },
                    },
                    { effectiveValue: { stringValue: 'nhãn' }, hyperlink: 'https://x.vn/?q="1"' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test('a new value ends the old text runs', async () => {
    const desk = await book();
    const start = { sheetId: idOf(desk, 'A'), rowIndex: 0, columnIndex: 0 };
    const textFormatRuns = [{ format: { bold: true } }];
    const write = (values: object[], mask: string) =>
      desk.run('update', [{ updateCells: { start, rows: [{ values }], fields: mask } }]);
    write([{ ...text('đậm'), textFormatRuns }], `${fields},textFormatRuns`);
    expect(cell(desk, 0, 0)?.runs).toEqual(textFormatRuns);
    write([text('khác')], fields);
    expect(cell(desk, 0, 0)).toEqual({ value: 'khác' });
  });

  test('refuses what Google refuses', async () => {
    const desk = await book();
    const sheetId = idOf(desk, 'A');
    const at = (rowIndex: number, columnIndex = 0) => ({ sheetId, rowIndex, columnIndex });
    const rows = [{ values: [text('x')] }];
    const attempt = (updateCells: object) => () => desk.run('update', [{ updateCells }]);
    expect(attempt({ start: at(1000), rows, fields })).toThrow(/exceeds grid limits/);
    expect(attempt({ start: at(0, 26), rows, fields })).toThrow(/exceeds grid limits/);
    expect(attempt({ start: { sheetId: 1 }, rows, fields })).toThrow(/No grid with id: 1/);
    expect(attempt({ start: at(0), rows })).toThrow(/fields is required/);
    expect(attempt({ start: at(0), rows, fields: '' })).toThrow(/At least one field/);
    expect(attempt({ start: at(0), rows, fields: 'userEnteredValues' })).toThrow(
      /userEnteredValues/,
    );
    expect(attempt({ start: at(0), rows, fields: 'effectiveValue' })).toThrow(/read-only/);
    expect(attempt({ rows, fields })).toThrow(/'start' and 'range'/);
    expect(attempt({ range: area(desk, 0, 1, 0, 1), rows: [...rows, ...rows], fields })).toThrow(
      /beyond the last requested row of: 0/,
    );
    expect(
      attempt({ start: at(0), rows: [{ values: [text('x'.repeat(50_001))] }], fields }),
    ).toThrow(
      'Invalid requests[0].updateCells: Your input contains more than the maximum of 50000 characters in a single cell.',
    );
    attempt({ start: at(0), rows: [{ values: [text('x'.repeat(50_000))] }], fields })();
  });
});

describe('repeatCell, appendCells, borders, validation', () => {
  test('repeatCell writes one cell’s masked fields over a range', async () => {
    const desk = await book();
    desk.run('update', [
      {
        repeatCell: {
          range: area(desk, 1, 3, 1, 2),
          cell: { userEnteredFormat: { wrapStrategy: 'WRAP' }, note: 'bị bỏ qua' },
          fields: 'userEnteredFormat.wrapStrategy',
        },
      },
    ]);
    expect(cell(desk, 1, 1)).toEqual({ value: 'b2', format: { wrapStrategy: 'WRAP' } });
    expect(cell(desk, 0, 1)).toEqual({ value: 'b1' });
    desk.run('update', [{ repeatCell: { range: area(desk, 0, 3, 0, 3), cell: {}, fields } }]);
    expect(desk.values('A')).toEqual([]);
    expect(cell(desk, 1, 1)).toEqual({ format: { wrapStrategy: 'WRAP' } });
  });

  test('appendCells goes under the last value and grows the grid', async () => {
    const desk = await openBook({ A: Array.from({ length: 999 }, (_, i) => [i]) });
    const rows = ['một', 'hai', 'ba'].map((word) => ({ values: [text(word)] }));
    desk.run('update', [{ appendCells: { sheetId: idOf(desk, 'A'), rows, fields } }]);
    expect(desk.values('A').slice(998)).toEqual([[998], ['một'], ['hai'], ['ba']]);
    expect(desk.spreadsheet().sheets[0]?.rowCount).toBe(1002);
  });

  test('updateBorders draws the outside and the inside, NONE takes away', async () => {
    const desk = await book();
    const solid = { style: 'SOLID' };
    const range = area(desk, 0, 2, 0, 2);
    desk.run('update', [{ updateBorders: { range, top: solid, innerVertical: solid } }]);
    expect(cell(desk, 0, 0)?.format?.borders).toEqual({ top: solid, right: solid });
    expect(cell(desk, 1, 1)?.format?.borders).toEqual({ left: solid });
    desk.run('update', [{ updateBorders: { range, top: { style: 'NONE' } } }]);
    expect(cell(desk, 0, 0)?.format?.borders).toEqual({ right: solid });
    expect(cell(desk, 0, 0)?.value).toBe('a1');
  });

  test('setDataValidation sets, and without a rule clears', async () => {
    const desk = await book();
    const rule = {
      condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Có' }] },
      strict: true,
    };
    const range = area(desk, 1, 5, 0, 1);
    desk.run('update', [{ setDataValidation: { range, rule } }]);
    expect(cell(desk, 4, 0)).toEqual({ validation: rule });
    desk.run('update', [{ setDataValidation: { range } }]);
    expect(cell(desk, 4, 0)).toBeUndefined();
    expect(cell(desk, 1, 0)).toEqual({ value: 'a2' });
    const wrong = { ...rule, condition: { type: 'VALUE_IN_LIST' } };
    expect(() => desk.run('update', [{ setDataValidation: { range, rule: wrong } }])).toThrow(
      /'requests\[0\]\.set_data_validation\.rule\.condition\.type'.*ConditionType\), "VALUE_IN_LIST"/,
    );
  });

  test('setDataValidation takes a list from a tab that is there by then, and from no other', async () => {
    const desk = await book();
    const values = [{ userEnteredValue: "='Danh mục'!$A$2:$A" }];
    const rule = { condition: { type: 'ONE_OF_RANGE', values } };
    const check = { setDataValidation: { range: area(desk, 1, 5, 0, 1), rule } };
    const tab = { addSheet: { properties: { title: 'Danh mục' } } };
    expect(() => desk.run('update', [check, tab])).toThrow(
      "Invalid requests[0].setDataValidation: Unable to parse range: 'Danh mục'!$A$2:$A",
    );
    desk.run('update', [tab, check]);
    expect(cell(desk, 4, 0)).toEqual({ validation: rule });
  });
});

describe('a batch', () => {
  test('is whole or nothing: a failing request leaves every earlier one undone', async () => {
    const desk = await book();
    const before = JSON.stringify(desk.values('A'));
    const sheets = desk.spreadsheet().sheets.length;
    const good = [
      { addSheet: { properties: { title: 'Mới' } } },
      {
        updateCells: {
          start: { sheetId: idOf(desk, 'A') },
          rows: [{ values: [text('z')] }],
          fields,
        },
      },
      { deleteSheet: { sheetId: idOf(desk, 'B') } },
    ];
    const bad = { deleteSheet: { sheetId: 424242 } };
    expect(() => desk.run('update', [...good, bad])).toThrow(
      'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[3].deleteSheet: No sheet with id: 424242',
    );
    expect(JSON.stringify(desk.values('A'))).toBe(before);
    expect(desk.spreadsheet().sheets).toHaveLength(sheets);
    desk.run('update', good);
    expect(desk.spreadsheet().sheets.map((sheet) => sheet.title)).toEqual(['A', 'Mới']);
  });

  const shapes: [unknown, RegExp][] = [
    [[{}], /requests\[0\].*exactly one request kind/],
    [
      [{ clearBasicFilter: { sheetId: 0 }, deleteSheet: { sheetId: 0 } }],
      /exactly one request kind/,
    ],
    [[{ addSheets: {} }], /Unknown name "addSheets" at 'requests\[0\]'/],
    [[{ addSlicer: { slicer: {} } }], /addSlicer is not supported by the desk/],
    [
      [{ addSheet: { properties: { name: 'x' } } }],
      /Unknown name "name" at 'requests\[0\]\.add_sheet\.properties'/,
    ],
    [[{ addSheet: { properties: { sheetId: '7' } } }], /addSheet\.properties\.sheetId.*integer/],
    [[{ addSheet: { properties: { sheetId: 1.5 } } }], /integer/],
    [[], /Must specify at least one request/],
    ['x', /requests/],
  ];
  test.each(shapes)('refuses the shape %j', async (requests, message) => {
    const desk = await book();
    expect(() => desk.run('update', requests)).toThrow(message);
  });

  test('takes the body first, and no more than 10 MB', async () => {
    const bundle = `
      function swapped() { Sheets.Spreadsheets.batchUpdate(SpreadsheetApp.getActiveSpreadsheet().getId(), { requests: [] }); }
      function big() {
        const values = [{ userEnteredValue: { stringValue: 'x'.repeat(40000) } }];
        const rows = Array.from({ length: 270 }, () => ({ values }));
        const id = SpreadsheetApp.getActiveSpreadsheet().getId();
        Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: { rows, fields: 'userEnteredValue' } }] }, id);
      }`;
    const desk = await openBook({ A: [] }, { bundle });
    expect(() => desk.run('swapped')).toThrow(/body first/);
    expect(() => desk.run('big')).toThrow(/Request payload size exceeds the limit: 10485760 bytes/);
  });
});
