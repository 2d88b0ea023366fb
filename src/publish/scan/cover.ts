interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands where something was covered. */
export const COVERED = '…';
const NO_WIDTH = '\u2060';

/**
 * The text with parts of it covered, each by one `…`, the rest to the letter. Parts that overlap or
 * touch are covered as one.
 * @param parts spans in UTF-16 units of the text, in any order
 */
export function cover(text: string, parts: readonly Span[]): string {
  return replaced(text, parts, () => COVERED);
}

/** The same at its old length, so that places in it stay what they are. */
export function veil(text: string, parts: readonly Span[]): string {
  return replaced(text, parts, (length) => COVERED + NO_WIDTH.repeat(length - 1));
}

function replaced(text: string, parts: readonly Span[], write: (length: number) => string): string {
  const whole: { start: number; end: number }[] = [];
  for (const { start, end } of [...parts].sort((left, right) => left.start - right.start)) {
    const last = whole[whole.length - 1];
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else if (end > start) whole.push({ start, end });
  }
  let result = '';
  let done = 0;
  for (const { start, end } of whole) {
    result += text.slice(done, start) + write(end - start);
    done = end;
  }
  return result + text.slice(done);
}
