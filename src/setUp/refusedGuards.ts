import type { Request } from '../contract/write';
import { troubleIn } from '../model/trouble';
import type { SetUpPlan } from './planSetUp';

/**
 * The guards that go where Google refuses one: that one, and where it is an account that Google
 * does not know, those too that let in all the same accounts, since they would be refused as well.
 * @param request the request that was refused; none of a guard gives nothing
 * @param words why, in Google's words
 * @returns their names
 */
export function refusedGuards(
  { guards }: SetUpPlan,
  request: Request,
  words: string,
): readonly string[] {
  const refused = guardIn(request);
  // What others closed to the runner is not for the plan to go around.
  const trouble = troubleIn(words);
  if (!refused || trouble === 'protectedPart') return [];
  if (trouble === 'secondProtection' || refused.editors.length === 0) return [refused.name];
  const planned = guards.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.kind === 'requests' ? change.requests : [])),
  );
  const alike = planned.flatMap((one) => {
    const guard = guardIn(one);
    const isAlike = guard && refused.editors.every((account) => guard.editors.includes(account));
    return isAlike && guard.editors.length > 0 ? [guard.name] : [];
  });
  return [...new Set([refused.name, ...alike])];
}

/** Whether a refused guard names accounts, which may be why, and some of them are of earlier runs alone. */
export function namesRemembered({ remembered }: SetUpPlan, request: Request): boolean {
  return guardIn(request)?.editors.some((account) => remembered.includes(account)) ?? false;
}

function guardIn({ addProtectedRange, updateProtectedRange }: Request) {
  const { description, editors } =
    addProtectedRange?.protectedRange ?? updateProtectedRange?.protectedRange ?? {};
  return description === undefined
    ? undefined
    : { name: description, editors: editors?.users ?? [] };
}
