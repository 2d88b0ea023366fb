import type { Change, TabIds } from '../contract/write';
import * as say from '../messages/setUp';
import { troubleIn } from '../model/trouble';
import type { Writing } from '../run';
import { GUARD_PREFIX, namesRemembered, refusedGuards, type SetUpPlan, type Step } from '../setUp';

/** What a plan goes without since Google refused it. */
export interface Forgone {
  /** Names of guards that Google would not take. */
  readonly refused: ReadonlySet<string>;
  /** Accounts of earlier runs, one of which Google may not know any more. */
  readonly forgotten: ReadonlySet<string>;
}

export const NOTHING_LEFT: Forgone = { refused: new Set(), forgotten: new Set() };

/** A plan of the layout, and how it is made anew without what was refused. */
interface LayingOut {
  readonly plan: SetUpPlan;
  readonly ids: TabIds;
  /** Ids of tabs are chosen anew each time. */
  readonly planned: (left: Forgone) => {
    readonly planning:
      | { readonly state: 'planned'; readonly plan: SetUpPlan }
      | { readonly state: 'refused' };
    readonly ids: TabIds;
  };
  /** What is said of what was done, in the journal and to the person. */
  readonly tell: (
    steps: readonly Step[],
    remarks: readonly string[],
  ) => Pick<Writing, 'journal' | 'said' | 'opens'>;
}

interface Attempted {
  readonly plan: SetUpPlan;
  readonly ids: TabIds;
  readonly left: Forgone;
  /** What is said of what is left out. */
  readonly remarks: readonly string[];
  /** What was refused before accounts were forgotten, and by which guard. */
  readonly before?: { readonly attempted: Attempted; readonly guard: string };
}

/** Whether a plan changes nothing. */
export function isEmpty({ steps, guards }: SetUpPlan): boolean {
  return steps.length + guards.length === 0;
}

/** What a plan of the layout writes. */
export function layingOut(whole: LayingOut): Writing {
  const { plan, ids } = whole;
  return writingOf(whole, { plan, ids, left: NOTHING_LEFT, remarks: [] });
}

/**
 * Google refuses the whole batch where one account among the editors is not known to it, or where
 * a tab was closed by somebody else. Accounts that only earlier runs name are left out first, as
 * people leave; then all but that guard is written, and the office is told which one and why. All
 * other guards stay as they are planned.
 */
function writingOf(whole: LayingOut, attempted: Attempted): Writing {
  const { plan, ids, remarks } = attempted;
  const { steps, guards } = plan;
  return {
    ids,
    changes: changesOf(steps),
    closing: changesOf(guards),
    ...(plan.takesRows && { takesRows: true }),
    ...whole.tell([...steps, ...guards], [...remarks, ...plan.remarks]),
    otherwise: ({ request, words }) => {
      const names = refusedGuards(plan, request, words);
      const [guard] = names;
      if (guard === undefined) return undefined;
      const second = troubleIn(words) === 'secondProtection';
      if (!second && namesRemembered(plan, request)) {
        return without(whole, attempted, {
          left: { ...attempted.left, forgotten: new Set(plan.remembered) },
          remark: say.forgottenAccounts(plan.remembered, words),
          before: { attempted, guard },
        });
      }
      // Refused once more for the same: nobody was forgotten for good.
      const { before } = attempted;
      const base = before?.guard === guard ? before.attempted : attempted;
      const parts = names.map((name) => name.slice(GUARD_PREFIX.length));
      return without(whole, base, {
        left: { ...base.left, refused: new Set([...base.left.refused, ...names]) },
        remark: second ? say.refusedSecond(parts, words) : say.refusedAccounts(parts, words),
      });
    },
  };
}

/** The plan anew, without what was refused; nothing where none is left. */
function without(
  whole: LayingOut,
  { remarks }: Attempted,
  { left, remark, before }: Pick<Attempted, 'left' | 'before'> & { readonly remark: string },
): Writing | undefined {
  const { planning, ids } = whole.planned(left);
  if (planning.state === 'refused' || isEmpty(planning.plan)) return undefined;
  return writingOf(whole, {
    plan: planning.plan,
    ids,
    left,
    remarks: [...remarks, remark],
    ...(before && { before }),
  });
}

function changesOf(steps: readonly Step[]): readonly Change[] {
  return steps.flatMap(({ changes }) => changes);
}

/** What was done, a line a tab; tabs with which the same was done share theirs. */
export function details(steps: readonly Step[]): readonly string[] {
  const tabs = new Map<string, string[]>();
  for (const [tab, said] of byTab(steps.filter((step) => step.said !== ''))) {
    const text = said.join('; ');
    tabs.set(text, [...(tabs.get(text) ?? []), tab]);
  }
  return [...tabs].map(([said, names]) => say.onTabs(names, said));
}

/** What was done by the tab that it was done with. */
export function byTab(steps: readonly Step[]): ReadonlyMap<string, readonly string[]> {
  const tabs = new Map<string, string[]>();
  for (const { tab, said } of steps) tabs.set(tab, [...(tabs.get(tab) ?? []), said]);
  return tabs;
}
