import { TAB } from '../contract';
import type { Change } from '../contract/write';
import { tabUnlocked } from '../messages/closedPeriods';
import type { Writing } from '../run';

/**
 * What a command writes together with guards of tabs of the add-on's own. Google refuses the whole batch for
 * an account of the office that it does not know: that costs these guards alone, and is said.
 * @param writing what is written with some guards, and what is said of those that are left out
 * @param tab the one that stays open without them
 */
export function withGuards(
  guards: readonly Change[],
  writing: (guards: readonly Change[], remarks: readonly string[]) => Writing,
  tab: string = TAB.archive,
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
        ? writing([], [tabUnlocked(tab, words)])
        : undefined,
  };
}
