import type { Book } from '../book';
import * as say from '../messages/progress';
import { writePeriod } from '../model/period';
import type { UnitProgress } from '../model/progress';
import type { Unit } from '../model/unit';

/** How far a unit has come with the report's period. */
export function progressOf({ workbook, progress }: Book, { code }: Unit): UnitProgress {
  return progress().of(code, writePeriod(workbook.settings.period));
}

/** Whether what was approved of a unit is not what stands any more. */
export function isChanged(book: Book, unit: Unit): boolean {
  return progressOf(book, unit).state === 'Đã duyệt' && !book.isApproved(unit);
}

/** The units for whose approval the report stays a draft, by name. */
export function draftLines(book: Book): readonly string[] {
  const open = book.awaited();
  const units = open.map((unit) =>
    isChanged(book, unit) ? `${unit.code} (${say.changedSinceApproved})` : unit.code,
  );
  return units.length > 0 ? [say.draftFor(units)] : [];
}
