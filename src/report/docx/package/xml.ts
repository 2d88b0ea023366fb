/** An element as plain data. Attributes and children stand in the order in which they are written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly (XmlElement | string)[];
}

export type XmlAttributes = Readonly<Record<string, string | number>>;

export function xmlElement(
  name: string,
  attributes: XmlAttributes = {},
  children: XmlElement['children'] = [],
): XmlElement {
  return { name, attributes, children };
}

/** A whole XML 1.0 file with this root. */
export function xmlFile(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xmlOf(root)}`;
}

function xmlOf({ name, attributes, children }: XmlElement): string {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    start += ` ${key}="${escaped(String(value), IN_ATTRIBUTE)}"`;
  }
  if (children.length === 0) return `${start}/>`;
  let content = '';
  for (const child of children) {
    content += typeof child === 'string' ? escaped(child, IN_TEXT) : xmlOf(child);
  }
  return `${start}>${content}</${name}>`;
}

/** What no XML 1.0 file may hold in any form (production 2, Char): it is left out. */
const FORBIDDEN = '[^\\t\\n\\r\\u{20}-\\u{D7FF}\\u{E000}-\\u{FFFD}\\u{10000}-\\u{10FFFF}]';
/** What a reader would take for markup, or for another kind of space. */
const IN_TEXT = new RegExp(`[&<>\\r]|${FORBIDDEN}`, 'gu');
const IN_ATTRIBUTE = new RegExp(`[&<>"\\t\\n\\r]|${FORBIDDEN}`, 'gu');

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function escaped(text: string, special: RegExp): string {
  return text.replace(special, (character) => REFERENCES[character] ?? '');
}
