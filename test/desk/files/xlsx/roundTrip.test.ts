import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Desk, openDesk, type TabValue } from '../../../../src/desk';
import { idOf, openBook } from '../../bundles';

const folder = mkdtempSync(join(tmpdir(), 'desk-xlsx-'));
let files = 0;

/** The same workbook after a trip through a file. */
async function reopened(desk: Desk): Promise<Desk> {
  const path = join(folder, `so-${files++}.xlsx`);
  await desk.save(path);
  return openBook(path);
}

/** What the file says of every tab, without the memory's own bookkeeping. */
function contents(desk: Desk) {
  const { sheets, namedRanges, developerMetadata, properties } = desk.spreadsheet();
  return {
    properties,
    namedRanges,
    developerMetadata,
    sheets: sheets.map(({ ownedRows: _own, rows, ...sheet }) => ({
      ...sheet,
      cells: rows.map((row) => [...(row ?? [])].map((cell) => cell ?? null)),
    })),
  };
}

const awkward = fc.constantFrom(
  '=1+1',
  '+84 24 3863',
  '-BC/ĐU',
  '- Tiếp tục chỉ đạo',
  '@ban',
  '=HYPERLINK("http://x")',
  '#N/A',
  '#REF!',
  'TRUE',
  '0123',
  '1.234',
  '2026-05',
  '31/05/2026',
  '_x000D_',
  '_x005F_x0041_',
  ' hai đầu có cách ',
  'dòng 1\ndòng 2',
  'a\r\nb',
  'cột\tcột',
  '<b>&amp;"\'</b>',
  ']]>',
  'ủy uỷ Đảng ủy',
  '\u0001\uFFFE',
  '😀',
  '{{VP.VB_DEN|trần}} [[chú thích]]',
);

const text = fc.oneof(awkward, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }));
const number = fc
  .oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.constantFrom(0.1 + 0.2),
  )
  .map((value) => value + 0);
const value: fc.Arbitrary<TabValue> = fc.oneof(text, number, fc.boolean(), fc.constant(null));
const grid = fc.array(fc.array(value, { maxLength: 6 }), { minLength: 1, maxLength: 8 });

/** A grid as it is read: without the empty cells and rows at its ends. */
function trimmed(rows: readonly (readonly TabValue[])[]): TabValue[][] {
  const cut = rows.map((row) => {
    const cells = [...row];
    while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
    return cells;
  });
  while (cut.length > 0 && cut[cut.length - 1]?.length === 0) cut.pop();
  return cut;
}

