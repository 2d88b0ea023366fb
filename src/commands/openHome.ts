import { TAB } from '../contract';
import type { TabCommand } from '../run';

/** **Trang chủ**: brings the tab of that name to the screen, where everybody's way begins. */
export const openHome: TabCommand = {
  name: 'trang-chu',
  handler: 'openHome',
  caption: TAB.home,
  takes: 'workbook',
  reads: 'tab',
  opens: () => ({ tab: TAB.home, cell: '' }),
  showsWork: true,
};
