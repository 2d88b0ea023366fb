import type { Change } from '../contract/write';
import { archiveUnlocked } from '../messages/closedPeriods';
import type { Writing } from '../run';

/**
 * What a command writes together with guards of the archive's tabs. Google refuses the whole batch for
 * an account of the office that it does not know: that costs these guards alone, and is said.
 * @param writing what is written with some guards, and what is said of those that are left out
 */
export function withGuards(
  guards: readonly Change[],
  writing: (guards: readonly Change[], remarks: readonly string[]) => Writing,
): Writing {
  const names = new Set(
    guards.flatMap((change) =>
      change.kind === 'requests'
        ? change.requests.map((request) => request.addProtectedRange?.protectedRange?.description)
        : [],
    ),
  );
  return {
    ...writing(guards, []),
    otherwise: ({ request: { addProtectedRange }, words }) =>
      addProtectedRange && names.has(addProtectedRange.protectedRange?.description)
        ? writing([], [archiveUnlocked(words)])
        : undefined,
  };
}
