import { TAB } from '../contract';
import { guideTab, isCurrent } from '../guide';
import * as say from '../messages/guide';
import type { LayoutCommand, Said } from '../run';

const SAID: Said = { title: say.openedTitle, lines: [], links: [], opens: TAB.guide };

/**
 * **Hướng dẫn**: brings the tab of that name to the screen, for whoever asks, also where nothing else of the
 * workbook can be read. It is written where it is missing, or is of an earlier version.
 */
export const openGuide: LayoutCommand = {
  name: 'huong-dan',
  handler: 'openGuide',
  caption: TAB.guide,
  takes: 'workbook',
  reads: 'layout',
  reading: say.reading,
  opensPage: true,
  failedTitle: say.refusedTitle,
  isUndoable: false,
  asksWho: false,
  runBy: 'anyone',
  plan: (grid, { starterData }) => {
    const content = guideTab(starterData().guide);
    if (isCurrent(grid, content)) return { state: 'idle', said: SAID };
    return {
      state: 'planned',
      files: [],
      writing: () => ({
        changes: [{ kind: 'rewriteTab', content }],
        journal: [],
        said: SAID,
      }),
    };
  },
};
