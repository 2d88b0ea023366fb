import type { Area } from '../contract';
import { areaName } from '../model/address';

/** An area of a tab in A1 notation, as a read names it. */
export function rangeOf(tab: string, area: Area): string {
  return `${quoted(tab)}!${areaName(area)}`;
}

/** Whole rows of a tab, from 0, the end excluded. */
export function rowsOf(tab: string, startRow: number, endRow: number): string {
  return `${quoted(tab)}!${startRow + 1}:${endRow}`;
}

/** A tab's name as A1 notation quotes it. */
function quoted(tab: string): string {
  return `'${tab.replace(/'/g, "''")}'`;
}
