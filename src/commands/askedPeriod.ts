import { unreadablePeriod } from '../messages/closedPeriods';
import { PERIOD_FORMS, type Period, readTypedPeriod } from '../model/period';
import type { NoPlan, Options } from '../run';

/** The option that names a period. */
export const PERIOD_OPTION = { name: 'ky', value: 'KỲ' } as const;

/** What was typed as a period; undefined where nothing was. */
export function typedPeriod(options: Options): string | undefined {
  const typed = options[PERIOD_OPTION.name];
  return typeof typed === 'string' ? typed : undefined;
}

/** The period that a command was given, or the given one; no plan where what was typed is none. */
export function askedPeriod(options: Options, fallback: Period): Period | NoPlan {
  const typed = typedPeriod(options);
  if (typed === undefined) return fallback;
  return (
    readTypedPeriod(typed) ?? {
      state: 'refused',
      reasons: [unreadablePeriod(typed, PERIOD_FORMS)],
    }
  );
}
