import { bareWord, plainWord } from './letters';
import { type Piece, tokenAt } from './tokens';

/** What is written as one word, or letter by letter, and the words that it is. */
export const SPELLED: ReadonlyMap<string, string> = new Map(
  ['mật', 'tối mật', 'tuyệt mật'].map((words) => [plainWord(words.replace(' ', '')), words]),
);
/** `C.M.N.D`, `H.I.V`: of these the letters are one word. */
const ABBREVIATIONS = 'cccd cmnd cmtnd sđt đtdđ stk hktt hiv ntns'.split(' ').map(plainWord);
const WORDS: ReadonlyMap<string, string> = new Map([
  ...SPELLED,
  // `m a t` among words without marks.
  ...[...SPELLED].map(([together, words]) => [bareWord(together), bareWord(words)] as const),
  ...ABBREVIATIONS.map((word) => [word, word] as const),
]);
const LEAST_LETTERS = 3;
const LONGEST_SPELLED = 9;

/** `M Ậ T`, `T.Ố.I M.Ậ.T`, `TỐIMẬT` and `S.T.K` as the words that they are. */
export function spelledOut(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = tokenAt(pieces, at);
    const letters: Piece[] = [];
    let next = at;
    while (letters.length <= LONGEST_SPELLED) {
      const letter = tokenAt(pieces, next);
      if (!letter.isLetter || (next > at && letter.gap === 'break')) break;
      letters.push(letter);
      const isJoined =
        /[-._]/.test(tokenAt(pieces, next + 1).text) &&
        tokenAt(pieces, next + 2).isLetter &&
        tokenAt(pieces, next + 2).gap === 'none';
      next += isJoined ? 2 : 1;
    }
    const run = letters.length >= LEAST_LETTERS ? letters : [piece];
    const words = WORDS.get(run.length > 1 ? joined(run) : piece.text);
    if (words === undefined || (run.length === 1 && !words.includes(' '))) {
      const word = run.length > 1 ? run.slice(0, hyphenedFrom(pieces, at)) : run;
      if (word.length < LEAST_LETTERS) {
        result.push(piece);
        continue;
      }
      at += 2 * (word.length - 1);
      result.push({
        ...piece,
        end: tokenAt(pieces, at).end,
        text: joined(word),
        isLetter: false,
      });
      continue;
    }
    const last = tokenAt(run, run.length - 1);
    const whole = { ...piece, end: last.end, isCapital: piece.isCapital, isUpper: piece.isCapital };
    words.split(' ').forEach((word, part) => {
      result.push({ ...whole, text: plainWord(word), gap: part === 0 ? piece.gap : 'space' });
    });
    at = pieces.indexOf(last, at);
  }
  return result;
}

function joined(letters: readonly Piece[]): string {
  return plainWord(letters.map(({ raw }) => raw).join(''));
}

/** `c-ả-n-h c-á-o`: how many letters from a piece on have hyphens between them. */
function hyphenedFrom(pieces: readonly Piece[], from: number): number {
  let count = 1;
  for (;;) {
    const [hyphen, next] = [2 * count - 1, 2 * count].map((at) => tokenAt(pieces, from + at));
    if (hyphen?.text !== '-' || hyphen.gap !== 'none') return count;
    if (!next?.isLetter || next.gap !== 'none') return count;
    count += 1;
  }
}
