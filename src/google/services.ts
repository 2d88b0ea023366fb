/** The advanced services; they are undefined where the script has not switched them on. */

/** The Sheets API (v4). */
export function sheetsApi(): GoogleAppsScript.Sheets {
  if (!Sheets) throw new Error('Chưa bật dịch vụ "Google Sheets API" trong Apps Script.');
  return Sheets;
}

/** The Drive API (v3). */
export function driveApi(): GoogleAppsScript.Drive {
  if (!Drive) throw new Error('Chưa bật dịch vụ "Drive API" trong Apps Script.');
  return Drive;
}
