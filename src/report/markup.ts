import { ADDRESS, withoutTail } from '../model/link';
import type { Inline, RichText, TextSpan } from './tree';

/** What the marks of a text say wrongly; the text itself stays readable as it was typed. */
export type MarkupFault = 'footnote-without-end' | 'footnote-without-start' | 'empty-footnote';

export interface MarkupReading {
  readonly content: RichText;
  readonly faults: readonly MarkupFault[];
  /** Marks of bold and italic without a partner, each with the words beside it. */
  readonly unpaired: readonly string[];
}

const FOOTNOTE_START = '[[';
const FOOTNOTE_END = ']]';

/**
 * Reads the marks of one paragraph: `[[footnote]]`, `**bold**`, `*italic*`, addresses, and tokens
 * that still stand as `{{…}}` or were never closed. A line break may stand inside a footnote only.
 */
export function readMarkup(text: string): MarkupReading {
  const faults: MarkupFault[] = [];
  const unpaired: string[] = [];
  const atoms: Atom[] = [];
  let rest = text;
  for (let start = rest.indexOf(FOOTNOTE_START); start >= 0; start = rest.indexOf(FOOTNOTE_START)) {
    const end = rest.indexOf(FOOTNOTE_END, start + 2);
    if (end < 0) {
      faults.push('footnote-without-end');
      break;
    }
    // A footnote that was never closed before the next one opens: only the inner one is whole.
    const inner = rest.lastIndexOf(FOOTNOTE_START, end - 2);
    if (inner > start) faults.push('footnote-without-end');
    pushAtoms(atoms, rest.slice(0, inner), faults);
    const note = rest.slice(inner + 2, end).trim();
    if (note === '') faults.push('empty-footnote');
    else atoms.push({ kind: 'footnote', content: readEmphasis(atomsOf(note), unpaired) });
    rest = rest.slice(end + 2);
  }
  pushAtoms(atoms, rest, faults);
  return { content: readEmphasis(atoms, unpaired), faults, unpaired };
}

/** Text without marks, as it stands: names, symbols, recipients. */
export function plainText(text: string): RichText {
  return text === '' ? [] : [span(text)];
}

/**
 * The pieces of a text that are read whole: a token, an address, a footnote, a run of `*`, a line
 * break, and the text between them.
 */
type Atom =
  | { readonly kind: 'text' | 'token' | 'address' | 'stars'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'footnote'; readonly content: RichText };

/** A token whose end is missing is marked as far as the finding quotes it. */
const PIECE = new RegExp(
  String.raw`(\{\{[^{}\n]*\}\}|\{\{[^{}\n*]{0,20}\}?)|(${ADDRESS})|(\*+)|(\n)`,
  'giu',
);

function pushAtoms(atoms: Atom[], text: string, faults: MarkupFault[]): void {
  if (text.includes(FOOTNOTE_END)) faults.push('footnote-without-start');
  atoms.push(...atomsOf(text));
}

function atomsOf(text: string): readonly Atom[] {
  const atoms: Atom[] = [];
  const pieces = new RegExp(PIECE.source, PIECE.flags);
  let from = 0;
  for (let match = pieces.exec(text); match; match = pieces.exec(text)) {
    const [whole, token, address, stars] = match;
    if (match.index > from) atoms.push({ kind: 'text', text: text.slice(from, match.index) });
    from = match.index + whole.length;
    if (token !== undefined) atoms.push({ kind: 'token', text: token });
    else if (stars !== undefined) atoms.push({ kind: 'stars', text: stars });
    else if (address === undefined) atoms.push({ kind: 'break' });
    else {
      const kept = withoutTail(address);
      atoms.push({ kind: 'address', text: kept });
      from = match.index + kept.length;
      pieces.lastIndex = from;
    }
  }
  if (from < text.length) atoms.push({ kind: 'text', text: text.slice(from) });
  return atoms;
}

interface Face {
  readonly bold: boolean;
  readonly italic: boolean;
}

const PLAIN: Face = { bold: false, italic: false };
/** The face that a run of one, two or three `*` stands for. */
const FACES: readonly (Face | undefined)[] = [
  undefined,
  { bold: false, italic: true },
  { bold: true, italic: false },
  { bold: true, italic: true },
];

/** Pairs the runs of `*`; one that has no partner is a character like any other. */
function readEmphasis(atoms: readonly Atom[], unpaired: string[], face: Face = PLAIN): RichText {
  const content: Inline[] = [];
  const closings = closingsOf(atoms);
  for (let index = 0; index < atoms.length; index += 1) {
    const atom = atoms[index];
    if (atom === undefined) continue;
    const added = atom.kind === 'stars' ? FACES[atom.text.length] : undefined;
    const close = added && opens(atoms, index) ? closings(index) : undefined;
    if (added && close !== undefined) {
      const inner = { bold: face.bold || added.bold, italic: face.italic || added.italic };
      content.push(...readEmphasis(atoms.slice(index + 1, close), unpaired, inner));
      index = close;
    } else {
      const stray = added && strayMark(atoms, index);
      if (stray) unpaired.push(stray);
      content.push(inlineOf(atom, face));
    }
  }
  return joinSpans(content);
}

