import type { Host, ResultPage, SavedReport } from '../app/host';
import type { Request } from '../contract/write/requests';
import { resultPage } from '../pages';
import { readGrid } from './readGrid';
import { readLayout } from './readLayout';
import { readStarterData } from './readStarterData';
import { driveApi, sheetsApi } from './services';

const LOCK_WAIT_MILLISECONDS = 5000;
const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const GOOGLE_DOCUMENT_TYPE = 'application/vnd.google-apps.document';
const RUN_KEY = 'run';

/** Google's services, as the commands see them. The only room that names them. */
export function googleHost(): Host {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const id = spreadsheet.getId();
  return {
    // The lock is null outside a container; it is released when the run ends.
    lock: () => LockService.getDocumentLock()?.tryLock(LOCK_WAIT_MILLISECONDS) ?? true,
    readGrid: () => readGrid(id),
    readLayout: () => readLayout(id),
    readStarterData,
    apply: (requests, run) => apply(id, requests, run),
    saveReport: (name, docx) => saveReport(id, name, docx),
    userEmail: () => Session.getActiveUser().getEmail(),
    newRunId: () => Utilities.getUuid(),
    now: (timeZone) => ({
      text: Utilities.formatDate(new Date(), timeZone, 'dd/MM/yyyy HH:mm'),
    }),
    progress: (message) => forgiving(() => spreadsheet.toast(message, 'Bốn Trục', -1)),
    show: (page) => forgiving(() => show(page)),
    logError: (error) => console.error(error),
  };
}

/**
 * One batch, applied whole or not at all. Its reply can be lost after it was applied: the run's
 * mark, written in the same batch, then tells.
 */
function apply(id: string, requests: readonly Request[], run: string): void {
  try {
    sheetsApi().Spreadsheets.batchUpdate({ requests: [...requests] }, id);
  } catch (error) {
    const { developerMetadata } = sheetsApi().Spreadsheets.get(id, {
      fields: 'developerMetadata(metadataKey,metadataValue)',
    });
    const applied = developerMetadata?.some(
      ({ metadataKey, metadataValue }) => metadataKey === RUN_KEY && metadataValue === run,
    );
    if (!applied) throw error;
  }
}

/**
 * Uploads a .docx beside the spreadsheet, as a Word file and converted to a Google Doc (Drive API
 * v3, `files.create`). A run makes new files: older versions stay as they are.
 */
function saveReport(id: string, name: string, docx: Uint8Array): SavedReport {
  const files = driveApi().Files;
  const blob = Utilities.newBlob(signedBytes(docx), DOCX_TYPE, `${name}.docx`);
  const place = foldersOf(id);
  const word = files.create({ name: `${name}.docx`, mimeType: DOCX_TYPE, ...place }, blob, {
    fields: 'webViewLink',
  });
  const document = files.create({ name, mimeType: GOOGLE_DOCUMENT_TYPE, ...place }, blob, {
    fields: 'id,webViewLink,lastModifyingUser(emailAddress)',
  });
  return {
    name,
    url: document.webViewLink ?? '',
    wordUrl: word.webViewLink ?? '',
    pdfUrl: `https://docs.google.com/document/d/${document.id}/export?format=pdf`,
    savedBy: document.lastModifyingUser?.emailAddress ?? '',
  };
}

/** The spreadsheet's folder; with `drive.file` it may be out of sight, then files go to My Drive. */
function foldersOf(id: string): { readonly parents?: string[] } {
  try {
    const { parents } = driveApi().Files.get(id, { fields: 'parents' });
    return parents ? { parents } : {};
  } catch {
    return {};
  }
}

/** Blobs of Apps Script carry signed bytes. */
function signedBytes(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
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
