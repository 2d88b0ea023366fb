import type { Sensitive } from '../../model/sensitive';
import { type DateSpan, dateAt } from './dates';
import { plainWord, wordSet } from './letters';
import { phrasesOf } from './lexicon';
import { isLegend } from './namesakes';
import { isAnyNamed } from './people';
import {
  hasPhrase,
  phraseAt,
  phraseIn,
  pieceAt,
  type Reading,
  sentenceEnd,
  sentenceStart,
} from './reading';
import { part, type Scene } from './scene';

const FIRST_YEAR = 1920;
const LAST_YEAR = 2015;
const LAST_DAY = 2020;
/** Children are told by dates that are no longer ago; later ones are of what was done. */
const LAST_CHILD = 2025;
/** So many words and marks may stand before the first digits, and before the date itself. */
const WORDS_BETWEEN = 4;
const REACH = 7;
const JOINING = wordSet(
  'ngày năm là vào mùng mồng tháng đúng của ông bà lúc hồi giờ phút h g p ra hôm sáng trưa chiều tối đêm',
  true,
);
/** `ba mươi tháng tư`, `tháng Giêng`. */
const SPOKEN = wordSet(
  'một hai ba bốn tư lăm sáu bảy tám chín mười mươi mốt rằm giêng chạp nghìn trăm',
);

/** The date that a word of birth tells, behind it by a few marks or words, which may be its own. */
function dateAfter(reading: Reading, from: number): DateSpan | undefined {
  let hasDigits = false;
  let spoken = 0;
  let last = from;
  for (let at = from; at < from + REACH + spoken; at += 1) {
    const piece = pieceAt(reading, at);
    hasDigits ||= piece.kind === 'digits';
    if (SPOKEN.has(piece.text)) {
      spoken += 1;
      last = at;
      continue;
    }
    if (!hasDigits && at >= from + WORDS_BETWEEN + spoken * 2 - 1) break;
    // A line may end behind `Sinh ngày:`; a sentence ends by its mark, `Sn.` does not.
    if (piece.kind === 'end' || /^[;!?]$/.test(piece.text) || (piece.text === '.' && at > from))
      break;
    const date = piece.kind === 'digits' ? dateAt(reading, at) : undefined;
    if (date) return { ...date, isDay: date.isDay || spoken > 0 };
    // `12-Mar-1985`.
    const isName = hasDigits && piece.isCapital;
    if (piece.kind === 'word' && !isName && !JOINING.has(piece.text)) break;
  }
  return spoken > 1 ? { from, to: last + 1, year: FIRST_YEAR, isDay: true } : undefined;
}

const FAR = 24;
const YEAR = plainWord('năm');
const LINKS = wordSet('là thành : (');

/** The date that `ngày sinh` tells from far: of a grown person, or one that a link leads to. */
function dateFar(reading: Reading, from: number): DateSpan | undefined {
  const end = Math.min(sentenceEnd(reading, from - 1), from + FAR);
  for (let at = from; at < end; at += 1) {
    const date = dateAt(reading, at);
    if (!date) continue;
    const isLinked = [1, 2].some((back) => LINKS.has(pieceAt(reading, at - back).text));
    const isYear = isLinked || pieceAt(reading, at - 1).text === YEAR;
    if (date.isDay ? date.year <= (isLinked ? LAST_CHILD : LAST_YEAR) : isYear) return date;
  }
  return undefined;
}

const COMPOUNDS = wordSet(
  'vệ phát thí học nữ nam khai hy tái nhân sơ tiểu giáo y thú ký dân an môn phục du tuyển văn sản',
);

/** `vệ sinh ngày 15/5`, `học sinh năm 2026`: other words that end so. */
export function isCompound(reading: Reading, at: number): boolean {
  const before = pieceAt(reading, at - 1);
  const isSinh = pieceAt(reading, at).text === 'sinh' && pieceAt(reading, at).gap !== 'break';
  // `em An sinh ngày …`.
  const isName = before.isCapital && phraseAt(reading, at - 2, 'title') > 0;
  return isSinh && before.kind === 'word' && COMPOUNDS.has(before.text) && !isName;
}

