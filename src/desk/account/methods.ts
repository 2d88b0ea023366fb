/**
 * The methods of services that the desk counts, and before which something can be arranged. A service
 * can count no other, so what names one from outside is known to be right or wrong.
 */
export const METHODS = [
  'Sheets.Spreadsheets.create',
  'Sheets.Spreadsheets.get',
  'Sheets.Spreadsheets.batchUpdate',
  'Sheets.Spreadsheets.Sheets.copyTo',
  'Sheets.Spreadsheets.Values.get',
  'Sheets.Spreadsheets.Values.batchGet',
  'Sheets.Spreadsheets.Values.update',
  'Sheets.Spreadsheets.Values.append',
  'Sheets.Spreadsheets.Values.clear',
  'Sheets.Spreadsheets.Values.batchUpdate',
  'Sheets.Spreadsheets.Values.batchClear',
  'Sheets.Spreadsheets.Values.batchUpdateByDataFilter',
  'Drive.Files.create',
  'Drive.Files.get',
  'Drive.Files.list',
  'Drive.Files.copy',
  'Drive.Files.update',
  'Drive.Files.remove',
  'Drive.Files.export',
  'Drive.Comments.list',
  'Drive.Permissions.create',
  'Drive.Permissions.get',
  'Drive.Permissions.list',
  'Drive.Permissions.update',
  'Drive.Permissions.remove',
  'Spreadsheet.toast',
  'Sheet.getLastRow',
  'Sheet.getLastColumn',
  'Range.getValue',
  'Range.getValues',
  'Range.getNumberFormats',
  'Range.setValue',
  'Range.setValues',
  'Range.setNote',
  'Range.setBackground',
  'Ui.alert',
  'Ui.showSidebar',
  'Ui.showModalDialog',
  'Ui.showModelessDialog',
  'Session.getActiveUser',
  'Session.getEffectiveUser',
  'Lock.tryLock',
  'Lock.waitLock',
  'Properties.getProperty',
  'Properties.getProperties',
  'Properties.getKeys',
  'Properties.setProperty',
  'Properties.setProperties',
  'Properties.deleteProperty',
  'Properties.deleteAllProperties',
  'Utilities.sleep',
] as const;

export type MethodName = (typeof METHODS)[number];

/** The methods of one service, as its own code calls them: `Files.create` of `Drive`. */
export type MethodOf<Service extends string> =
  Extract<MethodName, `${Service}.${string}`> extends `${Service}.${infer Name}` ? Name : never;
