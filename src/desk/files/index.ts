export { openAccountFolder } from './accountFolder';
export { lockFolder } from './lock';
export {
  checkPlaces,
  NotInPlace,
  type OnStep,
  recoverOutputs,
  writeTogether,
} from './outputs';
export { standingFolder } from './standing';
export { openWorkbook, saveXlsx } from './workbook';
export type { OpenedWorkbook } from './xlsx';
