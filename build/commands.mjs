// The registry of commands as data: what the menu, the global functions and the command line's help
// are made of.
import { bundleWithRooms } from './rooms.mjs';

/** Simple triggers, the add-on's installation, what the office's timer calls, and what a page asks again and again. */
export const TRIGGERS = ['onOpen', 'onInstall', 'onEdit', 'remindDaily', 'workUnderWay'];

/**
 * @returns {Promise<{
 *   commands: readonly { name: string, handler: string, caption: string, usage?: string,
 *     takes: 'workbook' | 'passages', options: readonly object[] }[],
 *   menu: readonly object[],
 * }>}
 */
export async function readRegistry() {
  const { code } = await bundleWithRooms('src/commands/index.ts', { globalName: 'registry' });
  const { COMMANDS, MENU } = new Function(`${code}; return registry;`)();
  const commands = COMMANDS.map(({ name, handler, caption, usage, takes, options = [] }) => ({
    name,
    handler,
    caption,
    usage,
    takes,
    options,
  }));
  return { commands, menu: MENU };
}

/** The functions that Google may call, sorted. */
export function handlersOf(commands) {
  return [...TRIGGERS, ...commands.map(({ handler }) => handler)].sort();
}
