import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../../src/report';
import { readDocx } from '../docxReader';
import { appendix, entry, type Given, PARTY, reportOf, STATE, section } from '../fixture';
import { readXml } from '../xml';
import { DOCS_RULES } from './docsRules';
import { lossesInDocs } from './lossesInDocs';

/** A report with every kind of block, line and mark that people can bring about. */
const everything = (settings: Given['settings']): Partial<Given> => ({
  settings: {
    ...settings,
    printedAppendices: ['PL 01', 'PL 01'],
    salutation: 'Thường trực Thành ủy\nVăn phòng',
    documentType: 'Báo cáo\tnhanh',
  },
  outline: [section('a', 1, { title: 'Mục [[chú]] https://example.vn/Ab' }), section('b', 2)],
  entries: [
    entry('a', 'Có **đậm**[[chú *nghiêng*\tthẻ]], {{A.1}}, https://example.vn/ma.\tThẻ\n- ý;'),
    entry('b', `| STT | Số |\n| 1 | 1.234 |`),
    entry('b', `|${' Cột |'.repeat(30)}\n|${' 1 |'.repeat(30)}`),
  ],
  shortLinks: [{ address: 'https://example.vn/ma', row: 2 }],
  appendixTable: () => appendix('PL 01', ['STT', 'Nội dung'], [['1.', 'Một\nHai']]),
  draft: true,
});

const bytesOf = (more: Partial<Given>) => renderDocx(reportOf(more));

describe.each([
  ['a Party report', PARTY],
  ['a state report', STATE],
])('%s as a Google Doc', (_, settings) => {
  const losses = lossesInDocs(readDocx(bytesOf(everything(settings))));

  it.each(DOCS_RULES.map(({ name }) => name))('loses nothing by %s', (name) => {
    expect(losses.filter(({ rule }) => rule === name)).toEqual([]);
  });
});

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';
const BODY = '<w:body>';
const paragraph = (run: string, properties = '') =>
  `${BODY}<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r>${run}</w:r></w:p>`;
