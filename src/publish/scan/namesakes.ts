import { phraseAt, phraseIn, pieceAt, type Reading, sentenceStart } from './reading';
import type { Piece } from './tokens';

// Streets, schools and funds that bear a person's name.

/** `đảng viên cao thị chắt`, `đối với đặng xuân nụ`: small letters are a name there too. */
export function isBehindNoun(reading: Reading, from: number): boolean {
  return [1, 2].some((words) =>
    (['people', 'against'] as const).some((tag) => phraseAt(reading, from - words, tag) === words),
  );
}

const PLACE_REACH = 7;
const isMixed = ({ isCapital, isUpper }: Piece): boolean => isCapital && !isUpper;

function hasOffice(reading: Reading, from: number): boolean {
  return (
    phraseIn(reading, 'office', Math.max(sentenceStart(reading, from), from - PLACE_REACH), from) >=
    0
  );
}

/** A street, a school, a fund or a team that bears a name. */
export function isPlace(reading: Reading, from: number, isTitled: boolean): boolean {
  const before = pieceAt(reading, from - 1);
  if (pieceAt(reading, from).gap === 'break') return false;
  // `hộ gia đình Lê Thị Tám`, `Bí thư Chi bộ 5 Lê Văn Tám`: no temple and no street.
  if (isBehindNoun(reading, from)) return false;
  // `15A Trần Đại Nghĩa`; `F0 Lê Thị Tám` is no house.
  const number = before.isLetter && before.gap === 'none' ? from - 2 : from - 1;
  const { kind, text, gap } = pieceAt(reading, number);
  if (kind === 'digits') {
    const first = pieceAt(reading, number - 1);
    const isCase =
      first.isLetter && gap === 'none' && pieceAt(reading, number - 2).kind !== 'digits';
    if (isCase || hasOffice(reading, from)) return false;
    const isListed =
      first.kind === 'mark' && !(first.text === '/' || (first.text === ',' && text.length > 1));
    return number > 0 && gap !== 'break' && !isListed;
  }
  if (before.kind !== 'word') return false;
  // `Bệnh viện Tâm thần Mai Hương`: what it is stands some words before.
  for (let at = from - 1; at >= Math.max(0, from - PLACE_REACH); at -= 1) {
    if (phraseAt(reading, at, 'people') > 0) return false;
    // `Hồ sơ Mai Đức Hiệp` is of no lake.
    const words = phraseAt(reading, at, 'classified') > 1 ? 0 : phraseAt(reading, at, 'place');
    if (words > 0 && at + words === from) {
      // `Chủ tịch UBND phường Lê Văn Tám`, `Tổ trưởng tổ dân phố Lê Văn Tám`.
      const isWhole = phraseAt(reading, at, 'region') > 0 || phraseAt(reading, at - 2, 'house') > 2;
      return !isWhole || !hasOffice(reading, from);
    }
    if (words > 0) return isMixed(pieceAt(reading, at)) && !isTitled;
    if (pieceAt(reading, at).kind !== 'word') return false;
  }
  return false;
}
