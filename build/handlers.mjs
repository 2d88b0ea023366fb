// The functions that Google may call, by who calls them. The build fails when the bundle has one
// more or one less: a forgotten name is a dead menu item, a stray one is a door left open.

/** Simple triggers and the add-on's installation. */
export const TRIGGERS = ['onOpen', 'onInstall', 'onEdit'];

/** Items of the menu. */
export const MENU = ['setUp', 'check', 'compileReport'];

/** Called by pages with `google.script.run`, and by the desk's command line. */
export const SIDEBAR = ['checkClaims'];

export const HANDLERS = [...TRIGGERS, ...MENU, ...SIDEBAR].sort();
