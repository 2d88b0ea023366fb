import type { Area } from '../contract';
import { areaName, columnLetters } from '../model/address';

/** An area of a tab in A1 notation, as a read names it. */
export function rangeOf(tab: string, area: Area): string {
  return `${quoted(tab)}!${areaName(area)}`;
}

/** Whole rows of a tab, from 0, the end excluded. */
export function rowsOf(tab: string, startRow: number, endRow: number): string {
  return `${quoted(tab)}!${startRow + 1}:${endRow}`;
}

/** A column of a tab, from 0, from its first row to its last. */
export function columnOf(tab: string, column: number): string {
  const letters = columnLetters(column);
  return `${quoted(tab)}!${letters}:${letters}`;
}

/** All cells of a tab. */
export function wholeOf(tab: string): string {
  return quoted(tab);
}

/** Rows of a tab, from 0, the end excluded. */
export interface Span {
  readonly startRow: number;
  readonly endRow: number;
}

/** A call names no more spans of rows than an address of the web has room for. */
const MOST_SPANS = 30;

/** Rising rows as spans; where these are too many, the narrowest gaps between them are filled. */
export function spansOf(rows: readonly number[]): readonly Span[] {
  const runs: { startRow: number; endRow: number }[] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last?.endRow === row) last.endRow = row + 1;
    else runs.push({ startRow: row, endRow: row + 1 });
  }
  const gaps = runs
    .slice(1)
    .map(({ startRow }, at) => ({ startRow, size: startRow - (runs[at]?.endRow ?? 0) }));
  const widest = [...gaps].sort((left, right) => right.size - left.size).slice(0, MOST_SPANS - 1);
  const begins = new Set(widest.map(({ startRow }) => startRow));
  const spans: { startRow: number; endRow: number }[] = [];
  for (const run of runs) {
    const last = spans[spans.length - 1];
    if (last && !begins.has(run.startRow)) last.endRow = run.endRow;
    else spans.push(run);
  }
  return spans;
}

/** A tab's name as A1 notation quotes it. */
function quoted(tab: string): string {
  return `'${tab.replace(/'/g, "''")}'`;
}
