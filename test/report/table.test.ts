import { describe, expect, it } from 'vitest';
import { at, type DocxFile, existing } from './docxReader';
import { appendix, docxOf, entry, PARTY, section } from './fixture';
import { child, children, type Element, findAll } from './xml';

/** The tables that hold figures: neither letterhead nor signature. */
const gridsOf = (file: DocxFile) =>
  file.tables.filter((table) => findAll(table, 'w:tblHeader').length > 0);
const gridOf = (file: DocxFile) => existing(gridsOf(file)[0], 'table');
const widths = (table: Element) =>
  findAll(table, 'w:gridCol').map((one) => Number(one.attributes['w:w']));
const rowsOf = (table: Element) => children(table, 'w:tr');
const cellsOf = (row: Element | undefined) => children(row, 'w:tc');
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

function lineOf(sectionProperties: Element | undefined): number {
  const size = child(sectionProperties, 'w:pgSz')?.attributes;
  const margin = child(sectionProperties, 'w:pgMar')?.attributes;
  return Number(size?.['w:w']) - Number(margin?.['w:left']) - Number(margin?.['w:right']);
}

const isLandscape = (one: Element | undefined) =>
  child(one, 'w:pgSz')?.attributes['w:orient'] === 'landscape';

describe('a table', () => {
  const content =
    '| STT | Nội dung | Kết quả |\n| 1 | Thu ngân sách | 1.234,5 |\n| 2 | Chi | **98%** |';
  const file = docxOf({ entries: [entry('a', content)] });
  const table = gridOf(file);

  it('repeats its header row and splits no row', () => {
    const [header, ...rows] = rowsOf(table);
    expect(at(header, 'w:trPr/w:tblHeader')).toBe('on');
    for (const row of [header, ...rows]) expect(at(row, 'w:trPr/w:cantSplit')).toBe('on');
    for (const row of rows) expect(at(row, 'w:trPr/w:tblHeader')).toBeUndefined();
  });

  it('has absolute widths on the grid and on every cell, which add up to the line', () => {
    const columns = widths(table);
    expect(sum(columns)).toBe(lineOf(file.sections[0]));
    expect(at(table, 'w:tblPr/w:tblLayout', 'w:type')).toBe('fixed');
    for (const row of rowsOf(table)) {
      const cells = cellsOf(row).map((one) => child(one, 'w:tcPr', 'w:tcW')?.attributes);
      expect(cells.map((one) => one?.['w:type'])).toEqual(['dxa', 'dxa', 'dxa']);
      expect(cells.map((one) => Number(one?.['w:w']))).toEqual(columns);
    }
  });

  it('has its borders and sizes on itself, not in a style', () => {
    const borders = child(table, 'w:tblPr', 'w:tblBorders');
    for (const side of ['top', 'bottom', 'left', 'right', 'insideH', 'insideV']) {
      expect(at(borders, `w:${side}`)).toBe('single');
    }
    for (const run of findAll(table, 'w:r')) expect(at(run, 'w:rPr/w:sz')).toBe('24');
  });

  it('sets figures to the right, ordinals in the middle, texts to the left', () => {
    for (const row of rowsOf(table).slice(1)) {
      const alignments = findAll(row, 'w:p').map((one) => at(one, 'w:pPr/w:jc'));
      expect(alignments).toEqual(['center', 'left', 'right']);
    }
  });

  it('fills a row that has fewer cells than the others', () => {
    const ragged = gridOf(docxOf({ entries: [entry('a', '| A | B |\n| 1 |\n| 1 | 2 | 3 |')] }));
    expect(rowsOf(ragged).map((row) => cellsOf(row).length)).toEqual([3, 3, 3]);
  });

  it('stands on one page where it is short, with the words that announce it', () => {
    const rows = (count: number) => `| Khối | Số |${'\n| Đảng | 1 |'.repeat(count)}`;
    const kept = (count: number) => {
      const one = docxOf({ entries: [entry('a', `Xếp loại như sau:\n${rows(count)}`)] });
      expect(at(one.paragraph('Xếp loại'), 'w:pPr/w:keepNext')).toBe('on');
      const next = rowsOf(gridOf(one)).map((row) => at(findAll(row, 'w:p')[0], 'w:pPr/w:keepNext'));
      return next.slice(1, -1).every((one) => one === 'on');
    };
    expect(kept(8)).toBe(true);
    expect(kept(40)).toBe(false);
  });

  it('lets a row that is higher than a page break', () => {
    const long = docxOf({ entries: [entry('a', `| A |\n| ${'chữ '.repeat(10000)}|`)] });
    const [, row] = rowsOf(gridOf(long));
    expect(at(row, 'w:trPr/w:cantSplit')).not.toBe('on');
  });
});

