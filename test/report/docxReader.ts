import { strFromU8, unzipSync } from 'fflate';
import { child, children, type Element, findAll, readXml } from './xml';

/** A .docx file read back: what Word would find in it. */
export interface DocxFile {
  readonly parts: ReadonlyMap<string, Element>;
  /** The pictures by their paths. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly body: readonly Element[];
  /** The lines a reader sees, footnotes in place as `[[…]]`, cells of a row joined by tabs. */
  readonly lines: readonly string[];
  readonly sections: readonly Element[];
  readonly paragraphs: readonly Element[];
  readonly tables: readonly Element[];
  readonly part: (path: string) => Element;
  readonly style: (id: string) => Element;
  /** The paragraph whose text begins so. */
  readonly paragraph: (start: string) => Element;
}

export function readDocx(bytes: Uint8Array): DocxFile {
  const files = Object.entries(unzipSync(bytes));
  const isPicture = (path: string) => path.endsWith('.png');
  const parts = new Map(
    files
      .filter(([path]) => !isPicture(path))
      .map(([path, data]) => [path, readXml(strFromU8(data))]),
  );
  const part = (path: string) => existing(parts.get(path), path);
  const document = part('word/document.xml');
  const body = existing(child(document, 'w:body'), 'w:body').children.filter(
    (one): one is Element => typeof one !== 'string',
  );
  const footnotes = new Map(
    findAll(part('word/footnotes.xml'), 'w:footnote').map((note) => [
      note.attributes['w:id'],
      note,
    ]),
  );
  const text = (element: Element) => textOf(element, footnotes);
  const paragraphs = findAll(document, 'w:p');
  return {
    parts,
    pictures: new Map(files.filter(([path]) => isPicture(path))),
    body,
    part,
    paragraphs,
    sections: findAll(document, 'w:sectPr'),
    tables: body.filter(({ name }) => name === 'w:tbl'),
    lines: body.flatMap((block) => blockLines(block, text)).filter((line) => line !== ''),
    style: (id) =>
      existing(
        findAll(part('word/styles.xml'), 'w:style').find(
          (one) => one.attributes['w:styleId'] === id,
        ),
        `style ${id}`,
      ),
    paragraph: (start) =>
      existing(
        paragraphs.find((one) => text(one).startsWith(start)),
        `paragraph ${start}`,
      ),
  };
}

export function existing<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`${what} is missing`);
  return value;
}

function blockLines(block: Element, text: (element: Element) => string): readonly string[] {
  if (block.name === 'w:p') return [text(block)];
  return children(block, 'w:tr').map((row) =>
    children(row, 'w:tc')
      .map((cell) => children(cell, 'w:p').map(text).join(' '))
      .join('\t'),
  );
}

function textOf(element: Element, footnotes: ReadonlyMap<string | undefined, Element>): string {
  return element.children
    .map((one) => {
      if (typeof one === 'string') return '';
      if (one.name === 'w:t') return one.children.join('');
      if (one.name === 'w:tab') return '\t';
      if (one.name !== 'w:footnoteReference') return textOf(one, footnotes);
      const note = existing(footnotes.get(one.attributes['w:id']), 'footnote');
      return `[[${textOf(note, footnotes).trim()}]]`;
    })
    .join('');
}

/** An attribute of an element found on a path of child names. */
export function at(
  element: Element | undefined,
  path: string,
  attribute = 'w:val',
): string | undefined {
  const found = child(element, ...path.split('/'));
  return found === undefined ? undefined : (found.attributes[attribute] ?? 'on');
}
