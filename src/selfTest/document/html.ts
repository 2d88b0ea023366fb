import type { DocumentFacts } from './facts';
import { attribute, blocks, Counts, decoded, roundTo } from './xml';

/** A CSS pixel in millimetres. */
const PIXEL = 25.4 / 96;

/**
 * Reads the facts of a document as Google writes it in HTML: classes with a face each, footnotes as
 * links `#ftnt1` with their texts at the end. It tells nothing of paper and headers.
 */
export function htmlFacts(html: string): DocumentFacts {
  const rules = rulesOf(html);
  const body = blocks(html, 'body')[0] ?? html;
  const fonts = new Counts();
  const sizes = new Counts();
  const noteTexts = new Map<string, string>();
  const main = body.replace(
    /<div>\s*<p\b[^>]*>\s*<a\b[^>]*id="ftnt(\d+)"[\s\S]*?<\/div>/g,
    (note, id) => {
      noteTexts.set(
        String(id),
        plain(note)
          .replace(/^\s*\[\d+\]\s*/, '')
          .trim(),
      );
      return '';
    },
  );
  for (const span of blocks(main, 'span')) {
    const shown = plain(span).replace(/\s/g, '').length;
    if (shown === 0) continue;
    const [tag = ''] = /^<span\b[^>]*>/.exec(span) ?? [];
    const style = styleOf(tag, rules);
    fonts.add(style['font-family']?.replace(/["']/g, '').split(',')[0] ?? '', shown);
    sizes.add(style['font-size']?.replace(/pt$/, '') ?? '', shown);
  }
  const references = main.match(/href="#ftnt(\d+)"/g) ?? [];
  return {
    fonts: fonts.all(),
    sizes: sizes.all(),
    footnotes: references.map((one) => noteTexts.get(/\d+/.exec(one)?.[0] ?? '') ?? ''),
    layout: undefined,
    tables: blocks(main, 'table').map((table) => {
      const rows = blocks(table.slice(1), 'tr');
      const columns = Math.max(0, ...rows.map((row) => blocks(row, 'td').length));
      return { rows: rows.length, columns };
    }),
    pictures: (main.match(/<img\b[^>]*>/g) ?? []).map((picture) => {
      const style = styleOf(picture, rules);
      const side = (name: string) =>
        roundTo(Number.parseFloat(style[name] ?? attribute(picture, name)) * PIXEL, 1);
      return { width: side('width'), height: side('height') };
    }),
    text: plain(main.replace(/<sup\b[\s\S]*?<\/sup>/g, '')).replace(/\s/g, ''),
  };
}

type Style = Readonly<Record<string, string>>;

function rulesOf(html: string): ReadonlyMap<string, Style> {
  const sheet = blocks(html, 'style').join('\n');
  return new Map(
    [...matches(/\.([\w-]+)\s*\{([^}]*)\}/g, sheet)].map(([, name = '', body = '']) => [
      name,
      declarations(body),
    ]),
  );
}

function styleOf(tag: string, rules: ReadonlyMap<string, Style>): Style {
  const classes = attribute(tag, 'class').split(/\s+/);
  return {
    ...Object.assign({}, ...classes.map((name) => rules.get(name))),
    ...declarations(attribute(tag, 'style')),
  };
}

function declarations(text: string): Style {
  return Object.fromEntries(
    text.split(';').flatMap((one) => {
      const [name = '', value] = one.split(':');
      return value === undefined ? [] : [[name.trim(), value.trim()]];
    }),
  );
}

function* matches(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) yield match;
}

function plain(html: string): string {
  return decoded(html.replace(/<style\b[\s\S]*?<\/style>/g, '').replace(/<[^>]*>/g, ''));
}
