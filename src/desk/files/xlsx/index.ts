export type { LinkTarget } from './fileLinks';
export { type CarriedSheet, type OpenedWorkbook, openXlsx } from './open';
export { saveXlsx, type WorkbookToSave } from './save';
