import type { Table } from '../contract';
import { type Finding, findingAt } from '../findings';
import * as say from '../messages/progress';
import { rowsAddress, WHOLE_TAB } from '../model/address';
import { type Period, writePeriod } from '../model/period';
import { isSubmitted } from '../model/progress';
import type { Unit } from '../model/unit';
import type { UnitRows } from './block';
import type { Progress } from './readProgress';

/** What is looked at for changes. */
interface Submitted {
  readonly progress: Progress;
  readonly form: Table<'entries'> | undefined;
  readonly units: readonly Unit[];
  readonly period: Period;
  readonly rowsOf: (unit: string) => UnitRows;
}

/** Rows of an open period that were changed after their unit had submitted them: nobody saw them then. */
export function changedSinceSubmitted(submitted: Submitted): readonly Finding[] {
  const { progress, form, units, period, rowsOf } = submitted;
  return units.flatMap((unit) => {
    const { state, submitted: when, print } = progress.of(unit.code, writePeriod(period));
    if (!isSubmitted({ state }) || print === '') return [];
    const now = rowsOf(unit.code);
    if (now.print === print) return [];
    const [first] = now.rows;
    const at = first === undefined ? WHOLE_TAB : rowsAddress(first - 1);
    const tab = form?.tab.title ?? '';
    return [findingAt({ tab, at }, say.changedSinceSubmitted(unit.name, unit.code, when))];
  });
}
