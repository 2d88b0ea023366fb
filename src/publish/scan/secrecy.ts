import type { Sensitive } from '../../model/sensitive';
import { DENIAL_WORDS, isDenied } from './denial';
import { plainWord, wordSet } from './letters';
import type { Tag } from './lexicon';
import {
  isBehindOther,
  isFood,
  isOfName,
  isOfSeal,
  isOtherWord,
  isTitle,
  OTHER_WORDS,
} from './otherMeanings';
import {
  documentIn,
  hasDocument,
  isBehindDocument,
  isCounted,
  isDocument,
  isPaper,
  type Noun,
  nounBefore,
  PAPER_WORDS,
} from './papers';
import {
  hasPhrase,
  isAlone,
  phraseAt,
  phraseIn,
  pieceAt,
  type Reading,
  sentenceEnd,
  sentenceStart,
} from './reading';
import { isBareMark, restorer } from './restored';
import { SPELLED } from './spelled';

const SECRET = plainWord('mật');
/** No word at all: behind a degree a slip for it. */
const SLIP = plainWord('mât');
const DEGREE = plainWord('độ');
const LEVELS = wordSet('tối tuyệt');
const STAMPED = wordSet('dấu loại mức xếp diện cấp hạng chữ mục');
const POINTED = wordSet('này trên đó đây là thuộc');
const POINTING = wordSet('này đó kèm nêu');
const SAYING = wordSet('theo thuộc');
/** What makes a field of work something that was done to a paper or by which it is done. */
const DONE = wordSet('được đã theo thuộc trong cứ');
const NOT_SECRET = wordSet('thường không chưa khẩn');
/** What is done with one such paper. */
const KEEPING = wordSet('chỉ không chưa cấm do thu nộp trả');
const USUAL = plainWord('thường');
const URGENT = plainWord('khẩn');
/** `hỏa tốc`, `thượng khẩn`: said of one paper beside its degree. */
const HURRIED = wordSet('khẩn tốc');
const BEING = plainWord('là');
const NUMBER = plainWord('số');
const BELONGING = plainWord('thuộc');
const ABOUT = plainWord('về');
const OWNED = wordSet('của về');
const FROM = wordSet('của về từ số');
const JOINING = new RegExp(`^(?:[,/;]|${['và', 'hoặc'].map(plainWord).join('|')})$`);
const ONE = new RegExp(`^(?:0?1|${plainWord('một')})$`);
const SHORT = 5;
/** Whether nothing around the word is in capitals as it is: a stamp in the middle of a sentence. */
function isStamp(reading: Reading, at: number): boolean {
  if (!pieceAt(reading, at).isUpper) return false;
  return ![at - 2, at - 1, at + 1].some(
    (near) => pieceAt(reading, near).isUpper && pieceAt(reading, near).kind === 'word',
  );
}

/** `một phong bì có văn bản TUYỆT MẬT của …`. */
function isLoudDegree(reading: Reading, from: number, at: number): boolean {
  const isUpper = (near: number) => pieceAt(reading, near).isUpper;
  return isUpper(from) && isUpper(at) && !isUpper(from - 1) && !isUpper(at + 1);
}

/** `…, TÀI LIỆU MẬT, …`: a stamp of several words behind a mark. */
function isLoud(reading: Reading, at: number, noun: number): boolean {
  const isUpper = (near: number) => pieceAt(reading, near).isUpper;
  return (
    isUpper(noun) &&
    isUpper(at) &&
    pieceAt(reading, noun - 1).kind === 'mark' &&
    !isUpper(noun - 2) &&
    !isUpper(at + 2)
  );
}

const LONGEST_HEADING = 5;

/** Where the few words before a noun begin; over a comma only in a list of papers. */
function wordsBefore(reading: Reading, noun: number): number {
  let at = noun;
  while (at > noun - 4) {
    const { kind, text } = pieceAt(reading, at - 1);
    const isList = text === ',' && (isPaper(reading, at - 2, 1) || isPaper(reading, at - 3, 2));
    if (kind !== 'word' && !isList) break;
    at -= 1;
  }
  return at;
}

/** Whether one paper is meant: by its number, as what is enclosed, by `này` or `đây là`. */
function isThisOne(reading: Reading, from: number, at: number): boolean {
  const start = sentenceStart(reading, at);
  return (
    hasDocument(reading, Math.max(start, from - 2), Math.min(sentenceEnd(reading, at), at + 8)) ||
    hasPhrase(reading, 'enclosed', Math.max(start, from - 3), from) ||
    (pieceAt(reading, at + 1).text === NUMBER && pieceAt(reading, at + 2).kind === 'digits') ||
    [1, 2].some((ahead) => POINTING.has(pieceAt(reading, at + ahead).text)) ||
    POINTED.has(pieceAt(reading, from - 1).text)
  );
}

