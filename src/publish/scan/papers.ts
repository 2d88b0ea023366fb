import { plainWord, wordSet } from './letters';
import { hasPhrase, phraseAt, pieceAt, type Reading } from './reading';

const LABELS = wordSet('số ngày tháng năm quý tổ điều khoản mục kỳ khóa tuần thứ phụ lục biểu');
const COUNTED_ON = wordSet('đến đi là có được ban đã chiếm còn phát hành nhận gửi');
const COPIES = wordSet('bản trang tờ');
const SAYING = plainWord('thuộc');
/** What is asked here of words beside a paper. */
export const PAPER_WORDS = [LABELS, COUNTED_ON, COPIES];

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
  // `Văn bản 02` is one.
  if (
    (before.isUpper && before.text.length <= 2) ||
    isPaper(reading, at - 2, 2) ||
    isPaper(reading, at - 1, 1)
  )
    return false;
  // `Phương án A1` is a name.
  if (LABELS.has(before.text) || (before.kind === 'word' && pieceAt(reading, at).gap === 'none'))
    return false;
  if (before.kind === 'mark' && /[-/.]/.test(before.text) && pieceAt(reading, at).gap === 'none')
    return false;
  return !(after.kind === 'mark' && after.gap === 'none' && /[-/]/.test(after.text));
}

const COUNT_REACH = 7;

/** Whether papers are counted here: `06 văn bản (mật)`, `văn bản mật đến: 5`, `tổng số …`. */
export function isCounted(reading: Reading, at: number, noun: number): boolean {
  for (let back = noun - 1; back >= Math.max(0, noun - 4); back -= 1) {
    if (reading.sentences[back] !== reading.sentences[at]) break;
    // A token (`{{MÃ}}`) stands for a figure.
    if (isCount(reading, back) || pieceAt(reading, back).text === '}') return true;
    if (pieceAt(reading, back).kind === 'mark') break;
  }
  let next = at + 1;
  while (next < at + COUNT_REACH) {
    const piece = pieceAt(reading, next);
    if (piece.gap === 'break') break;
    if (piece.kind === 'digits') {
      // `– 01 bản duy nhất`: copies of one paper.
      const isCopies = COPIES.has(pieceAt(reading, next + 1).text);
      // `Danh sách mật 23 đối tượng`: so many are on it.
      const isListed =
        phraseAt(reading, noun, 'list') > 0 &&
        (next === at + 1 || pieceAt(reading, next + 1).kind === 'word');
      return isCount(reading, next) && !isDocument(reading, next) && !isCopies && !isListed;
    }
    if (!(piece.kind === 'mark' && /["”:=(\-–]/.test(piece.text)) && !COUNTED_ON.has(piece.text))
      break;
    next += 1;
  }
  return (
    (pieceAt(reading, at + 1).kind === 'word' && hasPhrase(reading, 'none', at + 1, at + 3)) ||
    (noun < at &&
      pieceAt(reading, noun - 1).text !== SAYING &&
      hasPhrase(reading, 'counting', noun - 4, noun + 1))
  );
}

/** The first piece of a noun, and whether it names one paper. */
export interface Noun {
  readonly at: number;
  readonly isOne: boolean;
}

/** The noun that the word or its bracket stands after. */
export function nounBefore(reading: Reading, at: number): Noun | undefined {
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

/** The last document's number among these pieces; -1 where there is none. */
export function documentIn(reading: Reading, from: number, to: number): number {
  for (let at = to - 1; at >= Math.max(0, from); at -= 1) if (isDocument(reading, at)) return at;
  return -1;
}

export function hasDocument(reading: Reading, from: number, to: number): boolean {
  return documentIn(reading, from, to) >= 0;
}

/** `12-KH/ĐU - mật`: so many pieces have a document's number and the mark behind it. */
const AFTER_DOCUMENT = 7;

/** Whether a document's number stands right before a piece. */
export function isBehindDocument(reading: Reading, at: number): boolean {
  return hasDocument(reading, at - AFTER_DOCUMENT, at);
}

export function isPaper(reading: Reading, at: number, words: number): boolean {
  return [phraseAt(reading, at, 'papers'), phraseAt(reading, at, 'classified')].includes(words);
}
