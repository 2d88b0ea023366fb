export { appendixFigures } from './appendixFigures';
export { type Book, type BrokenBook, openBook } from './book';
export { readBook } from './readBook';
export { type FigureRecord, figureRecords } from './records';
export { tokenSourceOf } from './tokenSource';
export { failedRules, type UnitFindings, unitFindings } from './unitFindings';
