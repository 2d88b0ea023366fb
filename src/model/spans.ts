/** Neighbouring numbers together, the end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Numbers in rising order as spans. */
export function spansOf(rising: readonly number[]): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const number of rising) {
    const last = spans[spans.length - 1];
    if (last?.end === number) last.end = number + 1;
    else spans.push({ start: number, end: number + 1 });
  }
  return spans;
}
