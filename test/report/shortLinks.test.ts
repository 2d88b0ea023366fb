import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { renderDocx, renderText } from '../../src/report';
import { squaresPng } from '../../src/report/docx/png';
import { qrSquares } from '../../src/report/qr';
import { at, type DocxFile, existing } from './docxReader';
import { docxOf, entry, findingsOf, type Given, reportOf, section } from './fixture';
import { readPng } from './pngReader';
import { child, type Element, findAll } from './xml';

const ONE = 'https://byvn.net/aB3x';
const TWO = 'https://example.vn/ap5b';
const SHORT_LINKS = [
  { address: ONE, row: 4 },
  { address: ONE, row: 5 },
  { address: ` ${TWO} `, row: 6 },
];

function read(picture: Uint8Array): string | undefined {
  const { data, width, height } = readPng(picture);
  return jsQR(data, width, height)?.data;
}

const drawings = (element: Element) => findAll(element, 'w:drawing');

/** What each picture of a paragraph holds when it is scanned, and what it says of itself. */
function scanned(file: DocxFile, paragraph: Element) {
  const relationships = findAll(file.part('word/_rels/document.xml.rels'), 'Relationship');
  return drawings(paragraph).map((drawing) => {
    const id = findAll(drawing, 'a:blip')[0]?.attributes['r:embed'];
    const target = relationships.find((one) => one.attributes.Id === id)?.attributes.Target;
    const code = read(existing(file.pictures.get(`word/${target}`), `picture ${target}`));
    return { code, alternative: findAll(drawing, 'wp:docPr')[0]?.attributes.descr };
  });
}

const blocksWithPictures = (file: DocxFile) =>
  file.body.filter((block) => drawings(block).length > 0);

const withLinks = (more: Partial<Given>) => docxOf({ shortLinks: SHORT_LINKS, ...more });

describe('the QR codes of short links', () => {
  const content = `* Kèm theo các biểu: ${ONE} (10 phụ lục), ${TWO} (4 phụ lục), lại ${ONE}.`;
  const file = withLinks({ entries: [entry('a', content), entry('a', 'Đoạn sau.')] });
  const [row] = blocksWithPictures(file);

  it('stand in one row right below the paragraph, one a link, in order, and read as the link', () => {
    expect(blocksWithPictures(file)).toHaveLength(1);
    const codes = row ? scanned(file, row) : [];
    expect(codes).toEqual([
      { code: ONE, alternative: ONE },
      { code: TWO, alternative: TWO },
    ]);
    const above = existing(file.body[file.body.indexOf(existing(row, 'row')) - 1], 'above');
    expect(findAll(above, 'w:t')[0]?.children).toEqual(['* Kèm theo các biểu: ']);
    expect(at(above, 'w:pPr/w:keepNext')).toBe('on');
  });

  it('are centred, 20 mm wide, on lines that do not cut them', () => {
    expect(at(row, 'w:pPr/w:jc')).toBe('center');
    expect(child(row, 'w:pPr', 'w:spacing')?.attributes).toMatchObject({
      'w:line': '240',
      'w:lineRule': 'auto',
    });
    for (const extent of row ? findAll(row, 'wp:extent') : []) {
      expect(extent.attributes).toEqual({ cx: '720000', cy: '720000' });
    }
  });

  it('have ids of their own, and the file the same bytes each time', () => {
    const ids = findAll(file.part('word/document.xml'), 'wp:docPr').map((one) => one.attributes.id);
    expect(ids).toEqual(['1', '2']);
    const report = reportOf({ shortLinks: SHORT_LINKS, entries: [entry('a', content)] });
    expect(renderDocx(report)).toEqual(renderDocx(report));
  });

  it('add no text', () => {
    const entries = [entry('a', content)];
    const lines = (shortLinks: Given['shortLinks']) =>
      renderText(reportOf({ entries, shortLinks }));
    expect(lines(SHORT_LINKS)).toEqual(lines([]));
    expect(withLinks({ entries }).lines).toEqual(docxOf({ entries }).lines);
  });

  it('stand below a list item and a numbered paragraph too, once for each that names the link', () => {
    const many = withLinks({
      outline: [section('a', 1), section('b', 1, { kind: 'Đánh số' })],
      entries: [entry('a', `- Biểu tại ${ONE};`), entry('b', `Biểu tại ${TWO}.`)],
    });
    const codes = blocksWithPictures(many).flatMap((block) => scanned(many, block));
    expect(codes.map(({ code }) => code)).toEqual([ONE, TWO]);
  });

  it('are not made of other links, of a link in a footnote, or of nothing', () => {
    const others = `Xem https://example.vn/khac và ${ONE}x, ${ONE.toLowerCase()}.[[Tại ${ONE}.]]`;
    const none = withLinks({ entries: [entry('a', others)] });
    expect(blocksWithPictures(none)).toEqual([]);
    expect(none.pictures.size).toBe(0);
    const blank = docxOf({ entries: [entry('a', others)], shortLinks: [{ address: '', row: 2 }] });
    expect(blank.pictures.size).toBe(0);
  });

  it('go on the page of the signature with the last paragraph', () => {
    const last = withLinks({ entries: [entry('a', `Biểu tại ${ONE}.`)] });
    const [codes] = blocksWithPictures(last);
    expect(at(codes, 'w:pPr/w:keepNext')).toBe('on');
  });
});

describe('a QR code', () => {
  it('reads back as the link, whatever its path', () => {
    const path = fc.string({ unit: fc.constantFrom(...'aZ09-_./?=&%'), maxLength: 60 });
    fc.assert(
      fc.property(path, (end) => {
        const link = `https://a.vn/${end}`;
        expect(read(squaresPng(existing(qrSquares(link), link)))).toBe(link);
      }),
      { numRuns: 25 },
    );
  });

  it('is left out for a link too long to be scanned from paper', () => {
    expect(qrSquares(`https://a.vn/${'x'.repeat(200)}`)).toBeUndefined();
  });
});

describe('links that look alike', () => {
  const of = (...addresses: string[]) =>
    findingsOf({ shortLinks: addresses.map((address, index) => ({ address, row: index + 2 })) });

  it.each([
    ['https://byvn.net/IH59', 'I'],
    ['https://byvn.net/Il7R', 'I, l'],
    ['https://by.com.vn/O0x1', 'O, 0, 1'],
  ])('are told of %s, for information', (link, found) => {
    expect(of(link)).toMatchObject([
      { code: 'look-alike-link', severity: 'Thông tin', tab: 'Phụ lục', cell: 'A2', found },
    ]);
  });

  it.each(['https://byvn.net/QUJq', 'https://Ol10.vn/ap5a', 'https://byvn.net/', '', 'byvn'])(
    'are not told of %j',
    (link) => {
      expect(of(link)).toEqual([]);
    },
  );

  it('are told once for a set', () => {
    expect(of('https://byvn.net/IH59', 'https://byvn.net/IH59 ')).toHaveLength(1);
  });
});
