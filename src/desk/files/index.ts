export { openAccountFolder } from './accountFolder';
export { checkWritable } from './folder';
export { type OnStep, type Output, recoverOutputs, writeTogether } from './outputs';
export { openWorkbook, saveXlsx } from './workbook';
