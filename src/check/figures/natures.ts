import type { Workbook } from '../../contract';
import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/figures';
import { compareDates, writePlainDate } from '../../model/date';
import type { Entry } from '../../model/entry';
import { writePeriod } from '../../model/period';
import { placeOfEntry } from '../places';

/** What figures stand for: estimates that outlived their closing, and days outside the report's. */
export function checkNatures(workbook: Workbook): readonly Finding[] {
  return workbook.entries
    .filter(({ kind }) => kind === 'Số liệu')
    .flatMap((row) => [...outlivedEstimate(row, workbook), ...strayDay(row, workbook)]);
}

/** A closed period's figures are final: sums of the year rest on them. */
function outlivedEstimate(row: Entry, workbook: Workbook): readonly Finding[] {
  if (row.tab !== 'Lưu trữ' || !row.isEstimate || row.valueText === '') return [];
  const said = say.estimateClosed(row.code, row.valueText, writePeriod(row.period));
  return [findingAt(placeOfEntry(workbook, row, 'Tính chất'), said)];
}

function strayDay(row: Entry, workbook: Workbook): readonly Finding[] {
  const { from, to } = workbook.settings;
  const { asOf } = row;
  if (!asOf || !workbook.isReported(row)) return [];
  const place = () => placeOfEntry(workbook, row, 'Tính đến ngày');
  const day = writePlainDate(asOf);
  if (to && compareDates(asOf, to) > 0) {
    return [findingAt(place(), say.asOfLater(row.code, day, writePlainDate(to)))];
  }
  if (from && compareDates(asOf, from) < 0) {
    return [findingAt(place(), say.asOfEarlier(row.code, day, writePlainDate(from)))];
  }
  return [];
}
