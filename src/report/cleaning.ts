/**
 * What a document cannot hold: control characters, lone surrogates, noncharacters (XML 1.0, 2.2);
 * and what no Vietnamese text has a use for, but which shows a text otherwise than it is: marks of
 * direction, zero-width characters, soft hyphens, byte-order marks (all of Unicode's `Cf`).
 */
const FORBIDDEN = /[^\P{Cc}\t\n]|\p{Cf}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;
/** Line ends of every system, and the line breaks that a paste from Word or a browser brings. */
const LINE_BREAKS = /\r\n|[\r\v\f\u{85}\u{2028}\u{2029}]/gu;

/** The text in NFC, line breaks as `\n`, without the characters that do not belong on paper. */
export function clean(text: string): string {
  return text.replace(LINE_BREAKS, '\n').replace(FORBIDDEN, '').normalize('NFC');
}
