import type { Settings } from './settings';

/** An open `oa`, `oe` or `uy` in canonical decomposition; after `q`, `u` is no vowel. */
const PAIR =
  /(?<![qQ])(?:[oO][\u0300\u0301\u0303\u0309\u0323]?[aeAE]|[uU][\u0300\u0301\u0303\u0309\u0323]?[yY])[\u0300\u0301\u0303\u0309\u0323]?(?![\p{L}\p{M}])/gu;
const TONE_MARK = /\p{M}/u;

/**
 * The text with the tone mark of `oa`, `oe` and `uy` at the end of a syllable where the office puts
 * it: on the first vowel (`hòa`, `ủy`) or on the last (`hoà`, `uỷ`). Other syllables have one
 * spelling (`hoàn`, `quý`). For words of the add-on's own: what people typed is never rewritten.
 */
export function inToneStyle(text: string, style: Settings['toneStyle']): string {
  return text
    .normalize('NFD')
    .replace(PAIR, (pair: string) => {
      const [tone = ''] = TONE_MARK.exec(pair) ?? [];
      const [first, last] = pair.replace(TONE_MARK, '');
      return style === 'ủy' ? `${first}${tone}${last}` : `${first}${last}${tone}`;
    })
    .normalize('NFC');
}
