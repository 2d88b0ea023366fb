import path from 'node:path';
import { child, children, type Element, findAll } from '../xml';
import type { Package } from './package/faults';
import { type Found, found, isOff, placedIn } from './placed';

/** Something that a Google Doc made from a .docx does not have; the letters say how we know. */
export interface DocsRule {
  readonly name: string;
  /** What the conversion does. R: Google's own documents; P: people who met it live. */
  readonly why: string;
  readonly losses: (part: PartOfFile) => readonly Found[];
}

/** A part in which text stands, or the styles, and the file around it. */
export interface PartOfFile {
  readonly name: string;
  readonly root: Element;
  readonly styles: ReadonlyMap<string, Element>;
  readonly file: Package;
}

/** Word's own paragraph styles that come through, by the names that Word keeps in every language. */
const KNOWN_STYLES = new Set([
  ...['normal', 'title', 'subtitle', 'body text', 'footnote text', 'header', 'footer'],
  ...[1, 2, 3, 4, 5, 6].map((level) => `heading ${level}`),
]);
/** What `TextStyle` of the Docs API has room for, and what has no look of its own. */
const KEPT_OF_RUNS = new Set(
  'rStyle rFonts b bCs i iCs caps smallCaps strike noProof color sz szCs highlight u shd vertAlign rtl cs lang'
    .split(' ')
    .map((name) => `w:${name}`),
);
/** What `ParagraphStyle` of the Docs API has room for; automatic numbers have a rule of their own. */
const KEPT_OF_PARAGRAPHS = new Set(
  'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs bidi spacing ind jc outlineLvl rPr sectPr'
    .split(' ')
    .map((name) => `w:${name}`),
);
/** Room for the pen, which closes up in Docs: no letter is lost, and the text stays the report's own. */
function isOneSpace(run: Element): boolean {
  return (
    findAll(run, 'w:t')
      .map((text) => text.children.join(''))
      .join('') === ' '
  );
}

const FLOATING = 'wp:anchor w:framePr w:pict w:object w:txbxContent mc:AlternateContent'.split(' ');
const FIELDS = new Set(['PAGE', 'NUMPAGES']);
const PICTURES = new Set(['.png', '.jpg', '.jpeg', '.gif']);
const TWENTIETHS = 20;

