import type { Letter } from '../model/letter';
import type { Reminded } from './record';

/** Who gets a letter now, and who does not and why. */
export interface ReminderPlan {
  readonly letters: readonly Letter[];
  readonly withoutAddress: readonly string[];
  /** Reminded today already. */
  readonly already: readonly string[];
  /** Handed over today, and nobody knows whether they went out: never sent twice. */
  readonly uncertain: readonly string[];
  readonly overQuota: readonly string[];
}

/**
 * Sorts the letters that are due: each unit gets one a day at most, and no more addresses are
 * written to than the day still allows.
 * @param left how many addresses may still be written to; undefined where nothing is sent
 */
export function planReminders(
  due: readonly Letter[],
  reminded: Reminded,
  today: string,
  left: number | undefined,
): ReminderPlan {
  const stageOf = (unit: string) => (reminded.day === today ? reminded.units.get(unit) : undefined);
  const codes = (letters: readonly Letter[]) => letters.map(({ unit }) => unit);
  const addressed = due.filter(({ to }) => to.length > 0);
  const isFree = ({ unit }: Letter) => {
    const stage = stageOf(unit);
    return stage === undefined || stage === 'failed';
  };
  const free = addressed.filter(isFree);
  let room = left ?? Number.POSITIVE_INFINITY;
  const letters: Letter[] = [];
  const over: Letter[] = [];
  for (const letter of free) {
    if (letter.to.length > room) over.push(letter);
    else {
      room -= letter.to.length;
      letters.push(letter);
    }
  }
  const kept = addressed.filter((letter) => !isFree(letter));
  return {
    letters,
    withoutAddress: codes(due.filter(({ to }) => to.length === 0)),
    already: codes(kept.filter(({ unit }) => stageOf(unit) === 'sent')),
    uncertain: codes(kept.filter(({ unit }) => stageOf(unit) !== 'sent')),
    overQuota: codes(over),
  };
}

/** The record as it is kept before letters go out. */
export function handedOver(
  reminded: Reminded,
  today: string,
  letters: readonly Letter[],
): Reminded {
  const before = reminded.day === today ? reminded.units : new Map();
  // What nobody knows of is in the journal by now.
  const told = [...before].map(
    ([unit, stage]) => [unit, stage === 'handed' || stage === 'unknown' ? 'told' : stage] as const,
  );
  const handed = letters.map(({ unit }) => [unit, 'handed'] as const);
  return { day: today, units: new Map([...told, ...handed]) };
}

/** What of the letters of the last record did not surely go out, and nobody has written down yet. */
export function leftOver({ units }: Reminded): {
  readonly failed: readonly string[];
  readonly unknown: readonly string[];
} {
  const of = (...stages: readonly string[]) =>
    [...units].flatMap(([unit, stage]) => (stages.includes(stage) ? [unit] : []));
  return { failed: of('failed'), unknown: of('handed', 'unknown') };
}
