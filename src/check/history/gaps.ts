import type { Workbook } from '../../contract';
import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/history';
import type { EntryFacts } from '../../model/entry';
import type { Indicator } from '../../model/indicator';
import { type Period, periodKey, sayPeriod, sayPeriodsOfYear } from '../../model/period';
import type { Unit } from '../../model/unit';
import { gapsBetween, isFilled, type Rollup, slotsOfYear } from '../../rollup';
import { placeAt, placeOfSetting } from '../places';
import { unitRows } from '../unitRows';

/**
 * Periods of the year without a row between two that have rows (the contract's "Periods"): nobody's,
 * which every cumulative figure lacks, and those that one unit left out of one indicator.
 */
export function checkGaps(workbook: Workbook, rollup: Rollup): readonly Finding[] {
  const { period } = rollup;
  const silent = rollup.silent();
  const whole = silent.map((slot) =>
    findingAt(placeOfSetting(workbook, 'Kỳ'), say.silentPeriod(sayPeriod(slot))),
  );
  const isSilent = new Set(silent.map(periodKey));
  const byUnit = new Map<Unit, string[]>();
  for (const indicator of rollup.indicators) {
    if (indicator.formula !== '') continue;
    for (const { unit: code, groups } of unitRows(rollup, indicator.code)) {
      const unit = rollup.unit(code);
      const gaps = gapsOf(groups, period).filter((slot) => !isSilent.has(periodKey(slot)));
      if (!unit || gaps.length === 0) continue;
      const known = byUnit.get(unit) ?? [];
      byUnit.set(unit, known);
      known.push(nameOf(indicator, gaps));
    }
  }
  const ofUnits = [...byUnit].map(([unit, names]) =>
    findingAt(
      placeAt(workbook.tables.units, unit.row, 'Mã', unit.code),
      say.unitGaps(unit.name, names),
    ),
  );
  return [...whole, ...ofUnits];
}

function gapsOf(groups: readonly (readonly EntryFacts[])[], period: Period): readonly Period[] {
  const filled = groups.flatMap((rows) => {
    const [row] = rows.filter(isFilled);
    return row && row.period.year === period.year ? [row.period] : [];
  });
  return filled.length < 2 ? [] : gapsBetween(slotsOfYear(period), filled);
}

function nameOf({ code, name }: Indicator, gaps: readonly Period[]): string {
  return `${code} (${name}: ${sayPeriodsOfYear(gaps)})`;
}
