import type { Book } from '../book';
import { sayInFull } from '../findings';
import * as say from '../messages/progress';
import { at } from '../messages/run';
import { sayPeriod } from '../model/period';

/**
 * Why nothing can be written of how far units have come; empty where it can: the tab cannot be read,
 * so that writing it anew would lose what stands there, or the period is closed.
 */
export function progressTrouble(book: Book): readonly string[] {
  const { findings } = book.progress();
  if (findings.length > 0) {
    return findings.map((one) => `${at(one.tab, one.at)}: ${sayInFull(one)}`);
  }
  return book.isClosed() ? [say.closedPeriod(sayPeriod(book.workbook.settings.period))] : [];
}
