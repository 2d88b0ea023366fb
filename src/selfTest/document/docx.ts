import { strFromU8, unzipSync } from 'fflate';
import type { DocumentFacts, HeaderFacts, SectionFacts } from './facts';
import { attribute, blocks, Counts, decoded, roundTo } from './xml';

/** Reads the facts of a .docx, ours or Google's (ECMA-376). */
export function docxFacts(bytes: Uint8Array): DocumentFacts {
  const files = unzipSync(bytes);
  const part = (path: string) => {
    const content = files[path];
    return content ? strFromU8(content) : '';
  };
  const document = part('word/document.xml');
  const fonts = new Counts();
  const sizes = new Counts();
  const styles = stylesOf(part('word/styles.xml'));
  for (const paragraph of blocks(document, 'w:p')) {
    const paragraphStyle = attribute(/<w:pStyle\b[^>]*>/.exec(paragraph)?.[0], 'w:val');
    for (const run of blocks(paragraph, 'w:r')) {
      const shown = textOf(run).replace(/\s/g, '').length;
      if (shown === 0) continue;
      const face = styles(run, paragraphStyle);
      fonts.add(face.font, shown);
      sizes.add(face.size, shown);
    }
  }
  return {
    fonts: fonts.all(),
    sizes: sizes.all(),
    footnotes: footnotesOf(document, part('word/footnotes.xml')),
    sections: sectionsOf(document, part('word/_rels/document.xml.rels'), part),
    tables: tablesOf(document),
    pictures: (document.match(/<wp:extent\b[^>]*>/g) ?? []).map((extent) => ({
      width: millimetres(attribute(extent, 'cx'), EMU),
      height: millimetres(attribute(extent, 'cy'), EMU),
    })),
    text: textOf(document).replace(/\s/g, ''),
  };
}

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

interface Face {
  readonly font: string;
  readonly size: string;
}

const NO_FACE = { font: '', size: '' };

function faceIn(properties: string): Face {
  const fonts = /<w:rFonts\b[^>]*>/.exec(properties)?.[0];
  const halfPoints = attribute(/<w:sz\b[^>]*>/.exec(properties)?.[0], 'w:val');
  return {
    font: attribute(fonts, 'w:ascii') || attribute(fonts, 'w:hAnsi'),
    size: halfPoints === '' ? '' : String(Number(halfPoints) / 2),
  };
}

function over(base: Face, top: Face): Face {
  return { font: top.font || base.font, size: top.size || base.size };
}

/** How a run looks: its own face over its style's, its paragraph's style's and the document's. */
function stylesOf(xml: string): (run: string, paragraphStyle: string) => Face {
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
  const faceOf = (id: string, depth = 0): Face => {
    const style = known.get(id);
    if (style === undefined || depth > 9) return NO_FACE;
    const parent = attribute(/<w:basedOn\b[^>]*>/.exec(style)?.[0], 'w:val');
    return over(faceOf(parent, depth + 1), faceIn(style));
  };
  return (run, paragraphStyle) => {
    const properties = blocks(run, 'w:rPr')[0] ?? '';
    const runStyle = attribute(/<w:rStyle\b[^>]*>/.exec(properties)?.[0], 'w:val');
    const below = over(base, faceOf(paragraphStyle || usual));
    return over(over(below, faceOf(runStyle)), faceIn(properties));
  };
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
  relationships: string,
  part: (path: string) => string,
): readonly SectionFacts[] {
  const targets = new Map(
    (relationships.match(/<Relationship\b[^>]*>/g) ?? []).map((one) => [
      attribute(one, 'Id'),
      attribute(one, 'Target').replace(/^\/?(word\/)?/, 'word/'),
    ]),
  );
  // A section without a header of its own has the one before it.
  let before: Readonly<Record<string, string>> = {};
  return blocks(document, 'w:sectPr').map((section) => {
    const headers = { ...before };
    for (const reference of section.match(/<w:headerReference\b[^>]*>/g) ?? []) {
      const target = targets.get(attribute(reference, 'r:id')) ?? '';
      headers[attribute(reference, 'w:type')] = part(target);
    }
    before = headers;
    const paper = /<w:pgSz\b[^>]*>/.exec(section)?.[0];
    const margins = /<w:pgMar\b[^>]*>/.exec(section)?.[0];
    const titlePage = /<w:titlePg\b[^>]*>/.exec(section)?.[0];
    const hasFirst = titlePage !== undefined && !/"(0|false)"/.test(titlePage);
    return {
      width: millimetres(attribute(paper, 'w:w'), TWIPS),
      height: millimetres(attribute(paper, 'w:h'), TWIPS),
      margins: {
        left: millimetres(attribute(margins, 'w:left'), TWIPS),
        right: millimetres(attribute(margins, 'w:right'), TWIPS),
      },
      firstHeader: hasFirst ? headerOf(headers.first ?? '') : 'same',
      otherHeader: headerOf(headers.default ?? ''),
    };
  });
}

function headerOf(header: string): HeaderFacts {
  if (/\bPAGE\b/.test(header)) return 'number';
  return textOf(header).trim() === '' ? 'nothing' : 'words';
}

/** The outermost tables. */
function tablesOf(document: string): DocumentFacts['tables'] {
  return blocks(document, 'w:tbl').map((table) => {
    const inside = table.slice(1).replace(/<w:tbl>[\s\S]*?<\/w:tbl>/g, '');
    const [grid = ''] = blocks(inside, 'w:tblGrid');
    return {
      rows: (inside.match(/<w:tr\b/g) ?? []).length,
      columns: (grid.match(/<w:gridCol\b/g) ?? []).length,
    };
  });
}
