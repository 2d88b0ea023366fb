export { buildReport, type ReportInput } from './build';
export { type CalendarDay, qrPath, renderCalendar, renderDocx, renderPage } from './documents';
export type { ManuscriptInput } from './input';
export { type Manuscript, readManuscript } from './manuscript';
export { renderText } from './text';
export type { Report } from './tree';
