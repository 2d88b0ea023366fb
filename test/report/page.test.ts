import { describe, expect, it } from 'vitest';
import { at, type DocxFile, existing } from './docxReader';
import { docxOf, entry, PARTY, STATE, section } from './fixture';
import { child, children, type Element, findAll } from './xml';

const twips = (millimetres: number) => String(Math.round((millimetres * 1440) / 25.4));
const textOf = (element: Element) =>
  findAll(element, 'w:t')
    .map((text) => text.children.join(''))
    .join('');

/** Size in points, bold and italic of the first run of the paragraph that holds a text. */
function faceOf(file: DocxFile, text: string) {
  const paragraph = existing(
    file.paragraphs.find((one) => textOf(one).includes(text)),
    text,
  );
  const run = children(paragraph, 'w:r')[0];
  const style = at(paragraph, 'w:pPr/w:pStyle');
  const styled = style === undefined ? undefined : file.style(style);
  const of = (name: string) => at(run, `w:rPr/${name}`) ?? at(styled, `w:rPr/${name}`);
  return {
    size: Number(of('w:sz')) / 2,
    bold: of('w:b') === 'on',
    italic: of('w:i') === 'on',
    underline: of('w:u') !== undefined,
    alignment: at(paragraph, 'w:pPr/w:jc') ?? at(styled, 'w:pPr/w:jc') ?? 'left',
  };
}

const party = docxOf();
const state = docxOf({ settings: STATE });

