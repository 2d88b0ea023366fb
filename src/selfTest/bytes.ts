/** What is one byte each: dropped in one go, so that only the other letters are visited. */
const ONE_BYTE = /[\0-\x7f]+/g;
/** Of a pair that stands for one character of four bytes, each half counts for two. */
const TWO_BYTES = /[\u0080-\u07ff\ud800-\udfff]/g;

/** The size of a text in UTF-8. */
export function utf8Length(text: string): number {
  const longer = text.replace(ONE_BYTE, '');
  const two = longer.length - longer.replace(TWO_BYTES, '').length;
  return text.length - longer.length + two * 2 + (longer.length - two) * 3;
}
