export type { LinkTarget } from './fileLinks';
export { type CarriedSheet, type OpenedWorkbook, openXlsx } from './open';
export { grownRowHeight } from './rowHeight';
export { saveXlsx, type WorkbookToSave } from './save';
