import type { Grid } from '../contract';
import { type Book, openBook } from './book';

/** The workbook that a page was given, which the script could read; throws where it cannot be. */
export function readBook(grid: Grid): Book {
  const book = openBook(grid, '');
  if (book.state === 'broken') throw new Error(book.findings()[0]?.message);
  return book;
}
