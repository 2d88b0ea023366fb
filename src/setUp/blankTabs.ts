import { isBlank } from '../contract';
import * as say from '../messages/setUp';
import { fold } from '../model/folding';
import type { LaidOutGrid } from './layout';
import { ORDER } from './newTabs';
import { type Step, stepOf } from './step';

const BLANK_TAB = /^(trang tính|sheet|trang)\s*\d*$/i;
/** Keeps which blank tab was put out of sight. */
const BLANK_TAB_KEY = 'trang-trong';

/**
 * The empty tab that a new spreadsheet begins with, once the workbook has tabs of its own. It is
 * put out of sight and not dropped: somebody may be typing in it while this runs. What was typed
 * there comes to sight again with the next run.
 */
export function blankTabs(grid: LaidOutGrid): readonly Step[] {
  const hidden = grid.metadata.get(BLANK_TAB_KEY)?.value;
  const known = new Set(ORDER.map(fold));
  const begun = grid.tabs.some(({ title }) => known.has(fold(title)));
  return grid.tabs.flatMap((tab) => {
    const { id, title } = tab;
    const blank = tab.rows.every((cells) => cells.every(isBlank));
    if (tab.hidden && !blank && hidden === String(id)) {
      return stepOf(title, say.shownTab, [visibility(id, false)]);
    }
    if (begun || !blank || tab.hidden || !BLANK_TAB.test(title.normalize('NFC').trim())) return [];
    const step: Step = {
      tab: title,
      said: say.hiddenTab,
      changes: [
        { kind: 'requests', requests: [visibility(id, true)] },
        { kind: 'mark', key: BLANK_TAB_KEY, value: String(id) },
      ],
    };
    return [step];
  });
}

function visibility(sheetId: number, hidden: boolean) {
  return { updateSheetProperties: { properties: { sheetId, hidden }, fields: 'hidden' } };
}
