import type { Workbook } from '../contract';
import { formRows } from './formRows';

/** The first row (from 1) of each unit in the form, by its code: prepared and spare rows count. */
export function firstRows(workbook: Workbook): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const { unit, row } of formRows(workbook)) {
    if (unit && !rows.has(unit.code)) rows.set(unit.code, row);
  }
  return rows;
}
