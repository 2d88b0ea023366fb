import type { Book } from '../book';
import { closedPeriods } from '../cycle';
import { sayInFull } from '../findings';
import * as say from '../messages/progress';
import { at } from '../messages/run';
import { sayPeriod, writePeriod } from '../model/period';

/**
 * Why nothing can be written of how far units have come; empty where it can: the tab cannot be read,
 * so that writing it anew would lose what stands there, or the period is closed.
 */
export function progressTrouble(book: Book): readonly string[] {
  const { findings } = book.progress();
  if (findings.length > 0) {
    return findings.map((one) => `${at(one.tab, one.at)}: ${sayInFull(one)}`);
  }
  return isClosedPeriod(book) ? [say.closedPeriod(sayPeriod(book.workbook.settings.period))] : [];
}

/** Whether the report's period is closed: its rows have gone from the form to the archive. */
export function isClosedPeriod({ grid, workbook }: Book): boolean {
  return closedPeriods(grid).has(writePeriod(workbook.settings.period));
}
