import { type Change, TabIds } from '../contract/write';
import * as say from '../messages/setUp';
import type { LayoutCommand, Planning, Said, Writing } from '../run';
import type { LaidOutGrid, Step } from '../setUp';
import { planSetUp, type SetUpPlan } from '../setUp';

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
    const ids = new TabIds(grid);
    const day = dayOf(when);
    const planning = planSetUp(grid, { runner: who, day, ids, starterData: starterData() });
    if (planning.state === 'refused') {
      return { state: 'refused', title: say.refusedTitle, reasons: planning.reasons };
    }
    const { plan } = planning;
    if (plan.steps.length + plan.guards.length === 0) {
      return { state: 'idle', said: saidOn(grid, [say.complete, ...plan.remarks]) };
    }
    return { state: 'planned', files: [], writing: () => writingOf(grid, plan, ids) };
  },
};

/** How the Sheets API names the request that it refuses. */
const REFUSED_GUARD = /\b(add|update|delete)ProtectedRange\b/;

/**
 * Google refuses the whole batch where one account among the editors is not known to it: then all
 * but the guards is written, and the office is told why.
 */
function writingOf(grid: LaidOutGrid, plan: SetUpPlan, ids: TabIds): Writing {
  const { steps, guards, remarks } = plan;
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
    said: saidOn(grid, told(all, remarks)),
    otherwise: (reason) =>
      steps.length === 0 || guards.length === 0 || !REFUSED_GUARD.test(reason)
        ? undefined
        : writingOf(grid, { steps, guards: [], remarks: [say.unguarded(reason), ...remarks] }, ids),
  };
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