describe.each([
  ['party', party],
  ['state', state],
])('the page of a %s document', (_name, file) => {
  const [last] = file.sections.slice(-1);

  it('is A4 upright with 20, 20, 30 and 15 mm of margin', () => {
    expect(child(last, 'w:pgSz')?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    expect(child(last, 'w:pgMar')?.attributes).toMatchObject({
      'w:top': twips(20),
      'w:bottom': twips(20),
      'w:left': twips(30),
      'w:right': twips(15),
      'w:header': twips(10),
    });
  });

  it('has its number at the top in the middle, none on page 1', () => {
    expect(at(last, 'w:titlePg')).toBe('on');
    const [number, first] = ['word/header1.xml', 'word/header2.xml'].map((path) => file.part(path));
    // What a program that does not work fields out shows: the first page that has a number.
    expect(number && textOf(number)).toBe('2');
    expect(number && findAll(number, 'w:instrText')[0]?.children.join('')).toBe('PAGE');
    const runs = number ? findAll(number, 'w:r') : [];
    expect(
      runs.map((run) => run.children.slice(1).map((one) => typeof one === 'object' && one.name)),
    ).toEqual([['w:fldChar'], ['w:instrText'], ['w:fldChar'], ['w:t'], ['w:fldChar']]);
    expect(at(number && findAll(number, 'w:p')[0], 'w:pPr/w:jc')).toBe('center');
    expect(at(number && findAll(number, 'w:r')[0], 'w:rPr/w:sz')).toBe('28');
    expect(first && findAll(first, 'w:instrText')).toEqual([]);
  });

  it('is set in Times New Roman throughout', () => {
    const fonts = [...file.parts.entries()]
      .filter(([path]) => path.startsWith('word/') && !path.includes('theme'))
      .flatMap(([, part]) => findAll(part, 'w:rFonts'))
      .flatMap(({ attributes }) => Object.values(attributes));
    expect(new Set(fonts)).toEqual(new Set(['Times New Roman']));
  });

  it('says font, size and language in every paragraph style, not in the defaults alone', () => {
    const styles = findAll(file.part('word/styles.xml'), 'w:style').filter(
      ({ attributes }) => attributes['w:type'] === 'paragraph',
    );
    for (const style of styles) {
      expect(at(style, 'w:rPr/w:rFonts', 'w:ascii')).toBe('Times New Roman');
      expect(Number(at(style, 'w:rPr/w:sz'))).toBeGreaterThanOrEqual(20);
      expect(at(style, 'w:rPr/w:lang')).toBe('vi-VN');
    }
    expect(at(file.style('Normal'), 'w:rPr/w:sz')).toBe('28');
  });
});

describe('a Party document (Hướng dẫn 05-HD/VPTW)', () => {
  it.each([
    ['ĐẢNG CỘNG SẢN VIỆT NAM', { size: 15, bold: true }],
    ['ĐẢNG BỘ THÀNH PHỐ TÂN GIANG', { size: 14, bold: false }],
    ['ĐẢNG ỦY PHƯỜNG AN PHÚC', { size: 14, bold: true }],
    ['-BC/ĐU', { size: 14, bold: false, italic: false }],
    ['năm 2026', { size: 14, italic: true }],
    ['BÁO CÁO', { size: 16, bold: true, alignment: 'center' }],
    ['Kết quả công tác', { size: 14, bold: true, alignment: 'center' }],
    ['-----', { size: 14, bold: false, alignment: 'center' }],
    ['T/M BAN THƯỜNG VỤ', { size: 14, bold: true }],
    ['PHÓ BÍ THƯ', { size: 14, bold: false }],
    ['Nguyễn Văn A', { size: 14, bold: true }],
    ['Nơi nhận:', { size: 14, bold: false, underline: true }],
    ['- Lưu Văn phòng', { size: 12, underline: false }],
  ])('sets %j as the rule asks', (text, face) => {
    expect(faceOf(party, text)).toMatchObject(face);
  });

  it('writes the number without a colon and leaves room for it', () => {
    expect(party.lines[0]).toContain('*');
    expect(party.lines[1]).toMatch(/^Số -BC\/ĐU\tAn Phúc, ngày {2}?tháng 5 năm 2026|^Số -BC/);
  });

  it('has an asterisk and no rule below the issuer, a rule below the title, hyphens below the subject', () => {
    const [issuer, title] = children(children(party.tables[0], 'w:tr')[0], 'w:tc');
    expect(issuer && children(issuer, 'w:p').map(textOf).slice(-1)).toEqual(['*']);
    expect(issuer && findAll(issuer, 'w:pBdr')).toEqual([]);
    expect(title && findAll(title, 'w:pBdr')).toHaveLength(1);
    expect(party.lines).toContain('-----');
  });

  it('sets the body justified, lines of exactly 18 points, 6 points apart, 10 mm in', () => {
    const properties = child(party.style('BodyText'), 'w:pPr');
    expect(child(properties, 'w:spacing')?.attributes).toMatchObject({
      'w:line': '360',
      'w:lineRule': 'exact',
      'w:after': '120',
    });
    expect(child(properties, 'w:ind')?.attributes).toMatchObject({ 'w:firstLine': twips(10) });
    expect(at(properties, 'w:jc')).toBe('both');
  });
});

describe('a state document (Nghị định 30/2020/NĐ-CP)', () => {
  it.each([
    ['CỘNG HÒA XÃ HỘI', { size: 12, bold: true }],
    ['Độc lập - Tự do', { size: 13, bold: true }],
    ['PHƯỜNG AN PHÚC', { size: 12, bold: true }],
    ['/BC-UBND', { size: 13, bold: false }],
    ['năm 2026', { size: 13, italic: true }],
    ['BÁO CÁO', { size: 14, bold: true, alignment: 'center' }],
    ['Kính gửi:', { size: 14, bold: false, italic: false }],
    ['TM. ỦY BAN', { size: 14, bold: true }],
    ['PHÓ CHỦ TỊCH', { size: 14, bold: true }],
    ['Nơi nhận:', { size: 12, bold: true, italic: true }],
    ['- Lưu Văn phòng', { size: 11 }],
  ])('sets %j as the rule asks', (text, face) => {
    expect(faceOf(state, text)).toMatchObject(face);
  });

  it('has rules below the issuer, the motto and the subject, and no asterisk or hyphens', () => {
    expect(findAll(state.part('word/document.xml'), 'w:pBdr')).toHaveLength(3);
    expect(state.lines).not.toContain('-----');
    expect(state.lines[0]).not.toContain('*');
    expect(state.lines[1]).toMatch(/^Số: \/BC-UBND/);
  });

  it('has rules in paragraphs whose mark is no higher than they are', () => {
    const ruled = state.paragraphs.filter((one) => child(one, 'w:pPr', 'w:pBdr') !== undefined);
    for (const one of ruled) {
      const height = Number(at(one, 'w:pPr/w:spacing', 'w:line')) / 20;
      expect(Number(at(one, 'w:pPr/w:rPr/w:sz')) / 2).toBeLessThanOrEqual(height);
    }
  });

  it('places the tone mark of its own words as the office does, and of no other words', () => {
    const last = docxOf({ settings: { ...STATE, toneStyle: 'uỷ', issuer: 'Ủy ban phường' } });
    expect(last.lines[0]).toContain('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(last.lines[0]).toContain('ỦY BAN PHƯỜNG');
  });

  it('sets the body between single and 1.5 lines, 12.7 mm in', () => {
    const properties = child(state.style('BodyText'), 'w:pPr');
    const spacing = child(properties, 'w:spacing')?.attributes;
    expect(spacing).toMatchObject({ 'w:lineRule': 'auto', 'w:after': '120' });
    expect(Number(spacing?.['w:line'])).toBeGreaterThanOrEqual(240);
    expect(Number(spacing?.['w:line'])).toBeLessThanOrEqual(360);
    expect(child(properties, 'w:ind')?.attributes).toMatchObject({ 'w:firstLine': twips(12.7) });
  });
});

describe('the date of signing', () => {
  const dateIn = (settings: typeof PARTY) =>
    docxOf({ settings }).lines[1]?.split('\t')[1]?.replace(/ +/g, ' ');

  it('leaves the day to the pen; month and year are those of the deadline, else of the end', () => {
    expect(dateIn(PARTY)).toBe('An Phúc, ngày tháng 5 năm 2026');
    const deadline = { year: 2027, month: 1, day: 4 };
    expect(dateIn({ ...PARTY, deadline })).toBe('An Phúc, ngày tháng 01 năm 2027');
    expect(dateIn({ ...PARTY, to: undefined })).toBe('An Phúc, ngày tháng 5 năm 2026');
  });

  it('leaves the month to the pen too where a review has no dates', () => {
    const period = { kind: 'review', year: 2026, ordinal: 1 } as const;
    expect(dateIn({ ...PARTY, period, to: undefined })).toBe('An Phúc, ngày tháng năm 2026');
  });
});

describe('a draft', () => {
  const header = (file: DocxFile) => textOf(file.part('word/header2.xml'));

  it('says so at the top of page 1, and a final document does not', () => {
    expect(header(docxOf({ draft: true }))).toBe('DỰ THẢO');
    expect(header(docxOf())).toBe('');
  });

  it('does not say so in the text', () => {
    expect(docxOf({ draft: true }).lines.join('\n')).not.toContain('DỰ THẢO');
  });
});

describe('the letterhead', () => {
  const columns = (file: DocxFile) =>
    findAll(existing(file.tables[0], 'letterhead'), 'w:gridCol').map((one) =>
      Number(one.attributes['w:w']),
    );

  it('breaks long names between words into even lines, and stays on the paper', () => {
    const superior = 'Đảng bộ Khối các cơ quan và doanh nghiệp Thành phố Tân Giang';
    const file = docxOf({ settings: { ...PARTY, superior } });
    const [cell] = findAll(existing(file.tables[0], 'letterhead'), 'w:tc');
    const lines = cell ? children(cell, 'w:p').map(textOf) : [];
    expect(lines.slice(0, -2).join(' ')).toBe(superior.toUpperCase());
    expect(lines.length).toBeGreaterThan(3);
    const [left = 0, right = 0] = columns(file);
    expect(left + right).toBeLessThanOrEqual(Number(twips(165 + 10)));
  });

  it('stands in cells as wide as their columns, without borders', () => {
    const widths = findAll(existing(party.tables[0], 'letterhead'), 'w:tcW').map((one) =>
      Number(one.attributes['w:w']),
    );
    expect(widths).toEqual([...columns(party), ...columns(party)]);
    const borders = findAll(existing(party.tables[0], 'letterhead'), 'w:tblBorders')[0];
    expect(
      borders?.children.every((one) => typeof one !== 'string' && at(one, '') !== 'single'),
    ).toBe(true);
  });
});

describe('the signature', () => {
  it('stays whole and takes the last paragraph along', () => {
    const file = docxOf({ entries: [entry('a', 'Một.'), entry('a', 'Cuối.')] });
    const row = findAll(existing(file.tables[1], 'signature'), 'w:tr')[0];
    expect(at(row, 'w:trPr/w:cantSplit')).toBe('on');
    expect(at(file.paragraph('Cuối.'), 'w:pPr/w:keepNext')).toBe('on');
    expect(at(file.paragraph('Một.'), 'w:pPr/w:keepNext')).toBeUndefined();
  });

  it('ends the document with a paragraph too low to begin a page', () => {
    const last = file(party.body.slice(-2)[0]);
    expect(child(last, 'w:pPr', 'w:spacing')?.attributes).toMatchObject({
      'w:line': '20',
      'w:lineRule': 'exact',
    });
    function file(element: Element | undefined) {
      expect(element?.name).toBe('w:p');
      return element;
    }
  });

  it('takes the size that the office asks for', () => {
    const larger = docxOf({ settings: { ...PARTY, fontSize: 15 }, outline: [section('a', 1)] });
    const defaults = findAll(larger.part('word/styles.xml'), 'w:rPrDefault')[0];
    expect(at(defaults, 'w:rPr/w:sz')).toBe('30');
    expect(at(larger.style('Heading1'), 'w:rPr/w:sz')).toBe('30');
  });
});
