import { describe, expect, test } from 'vitest';
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
