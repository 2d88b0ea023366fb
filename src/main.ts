/**
 * What Google calls: the triggers, and one function a command. The build makes each a global
 * function of its own name, from the registry of commands.
 */
import { callCommand } from './asleep';
import { addMenu, type MenuEntry } from './google/menu';
import { onSheetEdit } from './google/onEdit';
import { roomCode } from './google/projectPage';
import { tellOfWorks, worksAfter } from './google/work';

export { roomCode };

/** What the menu holds, which the build reads out of the registry. */
declare const MENU_ITEMS: readonly MenuEntry[];

export function onOpen(): void {
  addMenu(MENU_ITEMS);
  tellOfWorks();
}

export function onInstall(): void {
  addMenu(MENU_ITEMS);
}

export function onEdit(event: Parameters<typeof onSheetEdit>[0]): void {
  onSheetEdit(event);
}

/** How what is under way stands, for the page that shows it. */
export function workUnderWay(
  wish: Parameters<typeof worksAfter>[0],
): ReturnType<typeof worksAfter> {
  return worksAfter(wish);
}

/** The office's timer: nobody is at the screen, and what is found is sent. */
export function remindDaily(): unknown {
  return callCommand('remind', { gui: true });
}

/** Runs the command whose global function was called. @param place told by a host of files alone */
export function command(handler: string, argument: unknown, place: unknown): unknown {
  return callCommand(handler, argument, place);
}
