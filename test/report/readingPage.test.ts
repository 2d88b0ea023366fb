import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderPage, renderText } from '../../src/report';
import { appendix, entry, type Given, PARTY, reportOf, STATE, section } from './fixture';
import { children, type Element, findAll, readXml } from './xml';

/** The page as a tree: every element of it is closed, but for those that HTML leaves open. */
function treeOf(page: string): Element {
  return readXml(
    page
      .replace(/^<!DOCTYPE html>/, '')
      .replace(/<(br|col|meta)((?: [\w-]+="[^"]*")*)>/g, '<$1$2/>')
      .trim(),
  );
}

function textOf(element: Element): string {
  return element.children.map((one) => (typeof one === 'string' ? one : textOf(one))).join('');
}

const pageOf = (more: Partial<Given> = {}) => {
  const report = reportOf(more);
  const page = renderPage(report);
  const tree = treeOf(page);
  const [head, body] = tree.children;
  if (typeof head !== 'object' || typeof body !== 'object') throw new Error('no head or body');
  return { report, page, tree, head, body };
};

/** Elements of a class. */
const ofClass = (tree: Element, name: string) =>
  ['p', 'div', 'section', 'main', 'tr', 'td', 'span', 'header', 'footer']
    .flatMap((tag) => findAll(tree, tag))
    .filter(({ attributes }) => attributes.class?.split(' ').includes(name));

const FULL: Partial<Given> = {
  settings: { ...STATE, printedAppendices: ['PL 01', 'PL 01'], closing: 'Trân trọng báo cáo./.' },
  outline: [section('a', 1), section('b', 2, { kind: 'Đánh số' })],
  entries: [
    entry('a', 'Đoạn một[[Chú **thích** một.]] và *nghiêng*, {{A.1}}.\n- ý gạch;\na) ý chữ.'),
    entry('a', '| Tên | Số |\n| Một[[hai]] | 1 |'),
    entry('b', 'Việc một tại https://example.vn/ma.\nThêm.'),
  ],
  appendixTable: () => appendix('PL 01', ['STT', 'Nội dung'], [['1.', 'Một\nHai[[ba]]']]),
  shortLinks: [{ address: 'https://example.vn/ma', row: 2 }],
  draft: true,
};

describe('the page for reading', () => {
  const { page, tree, head, body, report } = pageOf(FULL);

  it('reads as bao-cao.txt does, footnotes apart', () => {
    const read = textOf(body).replace(/\s+/g, ' ').toLowerCase();
    for (const line of renderText(report)) {
      for (const piece of line.split(/\[\[|\]\]|\t| \| /)) {
        expect(read).toContain(piece.replace(/\s+/g, ' ').trim().toLowerCase());
      }
    }
  });

  it('needs no script and no other file, and allows none', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|src=/i);
    const policy = findAll(head, 'meta').map(({ attributes }) => attributes.content);
    expect(policy).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(tree.attributes.lang).toBe('vi');
    expect(findAll(head, 'title').map(textOf)).toEqual([
      'BÁO CÁO Kết quả công tác tháng 5 năm 2026',
    ]);
  });

  it('numbers footnotes through the document, each with the way there and back', () => {
    const ids = new Map(
      [...page.matchAll(/<(?:a|p) id="([^"]+)"/g)].map(([, id = ''], index) => [id, index]),
    );
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
    expect(links).toHaveLength(8);
    for (const id of links) expect(ids.has(id)).toBe(true);
    const notes = ofClass(body, 'notes').flatMap((one) => children(one, 'p').map(textOf));
    expect(notes).toEqual(['1 Chú thích một.', '2 hai', '3 ba', '4 ba']);
  });

  it('marks what has no value and that it is a draft; a final report has neither', () => {
    expect(findAll(body, 'mark').map(textOf)).toEqual(['{{A.1}}']);
    expect(ofClass(body, 'draft').map(textOf)).toEqual(['DỰ THẢO']);
    expect(ofClass(pageOf().body, 'draft')).toEqual([]);
  });

  it('has headings of the outline, a table with its header, and each appendix on its sheet', () => {
    expect(findAll(body, 'h1').map(textOf)).toEqual(['BÁO CÁO']);
    expect(findAll(body, 'h2').map(textOf)).toEqual(['I. Mục a']);
    expect(findAll(body, 'h3').map(textOf)).toEqual(['1. Mục b']);
    const [table] = findAll(body, 'table');
    const headers = table ? findAll(table, 'th').map(textOf) : [];
    expect(headers).toEqual(['Tên', 'Số']);
    expect(findAll(body, 'main')).toHaveLength(3);
    expect(ofClass(body, 'appendix-label').map(textOf)).toEqual(['Phụ lục I', 'Phụ lục II']);
  });

  it('draws the QR code of a short link, and names it', () => {
    const [code] = findAll(body, 'svg');
    expect(code?.attributes).toMatchObject({ role: 'img', 'aria-label': 'https://example.vn/ma' });
  });

  it('has the letterhead of its regime, tone marks as the office places them', () => {
    expect(textOf(body)).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    const last = pageOf({ settings: { ...STATE, toneStyle: 'uỷ', issuer: 'Ủy ban phường' } });
    expect(textOf(last.body)).toContain('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(textOf(last.body)).toContain('Ủy ban phường');
    expect(textOf(pageOf().body)).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
  });

  it('turns the page of a wide table', () => {
    const row = (cell: string) => `|${` ${cell} |`.repeat(12)}`;
    const { body: wide } = pageOf({ entries: [entry('a', `${row('Cột')}\n${row('1')}`)] });
    expect(ofClass(wide, 'landscape')).toHaveLength(1);
    expect(ofClass(pageOf().body, 'landscape')).toEqual([]);
  });
});

describe('whatever people type', () => {
  const typed = fc.array(
    fc.oneof(
      fc.constantFrom(
        '<script>',
        '</main>',
        '&amp;',
        '"',
        "'",
        '<!--',
        '{{<b>}}',
        '**',
        '[[',
        ']]',
      ),
      fc.constantFrom('https://a.vn/"onclick="x', 'javascript:x', '|', '\n', '- '),
      fc.string({ unit: 'grapheme' }),
    ),
    { maxLength: 10 },
  );

  it('stays text: the page keeps its shape and runs nothing', () => {
    fc.assert(
      fc.property(typed, typed, (words, others) => {
        const [text, other] = [words.join(' '), others.join('')];
        const { body, page, report } = pageOf({
          settings: {
            ...PARTY,
            subject: other,
            issuer: text,
            recipients: [other],
            signatory: text,
          },
          outline: [section('a', 1, { title: other })],
          entries: [entry('a', text)],
        });
        expect(findAll(body, 'script')).toEqual([]);
        for (const { attributes } of findAll(body, 'a')) {
          expect(attributes.href).toMatch(/^(?:#|https?:\/\/)/);
          expect(Object.keys(attributes).sort().join()).toMatch(/^(?:href(?:,id|,title)?)$/);
        }
        expect(page.match(/<script/g)).toBeNull();
        expect(textOf(body)).toContain(report.signatory);
      }),
      { numRuns: 80 },
    );
  });
});
