// The registry of commands as data: what the menu, the global functions and the command line's help
// are made of.
import { bundleWithRooms } from './rooms.mjs';

/** Simple triggers, the add-on's installation, and what the office's timer calls. */
export const TRIGGERS = ['onOpen', 'onInstall', 'onEdit', 'remindDaily'];

/**
 * @returns {Promise<readonly { name: string, handler: string, caption: string, help?: string,
 *   takes: 'workbook' | 'passages', asksNetwork: boolean, options: readonly object[] }[]>}
 */
export async function readCommands() {
  const { code } = await bundleWithRooms('src/commands/index.ts', { globalName: 'registry' });
  const { COMMANDS } = new Function(`${code}; return registry;`)();
  return COMMANDS.map(
    ({ name, handler, caption, help, takes, asksNetwork = false, options = [] }) => ({
      name,
      handler,
      caption,
      help,
      takes,
      asksNetwork,
      options,
    }),
  );
}

/** The functions that Google may call, sorted. */
export function handlersOf(commands) {
  return [...TRIGGERS, ...commands.map(({ handler }) => handler)].sort();
}
