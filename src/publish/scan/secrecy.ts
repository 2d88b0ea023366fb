import type { Sensitive } from '../../model/sensitive';
import { plainWord, wordSet } from './letters';
import {
  hasPhrase,
  phraseAt,
  phraseIn,
  pieceAt,
  type Reading,
  SPELLED,
  sentenceEnd,
  sentenceStart,
} from './reading';

const SECRET = plainWord('mật');
const DEGREE = plainWord('độ');
const LEVELS = wordSet('tối tuyệt');
/** `bí mật`, `mật ong`: other words, whatever stands around them. */
const BEFORE = wordSet(
  'bí bảo cơ thân cẩn túi đường sỏi dịch ống ong lấy token bộ sáp giải trực mạng',
);
const AFTER = wordSet(
  'ong độ mã khẩu thiết vụ danh ngọt gấu nghị hoa mía đàm tông nhân thám báo thư hiệu ước phục',
);
const STAMPED = wordSet('dấu loại mức xếp diện cấp hạng chữ mục');
const POINTED = wordSet('này trên đó đây là thuộc');
const POINTING = wordSet('này đó kèm nêu');
const SAYING = wordSet('theo thuộc');
const NOT_SECRET = wordSet('thường không chưa khẩn');
const BEES = wordSet('ong sáp');
const OTHER_DEGREES = wordSet('thường khẩn');
const LABELS = wordSet('số ngày tháng năm quý tổ điều khoản mục kỳ khóa tuần thứ phụ');
const COUNTED_ON = wordSet('đến đi là có được ban đã chiếm còn');

/** `12-KH/ĐU`, `111/2024/NĐ-CP`: digits that begin a document's number. */
export function isDocument(reading: Reading, at: number): boolean {
  const mark = pieceAt(reading, at + 1);
  if (pieceAt(reading, at).kind !== 'digits' || mark.gap !== 'none' || !/[-–/]/.test(mark.text)) {
    return false;
  }
  const next = pieceAt(reading, at + 2);
  return (
    next.gap === 'none' &&
    (next.isCapital || (next.text.length === 4 && pieceAt(reading, at + 3).text === '/'))
  );
}

/** Digits that count what follows: no number of a document, no date, nothing's name. */
function isCount(reading: Reading, at: number): boolean {
  if (pieceAt(reading, at).kind !== 'digits') return false;
  const [before, after] = [pieceAt(reading, at - 1), pieceAt(reading, at + 1)];
  if (LABELS.has(before.text)) return false;
  if (before.kind === 'mark' && /[-/.]/.test(before.text) && pieceAt(reading, at).gap === 'none')
    return false;
  return !(after.kind === 'mark' && after.gap === 'none' && /[-/]/.test(after.text));
}

