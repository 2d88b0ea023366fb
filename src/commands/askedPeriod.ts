import { type Period, readPeriod } from '../model/period';
import type { Options } from '../run';

/** The option that names a period. */
export const PERIOD_OPTION = 'ky';

/** The period that a command was given, or the given one; as it was typed where it is none. */
export function askedPeriod(options: Options, fallback: Period): Period | string {
  const given = options[PERIOD_OPTION];
  return typeof given === 'string' ? (readPeriod(given.trim()) ?? given) : fallback;
}
