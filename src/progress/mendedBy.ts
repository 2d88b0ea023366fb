import { readPeriodCell, TAB, type Workbook } from '../contract';
import { type Finding, isOfUnit } from '../findings';
import { rowOf } from '../model/address';
import { sameText } from '../model/folding';
import { once } from '../model/once';
import { samePeriod } from '../model/period';

/**
 * Tells whether a unit itself has to mend something for the report of the period, and can: it stands in
 * the unit's rows of the form. What waits for others is nobody's to mend there; a row of another period is
 * that one's report's, and one whose period nobody can read is no other's.
 */
export function mendedBy({
  tables,
  settings,
}: Pick<Workbook, 'tables' | 'settings'>): (finding: Finding, unit: string) => boolean {
  const others = once(() => {
    const rows = tables.entries?.rows ?? [];
    const isOther = ({ cell }: (typeof rows)[number]) => {
      const period = readPeriodCell(cell('Kỳ'));
      return period !== undefined && !samePeriod(period, settings.period);
    };
    return new Set(rows.filter(isOther).map(({ row }) => row - 1));
  });
  return (finding, unit) => {
    const { tab, at, waits } = finding;
    const isTheirs = !waits && isOfUnit(finding, unit) && sameText(tab, TAB.entries);
    return isTheirs && !others().has(rowOf(at) ?? -1);
  };
}
