export { openAccountFolder } from './accountFolder';
export { lockFolder } from './lock';
export { type OnStep, type Output, recoverOutputs, writeTogether } from './outputs';
export { openWorkbook, saveXlsx } from './workbook';