describe('values through a file', () => {
  test('come back as they were, type and all', async () => {
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        const desk = await openBook({ 'Biểu chung': rows });
        const again = await reopened(desk);
        expect(again.values('Biểu chung')).toEqual(trimmed(rows));
      }),
      { numRuns: 60 },
    );
  });

  test('text that begins like a formula is a text cell in the file itself', async () => {
    const texts = ['=1+1', '=cmd|calc', '+1', '-BC/ĐU', '@SUM(A1)', '\t=1'];
    const desk = await openBook({ A: [texts] });
    const parts = unzipSync(await desk.toBytes());
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).not.toContain('<f>');
    expect(sheet.match(/<c [^>]*t="(s|inlineStr)"/g)).toHaveLength(texts.length);
  });

  test('dates keep their day and their format, times their minutes', async () => {
    const desk = await openBook({ A: [[new Date('2026-05-20T00:00:00Z')], [0.5], [46132.75]] });
    const sheetId = idOf(desk, 'A');
    const asTime = { numberFormat: { type: 'TIME', pattern: 'hh:mm' } };
    const format = (rowIndex: number, userEnteredFormat: object) => ({
      repeatCell: {
        range: {
          sheetId,
          startRowIndex: rowIndex,
          endRowIndex: rowIndex + 1,
          startColumnIndex: 0,
          endColumnIndex: 1,
        },
        cell: { userEnteredFormat },
        fields: 'userEnteredFormat',
      },
    });
    const asMoment = { numberFormat: { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm' } };
    desk.run('update', [format(1, asTime), format(2, asMoment)]);
    const again = await reopened(desk);
    expect(again.values('A')).toEqual([[46162], [0.5], [46132.75]]);
    expect(contents(again)).toEqual(contents(desk));
  });

  test('a check that only warns lets who typed go on with one key', async () => {
    const desk = await openBook({ A: [['x']] });
    const rule = (strict: boolean) => ({
      condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Có' }] },
      ...(strict && { strict }),
      showCustomUi: true,
    });
    const at = (startColumnIndex: number) => ({
      sheetId: idOf(desk, 'A'),
      startRowIndex: 0,
      endRowIndex: 1,
      startColumnIndex,
      endColumnIndex: startColumnIndex + 1,
    });
    desk.run('update', [
      { setDataValidation: { range: at(0), rule: rule(false) } },
      { setDataValidation: { range: at(1), rule: rule(true) } },
    ]);
    const sheet = unzipSync(await desk.toBytes())['xl/worksheets/sheet1.xml'] ?? new Uint8Array();
    expect(strFromU8(sheet).match(/errorStyle="\w+"/g)).toEqual([
      'errorStyle="information"',
      'errorStyle="stop"',
    ]);
    expect(contents(await reopened(desk))).toEqual(contents(desk));
  });

  test('cells far apart stay where they are', async () => {
    const desk = await openBook({ A: [['x']] });
    const start = { sheetId: idOf(desk, 'A'), rowIndex: 40, columnIndex: 20 };
    const rows = [{ values: [{ userEnteredValue: { numberValue: 7 } }] }];
    desk.run('update', [{ updateCells: { start, rows, fields: 'userEnteredValue' } }]);
    const again = await reopened(desk);
    expect(again.values('A')).toEqual(desk.values('A'));
    expect(again.values('A')[40]?.[20]).toBe(7);
  });

  test('a text past Excel’s limit comes back whole', async () => {
    const long = 'Đ'.repeat(49_999);
    const again = await reopened(await openBook({ A: [[long]] }));
    expect(again.values('A')).toEqual([[long]]);
  });
});

const RED = { red: 1 };
const CREAM = { red: 1, green: 0.8, blue: 0.6 };