describe('a wide table in the body', () => {
  const row = (cell: string, count: number) => `|${` ${cell} |`.repeat(count)}`;
  const wide = `${row('Nội dung', 30)}\n${row('nghiêng', 30)}`;
  const file = docxOf({
    outline: [section('a', 1), section('b', 1), section('c', 1)],
    entries: [entry('a', 'Trước.'), entry('b', wide), entry('c', 'Sau.')],
  });

  it('stands on a landscape page of its own, with its heading, and fits it', () => {
    expect(file.sections.map(isLandscape)).toEqual([false, true, false]);
    const table = gridOf(file);
    expect(widths(table)).toHaveLength(30);
    expect(sum(widths(table))).toBe(lineOf(file.sections[1]));
    for (const width of widths(table)) expect(width).toBeGreaterThan(0);
    const lines = file.lines;
    expect(lines.indexOf('II. Mục b')).toBeLessThan(
      lines.findIndex((one) => one.startsWith('Nội dung\t')),
    );
  });

  it('puts the heading on the landscape page: the page before ends with the text above it', () => {
    const blocks = file.body;
    const end = blocks.findIndex((one) => child(one, 'w:pPr', 'w:sectPr') !== undefined);
    expect(findAll(existing(blocks[end], 'end'), 'w:t')[0]?.children).toEqual(['Trước.']);
  });

  it('goes on counting pages, and only page 1 is without a number', () => {
    expect(file.sections.map((one) => child(one, 'w:pgNumType')?.attributes['w:start'])).toEqual([
      '1',
      undefined,
      undefined,
    ]);
    expect(file.sections.map((one) => at(one, 'w:titlePg'))).toEqual(['on', undefined, undefined]);
  });

  it('takes the signature along where it is the last thing', () => {
    const last = docxOf({ outline: [section('b', 1)], entries: [entry('b', wide)] });
    expect(last.sections.map(isLandscape)).toEqual([false, true]);
    expect(last.lines.slice(-1)[0]).toContain('Nguyễn Văn A');
  });
});

describe('printed appendices', () => {
  const settings = { ...PARTY, printedAppendices: ['PL 01', 'PL 02'] };
  const columns = Array.from({ length: 11 }, (_, index) => `Cột tương đối dài ${index}`);
  const tables = [
    appendix('PL 01', ['STT', 'Nội dung'], [['1.', 'Một\nHai']]),
    appendix('PL 02', columns, [columns]),
  ];
  const appendixTable = (code: string) => tables.find((one) => one.appendix.code === code);
  const file = docxOf({ settings, appendixTable });

  it('begin on pages of their own, numbered from 1 again, landscape where the table is wide', () => {
    expect(file.sections.map(isLandscape)).toEqual([false, false, true]);
    for (const one of file.sections) {
      expect(child(one, 'w:pgNumType')?.attributes['w:start']).toBe('1');
      expect(at(one, 'w:titlePg')).toBe('on');
    }
  });

  it('carry a Roman number, their title and the document they belong to', () => {
    const from = file.lines.indexOf('Phụ lục I');
    expect(file.lines.slice(from, from + 3)).toEqual([
      'Phụ lục I',
      'PHỤ LỤC THỬ PL 01',
      '(Kèm theo Báo cáo số -BC/ĐU, ngày tháng 5 năm 2026 của Đảng ủy phường An Phúc)',
    ]);
    expect(file.lines).toContain('Phụ lục II');
  });

  it('carry no number where there is one alone', () => {
    const alone = docxOf({ settings: { ...PARTY, printedAppendices: ['PL 01'] }, appendixTable });
    expect(alone.lines).toContain('Phụ lục');
  });

  it('set a group across the table below its number', () => {
    const cell = (text: string) => ({ kind: 'text', text }) as const;
    const grouped = {
      ...existing(tables[0], 'table'),
      groups: [
        {
          heading: { number: 'I', label: 'Thành phố', count: 1 },
          rows: [[cell('1.'), cell('Một')]],
        },
      ],
    };
    const table = gridOf(
      docxOf({
        settings: { ...PARTY, printedAppendices: ['PL 01'] },
        appendixTable: () => grouped,
      }),
    );
    const group = rowsOf(table)[1];
    expect(findAll(existing(group, 'group'), 'w:t').map((one) => one.children.join(''))).toEqual([
      'I',
      'Thành phố (1)',
    ]);
    expect(findAll(existing(group, 'group'), 'w:keepNext')).toHaveLength(2);
  });
});
