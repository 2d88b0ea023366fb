import { bareWord, plainWord } from './letters';
import { isBehindDocument, nounBefore } from './papers';
import { isAlone, pieceAt, type Reading } from './reading';

const SECRET = plainWord('mật');
const DEGREE = plainWord('độ');

const NOT_BARE = new Set(
  'tran bang hang khac dat duong troi nuoc tien ngu do the giay tich mua rung dien can'.split(' '),
);

const JOINT = /^[-_./]$/;

/** `bao-ve-bi-mat-nha-nuoc`. */
function isJoined(reading: Reading, at: number): boolean {
  return [at, at + 1].every((near) => {
    const { gap, kind, text } = pieceAt(reading, near);
    return gap === 'none' && (kind === 'word' || JOINT.test(text));
  });
}

/** `chinh-sach-bao-mat`, not `thong-bao-mat`. */
function isOfOther(reading: Reading, at: number): boolean {
  return /^(?:bao|bi|than|co)$/.test(pieceAt(reading, at).text) && !nounBefore(reading, at + 1);
}

/** Typed without marks `mat` is many words; these places leave one. */
export function isBareMark(reading: Reading, at: number): boolean {
  const { isUpper, gap } = pieceAt(reading, at);
  const [before, after, next] = [-1, 1, 2].map((ahead) => pieceAt(reading, at + ahead));
  if (!before || !after || !next) return false;
  // `ban_ve_MAT_BANG`.
  if (NOT_BARE.has(after.text) || (after.gap === 'none' && NOT_BARE.has(next.text))) return false;
  if (/^(?:[([]|toi|tuyet|do|nay|dau|loai|muc|dien|moc)$/.test(before.text)) return true;
  // `VP.MAT`, `NC.VB_MAT`.
  const isCode = gap === 'none' && JOINT.test(before.text) && pieceAt(reading, at - 2).isUpper;
  const isPart = gap === 'none' && JOINT.test(before.text) && isOfOther(reading, at - 2);
  const isFree = isUpper || !isJoined(reading, at);
  if (isAlone(reading, at, at) && !isCode && !isPart && isFree) return true;
  if (before.kind === 'mark' && isBehindDocument(reading, at)) return true;
  return nounBefore(reading, at) !== undefined;
}

/**
 * A reading of a text that was typed without marks, in which the words that tell of degrees have theirs again.
 * @param sets of words; one that is a word without its marks too is left as it is
 */
export function restorer(sets: readonly ReadonlySet<string>[]): (reading: Reading) => Reading {
  const words = new Set(sets.flatMap((set) => [...set]));
  const known = new Map(
    [...words]
      .map((word): readonly [string, string] => [bareWord(word), word])
      .filter(([bare]) => !words.has(bare)),
  );
  return (reading) => {
    if (!reading.isBare) return reading;
    const secrets = reading.pieces.map(({ text }, at) => text === 'mat' && isBareMark(reading, at));
    if (!secrets.includes(true)) return reading;
    const textAt = (text: string, at: number): string => {
      if (secrets[at]) return SECRET;
      if (text === 'do' && (secrets[at - 1] || pieceAt(reading, at + 1).text === 'mat'))
        return DEGREE;
      return known.get(text) ?? text;
    };
    return {
      ...reading,
      pieces: reading.pieces.map((piece, at) => ({ ...piece, text: textAt(piece.text, at) })),
    };
  };
}
