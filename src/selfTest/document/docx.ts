import type { DocumentFacts, HeaderFacts, SectionFacts } from './facts';
import { attribute, blocks, Counts, decoded, roundTo } from './xml';

/**
 * Reads the facts of a .docx, ours or Google's (ECMA-376).
 * @param part its files as texts; blank where it has none of that path
 */
export function docxFacts(part: (path: string) => string): DocumentFacts {
  const document = part('word/document.xml');
  const targets = targetsOf(part('word/_rels/document.xml.rels'));
  const counted = {
    fonts: new Counts(),
    sizes: new Counts(),
    alignments: new Counts(),
    faces: new Counts(),
  };
  const styles = stylesOf(part('word/styles.xml'));
  let lowLines = 0;
  for (const paragraph of blocks(document, 'w:p')) {
    const { alignment, faceOf } = styles(paragraph);
    if (isLow(paragraph)) lowLines += 1;
    for (const run of blocks(paragraph, 'w:r')) {
      const shown = textOf(run).replace(/\s/g, '').length;
      if (shown === 0) continue;
      const { font, size, bold, italic } = faceOf(run);
      counted.fonts.add(font, shown);
      counted.sizes.add(size, shown);
      counted.alignments.add(ALIGNMENTS[alignment] ?? alignment, shown);
      counted.faces.add(FACES[`${bold === 'yes'} ${italic === 'yes'}`] ?? '', shown);
    }
  }
  const tables = blocks(document, 'w:tbl');
  return {
    fonts: counted.fonts.all(),
    sizes: counted.sizes.all(),
    footnotes: footnotesOf(document, part('word/footnotes.xml')),
    tables: tables.map(shapeOf),
    pictures: (document.match(/<wp:extent\b[^>]*>/g) ?? []).map((extent) => ({
      width: millimetres(attribute(extent, 'cx'), EMU),
      height: millimetres(attribute(extent, 'cy'), EMU),
    })),
    text: textOf(document).replace(/\s/g, ''),
    layout: {
      sections: sectionsOf(document, targets, part),
      alignments: counted.alignments.all(),
      faces: counted.faces.all(),
      indents: tables.map((table) =>
        millimetres(firstValue(table, 'w:tblInd', 'w:w') || '0', TWIPS),
      ),
      lowLines,
      kept: {
        headerRows: switchedOn(document, 'w:tblHeader'),
        wholeRows: switchedOn(document, 'w:cantSplit'),
        rules: blocks(document, 'w:pBdr').filter(hasLine).length,
      },
      links: linksOf(document, targets),
    },
  };
}

const ALIGNMENTS: Readonly<Record<string, string>> = {
  '': 'trái',
  left: 'trái',
  start: 'trái',
  both: 'đều hai bên',
  center: 'giữa',
  right: 'phải',
  end: 'phải',
};
const FACES: Readonly<Record<string, string>> = {
  'false false': 'thường',
  'true false': 'đậm',
  'false true': 'nghiêng',
  'true true': 'đậm nghiêng',
};

/** In a millimetre. */
const EMU = 36_000;
const TWIPS = 1440 / 25.4;

function millimetres(value: string, unit: number): number {
  return roundTo(Number(value) / unit, 1);
}

function textOf(xml: string): string {
  return (xml.match(/<w:t(?:\s[^>]*)?>[^<]*<\/w:t>/g) ?? [])
    .map((text) => decoded(text.replace(/<[^>]*>/g, '')))
    .join('');
}

/** How often a switch is on. */
function switchedOn(xml: string, name: string): number {
  const tags = xml.match(new RegExp(`<${name}(\\s[^>]*)?/?>`, 'g')) ?? [];
  return tags.filter((tag) => !OFF.test(tag)).length;
}

const OFF = /"(0|false|off)"/;

/** Whether a border has a line on any side. */
function hasLine(border: string): boolean {
  return (border.match(/w:val="\w+"/g) ?? []).some((value) => !/"(nil|none)"/.test(value));
}

/** An attribute of the first tag of a name; blank where there is none. */
function firstValue(xml: string, tag: string, name: string): string {
  return attribute(new RegExp(`<${tag}\\b[^>]*>`).exec(xml)?.[0], name);
}

/** A blank paragraph of a point or two, by its line or by its letters. */
function isLow(paragraph: string): boolean {
  if (/<w:(t|drawing|sectPr|footnoteReference|fldChar)\b/.test(paragraph)) return false;
  const [properties = ''] = blocks(paragraph, 'w:pPr');
  const [line, size] = [
    firstValue(properties, 'w:spacing', 'w:line'),
    firstValue(properties, 'w:sz', 'w:val'),
  ];
  const isExact = firstValue(properties, 'w:spacing', 'w:lineRule') === 'exact';
  return (isExact && Number(line) <= LOW_TWIPS) || (size !== '' && Number(size) <= LOW_HALF_POINTS);
}

const LOW_TWIPS = 40;
const LOW_HALF_POINTS = 4;

/** How letters look; blank where this place does not say. */
interface Face {
  readonly font: string;
  readonly size: string;
  readonly bold: '' | 'yes' | 'no';
  readonly italic: '' | 'yes' | 'no';
}

const NO_FACE: Face = { font: '', size: '', bold: '', italic: '' };

function faceIn(properties: string): Face {
  const fonts = /<w:rFonts\b[^>]*>/.exec(properties)?.[0];
  const halfPoints = firstValue(properties, 'w:sz', 'w:val');
  return {
    font: attribute(fonts, 'w:ascii') || attribute(fonts, 'w:hAnsi'),
    size: halfPoints === '' ? '' : String(Number(halfPoints) / 2),
    bold: switched(properties, 'w:b'),
    italic: switched(properties, 'w:i'),
  };
}

