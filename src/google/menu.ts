import { MENU } from '../messages/menu';

interface MenuItem {
  readonly caption: string;
  readonly handler: string;
}

/** An item, or a submenu of such. */
export type MenuEntry =
  | MenuItem
  | { readonly caption: string; readonly items: readonly MenuItem[] };

/**
 * The add-on's menu: one for all, since who opens the sheet is mostly unknown then. Before anything is
 * authorised Google lets a menu be made, and nothing else: no service is asked here.
 */
export function addMenu(entries: readonly MenuEntry[]): void {
  filled(SpreadsheetApp.getUi(), MENU, entries).addToUi();
}

function filled(
  ui: GoogleAppsScript.Base.Ui,
  caption: string,
  entries: readonly MenuEntry[],
): GoogleAppsScript.Base.Menu {
  const menu = ui.createMenu(caption);
  for (const entry of entries) {
    if ('items' in entry) menu.addSubMenu(filled(ui, entry.caption, entry.items));
    else menu.addItem(entry.caption, entry.handler);
  }
  return menu;
}
