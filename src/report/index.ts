export { buildReport } from './build';
export { renderDocx } from './docx/document';
export type { ReportInput } from './input';
export { renderText } from './text';
export type { Report } from './tree';
