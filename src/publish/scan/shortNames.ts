import { plainWord, wordSet } from './letters';
import { phrasesOf } from './lexicon';
import { type Token, tokenAt } from './tokens';

// Names of one or two words, which no family tells: what somebody is stands behind them.

/** Who belongs to what has a number: `chi hội 6`. */
const UNITS = [
  'chi bộ',
  'chi hội',
  'chi đoàn',
  'tổ dân phố',
  'tổ',
  'khu phố',
  'kp',
  'tdp',
  'thôn',
  'ấp',
  'khóm',
  'xóm',
].map((unit) => unit.split(' ').map(plainWord));
const POSTS = phrasesOf('post');
const OPENING = /^[(,–-]$/;

/** Where what is said behind a name begins: `(văn thư)`, `, hội viên`. */
function behindMark(tokens: readonly Token[], from: number): number {
  return OPENING.test(tokenAt(tokens, from).text) ? from + 1 : from;
}

/** Whether a post stands at a word, or behind a mark there. */
export function isOfPost(tokens: readonly Token[], from: number): boolean {
  const at = behindMark(tokens, from);
  const [first, second] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)];
  return !first.isCapital && (POSTS.has(first.text) || POSTS.has(`${first.text} ${second.text}`));
}

/** Whether what somebody is a member of stands at a word, or behind a mark there. */
function isOfUnit(tokens: readonly Token[], from: number): boolean {
  const word = (ahead: number) => tokenAt(tokens, behindMark(tokens, from) + ahead);
  return UNITS.some(
    (unit) =>
      unit.every((part, ahead) => word(ahead).text === part) && word(unit.length).kind === 'digits',
  );
}

/** Whether two words that begin with a capital stand at a word. */
function areNames(tokens: readonly Token[], from: number): boolean {
  return [from, from + 1].every((at) => {
    const { isCapital, isUpper, isLetter } = tokenAt(tokens, at);
    return isCapital && !isUpper && !isLetter;
  });
}

/** `Phương Nga (văn thư)`, `Mỹ Linh chi hội 6`: two words with capitals and a post behind. */
export function isPosted(tokens: readonly Token[], from: number): boolean {
  return areNames(tokens, from) && (isOfPost(tokens, from + 2) || isOfUnit(tokens, from + 2));
}

/** Titles that without marks are other words too, where capitals behind them tell them apart. */
const BARE_TITLES = wordSet('co chu bac em chi thay cu me anh ong ba');

/** `co Phuong Nga van thu`: typed without marks, but with the capitals of a name. */
export function isTitledBare(tokens: readonly Token[], from: number): boolean {
  const title = tokenAt(tokens, from - 1);
  if (title.isCapital || !BARE_TITLES.has(title.text)) return false;
  return areNames(tokens, from) && !tokenAt(tokens, from + 2).isCapital;
}
