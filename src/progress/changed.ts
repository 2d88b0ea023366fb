import type { Table } from '../contract';
import { type Finding, findingAt } from '../findings';
import * as say from '../messages/progress';
import { rowsAddress, WHOLE_TAB } from '../model/address';
import { type Period, readPeriod, samePeriod, writePeriod } from '../model/period';
import type { Unit } from '../model/unit';
import { lacksOf } from './asSubmitted';
import { type UnitRows, unitRowsOf } from './block';
import type { Progress } from './readProgress';

/** What is looked at for changes. */
interface Submitted {
  readonly progress: Progress;
  readonly form: Table<'entries'> | undefined;
  readonly units: readonly Unit[];
  /** The report's. */
  readonly period: Period;
  /** Each unit's rows of it. */
  readonly rowsOf: (unit: string) => UnitRows;
  /** A closed period's rows have gone to the archive: that is no change. */
  readonly isClosed: (period: string) => boolean;
}

/**
 * Rows of open periods that were changed after their unit had submitted them: nobody saw them then. Not
 * of the report's period alone: one that was opened again is corrected while the next is in hand.
 */
export function changedSinceSubmitted(submitted: Submitted): readonly Finding[] {
  const { progress, form, units, period: current, isClosed } = submitted;
  const written = writePeriod(current);
  const others = new Set(progress.rows.map(({ period }) => period));
  others.delete(written);
  const open = [...others].flatMap((one) => (isClosed(one) ? [] : (readPeriod(one) ?? [])));
  return [
    ...(isClosed(written) ? [] : changedIn(submitted, current, submitted.rowsOf)),
    ...open.flatMap((one) => changedIn(submitted, one, unitRowsOf(form, units, one))),
  ];
}

function changedIn(
  { progress, form, units, period: current }: Submitted,
  period: Period,
  rowsOf: (unit: string) => UnitRows,
): readonly Finding[] {
  const other = samePeriod(period, current) ? undefined : writePeriod(period);
  return units.flatMap((unit) => {
    const own = progress.of(unit.code, writePeriod(period));
    const now = rowsOf(unit.code);
    if (!lacksOf(own, now).includes('changed')) return [];
    const [first] = now.rows;
    const at = first === undefined ? WHOLE_TAB : rowsAddress(first - 1);
    const tab = form?.tab.title ?? '';
    const said = say.changedSinceSubmitted(unit.name, unit.code, own.submitted, other);
    // What is changed after that, or after another submission, is another matter.
    const about = [unit.code, writePeriod(period), own.submitted, now.print];
    return [findingAt({ tab, at }, { ...said, about })];
  });
}
