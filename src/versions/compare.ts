import type { KeptVersions, VersionContent } from './version';

/** One difference between two versions of the report. */
export type Difference =
  | {
      readonly kind: 'figure';
      readonly code: string;
      readonly name: string;
      readonly before: string;
      readonly now: string;
    }
  | { readonly kind: 'added'; readonly now: string }
  | { readonly kind: 'removed'; readonly before: string }
  | { readonly kind: 'changed'; readonly before: string; readonly now: string };

/** What changed since the version before: figures first, then paragraphs in the order of reading. */
export function compareVersions({ latest, before }: KeptVersions): readonly Difference[] {
  if (!latest || !before) return [];
  return [...compareFigures(before, latest), ...compareLines(before.lines, latest.lines)];
}

function compareFigures(before: VersionContent, now: VersionContent): readonly Difference[] {
  const codes = new Set([...now.figures.keys(), ...before.figures.keys()]);
  return [...codes].flatMap((code) => {
    const [old, fresh] = [before.figures.get(code), now.figures.get(code)];
    if (old?.value === fresh?.value) return [];
    return [
      {
        kind: 'figure' as const,
        code,
        name: fresh?.name ?? old?.name ?? '',
        before: old?.value ?? '',
        now: fresh?.value ?? '',
      },
    ];
  });
}

/**
 * The difference of two texts by lines, by their longest common subsequence; lines removed and
 * added at one place are taken in pairs as changed.
 */
export function compareLines(
  before: readonly string[],
  now: readonly string[],
): readonly Difference[] {
  const start = commonStart(before, now);
  const end = commonStart(before.slice(start).reverse(), now.slice(start).reverse());
  const old = before.slice(start, before.length - end);
  const fresh = now.slice(start, now.length - end);
  const differences: Difference[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const flush = () => {
    differences.push(...pairUp(removed, added));
    removed = [];
    added = [];
  };
  for (const step of steps(old, fresh)) {
    if (step.kind === 'same') flush();
    else if (step.kind === 'removed') removed.push(step.line);
    else added.push(step.line);
  }
  flush();
  return differences;
}

function commonStart(left: readonly string[], right: readonly string[]): number {
  let length = 0;
  while (length < left.length && length < right.length && left[length] === right[length]) {
    length += 1;
  }
  return length;
}

function pairUp(removed: readonly string[], added: readonly string[]): readonly Difference[] {
  return Array.from({ length: Math.max(removed.length, added.length) }, (_, at): Difference => {
    const [before, now] = [removed[at], added[at]];
    if (before === undefined) return { kind: 'added', now: now ?? '' };
    return now === undefined ? { kind: 'removed', before } : { kind: 'changed', before, now };
  });
}

interface EditStep {
  readonly kind: 'same' | 'removed' | 'added';
  readonly line: string;
}

/** The steps from one list to the other that keep the most lines. */
function steps(old: readonly string[], fresh: readonly string[]): readonly EditStep[] {
  const width = fresh.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = fresh.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        old[row] === fresh[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const found: EditStep[] = [];
  let row = 0;
  let column = 0;
  while (row < old.length || column < fresh.length) {
    const [left, right] = [old[row], fresh[column]];
    if (left !== undefined && left === right) {
      found.push({ kind: 'same', line: left });
      row += 1;
      column += 1;
    } else if (
      left !== undefined &&
      (right === undefined || at(row + 1, column) >= at(row, column + 1))
    ) {
      found.push({ kind: 'removed', line: left });
      row += 1;
    } else if (right !== undefined) {
      found.push({ kind: 'added', line: right });
      column += 1;
    }
  }
  return found;
}
