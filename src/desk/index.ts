export type { CallPoint, DriveFile, Edit, Fault } from './account';
export {
  type Desk,
  type DeskOptions,
  EXIT,
  loadsPure,
  openDesk,
  readEdits,
  readFaults,
  readPages,
  runCommandLine,
  type Surroundings,
} from './cli';
export { DeskError, UsageError } from './failure';
export type { Dialog, Menu, Toast } from './services';
export { makeWorkbook, type Tabs, type TabValue } from './session';
export type { Cell, Sheet, Spreadsheet } from './spreadsheet';
