import type { Settings } from '../model/settings';

/** An open `oa`, `oe` or `uy` with a tone mark on one of its vowels; after `q`, `u` is no vowel. */
const TONED_PAIR =
  /(?<![qQ])([oO](?=[\u0300\u0301\u0303\u0309\u0323]?[aeAE])|[uU](?=[\u0300\u0301\u0303\u0309\u0323]?[yY]))([\u0300\u0301\u0303\u0309\u0323]?)([aeyAEY])([\u0300\u0301\u0303\u0309\u0323]?)(?![\p{L}\p{M}])/gu;

/**
 * The text with the tone mark of `oa`, `oe` and `uy` at the end of a syllable where the office puts
 * it: on the first vowel (`hòa`, `ủy`) or on the last (`hoà`, `uỷ`). Other syllables have one
 * spelling (`hoàn`, `quý`). For words of the add-on's own: what people typed is never rewritten.
 */
export function inToneStyle(text: string, style: Settings['toneStyle']): string {
  const first = style === 'ủy';
  return text
    .normalize('NFD')
    .replace(TONED_PAIR, (_pair, one: string, early: string, two: string, late: string) =>
      first ? `${one}${early}${late}${two}` : `${one}${two}${early}${late}`,
    )
    .normalize('NFC');
}
