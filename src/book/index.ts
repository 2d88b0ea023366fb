export { type Book, type BrokenBook, openBook } from './book';
export { type FigureRecord, plainFindings } from './records';
