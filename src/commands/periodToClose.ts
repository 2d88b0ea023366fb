import type { Book } from '../book';
import { closedPeriods } from '../cycle';
import * as say from '../messages/openPeriod';
import { comparePeriods, inOrder, type Period, samePeriod, writePeriod } from '../model/period';
import { isFilled } from '../rollup';
import type { PlanContext, Planning, Question } from '../run';
import { PERIOD_OPTION, typedPeriod } from './askedPeriod';

/**
 * From the menu, which gives no option, the period to close is asked first where rows of others than
 * the report's wait in the form too: one that was left open when the next was opened.
 */
export function askingWhich(book: Book, { options }: PlanContext, plan: () => Planning): Planning {
  const planning = plan();
  const question = typedPeriod(options) === undefined ? whichPeriod(book) : undefined;
  if (!question) return planning;
  if (planning.state === 'planned') return { ...planning, asks: question };
  return planning.state === 'refused' ? { ...planning, lacks: question } : planning;
}

/** Periods other than the report's of which rows in the form wait to be closed. */
export function othersToClose({ grid, workbook }: Book): readonly Period[] {
  const closed = closedPeriods(grid);
  const rows = workbook.entries.filter(
    (row) => row.tab === 'Biểu chung' && isFilled(row) && !closed.has(writePeriod(row.period)),
  );
  const waiting = inOrder(rows.map(({ period }) => period));
  return waiting.filter((period) => !samePeriod(period, workbook.settings.period));
}

/** Those of them that come before the report's: nobody closes a month over one that was left open unasked. */
export function earlierToClose(book: Book): readonly Period[] {
  const { period } = book.workbook.settings;
  return othersToClose(book).filter((other) => comparePeriods(other, period) < 0);
}

function whichPeriod(book: Book): Question | undefined {
  const { period: current } = book.workbook.settings;
  const others = othersToClose(book);
  if (others.length === 0) return undefined;
  return {
    option: PERIOD_OPTION.name,
    text: say.askClosing(current, others),
    ifBlank: writePeriod(current),
  };
}
