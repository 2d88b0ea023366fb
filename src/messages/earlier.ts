/** Where people find what a workbook held before, in Google Sheets and on the desk. */
export const EARLIER_WORKBOOK = 'Tệp → Lịch sử phiên bản (sổ trên máy: tệp từ trước đó)';

/** How what was deleted a moment ago comes back, else what was there before. */
export const BRING_BACK = `Ctrl+Z, hoặc ${EARLIER_WORKBOOK}`;
