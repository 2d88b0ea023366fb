import {
  FAMILIES,
  FAMILIES_BARE,
  isNameBare,
  MIDDLES,
  MIDDLES_BARE,
  type NameBare,
  type Standing,
  SURE_BARE,
} from './families';
import { bareWord, wordSet } from './letters';
import { MATTERS, phrasesOf } from './lexicon';
import { isBehindNoun } from './namesakes';
import { isFlat, phraseAt, pieceAt, type Reading, tellsMatter } from './reading';
import type { Token } from './tokens';

// Names in texts that are typed in one case, most of them without marks: no letter tells them from other words.

/** What leads to a name there: `em`, `của`, `đ/c`, `bệnh nhân`. */
const LEADS = new Set('em be chau cu co chu bac thay o a b ho cua d/c dc dv bn hn tn'.split(' '));
/** Titles that are hardly another word. */
const FULL_TITLES = wordSet('ông anh', true);
const TITLES = phrasesOf('title');
const SUFFERING = wordSet('bị mắc nhiễm nghiện', true);
/** Words that begin with a family and a middle name. */
const OTHER_WORDS = new Set(
  'tu van|to cao|phan anh|thi cong|tan cong|chi tiet|ho gia|ho tro|ho ha|ho ngheo|to cong|le tan|tiet trong|thanh ly|thanh that|tham thanh|xin thanh|dong bao|thai phu|ha tang|mai che|cao tang|lam viec|dang uy|dang ky|dang bo|vu viec|ly do|phi thuong|thi xa|thi tran'.split(
    '|',
  ),
);

/** Whether {@link flatNameEnd} may find any name in a text, by the words next to each other. */
export function mayNameFlat(tokens: readonly Token[]): boolean {
  if (!isFlat(tokens)) return false;
  const words = tokens.map(({ text }) => bareWord(text));
  return words.some((word, at) => {
    const [before = '', after = ''] = [words[at - 1], words[at + 1]];
    if (!FAMILIES_BARE.has(word) || !/^[a-z]/.test(after)) return false;
    return MIDDLES_BARE.has(after) || LEADS.has(before) || TITLES.has(before);
  });
}

/** What is told of somebody, and what leads to it. */
function isSaid(reading: Reading, at: number): boolean {
  return (
    tellsMatter(reading, at) ||
    (['predicate', 'passive', 'residence', 'birth', 'office'] as const).some(
      (tag) => phraseAt(reading, at, tag) > 0,
    )
  );
}

function isSaidOrOver(reading: Reading, at: number): boolean {
  return isSaid(reading, at) || pieceAt(reading, at).kind !== 'word';
}

/** Words and digits from a piece on that stand in a row, as they are typed without marks. */
function wordsFrom(reading: Reading, from: number): readonly [string, string, string, string] {
  const word = (ahead: number) => {
    const { kind, gap, text } = pieceAt(reading, from + ahead);
    return kind !== 'mark' && (ahead === 0 || gap === 'space') ? bareWord(text) : '';
  };
  return [word(0), word(1), word(2), word(3)];
}

/** `chi hoa bi ung thu`, `nha anh khoi so 15/4`, `ong dieu son – ho ngheo`: how many words a short name has. */
function shortName(reading: Reading, from: number): number {
  const [first, second, third] = wordsFrom(reading, from);
  const isOther = reading.told[from] !== undefined;
  const isHouse = phraseAt(reading, from + 1, 'house') > 0 && /^\d/.test(third);
  if (!isOther && (SUFFERING.has(second) || isHouse)) return 1;
  if (second === '') return 0;
  const isOfAny =
    FULL_TITLES.has(pieceAt(reading, from - 1).text) &&
    !isOther &&
    reading.told[from + 1] === undefined &&
    isSaid(reading, from + 2);
  const isSure = SURE_BARE.has(first) && isSaidOrOver(reading, from + 2);
  return isOfAny || (isSure && !OTHER_WORDS.has(`${first} ${second}`)) ? 2 : 0;
}

const FOR = 'cho';
const LONGEST_MATTER = 4;

/** `HO CAN NGHEO UONG DINH BAT`: right behind what is told of people. */
function isBehindMatter(reading: Reading, from: number): boolean {
  return Array.from({ length: LONGEST_MATTER }, (_, at) => at + 1).some((words) =>
    MATTERS.some((tag) => phraseAt(reading, from - words, tag) === words),
  );
}

function standingOf(reading: Reading, from: number, to: number, isTitled: boolean): Standing {
  const before = pieceAt(reading, from - 1);
  const isOver = isSaidOrOver(reading, to);
  // `ong thach so phi, ho can ngheo`.
  if (FULL_TITLES.has(before.text) && isOver && !isSaid(reading, from + 1)) return 'apart';
  if (isTitled) return 'loud';
  const isFirst = before.kind !== 'word' || pieceAt(reading, from).gap === 'break';
  const isTold =
    LEADS.has(before.text) ||
    isBehindNoun(reading, from) ||
    SUFFERING.has(pieceAt(reading, to).text) ||
    ((isFirst || (reading.isBare && (before.text === FOR || isBehindMatter(reading, from)))) &&
      isOver);
  return isTold ? 'told' : 'among';
}

/**
 * `thach thi my hanh bi …`: the end of the name that begins at a piece of a flat reading; undefined where none does.
 * With marks the family and the middle name are asked with theirs.
 */
export function flatNameEnd(reading: Reading, from: number, isTitled: boolean): number | undefined {
  const textAt = (at: number) => pieceAt(reading, at).text;
  const isWhole = FAMILIES.has(textAt(from)) && MIDDLES.has(textAt(from + 1));
  if (!reading.isBare && !isWhole) return undefined;
  const short = isTitled ? shortName(reading, from) : 0;
  if (short > 0) return from + short;
  const [family, middle, given, last] = wordsFrom(reading, from);
  const name: NameBare = [family, middle, given];
  const isOther = [1, 2].some((ahead) => tellsMatter(reading, from + ahead));
  if (isOther || OTHER_WORDS.has(`${family} ${middle}`)) return undefined;
  const isLong = MIDDLES_BARE.has(given) && /^[a-z]/.test(last) && !isSaid(reading, from + 3);
  const to = from + (isLong ? 4 : 3);
  const standing = standingOf(reading, from, to, isTitled);
  return isNameBare(textAt(from - 1), name, standing) ? to : undefined;
}
