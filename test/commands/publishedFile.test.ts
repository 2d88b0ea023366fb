import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeHTML, decodeXML } from 'entities';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk';
import { newFolder, packTables, SAMPLE } from '../desk/files/pack/packs';
import { commandLine, OFFICE, openWithBundle, put } from './bundle';

/** What a published set hands out beside Google: the file is read part by part, whatever wrote it. */

const SET_PARTS = [
  /^\[Content_Types\]\.xml$/,
  /^_rels\/\.rels$/,
  /^docProps\/(?:app|core)\.xml$/,
  /^xl\/(?:workbook|styles|sharedStrings)\.xml$/,
  /^xl\/_rels\/workbook\.xml\.rels$/,
  /^xl\/theme\/theme1\.xml$/,
  /^xl\/worksheets\/sheet\d+\.xml$/,
];

/** Everything that a worksheet of values needs, and nothing that could carry more. */
const SHEET_ELEMENTS = new Set(
  'worksheet sheetPr pageSetUpPr dimension sheetViews sheetView pane sheetFormatPr cols col sheetData row c v is r t rPr rFont sz color b i u mergeCells mergeCell pageMargins pageSetup headerFooter oddFooter'.split(
    ' ',
  ),
);
const WORKBOOK_ELEMENTS = new Set(
  'workbook bookViews workbookView sheets sheet definedNames definedName calcPr'.split(' '),
);
const PROPERTIES = new Set(
  'coreProperties title modified Properties Application DocSecurity'.split(' '),
);

interface Part {
  readonly name: string;
  readonly xml: string;
  readonly elements: readonly { readonly name: string; readonly attributes: string }[];
}

function partsOf(bytes: Uint8Array): readonly Part[] {
  return Object.entries(unzipSync(bytes)).map(([name, part]) => {
    const xml = strFromU8(part);
    const elements = [...xml.matchAll(/<(?:\w+:)?(\w+)([^<>]*)>/g)].map(
      ([, element = '', attributes = '']) => ({ name: element, attributes }),
    );
    return { name, xml, elements };
  });
}

/** The texts of the file, whatever part they stand in. */
function textsOf(parts: readonly Part[]): string {
  return parts.map(({ xml }) => decodeXML(xml.replace(/<[^>]*>/g, '\n'))).join('\n');
}

function expectValuesOnly(bytes: Uint8Array): void {
  const parts = partsOf(bytes);
  for (const { name, xml, elements } of parts) {
    expect(
      SET_PARTS.some((known) => known.test(name)),
      name,
    ).toBe(true);
    const known = name.startsWith('xl/worksheets/')
      ? SHEET_ELEMENTS
      : name === 'xl/workbook.xml'
        ? WORKBOOK_ELEMENTS
        : name.startsWith('docProps/')
          ? PROPERTIES
          : undefined;
    for (const element of elements) {
      if (known) expect(known, `${name} <${element.name}>`).toContain(element.name);
      expect(element.attributes, name).not.toMatch(
        /\bhidden=|\bstate="\w*hidden"|TargetMode|\bt="str"/i,
      );
      if (element.name === 'definedName') {
        expect(element.attributes).toMatch(/ name="_xlnm\.Print_(?:Titles|Area)"/);
      }
    }
    expect(xml, name).not.toMatch(/BonTruc|desk-file|bonTruc/);
    expect(xml.replace(/<[^>]*>/g, ' '), name).not.toMatch(/\S+@\S+\.\w+/);
  }
}

const ELSEWHERE = 'Việc kín của tháng tư, không đi đâu';

interface SetRecord {
  readonly id: string;
  readonly page?: string;
}

const publish = (desk: Desk, options: object = { 'cong-khai': true }) =>
  (desk.run('publishAppendices', options) as { readonly sets?: readonly SetRecord[] }).sets ?? [];

async function published(): Promise<{ readonly desk: Desk; readonly ids: readonly string[] }> {
  const tabs = packTables(SAMPLE);
  const archive = tabs.get('Lưu trữ') ?? [];
  put(archive, 2, 'Nội dung', ELSEWHERE);
  const desk = await openWithBundle(Object.fromEntries(tabs), { user: OFFICE });
  return { desk, ids: publish(desk).map(({ id }) => id) };
}

