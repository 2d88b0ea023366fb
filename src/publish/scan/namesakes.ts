import { FAMILIES, MIDDLES } from './families';
import { plainWord, wordSet } from './letters';
import { hasPhrase, phraseAt, phraseIn, pieceAt, type Reading, sentenceStart } from './reading';
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

const STREET = plainWord('đường');
const ROUTE_REACH = 12;
const ON_ROUTE = wordSet('và đến với qua đường phố ngõ');
const ROUTE = wordSet('nối đoạn');
/** `góc đường 449 và Lê Văn Việt`. */
const CORNER = plainWord('góc');
/** `giai đoạn`, `kết nối`. */
const NO_ROUTE = wordSet('giai công thủ kết');
/** `giao với Nguyễn Văn Huyên`; `giao Nguyễn Văn Huyên` gives somebody a task. */
const CROSSING = plainWord('giao');

/** `ngõ 236 nối Khương Đình - Hoàng Đạo Thành`: nothing but names of streets stands behind what joins them. */
function isOnRoute(reading: Reading, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - ROUTE_REACH); at -= 1) {
    const { kind, text, isCapital, isUpper } = pieceAt(reading, at);
    if (ROUTE.has(text) || (text === CROSSING && at < from - 1)) {
      const isOther = NO_ROUTE.has(pieceAt(reading, at - 1).text);
      return !isOther && phraseIn(reading, 'place', sentenceStart(reading, at), at) >= 0;
    }
    if (text === CORNER) return hasPhrase(reading, 'place', at + 1, at + 2);
    const isWord = kind === 'word' && ((isCapital && !isUpper) || ON_ROUTE.has(text));
    const isName = isWord || kind === 'digits';
    if (!isName && !/^[-–,]$/.test(text)) return false;
  }
  return false;
}

const LEGEND_REACH = 10;
const KIN_REACH = 5;
const KIN = wordSet('vợ chồng con mẹ bố cha hộ đình em chị cháu dâu rể');
const KINSFOLK = ['thân', 'nhân'].map(plainWord).join(' ');

/** `vợ liệt sĩ`, `gia đình liệt sĩ`, `thân nhân liệt sĩ`. */
function isOfKin(reading: Reading, from: number): boolean {
  const start = Math.max(sentenceStart(reading, from), from - KIN_REACH);
  const words = reading.pieces.slice(start, from).map(({ text }) => text);
  return words.some((word) => KIN.has(word)) || words.join(' ').includes(KINSFOLK);
}

/** `Anh hùng liệt sĩ Võ Thị Sáu`: whom everybody knows; who is kin of such a one (`vợ liệt sĩ …`) is none. */
export function isLegend(reading: Reading, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - LEGEND_REACH); at -= 1) {
    const words = phraseAt(reading, at, 'legend');
    if (words > 0) return !isOfKin(reading, at);
    // What else such a one is called: `Hải Thượng Lãn Ông Lê Hữu Trác`.
    const { kind, isCapital } = pieceAt(reading, at);
    const isOfPhrase = [1, 2, 3].some((back) => phraseAt(reading, at - back, 'legend') > back);
    if (!isOfPhrase && !(kind === 'word' && isCapital)) return false;
  }
  return false;
}

/** A street, a school, a fund or a team that bears a name, or somebody in history. */
export function isPlace(reading: Reading, from: number, isTitled: boolean): boolean {
  const before = pieceAt(reading, from - 1);
  const second = pieceAt(reading, from + 1).text;
  // `Đường Nguyễn Thị Sáu`: no name of the family Đường.
  if (pieceAt(reading, from).text === STREET && FAMILIES.has(second) && !MIDDLES.has(second))
    return true;
  if (pieceAt(reading, from).gap === 'break') return false;
  if (isLegend(reading, from) || (!isTitled && isOnRoute(reading, from))) return true;
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
