import { notBegun } from '../messages/run';
import { workTitle } from '../messages/work';
import type { Keeping } from '../model/keeping';
import { resultPage } from '../pages';
import { failureOf, type Ports, type ResultPage, type SelectedRow } from '../run';
import { dailyTimer } from './dailyTimer';
import { driveFiles, savedOf } from './files';
import { partsReader } from './longArchive';
import { gmail } from './mail';
import { readLayout } from './readLayout';
import { readStarterData } from './readStarterData';
import { copied, scratchServices } from './scratch';
import { driveApi } from './services';
import { shortLinks } from './shortLinks';
import { namesByScript, type TabNames } from './tabNames';
import { workTeller } from './work';
import { workbookOf } from './workbook';

const LOCK_WAIT_MILLISECONDS = 5000;
/** Of the word while a command works, and of the one that takes its place. */
const TOAST_SECONDS = { working: 60, ended: 3 } as const;
/** Of a dialog, in pixels. */
const SIZE = {
  work: { width: 440, height: 330 },
  usual: { width: 520, height: 360 },
  long: { width: 860, height: 620 },
} as const;

/**
 * Google's services, as a run sees them. The only room that names them.
 * @throws in Vietnamese: without the workbook there is no page to say it on, and Google shows it
 */
export function googlePorts(place: Keeping): Ports {
  const spreadsheet = activeSpreadsheet();
  const toast = (message: string, seconds: number) =>
    forgiving(() => spreadsheet.toast(message, 'Bốn Trục', seconds));
  const ports = portsOn(spreadsheet.getId(), place, namesByScript(spreadsheet));
  const work = workTeller(showWork);
  let isWorking = false;
  return {
    ...ports,
    workbook: { ...ports.workbook, editors: () => editorsOf(spreadsheet) },
    files: driveFiles((name) => copied(spreadsheet, name)),
    // The lock is null outside a container; it is released when the run ends.
    lock: () => LockService.getDocumentLock()?.tryLock(LOCK_WAIT_MILLISECONDS) ?? true,
    unlock: () => LockService.getDocumentLock()?.releaseLock(),
    work,
    person: {
      canBeAsked,
      ask,
      prompt,
      selected: () => selectedRow(spreadsheet),
      open: ({ tab, cell }) => {
        const sheet = spreadsheet.getSheetByName(tab);
        if (cell === '') sheet?.activate();
        else if (sheet) SpreadsheetApp.setActiveRange(sheet.getRange(cell));
        return sheet !== null;
      },
      email: accountOfRunner,
      // It goes by itself: one without an end would stay after the run.
      progress: (message) => {
        isWorking = true;
        toast(message, TOAST_SECONDS.working);
      },
      show: (page) => {
        if (isWorking) toast(page.title, TOAST_SECONDS.ended);
        isWorking = false;
        show(page, work.seen());
      },
    },
  };
}

function activeSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  try {
    return SpreadsheetApp.getActiveSpreadsheet();
  } catch (error) {
    throw new Error(notBegun(failureOf(error).message));
  }
}

/** The same of any workbook that the runner may write into, with nobody at the screen. */
function portsOn(id: string, place: Keeping, names?: TabNames): Ports {
  const readParts = partsReader(id, names);
  return {
    place,
    lock: () => true,
    unlock: () => undefined,
    // A workbook of a command's own making is nobody else's.
    workbook: {
      ...workbookOf(id, names, readParts),
      readLayout: (years) => readLayout(id, names, readParts, years),
      editors: () => [],
    },
    files: driveFiles((name) => savedOf(driveApi().Files.copy({ name }, id))),
    work: workTeller(() => undefined),
    person: {
      email: accountOfRunner,
      progress: () => undefined,
      canBeAsked: () => false,
      ask: () => undefined,
      prompt: () => undefined,
      selected: () => undefined,
      open: () => false,
      show: () => undefined,
    },
    clock: {
      now: () => Date.now(),
      write: (moment, timeZone) =>
        Utilities.formatDate(new Date(moment), timeZone, 'dd/MM/yyyy HH:mm'),
      sleep: (milliseconds) => Utilities.sleep(milliseconds),
    },
    mail: gmail(),
    timer: dailyTimer(),
    shortLinks: shortLinks(),
    newRunId: () => Utilities.getUuid(),
    starterData: readStarterData,
    scratch: scratchServices(id, (book) => portsOn(book, place)),
    logError: (error) => console.error(error),
  };
}

/** Of a user outside the owner's domain the first is mostly blank; a menu's command runs as its user. */
function accountOfRunner(): string {
  return Session.getActiveUser().getEmail() || Session.getEffectiveUser().getEmail();
}

/** The owner is asked for besides: whether the list of editors names him is not documented. */
function editorsOf(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): readonly string[] {
  const owner = spreadsheet.getOwner()?.getEmail() ?? '';
  const editors = spreadsheet.getEditors().map((editor) => editor.getEmail());
  return owner === '' || editors.includes(owner) ? editors : [owner, ...editors];
}

/** There is no screen where a timer or another program runs it. */
function canBeAsked(): boolean {
  try {
    return typeof SpreadsheetApp.getUi().alert === 'function';
  } catch {
    return false;
  }
}

function ask(title: string, text: string): 'yes' | 'no' | undefined {
  const ui = SpreadsheetApp.getUi();
  const { Button, ButtonSet } = ui;
  const pressed = ui.alert(title, text, ButtonSet.YES_NO_CANCEL);
  if (pressed === Button.YES) return 'yes';
  return pressed === Button.NO ? 'no' : undefined;
}

function prompt(title: string, text: string): string | undefined {
  const ui = SpreadsheetApp.getUi();
  const response = ui.prompt(title, text, ui.ButtonSet.OK_CANCEL);
  return response.getSelectedButton() === ui.Button.OK ? response.getResponseText() : undefined;
}

/** A timer has no cursor. */
function selectedRow(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
): SelectedRow | undefined {
  try {
    const range = spreadsheet.getActiveRange();
    return range ? { tab: range.getSheet().getName(), row: range.getRow() } : undefined;
  } catch (error) {
    console.error(error);
    return undefined;
  }
}

/** A word to the person at the screen that fails must not make the run look failed. */
function forgiving(tell: () => void): void {
  try {
    tell();
  } catch (error) {
    console.error(error);
  }
}

/** What is under way, beside it or after it. */
function showWork(): void {
  const screen = { page: 'workUnderWay', data: {}, size: SIZE.work };
  forgiving(() => show({ title: workTitle, lines: [], links: [], screen }));
}

/** @param seen what the page says once somebody sees it */
function show(page: ResultPage, seen = ''): void {
  const { screen, title } = page;
  if (screen) {
    const html = HtmlService.createHtmlOutputFromFile(screen.page).append(dataFor(screen.data));
    if (screen.size) showDialog(html, screen.size, title);
    else SpreadsheetApp.getUi().showSidebar(html.setTitle(title));
    return;
  }
  const size = page.answers ? SIZE.long : SIZE.usual;
  showDialog(HtmlService.createHtmlOutput(resultPage(page)).append(seen), size, title);
}

/** The sheet behind it can be gone on with. */
function showDialog(
  html: GoogleAppsScript.HTML.HtmlOutput,
  { width, height }: { readonly width: number; readonly height: number },
  title: string,
): void {
  SpreadsheetApp.getUi().showModelessDialog(html.setWidth(width).setHeight(height), title);
}

/** Behind the page's own text: no sign in it ends the element. */
function dataFor(data: unknown): string {
  const json = JSON.stringify(data).replace(/</g, '\\u003c');
  return `<script type="application/json" id="data">${json}</script>`;
}
