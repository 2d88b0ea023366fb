import { cover, findByRules, type SensitiveInRow } from '../publish/scan';

/** A text of a row: a cell of it, or what hangs on one. */
export interface RowText {
  readonly header: string;
  readonly text: string;
  /** What is done where it holds personal data: `keep` of what figures and lists rest on; `not` of members of lists: they say nothing of what stands beside them. */
  readonly becomes: 'cover' | 'blank' | 'keep' | 'not';
}

/** What is left of the texts of a row. */
export interface Covered {
  /** The texts by now, in the same order; those in which nothing was found to the letter. */
  readonly texts: readonly string[];
  /** What was covered, to the letter. */
  readonly pieces: readonly string[];
  /** Which of those that are kept hold personal data, counted from 0. */
  readonly kept: readonly number[];
}

/**
 * The scan goes round by itself, with marks of secrecy covered; here these stay, and may read as one with
 * what is left beside them. More rounds than these change nothing.
 */
const MOST_ROUNDS = 5;

/** Covers what rules tell is personal in a row: nobody looks at it before it is gone for good. A mark of secrecy is none. */
export function covered(row: readonly RowText[]): Covered {
  const plain = row.map(({ text }) => text.normalize('NFC').trim());
  let texts = plain;
  const kept = new Set<number>();
  const pieces = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const found = findByRules(
      row.map(({ header, becomes }, at) => ({
        header,
        text: becomes === 'not' ? '' : (texts[at] ?? ''),
      })),
    ).filter(({ kind }) => kind !== 'secrecy');
    let isSame = true;
    texts = texts.map((text, at) => {
      const own = found.filter(({ cell }) => cell === at);
      if (own.length === 0) return text;
      if (row[at]?.becomes === 'keep') {
        kept.add(at);
        return text;
      }
      isSame = false;
      for (const piece of piecesOf(text, own)) pieces.add(piece);
      return row[at]?.becomes === 'blank' ? '' : cover(text, own);
    });
    if (isSame) break;
  }
  // What is typed in a member's place is no member, and is told by itself alone.
  row.forEach(({ becomes }, at) => {
    if (becomes === 'not' && coveredText(plain[at] ?? '') !== plain[at]) kept.add(at);
  });
  const left = texts.map((text, at) => (text === plain[at] ? (row[at]?.text ?? '') : text));
  return { texts: left, pieces: [...pieces], kept: [...kept] };
}

/** So short a piece may stand anywhere. */
const SHORTEST = 5;

function piecesOf(text: string, found: readonly SensitiveInRow[]): readonly string[] {
  return found
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((piece) => piece.length >= SHORTEST && !piece.includes('…'));
}

/** The same of a text that stands alone. */
export function coveredText(text: string): string {
  const [now = ''] = covered([{ header: '', text, becomes: 'cover' }]).texts;
  return now;
}
