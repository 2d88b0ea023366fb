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
  const bySection = grouped(texts, ({ unit, section }) => `${fold(unit)}\n${fold(section)}`);
  return marked.filter((row) => {
    const before = bySection(row).filter((other) => isBefore(other, row));
    return before.length === 0 || before.some(({ content }) => isSame(content, row.content));
  });
}

function untouchedTasks(rows: readonly Entry[]): readonly Entry[] {
  const tasks = rows.filter(({ kind }) => kind === 'Nhiệm vụ');
  const byTask = grouped(
    tasks,
    ({ unit, code, content }) => `${fold(unit)}\n${fold(code === '' ? content : code)}`,
  );
  return tasks.filter((row) => {
    if (row.finishedText !== '' || row.valueText !== '') return false;
    const before = byTask(row).filter((other) => isBefore(other, row));
    const latest = Math.max(...before.map(({ period }) => periodKey(period)));
    return before.some((other) => periodKey(other.period) === latest && isSameTask(other, row));
  });
}

function isSameTask(left: Entry, right: Entry): boolean {
  return (
    GOING_ON.every((key) => left[key] === right[key]) && deadlineOf(left) === deadlineOf(right)
  );
}

function deadlineOf({ deadline, deadlineText }: Entry): string | number {
  return deadline ? serialOfDate(deadline) : deadlineText;
}

function isSame(left: string, right: string): boolean {
  return fold(left) === fold(right);
}

function isBefore(other: Entry, row: Entry): boolean {
  return other.period.kind === row.period.kind && periodKey(other.period) < periodKey(row.period);
}

function grouped(
  rows: readonly Entry[],
  keyOf: (row: Entry) => string,
): (row: Entry) => readonly Entry[] {
  const groups = new Map<string, Entry[]>();
  for (const row of rows) {
    const known = groups.get(keyOf(row));
    if (known) known.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return (row) => groups.get(keyOf(row)) ?? [];
}