/** A workbook with something of everything. */
async function furnished(): Promise<Desk> {
  const desk = await openBook({
    'Biểu chung': [
      ['Kỳ', 'Nội dung', 'Giá trị'],
      ['2026-05', 'Tiếp nhận văn bản đến', 12],
      ['2026-05', 'Ban hành văn bản', 7.5],
    ],
    'Kiểm tra': [['Ô', 'Nội dung']],
    'Một trang có cái tên dài hơn ba mươi mốt ký tự': [['x']],
  });
  const sheetId = idOf(desk, 'Biểu chung');
  const area = (r0: number, r1: number, c0: number, c1: number) => ({
    sheetId,
    startRowIndex: r0,
    endRowIndex: r1,
    startColumnIndex: c0,
    endColumnIndex: c1,
  });
  const link = (uri: string) => ({ userEnteredFormat: { textFormat: { link: { uri } } } });
  const units = Array.from({ length: 40 }, (_, i) => ({ userEnteredValue: `DONVI${i}` }));
  desk.run('update', [
    {
      updateSheetProperties: {
        properties: {
          sheetId,
          tabColorStyle: { rgbColor: RED },
          tabColor: RED,
          gridProperties: { frozenRowCount: 1, frozenColumnCount: 2, rowCount: 500 },
        },
        fields: 'tabColor,tabColorStyle,gridProperties(frozenRowCount,frozenColumnCount,rowCount)',
      },
    },
    {
      updateSheetProperties: {
        properties: { sheetId: idOf(desk, 'Kiểm tra'), hidden: true },
        fields: 'hidden',
      },
    },
    {
      repeatCell: {
        range: area(0, 1, 0, 3),
        cell: {
          userEnteredFormat: {
            backgroundColor: CREAM,
            backgroundColorStyle: { rgbColor: CREAM },
            horizontalAlignment: 'CENTER',
            verticalAlignment: 'MIDDLE',
            wrapStrategy: 'WRAP',
            textRotation: { angle: -45 },
            textFormat: {
              bold: true,
              italic: true,
              underline: true,
              strikethrough: true,
              fontFamily: 'Times New Roman',
              fontSize: 13,
              foregroundColor: RED,
              foregroundColorStyle: { rgbColor: RED },
            },
          },
        },
        fields: 'userEnteredFormat',
      },
    },
    {
      updateBorders: {
        range: area(0, 3, 0, 3),
        top: { style: 'SOLID', color: RED, colorStyle: { rgbColor: RED } },
        innerHorizontal: { style: 'DOTTED', color: {}, colorStyle: { rgbColor: {} } },
        right: { style: 'DOUBLE', color: {}, colorStyle: { rgbColor: {} } },
      },
    },
    {
      updateCells: {
        start: { sheetId, rowIndex: 1, columnIndex: 0 },
        rows: [
          {
            values: [
              { note: 'Ghi chú\nhai dòng' },
              link('https://example.vn/a?b=1&c=2'),
              { userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '#,##0.0' } } },
            ],
          },
          { values: [link(`#gid=${sheetId}&range=B2`)] },
        ],
        fields: 'note,userEnteredFormat(textFormat,numberFormat)',
      },
    },
    {
      updateCells: {
        start: { sheetId, rowIndex: 4, columnIndex: 1 },
        rows: [
          {
            values: [
              {
                userEnteredValue: { stringValue: 'xem A và B' },
                textFormatRuns: [
                  { format: {} },
                  { startIndex: 4, format: { link: { uri: 'https://example.vn/a' } } },
                  { startIndex: 5, format: {} },
                  { startIndex: 9, format: { link: { uri: 'https://example.vn/b' } } },
                ],
              },
              {
                userEnteredValue: { stringValue: 'đậm thường' },
                textFormatRuns: [{ format: { bold: true } }, { startIndex: 3, format: {} }],
              },
            ],
          },
        ],
        fields: 'userEnteredValue,textFormatRuns',
      },
    },
    { mergeCells: { range: area(6, 8, 0, 2), mergeType: 'MERGE_ALL' } },
    {
      setDataValidation: {
        range: area(1, 100, 0, 1),
        rule: {
          condition: {
            type: 'ONE_OF_LIST',
            values: [{ userEnteredValue: 'Có' }, { userEnteredValue: 'Không' }],
          },
          strict: true,
          showCustomUi: true,
          inputMessage: 'Chọn một',
        },
      },
    },
    {
      setDataValidation: {
        range: area(1, 100, 1, 3),
        rule: { condition: { type: 'ONE_OF_LIST', values: units }, showCustomUi: true },
      },
    },
    {
      setDataValidation: {
        range: area(1, 100, 3, 4),
        rule: {
          condition: {
            type: 'NUMBER_BETWEEN',
            values: [{ userEnteredValue: '0' }, { userEnteredValue: '100' }],
          },
          strict: true,
        },
      },
    },
    {
      setDataValidation: {
        range: area(1, 100, 4, 5),
        rule: {
          condition: {
            type: 'ONE_OF_RANGE',
            values: [{ userEnteredValue: "='Kiểm tra'!$A$2:$A$9" }],
          },
          showCustomUi: true,
        },
      },
    },
    {
      addConditionalFormatRule: {
        rule: {
          ranges: [area(1, 100, 0, 3)],
          booleanRule: {
            condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$A2="x"' }] },
            format: { backgroundColor: CREAM, backgroundColorStyle: { rgbColor: CREAM } },
          },
        },
      },
    },
    {
      addConditionalFormatRule: {
        index: 1,
        rule: {
          ranges: [area(1, 100, 1, 2)],
          booleanRule: {
            condition: { type: 'TEXT_CONTAINS', values: [{ userEnteredValue: 'Lỗi "nặng"' }] },
            format: { textFormat: { bold: true } },
          },
        },
      },
    },
    {
      addConditionalFormatRule: {
        index: 2,
        rule: {
          ranges: [area(1, 100, 2, 3)],
          booleanRule: {
            condition: { type: 'DATE_BEFORE', values: [{ relativeDate: 'TODAY' }] },
            format: { textFormat: { italic: true } },
          },
        },
      },
    },
    {
      addProtectedRange: {
        protectedRange: {
          protectedRangeId: 11,
          range: area(0, 1, 0, 3),
          description: 'Tiêu đề',
          editors: { users: ['can-bo@example.vn'] },
        },
      },
    },
    {
      addProtectedRange: {
        protectedRange: {
          protectedRangeId: 12,
          range: { sheetId: idOf(desk, 'Kiểm tra') },
          editors: { users: ['can-bo@example.vn'] },
        },
      },
    },
    {
      addNamedRange: {
        namedRange: { namedRangeId: 'nr', name: 'VungSoLieu', range: area(1, 3, 2, 3) },
      },
    },
    { setBasicFilter: { filter: { range: area(0, 3, 0, 3) } } },
    {
      addFilterView: {
        filter: {
          filterViewId: 5,
          title: 'Của tôi',
          range: area(0, 3, 0, 3),
          criteria: { 0: { hiddenValues: ['x'] } },
        },
      },
    },
    {
      addTable: {
        table: {
          tableId: '8',
          name: 'Bảng1',
          range: area(30, 33, 0, 2),
          columnProperties: [{ columnIndex: 0, columnName: 'a', columnType: 'TEXT' }],
        },
      },
    },
    {
      addBanding: {
        bandedRange: {
          bandedRangeId: 6,
          range: area(0, 3, 0, 3),
          rowProperties: { firstBandColor: CREAM, secondBandColor: RED },
        },
      },
    },
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
        properties: { pixelSize: 320 },
        fields: 'pixelSize',
      },
    },
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'ROWS', startIndex: 0, endIndex: 1 },
        properties: { pixelSize: 48 },
        fields: 'pixelSize',
      },
    },
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'ROWS', startIndex: 20, endIndex: 21 },
        properties: { hiddenByUser: true },
        fields: 'hiddenByUser',
      },
    },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: 9,
          metadataKey: 'run',
          metadataValue: 'lần 1',
          visibility: 'DOCUMENT',
          location: { spreadsheet: true },
        },
      },
    },
  ]);
  return desk;
}

