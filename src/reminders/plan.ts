import type { Letter } from '../model/letter';
import { isFree, type Reminded, toldStage } from './record';

/** Who gets a letter now, and who does not and why. */
export interface ReminderPlan {
  readonly letters: readonly Letter[];
  readonly withoutAddress: readonly string[];
  /** Reminded today already. */
  readonly already: readonly string[];
  /** Handed over today, and nobody knows whether they went out: never sent twice. */
  readonly uncertain: readonly string[];
  readonly overQuota: readonly string[];
  /** Due since the letters were shown: nobody has looked at theirs. */
  readonly notShown: readonly string[];
}

/** Within what letters may be sent. */
export interface Bounds {
  /** How many addresses may still be written to; undefined where nothing is sent. */
  readonly left: number | undefined;
  /** The units whose letters were shown; undefined where all may get one. */
  readonly shown?: readonly string[] | undefined;
}

/**
 * Sorts the letters that are due: each unit gets one a day at most, none that was not shown where
 * they were shown, and no more addresses are written to than the day still allows.
 */
export function planReminders(
  due: readonly Letter[],
  reminded: Reminded,
  today: string,
  { left, shown }: Bounds,
): ReminderPlan {
  const stageOf = (unit: string) => (reminded.day === today ? reminded.units.get(unit) : undefined);
  const codes = (letters: readonly Letter[]) => letters.map(({ unit }) => unit);
  const addressed = due.filter(({ to }) => to.length > 0);
  const mayGo = ({ unit }: Letter) => isFree(stageOf(unit));
  const isShown = ({ unit }: Letter) => shown === undefined || shown.includes(unit);
  const free = addressed.filter((letter) => mayGo(letter) && isShown(letter));
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
  const kept = addressed.filter((letter) => !mayGo(letter));
  return {
    letters,
    withoutAddress: codes(due.filter(({ to }) => to.length === 0)),
    already: codes(kept.filter(({ unit }) => stageOf(unit) === 'sent')),
    uncertain: codes(kept.filter(({ unit }) => stageOf(unit) !== 'sent')),
    overQuota: codes(over),
    notShown: codes(addressed.filter((letter) => mayGo(letter) && !isShown(letter))),
  };
}

/** The record as it is kept before letters go out. */
export function handedOver(
  reminded: Reminded,
  today: string,
  letters: readonly Letter[],
): Reminded {
  const before = reminded.day === today ? reminded.units : new Map();
  // What did not surely go is in the journal by now.
  const told = [...before].map(([unit, stage]) => [unit, toldStage(stage)] as const);
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
