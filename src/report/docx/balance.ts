import type { Twips } from './measures';

/**
 * Breaks a line that is too long for the width into as few lines as it takes, as even as they can
 * be, between words. A single word that is too long stays whole.
 */
export function balancedLines(
  text: string,
  width: Twips,
  measure: (text: string) => Twips,
): readonly string[] {
  const whole = measure(text);
  if (whole <= width) return [text];
  const words = text.split(' ');
  const least = Math.ceil(whole / width);
  for (let count = least; count < words.length; count += 1) {
    const lines = fill(words, whole / count, measure);
    if (lines.every((line) => measure(line) <= width)) return lines;
  }
  return words;
}

/** Fills lines up to where the next word would take them further from the aim than it is now. */
function fill(
  words: readonly string[],
  aim: Twips,
  measure: (text: string) => Twips,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && Math.abs(measure(longer) - aim) > Math.abs(measure(line) - aim)) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}
