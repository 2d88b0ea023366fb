export { buildReport } from './build';
export { renderDocx, renderPage } from './documents';
export type { ReportInput } from './input';
export { renderText } from './text';
export type { Report } from './tree';
