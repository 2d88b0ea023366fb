import { type Change, TabIds } from '../contract/write';
import * as say from '../messages/setUp';
import { troubleIn } from '../model/trouble';
import type { LayoutCommand, Planning, Said, Writing } from '../run';
import {
  GUARD_PREFIX,
  type LaidOutGrid,
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
  plan: (grid, { who, when, starterData }): Planning => {
    const attempt: Attempt = (refused) => {
      const ids = new TabIds(grid);
      const context = { runner: who, day: dayOf(when), ids, starterData: starterData(), refused };
      return { planning: planSetUp(grid, context), ids };
    };
    const { planning, ids } = attempt(new Set());
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
      writing: () => writingOf(grid, { plan, ids, attempt, refused: new Set(), remarks: [] }),
    };
  },
};

/** Plans without the guards that were refused; ids of tabs are chosen anew each time. */
type Attempt = (refused: ReadonlySet<string>) => {
  readonly planning: SetUpPlanning;
  readonly ids: TabIds;
};

interface Attempted {
  readonly plan: SetUpPlan;
  readonly ids: TabIds;
  readonly attempt: Attempt;
  /** Names of guards that Google would not take. */
  readonly refused: ReadonlySet<string>;
  /** What is said of these. */
  readonly remarks: readonly string[];
}

/**
 * Google refuses the whole batch where one account among the editors is not known to it, or where
 * a tab was closed by somebody else: then all but that guard is written, and the office is told
 * which one and why. All other guards stay as they are planned.
 */
function writingOf(grid: LaidOutGrid, attempted: Attempted): Writing {
  const { plan, ids, attempt, refused, remarks } = attempted;
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
      if (names.length === 0) return undefined;
      const more = new Set([...refused, ...names]);
      const next = attempt(more);
      if (next.planning.state === 'refused' || isEmpty(next.planning.plan)) return undefined;
      const parts = names.map((name) => name.slice(GUARD_PREFIX.length));
      const said =
        troubleIn(words) === 'secondProtection'
          ? say.refusedSecond(parts, words)
          : say.refusedAccounts(parts, words);
      return writingOf(grid, {
        plan: next.planning.plan,
        ids: next.ids,
        attempt,
        refused: more,
        remarks: [...remarks, said],
      });
    },
  };
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
