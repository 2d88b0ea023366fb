import { TabIds } from '../contract/write';
import { reading } from '../messages/run';
import * as say from '../messages/setUp';
import { dayOf, submittedUnits } from '../progress';
import type { LayoutCommand, Planning, Said } from '../run';
import { planSetUp, type Step } from '../setUp';
import { byTab, details, type Forgone, isEmpty, layingOut, NOTHING_LEFT } from './layingOut';

/**
 * **Thiết lập**: builds the whole workbook from an empty sheet, or adds to one what it lacks and
 * repairs what guards it. What people typed stays. Nothing is written where nothing is missing.
 */
export const setUp: LayoutCommand = {
  name: 'thiet-lap',
  handler: 'setUp',
  caption: say.command,
  usage: 'Tạo các trang còn thiếu, lập sẵn biểu của kỳ, khóa và kiểm soát nhập liệu',
  takes: 'workbook',
  reads: 'layout',
  reading,
  failedTitle: say.refusedTitle,
  isUndoable: true,
  asksWho: true,
  runBy: 'anyone',
  writesGuards: true,
  plan: (grid, { who, when, place, starterData }): Planning => {
    const planned = (left: Forgone) => {
      const ids = new TabIds(grid);
      const context = {
        runner: who,
        day: dayOf(when) ?? { year: 0, month: 0, day: 0 },
        ids,
        starterData: starterData(),
        closed: submittedUnits(grid),
        ...left,
      };
      return { planning: planSetUp(grid, context), ids };
    };
    // In a folder the workbook has no address.
    const openableAt = place === 'folder' ? undefined : grid.url;
    const { planning, ids } = planned(NOTHING_LEFT);
    if (planning.state === 'refused') return planning;
    const { plan } = planning;
    if (isEmpty(plan)) {
      return { state: 'idle', said: saidOn(openableAt, [say.complete, ...plan.remarks]) };
    }
    return {
      state: 'planned',
      files: [],
      writing: () =>
        layingOut({
          plan,
          ids,
          planned,
          tell: (steps, remarks) => ({
            journal: [
              {
                command: say.command,
                period: '',
                result: say.result(doneIn(steps).length, byTab(steps).size),
                document: '',
              },
            ],
            said: saidOn(openableAt, told(steps, remarks)),
          }),
        }),
    };
  },
};

function saidOn(url: string | undefined, lines: readonly string[]): Said {
  const links = url === undefined ? [] : [{ text: say.openWorkbook, url }];
  return { title: say.title, lines, links };
}

function doneIn(steps: readonly Step[]): readonly Step[] {
  return steps.filter(({ said }) => said !== '');
}

/** What the office reads first: that it is done, what it should do now, then what was done. */
function told(steps: readonly Step[], remarks: readonly string[]): readonly string[] {
  const count = doneIn(steps).length;
  return [say.done(count, byTab(steps).size), ...remarks, ...details(steps)];
}