describe('the file of a published set', () => {
  it('holds values and their looks alone', async () => {
    const { desk, ids } = await published();
    expect(ids).toHaveLength(2);
    for (const id of ids) {
      const bytes = (await desk.readersBytes(id)) ?? new Uint8Array();
      expectValuesOnly(bytes);
      const texts = textsOf(partsOf(bytes));
      expect(texts).toMatch(/PL \d\d\. /);
      expect(texts).not.toContain(ELSEWHERE);
      expect(texts).not.toContain('2026-04');
    }
  });

  it('holds no more where somebody put more into it by hand', async () => {
    const { desk, ids } = await published();
    const [id = ''] = ids;
    const book = desk.book(id);
    const [sheet] = book?.sheets ?? [];
    if (!book || !sheet) throw new Error('no file of the set');
    const range = { sheetId: sheet.sheetId, startRowIndex: 0, endRowIndex: 3 };
    const link = { uri: 'https://example.vn/kin' };
    sheet.rows[0] = [
      {
        value: { formula: '=IMPORTRANGE("kin"; "A1")', result: 'kết quả thấy được' },
        note: 'ghi chú của chị@example.vn',
        validation: { condition: { type: 'BOOLEAN' } },
        format: { textFormat: { bold: true, link } },
      },
      { value: 'một phần có liên kết', runs: [{ startIndex: 3, format: { link } }] },
      { value: { formula: '=1/0', result: { type: 'DIVIDE_BY_ZERO', message: '' } } },
    ];
    sheet.rowMetadata = new Map([[2, { hiddenByUser: true }]]);
    sheet.columnMetadata = new Map([[1, { hiddenByUser: true, pixelSize: 200 }]]);
    sheet.conditionalFormats = [
      {
        ranges: [range],
        booleanRule: { condition: { type: 'NOT_BLANK' }, format: { backgroundColor: { red: 1 } } },
      },
    ];
    sheet.protectedRanges = [
      { protectedRangeId: 1, range, editors: { users: ['chi@example.vn'] } },
    ];
    sheet.basicFilter = { range };
    const hidden = { ...sheet, sheetId: 77, title: 'Nháp kín', properties: { hidden: true } };
    book.sheets.push(hidden);
    Object.assign(book, {
      namedRanges: [{ namedRangeId: 'a', name: 'KIN', range }],
      developerMetadata: [{ metadataKey: 'kin', metadataValue: 'chi@example.vn' }],
    });
    const bytes = (await desk.readersBytes(id)) ?? new Uint8Array();
    expectValuesOnly(bytes);
    const texts = textsOf(partsOf(bytes));
    expect(texts).toContain('kết quả thấy được');
    expect(texts).toContain('#DIV/0!');
    expect(texts).not.toMatch(/Nháp kín|KIN|IMPORTRANGE/);
    // The account's own copy of a workbook keeps what the desk needs of it.
    const kept = (await desk.bookBytes(id)) ?? new Uint8Array();
    expect(partsOf(kept).map(({ name }) => name)).toContain('docProps/custom.xml');
  });
});

/** What a page shows: its texts, cell by cell. */
function shownOf(page: string): readonly string[] {
  const body = page.slice(page.indexOf('<body>'), page.indexOf('<script>'));
  return body
    .replace(/<[^>]*>/g, '\u0001')
    .split('\u0001')
    .map((text) => decodeHTML(text))
    .filter((text) => text !== '');
}

describe('the page of a published set', () => {
  it('shows the texts of the file, all of them and no others', async () => {
    const desk = await openWithBundle(SAMPLE);
    for (const { id, page = '' } of publish(desk)) {
      const shown = new Set(shownOf(page));
      const texts = (desk.book(id)?.sheets ?? []).flatMap(({ rows }) =>
        rows.flatMap((row) =>
          (row ?? []).flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])),
        ),
      );
      expect(texts.length).toBeGreaterThan(100);
      for (const text of texts) if (text !== '') expect(shown).toContain(text);
      const known = new Set(texts);
      const beside = [...shown].filter(
        (text) => !known.has(text) && !/^-?[\d.]+(?:,\d+)?$/.test(text),
      );
      const words =
        /^(?:Bộ phụ lục \d|Tải tệp|Tìm trong|\d+ phụ lục| \(\d+ dòng\)|Lên đầu trang|Liên kết rút gọn: https:)/;
      expect(beside.filter((text) => !words.test(text))).toEqual([]);
      expect(page).toMatch(/<svg [^>]*><path [^>]*><\/svg>Liên kết rút gọn: https:/);
    }
  });

  it('is made where the file was filled, and not of what is only looked at', async () => {
    const { desk } = await published();
    expect(publish(desk, {}).map(({ page }) => page)).toEqual([undefined, undefined]);
    expect(publish(desk).map(({ page }) => page?.slice(0, 15))).toEqual(
      Array.from({ length: 2 }, () => '<!DOCTYPE html>'),
    );
  });

  it('stands beside the file, and the list of results is without it', { timeout: 120_000 }, () => {
    const folder = newFolder();
    const { status, stdout } = commandLine(['phu-luc', SAMPLE, '--ra', folder, '--cong-khai']);
    expect(status).toBe(0);
    expect(stdout).toContain('bo-1.html');
    const page = readFileSync(path.join(folder, 'bo-1.html'), 'utf8');
    const [, target = ''] = /<a href="([^"#]+)" download/.exec(page) ?? [];
    expect(existsSync(path.join(folder, decodeURIComponent(target)))).toBe(true);
    const [first] = JSON.parse(readFileSync(path.join(folder, 'ket-qua.json'), 'utf8')).sets;
    expect(Object.keys(first)).not.toContain('page');
    expect(first.file).toBe('bo-1.xlsx');
    expectValuesOnly(readFileSync(path.join(folder, 'bo-1.xlsx')));
  });
});
