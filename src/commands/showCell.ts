import { showCommand } from '../messages/answering';
import type { Options, TabCommand } from '../run';

/** Where a page sends the cursor. */
const PLACE = { tab: 'trang-tinh', cell: 'o' } as const;

/** Brings a cell to the screen for a page beside it: no command of the menu. */
export const showCell: TabCommand = {
  name: 'toi-o',
  handler: 'showCell',
  caption: showCommand,
  takes: 'workbook',
  reads: 'tab',
  opens: (options) => ({ tab: text(options, PLACE.tab), cell: text(options, PLACE.cell) }),
};

function text(options: Options, name: string): string {
  return String(options[name] ?? '');
}
