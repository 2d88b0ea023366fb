export { type BookFiles, bookFilesOf } from './bookFiles';
export type { Folder, Output } from './folder';
export { type Outcome, readOutcome, type Status, thrownOutcome } from './outcome';
export { BOOK, outputsOf } from './outputs';
export {
  type Cost,
  documentPlaces,
  RESULT,
  resultFile,
  withSetFiles,
  withSpentLetters,
} from './results';
