export { openAccountFolder } from './accountFolder';
export { lockFolder } from './lock';
export {
  checkPlaces,
  NotInPlace,
  type OnStep,
  type Output,
  recoverOutputs,
  writeTogether,
} from './outputs';
export { openWorkbook, saveXlsx } from './workbook';
export type { OpenedWorkbook } from './xlsx/open';