function switched(properties: string, name: string): Face['bold'] {
  const [tag] = new RegExp(`<${name}(\\s[^>]*)?/?>`).exec(properties) ?? [];
  if (tag === undefined) return '';
  return OFF.test(tag) ? 'no' : 'yes';
}

function over(base: Face, top: Face): Face {
  return {
    font: top.font || base.font,
    size: top.size || base.size,
    bold: top.bold || base.bold,
    italic: top.italic || base.italic,
  };
}

/** A paragraph as its style and the document have it look. */
interface Styled {
  readonly alignment: string;
  readonly faceOf: (run: string) => Face;
}

/** How things look: their own face over their style's, their paragraph's style's and the document's. */
function stylesOf(xml: string): (paragraph: string) => Styled {
  const base = faceIn(blocks(xml, 'w:docDefaults')[0] ?? '');
  const known = new Map<string, string>();
  let usual = '';
  for (const style of blocks(xml, 'w:style')) {
    const [head = ''] = /^<w:style\b[^>]*>/.exec(style) ?? [];
    const id = attribute(head, 'w:styleId');
    known.set(id, style);
    const isUsual = /^(1|true)$/.test(attribute(head, 'w:default'));
    if (isUsual && attribute(head, 'w:type') === 'paragraph') usual = id;
  }
  /** A style and those that it is based on, the last first. */
  const chain = (id: string, depth = 0): readonly string[] => {
    const style = known.get(id);
    if (style === undefined || depth > MOST_STYLES) return [];
    return [...chain(firstValue(style, 'w:basedOn', 'w:val'), depth + 1), style];
  };
  const styleFace = (id: string) => chain(id).map(faceIn).reduce(over, NO_FACE);
  return (paragraph) => {
    const [own = ''] = blocks(paragraph, 'w:pPr');
    const style = firstValue(own, 'w:pStyle', 'w:val') || usual;
    const alignments = [...chain(style), own].map((one) => firstValue(one, 'w:jc', 'w:val'));
    const below = over(base, styleFace(style));
    return {
      alignment: alignments.reduce((last, next) => next || last, ''),
      faceOf: (run) => {
        const properties = blocks(run, 'w:rPr')[0] ?? '';
        const runFace = styleFace(firstValue(properties, 'w:rStyle', 'w:val'));
        return over(over(below, runFace), faceIn(properties));
      },
    };
  };
}

const MOST_STYLES = 9;

/** The addresses of links, as the relationships have them. */
function linksOf(document: string, targets: ReadonlyMap<string, string>): readonly string[] {
  return (document.match(/<w:hyperlink\b[^>]*>/g) ?? []).flatMap(
    (link) => targets.get(attribute(link, 'r:id')) ?? [],
  );
}

function targetsOf(relationships: string): ReadonlyMap<string, string> {
  return new Map(
    (relationships.match(/<Relationship\b[^>]*>/g) ?? []).map((one) => [
      attribute(one, 'Id'),
      attribute(one, 'Target'),
    ]),
  );
}

/** The footnotes that the body refers to, in its order. */
function footnotesOf(document: string, notes: string): readonly string[] {
  const texts = new Map(
    blocks(notes, 'w:footnote').map((note) => [
      attribute(/^<w:footnote\b[^>]*>/.exec(note)?.[0], 'w:id'),
      textOf(note).trim(),
    ]),
  );
  return (document.match(/<w:footnoteReference\b[^>]*>/g) ?? []).map(
    (reference) => texts.get(attribute(reference, 'w:id')) ?? '',
  );
}

function sectionsOf(
  document: string,
  targets: ReadonlyMap<string, string>,
  part: (path: string) => string,
): readonly SectionFacts[] {
  // A section without a header of its own has the one before it.
  let before: Readonly<Record<string, string>> = {};
  return blocks(document, 'w:sectPr').map((section) => {
    const headers = { ...before };
    for (const reference of section.match(/<w:headerReference\b[^>]*>/g) ?? []) {
      const target = targets.get(attribute(reference, 'r:id')) ?? '';
      const path = target.replace(/^\/?(word\/)?/, 'word/');
      headers[attribute(reference, 'w:type')] = part(path);
    }
    before = headers;
    const paper = /<w:pgSz\b[^>]*>/.exec(section)?.[0];
    const margins = /<w:pgMar\b[^>]*>/.exec(section)?.[0];
    return {
      width: millimetres(attribute(paper, 'w:w'), TWIPS),
      height: millimetres(attribute(paper, 'w:h'), TWIPS),
      margins: {
        left: millimetres(attribute(margins, 'w:left'), TWIPS),
        right: millimetres(attribute(margins, 'w:right'), TWIPS),
      },
      firstPage: firstValue(section, 'w:pgNumType', 'w:start'),
      firstHeader:
        switched(section, 'w:titlePg') === 'yes' ? headerOf(headers.first ?? '') : 'same',
      otherHeader: headerOf(headers.default ?? ''),
    };
  });
}

function headerOf(header: string): HeaderFacts {
  if (/\bPAGE\b/.test(header)) return 'number';
  return textOf(header).trim() === '' ? 'nothing' : 'words';
}

/** What stands in a table inside of a table is not its own. */
function shapeOf(table: string): DocumentFacts['tables'][number] {
  const inside = table.slice(1).replace(/<w:tbl>[\s\S]*?<\/w:tbl>/g, '');
  const [grid = ''] = blocks(inside, 'w:tblGrid');
  return {
    rows: (inside.match(/<w:tr\b/g) ?? []).length,
    columns: (grid.match(/<w:gridCol\b/g) ?? []).length,
  };
}