const LEAST_NAMED = 5;

/** `Sơ đồ hầm chỉ huy, tài liệu mật, …`: said of a paper that is named before, in no list of things. */
function isApposed(reading: Reading, at: number, noun: number): boolean {
  if (pieceAt(reading, noun - 1).text !== ',') return false;
  const start = sentenceStart(reading, noun);
  if (hasDocument(reading, start, noun)) return true;
  // Two of these three tell it.
  const signs = [
    hasPhrase(reading, 'classified', start, Math.min(start + 3, noun - LEAST_NAMED)),
    KEEPING.has(pieceAt(reading, at + 2).text),
    !hasPhrase(reading, 'field', start, noun),
  ];
  return signs.filter(Boolean).length > 1;
}

/** Whether papers of this noun are marked by the word, where they are no field of work. */
function marksNoun(reading: Reading, at: number, noun: Noun): boolean {
  if (isThisOne(reading, noun.at, at) || isLoud(reading, at, noun.at)) return true;
  const start = sentenceStart(reading, at);
  const end = sentenceEnd(reading, at);
  const isApart = /^[-–—:;([]$/.test(pieceAt(reading, noun.at - 1).text);
  const heading = isApart || isApposed(reading, at, noun.at) ? noun.at : start;
  const [mark, next] = [pieceAt(reading, at + 1), pieceAt(reading, at + 2)];
  // What follows a dash or a comma is said of the heading, if it is no other paper or degree.
  const isEnded =
    /^[-–—;)\]]$/.test(mark.text) ||
    (mark.text === ',' &&
      ![1, 2].some((words) => isPaper(reading, at + 2, words)) &&
      !isDegree(next.text));
  const isHeading =
    (isEnded ? at + 1 : end) - heading <= LONGEST_HEADING ||
    (heading === noun.at && OWNED.has(mark.text));
  const from = isHeading ? heading : noun.isOne ? wordsBefore(reading, noun.at) : -1;
  return from >= 0 && !hasPhrase(reading, 'field', Math.max(start, from), noun.at);
}

/** Whether a word is one of the degrees that papers have. */
function isDegree(text: string): boolean {
  return text === SECRET || LEVELS.has(text);
}

/** Whether it is told of rules or things for such papers, not of what was done to one. */
function isGeneral(reading: Reading, from: number, to: number, tag: Tag = 'device'): boolean {
  const rule = phraseIn(reading, tag, from, to);
  return rule >= 0 && !DONE.has(pieceAt(reading, rule - 1).text);
}

/**
 * Whether `mật` at a piece classifies something.
 * @param from where the degree begins: at `tối`, `tuyệt` or the word itself
 * @param marks those that stand before
 */
