import { BuilderElement, ExternalHyperlink, Paragraph, TableCell, TableRow, TextRun } from 'docx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FixedTable } from '../../../../src/report/docx/package/fixedTable';
import { footnoteReference } from '../../../../src/report/docx/package/footnotes';
import type { Section } from '../../../../src/report/docx/package/sections';
import { type WordDocument, wordFiles } from '../../../../src/report/docx/package/wordDocument';
import { at, existing } from '../../docxReader';
import { child, children, type Element, findAll, readXml } from '../../xml';
import { faultsOf, type Package } from './faults';

const PAGE = {
  width: 11906,
  height: 16838,
  top: 1134,
  right: 850,
  bottom: 1134,
  left: 1701,
  header: 567,
};
const BODY_TEXT = { id: 'BodyText', name: 'Body Text', inGallery: true, run: { size: 28 } };

const paragraph = (...children: (TextRun | ExternalHyperlink)[]) => new Paragraph({ children });
const link = (address: string) =>
  new ExternalHyperlink({ link: address, children: [new TextRun(address)] });
const section = (more: Partial<Section> = {}): Section => ({
  page: PAGE,
  header: paragraph(new TextRun('đầu trang')),
  children: [paragraph(new TextRun('chữ'))],
  ...more,
});

function document(more: Partial<WordDocument> = {}): WordDocument {
  return {
    title: 'BÁO CÁO & <kết quả>',
    creator: 'Đảng ủy phường "An Phúc"',
    properties: [{ name: 'Kỳ', value: '2026-05' }],
    styles: { text: { font: 'Times New Roman' }, paragraphs: [BODY_TEXT], characters: [] },
    sections: [section()],
    footnotes: [],
    pictures: [],
    ...more,
  };
}

function read(described: WordDocument): Package & { readonly part: (path: string) => Element } {
  const parts = new Map<string, Element>();
  const pictures = new Map<string, Uint8Array>();
  for (const [path, data] of wordFiles(described)) {
    if (typeof data === 'string') parts.set(path, readXml(data));
    else pictures.set(path, data);
  }
  return { parts, pictures, part: (path) => existing(parts.get(path), path) };
}

const body = (file: ReturnType<typeof read>) =>
  existing(child(file.part('word/document.xml'), 'w:body'), 'body').children.filter(
    (one): one is Element => typeof one !== 'string',
  );

describe('a Word document', () => {
  it('holds together, whatever it is made of', () => {
    const content = fc.oneof(
      fc.constant(() => new TextRun('chữ')),
      fc.webUrl({ withFragments: true }).map((address) => () => link(address)),
    );
    const made = fc.array(fc.array(content, { maxLength: 4 }), { maxLength: 4 });
    const sections = fc.array(fc.tuple(made, fc.boolean(), fc.boolean()), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(sections, made, fc.nat(3), (parts, notes, pictures) => {
        const footnotes = notes.map((runs) => paragraph(...runs.map((run) => run())));
        const references = footnotes.map((_, index) => footnoteReference(index + 1));
        const file = read(
          document({
            footnotes,
            pictures: Array.from({ length: pictures }, (_, index) => ({
              relationship: `rIdPicture${index + 1}`,
              data: new Uint8Array([index]),
            })),
            sections: parts.map(([blocks, first, restart], index) =>
              section({
                ...(first ? { firstPageHeader: paragraph(link('https://example.vn')) } : {}),
                ...(restart ? { firstPageNumber: 1 } : {}),
                children: [
                  ...(index === 0 ? [new Paragraph({ children: references })] : []),
                  ...blocks.map((runs) => paragraph(...runs.map((run) => run()))),
                ],
              }),
            ),
          }),
        );
        expect(faultsOf(file)).toEqual([]);
        expect(findAll(file.part('word/document.xml'), 'w:sectPr')).toHaveLength(parts.length);
      }),
      { numRuns: 60 },
    );
  });

  it('is written the same each time, with no date and nothing random', () => {
    const make = () =>
      wordFiles(document({ sections: [section({ children: [paragraph(link('https://a.vn'))] })] }));
    expect([...make()]).toEqual([...make()]);
    for (const data of make().values()) expect(data).not.toMatch(/\d{4}-\d\d-\d\dT/);
  });

  it('begins as file(1) and mail programs expect of a Word file', () => {
    expect([...wordFiles(document()).keys()].slice(0, 3)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
    ]);
  });

  it('names its author and title, and the properties in their order', () => {
    const file = read(
      document({
        properties: [
          { name: 'Kỳ báo cáo', value: '2026-05' },
          { name: 'Mã', value: '<1>' },
        ],
      }),
    );
    const core = file.part('docProps/core.xml');
    const one = (name: string) => child(core, name)?.children.join('');
    expect(one('dc:title')).toBe('BÁO CÁO & <kết quả>');
    expect([one('dc:creator'), one('cp:lastModifiedBy')]).toEqual([
      'Đảng ủy phường "An Phúc"',
      'Đảng ủy phường "An Phúc"',
    ]);
    const custom = children(file.part('docProps/custom.xml'), 'property');
    expect(custom.map(({ attributes }) => [attributes.pid, attributes.name])).toEqual([
      ['2', 'Kỳ báo cáo'],
      ['3', 'Mã'],
    ]);
    expect(custom.map((property) => child(property, 'vt:lpwstr')?.children.join(''))).toEqual([
      '2026-05',
      '<1>',
    ]);
  });

  it('opens in Word as a file of Word 2013 or later, not in a compatibility mode', () => {
    const setting = findAll(read(document()).part('word/settings.xml'), 'w:compatSetting')[0];
    expect(setting?.attributes).toMatchObject({
      'w:name': 'compatibilityMode',
      'w:uri': 'http://schemas.microsoft.com/office/word',
      'w:val': '15',
    });
  });

  it('brings the styles that Word takes for granted, one of each kind by default', () => {
    const styles = children(read(document()).part('word/styles.xml'), 'w:style');
    const standard = styles.filter(({ attributes }) => attributes['w:default'] === '1');
    expect(standard.map(({ attributes }) => attributes['w:type'])).toEqual([
      'paragraph',
      'character',
      'table',
      'numbering',
    ]);
    const ids = styles.map(({ attributes }) => attributes['w:styleId']);
    for (const one of styles) {
      for (const name of ['w:basedOn', 'w:next']) {
        const other = at(one, name);
        if (other !== undefined) expect(ids).toContain(other);
      }
    }
  });
});

