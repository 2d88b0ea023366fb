import { serialOfDate } from '../../model/date';
import { type Entry, type EntryFacts, isToReview, isWhole, PRINTED_KINDS } from '../../model/entry';
import { fold } from '../../model/folding';
import { periodKey } from '../../model/period';

/** A task's own cells that go on with it from one period to the next, as they stand. */
const GOING_ON = [
  'content',
  'assignedBy',
  'doer',
  'responsibility',
  'authority',
  'product',
  'status',
  'evidence',
  'note',
] as const satisfies readonly (keyof Entry)[];

/**
 * The rows that stand in a period only since they were taken over from an earlier one: a paragraph
 * still marked to be looked over, unless it reads otherwise than all that its unit said there before,
 * and a task of which nothing differs from the last period that has it. Nobody reported them.
 */
export function rowsCarriedOn(rows: readonly EntryFacts[]): ReadonlySet<EntryFacts> {
  const whole = rows.filter(isWhole);
  return new Set([...unreviewedTexts(whole), ...untouchedTasks(whole)]);
}

function unreviewedTexts(rows: readonly Entry[]): readonly Entry[] {
  const texts = rows.filter(({ kind }) => PRINTED_KINDS.has(kind));
  const marked = texts.filter(isToReview);
  if (marked.length === 0) return [];
  const firstIn = firstPeriods(texts, placeOf);
  const firstSaid = firstPeriods(texts, wordsOf);
  return marked.filter((row) => {
    const isBefore = (first: number | undefined) =>
      first !== undefined && first < periodKey(row.period);
    return !isBefore(firstIn.get(placeOf(row))) || isBefore(firstSaid.get(wordsOf(row)));
  });
}

function placeOf({ unit, section, period }: Entry): string {
  return [period.kind, fold(unit), fold(section)].join('\n');
}

function wordsOf(row: Entry): string {
  return `${placeOf(row)}\n${fold(row.content)}`;
}

/** The first period in which something stands, by its key. */
function firstPeriods(
  rows: readonly Entry[],
  keyOf: (row: Entry) => string,
): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row);
    first.set(key, Math.min(first.get(key) ?? Number.POSITIVE_INFINITY, periodKey(row.period)));
  }
  return first;
}

function untouchedTasks(rows: readonly Entry[]): readonly Entry[] {
  const tasks = rows.filter(({ kind }) => kind === 'Nhiệm vụ');
  const standings = new Map<string, Map<number, Set<string>>>();
  for (const row of tasks) {
    const byPeriod = standings.get(taskOf(row)) ?? new Map<number, Set<string>>();
    standings.set(taskOf(row), byPeriod);
    const known = byPeriod.get(periodKey(row.period)) ?? new Set<string>();
    byPeriod.set(periodKey(row.period), known.add(standingOf(row)));
  }
  return tasks.filter((row) => {
    if (row.finishedText !== '' || row.valueText !== '') return false;
    const byPeriod = standings.get(taskOf(row)) ?? new Map<number, Set<string>>();
    const before = [...byPeriod.keys()].filter((period) => period < periodKey(row.period));
    return byPeriod.get(Math.max(...before))?.has(standingOf(row)) === true;
  });
}

function taskOf({ unit, code, content, period }: Entry): string {
  return [period.kind, fold(unit), fold(code === '' ? content : code)].join('\n');
}

function standingOf(task: Entry): string {
  const { deadline, deadlineText } = task;
  const cells = GOING_ON.map((key) => task[key] ?? '');
  return [...cells, deadline ? serialOfDate(deadline) : deadlineText].join('\n');
}