const MOST_BESIDE = 20;

/**
 * A run of `*` that was meant for a mark, with the words beside it. One `*` at the end of a word
 * is the sign of a note (`19*`).
 */
function strayMark(atoms: readonly Atom[], index: number): string | undefined {
  const stars = '*'.repeat(starsAt(atoms, index));
  const [before, after] = [atoms[index - 1], atoms[index + 1]].map(wordsOf);
  // An address may hold a `*`, where reading it stops.
  if (atoms[index - 1]?.kind === 'address') return undefined;
  if (opens(atoms, index)) return `${stars}${after?.slice(0, MOST_BESIDE)}`;
  if (stars.length < 2) return undefined;
  if (closes(atoms, index)) return `${before?.slice(-MOST_BESIDE)}${stars}`;
  // Between blanks it marks nothing, and is printed as it stands.
  const isBetweenBlanks = /\s$/.test(before ?? '') && /^\s/.test(after ?? '');
  return isBetweenBlanks
    ? `${before?.slice(-MOST_BESIDE)}${stars}${after?.slice(0, MOST_BESIDE)}`
    : undefined;
}

function wordsOf(atom: Atom | undefined): string {
  return atom === undefined || atom.kind === 'break' || atom.kind === 'footnote' ? '' : atom.text;
}

/** `*` opens before a letter, a figure or an opening sign, never inside a word (`3*4`, `(*)`). */
const OPENED = /^[\p{L}\p{M}\p{N}“‘"'«([+\-–]/u;
const CLOSED = /[\p{L}\p{M}\p{N}”’"'»)\]%.,;:!?…]$/u;
const WORD_END = /[\p{L}\p{M}\p{N}]$/u;
const WORD_START = /^[\p{L}\p{M}\p{N}]/u;

function opens(atoms: readonly Atom[], index: number): boolean {
  const before = atoms[index - 1];
  const after = atoms[index + 1];
  if (after === undefined || after.kind === 'break') return false;
  if (starsAt(atoms, index) === 1 && before?.kind === 'text' && WORD_END.test(before.text)) {
    return false;
  }
  return after.kind !== 'text' || OPENED.test(after.text);
}

function closes(atoms: readonly Atom[], index: number): boolean {
  const before = atoms[index - 1];
  const after = atoms[index + 1];
  if (before === undefined || before.kind === 'break') return false;
  if (starsAt(atoms, index) === 1 && after?.kind === 'text' && WORD_START.test(after.text)) {
    return false;
  }
  return before.kind !== 'text' || CLOSED.test(before.text);
}

/** For each opening run the next closing one of its length, looked up from the end once. */
function closingsOf(atoms: readonly Atom[]): (open: number) => number | undefined {
  const closing: (number | undefined)[] = [];
  let next: (number | undefined)[] = [];
  for (let index = atoms.length - 1; index >= 0; index -= 1) {
    const stars = starsAt(atoms, index);
    closing[index] = next[stars];
    if (atoms[index]?.kind === 'break') next = [];
    else if (stars > 0 && closes(atoms, index)) next[stars] = index;
  }
  return (open) => closing[open];
}

function starsAt(atoms: readonly Atom[], index: number): number {
  const atom = atoms[index];
  return atom?.kind === 'stars' ? atom.text.length : 0;
}

function inlineOf(atom: Atom, face: Face): Inline {
  switch (atom.kind) {
    case 'footnote':
      return { kind: 'footnote', content: atom.content };
    case 'break':
      return { kind: 'break' };
    case 'address':
      return { ...span(atom.text, face), link: targetOf(atom.text) };
    case 'token':
      return { ...span(atom.text, face), marked: true };
    default:
      return span(atom.text, face);
  }
}

/** What a file may hold as an address: other characters than ASCII, and stray signs, escaped. */
function targetOf(address: string): string {
  return address
    .replace(/%(?![\da-f]{2})/gi, '%25')
    .replace(/[^\u{21}-\u{7E}]|[\\^`]/gu, (character) => encodeURIComponent(character));
}

function span(text: string, face: Face = PLAIN): TextSpan {
  return { kind: 'text', text, bold: face.bold, italic: face.italic, marked: false };
}

/** Neighbouring spans of one face made into one. */
function joinSpans(content: readonly Inline[]): RichText {
  const joined: Inline[] = [];
  for (const inline of content) {
    const last = joined[joined.length - 1];
    if (last?.kind === 'text' && inline.kind === 'text' && sameFace(last, inline)) {
      joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    } else {
      joined.push(inline);
    }
  }
  return joined;
}

function sameFace(left: TextSpan, right: TextSpan): boolean {
  return (
    left.bold === right.bold &&
    left.italic === right.italic &&
    !left.marked &&
    !right.marked &&
    left.link === undefined &&
    right.link === undefined
  );
}
