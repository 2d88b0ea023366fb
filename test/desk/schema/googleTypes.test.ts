import { describe, expect, test } from 'vitest';
import { googleTypes, readDeclarations } from '../../../build/schema.mjs';
import { checkParameters, checkType, ENUMS, REQUIRED } from '../../../src/desk/schema';
import { SUPPORTED_KINDS } from '../../../src/desk/spreadsheet';

const DECLARATIONS = `
    /** A type; its comment may say { anything }: even this?. */
    export interface Schema$Cell {
        /** Words. */
        note?: string | null;
        'odd-name'?: boolean | null;
        rowIndex?: number | null;
        weight?: number | null;
        lines?: Schema$Line[];
        labels?: {
            [key: string]: string;
        } | null;
        inner?: {
            size?: number;
        } | null;
        grid?: any[][] | null;
        themes?: Array<{
            id?: string;
        }> | null;
    }
    export interface Params$Resource$Cells$Get extends StandardParameters {
        ranges?: string[];
        requestBody?: Schema$Cell;
        media?: {
            body?: any;
        };
    }
`;

describe('the published declarations', () => {
  test('are read into JSON schema, every form of member', () => {
    const closed = { type: 'object', additionalProperties: false };
    expect(readDeclarations(DECLARATIONS)).toEqual({
      definitions: {
        Cell: {
          ...closed,
          properties: {
            note: { type: 'string' },
            'odd-name': { type: 'boolean' },
            rowIndex: { type: 'integer' },
            weight: { type: 'number' },
            lines: { type: 'array', items: { $ref: '#/definitions/Line' } },
            labels: { type: 'object', additionalProperties: { type: 'string' } },
            inner: { ...closed, properties: { size: { type: 'number' } } },
            grid: { type: 'array', items: { type: 'array', items: {} } },
            themes: {
              type: 'array',
              items: { ...closed, properties: { id: { type: 'string' } } },
            },
          },
        },
      },
      parameters: {
        Cells$Get: {
          ...closed,
          properties: { ranges: { type: 'array', items: { type: 'string' } } },
        },
      },
    });
  });

  test('a form the reader does not know stops the build', () => {
    const strange = DECLARATIONS.replace('string | null', 'Map<string, string>');
    expect(() => readDeclarations(strange)).toThrow(/does not know: Map/);
  });

  test('every reference and every name of our own tables is among them', () => {
    const { sheets, drive } = googleTypes();
    for (const { definitions } of [sheets, drive]) {
      const text = JSON.stringify(definitions);
      const references = [...text.matchAll(/#\/definitions\/(\w+)/g)].map(
        (match) => match[1] ?? '',
      );
      expect(references.length).toBeGreaterThan(30);
      for (const name of references) expect(definitions).toHaveProperty([name]);
    }
    const published = { ...sheets.definitions, ...sheets.parameters };
    for (const [name, fields] of Object.entries(REQUIRED)) {
      for (const field of fields) expect(published).toHaveProperty([name, 'properties', field]);
    }
    for (const key of Object.keys(ENUMS)) {
      const [name = '', field = ''] = key.split('.');
      expect(published).toHaveProperty([name, 'properties', field]);
    }
    const request = sheets.definitions.Request as { properties: object };
    for (const kind of SUPPORTED_KINDS) expect(request.properties).toHaveProperty([kind]);
    expect(SUPPORTED_KINDS).toHaveLength(58);
  });
});

describe('a request against Google’s types', () => {
  const API = 'type.googleapis.com/google.apps.sheets.v4';
  const cases: [string, unknown, string][] = [
    ['GridRange', { startRowIndex: 1 }, "Invalid value at 'x': sheetId is required."],
    ['GridRange', { sheetId: 1, rowIndex: 1 }, `Unknown name "rowIndex" at 'x'`],
    [
      'CellFormat',
      { wrapStrategy: 'wrap' },
      `Invalid value at 'x.wrap_strategy' (${API}.CellFormat.WrapStrategy), "wrap"`,
    ],
    [
      'NumberFormat',
      { type: 'DATETIME' },
      `'x.type' (${API}.NumberFormat.NumberFormatType), "DATETIME"`,
    ],
    ['BooleanCondition', { type: 'LIST' }, `'x.type' (${API}.ConditionType), "LIST"`],
    ['Borders', { top: { style: 'THIN' } }, `'x.top.style' (${API}.Style), "THIN"`],
    ['RowData', { values: [{}, { note: 5 }] }, "'x.values[1].note': must be string"],
    ['DeveloperMetadata', { visibility: 'PUBLIC' }, `DeveloperMetadataVisibility), "PUBLIC"`],
  ];
  test.each(cases)('%s %j is refused with its place', (type, value, message) => {
    expect(() => checkType('sheets', type, value, 'x')).toThrow(message);
  });

  test('what Google publishes passes', () => {
    checkType('sheets', 'CellFormat', { wrapStrategy: 'WRAP', textFormat: { link: { uri: 'x' } } });
    checkType('drive', 'File', { name: 'x', appProperties: { a: 'b' }, parents: ['p'] });
    checkParameters('drive', 'Files$Create', { fields: 'id', supportsAllDrives: true });
  });
});
