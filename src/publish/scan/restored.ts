import { bareWord, plainWord } from './letters';
import { pieceAt, type Reading } from './reading';

const SECRET = plainWord('mật');
const DEGREE = plainWord('độ');

/**
 * A reading of a text that was typed without marks, in which the words that tell of degrees have theirs again.
 * @param sets of words; one that is a word without its marks too is left as it is
 * @param isSecret whether `mat` at a piece is `mật`: it is many words
 */
export function restorer(
  sets: readonly ReadonlySet<string>[],
  isSecret: (reading: Reading, at: number) => boolean,
): (reading: Reading) => Reading {
  const words = new Set(sets.flatMap((set) => [...set]));
  const known = new Map(
    [...words]
      .map((word): readonly [string, string] => [bareWord(word), word])
      .filter(([bare]) => !words.has(bare)),
  );
  return (reading) => {
    if (!reading.isBare) return reading;
    const secrets = reading.pieces.map(({ text }, at) => text === 'mat' && isSecret(reading, at));
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
