/** The advanced services; they are undefined where the script has not switched them on. */

/** The Sheets API (v4). */
export function sheetsApi(): GoogleAppsScript.Sheets {
  if (typeof Sheets === 'undefined') throw switchedOff('Google Sheets API');
  return Sheets;
}

/** The Drive API (v3). */
export function driveApi(): GoogleAppsScript.Drive {
  if (typeof Drive === 'undefined') throw switchedOff('Drive API');
  return Drive;
}

/** An error that asking again does not mend, as the API's own of this number. */
function switchedOff(service: string): Error {
  const message = `Chưa bật dịch vụ "${service}" trong Apps Script.`;
  return Object.assign(new Error(message), { details: { code: 403 } });
}
