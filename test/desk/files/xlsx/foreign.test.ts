import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { stableId } from '../../../../src/desk/spreadsheet';
import { openBook } from '../../bundles';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
</Types>`;

const rels = (entries: readonly [string, string, string][]) =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${entries
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${RELS}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const STYLES = `${XML}<styleSheet xmlns="${MAIN}">
<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="13"/><color rgb="FFFF0000"/><name val="Times New Roman"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/><bgColor indexed="64"/></patternFill></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0"><alignment horizontal="center" wrapText="1"/></xf>
<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs>
</styleSheet>`;

const STRINGS = `${XML}<sst xmlns="${MAIN}" count="4" uniqueCount="4">
<si><t>Nội dung</t></si>
<si><r><rPr><b/></rPr><t xml:space="preserve">đậm </t></r><r><t>thường</t></r></si>
<si><t xml:space="preserve"> hai cách </t><phoneticPr fontId="1"/></si>
<si><t>=1+1</t></si></sst>`;

const SHEET = `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELS}">
<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
<sheetFormatPr defaultRowHeight="15"/>
<cols><col min="1" max="2" width="20.7109375" customWidth="1"/></cols>
<sheetData>
<row r="1"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" s="4" t="s"><v>3</v></c><c r="E1" t="inlineStr"><is><t>tại chỗ</t></is></c></row>
<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" ref="B2:B4" si="0">A2*$A$2+SUM(A$2:A2)</f><v>6</v></c><c r="C2" s="1"><v>46162</v></c><c r="D2" s="3"><v>46162.5</v></c><c r="E2" t="b"><v>1</v></c></row>
<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>11</v></c><c r="C3" t="e"><v>#N/A</v></c><c r="D3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E3" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>
<row r="5"><c r="B5" s="2"/></row>
</sheetData>
<mergeCells count="1"><mergeCell ref="A7:B8"/></mergeCells>
<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="A2:A1048576"><formula1>"Có,Không"</formula1></dataValidation></dataValidations>
</worksheet>`;

function file(
  sheet = SHEET,
  workbookPr = '',
  others: Readonly<Record<string, string>> = {},
): string {
  const workbook = `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELS}">${workbookPr}<sheets><sheet name="Biểu chung" sheetId="7" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'Biểu chung'!$A$1:$B$3</definedName><definedName name="Vung">'Biểu chung'!$A$2:$A$3</definedName></definedNames></workbook>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': rels([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': rels([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
      ['rId3', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': STRINGS,
    'xl/worksheets/sheet1.xml': sheet,
    ...others,
  };
  const path = join(mkdtempSync(join(tmpdir(), 'desk-excel-')), 'so.xlsx');
  const zipped = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  writeFileSync(path, zipSync(Object.fromEntries(zipped)));
  return path;
}

