export { type Book, type BrokenBook, openBook } from './book';
export { type FigureRecord, figureRecords } from './records';
export { tokenSourceOf } from './tokenSource';
