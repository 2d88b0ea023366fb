export { ACCOUNT_FOLDER, openAccountFolder } from './accountFolder';
export { checkWritable } from './folder';
export { type OnStep, type Output, recoverOutputs, writeTogether } from './outputs';
export { openPack, savePack } from './pack/dataPack';
export { readTsv, writeTsv } from './pack/tsv';
export { openWorkbook, saveXlsx } from './workbook';
export type { OpenedWorkbook } from './xlsx/open';