/** Some marks are compared as a space and a mark: `¨`. */
const MAYBE = new RegExp(
  ` (?:${[...phrasesOf('birth')].join('|')})(?: +\\S+){0,${WORDS_BETWEEN - 1}} +(?:\\d|(?:${[...SPOKEN].join('|')}) )`,
);
const NOUNS = new RegExp(
  ` (?:${[...phrasesOf('birthColumn')].filter((phrase) => / /.test(phrase)).join('|')}) `,
);

/** Whether {@link findBirths} may find any in a text: see {@link mayTell}. Beside names it finds others. */
export function mayBirth(words: string): boolean {
  return MAYBE.test(words) || (/\d{4}/.test(words) && NOUNS.test(words));
}

/** How many pieces the word for a day of birth has that begins at one: `ngày sinh`. */
function nounAt(reading: Reading, at: number): number {
  const words = phraseAt(reading, at, 'birthColumn');
  const last = at + words - 1;
  const isNoun = words > 1 && !isCompound(reading, at) && !JOINING.has(pieceAt(reading, last).text);
  return isNoun && phraseAt(reading, last, 'otherColumn') === 0 ? words : 0;
}

/** `Hoa 12/3/1985, Lan 5/6/1990 (ngày sinh)`: what brackets at the end say of the days before them. */
function datesBefore(reading: Reading, to: number): readonly DateSpan[] {
  const dates: DateSpan[] = [];
  for (let at = sentenceStart(reading, to); at < to; at += 1) {
    const date = dateAt(reading, at);
    if (!date) continue;
    if (date.isDay && date.year <= LAST_YEAR) dates.push(date);
    at = date.to - 1;
  }
  return dates;
}

const BEING = plainWord('là');
const LONGEST_DATE = 6;

/** `2/3/2015 là ngày sinh của em …`: the date that a link leads from. */
function dateLinked(reading: Reading, noun: number): DateSpan | undefined {
  if (pieceAt(reading, noun - 1).text !== BEING) return undefined;
  for (let at = noun - 1 - LONGEST_DATE; at < noun - 1; at += 1) {
    const date = dateAt(reading, at);
    if (date?.to === noun - 1 && date.year <= LAST_CHILD) return date;
  }
  return undefined;
}

/** Days and years of birth: behind a word that says so, or right behind a name. */
export function findBirths(scene: Scene): readonly Sensitive[] {
  const { reading } = scene;
  const dates: DateSpan[] = [];
  for (let at = 0; at < reading.pieces.length; at += 1) {
    const noun = nounAt(reading, at);
    if (noun > 0 && pieceAt(reading, at + noun).text === ')')
      dates.push(...datesBefore(reading, at));
    const words = isCompound(reading, at) ? 0 : phraseAt(reading, at, 'birth');
    const date =
      noun > 0
        ? (dateLinked(reading, at) ?? dateFar(reading, at + noun))
        : words > 0
          ? dateAfter(reading, at + words)
          : undefined;
    if (date && isOfSomebody(scene, at, date)) dates.push(date);
  }
  return [...dates, ...besideNames(scene)].map(({ from, to }) => part(reading, from, to, 'birth'));
}

const JUBILEE_REACH = 12;

/** `Kỷ niệm 136 năm Ngày sinh …`: of whom everybody knows it; `mừng thọ cụ …, sinh ngày …` is none. */
function isJubilee({ reading, people }: Scene, at: number): boolean {
  const start = Math.max(sentenceStart(reading, at), at - JUBILEE_REACH);
  const jubilee = phraseIn(reading, 'anniversary', start, at + 1);
  if (jubilee < 0) return false;
  const birth = phraseIn(reading, 'birth', jubilee, at + 2);
  return (
    birth >= 0 &&
    reading.clauses[jubilee] === reading.clauses[at] &&
    !isAnyNamed(people, jubilee, birth)
  );
}

