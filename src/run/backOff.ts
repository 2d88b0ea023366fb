import { failureOf } from './failure';
import type { Ports } from './ports';

/** Waits before each further try, in milliseconds (Google asks for growing ones). */
export const WAITS: readonly number[] = [2000, 5000, 12000];

/**
 * Makes a call again while the service is busy, its answer was lost or was too large for once. Only
 * for calls that may be made twice: reads, and writes that leave the same behind.
 */
export function withBackOff<Answer>(
  { clock, logError }: Pick<Ports, 'clock' | 'logError'>,
  call: () => Answer,
): Answer {
  for (const wait of WAITS) {
    try {
      return call();
    } catch (error) {
      if (failureOf(error).kind === 'refused') throw error;
      logError(error);
      clock.sleep(wait);
    }
  }
  return call();
}
