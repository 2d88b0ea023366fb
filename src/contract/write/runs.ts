/** Equal neighbours together, the end excluded. */
export function runsOf(values: readonly number[]) {
  const runs: { start: number; end: number; value: number }[] = [];
  values.forEach((value, index) => {
    const last = runs[runs.length - 1];
    if (last?.value === value) last.end = index + 1;
    else runs.push({ start: index, end: index + 1, value });
  });
  return runs;
}
