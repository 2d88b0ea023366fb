import { matchesOf } from '../../model/matches';
import type { Sensitive } from '../../model/sensitive';

const AT = '(?:@|＠|﹫| ?[([{] ?(?:at|a còng) ?[)\\]}] ?)';
const DOT =
  '(?:\\p{Cf}*[.．]\\p{Cf}*| [.] (?=com|vn|net|org|edu|gov)| ?[([{] ?(?:dot|chấm) ?[)\\]}] ?)';
const LETTER = '[\\p{L}\\p{M}\\p{Nd}\\p{Cf}_+-]';
/** Bounded at every step, so that a long text without an address costs no more than its length. */
const ADDRESS = new RegExp(
  `${LETTER}{1,40}(?:${DOT}${LETTER}{1,40}){0,4}[ \\u00a0\\u2009\\u202f]{0,1}${AT}[ \\u00a0\\u2009\\u202f]{0,1}${LETTER}{1,40}(?:${DOT}${LETTER}{1,20}){1,4}`,
  'giu',
);
/** Boxes of offices: what stands before the sign names an office and nobody. */
const OFFICES =
  /^(?:vanthu|vanphong|vp|ubnd|hdnd|mttq|ubmttq|danguy|congan|cap|tiepdan|hcc|motcua|phuong|tramyte|tyt|info|lienhe|contact|hotro|support|admin|office|bbt|gopy|phananh|toasoan|congdoan|thcs|bql|tuyensinh|noreply|cskh)(?:[-._@(]|phuong|xa|quan)/;

/** Whether anything in a text may be an address, at the price of one look. */
const MAYBE = /[@＠﹫]|[([{] ?(?:at|a còng)/i;

/** Addresses of electronic mail, those of offices apart. */
export function findAddresses(text: string): readonly Sensitive[] {
  if (!MAYBE.test(text)) return [];
  return matchesOf(ADDRESS, text)
    .filter(
      ([address]) =>
        !OFFICES.test(
          address
            .normalize('NFKC')
            .replace(/\p{Cf}/gu, '')
            .toLowerCase(),
        ),
    )
    .map((match) => ({
      kind: 'email',
      start: match.index,
      end: match.index + match[0].length,
      isAbsolute: false,
    }));
}
