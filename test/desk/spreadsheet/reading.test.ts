import { describe, expect, test } from 'vitest';
import { makeWorkbook } from '../../../src/desk';
import { openBook } from '../bundles';

const book = () =>
  openBook({
    'Biểu chung': [
      ['Kỳ', 'Giá trị', 'Thời hạn'],
      ['2026-05', 1234.5, new Date('2026-05-20T00:00:00Z')],
      [],
      ['2026-06', true],
    ],
    'Đơn vị': [['Mã'], ['VPDU']],
  });

type Answer = {
  sheets: {
    properties?: Record<string, unknown>;
    data?: {
      rowData?: { values?: Record<string, unknown>[] }[];
      startRow?: number;
      rowMetadata?: unknown[];
    }[];
  }[];
} & Record<string, unknown>;

describe('Sheets.Spreadsheets.get', () => {
  test('gives the masked fields in Google’s shapes and nothing else', async () => {
    const desk = await book();
    const answer = desk.run('get', {
      fields:
        'sheets(properties.title,data/rowData/values(effectiveValue,userEnteredFormat.numberFormat))',
    });
    const date = { type: 'DATE', pattern: 'dd/mm/yyyy' };
    expect(answer).toEqual({
      sheets: [
        {
          properties: { title: 'Biểu chung' },
          data: [
            {
              rowData: [
                {
                  values: ['Kỳ', 'Giá trị', 'Thời hạn'].map((stringValue) => ({
                    effectiveValue: { stringValue },
                  })),
                },
                {
                  values: [
                    { effectiveValue: { stringValue: '2026-05' } },
                    { effectiveValue: { numberValue: 1234.5 } },
                    {
                      effectiveValue: { numberValue: 46162 },
                      userEnteredFormat: { numberFormat: date },
                    },
                  ],
                },
                {},
                {
                  values: [
                    { effectiveValue: { stringValue: '2026-06' } },
                    { effectiveValue: { boolValue: true } },
                  ],
                },
              ],
            },
          ],
        },
        {
          properties: { title: 'Đơn vị' },
          data: [
            {
              rowData: [
                { values: [{ effectiveValue: { stringValue: 'Mã' } }] },
                { values: [{ effectiveValue: { stringValue: 'VPDU' } }] },
              ],
            },
          ],
        },
      ],
    });
  });

  test('without fields gives properties but no cells, with includeGridData the cells too', async () => {
    const desk = await book();
    const light = desk.run('get', {}) as Answer;
    expect(light.sheets[0]?.properties).toMatchObject({
      title: 'Biểu chung',
      index: 0,
      sheetType: 'GRID',
      gridProperties: { rowCount: 1000, columnCount: 26 },
    });
    expect(light.sheets[0]?.data).toBeUndefined();
    expect(light).toMatchObject({ properties: { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' } });
    const full = desk.run('get', { includeGridData: true }) as Answer;
    const cell = full.sheets[0]?.data?.[0]?.rowData?.[1]?.values?.[2];
    expect(cell).toMatchObject({
      formattedValue: '20/05/2026',
      effectiveFormat: { numberFormat: { type: 'DATE' }, textFormat: { fontSize: 10 } },
    });
    expect(full.sheets[0]?.data?.[0]?.rowMetadata).toHaveLength(1000);
  });

  test('ranges leave the other tabs out and start where they start', async () => {
    const desk = await book();
    const answer = desk.run('get', {
      ranges: ["'Biểu chung'!B2:C"],
      fields: 'sheets(properties(title),data(startRow,startColumn,rowData.values.formattedValue))',
    });
    expect(answer).toEqual({
      sheets: [
        {
          properties: { title: 'Biểu chung' },
          data: [
            {
              startRow: 1,
              startColumn: 1,
              rowData: [
                { values: [{ formattedValue: '1234,5' }, { formattedValue: '20/05/2026' }] },
                {},
                { values: [{ formattedValue: 'TRUE' }] },
              ],
            },
          ],
        },
      ],
    });
  });

  const refusals: [object, RegExp][] = [
    [{ fields: 'sheets.properties.titel' }, /sheets\.properties\.titel/],
    [{ fields: 'sheets(properties' }, /Invalid field mask/],
    [{ fields: 'sheets.properties.title.length' }, /no fields inside/],
    [{ fields: '', ranges: ['Không có!A1'] }, /Unable to parse range: Không có!A1/],
    [{ ranges: ['A0:B'] }, /Unable to parse range/],
    [{ ranges: ["'Biểu chung'!AA1"] }, /exceeds grid limits. Max rows: 1000, max columns: 26/],
    [{ range: 'A1' }, /Unknown name "range"/],
    [{ includeGridData: 'yes' }, /includeGridData/],
  ];
  test.each(refusals)('refuses %j', async (options, message) => {
    const desk = await book();
    expect(() => desk.run('get', options)).toThrow(message);
  });

  test('refuses the id of another spreadsheet', async () => {
    const desk = await openBook(
      { A: [] },
      { bundle: "function go() { return Sheets.Spreadsheets.get('other'); }" },
    );
    expect(() => desk.run('go')).toThrow(
      'API call to sheets.spreadsheets.get failed with error: Requested entity was not found.',
    );
  });
});

describe('Sheets.Spreadsheets.Values.batchGet', () => {
  test('gives raw values, trailing blanks cut, errors as their text', async () => {
    const desk = await book();
    expect(
      desk.run('batchGet', {
        ranges: ["'Biểu chung'!A1:C", 'Đơn vị'],
        valueRenderOption: 'UNFORMATTED_VALUE',
      }),
    ).toMatchObject({
      valueRanges: [
        {
          range: "'Biểu chung'!A1:C1000",
          majorDimension: 'ROWS',
          values: [
            ['Kỳ', 'Giá trị', 'Thời hạn'],
            ['2026-05', 1234.5, 46162],
            [],
            ['2026-06', true],
          ],
        },
        { values: [['Mã'], ['VPDU']] },
      ],
    });
  });

  test('by columns and as shown', async () => {
    const desk = await book();
    expect(
      desk.run('batchGet', { ranges: ["'Biểu chung'!A2:C2"], majorDimension: 'COLUMNS' }),
    ).toMatchObject({ valueRanges: [{ values: [['2026-05'], ['1234,5'], ['20/05/2026']] }] });
  });

  test('refuses an option value Google does not have', async () => {
    const desk = await book();
    expect(() => desk.run('batchGet', { ranges: ['A1'], valueRenderOption: 'RAW' })).toThrow(
      `'value_render_option' (type.googleapis.com/google.apps.sheets.v4.ValueRenderOption), "RAW"`,
    );
  });
});

describe('a second read', () => {
  const fields =
    'sheets.data.rowData.values(effectiveValue,note,userEnteredFormat.textFormat.bold)';
  const valuesOf = (answer: unknown) =>
    (answer as Answer).sheets[0]?.data?.[0]?.rowData?.map(({ values = [] }) => values);

  test('gives what was written, typed and put in memory since, row by row', async () => {
    const desk = await book();
    const before = valuesOf(desk.run('get', { fields }));
    expect(valuesOf(desk.run('get', { fields }))).toEqual(before);
    const [sheet] = desk.spreadsheet().sheets;
    const range = { sheetId: sheet?.sheetId, startRowIndex: 3, endRowIndex: 4, endColumnIndex: 1 };
    const bold = { userEnteredFormat: { textFormat: { bold: true } } };
    const repeatCell = { range, cell: bold, fields: 'userEnteredFormat.textFormat.bold' };
    desk.run('update', [{ repeatCell }]);
    desk.type('Biểu chung', 'B2', '7');
    const [, , , cells = []] = desk.spreadsheet().sheets[0]?.rows ?? [];
    cells[1] = { ...cells[1], note: 'xem lại' };
    const after = valuesOf(desk.run('get', { fields }));
    expect(after?.[0]).toEqual(before?.[0]);
    expect(after?.[1]?.[1]).toEqual({ effectiveValue: { numberValue: 7 } });
    expect(after?.[3]).toEqual([
      { effectiveValue: { stringValue: '2026-06' }, ...bold },
      { effectiveValue: { boolValue: true }, note: 'xem lại' },
    ]);
  });

  test('gives other columns and other fields as they are asked for, and counts the same bytes', async () => {
    const desk = await book();
    const read = (more: object) => {
      const before = desk.bytes().read;
      const answer = desk.run('get', { fields, ...more });
      return { answer, bytes: desk.bytes().read - before };
    };
    const whole = read({});
    const narrow = read({ ranges: ["'Biểu chung'!A1:B4"] });
    expect(valuesOf(narrow.answer)).toEqual(
      valuesOf(whole.answer)?.map((values) => values.slice(0, 2)),
    );
    expect(read({})).toEqual(whole);
    expect(whole.bytes).toBe(Buffer.byteLength(JSON.stringify(whole.answer)));
    const shown = read({ fields: 'sheets.data.rowData.values.formattedValue' });
    expect(valuesOf(shown.answer)?.[1]).toEqual([
      { formattedValue: '2026-05' },
      { formattedValue: '1234,5' },
      { formattedValue: '20/05/2026' },
    ]);
  });

  test('is another workbook’s own where it shows the same cells otherwise', async () => {
    const workbook = makeWorkbook({ T: [[1234.5]] });
    const opened = { spreadsheet: workbook, documentProperties: {}, carried: new Map() };
    const asked = { fields: 'sheets.data.rowData.values.formattedValue' };
    const shownIn = async (locale: string) => {
      workbook.properties = { ...workbook.properties, locale };
      const desk = await openBook({ ...opened, spreadsheet: workbook });
      return valuesOf(desk.run('get', asked))?.[0]?.[0];
    };
    expect(await shownIn('vi_VN')).toEqual({ formattedValue: '1234,5' });
    expect(await shownIn('en_US')).toEqual({ formattedValue: '1234.5' });
  });
});
