import type { Outcome, Replayed } from './replay';

/** How many of one kind, and of which. */
function named(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => (count > 1 ? `${name} ×${count}` : name)).join('; ');
}

const shown = (value: unknown) => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

const MOST_FIELDS = 5;

function differing(outcome: Outcome, step: number): readonly string[] {
  if (outcome.kind !== 'differs') return [];
  const fields = outcome.differences
    .slice(0, MOST_FIELDS)
    .map(
      ({ field, recorded, answered }) =>
        `${field || 'the reply'} ${shown(recorded)}, here ${shown(answered)}`,
    );
  const more = outcome.differences.length - fields.length;
  return [`step ${step + 1}: ${fields.join('; ')}${more > 0 ? `; ${more} more` : ''}`];
}

/** How the steps of one or more conversations came out. */
interface Sums {
  readonly steps: number;
  readonly same: number;
  readonly differ: number;
  readonly unmodelled: number;
}

export function sumsOf(outcomes: readonly Outcome[]): Sums {
  const count = (kind: Outcome['kind']) => outcomes.filter((each) => each.kind === kind).length;
  return {
    steps: outcomes.length,
    same: count('same'),
    differ: count('differs'),
    unmodelled: count('unmodelled'),
  };
}

function counts({ steps, same, differ, unmodelled }: Sums): string {
  return `${steps} steps, ${same} the same, ${differ} differ, ${unmodelled} not modelled`;
}

/** The line of one conversation: what differs by field, and what is not modelled by name. */
export function lineOf({ name, outcomes }: Replayed): string {
  const unmodelled = outcomes.flatMap((each) => (each.kind === 'unmodelled' ? [each.what] : []));
  const parts = [
    ...outcomes.flatMap(differing),
    ...(unmodelled.length > 0 ? [`not modelled: ${named(unmodelled)}`] : []),
  ];
  const tail = parts.length > 0 ? ` | ${parts.join(' | ')}` : '';
  return `${name}: ${counts(sumsOf(outcomes))}${tail}`;
}

/** The last line: all conversations together. */
export function lastLine(replayed: readonly Replayed[]): string {
  const sums = sumsOf(replayed.flatMap(({ outcomes }) => outcomes));
  const compared = sums.steps === 0 ? 0 : ((sums.same + sums.differ) / sums.steps) * 100;
  return `${replayed.length} conversations: ${counts(sums)}; ${compared.toFixed(1)} % compared`;
}
