import Big from 'big.js';
import type { Workbook } from '../../contract';
import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/figures';
import { settled } from '../../model/figure';
import { writeNumber } from '../../model/number';
import type { Rollup } from '../../rollup';
import { placeOfEntry } from '../places';

/**
 * Figures with more decimals than their indicator prints by its `Số lẻ`: each is printed rounded and
 * counted as it stands, so that the printed parts may not add up. Where `Số lẻ` is left open a value
 * prints its own.
 */
export function checkDecimals(workbook: Workbook, rollup: Rollup): readonly Finding[] {
  return workbook.facts.flatMap((row) => {
    if (row.kind !== 'Số liệu' || !workbook.isReported(row)) return [];
    const indicator = rollup.indicator(row.code);
    if (indicator?.decimals === undefined || row.figure.state !== 'number') return [];
    const { decimals, name } = indicator;
    // Without the dust that a sheet's binary fractions leave.
    const value = settled(row.figure.value);
    if (value.round(decimals, Big.roundHalfUp).eq(value)) return [];
    const printed = writeNumber(value, { decimals, leadingZero: true });
    const exact = writeNumber(value, { mostDecimals: value.c.length - 1 - value.e });
    const place = placeOfEntry(workbook, row, 'Giá trị');
    return [findingAt(place, say.finerThanPrinted(name, exact, printed, decimals))];
  });
}