/** Whether papers are counted here: `06 văn bản (mật)`, `văn bản mật đến: 5`, `tổng số …`. */
function isCounted(reading: Reading, at: number, noun: number): boolean {
  for (let back = noun - 1; back >= Math.max(0, noun - 4); back -= 1) {
    if (reading.sentences[back] !== reading.sentences[at]) break;
    // A token (`{{MÃ}}`) stands for a figure.
    if (isCount(reading, back) || pieceAt(reading, back).text === '}') return true;
    if (pieceAt(reading, back).kind === 'mark') break;
  }
  let next = at + 1;
  while (next < at + 5) {
    const piece = pieceAt(reading, next);
    if (piece.gap === 'break') break;
    if (piece.kind === 'digits') return isCount(reading, next) && !isDocument(reading, next);
    if (!(piece.kind === 'mark' && /[:=(\-–]/.test(piece.text)) && !COUNTED_ON.has(piece.text))
      break;
    next += 1;
  }
  return noun < at && hasPhrase(reading, 'counting', noun - 4, noun + 1);
}

/** Whether the word has marks or an end on both sides: `(mật)`, `- MẬT`, a cell of its own. */
function isAlone(reading: Reading, at: number): boolean {
  const [before, after] = [pieceAt(reading, at - 1), pieceAt(reading, at + 1)];
  const opens =
    before.kind === 'end' || before.kind === 'mark' || pieceAt(reading, at).gap === 'break';
  return opens && (after.kind === 'mark' || after.gap === 'break');
}

/** Whether nothing around the word is in capitals as it is: a stamp in the middle of a sentence. */
function isStamp(reading: Reading, at: number): boolean {
  if (!pieceAt(reading, at).isUpper) return false;
  return ![at - 2, at - 1, at + 1].some(
    (near) => pieceAt(reading, near).isUpper && pieceAt(reading, near).kind === 'word',
  );
}

/** The noun that the word or its bracket stands after: its first piece and whether it names one paper. */
function nounBefore(
  reading: Reading,
  at: number,
): { readonly at: number; readonly isOne: boolean } | undefined {
  const from = pieceAt(reading, at - 1).text === '(' ? at - 1 : at;
  for (const tag of ['classified', 'papers'] as const) {
    for (const words of [3, 2, 1]) {
      if (phraseAt(reading, from - words, tag) === words) {
        return { at: from - words, isOne: tag === 'classified' };
      }
    }
  }
  return undefined;
}

function hasDocument(reading: Reading, from: number, to: number): boolean {
  for (let at = Math.max(0, from); at < to; at += 1) if (isDocument(reading, at)) return true;
  return false;
}

const LONGEST_HEADING = 5;

/** Where the few words before a noun begin; over a comma only in a list of papers. */
function wordsBefore(reading: Reading, noun: number): number {
  const isPaper = (at: number, words: number) =>
    phraseAt(reading, at, 'papers') === words || phraseAt(reading, at, 'classified') === words;
  let at = noun;
  while (at > noun - 4) {
    const { kind, text } = pieceAt(reading, at - 1);
    const isList = text === ',' && (isPaper(at - 2, 1) || isPaper(at - 3, 2));
    if (kind !== 'word' && !isList) break;
    at -= 1;
  }
  return at;
}

/** Whether papers of this noun are marked by the word, where they are neither counted nor a field of work. */
function marksNoun(reading: Reading, at: number): boolean {
  const noun = nounBefore(reading, at);
  const start = sentenceStart(reading, at);
  const end = sentenceEnd(reading, at);
  if (!noun || isCounted(reading, at, noun.at)) return false;
  if (hasDocument(reading, Math.max(start, noun.at - 2), Math.min(end, at + 8))) return true;
  if (hasPhrase(reading, 'enclosed', Math.max(start, noun.at - 3), noun.at)) return true;
  const points = [1, 2].some((ahead) => POINTING.has(pieceAt(reading, at + ahead).text));
  if (points || POINTED.has(pieceAt(reading, noun.at - 1).text)) return true;
  const heading = pieceAt(reading, noun.at - 1).text === ':' ? noun.at : start;
  // What follows a dash is said of the heading.
  const isEnded = /^[-–—]$/.test(pieceAt(reading, at + 1).text);
  if (
    (isEnded ? at + 1 : end) - heading <= LONGEST_HEADING &&
    !hasPhrase(reading, 'field', heading, noun.at)
  ) {
    return true;
  }
  return (
    noun.isOne &&
    !hasPhrase(reading, 'field', Math.max(start, wordsBefore(reading, noun.at)), noun.at)
  );
}

/** `mật ong`, `mật phục`. */
function isOtherWord(reading: Reading, at: number): boolean {
  const after = pieceAt(reading, at + 1);
  return after.kind === 'word' && after.gap !== 'break' && AFTER.has(after.text);
}

/** `12-KH/ĐU - mật`: the pieces of a document's number and the mark behind it. */
const AFTER_DOCUMENT = 7;

/** Whether `mật` at a piece classifies something. */
function isMark(reading: Reading, at: number, isFigure: boolean): boolean {
  const before = pieceAt(reading, at - 1);
  const after = pieceAt(reading, at + 1);
  if (isOtherWord(reading, at)) return false;
  const previous =
    pieceAt(reading, at).gap !== 'break' && before.kind === 'word' ? before.text : '';
  if (BEFORE.has(previous)) return false;
  const start = sentenceStart(reading, at);
  const named = nounBefore(reading, at)?.at;
  const noun = named ?? at;
  if (isCounted(reading, at, noun) || isOfSeal(reading, at)) return false;
  if (isFigure && named !== undefined && !hasDocument(reading, start, at)) return false;
  const isField = hasPhrase(reading, 'field', Math.max(start, at - NEAR), noun);
  if (isAlone(reading, at)) return !isListed(reading, at);
  if (previous === DEGREE && pieceAt(reading, at - 2).text !== SECRET) {
    const said = pieceAt(reading, after.kind === 'mark' ? at + 2 : at + 1).text;
    const isBracketed = pieceAt(reading, at - 2).text === '(';
    const isSaid = [at - 2, at - 3].some((near) => SAYING.has(pieceAt(reading, near).text));
    return (
      (isBracketed || isSaid || !isField) &&
      !NOT_SECRET.has(said) &&
      !NOT_SECRET.has(pieceAt(reading, at - 2).text)
    );
  }
  if (previous === STAMP && !isStamped(reading, at)) return false;
  if (STAMPED.has(previous)) {
    if (previous === STAMP && isStamp(reading, at)) return true;
    return !hasPhrase(reading, 'field', wordsBefore(reading, at - 2), at - 1);
  }
  if (POINTED.has(previous)) return true;
  const isAfterDocument = before.kind === 'mark' && hasDocument(reading, at - AFTER_DOCUMENT, at);
  if (isAfterDocument) return true;
  return marksNoun(reading, at) || (isStamp(reading, at) && !isField);
}

const STAMP = plainWord('dấu');
const STAMPING = wordSet('đóng mang có đề in');

/** The word however it is written: of letters that stand alone there is always this one. */
const MAYBE = new RegExp(` (?:${[...SPELLED.keys(), 'mat', plainWord('â')].join('|')})\\W`);

/** Whether {@link findSecrecy} may find any in a text: see {@link mayTell}. */
export function mayClassify(words: string): boolean {
  return MAYBE.test(words);
}

/** `đóng dấu mật`, `…, dấu MẬT`; `dấu mật các loại` are things. */
function isStamped(reading: Reading, at: number): boolean {
  if (pieceAt(reading, at - 2).kind === 'mark') return true;
  return [at - 2, at - 3, at - 4].some((near) => STAMPING.has(pieceAt(reading, near).text));
}

/** `thường, mật` and `phấn hoa, mật, sáp`: a list of degrees or of what bees give. */
function isListed(reading: Reading, at: number): boolean {
  const { pieces } = reading;
  const isOther = (mark: number, word: number) =>
    /^[,/;]$/.test(pieceAt(reading, mark).text) && OTHER_DEGREES.has(pieceAt(reading, word).text);
  if (isOther(at - 1, at - 2) || isOther(at + 1, at + 2)) return true;
  return pieces.slice(Math.max(0, at - 4), at + 5).some(({ text }) => BEES.has(text));
}

/** Whether papers of a higher degree are only counted, or what a device is for. */
function isHarmlessDegree(reading: Reading, at: number): boolean {
  const start = sentenceStart(reading, at);
  const noun = nounBefore(reading, at)?.at;
  if (isCounted(reading, at + 1, noun ?? at + 1) || isOfSeal(reading, at)) return true;
  const isPaper = noun !== undefined || pieceAt(reading, at - 1).text === ',';
  return isPaper && hasPhrase(reading, 'device', Math.max(start, at - NEAR), at);
}

const NEAR = 10;

const SEAL_REACH = 20;

/** `khắc con dấu "Mật"`: a thing to stamp with. */
function isOfSeal(reading: Reading, at: number): boolean {
  const seal = phraseIn(reading, 'seal', Math.max(sentenceStart(reading, at), at - SEAL_REACH), at);
  return seal >= 0 && reading.clauses[seal] === reading.clauses[at];
}

/**
 * The marks of secrecy in a text. A mark classifies a document, a list or a file; papers that are
 * counted, equipment, fields of work and laws (`bảo vệ bí mật nhà nước`) have none.
 * @param isFigure whether the row counts something, so that its words name what is counted
 */
export function findSecrecy(reading: Reading, isFigure: boolean): readonly Sensitive[] {
  const { pieces } = reading;
  return pieces.flatMap((piece, at): readonly Sensitive[] => {
    if (piece.text !== SECRET && !(piece.text === 'mat' && isBareMark(reading, at))) return [];
    const degree = pieceAt(
      reading,
      pieceAt(reading, at - 1).text === '-' && piece.gap === 'none' ? at - 2 : at - 1,
    );
    const isDegree =
      !isOtherWord(reading, at) &&
      // Over two lines of a cell in capitals alone: a day's `buổi tối` may end a line.
      (piece.gap !== 'break' || (degree.isUpper && piece.isUpper)) &&
      (LEVELS.has(degree.text) || /^(?:toi|tuyet)$/.test(degree.text));
    if (isDegree) {
      if (isHarmlessDegree(reading, at - 1)) return [];
      return [{ kind: 'secrecy', start: degree.start, end: piece.end, isAbsolute: true }];
    }
    const isBare = piece.text !== SECRET;
    const isSecret = isBare ? !isCounted(reading, at, at) : isMark(reading, at, isFigure);
    if (!isSecret) return [];
    return [{ kind: 'secrecy', start: piece.start, end: piece.end, isAbsolute: false }];
  });
}

const NOT_BARE = new Set('tran bang hang khac dat duong troi nuoc tien ngu'.split(' '));

/** Typed without marks `mat` is many words; these places leave one. */
function isBareMark(reading: Reading, at: number): boolean {
  const [before, after] = [pieceAt(reading, at - 1), pieceAt(reading, at + 1)];
  if (before.text === '(' || /^(?:toi|tuyet|do|nay|dau|loai|muc)$/.test(before.text)) {
    return true;
  }
  if (before.kind === 'mark' && hasDocument(reading, at - AFTER_DOCUMENT, at)) return true;
  return nounBefore(reading, at) !== undefined && !NOT_BARE.has(after.text);
}
