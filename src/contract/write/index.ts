/** The door of the room: what a command changes, and the batches that change it. */
export { gridRange } from './area';
export { BATCH_LIMIT, type Batches, cleanUp, planBatches } from './batches';
export { batchBytes, jsonBytes, utf8Length } from './bytes';
export { cellPieces, enteredValue, linkAddress, tabAddress } from './cellData';
export type { Change, ColumnMark } from './change';
export {
  blankCell,
  type CellLink,
  type CellStyle,
  type ChartContent,
  type ContentCell,
  type ContentView,
  type Fold,
  numberCell,
  shareCell,
  type TabContent,
  type TextLink,
  textCell,
} from './content';
export { enterRequest } from './enteredData';
export { ARCHIVE_MARK, columnMarkId, columnMarkOn, rowMarkRequests } from './marks';
export type { BookAnswer, CellData, GridRange, Request } from './request';
export { toRequests } from './requests';
export { isStaged } from './staging';
export { BASE_FORMAT, colour, STYLES } from './styles';
export { TabIds } from './tabIds';
