import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderDocx, renderText } from '../../src/report';
import { lossesInDocs } from './docx/lossesInDocs';
import { at, type DocxFile, readDocx } from './docxReader';
import { appendix, docxOf, entry, PARTY, reportOf, STATE, section } from './fixture';
import { child, children, findAll } from './xml';

/** What the form sets in capitals, which are letters in the document and stay as typed in the text. */
const capitals = (start: RegExp) => (line: string) =>
  start.test(line) ? line.toUpperCase() : line;

/** The lines of the text that also stand in the document, in their order, spaces made one kind. */
function expectSameReading(file: DocxFile, lines: readonly string[]) {
  const read = file.lines
    .flatMap((line) => line.split('\t'))
    .map((line) => line.replace(/\u00A0/g, ' '));
  const pieces = lines.flatMap((line) => line.split(/\t| \| /)).filter((piece) => piece !== '');
  let from = 0;
  const missing = pieces.filter((piece) => {
    const found = read.indexOf(piece, from);
    if (found >= 0) from = found;
    return found < 0 && !read.some((line) => line.includes(piece));
  });
  expect(missing).toEqual([]);
}

describe('the .docx file', () => {
  it('reads as bao-cao.txt does', () => {
    const settings = { ...STATE, printedAppendices: ['PL 01'], closing: 'Trân trọng báo cáo./.' };
    const made = reportOf({
      settings,
      outline: [section('a', 1), section('b', 2, { kind: 'Đánh số' })],
      entries: [
        entry('a', 'Đoạn một[[Chú **thích** một.]] và *nghiêng*.\n- ý gạch;\na) ý chữ.'),
        entry('a', '| Tên | Số |\n| Một | 1 |'),
        entry('b', 'Việc một.\nThêm.'),
      ],
      appendixTable: () => appendix('PL 01', ['STT', 'Nội dung'], [['1.', 'Một\nHai']]),
    });
    const lines = renderText(made).map(capitals(/^(?:[IVX]+\. |Phụ lục thử)/));
    expectSameReading(readDocx(renderDocx(made)), lines);
  });

  it('carries no sign that shows a text otherwise than it is, wherever one was typed', () => {
    const hidden = (text: string) => `${text}\u202e\u2066\u200b\u200d\u00ad\ufeff\u061c`;
    const settings = {
      ...PARTY,
      ...Object.fromEntries(
        Object.entries(PARTY).flatMap(([key, value]) =>
          typeof value === 'string' &&
          !['template', 'regime', 'toneStyle', 'timeZone'].includes(key)
            ? [[key, hidden(value)]]
            : [],
        ),
      ),
      recipients: PARTY.recipients.map(hidden),
      printedAppendices: ['PL 01'],
    };
    const table = appendix('PL 01', [hidden('Tên')], [[hidden('Một')]]);
    const report = reportOf({
      settings,
      outline: [section('a', 1, { title: hidden('Mục') })],
      entries: [entry('a', hidden('Đoạn **đậm**[[chú thích]].'))],
      appendixTable: () => ({
        ...table,
        appendix: { ...table.appendix, title: hidden('Phụ lục') },
        groups: table.groups.map((group) => ({
          ...group,
          heading: { number: 'I', label: hidden('Nhóm'), count: 1 },
        })),
      }),
    });
    const parts = Object.entries(unzipSync(renderDocx(report)))
      .filter(([path]) => path.endsWith('.xml'))
      .map(([path, data]) => [path, strFromU8(data).match(/\p{Cf}/gu) ?? []]);
    expect(parts.filter(([, signs = []]) => signs.length > 0)).toEqual([]);
    expect(renderText(report).join('\n')).not.toMatch(/\p{Cf}/u);
  });

  it('reads the same whatever people type, and Google Docs loses nothing of it', () => {
    const word = fc.constantFrom(
      'đồng',
      '**',
      '*',
      '[[',
      ']]',
      '|',
      '- ',
      '\n',
      '{{',
      '}}',
      'https://a.vn',
      '& <',
    );
    const typed = fc.array(fc.oneof(word, fc.string({ unit: 'grapheme' })), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(typed, { minLength: 1, maxLength: 4 }), (rows) => {
        const entries = rows.map((words) => entry('a', words.join(' ')));
        const report = reportOf({ entries });
        const file = readDocx(renderDocx(report));
        const read = file.lines.join('\n').replace(/[\s|\t]+/g, ' ');
        const body = renderText(report)
          .slice(5, -6)
          .join('\n')
          .replace(/[\s|\t]+/g, ' ')
          .trim();
        expect(read).toContain(body);
        expect(lossesInDocs(file)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same, byte for byte, each time', () => {
    const entries = [
      entry('a', 'Xem https://example.vn/a và https://example.vn/b[[ở https://example.vn/c]].'),
    ];
    const report = reportOf({ entries });
    const first = renderDocx(report);
    expect(renderDocx(report)).toEqual(first);
    const parts = Object.fromEntries(readDocx(first).parts);
    expect(JSON.stringify(parts)).not.toMatch(/20\d\d-\d\d-\d\dT/);
  });

  it('carries the period, the run and the hash as properties, and not on the page', () => {
    const file = docxOf();
    const properties = findAll(file.part('docProps/custom.xml'), 'property').map((one) => [
      one.attributes.name,
      findAll(one, 'vt:lpwstr')[0]?.children.join(''),
    ]);
    expect(properties).toEqual([
      ['Kỳ báo cáo', '2026-05'],
      ['Mã lần chạy', 'chay-1'],
      ['Mã số liệu', 'abc123'],
    ]);
    expect(file.lines.join('\n')).not.toMatch(/chay-1|abc123/);
  });
});

describe('headings, paragraphs and lists in the .docx file', () => {
  const outline = [section('a', 1), section('b', 2), section('c', 3), section('d', 4)];
  const entries = [entry('d', 'Đoạn thường.\n- ý gạch;\n+ ý cộng;\n* ý sao;\na) ý chữ;\nđ) ý đờ.')];
  const file = docxOf({ outline, entries });

  it.each([
    ['I. MỤC A', 'Heading1', '0'],
    ['1. Mục b', 'Heading2', '1'],
    ['1.1. Mục c', 'Heading3', '2'],
    ['1.1.1. Mục d', 'Heading4', '3'],
  ])('sets %s in the real heading style', (text, style, outlineLevel) => {
    expect(at(file.paragraph(text), 'w:pPr/w:pStyle')).toBe(style);
    expect(at(file.style(style), 'w:pPr/w:outlineLvl')).toBe(outlineLevel);
    expect(at(file.style(style), 'w:pPr/w:keepNext')).toBe('on');
  });

  it('writes capitals as letters, of Vietnamese too, and leaves addresses and footnotes alone', () => {
    const title = 'Điều ước, đường bộ, xoè ủy [[chú thích]] ở https://example.vn/IlQ **{{a.1}}**';
    const settings = {
      ...PARTY,
      documentType: 'Báo cáo',
      position: 'Phó Bí thư',
      superior: 'Đảng bộ xã Ý Yên',
      printedAppendices: ['PL 01'],
    };
    const made = docxOf({
      settings,
      outline: [section('a', 1, { title })],
      appendixTable: () => appendix('PL 01', ['STT'], [['1']]),
    });
    const read = made.lines.join('\n');
    expect(read).toContain(
      'I. ĐIỀU ƯỚC, ĐƯỜNG BỘ, XOÈ ỦY [[chú thích]] Ở https://example.vn/IlQ {{A.1}}',
    );
    for (const line of ['BÁO CÁO', 'PHÓ BÍ THƯ', 'ĐẢNG BỘ XÃ Ý YÊN', 'PHỤ LỤC THỬ PL 01']) {
      expect(read).toContain(line);
    }
    expect(read).toBe(read.normalize('NFC'));
    const xml = [...made.parts.values()].flatMap((part) => [
      ...findAll(part, 'w:caps'),
      ...findAll(part, 'w:smallCaps'),
    ]);
    expect(xml).toEqual([]);
  });

  it('sets a paragraph as body text', () => {
    expect(at(file.paragraph('Đoạn thường.'), 'w:pPr/w:pStyle')).toBe('BodyText');
  });

  it.each(['- ý', '+ ý', '* ý', 'a) ý', 'đ) ý'])(
    'sets `%s` as body text, its mark as typed',
    (start) => {
      expect(at(file.paragraph(start), 'w:pPr/w:pStyle')).toBe('BodyText');
    },
  );
});

describe('faces, links and marks', () => {
  const run = (file: DocxFile, text: string) =>
    findAll(file.part('word/document.xml'), 'w:r').find(
      (one) => findAll(one, 'w:t')[0]?.children.join('') === text,
    );

  it('sets bold, italic and both, and footnotes inside them', () => {
    const file = docxOf({
      entries: [entry('a', 'a **đậm** b *nghiêng* c ***cả hai*** d **ngoài *trong* ngoài**')],
    });
    expect(at(run(file, 'đậm'), 'w:rPr/w:b')).toBe('on');
    expect(at(run(file, 'đậm'), 'w:rPr/w:i')).toBeUndefined();
    expect(at(run(file, 'nghiêng'), 'w:rPr/w:i')).toBe('on');
    expect(at(run(file, 'cả hai'), 'w:rPr/w:b')).toBe('on');
    expect(at(run(file, 'cả hai'), 'w:rPr/w:i')).toBe('on');
    expect(at(run(file, 'trong'), 'w:rPr/w:b')).toBe('on');
    expect(at(run(file, 'trong'), 'w:rPr/w:i')).toBe('on');
  });

  it.each([
    'Ghi chú (*) là quan trọng (*).',
    'Diện tích 3*4*5 m.',
    '* Kèm theo các biểu',
    'Còn ** hai dấu sao và * một.',
    '5 * 4 = 20, 6 * 3 = 18',
  ])('leaves the stars of %j alone', (text) => {
    const file = docxOf({ entries: [entry('a', text)] });
    expect(file.lines).toContain(text);
    expect(at(run(file, text), 'w:rPr/w:i')).toBeUndefined();
  });

  it.each([
    ['(https://example.vn/IH59) và', 'https://example.vn/IH59'],
    ['https://example.vn/a.', 'https://example.vn/a'],
    ['https://example.vn/a, rồi', 'https://example.vn/a'],
    [
      'xem https://example.vn/so_(cũ).',
      'https://example.vn/so_(cũ)',
      'https://example.vn/so_(c%C5%A9)',
    ],
    ['https://example.vn/100%', 'https://example.vn/100%', 'https://example.vn/100%25'],
    ['https://example.vn/a%20b', 'https://example.vn/a%20b'],
    ['“https://example.vn/?a=1&b=2”', 'https://example.vn/?a=1&b=2'],
    ['**https://example.vn/dam**', 'https://example.vn/dam'],
  ])(
    'makes the address in %j a link, without what follows it',
    (text, address, escaped = address) => {
      const file = docxOf({ entries: [entry('a', text)] });
      const [link] = findAll(file.part('word/document.xml'), 'w:hyperlink');
      const relationships = findAll(file.part('word/_rels/document.xml.rels'), 'Relationship');
      const target = relationships.find((one) => one.attributes.Id === link?.attributes['r:id']);
      expect(link && findAll(link, 'w:t')[0]?.children.join('')).toBe(address);
      expect(target?.attributes.Target).toBe(escaped);
      expect(target?.attributes.TargetMode).toBe('External');
    },
  );

  it.each(['https://', 'http://...', 'https:// a.vn'])('makes no link of %j', (text) => {
    const file = docxOf({ entries: [entry('a', text)] });
    expect(findAll(file.part('word/document.xml'), 'w:hyperlink')).toEqual([]);
    expect(file.lines).toContain(text);
  });

  it('gives links and footnote numbers their look in the text as well as in their styles', () => {
    const file = docxOf({ entries: [entry('a', '**https://example.vn/a**[[https://b.vn/c]].')] });
    const styled = ['word/document.xml', 'word/footnotes.xml'].flatMap((path) =>
      findAll(file.part(path), 'w:rPr').filter((one) => at(one, 'w:rStyle') !== undefined),
    );
    const looks = styled.map((one) => [
      at(one, 'w:rStyle'),
      at(one, 'w:color'),
      at(one, 'w:u'),
      at(one, 'w:vertAlign'),
    ]);
    expect(looks).toEqual([
      ['Hyperlink', '000000', 'single', undefined],
      ['FootnoteReference', undefined, undefined, 'superscript'],
      ['FootnoteReference', undefined, undefined, 'superscript'],
      ['Hyperlink', '000000', 'single', undefined],
    ]);
  });

  it('sets each tab as a run of its own, in the face of its text', () => {
    const file = docxOf({
      settings: { ...PARTY, position: 'Phó\tBí thư' },
      entries: [entry('a', 'Một\t**hai\tba**[[bốn\tnăm]]')],
    });
    const runs = ['word/document.xml', 'word/footnotes.xml'].flatMap((path) =>
      findAll(file.part(path), 'w:r').filter((one) => child(one, 'w:tab') !== undefined),
    );
    const names = runs.map((one) =>
      one.children.map((each) => typeof each === 'object' && each.name),
    );
    expect(names).toEqual([['w:tab'], ['w:rPr', 'w:tab'], ['w:rPr', 'w:tab'], ['w:tab']]);
    expect(at(runs[1], 'w:rPr/w:b')).toBe('on');
  });

  it('marks a token that has no value, wherever it stands, and nothing else', () => {
    const file = docxOf({
      settings: { ...PARTY, subject: 'Tháng {{tháng}}' },
      outline: [section('a', 1, { title: 'Mục {{A.1}}' })],
      entries: [entry('a', 'Có {{B.2|trần}} hộ[[chú {{C.3}}]].\n| **{{D.4}}** |')],
    });
    const marked = ['word/document.xml', 'word/footnotes.xml'].flatMap((path) =>
      findAll(file.part(path), 'w:r')
        .filter((one) => at(one, 'w:rPr/w:highlight') === 'yellow')
        .map((one) => findAll(one, 'w:t')[0]?.children.join('')),
    );
    expect(marked).toEqual(['{{tháng}}', '{{A.1}}', '{{B.2|trần}}', '{{D.4}}', '{{C.3}}']);
  });

  it('numbers real footnotes through the document, in the order of the text', () => {
    const file = docxOf({
      settings: { ...PARTY, opening: 'Mở[[một]].' },
      entries: [entry('a', 'Hai[[hai\nxuống dòng]] và ba[[ba, **đậm**]].')],
    });
    const references = findAll(file.part('word/document.xml'), 'w:footnoteReference');
    expect(references.map((one) => one.attributes['w:id'])).toEqual(['1', '2', '3']);
    const notes = findAll(file.part('word/footnotes.xml'), 'w:footnote').filter(
      (one) => Number(one.attributes['w:id']) > 0,
    );
    expect(notes.map((note) => at(children(note, 'w:p')[0], 'w:pPr/w:pStyle'))).toEqual([
      'FootnoteText',
      'FootnoteText',
      'FootnoteText',
    ]);
    expect(file.lines).toContain('Hai[[hai xuống dòng]] và ba[[ba, đậm]].');
  });
});
