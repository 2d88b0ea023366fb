import { pageOfAnotherVersion, unreadablePage } from '../messages/projectPages';

/**
 * The text of a page that is pushed beside the code.
 * @param name the file without its ending
 * @throws where the page is missing
 */
export function projectPage(name: string): string {
  try {
    return HtmlService.createHtmlOutputFromFile(name).getContent();
  } catch (error) {
    const reason = (error as { message?: unknown } | null)?.message ?? error;
    throw new Error(unreadablePage(name, String(reason)));
  }
}

/**
 * The code of a room that is pushed as a page of its own; build/apart.mjs writes the call.
 * @param mark what the page of the same build begins with: names inside would mean something else in another one
 * @throws where the page is missing or of another build
 */
export function roomCode(name: string, mark: string): string {
  const code = projectPage(name);
  if (!code.startsWith(mark)) throw new Error(pageOfAnotherVersion(name));
  return code;
}
