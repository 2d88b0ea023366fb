import type { Observation } from '../../findings';
import * as say from '../../messages/form';
import { type CalendarDate, isFarFrom, writePlainDate } from '../../model/date';
import { lastDay, type Period } from '../../model/period';
import { type Cell, cellDate, cellText, isBlank } from '../grid';

/** The day of a cell as it can be used, and what there is to say of the cell. */
export interface DateReading {
  readonly date: CalendarDate | undefined;
  readonly said?: Observation;
}

/**
 * The day in a cell of a row or a setting about a period. A day far from the period is a slip (a
 * number that the cell's format shows as a date, a year mistyped): it is told, and is no date.
 * @param period undefined where nobody can tell it: then every day is near enough
 * @param mustBeDate whether a text that is no date is told; elsewhere any text may stand
 */
export function readDateCell(
  cell: Cell,
  header: string,
  period: Period | undefined,
  mustBeDate: boolean,
): DateReading {
  if (isBlank(cell)) return { date: undefined };
  const text = cellText(cell).normalize('NFC').trim();
  const date = cellDate(cell);
  if (!date) {
    return mustBeDate ? { date, said: say.unreadableDate(header, text) } : { date };
  }
  if (!period || !isFarFrom(date, period.year)) return { date };
  const example = lastDay(period) ?? { year: period.year, month: 12, day: 31 };
  return { date: undefined, said: say.farDate(header, text, writePlainDate(example)) };
}