/** `(01/02/1940 – 15/10/1964)`: of somebody in history. */
function isSpan(reading: Reading, { to }: DateSpan): boolean {
  return /^[-–]$/.test(pieceAt(reading, to).text) && dateAt(reading, to + 1) !== undefined;
}

const [FALLING = '', LEADING = ''] = ['hy sinh', 'và đã anh dũng'].map((words) =>
  words.split(' ').map(plainWord).join(' '),
);
const FALLEN = new RegExp(
  `^(?:[,;()–-] )*(?:(?:${LEADING.replace(/ /g, '|')}) )*${FALLING}(?: |$)`,
);
const FALLEN_REACH = 6;

/** `Anh hùng liệt sĩ Võ Thị Sáu sinh năm 1933`, `…, hy sinh năm 1952`: of somebody in history. */
function isOfFallen(reading: Reading, at: number, { to }: DateSpan): boolean {
  const name = /^[(,–-]$/.test(pieceAt(reading, at - 1).text) ? at - 1 : at;
  if (isLegend(reading, name)) return true;
  const next = reading.pieces.slice(to, to + FALLEN_REACH).map(({ text }) => text);
  return FALLEN.test(next.join(' '));
}

/** Not a jubilee, nor a class of birth years that names nobody. */
function isOfSomebody(scene: Scene, at: number, date: DateSpan): boolean {
  const { reading, people, isNamed: isInRow } = scene;
  const start = sentenceStart(reading, at);
  if (isJubilee(scene, at) || date.year < FIRST_YEAR || isSpan(reading, date)) return false;
  if (isOfFallen(reading, at, date)) return false;
  // `Đảng ra đời ngày …`.
  if (date.isDay && pieceAt(reading, at).text !== 'ra') return true;
  // `Họ tên: …` may be the line above.
  const line = pieceAt(reading, at).isNewLine ? sentenceStart(reading, at - 1) : start;
  const isNamed = isInRow || isAnyNamed(people, line, sentenceEnd(reading, at));
  const title = phraseIn(reading, 'title', Math.max(start, at - 4), at);
  return isNamed || (title >= 0 && pieceAt(reading, title - 1).kind !== 'digits');
}

const ABOUT = wordSet('nam nữ giới tính tuổi t dân tộc kinh ngày');
const CHILD = wordSet('cháu em bé trẻ con');
const MOST_ABOUT = 7;

/** Where what is said between a name and its date ends: `, nữ, 75 tuổi (`. */
function aboutEnd(reading: Reading, from: number): number {
  let at = from;
  while (at < from + MOST_ABOUT) {
    const { kind, text } = pieceAt(reading, at);
    const isAge = kind === 'digits' && ABOUT.has(pieceAt(reading, at + 1).text);
    if (!isAge && !(kind === 'mark' ? /^[([,;:'/–-]$/.test(text) : ABOUT.has(text))) break;
    at += 1;
  }
  return at;
}

/** `Nguyễn Văn A (1985)`, `Nguyễn Văn A, nam, 12/3/1985`. */
function besideNames(scene: Scene): readonly DateSpan[] {
  const { reading, people } = scene;
  return people.flatMap(({ from, to }) => {
    if (isJubilee(scene, to - 1)) return [];
    const begin = aboutEnd(reading, to);
    const date = dateAt(reading, begin);
    if (!date) return [];
    const after = pieceAt(reading, date.to);
    if (isSpan(reading, date)) return [];
    const isChild =
      CHILD.has(pieceAt(reading, from - 1).text) ||
      // `GiayKhaiSinh_…`.
      hasPhrase(reading, 'otherColumn', sentenceStart(reading, from), from) ||
      ABOUT.has(pieceAt(reading, date.to + 1).text);
    const last = isChild ? LAST_CHILD : date.isDay ? LAST_DAY : LAST_YEAR;
    if (date.year < FIRST_YEAR || date.year > last) return [];
    const isLed = begin > to || pieceAt(reading, to).gap === 'break';
    const isApart = isLed ? after.kind === 'mark' || after.gap === 'break' : after.text === ',';
    return date.isDay || isApart ? [date] : [];
  });
}