describe('links', () => {
  const first = 'https://example.vn/so?a=1&b=2';
  const second = 'https://example.vn/"hai"';
  const file = read(
    document({
      footnotes: [paragraph(link(second)), paragraph(link(first))],
      sections: [
        section({
          children: [
            paragraph(link(first), footnoteReference(1), footnoteReference(2), link(second)),
          ],
        }),
      ],
    }),
  );

  it.each([
    ['word/document.xml', [first, second]],
    ['word/footnotes.xml', [second, first]],
  ])('of %s are counted in it, and lead to their addresses', (path, addresses) => {
    const ids = findAll(file.part(path), 'w:hyperlink').map(({ attributes }) => attributes['r:id']);
    expect(ids).toEqual(['rIdLink1', 'rIdLink2']);
    const rels = findAll(file.part(path.replace('/', '/_rels/').concat('.rels')), 'Relationship');
    const targets = ids.map(
      (id) => rels.find(({ attributes }) => attributes.Id === id)?.attributes,
    );
    expect(targets.map((one) => one?.Target)).toEqual(addresses);
    expect(targets.map((one) => one?.TargetMode)).toEqual(['External', 'External']);
  });

  it('reach the relationships from inside a table too', () => {
    const cell = new TableCell({ children: [paragraph(link(first))] });
    const table = new FixedTable({
      columnWidths: [5000],
      rows: [new TableRow({ children: [cell] })],
    });
    const made = read(document({ sections: [section({ children: [table] })] }));
    expect(faultsOf(made)).toEqual([]);
    expect(findAll(made.part('word/document.xml'), 'w:hyperlink')).toHaveLength(1);
  });
});

