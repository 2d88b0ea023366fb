import { type Book, openBook } from '../book';
import type { Grid } from '../contract';
import { lastReport } from '../home';
import * as sayCommands from '../messages/commands';
import * as say from '../messages/openPeriod';
import { writePeriod } from '../model/period';
import { renderText } from '../report';
import { countFindings } from '../review';
import { readKept } from '../versions';
import { compareWithLast } from './lastVersion';

/**
 * What a month's report lacks that is left behind by going on to the next: it is a draft, nobody compiled it, or not
 * after its last change. No line of one that lacks nothing.
 */
export function reportLeft(grid: Grid, run: string): readonly string[] {
  const book = openBook(grid, run);
  if (book.state === 'broken') return [];
  const { period } = book.workbook.settings;
  const made = lastReport(grid, sayCommands.compileCommand, writePeriod(period));
  const lines = [
    ...(made ? [] : [say.neverCompiled(period)]),
    ...(made && isChanged(book) ? [say.changedSinceCompiled(period, made.when)] : []),
    ...(book.report().draft
      ? [say.leftAsDraft(period, countFindings(book.ownFindings()).errors, book.awaited().length)]
      : []),
  ];
  return lines.length > 0 ? [...lines, say.stillCompiled(period)] : [];
}

/** Whether the report says otherwise than when it was compiled; not where another period's was compiled after it. */
function isChanged(book: Book): boolean {
  const before = readKept(book.grid);
  const isOfPeriod = before.latest?.period === writePeriod(book.workbook.settings.period);
  if (!isOfPeriod) return false;
  return !compareWithLast(book, renderText(book.report())).isSame;
}
