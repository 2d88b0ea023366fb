export interface MenuItem {
  readonly caption: string;
  readonly handler: string;
}

/**
 * The add-on's menu: one for all, since who opens the sheet is mostly unknown then, and before
 * anything is authorised.
 */
export function addMenu(items: readonly MenuItem[]): void {
  const menu = SpreadsheetApp.getUi().createMenu('Bốn Trục');
  for (const { caption, handler } of items) menu.addItem(caption, handler);
  menu.addToUi();
}
