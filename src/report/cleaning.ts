/** What a document cannot hold: control characters, lone surrogates, noncharacters (XML 1.0, 2.2). */
const FORBIDDEN = /[^\P{Cc}\t\n]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;
/** Line ends of every system, and the line breaks that a paste from Word or a browser brings. */
const LINE_BREAKS = /\r\n|[\r\v\f\u{85}\u{2028}\u{2029}]/gu;

/** The text in NFC, line breaks as `\n`, without the characters that a document cannot hold. */
export function clean(text: string): { readonly text: string; readonly removed: number } {
  const broken = text.replace(LINE_BREAKS, '\n');
  const kept = broken.replace(FORBIDDEN, '');
  return { text: kept.normalize('NFC'), removed: broken.length - kept.length };
}
