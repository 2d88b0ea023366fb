/**
 * Computes a step after all that it rests on, the deepest first: a chain of formulas, or of
 * periods back to the archive's first, is as long as it likes and never exhausts the stack.
 * @param lacking what a step rests on and is not computed yet; never the step itself.
 */
export function deepestFirst<Step>(
  last: Step,
  lacking: (step: Step) => readonly Step[],
  compute: (step: Step) => void,
): void {
  const waiting = [last];
  for (let step = last; waiting.length > 0; step = waiting[waiting.length - 1] ?? last) {
    const before = lacking(step);
    if (before.length > 0) {
      waiting.push(...before);
    } else {
      compute(step);
      waiting.pop();
    }
  }
}
