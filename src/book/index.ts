export { type Book, type BrokenBook, openBook } from './book';
export { type FigureRecord, figureRecords, plainFindings } from './records';
export { tokenSourceOf } from './tokenSource';