function isMark(
  reading: Reading,
  from: number,
  at: number,
  isTally: boolean,
  marks: ReadonlySet<number>,
): boolean {
  const before = pieceAt(reading, from - 1);
  const after = pieceAt(reading, at + 1);
  if (isOtherWord(reading, at)) return false;
  const previous =
    pieceAt(reading, from).gap !== 'break' && before.kind === 'word' ? before.text : '';
  const isHigh = from < at;
  if (!isHigh && isBehindOther(previous)) return false;
  const start = sentenceStart(reading, from);
  const isOfKind = previous === DEGREE || STAMPED.has(previous);
  const noun = nounBefore(reading, isOfKind ? from - 1 : from);
  const form = noun ? noun.at : isOfKind ? from - 1 : from;
  if (isOfSeal(reading, from) || isTitle(reading, from, at)) return false;
  if (!isHigh && !noun && !isOfKind && isOfName(reading, at)) return false;
  const last = besideIn(reading, form, -1);
  const isNumbered = isDocument(reading, at + (after.text === NUMBER ? 2 : 1));
  const isLoud = isHigh && noun !== undefined && isLoudDegree(reading, from, at);
  const isSingle = isHigh && noun?.isOne === true;
  // `đã nhận 01 văn bản tuyệt mật từ …`.
  const isOfOne = noun && ONE.test(pieceAt(reading, noun.at - 1).text);
  if (isHigh && isOfOne && FROM.has(after.text)) return true;
  // `01 chỉ thị TỐI MẬT của Quân khu`: a count of one that is told of.
  if ((isLoud || isSingle) && OWNED.has(after.text)) return true;
  if (isCounted(reading, at, noun || (isOfKind && isTally) ? form : at) || isDenied(reading, form))
    return isNumbered;
  const isApart = pieceAt(reading, form - 1).text === '(' && pieceAt(reading, at).isUpper;
  if (
    isTally &&
    !isApart &&
    noun &&
    !isThisOne(reading, form, at) &&
    !(isHigh && noun.isOne) &&
    !hasDocument(reading, start, from)
  )
    return false;
  if (
    last !== undefined &&
    pieceAt(reading, last).text === SECRET &&
    !isBehindOther(pieceAt(reading, last - 1).text)
  ) {
    return marks.has(last);
  }
  const near = Math.max(start, from - NEAR);
  const isField = isGeneral(reading, near, form, 'field');
  const end = sentenceEnd(reading, at);
  if (
    !isHigh &&
    [1, 2].some((back) => HURRIED.has(pieceAt(reading, form - back).text)) &&
    (hasDocument(reading, start, end) || (OWNED.has(after.text) && !isField))
  ) {
    return true;
  }
  // `Phụ lục 2 là danh mục mật`, `đây là quy định mật`.
  if (
    [2, 3].some(
      (back) =>
        pieceAt(reading, at - back).text === BEING &&
        (POINTED.has(pieceAt(reading, at - back - 1).text) ||
          hasPhrase(reading, 'classified', start, at - back)),
    )
  ) {
    return true;
  }
  const isOfRules = isGeneral(reading, Math.max(near, documentIn(reading, near, from)), form);
  if (isListed(reading, from, at)) return false;
  if (!noun && !hasDocument(reading, start, from) && isFood(reading, at)) return false;
  if (isAlone(reading, from, at)) return true;
  if (isLoud) return true;
  // `hồ sơ mật về sáu đối tượng`; of whom it is may be a field of work.
  if (noun?.isOne && OWNED.has(after.text) && (isStamp(reading, at) || after.text === ABOUT))
    return true;
  if (isHigh) {
    const isOfPapers = noun !== undefined || isOfKind || before.text === ',';
    return !isOfRules || !isOfPapers || isThisOne(reading, form, at);
  }
  const told = pieceAt(reading, at - 2);
  const isSaid = [told, pieceAt(reading, at - 3)].some(({ text }) => SAYING.has(text));
  if (previous === DEGREE && told.text !== SECRET) {
    const saidAt = /^[:=–/-]$/.test(after.text) ? at + 2 : at + 1;
    const said = pieceAt(reading, saidAt).text;
    // `độ mật Mật`.
    const last = LEVELS.has(said) ? saidAt + 1 : saidAt;
    if (isDegree(said)) return !isListed(reading, saidAt, last);
    if (NOT_SECRET.has(said) || NOT_SECRET.has(told.text)) return false;
    const isNamed = pieceAt(reading, at).isCapital;
    if (told.text === '(' || isSaid || (isNamed && told.kind === 'mark')) return true;
    if (isNamed) return !isOfRules;
    const isThing =
      told.kind === 'digits' ||
      phraseAt(reading, at - 2, 'counting') > 0 ||
      pieceAt(reading, at + 2).text === DEGREE ||
      (at - 1 === start && after.kind === 'word');
    return !isThing && !isField;
  }
  if (previous === STAMP && isStamp(reading, at)) return true;
  if (STAMPED.has(previous)) {
    if (isSaid) return true;
    const words = wordsBefore(reading, at - 2);
    const isApart = pieceAt(reading, words - 1).text === ',';
    return (isApart || !isOfRules) && !isGeneral(reading, words, at - 1, 'field');
  }
  if (POINTED.has(previous)) return true;
  if ((before.kind === 'mark' || before.isUpper) && isBehindDocument(reading, at)) {
    return true;
  }
  if (noun && marksNoun(reading, at, noun)) return true;
  // `phụ lục này thuộc loại tài liệu mật`.
  const kind =
    noun && (STAMPED.has(pieceAt(reading, noun.at - 1).text) ? noun.at - 2 : noun.at - 1);
  if (kind !== undefined && pieceAt(reading, kind).text === BELONGING && !isField) return true;
  // Said of what has another name, `chỉ đạo mật`; alone it is honey, and `Mật Sơn` is a place.
  const isNamed = after.isCapital && !after.isUpper && pieceAt(reading, at).isCapital;
  return (
    !isField &&
    (isStamp(reading, at) || (!noun && !isNamed && (previous !== '' || before.kind === 'digits')))
  );
}

