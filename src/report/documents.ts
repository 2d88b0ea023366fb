// What a finished report is written as. build/rooms.mjs puts this door and all behind it to sleep.
export { type CalendarDay, renderCalendar } from './calendar';
export { renderDocx } from './docx/document';
export { renderPage } from './page/page';
export { qrPath } from './qr';
