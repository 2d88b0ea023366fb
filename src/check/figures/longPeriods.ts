import Big from 'big.js';
import type { Workbook } from '../../contract';
import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/figures';
import { compareDates } from '../../model/date';
import type { EntryFacts } from '../../model/entry';
import type { Decimal } from '../../model/figure';
import { fold } from '../../model/folding';
import type { Indicator } from '../../model/indicator';
import { writeNumber } from '../../model/number';
import { lastDay, partsOf, sayPeriod, writePeriod } from '../../model/period';
import type { Unit } from '../../model/unit';
import type { Rollup } from '../../rollup';
import { placeOfEntry } from '../places';

/**
 * A unit's own row for a longer period of this year wins over the shorter ones inside it; where
 * these are complete and come to another figure, both cannot be right.
 */
export function checkLongPeriods(workbook: Workbook, rollup: Rollup): readonly Finding[] {
  return rollup.indicators.flatMap((indicator) => {
    if (indicator.formula !== '' || indicator.overPeriods === 'Không') return [];
    const rowsByUnit = rollup.index.rowsOf(indicator.code);
    return rollup.units.flatMap((unit) => {
      const rows = rowsByUnit.get(fold(unit.code));
      return [...(rows?.values() ?? [])].flatMap((own) =>
        longPeriodOf(indicator, unit, own, workbook, rollup),
      );
    });
  });
}

function longPeriodOf(
  indicator: Indicator,
  unit: Unit,
  [first]: readonly EntryFacts[],
  workbook: Workbook,
  rollup: Rollup,
): readonly Finding[] {
  if (!first || !isOfThisYear(first, rollup)) return [];
  const { own, built } = rollup.readings(indicator, unit, first.period);
  if (own?.state !== 'number' || !built?.complete || built.figure.state !== 'number') return [];
  if (agree(indicator, own.value, built.figure.value)) return [];
  const style = { mostDecimals: 10 };
  const said = say.differsFromParts(
    indicator.name,
    sayPeriod(first.period),
    writeNumber(own.value, style),
    writeNumber(built.figure.value, style),
  );
  const matter = [unit.code, indicator.code, writePeriod(first.period)];
  const about = [...matter, said.found, said.expected];
  return [findingAt(placeOfEntry(workbook, first, 'Giá trị'), { ...said, about })];
}

/** Whether a row counts in the report: its period is of shorter ones, and of the year so far. */
function isOfThisYear({ period }: EntryFacts, rollup: Rollup): boolean {
  const end = lastDay(rollup.period);
  const ownEnd = lastDay(period);
  if (!end || !ownEnd || period.year !== rollup.period.year) return false;
  return partsOf(period).length > 0 && compareDates(ownEnd, end) <= 0;
}

/** A mean is typed rounded: it agrees with what rounds to it. Sums and stocks agree exactly. */
function agree({ overPeriods }: Indicator, own: Decimal, built: Decimal): boolean {
  if (overPeriods !== 'Trung bình') return own.eq(built);
  const decimals = Math.max(own.c.length - 1 - own.e, 0);
  return own.eq(built.round(decimals, Big.roundHalfUp));
}
