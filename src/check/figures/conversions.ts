import type { Workbook } from '../../contract';
import { type Finding, findingAt, namedPlace } from '../../findings';
import { convertedRows } from '../../messages/yearlyTurn';
import type { EntryFacts } from '../../model/entry';
import { fold } from '../../model/folding';
import type { Indicator } from '../../model/indicator';
import { conversion } from '../../model/measure';
import type { Rollup } from '../../rollup';
import { placeAt, placeOfEntry } from '../places';

/** Rows of an indicator that are all in one other unit of measure. */
interface Converted {
  readonly indicator: Indicator;
  readonly first: EntryFacts;
  count: number;
}

/**
 * Closed rows in another unit of measure of the same scale than the catalogue has now: an indicator
 * changed its unit. Their figures are converted exactly, which is told once an indicator and unit.
 */
export function checkConversions(workbook: Workbook, rollup: Rollup): readonly Finding[] {
  const found = new Map<string, Converted | undefined>();
  for (const entry of workbook.facts) {
    if (entry.tab !== 'Lưu trữ' || entry.kind !== 'Số liệu') continue;
    if (entry.figure.state !== 'number') continue;
    const key = `${entry.code}\n${entry.unitOfMeasure}`;
    const known = found.get(key);
    if (known) known.count += 1;
    else if (!found.has(key)) found.set(key, convertedFrom(entry, rollup));
  }
  return [...found.values()].flatMap((one) => {
    if (!one) return [];
    const { indicator, first, count } = one;
    const said = convertedRows(
      indicator.code,
      { count, first: namedPlace(placeOfEntry(workbook, first, 'ĐVT')) },
      first.unitOfMeasure,
      indicator.unitOfMeasure,
    );
    return [findingAt(placeAt(workbook.tables.indicators, indicator.row, 'ĐVT'), said)];
  });
}

function convertedFrom(first: EntryFacts, rollup: Rollup): Converted | undefined {
  const indicator = rollup.indicator(first.code);
  if (!indicator || fold(first.unitOfMeasure) === fold(indicator.unitOfMeasure)) return undefined;
  const { kind } = conversion(first.unitOfMeasure, indicator.unitOfMeasure);
  return kind === 'scaled' ? { indicator, first, count: 1 } : undefined;
}
