import { packGrid } from '../contract';
import * as say from '../messages/preview';
import { type BookCommand, FROM_PAGE } from '../run';

/** The page that shows it, and how large it is on the screen. */
const PAGE = { page: 'previewReport', size: { width: 1000, height: 720 } } as const;

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
  failedTitle: say.refusedTitle,
  isUndoable: false,
  asksWho: false,
  runBy: 'anyone',
  writesNothing: true,
  plan: ({ grid }, { when, options }) => {
    const data = { when, grid: packGrid(grid) };
    const said = { title: say.openedTitle, lines: [], links: [], screen: { ...PAGE, data } };
    return { state: 'idle', said: { ...said, ...(options[FROM_PAGE] && { data }) } };
  },
};
