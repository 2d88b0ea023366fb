import { resultPage } from '../pages';
import type { Ports, ResultPage } from '../run';
import { driveFiles } from './files';
import { readLayout } from './readLayout';
import { readStarterData } from './readStarterData';
import { scratchServices } from './scratch';
import { namesByScript, type TabNames } from './tabNames';
import { workbookOf } from './workbook';

const LOCK_WAIT_MILLISECONDS = 5000;
const TOAST_SECONDS = 60;
/** Of a dialog, in pixels. */
const SIZE = { usual: { width: 520, height: 360 }, long: { width: 860, height: 620 } } as const;

/** Google's services, as a run sees them. The only room that names them. */
export function googlePorts(): Ports {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return {
    ...portsOn(spreadsheet.getId(), namesByScript(spreadsheet)),
    // The lock is null outside a container; it is released when the run ends.
    lock: () => LockService.getDocumentLock()?.tryLock(LOCK_WAIT_MILLISECONDS) ?? true,
    person: {
      email: accountOfRunner,
      // It goes by itself: one without an end would stay after the run.
      progress: (message) => forgiving(() => spreadsheet.toast(message, 'Bốn Trục', TOAST_SECONDS)),
      show,
    },
  };
}

/** The same of any workbook that the runner may write into, with nobody at the screen. */
function portsOn(id: string, names?: TabNames): Ports {
  return {
    lock: () => true,
    workbook: { ...workbookOf(id, names), readLayout: () => readLayout(id, names) },
    files: driveFiles(),
    person: { email: accountOfRunner, progress: () => undefined, show: () => undefined },
    clock: {
      now: () => Date.now(),
      write: (moment, timeZone) =>
        Utilities.formatDate(new Date(moment), timeZone, 'dd/MM/yyyy HH:mm'),
      sleep: (milliseconds) => Utilities.sleep(milliseconds),
    },
    newRunId: () => Utilities.getUuid(),
    starterData: readStarterData,
    scratch: scratchServices(id, (book) => portsOn(book)),
    logError: (error) => console.error(error),
  };
}

function accountOfRunner(): string {
  return Session.getActiveUser().getEmail();
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
  const { width, height } = page.answers ? SIZE.long : SIZE.usual;
  const html = HtmlService.createHtmlOutput(resultPage(page)).setWidth(width).setHeight(height);
  SpreadsheetApp.getUi().showModelessDialog(html, page.title);
}
