import { type Element, findAll } from '../xml';

/** An element, the one that it stands in, and its place: `w:body/w:p[3]/w:pPr`. */
export interface Placed {
  readonly element: Element;
  readonly parent: Element;
  readonly place: string;
}

/** What is wrong at a place. */
export interface Found {
  readonly place: string;
  readonly what: string;
}

/** The elements of a name anywhere below, in order. */
export function placedIn(root: Element, name: string, above = ''): readonly Placed[] {
  const counts = new Map<string, number>();
  return root.children.flatMap((element) => {
    if (typeof element === 'string') return [];
    const count = (counts.get(element.name) ?? 0) + 1;
    counts.set(element.name, count);
    const place = `${above}${element.name}[${count}]`;
    const below = placedIn(element, name, `${place}/`);
    return element.name === name ? [{ element, parent: root, place }, ...below] : below;
  });
}

const LONGEST_TEXT = 30;

/** A finding at an element, with the text that begins there. */
export function found({ element, parent, place }: Placed, what: string): Found {
  const around = findAll(element, 'w:t').length > 0 ? element : parent;
  const text = findAll(around, 'w:t')
    .map((one) => one.children.join(''))
    .join('');
  return { place, what: text === '' ? what : `${what} (“${text.slice(0, LONGEST_TEXT)}”)` };
}

/** A property that is there to be switched off: `w:val` is `0` or `false`. */
export function isOff({ attributes }: Element): boolean {
  return ['0', 'false', 'off'].includes(attributes['w:val'] ?? '');
}
