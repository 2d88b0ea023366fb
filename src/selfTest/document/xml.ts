/** As much of XML and HTML as the reading back of a document needs: Google has no parser for the desk. */

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** A text without its references. */
export function decoded(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const isHex = /^#x/i.test(name);
    return String.fromCodePoint(Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10));
  });
}

/** The outermost elements of a name, each with what is in it. */
export function blocks(xml: string, name: string): readonly string[] {
  const tags = new RegExp(`<(/?)${name}(?:\\s[^>]*?)?(/?)>`, 'g');
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let tag = tags.exec(xml); tag; tag = tags.exec(xml)) {
    const [whole, closes, isEmpty] = tag;
    const end = tag.index + whole.length;
    if (closes) {
      depth -= 1;
      if (depth === 0) found.push(xml.slice(start, end));
    } else if (isEmpty) {
      if (depth === 0) found.push(whole);
    } else {
      if (depth === 0) start = tag.index;
      depth += 1;
    }
  }
  return found;
}

/** The value of an attribute in a tag; blank where it has none. */
export function attribute(tag: string | undefined, name: string): string {
  return decoded(new RegExp(`\\s${name}="([^"]*)"`).exec(tag ?? '')?.[1] ?? '');
}

export function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}

/** Counts by name. */
export class Counts {
  private readonly counts = new Map<string, number>();

  add(name: string, count: number): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + count);
  }

  all(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.counts);
  }
}