/** All that is known to get lost; what nobody has tried is in docs/decisions.md. */
export const DOCS_RULES: readonly DocsRule[] = [
  {
    name: 'face-of-style',
    why: 'fonts of docDefaults are not read: font, size and language stand in each style (P)',
    losses: ({ root, styles }) => [
      ...placedIn(root, 'w:style')
        .filter(({ element }) => element.attributes['w:type'] === 'paragraph')
        .flatMap((style) => {
          const missing = missingOfFace(child(style.element, 'w:rPr'));
          const name = nameOf(style.element);
          return missing.length > 0 ? [found(style, `${name} has no ${missing.join(', ')}`)] : [];
        }),
      // What has no style of its own is set in Normal: without it docDefaults alone are left.
      ...([...styles.values()].some(isNormal) ? [] : placedIn(root, 'w:body')).map((body) =>
        found(body, 'the file has no style Normal'),
      ),
    ],
  },
  {
    name: 'capitals',
    why: 'there are no all capitals in Docs: the letters are typed as capitals (P)',
    losses: ({ root }) =>
      ['w:caps', 'w:smallCaps']
        .flatMap((name) => placedIn(root, name))
        .filter(({ element }) => !isOff(element))
        .map((mark) => found(mark, mark.element.name)),
  },
  {
    name: 'list-paragraph',
    why: 'the alignment of List Paragraph is not read: body text stands in a body style (P)',
    losses: ({ root, styles }) =>
      placedIn(root, 'w:p')
        .filter(({ element }) => styleName(element, styles) === 'list paragraph')
        .map((paragraph) => found(paragraph, 'is set in List Paragraph')),
  },
  {
    name: 'custom-style',
    why: 'a style that is not Word’s own or not in the file, or a heading below the sixth, becomes Normal (P)',
    losses: ({ root, styles }) =>
      placedIn(root, 'w:p').flatMap((paragraph) => {
        const name = styleName(paragraph.element, styles);
        const known = name === 'list paragraph' || KNOWN_STYLES.has(name);
        return known ? [] : [found(paragraph, `is set in ${name}`)];
      }),
  },
  {
    name: 'circular-style',
    why: 'a style that rests on itself gives a blank document (P)',
    losses: ({ root, styles }) =>
      placedIn(root, 'w:style')
        .filter(({ element }) => restsOnItself(element, styles))
        .map((style) => found(style, `${nameOf(style.element)} rests on itself`)),
  },
  {
    name: 'character-style',
    why: 'character styles are dropped: their look stands on the text as well (P)',
    losses: ({ root, styles }) =>
      placedIn(root, 'w:rStyle').flatMap((mark) => {
        const id = mark.element.attributes['w:val'] ?? '';
        const style = styles.get(id);
        // Nobody can say what it should look like.
        if (style?.attributes['w:type'] !== 'character') {
          return [found(mark, `${id} is no character style of the file`)];
        }
        const missing = namesOf(child(style, 'w:rPr')).filter(
          (name) => child(mark.parent, name) === undefined,
        );
        return missing.length > 0 ? [found(mark, `has no ${missing.join(', ')} of its own`)] : [];
      }),
  },
  {
    name: 'page-size',
    why: 'a document has one page size, which a section may turn (R): sections of another size take the first',
    losses: ({ root }) => {
      const [first, ...others] = placedIn(root, 'w:pgSz');
      return others
        .filter(({ element }) => first && sheetSize(element) !== sheetSize(first.element))
        .map((size) => found(size, `${sheetSize(size.element)} in a document of another size`));
    },
  },
  {
    name: 'look-of-text',
    why: 'a TextStyle has no spacing, width or height of letters, no shadow, frame or hidden text (R)',
    losses: ({ root }) =>
      placedIn(root, 'w:rPr').flatMap((properties) =>
        namesOf(properties.element)
          .filter((name) => !KEPT_OF_RUNS.has(name))
          .filter((name) => name !== 'w:spacing' || !isOneSpace(properties.parent))
          .map((name) => found(properties, name)),
      ),
  },
  {
    name: 'look-of-paragraph',
    why: 'a ParagraphStyle has no frame and no other setting of lines (R)',
    losses: ({ root }) =>
      placedIn(root, 'w:pPr').flatMap((properties) =>
        namesOf(properties.element)
          .filter((name) => !KEPT_OF_PARAGRAPHS.has(name) && !FLOATING.includes(name))
          .map((name) => found(properties, name)),
      ),
  },
  {
    name: 'automatic-number',
    why: 'Docs counts and draws automatic numbers in its own way: numbers and marks are text (R)',
    losses: ({ root }) => placedIn(root, 'w:numPr').map((mark) => found(mark, 'w:numPr')),
  },
  {
    name: 'tab-in-text',
    why: 'a tab comes through where it is a run of its own (P)',
    losses: ({ root }) =>
      placedIn(root, 'w:r')
        .filter(({ element }) => child(element, 'w:tab') && contentOf(element).length > 1)
        .map((run) => found(run, 'a tab beside other content')),
  },
  {
    name: 'field-kind',
    why: 'fields other than page numbers become their last text, or nothing (P)',
    losses: ({ root }) =>
      [...placedIn(root, 'w:instrText'), ...placedIn(root, 'w:fldSimple')].flatMap((field) => {
        const { attributes, children: texts } = field.element;
        const [kind = ''] = (attributes['w:instr'] ?? texts.join('')).trim().split(/\s/);
        return FIELDS.has(kind.toUpperCase()) ? [] : [found(field, `the field ${kind}`)];
      }),
  },
  {
    name: 'field-text',
    why: 'a field is not worked out: it has a last text, and each of its signs is a run of its own (P)',
    losses: ({ root }) => [
      ...placedIn(root, 'w:r')
        .filter(({ element }) => findAll(element, 'w:fldChar').length > 0)
        .filter(({ element }) => contentOf(element).length > 1)
        .map((run) => found(run, 'a sign of a field beside other content')),
      ...placedIn(root, 'w:p').flatMap((paragraph) =>
        fieldsWithoutText(paragraph.element).map((what) => found(paragraph, what)),
      ),
    ],
  },
  {
    name: 'table-style',
    why: 'table styles are dropped: borders and margins of cells stand on the table itself (P)',
    losses: ({ root }) =>
      placedIn(root, 'w:tbl').flatMap((table) => {
        const properties = child(table.element, 'w:tblPr');
        const missing = ['w:tblBorders', 'w:tblCellMar'].filter((name) => !child(properties, name));
        return [
          ...(child(properties, 'w:tblStyle') ? [found(table, 'has a style')] : []),
          ...missing.map((name) => found(table, `has no ${name} of its own`)),
        ];
      }),
  },
  {
    name: 'table-widths',
    why: 'widths that are not in twips on the grid and on every cell collapse (P)',
    losses: ({ root }) =>
      placedIn(root, 'w:tbl').flatMap((table) =>
        wrongWidths(table.element).map((what) => found(table, what)),
      ),
  },
  {
    name: 'floating',
    why: 'a body has no frames, shapes or text boxes (R); what is anchored beside the text may move',
    losses: ({ root }) =>
      FLOATING.flatMap((name) => placedIn(root, name)).map((one) => found(one, one.element.name)),
  },
  {
    name: 'other-file',
    why: 'text that is in another file is dropped (P)',
    losses: ({ root }) =>
      ['w:altChunk', 'w:subDoc']
        .flatMap((name) => placedIn(root, name))
        .map((one) => found(one, one.element.name)),
  },
  {
    name: 'picture',
    why: 'an image is a PNG, JPEG or GIF (R), here in the file itself, with a size',
    losses: (part) =>
      placedIn(part.root, 'w:drawing').flatMap((drawing) =>
        wrongPicture(drawing.element, part).map((what) => found(drawing, what)),
      ),
  },
  {
    name: 'high-mark',
    why: 'an exact height becomes a share of the letters’ (P): in a low blank line they are as low',
    losses: ({ root, styles }) =>
      placedIn(root, 'w:p').flatMap((paragraph) => {
        const height = exactHeight(paragraph.element);
        if (height === undefined || findAll(paragraph.element, 'w:r').length > 0) return [];
        const size = sizeOfMark(paragraph.element, styles);
        if (size !== undefined && size <= height) return [];
        return [found(paragraph, `${height} pt high, its mark ${size ?? 'of no size'}`)];
      }),
  },
];

