import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { expect, it } from 'vitest';
import { ROOT } from '../desk/files/pack/packs';

/** All that Google grants a script before anybody authorised it; any other touch is refused. */
function servicesOfNone(shown: string[]): object {
  const denied = (name: string) =>
    new Proxy(() => {}, {
      get: (_, part) => {
        throw new Error(`Denied in AuthMode.NONE: ${name}.${String(part)}`);
      },
    });
  const makeMenu = (caption: string) => {
    const menu = {
      addItem: (item: string) => {
        shown.push(`${caption}: ${item}`);
        return menu;
      },
      addSubMenu: () => menu,
      addToUi: () => shown.push(caption),
    };
    return menu;
  };
  const names = ['Sheets', 'Drive', 'DriveApp', 'ScriptApp', 'LockService', 'PropertiesService'];
  const others = ['Session', 'MailApp', 'UrlFetchApp', 'HtmlService', 'Utilities', 'CacheService'];
  return {
    ...Object.fromEntries([...names, ...others].map((name) => [name, denied(name)])),
    SpreadsheetApp: { getUi: () => ({ createMenu: makeMenu }) },
  };
}

it.each(['NONE', 'LIMITED', 'FULL', undefined])(
  'the menu is made in the authorisation mode %s, by the making of menus alone',
  (authMode) => {
    const shown: string[] = [];
    const context = vm.createContext(servicesOfNone(shown));
    vm.runInContext(readFileSync(path.join(ROOT, 'dist', 'code.js'), 'utf8'), context);
    vm.runInContext(`onOpen(${JSON.stringify(authMode && { authMode })})`, context);
    expect(shown).toContain('Báo cáo 4 trục: Tổng hợp báo cáo');
    expect(shown[shown.length - 1]).toBe('Báo cáo 4 trục');
  },
);
