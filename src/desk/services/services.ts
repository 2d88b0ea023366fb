import type { ServiceName } from '../realm';
import { makeDriveService } from './driveService';
import type { Host } from './host';
import { makeHtmlService } from './htmlService';
import { makeMailApp } from './mailApp';
import { makePropertiesService } from './properties';
import {
  makeConsole,
  makeLockService,
  makeLogger,
  makeScriptApp,
  makeSession,
} from './scriptServices';
import { makeSheetsService } from './sheetsService';
import { makeSpreadsheetApp } from './spreadsheetApp';
import { makeUrlFetchApp } from './urlFetchApp';
import { makeUtilities } from './utilities';

/** Google's services by the names a script knows them by. */
export function makeServices(host: Host): Readonly<Record<ServiceName, object>> {
  return {
    SpreadsheetApp: makeSpreadsheetApp(host),
    Sheets: makeSheetsService(host),
    Drive: makeDriveService(host),
    Session: makeSession(host),
    PropertiesService: makePropertiesService(host),
    LockService: makeLockService(host),
    Utilities: makeUtilities(host),
    HtmlService: makeHtmlService(host),
    ScriptApp: makeScriptApp(host),
    MailApp: makeMailApp(host),
    UrlFetchApp: makeUrlFetchApp(host),
    Logger: makeLogger(host),
    console: makeConsole(host),
  };
}