describe('a furnished workbook', () => {
  test('comes back the same, twice over', async () => {
    const desk = await furnished();
    const once = await reopened(desk);
    const twice = await reopened(once);
    const filed = contents(desk);
    const [first] = filed.sheets;
    expect(first?.conditionalFormats).toHaveLength(3);
    expect(contents(once)).toEqual(filed);
    expect(contents(twice)).toEqual(filed);
  });

  test('a tab may have the one name that Excel keeps for itself', async () => {
    const once = await reopened(await openBook({ History: [['x']] }));
    expect(contents(once).sheets.map(({ title }) => title)).toEqual(['History']);
  });

  test('holds to Excel’s limits: short tab names, long lists on a hidden tab', async () => {
    const parts = unzipSync(await (await furnished()).toBytes());
    const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    const names = [...workbook.matchAll(/<sheet name="([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(names).toHaveLength(4);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
    expect(workbook).toMatch(/name="_danh-sach"[^>]*state="veryHidden"/);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const inline = [...sheet.matchAll(/<formula1>([^<]*)<\/formula1>/g)].map((m) => m[1] ?? '');
    expect(inline.length).toBeGreaterThan(0);
    for (const formula of inline) expect(formula.length).toBeLessThanOrEqual(257);
  });

  test('a link by the name of a tab leads there, not to a file of that name', async () => {
    const title = 'Trang "chủ" của \'ta\' & bạn';
    const desk = await openBook({ [title]: [['x']] });
    const place = `'${title.replace(/'/g, "''")}'!A1`;
    const link = (uri: string) => ({
      userEnteredValue: { stringValue: 'xem' },
      userEnteredFormat: { textFormat: { link: { uri } } },
    });
    const start = { sheetId: idOf(desk, title), rowIndex: 2, columnIndex: 0 };
    const rows = [{ values: [link(`#${place}`), link('#rangeid=77'), link('#gid=999')] }];
    const fields = 'userEnteredValue,userEnteredFormat';
    desk.run('update', [{ updateCells: { start, rows, fields } }]);
    const names = Object.keys(unzipSync(await desk.toBytes()));
    expect(names).not.toContain('xl/worksheets/_rels/sheet1.xml.rels');
    const again = (await reopened(desk)).spreadsheet().sheets[0]?.rows[2];
    expect(again?.map((cell) => cell?.format?.textFormat?.link?.uri)).toEqual([
      `#gid=${idOf(desk, title)}&range=A1`,
      '#rangeid=77',
      undefined,
    ]);
  });

  test('a conditional format that a file has no place for keeps its turn', async () => {
    const desk = await openBook({ A: [['x']] });
    const ranges = [{ sheetId: idOf(desk, 'A'), startRowIndex: 0, endRowIndex: 9 }];
    const before = { type: 'DATE_BEFORE', values: [{ relativeDate: 'TODAY' }] };
    const formula = { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$A2="x"' }] };
    const rules = [before, formula, before, formula].map((condition, index) => ({
      addConditionalFormatRule: {
        index,
        rule: { ranges, booleanRule: { condition, format: { textFormat: { bold: true } } } },
      },
    }));
    desk.run('update', rules);
    const types = (each: Desk) =>
      each
        .spreadsheet()
        .sheets[0]?.conditionalFormats.map(({ booleanRule }) => booleanRule?.condition?.type);
    expect(types(await reopened(desk))).toEqual(types(desk));
  });

  test('a protection whose range is open above or to the left comes back', async () => {
    const desk = await openBook({ A: [['x']] });
    const protect = (side: object) => ({
      addProtectedRange: {
        protectedRange: { range: { sheetId: idOf(desk, 'A'), ...side }, editors: {} },
      },
    });
    desk.run('update', [protect({ endRowIndex: 2 }), protect({ endColumnIndex: 1 })]);
    expect(contents(await reopened(desk))).toEqual(contents(desk));
  });

  test('a document property of the script travels with the file', async () => {
    const bundle = `
      function set() { PropertiesService.getDocumentProperties().setProperty('kỳ', '2026-05'); }
      function read() { return PropertiesService.getDocumentProperties().getProperty('kỳ'); }`;
    const desk = await openDesk({ bundle, workbook: { A: [['x']] } });
    desk.run('set');
    const path = join(folder, 'thuoc-tinh.xlsx');
    await desk.save(path);
    const again = await openDesk({ bundle, workbook: path });
    expect(again.run('read')).toBe('2026-05');
  });
});

describe('a file that is no workbook', () => {
  const cases: [string, Uint8Array, RegExp][] = [
    ['van-ban.xlsx', new TextEncoder().encode('xin chào'), /không phải bảng tính \.xlsx/],
    ['mat-khau.xlsx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /mật khẩu/],
    ['hong.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), /bị hỏng/],
    ['rong.xlsx', new Uint8Array(), /không phải bảng tính/],
  ];
  test.each(cases)('%s is refused in Vietnamese, by name', async (name, bytes, message) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    await expect(openBook(path)).rejects.toThrow(message);
    await expect(openBook(path)).rejects.toThrow(name);
  });

  test('a document that is no workbook is refused', async () => {
    const path = join(folder, 'van-ban.xlsx');
    const part = new TextEncoder().encode('<x/>');
    writeFileSync(path, zipSync({ '[Content_Types].xml': part, 'word/document.xml': part }));
    await expect(openBook(path)).rejects.toThrow(
      /van-ban\.xlsx» bị hỏng hoặc không phải bảng tính \.xlsx \(phần bên trong không đọc được\)/,
    );
  });

  test('an .ods is told to be saved as .xlsx, and any other archive what it lacks', async () => {
    const part = (text: string) => new TextEncoder().encode(text);
    const path = join(folder, 'thang.ods');
    const mimetype = part('application/vnd.oasis.opendocument.spreadsheet');
    writeFileSync(path, zipSync({ mimetype, 'content.xml': part('<x/>') }));
    await expect(openBook(path)).rejects.toThrow(
      'Tệp «thang.ods» là tệp OpenDocument (.ods, .odt), không phải bảng tính .xlsx. Hãy mở bằng LibreOffice hoặc Excel, chọn Lưu dưới dạng .xlsx rồi chạy lại.',
    );
    writeFileSync(path, zipSync({ 'a.txt': part('x') }));
    await expect(openBook(path)).rejects.toThrow(
      'không phải bảng tính .xlsx (thiếu phần «[Content_Types].xml» mà tệp Excel nào cũng có)',
    );
  });

  test('a truncated file is refused', async () => {
    const bytes = await (await openBook({ A: [['x', 1]] })).toBytes();
    const path = join(folder, 'cut.xlsx');
    writeFileSync(path, bytes.subarray(0, bytes.length / 2));
    await expect(openBook(path)).rejects.toThrow(/bị hỏng/);
  });
});