const STAMP = plainWord('dấu');
/** The word however it is written: of letters that stand alone there is always this one. */
const MAYBE = new RegExp(
  ` (?:${[...SPELLED.keys(), 'mat', SLIP, plainWord('â')].join('|')})\\W|(?:toi|tuyet)mat | m (?:\\W )?a (?:\\W )?t `,
);

/** Whether {@link findSecrecy} may find any in a text: see {@link mayTell}. */
export function mayClassify(words: string): boolean {
  return MAYBE.test(words);
}

/** `thường, mật`, `gồm mật, tối mật và tuyệt mật`: a list of degrees. */
function isListed(reading: Reading, from: number, at: number): boolean {
  const { pieces } = reading;
  const isOther = (beside: number | undefined) => {
    const { text } = pieceAt(reading, beside ?? -1);
    return text === USUAL || (pieces.length > SHORT && text === URGENT);
  };
  const next = besideIn(reading, at, 1);
  if (isOther(next) || isOther(besideIn(reading, from, -1))) return true;
  return next !== undefined && isDegree(pieceAt(reading, next).text);
}

/** The next word of a list, its quotation marks passed over; undefined where there is no list. */
function besideIn(reading: Reading, at: number, step: 1 | -1): number | undefined {
  const beyond = (from: number): number => {
    const next = from + step;
    return /^["“”]$/.test(pieceAt(reading, next).text) ? next + step : next;
  };
  const joint = beyond(at);
  return JOINING.test(pieceAt(reading, joint).text) ? beyond(joint) : undefined;
}

const NEAR = 10;

interface Around {
  /** Whether the row counts something, so that its words name what is counted. */
  readonly isTally?: boolean;
  readonly isFileName?: boolean;
}

/**
 * The marks of secrecy in a text. A mark classifies a document, a list or a file; papers that are
 * counted, equipment, fields of work and laws (`bảo vệ bí mật nhà nước`) have none.
 * @param around what is known of the text besides
 */
export function findSecrecy(written: Reading, around: Around = {}): readonly Sensitive[] {
  const { isTally = false, isFileName = false } = around;
  const reading = restored(written);
  const { pieces } = reading;
  const marks = new Set<number>();
  return pieces.flatMap((piece, at): readonly Sensitive[] => {
    const isBare = piece.text === 'mat' && isBareMark(reading, at);
    const level = pieceAt(reading, at - 1).text === '-' && piece.gap === 'none' ? at - 2 : at - 1;
    const degree = pieceAt(reading, level);
    const isSlip = piece.text === SLIP && LEVELS.has(degree.text);
    if (piece.text !== SECRET && !isBare && !isSlip) return [];
    const isAbsolute =
      // Over two lines of a cell in capitals alone: a day's `buổi tối` may end a line.
      (piece.gap !== 'break' || (degree.isUpper && piece.isUpper)) &&
      (LEVELS.has(degree.text) || (isBare && /^(?:toi|tuyet)$/.test(degree.text)));
    const from = isAbsolute ? level : at;
    const isSure = reading !== written && (isAbsolute || isFileName);
    const isSecret =
      (isSlip && !isTally && !isDenied(reading, from)) ||
      (!isBare && isMark(reading, from, at, isTally, marks)) ||
      ((isBare || (isSure && !isTally)) && isLikely(reading, from, at));
    if (!isSecret) return [];
    marks.add(at);
    return [{ kind: 'secrecy', start: pieceAt(reading, from).start, end: piece.end, isAbsolute }];
  });
}

/** Whether a word that was typed without marks is one, where little else can be read of its text. */
function isLikely(reading: Reading, from: number, at: number): boolean {
  const near = Math.max(sentenceStart(reading, at), from - NEAR);
  const noun = nounBefore(reading, from)?.at ?? from;
  return (
    !isCounted(reading, at, from < at ? at : noun) &&
    !isDenied(reading, noun) &&
    !isListed(reading, from, at) &&
    pieceAt(reading, besideIn(reading, noun, -1) ?? -1).text !== SECRET &&
    !isOtherWord(reading, at) &&
    !isBehindOther(pieceAt(reading, at - 1).text) &&
    (from < at || !isGeneral(reading, near, at))
  );
}

const restored = restorer([
  ...DENIAL_WORDS,
  ...PAPER_WORDS,
  ...OTHER_WORDS,
  ...[LEVELS, STAMPED, POINTED, POINTING, SAYING, DONE, NOT_SECRET, KEEPING],
  ...[HURRIED, FROM, new Set([BEING, NUMBER, ABOUT, USUAL, URGENT, STAMP])],
]);
