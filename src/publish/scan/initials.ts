import { MIDDLES } from './families';
import { wordSet } from './letters';
import { phraseAt, pieceAt, type Reading } from './reading';
import { type Token, tokenAt } from './tokens';

// Names of which the first words are written as letters: `T.V.Lực`, `D. Tấn Phát`, `NT Bích Thủy`.

const POINT = '.';
/** What a letter before a name is short for besides a family: a ward, a street, a title. */
const OTHER_LETTERS = wordSet('p q h x t k đ c a b m i v');
/** Two letters before a name that are a body or a place: `TT Bích Thủy`, `BV Minh Đức`. */
const OTHER_PAIRS = wordSet('tt bv tp tx th mn cc kp ct dt đt nq qđ vp hn hcm tv cv');
/** A family and a middle name in two letters. */
const PAIR = /^[bcdhlnptvđ][bcdhklmnqtvđ]$/;
const TOLD = wordSet('bị mắc nhiễm nghiện');

function isOther(reading: Reading, at: number): boolean {
  return (['place', 'organisation', 'office'] as const).some(
    (tag) => phraseAt(reading, at, tag) > 0,
  );
}

/** `T.V.Lực`, `N.K Thịnh`: where the word that is written out begins; undefined where there is none. */
export function behindInitials(reading: Reading, from: number): number | undefined {
  let at = from;
  let letters = 0;
  for (; letters === 0 || pieceAt(reading, at).gap !== 'break'; letters += 1) {
    const { isLetter, isCapital } = pieceAt(reading, at);
    const isPoint = pieceAt(reading, at + 1).text === POINT;
    if (!isLetter || !isCapital || (letters === 0 && !isPoint)) break;
    at += isPoint ? 2 : 1;
  }
  if (letters === 0) return behindFew(reading, from);
  const { isCapital, gap } = pieceAt(reading, at);
  return letters > 1 && isCapital && gap !== 'break' && !isOther(reading, at) ? at : undefined;
}

/** `D. Tấn Phát`, `NT Bích Thủy: …`: one letter or two, apart from other words. */
function behindFew(reading: Reading, from: number): number | undefined {
  const { kind } = pieceAt(reading, from - 1);
  const isFirst = kind !== 'word' || pieceAt(reading, from).gap === 'break';
  const isInitial = isFamilysLetter(reading.pieces, from) || isPair(reading.pieces, from);
  return isFirst && isInitial && !isOther(reading, from + 1) ? from + 1 : undefined;
}

/** Whether a middle and a given name, in small letters but the first, stand at a piece. */
function isMiddleAndGiven(tokens: readonly Token[], at: number): boolean {
  const [middle, given] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)];
  const areMixed = [middle, given].every(({ isCapital, isUpper }) => isCapital && !isUpper);
  return areMixed && MIDDLES.has(middle.text);
}

/** `D. Tấn Phát`, whose point is taken as room; `P. Tân Phú` is a ward. */
export function isFamilysLetter(tokens: readonly Token[], at: number): boolean {
  const { text, isLetter, isCapital } = tokenAt(tokens, at);
  return isLetter && isCapital && !OTHER_LETTERS.has(text) && isMiddleAndGiven(tokens, at + 1);
}

/** Whether two letters stand at a word that are the beginning of a name. */
export function isPair(tokens: readonly Token[], at: number): boolean {
  const { text, isUpper } = tokenAt(tokens, at);
  const behind = tokenAt(tokens, at + 3);
  return (
    isUpper &&
    PAIR.test(text) &&
    !OTHER_PAIRS.has(text) &&
    isMiddleAndGiven(tokens, at + 1) &&
    (/^[:(,–-]$/.test(behind.text) || TOLD.has(behind.text))
  );
}
