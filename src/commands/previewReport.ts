import { packGrid } from '../contract';
import * as say from '../messages/preview';
import type { BookCommand } from '../run';
import { showPage } from './shownPage';

/** The page that shows it, and how large it is on the screen. */
const PAGE = {
  title: say.openedTitle,
  page: 'previewReport',
  size: { width: 1000, height: 720 },
} as const;

/**
 * **Xem trước báo cáo**: the report as pages in a dialog, before any file is made. The page has the workbook as
 * it was read and composes it by the code of **Tổng hợp báo cáo**; nothing is written.
 */
export const previewReport: BookCommand = {
  name: 'xem-truoc',
  handler: 'previewReport',
  caption: say.command,
  takes: 'workbook',
  reads: 'book',
  reading: say.reading,
  opensPage: true,
  failedTitle: say.refusedTitle,
  isUndoable: false,
  asksWho: false,
  runBy: 'anyone',
  writesNothing: true,
  plan: ({ grid }, context) => {
    const data = { when: context.when, grid: packGrid(grid) };
    return showPage({ ...PAGE, data }, context);
  },
};
