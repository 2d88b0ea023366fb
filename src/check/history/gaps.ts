import type { Workbook } from '../../contract';
import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/history';
import type { EntryFacts } from '../../model/entry';
import { type Indicator, isInForce } from '../../model/indicator';
import { isFrom, type Period, periodKey, sayPeriod, sayPeriodsOfYear } from '../../model/period';
import type { Unit } from '../../model/unit';
import { gapsBetween, isFilled, type Rollup, slotsOfYear } from '../../rollup';
import { placeAt, placeOfSetting } from '../places';
import { agreedEmpty, type Proceedings } from '../proceedings';
import { unitRows } from '../unitRows';

/**
 * Periods of the year without a row between two that have rows (the contract's "Periods"): nobody's,
 * which every cumulative figure lacks, and those that one unit left out of one indicator, unless it said
 * that there was nothing and the office agreed.
 */
export function checkGaps(
  workbook: Workbook,
  rollup: Rollup,
  proceedings: Proceedings,
): readonly Finding[] {
  const { period } = rollup;
  const isAgreed = agreedEmpty(workbook.facts, proceedings);
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
      const isGap = (slot: Period) =>
        !isSilent.has(periodKey(slot)) &&
        isExpected(indicator, unit, slot) &&
        !(unit && isAgreed(unit, slot));
      const gaps = gapsOf(groups, period, mergedIn(unit, rollup)).filter(isGap);
      if (!unit || gaps.length === 0) continue;
      const known = byUnit.get(unit) ?? [];
      byUnit.set(unit, known);
      known.push(nameOf(indicator, gaps));
    }
  }
  const ofUnits = [...byUnit].map(([unit, names]) =>
    findingAt(placeAt(workbook.tables.units, unit.row, 'Mã', unit.code), {
      ...say.unitGaps(unit.name, names),
      about: [unit.code, ...[...names].sort()],
    }),
  );
  return [...whole, ...ofUnits];
}

/** Nobody misses an indicator outside its time, nor a unit's own word once it is part of another. */
function isExpected(indicator: Indicator, unit: Unit | undefined, slot: Period): boolean {
  if (!isInForce(indicator, slot)) return false;
  return !unit?.merger || !isFrom(slot, unit.merger.from);
}

/** The period since which a unit counts with another in the report. */
function mergedIn(unit: Unit | undefined, rollup: Rollup): Period | undefined {
  return unit && rollup.successor(unit) !== unit ? unit.merger?.from : undefined;
}

/** @param until a unit's last months before it became part of another are between two that have rows */
function gapsOf(
  groups: readonly (readonly EntryFacts[])[],
  period: Period,
  until: Period | undefined,
): readonly Period[] {
  const filled = groups.flatMap((rows) => {
    const [row] = rows.filter(isFilled);
    return row && row.period.year === period.year ? [row.period] : [];
  });
  const slots = slotsOfYear(period);
  const after = until && slots.find((slot) => isFrom(slot, until));
  const known = after && filled.length > 0 ? [...filled, after] : filled;
  return known.length < 2 ? [] : gapsBetween(slots, known);
}

function nameOf({ code, name }: Indicator, gaps: readonly Period[]): string {
  return `${code} (${name}: ${sayPeriodsOfYear(gaps)})`;
}