const FACE: readonly (readonly [string, readonly string[]])[] = [
  ['w:rFonts', ['w:ascii', 'w:hAnsi', 'w:cs', 'w:eastAsia']],
  ['w:sz', ['w:val']],
  ['w:szCs', ['w:val']],
  ['w:lang', ['w:val']],
];

function missingOfFace(properties: Element | undefined): readonly string[] {
  return FACE.filter(([name, attributes]) => {
    const given = child(properties, name)?.attributes ?? {};
    return attributes.some((attribute) => !given[attribute]);
  }).map(([name]) => name);
}

function isNormal(style: Element): boolean {
  const { 'w:type': type, 'w:default': isDefault } = style.attributes;
  return type === 'paragraph' && isDefault === '1' && nameOf(style) === 'Normal';
}

/** The two sides of a page, the short one first, whichever way it is turned. */
function sheetSize({ attributes }: Element): string {
  const sides = [attributes['w:w'], attributes['w:h']].map(Number);
  return sides.sort((a, b) => a - b).join(' × ');
}

function nameOf(style: Element): string {
  return child(style, 'w:name')?.attributes['w:val'] ?? '';
}

/** The name of a paragraph's style as Word knows it, in small letters. */
function styleName(paragraph: Element, styles: ReadonlyMap<string, Element>): string {
  const id = child(paragraph, 'w:pPr', 'w:pStyle')?.attributes['w:val'];
  if (id === undefined) return 'normal';
  const style = styles.get(id);
  return (style ? nameOf(style) : `${id} (not in the file)`).toLowerCase();
}

function restsOnItself(style: Element, styles: ReadonlyMap<string, Element>): boolean {
  const seen = new Set<Element>();
  for (let one: Element | undefined = style; one; ) {
    if (seen.has(one)) return true;
    seen.add(one);
    one = styles.get(child(one, 'w:basedOn')?.attributes['w:val'] ?? '');
  }
  return false;
}

function namesOf(element: Element | undefined): readonly string[] {
  return elementsOf(element).map(({ name }) => name);
}

function elementsOf(element: Element | undefined): readonly Element[] {
  return (element?.children ?? []).filter((one): one is Element => typeof one !== 'string');
}

