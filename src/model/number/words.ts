const DIGITS: Readonly<Record<string, number>> = {
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
const DIGIT = Object.keys(DIGITS).join('|');

/** A count from 1 to 99 in words, as part of a pattern over NFC text in small letters: `mười ba`. */
export const COUNT_WORDS = `(?:mười|(?:${DIGIT}) mươi)(?: (?:${DIGIT}))?|${DIGIT}`;

/** `mười ba` is 13, `hai mươi mốt` 21, `05` is 5; undefined for what is no such count. */
export function readCount(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const match = new RegExp(`^(?:(mười)|(${DIGIT}) mươi)?(?:(?:^|(?<=.) )(${DIGIT}))?$`).exec(text);
  const [whole = '', ten, tens = '', unit = ''] = match ?? [];
  if (whole === '') return undefined;
  return (ten === undefined ? (DIGITS[tens] ?? 0) : 1) * 10 + (DIGITS[unit] ?? 0);
}