describe('a file as Excel writes it', () => {
  test('gives its values: shared and inline strings, dates, cached results, errors', async () => {
    const desk = await openBook(file());
    expect(desk.values('Biểu chung')).toEqual([
      ['Nội dung', 'đậm thường', ' hai cách ', '=1+1', 'tại chỗ'],
      [2, 6, 46162, 46162.5, true],
      [3, 11, '#N/A', '#DIV/0!', 'ab'],
    ]);
    const answer = desk.run('get', {
      ranges: ['A3:E3'],
      fields: 'sheets.data.rowData.values(userEnteredValue,effectiveValue)',
    });
    const error = (type: string, message: string) => ({ errorValue: { type, message } });
    expect(answer).toMatchObject({
      sheets: [
        {
          data: [
            {
              rowData: [
                {
                  values: [
                    { userEnteredValue: { numberValue: 3 } },
                    { userEnteredValue: { formulaValue: '=A3*$A$2+SUM(A$2:A3)' } },
                    {
                      userEnteredValue: { formulaValue: '=#N/A' },
                      effectiveValue: error('N_A', '#N/A'),
                    },
                    {
                      userEnteredValue: { formulaValue: '=1/0' },
                      effectiveValue: error('DIVIDE_BY_ZERO', '#DIV/0!'),
                    },
                    { effectiveValue: { stringValue: 'ab' } },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test('gives its looks and rules', async () => {
    const [sheet] = (await openBook(file())).spreadsheet().sheets;
    expect(sheet?.rows[0]?.[0]?.format).toEqual({
      horizontalAlignment: 'CENTER',
      wrapStrategy: 'WRAP',
      backgroundColor: { red: 1, green: 1 },
      backgroundColorStyle: { rgbColor: { red: 1, green: 1 } },
      textFormat: {
        bold: true,
        fontFamily: 'Times New Roman',
        fontSize: 13,
        foregroundColor: { red: 1 },
        foregroundColorStyle: { rgbColor: { red: 1 } },
      },
    });
    expect(sheet?.rows[0]?.[1]?.runs).toEqual([
      { format: { bold: true } },
      { startIndex: 4, format: {} },
    ]);
    expect(sheet?.rows[1]?.[2]?.format?.numberFormat).toEqual({
      type: 'DATE',
      pattern: 'dd/mm/yyyy;@',
    });
    expect(sheet?.rows[1]?.[3]?.format?.numberFormat?.type).toBe('DATE');
    expect(sheet).toMatchObject({
      grid: { frozenRowCount: 1 },
      merges: [{ startRowIndex: 6, endRowIndex: 8, startColumnIndex: 0, endColumnIndex: 2 }],
    });
    expect(sheet?.columnMetadata.get(1)).toEqual({ pixelSize: 150 });
    expect(sheet?.rows[999]?.[0]?.validation).toEqual({
      condition: {
        type: 'ONE_OF_LIST',
        values: [{ userEnteredValue: 'Có' }, { userEnteredValue: 'Không' }],
      },
      strict: true,
      showCustomUi: true,
    });
  });

  test('keeps the workbook’s own names, not Excel’s', async () => {
    expect((await openBook(file())).spreadsheet().namedRanges.map(({ name }) => name)).toEqual([
      'Vung',
    ]);
  });

  test('gives the lists that stand on another tab, which Excel writes as an extension', async () => {
    const extension = `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1" prompt="Ch&#7885;n &amp; ghi"><x14:formula1><xm:f>'Đơn vị'!$A$2:$A$9</xm:f></x14:formula1><xm:sqref>C2:C3 D2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>`;
    const path = file(SHEET.replace('</worksheet>', extension));
    const [sheet] = (await openBook(path)).spreadsheet().sheets;
    const rule = {
      condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: "='Đơn vị'!$A$2:$A$9" }] },
      inputMessage: 'Chọn & ghi',
      strict: true,
      showCustomUi: true,
    };
    const places = [sheet?.rows[1]?.[2], sheet?.rows[2]?.[2], sheet?.rows[1]?.[3]];
    expect(places.map((cell) => cell?.validation)).toEqual([rule, rule, rule]);
    expect(sheet?.rows[2]?.[3]?.validation).toBeUndefined();
  });

  test('gives its links, of tabs and of places in pages, however they are written', async () => {
    const links: readonly [attributes: string, uri: (gid: number) => string][] = [
      [`location="'Biểu chung'!B3"`, (gid) => `#gid=${gid}&range=B3`],
      [`location="#'Biểu chung'!B3:C4"`, (gid) => `#gid=${gid}&range=B3:C4`],
      [`location="'Bi%E1%BB%83u%20chung'!A1"`, (gid) => `#gid=${gid}&range=A1`],
      [`location="Vung"`, () => '#Vung'],
      [`r:id="rId1"`, (gid) => `#gid=${gid}&range=A1`],
      [`r:id="rId2"`, () => 'https://example.vn/x?a=1#cuối'],
      [`r:id="rId3" location="mục 2" display="x"`, () => 'https://example.vn/y?a=1&b=2#mục 2'],
    ];
    const elements = links.map(([given], at) => `<hyperlink ref="B${at + 11}" ${given}/>`).join('');
    const end = `<hyperlinks>${elements}</hyperlinks></worksheet>`;
    const desk = await openBook(
      file(SHEET.replace('</worksheet>', end), '', {
        'xl/worksheets/_rels/sheet1.xml.rels': rels([
          ['rId1', 'hyperlink', `#'Biểu chung'!A1`],
          ['rId2', 'hyperlink', 'https://example.vn/x?a=1#cuối'],
          ['rId3', 'hyperlink', 'https://example.vn/y?a=1&amp;b=2'],
        ]),
      }),
    );
    const [sheet] = desk.spreadsheet().sheets;
    const found = links.map((_, at) => sheet?.rows[at + 10]?.[1]?.format?.textFormat?.link?.uri);
    expect(found).toEqual(links.map(([, uri]) => uri(sheet?.sheetId ?? -1)));
  });

  test('is saved with what its filter shows, as long as it stands over the same columns', async () => {
    const [values, more, red] = [
      '<filterColumn colId="0"><filters blank="1"><filter val="Đảng ủy &amp; HĐND"/></filters></filterColumn>',
      '<filterColumn colId="2" hiddenButton="1"><customFilters and="1"><customFilter operator="greaterThan" val="3"/></customFilters></filterColumn>',
      '<filterColumn colId="1"><colorFilter dxfId="4"/></filterColumn>',
    ];
    const filter = `</sheetData><autoFilter ref="A1:C4">${values}${red}${more}</autoFilter>`;
    const view = `<customSheetViews><customSheetView guid="{0}"><autoFilter ref="A1:C4">${more}</autoFilter></customSheetView></customSheetViews>`;
    const plain = `</sheetData><autoFilter ref="A1:C4"/>${view}`;
    const path = file(SHEET.replace('</sheetData>', filter));
    const saved = async (requests: readonly object[], from = path) => {
      const desk = await openBook(from);
      if (requests.length > 0) desk.run('update', requests);
      const parts = unzipSync(await desk.toBytes());
      const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      return /<autoFilter.*?(?:\/>(?=<merge)|<\/autoFilter>)/.exec(sheet)?.[0];
    };
    const insert = (dimension: string) => ({
      insertDimension: {
        range: { sheetId: stableId('Biểu chung'), dimension, startIndex: 1, endIndex: 2 },
      },
    });
    expect(await saved([])).toBe(`<autoFilter ref="A1:C4">${values}${more}</autoFilter>`);
    expect(await saved([], file(SHEET.replace('</sheetData>', plain)))).toBe(
      '<autoFilter ref="A1:C4"/>',
    );
    expect(await saved([insert('ROWS')])).toBe(
      `<autoFilter ref="A1:C5">${values}${more}</autoFilter>`,
    );
    expect(await saved([insert('COLUMNS')])).toBe('<autoFilter ref="A1:D4"/>');
    const clear = { clearBasicFilter: { sheetId: stableId('Biểu chung') } };
    expect(await saved([clear])).toBeUndefined();
  });

  test('of a Mac counts days from 1904', async () => {
    const desk = await openBook(file(SHEET, '<workbookPr date1904="1"/>'));
    expect(desk.values('Biểu chung')[1]?.slice(2, 4)).toEqual([46162 + 1462, 46162.5 + 1462]);
  });
});

describe('a Table of Excel', () => {
  const file = async () => {
    const columns = [{ name: 'Mã' }, { name: 'Tên' }];
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Danh mục',
          rows: [
            ['Mã', 'Tên'],
            ['A', 'một'],
            ['B', 'hai'],
          ],
          tables: [{ name: 'Bang1', range: 'A1:B3', columns }],
        },
      ],
    });
    const path = join(mkdtempSync(join(tmpdir(), 'desk-')), 'bang.xlsx');
    writeFileSync(path, bytes);
    return path;
  };
  const tablesOf = async (bytes: Uint8Array) => (await readXlsx(bytes)).sheets[0]?.tables ?? [];

  test('is saved as it was, and is no Table of Google', async () => {
    const desk = await openBook(await file());
    expect(desk.run('get', { fields: 'sheets(tables)' })).toEqual({ sheets: [{}] });
    const [table] = await tablesOf(await desk.toBytes());
    expect(table).toMatchObject({ name: 'Bang1', range: 'A1:B3' });
    expect(table?.columns.map(({ name }) => name)).toEqual(['Mã', 'Tên']);
  });

  test('goes where its headers are called otherwise by now: Excel would call the file broken', async () => {
    const desk = await openBook(await file());
    desk.type('Danh mục', 'B1', 'Tên gọi');
    expect(await tablesOf(await desk.toBytes())).toEqual([]);
    expect(desk.values('Danh mục')[0]).toEqual(['Mã', 'Tên gọi']);
  });
});
