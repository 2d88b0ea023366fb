import { resultPage } from '../pages';
import type { Ports, ResultPage } from '../run';
import { driveFiles } from './files';
import { readLayout } from './readLayout';
import { readStarterData } from './readStarterData';
import { boundWorkbook } from './workbook';

const LOCK_WAIT_MILLISECONDS = 5000;
const TOAST_SECONDS = 60;

/** Google's services, as a run sees them. The only room that names them. */
export function googlePorts(): Ports {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const id = spreadsheet.getId();
  return {
    // The lock is null outside a container; it is released when the run ends.
    lock: () => LockService.getDocumentLock()?.tryLock(LOCK_WAIT_MILLISECONDS) ?? true,
    workbook: { ...boundWorkbook(id), readLayout: () => readLayout(id) },
    files: driveFiles(),
    person: {
      email: () => Session.getActiveUser().getEmail(),
      // It goes by itself: one without an end would stay after the run.
      progress: (message) => forgiving(() => spreadsheet.toast(message, 'Bốn Trục', TOAST_SECONDS)),
      show,
    },
    clock: {
      now: () => Date.now(),
      write: (moment, timeZone) =>
        Utilities.formatDate(new Date(moment), timeZone, 'dd/MM/yyyy HH:mm'),
      sleep: (milliseconds) => Utilities.sleep(milliseconds),
    },
    newRunId: () => Utilities.getUuid(),
    starterData: readStarterData,
    logError: (error) => console.error(error),
  };
}

/** A word to the person at the screen that fails must not make the run look failed. */
function forgiving(tell: () => void): void {
  try {
    tell();
  } catch (error) {
    console.error(error);
  }
}

function show(page: ResultPage): void {
  const html = HtmlService.createHtmlOutput(resultPage(page)).setWidth(520).setHeight(360);
  SpreadsheetApp.getUi().showModelessDialog(html, page.title);
}
