import type { EntryFacts } from '../model/entry';
import { fold } from '../model/folding';
import { once } from '../model/once';
import { type Period, writePeriod } from '../model/period';
import type { UnitProgress } from '../model/progress';
import type { Unit } from '../model/unit';
import type { EarlierText, PublishedFiles } from '../publish';
import { isFilled } from '../rollup';

/** What became of periods and of what units submitted, as the record and the journal tell. */
export interface Proceedings {
  /** Whether periods are opened or closed by commands. */
  readonly isKeptByCommands: () => boolean;
  readonly isClosed: (period: string) => boolean;
  /** When and why a period was opened again that is not closed since. */
  readonly reopened: (
    period: string,
  ) => { readonly when: string; readonly why: string } | undefined;
  /** What a unit said that submitted a period without anything in it, once the office has agreed. */
  readonly approvedEmpty: (
    unit: Unit,
    period: Period,
  ) => Pick<UnitProgress, 'when' | 'reason'> | undefined;
  /** The files of sets of appendices; undefined where none was ever published by a command. */
  readonly published: PublishedFiles | undefined;
  /** The short links of earlier periods that stood in the register when the next one was opened. */
  readonly earlierLinks: () => readonly EarlierText[];
}

/** Of a workbook in which nothing was ever closed or submitted. */
export const NOTHING_DONE: Proceedings = {
  isKeptByCommands: () => false,
  isClosed: () => false,
  reopened: () => undefined,
  approvedEmpty: () => undefined,
  published: undefined,
  earlierLinks: () => [],
};

/**
 * Whether nothing is missed of a unit in a period, as it said so and the office agreed: figures that were
 * typed since (the period was opened again) say otherwise.
 */
export function agreedEmpty(
  facts: readonly EntryFacts[],
  { approvedEmpty }: Pick<Proceedings, 'approvedEmpty'>,
): (unit: Unit, period: Period) => boolean {
  const keyOf = (unit: string, period: Period) => `${fold(unit)}\n${writePeriod(period)}`;
  const filled = once(
    () =>
      new Set(
        facts
          .filter((row) => row.kind === 'Số liệu' && isFilled(row))
          .map(({ unit, period }) => keyOf(unit, period)),
      ),
  );
  return (unit, period) =>
    approvedEmpty(unit, period) !== undefined && !filled().has(keyOf(unit.code, period));
}