describe('sections', () => {
  const landscape = { ...PAGE, width: 16838, height: 11906 };

  it('end in their last paragraph; the last section ends the body', () => {
    const properties = { alignment: 'center', keepNext: true, run: { bold: true } } as const;
    const last = new Paragraph({ ...properties, children: [new TextRun('cuối')] });
    const file = read(document({ sections: [section({ children: [last] }), section()] }));
    const [ended, plain, end] = body(file);
    const names = child(ended, 'w:pPr')?.children.map((one) => typeof one === 'object' && one.name);
    expect(names).toEqual(['w:keepNext', 'w:jc', 'w:rPr', 'w:sectPr']);
    expect(existing(ended, 'paragraph').children).toHaveLength(2);
    expect(findAll(existing(plain, 'paragraph'), 'w:sectPr')).toEqual([]);
    expect(end?.name).toBe('w:sectPr');
  });

  it('end in a paragraph of their own after a table, or where there is nothing', () => {
    const table = () =>
      new FixedTable({
        columnWidths: [5000],
        rows: [new TableRow({ children: [new TableCell({ children: [paragraph()] })] })],
      });
    const file = read(
      document({
        sections: [section({ children: [table()] }), section({ children: [] }), section()],
      }),
    );
    expect(body(file).map(({ name }) => name)).toEqual(['w:tbl', 'w:p', 'w:p', 'w:p', 'w:sectPr']);
    expect(findAll(file.part('word/document.xml'), 'w:sectPr')).toHaveLength(3);
  });

  it('have their page, and their number where it begins again', () => {
    const file = read(
      document({ sections: [section({ firstPageNumber: 1 }), section({ page: landscape })] }),
    );
    const [first, second] = findAll(file.part('word/document.xml'), 'w:sectPr');
    expect(child(first, 'w:pgSz')?.attributes).toMatchObject({
      'w:w': '11906',
      'w:h': '16838',
      'w:orient': 'portrait',
    });
    expect(child(second, 'w:pgSz')?.attributes).toMatchObject({
      'w:w': '16838',
      'w:h': '11906',
      'w:orient': 'landscape',
    });
    expect(child(first, 'w:pgMar')?.attributes).toEqual({
      'w:top': '1134',
      'w:right': '850',
      'w:bottom': '1134',
      'w:left': '1701',
      'w:header': '567',
      'w:footer': '567',
      'w:gutter': '0',
    });
    expect(at(first, 'w:pgNumType', 'w:start')).toBe('1');
    expect(at(second, 'w:pgNumType', 'w:start')).toBeUndefined();
  });

  it('have headers of their own; a first page differs only where it has its own', () => {
    const header = (text: string) => paragraph(new TextRun(text));
    const file = read(
      document({
        sections: [
          section({ header: header('một'), firstPageHeader: header('đầu một') }),
          section({ header: header('hai') }),
        ],
      }),
    );
    const rels = findAll(file.part('word/_rels/document.xml.rels'), 'Relationship');
    const shown = findAll(file.part('word/document.xml'), 'w:sectPr').map((one) => ({
      titlePage: at(one, 'w:titlePg') === 'on',
      headers: children(one, 'w:headerReference').map(({ attributes }) => {
        const rel = rels.find(({ attributes: { Id } }) => Id === attributes['r:id'])?.attributes;
        const text = findAll(file.part(`word/${rel?.Target}`), 'w:t')[0]?.children.join('');
        return [attributes['w:type'], text];
      }),
    }));
    expect(shown).toEqual([
      {
        titlePage: true,
        headers: [
          ['default', 'một'],
          ['first', 'đầu một'],
        ],
      },
      { titlePage: false, headers: [['default', 'hai']] },
    ]);
  });
});

describe('footnotes', () => {
  const notes = [
    new Paragraph({ style: 'BodyText', children: [new TextRun(' một')] }),
    paragraph(new TextRun(' hai')),
  ];
  const references = [footnoteReference(1), footnoteReference(2)];
  const file = read(
    document({ footnotes: notes, sections: [section({ children: [paragraph(...references)] })] }),
  );

  it('follow the separators; each begins with its number, after the paragraph’s properties', () => {
    const [line, more, ...rest] = children(file.part('word/footnotes.xml'), 'w:footnote');
    expect([line, more].map((one) => one?.attributes)).toEqual([
      { 'w:type': 'separator', 'w:id': '-1' },
      { 'w:type': 'continuationSeparator', 'w:id': '0' },
    ]);
    expect([line, more].map((one) => child(one, 'w:p', 'w:r')?.children)).toMatchObject([
      [{ name: 'w:separator' }],
      [{ name: 'w:continuationSeparator' }],
    ]);
    const shape = rest.map((note) =>
      child(note, 'w:p')?.children.map((one) => typeof one === 'object' && one.name),
    );
    expect(shape).toEqual([
      ['w:pPr', 'w:r', 'w:r'],
      ['w:r', 'w:r'],
    ]);
    for (const note of rest) {
      const number = findAll(note, 'w:r')[0];
      expect(at(number, 'w:rPr/w:rStyle')).toBe('FootnoteReference');
      expect(child(number, 'w:footnoteRef')).toBeDefined();
    }
  });
});

describe('the check of a package', () => {
  const whole = read(
    document({
      footnotes: [paragraph()],
      pictures: [{ relationship: 'rIdPicture1', data: new Uint8Array() }],
      sections: [section({ children: [paragraph(link('https://a.vn'), footnoteReference(1))] })],
    }),
  );

  it.each([...whole.parts.keys(), ...whole.pictures.keys()])('misses %s', (path) => {
    const parts = new Map([...whole.parts].filter(([other]) => other !== path));
    const pictures = new Map([...whole.pictures].filter(([other]) => other !== path));
    expect(faultsOf(whole)).toEqual([]);
    expect(faultsOf({ parts, pictures })).not.toEqual([]);
  });

  const blip = new BuilderElement({
    name: 'a:blip',
    attributes: { id: { key: 'r:embed', value: 'rIdPicture1' } },
  });
  const faultsWith = (child: Paragraph) =>
    faultsOf(read(document({ sections: [section({ children: [child] })] })));

  it('misses a picture that is shown, a note that is referred to, and a namespace', () => {
    expect(faultsWith(paragraph(new TextRun({ children: [blip] })))).toEqual([
      'word/document.xml: a:blip rIdPicture1 leads to undefined',
      'word/document.xml: a:blip has no namespace',
    ]);
    expect(faultsWith(paragraph(footnoteReference(1)))).toEqual(['notes , references 1']);
  });
});
