import { escapeXml } from './text';

/** The texts of a file, each written once; a cell holds the number of its text. */
export interface SharedStrings {
  readonly numberOf: (text: string) => number;
  /** The items of the texts that were asked for. */
  readonly items: () => readonly string[];
}

/** Begins or ends with a space, or holds a line break or a tab: XML would drop them. */
const NEEDS_PRESERVE = /^ | $|[\n\t]/;

/** @param first the number of the first text: how many the file has already */
export function makeSharedStrings(first: number): SharedStrings {
  const numbers = new Map<string, number>();
  const items: string[] = [];
  return {
    numberOf: (text) => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      const number = first + items.length;
      numbers.set(text, number);
      const preserve = NEEDS_PRESERVE.test(text) ? ' xml:space="preserve"' : '';
      items.push(`<si><t${preserve}>${escapeXml(text)}</t></si>`);
      return number;
    },
    items: () => items,
  };
}
