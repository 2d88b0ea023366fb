import { plainWord, wordSet } from './letters';
import { pieceAt, type Reading, sentenceStart } from './reading';

// `không thuộc loại mật`: what takes a mark back.

const OUTSIDE = plainWord('ngoài');
const DENYING = wordSet('không chưa trừ ngoài');
/** `ngoài bì ghi TUYỆT MẬT`: where a mark stands, not what is left out. */
const COVERS = wordSet('bì bìa vỏ mặt phong');
/** A denial ends here: `không đăng vì thuộc độ mật`. */
const REASONS = wordSet('vì do kèm nên mà nhưng là');
const TRULY = plainWord('phải');
/** What is asked here of words before a mark. */
export const DENIAL_WORDS = [DENYING, REASONS, new Set([TRULY])];
const REACH = 3;

/** `không thuộc loại mật`, `trừ văn bản mật`. */
export function isDenied(reading: Reading, from: number): boolean {
  for (let at = from - 1; at >= Math.max(from - REACH, sentenceStart(reading, from)); at -= 1) {
    const { kind, text } = pieceAt(reading, at);
    if (kind !== 'word') return false;
    if (REASONS.has(text) && pieceAt(reading, at - 1).text !== TRULY) return false;
    const isPlace = text === OUTSIDE && COVERS.has(pieceAt(reading, at + 1).text);
    if (DENYING.has(text) && !isPlace) return true;
  }
  return false;
}
