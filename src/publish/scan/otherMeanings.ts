import { plainWord, wordSet } from './letters';
import { nounBefore } from './papers';
import { mayName } from './people';
import { phraseIn, pieceAt, type Reading, sentenceStart } from './reading';
import { tokenAt } from './tokens';

// What `mật` is besides a mark: honey, a part of other words, of names and of titles.

/** `bí mật`, `mật ong`: other words, whatever stands around them. */
const BEFORE = wordSet(
  'bí bảo cơ hương thân cẩn nghiêm trù nồng nếm mứt cầu túi đường suối núi như tựa màu sỏi gan men dịch tiết ống lấy lò hũ lọ thác thu nấu cắt hút quay vắt nước gỉ rỉ trăng ngọt giọt chai token usb fax bộ sáp giải trực mạng kênh truyền tử rượu cam trà sốt ép ngâm chấm gà bò',
);
const AFTER = wordSet(
  'ong độ mã khẩu thiết vụ danh ngọt gấu chuối thốt nhãn nghị hoa mía đường cật rỉ dừa đàm tông nhân thám báo thư hiệu ước phục kế khu ngữ thất đạo',
);
const FOOD = wordSet('ong sáp nướng rim chè bánh kẹo khoai chuối gừng mít dưa mía xôi món ẩm quất');
/** What is asked here of words beside `mật`. */
export const OTHER_WORDS = [BEFORE, AFTER];
const WORK_REACH = 10;

/** `bí` before the word. */
export function isBehindOther(previous: string): boolean {
  return BEFORE.has(previous);
}

/** `mật ong`, `mật phục`. */
export function isOtherWord(reading: Reading, at: number): boolean {
  const after = pieceAt(reading, at + 1);
  return (
    (after.kind === 'word' && after.gap !== 'break' && AFTER.has(after.text)) ||
    isDensity(reading, at)
  );
}

const NUMBER = plainWord('số');
/** What papers have behind `số`: `mật số hiệu 07`. */
const OF_PAPERS = wordSet('hiệu ký đến đi công văn của này');
const PESTS = wordSet('sâu rầy bệnh bọ nhện ốc chuột muỗi quăng gậy bướm ruồi trứng ấu con rệp');
const PEST_REACH = 6;

/** `mật số sâu bệnh`, `mật số 2 con/m2`: how many pests there are; a paper's number stands behind a paper. */
function isDensity(reading: Reading, at: number): boolean {
  if (pieceAt(reading, at + 1).text !== NUMBER || nounBefore(reading, at)) return false;
  const next = pieceAt(reading, at + 2);
  if (next.kind === 'word' && !next.isCapital) return !OF_PAPERS.has(next.text);
  return reading.pieces.slice(at, at + PEST_REACH).some(({ text }) => PESTS.has(text));
}

/** `Trần Văn Mật`, `bà Mật`. */
export function isOfName({ pieces }: Reading, at: number): boolean {
  for (let from = at; from > at - 3; from -= 1) {
    const { isCapital, isUpper } = tokenAt(pieces, from);
    if (!isCapital || isUpper) return false;
    if (mayName(pieces, from)) return true;
  }
  return false;
}

/** `Phim "Hành trình tuyệt mật"`: the name of a work, not a stamp on it. */
export function isTitle(reading: Reading, from: number, at: number): boolean {
  const start = Math.max(sentenceStart(reading, from), from - WORK_REACH);
  const work = phraseIn(reading, 'art', start, from);
  return (
    work >= 0 &&
    !pieceAt(reading, at).isUpper &&
    reading.pieces.slice(work, from).every(({ text }) => !/[,;(]/.test(text))
  );
}

const FOOD_REACH = 6;

/** `chè kê mật`, `mật, sáp ong`: what bees and canes give. */
export function isFood({ pieces }: Reading, at: number): boolean {
  return pieces
    .slice(Math.max(0, at - FOOD_REACH), at + FOOD_REACH)
    .some(({ text }) => FOOD.has(text));
}

const SEAL_REACH = 20;

/** `khắc con dấu "Mật"`: a thing to stamp with. */
export function isOfSeal(reading: Reading, at: number): boolean {
  const seal = phraseIn(reading, 'seal', Math.max(sentenceStart(reading, at), at - SEAL_REACH), at);
  return seal >= 0 && reading.clauses[seal] === reading.clauses[at];
}