const sign = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const style = (id: string, more: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${more}<w:rPr><w:rFonts w:ascii="A" w:hAnsi="A" w:cs="A" w:eastAsia="A"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:style></w:styles>`;
const table = (properties: string, cells: string) =>
  `${BODY}<w:tbl><w:tblPr>${properties}<w:tblBorders/><w:tblCellMar/></w:tblPr><w:tblGrid><w:gridCol w:w="100"/><w:gridCol w:w="200"/></w:tblGrid><w:tr>${cells}</w:tr></w:tbl>`;
const cell = (width: string) => `<w:tc><w:tcPr><w:tcW ${width}/></w:tcPr><w:p/></w:tc>`;
const WHOLE = '<w:tblW w:w="300" w:type="dxa"/>';
const CELLS = `${cell('w:w="100" w:type="dxa"')}${cell('w:w="200" w:type="dxa"')}`;

/** For each rule texts of a part and what they become: at least one more loss, by that rule alone. */
const PLANTED: Readonly<
  Record<string, readonly (readonly [part: string, from: string | RegExp, to: string])[]>
> = {
  'face-of-style': [
    [STYLES, '</w:styles>', style('Header', '').replace('<w:lang w:val="vi-VN"/>', '')],
    [STYLES, '</w:styles>', style('Header', '').replace(' w:hAnsi="A"', '')],
    [STYLES, '</w:styles>', style('Header', '').replace(/<w:rPr>.*<\/w:rPr>/, '')],
    [STYLES, /<w:style [^>]*w:styleId="Normal">.*?<\/w:style>/, ''],
    [STYLES, ' w:default="1" w:styleId="Normal"', ' w:styleId="Normal"'],
  ],
  capitals: [
    [DOCUMENT, BODY, paragraph('<w:rPr><w:caps/></w:rPr><w:t>hoa</w:t>')],
    [DOCUMENT, BODY, paragraph('<w:rPr><w:smallCaps w:val="1"/></w:rPr><w:t>hoa</w:t>')],
    ['word/footnotes.xml', '<w:r><w:t', '<w:r><w:rPr><w:caps/></w:rPr><w:t'],
    [STYLES, '</w:styles>', style('Header', '').replace('<w:sz ', '<w:caps/><w:sz ')],
  ],
  'list-paragraph': [
    [STYLES, 'w:val="Body Text"', 'w:val="List Paragraph"'],
    [STYLES, 'w:val="footnote text"', 'w:val="List Paragraph"'],
  ],
  'custom-style': [
    [STYLES, 'w:val="heading 2"', 'w:val="heading 7"'],
    [DOCUMENT, BODY, paragraph('<w:t>ý</w:t>', '<w:pStyle w:val="List Paragraph"/>')],
    [DOCUMENT, BODY, paragraph('<w:t>ý</w:t>', '<w:pStyle w:val="Header"/>')],
    [DOCUMENT, BODY, paragraph('<w:t>ý</w:t>', '<w:pStyle w:val="CuaToi"/>')],
  ],
  'circular-style': [
    [STYLES, '</w:styles>', style('Header', '<w:basedOn w:val="Header"/>')],
    [
      STYLES,
      '</w:styles>',
      style('Header', '<w:basedOn w:val="Footer"/>').replace(
        '</w:styles>',
        style('Footer', '<w:basedOn w:val="Header"/>'),
      ),
    ],
  ],
  'character-style': [
    [DOCUMENT, BODY, paragraph('<w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t>a</w:t>')],
    [
      'word/header1.xml',
      '<w:r>',
      '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:t>1</w:t></w:r><w:r>',
    ],
    [DOCUMENT, BODY, paragraph('<w:rPr><w:rStyle w:val="Strong"/><w:b/></w:rPr><w:t>a</w:t>')],
    [DOCUMENT, BODY, paragraph('<w:rPr><w:rStyle w:val="BodyText"/></w:rPr><w:t>a</w:t>')],
  ],
  'page-size': [
    [
      DOCUMENT,
      BODY,
      `${BODY}<w:p><w:pPr><w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr></w:pPr></w:p>`,
    ],
  ],
  'look-of-text': [
    [DOCUMENT, BODY, paragraph('<w:rPr><w:spacing w:val="40"/></w:rPr><w:t>a</w:t>')],
    [DOCUMENT, BODY, paragraph('<w:rPr><w:vanish/></w:rPr><w:t>a</w:t>')],
  ],
  'look-of-paragraph': [
    [DOCUMENT, BODY, paragraph('<w:t>a</w:t>', '<w:textAlignment w:val="top"/>')],
  ],
  'automatic-number': [
    [DOCUMENT, BODY, paragraph('<w:t>a</w:t>', '<w:numPr><w:numId w:val="1"/></w:numPr>')],
  ],
  'tab-in-text': [[DOCUMENT, BODY, paragraph('<w:tab/><w:t>a</w:t>')]],
  'field-kind': [
    [DOCUMENT, BODY, paragraph('<w:instrText> SEQ Bảng </w:instrText>')],
    [
      DOCUMENT,
      BODY,
      `${BODY}<w:p><w:fldSimple w:instr="TOC \\o"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>`,
    ],
  ],
  'field-text': [
    [
      DOCUMENT,
      BODY,
      `${BODY}<w:p>${sign('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${sign('separate')}${sign('end')}</w:p>`,
    ],
    [DOCUMENT, BODY, `${BODY}<w:p><w:fldSimple w:instr="PAGE"/></w:p>`],
    [
      DOCUMENT,
      BODY,
      `${BODY}<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>${sign('separate')}<w:r><w:t>2</w:t></w:r>${sign('end')}</w:p>`,
    ],
  ],
  'table-style': [
    [DOCUMENT, BODY, table(`<w:tblStyle w:val="TableGrid"/>${WHOLE}`, CELLS)],
    [DOCUMENT, BODY, table(WHOLE, CELLS).replace('<w:tblBorders/>', '')],
    [DOCUMENT, BODY, table(WHOLE, CELLS).replace('<w:tblCellMar/>', '')],
  ],
  'table-widths': [
    [DOCUMENT, BODY, table('<w:tblW w:w="5000" w:type="pct"/>', CELLS)],
    [DOCUMENT, BODY, table(WHOLE, CELLS.replace('w:w="200" w:type="dxa"', 'w:type="auto"'))],
    [DOCUMENT, BODY, table(WHOLE, CELLS.replace('w:w="200"', 'w:w="150"'))],
    [DOCUMENT, BODY, table(WHOLE, cell('w:w="100" w:type="dxa"'))],
    [DOCUMENT, BODY, table(WHOLE, CELLS).replace('<w:gridCol w:w="200"/>', '<w:gridCol/>')],
  ],
  floating: [
    [DOCUMENT, BODY, paragraph('<w:t>a</w:t>', '<w:framePr/>')],
    [DOCUMENT, BODY, paragraph('<w:pict/>')],
    [DOCUMENT, /wp:inline\b/g, 'wp:anchor'],
  ],
  'other-file': [[DOCUMENT, BODY, `${BODY}<w:altChunk r:id="rId1"/>`]],
  picture: [
    [DOCUMENT, 'r:embed="rIdPicture1"', 'r:link="rIdPicture1"'],
    [DOCUMENT, /<wp:extent [^>]*>/, ''],
    ['word/_rels/document.xml.rels', 'media/image1.png', 'media/image1.emf'],
  ],
  'high-mark': [
    [
      DOCUMENT,
      BODY,
      `${BODY}<w:p><w:pPr><w:spacing w:line="100" w:lineRule="exact"/><w:rPr><w:sz w:val="12"/></w:rPr></w:pPr></w:p>`,
    ],
  ],
};

