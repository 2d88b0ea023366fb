import { settingRow, type Workbook } from '../contract';
import { type Finding, findingAt } from '../findings';
import * as say from '../messages/openPeriod';
import { cellAddress } from '../model/address';
import { periodsWithin, writePeriod } from '../model/period';
import { formRows } from './formRows';
import { lastReported } from './periods';

/**
 * A period that `Cấu hình` names though nobody opened it: rows of an earlier one are there, of this
 * one neither a typed nor a prepared one. Whoever types the period over by hand is told what to do.
 */
export function findUnopened(workbook: Workbook): readonly Finding[] {
  const { settings, tables, facts } = workbook;
  const { period } = settings;
  const inside = periodsWithin(period);
  const isBegun =
    facts.some((one) => inside.has(writePeriod(one.period))) ||
    formRows(workbook).some((one) => one.period && inside.has(writePeriod(one.period)));
  const row = tables.settings && settingRow(tables.settings, 'Kỳ')?.row;
  const column = tables.settings?.column('Giá trị');
  if (isBegun || row === undefined || column === undefined) return [];
  const before = lastReported(workbook, period);
  if (!before) return [];
  const place = { tab: tables.settings?.tab.title ?? '', at: cellAddress(row - 1, column) };
  return [findingAt(place, say.notOpened(period, before))];
}
