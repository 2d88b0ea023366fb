import { unreadableStarterData } from '../messages/setUp';
import { readStarterPage, STARTER_PAGE, type StarterData } from '../setUp';

/** Reads the page of data that is pushed beside the code. */
export function readStarterData(): StarterData {
  return readStarterPage(pageContent());
}

function pageContent(): string {
  try {
    return HtmlService.createHtmlOutputFromFile(STARTER_PAGE).getContent();
  } catch (error) {
    const reason = (error as { message?: unknown } | null)?.message ?? error;
    throw new Error(unreadableStarterData(STARTER_PAGE, String(reason)));
  }
}