describe('the lint of what Google Docs loses', () => {
  const files = Object.entries(unzipSync(bytesOf(everything(PARTY))));
  const pictures = new Map(files.filter(([path]) => path.endsWith('.png')));
  const texts = new Map(
    files.filter(([path]) => !path.endsWith('.png')).map(([path, data]) => [path, strFromU8(data)]),
  );
  const lossesOf = (given: ReadonlyMap<string, string>) => {
    const parts = new Map([...given].map(([path, text]) => [path, readXml(text)]));
    return lossesInDocs({ parts, pictures });
  };

  it('has a planted fault for each rule', () => {
    expect(Object.keys(PLANTED)).toEqual(DOCS_RULES.map(({ name }) => name));
  });

  it.each(
    Object.entries(PLANTED).flatMap(([rule, faults]) =>
      faults.map(([part, from, to]) => ({ rule, part, from, to })),
    ),
  )('finds what breaks $rule in $part: $to', ({ rule, part, from, to }) => {
    const text = texts.get(part) ?? '';
    const planted = text.replace(from, to);
    expect(planted).not.toBe(text);
    const losses = lossesOf(new Map([...texts, [part, planted]]));
    expect(new Set(losses.map((loss) => loss.rule))).toEqual(new Set([rule]));
  });

  it('says where a loss is, and beside which text', () => {
    const to = paragraph('<w:rPr/><w:tab/><w:t>Tổng số 10 nhiệm vụ, còn 3 nhiệm vụ chậm</w:t>');
    const text = (texts.get(DOCUMENT) ?? '').replace(BODY, to);
    expect(lossesOf(new Map([...texts, [DOCUMENT, text]]))).toContainEqual({
      rule: 'tab-in-text',
      part: DOCUMENT,
      place: 'w:body[1]/w:p[1]/w:r[1]',
      what: 'a tab beside other content (“Tổng số 10 nhiệm vụ, còn 3 nhi”)',
    });
  });
});