/** What stands in a run beside its look. */
function contentOf(run: Element): readonly Element[] {
  return elementsOf(run).filter(({ name }) => name !== 'w:rPr');
}

function fieldsWithoutText(paragraph: Element): readonly string[] {
  const simple = children(paragraph, 'w:fldSimple')
    .filter((field) => findAll(field, 'w:t').length === 0)
    .map(() => 'a field without a last text');
  let state: 'outside' | 'code' | 'text' = 'outside';
  let text = '';
  const complex: string[] = [];
  for (const one of findAll(paragraph, 'w:r').flatMap(contentOf)) {
    if (one.name === 'w:t' && state === 'text') text += one.children.join('');
    if (one.name !== 'w:fldChar') continue;
    const type = one.attributes['w:fldCharType'];
    if (type === 'begin') [state, text] = ['code', ''];
    else if (type === 'separate') state = 'text';
    else if (type === 'end') {
      if (text === '') complex.push('a field without a last text');
      state = 'outside';
    }
  }
  return [...simple, ...complex];
}

function wrongWidths(table: Element): readonly string[] {
  const columns = children(child(table, 'w:tblGrid'), 'w:gridCol').map((one) =>
    Number(one.attributes['w:w']),
  );
  if (columns.length === 0 || columns.some((width) => !(width > 0))) return ['has no whole grid'];
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
  const whole = child(table, 'w:tblPr', 'w:tblW')?.attributes;
  const isWidth = (given: Element['attributes'] | undefined, width: number) =>
    given?.['w:type'] === 'dxa' && Number(given['w:w']) === width;
  const rows = children(table, 'w:tr').flatMap((row, index) => {
    let from = 0;
    const cells = children(row, 'w:tc').filter((cell) => {
      const properties = child(cell, 'w:tcPr');
      const span = Number(child(properties, 'w:gridSpan')?.attributes['w:val'] ?? 1);
      const width = sum(columns.slice(from, from + span));
      from += span;
      return !isWidth(child(properties, 'w:tcW')?.attributes, width);
    });
    const place = `row ${index + 1}`;
    return [
      ...(cells.length > 0 ? [`${place} has a cell not as wide as its columns`] : []),
      ...(from === columns.length ? [] : [`${place} has ${from} of ${columns.length} columns`]),
    ];
  });
  return [...(isWidth(whole, sum(columns)) ? [] : ['is not as wide as its grid']), ...rows];
}

function wrongPicture(drawing: Element, { name, file }: PartOfFile): readonly string[] {
  const extent = findAll(drawing, 'wp:extent')[0]?.attributes;
  const sized = Number(extent?.cx) > 0 && Number(extent?.cy) > 0;
  const folder = path.posix.dirname(name);
  const rels = file.parts.get(`${folder}/_rels/${path.posix.basename(name)}.rels`);
  const targets = findAll(drawing, 'a:blip').map(({ attributes }) => {
    const id = attributes['r:embed'];
    const rel = elementsOf(rels).find((one) => id !== undefined && one.attributes.Id === id);
    return path.posix.join(folder, rel?.attributes.Target ?? '');
  });
  const kept = targets.filter(
    (target) => PICTURES.has(path.posix.extname(target).toLowerCase()) && file.pictures.has(target),
  );
  return [
    ...(sized ? [] : ['has no size']),
    ...(targets.length > 0 && kept.length === targets.length ? [] : ['is no picture of the file']),
  ];
}

/** In points, where the paragraph itself asks for lines of an exact height. */
function exactHeight(paragraph: Element): number | undefined {
  const spacing = child(paragraph, 'w:pPr', 'w:spacing')?.attributes;
  return spacing?.['w:lineRule'] === 'exact' ? Number(spacing['w:line']) / TWENTIETHS : undefined;
}

/** In points: of the paragraph's mark, else of its style, else of Normal. */
function sizeOfMark(paragraph: Element, styles: ReadonlyMap<string, Element>): number | undefined {
  const style = child(paragraph, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? 'Normal';
  const own =
    child(paragraph, 'w:pPr', 'w:rPr', 'w:sz') ?? child(styles.get(style), 'w:rPr', 'w:sz');
  return own === undefined ? undefined : Number(own.attributes['w:val']) / 2;
}
