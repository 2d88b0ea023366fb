/** A small reader of well-formed XML, written for these tests alone: no library checks itself. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const TOKEN = /<\?[^>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>|([^<]+)/gy;

/** The root element; throws where the text is not well formed. */
export function readXml(text: string): Element {
  const open: {
    name: string;
    attributes: Record<string, string>;
    children: (Element | string)[];
  }[] = [{ name: '', attributes: {}, children: [] }];
  const token = new RegExp(TOKEN.source, TOKEN.flags);
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (!match) throw new Error(`not well formed at ${at}: ${text.slice(at, at + 60)}`);
    const [whole, closing, name, attributes = '', selfClosing, characters] = match;
    const parent = open[open.length - 1];
    if (!parent) throw new Error(`more than one root at ${at}`);
    if (characters !== undefined) parent.children.push(unescapeXml(characters));
    else if (name === undefined) continue;
    else if (closing) {
      if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
      open.pop();
    } else {
      const element = { name, attributes: readAttributes(attributes), children: [] };
      parent.children.push(element);
      if (!selfClosing) open.push(element);
    }
    if (whole === '') throw new Error(`stuck at ${at}`);
  }
  const [root] = (open[0]?.children ?? []).filter(
    (child): child is Element => typeof child !== 'string',
  );
  if (open.length !== 1 || !root) throw new Error(`<${open[open.length - 1]?.name}> stays open`);
  return root;
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g)) {
    if (name in attributes) throw new Error(`attribute ${name} stands twice`);
    attributes[name] = unescapeXml(value);
  }
  return attributes;
}

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));|&/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    const character = NAMED[name ?? ''];
    if (character === undefined) throw new Error(`unknown entity ${whole}`);
    return character;
  });
}

/** The elements of a name anywhere below, in order. */
export function findAll(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const below = findAll(child, name);
    return child.name === name ? [child, ...below] : below;
  });
}

/** The first child on a path of names. */
export function child(
  element: Element | undefined,
  ...path: readonly string[]
): Element | undefined {
  return path.reduce<Element | undefined>(
    (from, name) =>
      from?.children.find((one): one is Element => typeof one !== 'string' && one.name === name),
    element,
  );
}

export function children(element: Element | undefined, name: string): readonly Element[] {
  return (element?.children ?? []).filter(
    (one): one is Element => typeof one !== 'string' && one.name === name,
  );
}
