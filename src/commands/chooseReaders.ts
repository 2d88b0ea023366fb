import * as say from '../messages/sharing';
import type { BookCommand, Planning } from '../run';

/**
 * **Ai được mở báo cáo**: asks anew whether those who may edit the workbook are to open the reports,
 * and keeps the answer for the runs to come. It asks a person, so it is a command of the menu alone.
 */
export const chooseReaders: BookCommand = {
  name: 'ai-mo-duoc',
  handler: 'chooseReaders',
  caption: say.command,
  takes: 'workbook',
  reads: 'book',
  failedTitle: say.failedTitle,
  isUndoable: false,
  asksWho: true,
  asksToShare: 'always',
  plan: ({ grid }, { answered, consent }): Planning => {
    const links = [{ text: say.openWorkbook, url: grid.url }];
    if (answered === undefined) {
      return {
        state: 'idle',
        said: { title: say.doneTitle, lines: say.unchanged(consent), links },
      };
    }
    return {
      state: 'planned',
      files: [],
      writing: () => ({
        changes: [],
        // The answer is kept, and told in `Nhật ký`, by whoever asked.
        journal: [],
        said: { title: say.doneTitle, lines: say.chosenInFull(answered, grid.title), links },
      }),
    };
  },
};
