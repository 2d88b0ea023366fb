/** Numbers that follow each other, the end excluded. */
interface NumberSpan {
  readonly start: number;
  readonly end: number;
}

/** The numbers of a span, rising; none where it ends before it begins. */
export function numbersIn(start: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at);
}

/** Rising numbers as spans of neighbours. */
export function spansOf(rising: readonly number[]): readonly NumberSpan[] {
  const spans: { start: number; end: number }[] = [];
  for (const number of rising) {
    const last = spans[spans.length - 1];
    if (last?.end === number) last.end = number + 1;
    else spans.push({ start: number, end: number + 1 });
  }
  return spans;
}
