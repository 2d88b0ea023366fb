import { type Change, TabIds, toRequests } from '../contract/write/requests';
import * as say from '../messages/setUp';
import type { LaidOutGrid } from '../setUp/layout';
import { planSetUp, type SetUpPlan } from '../setUp/planSetUp';
import type { Step } from '../setUp/step';
import { logChange } from './activityLog';
import { runSafely } from './command';
import type { Host, Outcome } from './host';

/** Where the wards are; a workbook that is not set up yet cannot say otherwise. */
const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/**
 * **Thiết lập**: builds the whole workbook from an empty sheet, or adds to one what it lacks and
 * repairs what guards it. What people typed stays. Nothing is written where nothing is missing.
 */
export function setUp(host: Host): Outcome {
  return runSafely(host, (): Outcome => {
    host.progress(say.reading);
    const grid = host.readLayout();
    const ids = new TabIds(grid);
    const now = host.now(TIME_ZONE).text;
    const runner = host.userEmail();
    const plan = planSetUp(grid, {
      runner,
      day: dayOf(now),
      ids,
      starterData: host.readStarterData(),
    });
    if (!plan) return finish(host, grid, 'broken', say.refusedTitle, [say.closedToRunner]);
    const steps = [...plan.steps, ...plan.guards];
    if (steps.length === 0) {
      return finish(host, grid, 'done', say.title, [say.complete, ...plan.remarks]);
    }
    const run = host.newRunId();
    const logged = (done: readonly Step[]) =>
      logChange({
        when: now,
        who: runner,
        command: say.command,
        period: '',
        result: say.result(done.filter(({ said }) => said !== '').length, byTab(done).size),
        document: '',
        run,
      });
    return write(host, grid, plan, (done, guards) =>
      host.apply(
        toRequests(
          grid,
          [
            ...changesOf(done),
            logged([...done, ...guards]),
            ...changesOf(guards),
            { kind: 'mark', key: 'run', value: run },
          ],
          ids,
        ),
        run,
      ),
    );
  });
}

/** How the Sheets API names the request that it refuses. */
const REFUSED_GUARD = /\b(add|update|delete)ProtectedRange\b/;

/**
 * Writes all in one batch. Google refuses the whole batch where one account among the editors is
 * not known to it: then all but the guards is written, and the office is told why.
 */
function write(
  host: Host,
  grid: LaidOutGrid,
  { steps, guards, remarks }: SetUpPlan,
  apply: (steps: readonly Step[], guards: readonly Step[]) => void,
): Outcome {
  try {
    apply(steps, guards);
    return finish(host, grid, 'done', say.title, told([...steps, ...guards], remarks));
  } catch (error) {
    const reason = String((error as { message?: unknown } | null)?.message ?? error);
    if (steps.length === 0 || !REFUSED_GUARD.test(reason)) throw error;
    host.logError(error);
    apply(steps, []);
    const refused = say.unguarded(reason);
    return finish(host, grid, 'done', say.title, told(steps, [refused, ...remarks]));
  }
}

function finish(
  host: Host,
  grid: LaidOutGrid,
  status: Outcome['status'],
  title: string,
  messages: readonly string[],
): Outcome {
  host.show({
    title,
    lines: messages,
    links: [{ text: say.openWorkbook, url: grid.url }],
  });
  return { status, messages };
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
