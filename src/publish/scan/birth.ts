import type { Sensitive } from '../../model/sensitive';
import { type DateSpan, dateAt } from './dates';
import { wordSet } from './letters';
import { phrasesOf } from './lexicon';
import { isAnyNamed } from './people';
import { phraseAt, phraseIn, pieceAt, type Reading, sentenceEnd, sentenceStart } from './reading';
import { part, type Scene } from './scene';

const FIRST_YEAR = 1920;
const LAST_YEAR = 2015;
/** So many words and marks may stand before the first digits, and before the date itself. */
const WORDS_BETWEEN = 4;
const REACH = 7;
const JOINING = wordSet('ngày năm là vào mùng mồng tháng đúng của ông bà lúc hồi giờ phút');

/** The date that a word of birth tells, behind it by a few marks or words. */
function dateAfter(reading: Reading, from: number): DateSpan | undefined {
  let hasDigits = false;
  for (let at = from; at < from + REACH; at += 1) {
    const piece = pieceAt(reading, at);
    hasDigits ||= piece.kind === 'digits';
    if (!hasDigits && at >= from + WORDS_BETWEEN - 1) return undefined;
    // A line may end behind `Sinh ngày:`; a sentence ends by its mark.
    if (piece.kind === 'end' || /^[.;!?]$/.test(piece.text)) return undefined;
    const date = piece.kind === 'digits' ? dateAt(reading, at) : undefined;
    if (date) return date;
    if (piece.kind === 'word' && !JOINING.has(piece.text)) return undefined;
  }
  return undefined;
}

const COMPOUNDS = wordSet(
  'vệ phát thí học nữ nam khai hy tái nhân sơ tiểu giáo y thú ký dân an môn phục du tuyển văn sản',
);

/** `vệ sinh ngày 15/5`, `học sinh năm 2026`: other words that end so. */
function isCompound(reading: Reading, at: number): boolean {
  const before = pieceAt(reading, at - 1);
  const isSinh = pieceAt(reading, at).text === 'sinh' && pieceAt(reading, at).gap !== 'break';
  return isSinh && before.kind === 'word' && COMPOUNDS.has(before.text);
}

/** Some marks are compared as a space and a mark: `¨`. */
const MAYBE = new RegExp(
  ` (?:${[...phrasesOf('birth')].join('|')})(?: +\\S+){0,${WORDS_BETWEEN - 1}} +\\d`,
);

/** Whether {@link findBirths} may find any in a text: see {@link mayTell}. Beside names it finds others. */
export function mayBirth(words: string): boolean {
  return MAYBE.test(words);
}

/** Days and years of birth: behind a word that says so, or right behind a name. */
export function findBirths(scene: Scene): readonly Sensitive[] {
  const { reading } = scene;
  const dates: DateSpan[] = [];
  for (let at = 0; at < reading.pieces.length; at += 1) {
    const words = phraseAt(reading, at, 'birth');
    if (words === 0 || isCompound(reading, at)) continue;
    const date = dateAfter(reading, at + words);
    if (date && isOfSomebody(scene, at, date)) dates.push(date);
  }
  return [...dates, ...besideNames(scene)].map(({ from, to }) => part(reading, from, to, 'birth'));
}

const JUBILEE_REACH = 12;

/** `Kỷ niệm 136 năm Ngày sinh …`: of whom everybody knows it. */
function isJubilee(reading: Reading, at: number): boolean {
  const start = Math.max(sentenceStart(reading, at), at - JUBILEE_REACH);
  const jubilee = phraseIn(reading, 'anniversary', start, at + 1);
  if (jubilee < 0) return false;
  return reading.clauses[jubilee] === reading.clauses[at];
}

/** Not a jubilee, nor a class of birth years that names nobody. */
function isOfSomebody({ reading, people }: Scene, at: number, date: DateSpan): boolean {
  const start = sentenceStart(reading, at);
  if (isJubilee(reading, at) || date.year < FIRST_YEAR) return false;
  if (date.isDay) return true;
  const isNamed = isAnyNamed(people, start, sentenceEnd(reading, at));
  const title = phraseIn(reading, 'title', Math.max(start, at - 4), at);
  return isNamed || (title >= 0 && pieceAt(reading, title - 1).kind !== 'digits');
}

/** `Nguyễn Văn A (1985)`, `Nguyễn Văn A, 12/3/1985`. */
function besideNames({ reading, people }: Scene): readonly DateSpan[] {
  return people.flatMap(({ to }) => {
    if (isJubilee(reading, to - 1)) return [];
    const mark = pieceAt(reading, to).text;
    const date = /^[(,–-]$/.test(mark) ? dateAt(reading, to + 1) : undefined;
    if (!date || date.year < FIRST_YEAR || date.year > LAST_YEAR) return [];
    const after = pieceAt(reading, date.to);
    const isApart = after.kind === 'mark' || after.gap === 'break';
    return date.isDay || isApart ? [date] : [];
  });
}
