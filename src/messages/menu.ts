/** The names of the menu and of its submenus. It is awake with the menu: it fetches no other words. */

export const MENU = 'Báo cáo 4 trục';

export const SUBMENU = {
  appendices: 'Phụ lục và liên kết',
  period: 'Kỳ báo cáo',
  setUp: 'Thiết lập',
} as const;

/** Where a command is found: `Báo cáo 4 trục → Kỳ báo cáo → Chốt kỳ`. @param way its submenu, where it has one, and its caption */
export function inMenu(...way: readonly string[]): string {
  return [MENU, ...way].join(' → ');
}
