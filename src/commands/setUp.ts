import { type Change, TabIds } from '../contract/write';
import * as say from '../messages/setUp';
import { troubleIn } from '../model/trouble';
import { submittedUnits } from '../progress';
import type { LayoutCommand, Planning, Said, Writing } from '../run';
import {
  GUARD_PREFIX,
  type LaidOutGrid,
  namesRemembered,
  planSetUp,
  refusedGuards,
  type SetUpPlan,
  type SetUpPlanning,
  type Step,
} from '../setUp';

/**
 * **Thiết lập**: builds the whole workbook from an empty sheet, or adds to one what it lacks and
 * repairs what guards it. What people typed stays. Nothing is written where nothing is missing.
 */
export const setUp: LayoutCommand = {
  name: 'thiet-lap',
  handler: 'setUp',
  caption: say.command,
  help: 'Tạo các trang còn thiếu, khóa và kiểm soát nhập liệu',
  takes: 'workbook',
  reads: 'layout',
  reading: say.reading,
  failedTitle: say.refusedTitle,
  isUndoable: true,
  asksWho: true,
  writesGuards: true,
  plan: (grid, { who, when, starterData }): Planning => {
    const attempt: Attempt = (left) => {
      const ids = new TabIds(grid);
      const context = {
        runner: who,
        day: dayOf(when),
        ids,
        starterData: starterData(),
        closed: submittedUnits(grid),
        ...left,
      };
      return { planning: planSetUp(grid, context), ids };
    };
    const { planning, ids } = attempt(NOTHING_LEFT);
    if (planning.state === 'refused') {
      return { state: 'refused', title: say.refusedTitle, reasons: planning.reasons };
    }
    const { plan } = planning;
    if (isEmpty(plan)) {
      return { state: 'idle', said: saidOn(grid, [say.complete, ...plan.remarks]) };
    }
    return {
      state: 'planned',
      files: [],
      writing: () => writingOf(grid, { plan, ids, attempt, left: NOTHING_LEFT, remarks: [] }),
    };
  },
};

/** What a plan goes without since Google refused it. */
interface LeftOut {
  /** Names of guards that Google would not take. */
  readonly refused: ReadonlySet<string>;
  /** Accounts of earlier runs, one of which Google may not know any more. */
  readonly forgotten: ReadonlySet<string>;
}

const NOTHING_LEFT: LeftOut = { refused: new Set(), forgotten: new Set() };

/** Plans without what was refused; ids of tabs are chosen anew each time. */
type Attempt = (left: LeftOut) => {
  readonly planning: SetUpPlanning;
  readonly ids: TabIds;
};

interface Attempted {
  readonly plan: SetUpPlan;
  readonly ids: TabIds;
  readonly attempt: Attempt;
  readonly left: LeftOut;
  /** What is said of what is left out. */
  readonly remarks: readonly string[];
  /** What was refused before accounts were forgotten, and by which guard. */
  readonly before?: { readonly attempted: Attempted; readonly guard: string };
}

/**
 * Google refuses the whole batch where one account among the editors is not known to it, or where
 * a tab was closed by somebody else. Accounts that only earlier runs name are left out first, as
 * people leave; then all but that guard is written, and the office is told which one and why. All
 * other guards stay as they are planned.
 */
function writingOf(grid: LaidOutGrid, attempted: Attempted): Writing {
  const { plan, ids, remarks } = attempted;
  const { steps, guards } = plan;
  const all = [...steps, ...guards];
  return {
    ids,
    changes: changesOf(steps),
    journal: [
      {
        command: say.command,
        period: '',
        result: say.result(all.filter(({ said }) => said !== '').length, byTab(all).size),
        document: '',
      },
    ],
    closing: changesOf(guards),
    said: saidOn(grid, told(all, [...remarks, ...plan.remarks])),
    otherwise: ({ request, words }) => {
      const names = refusedGuards(plan, request, words);
      const [guard] = names;
      if (guard === undefined) return undefined;
      const second = troubleIn(words) === 'secondProtection';
      if (!second && namesRemembered(plan, request)) {
        return without(grid, attempted, {
          left: { ...attempted.left, forgotten: new Set(plan.remembered) },
          remark: say.forgottenAccounts(plan.remembered, words),
          before: { attempted, guard },
        });
      }
      // Refused once more for the same: nobody was forgotten for good.
      const { before } = attempted;
      const base = before?.guard === guard ? before.attempted : attempted;
      const parts = names.map((name) => name.slice(GUARD_PREFIX.length));
      return without(grid, base, {
        left: { ...base.left, refused: new Set([...base.left.refused, ...names]) },
        remark: second ? say.refusedSecond(parts, words) : say.refusedAccounts(parts, words),
      });
    },
  };
}

/** The plan anew, without what was refused; nothing where none is left. */
function without(
  grid: LaidOutGrid,
  { attempt, remarks }: Attempted,
  { left, remark, before }: Pick<Attempted, 'left' | 'before'> & { readonly remark: string },
): Writing | undefined {
  const { planning, ids } = attempt(left);
  if (planning.state === 'refused' || isEmpty(planning.plan)) return undefined;
  return writingOf(grid, {
    plan: planning.plan,
    ids,
    attempt,
    left,
    remarks: [...remarks, remark],
    ...(before && { before }),
  });
}

function isEmpty({ steps, guards }: SetUpPlan): boolean {
  return steps.length + guards.length === 0;
}

function saidOn({ url }: LaidOutGrid, lines: readonly string[]): Said {
  return { title: say.title, lines, links: [{ text: say.openWorkbook, url }] };
}

function changesOf(steps: readonly Step[]): readonly Change[] {
  return steps.flatMap(({ changes }) => changes);
}

/** What the office reads first: that it is done, what it should do now, then what was done. */
function told(steps: readonly Step[], remarks: readonly string[]): readonly string[] {
  const said = steps.filter((step) => step.said !== '');
  return [say.done(said.length, byTab(steps).size), ...remarks, ...details(said)];
}

/** What was done, a line a tab; tabs with which the same was done share theirs. */
function details(steps: readonly Step[]): readonly string[] {
  const tabs = new Map<string, string[]>();
  for (const [tab, said] of byTab(steps)) {
    const text = said.join('; ');
    tabs.set(text, [...(tabs.get(text) ?? []), tab]);
  }
  return [...tabs].map(([said, names]) => say.onTabs(names, said));
}

function byTab(steps: readonly Step[]): ReadonlyMap<string, readonly string[]> {
  const tabs = new Map<string, string[]>();
  for (const { tab, said } of steps) tabs.set(tab, [...(tabs.get(tab) ?? []), said]);
  return tabs;
}

/** The day of `20/05/2026 14:03`. */
function dayOf(moment: string): { readonly year: number; readonly month: number } {
  const [, month = '', year = ''] = /^\d+\/(\d+)\/(\d+)/.exec(moment) ?? [];
  return { year: Number(year), month: Number(month) };
}
