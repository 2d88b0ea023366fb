import type { Area } from '../contract';
import { areaName, columnLetters } from '../model/address';
import { numbersIn, spansOf } from '../model/spans';

/** An area of a tab in A1 notation, as a read names it. */
export function rangeOf(tab: string, area: Area): string {
  return `${quoted(tab)}!${areaName(area)}`;
}

/** Whole rows of a tab, from 0, the end excluded. */
export function rowsOf(tab: string, startRow: number, endRow: number): string {
  return `${quoted(tab)}!${startRow + 1}:${endRow}`;
}

/** A column of a tab, from 0, from its first row to its last. */
export function columnRange(tab: string, column: number): string {
  const letters = columnLetters(column);
  return `${quoted(tab)}!${letters}:${letters}`;
}

/** A column of a tab, from 0, from a row on to its last. */
export function columnFrom(tab: string, column: number, startRow: number): string {
  const letters = columnLetters(column);
  return startRow === 0
    ? columnRange(tab, column)
    : `${quoted(tab)}!${letters}${startRow + 1}:${letters}`;
}

/** Rows of one column of a tab, from 0, the end excluded. */
export function columnRowsOf(tab: string, column: number, { startRow, endRow }: Span): string {
  return rangeOf(tab, { startRow, endRow, startColumn: column, endColumn: column + 1 });
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
export const MOST_SPANS = 30;

/** Rising rows as spans; where these are too many, the narrowest gaps between them are filled. */
export function fewSpansOf(rows: readonly number[]): readonly Span[] {
  const runs = spansOf(rows);
  const gaps = runs
    .slice(1)
    .map(({ start }, at) => ({ start, size: start - (runs[at]?.end ?? 0) }));
  const widest = [...gaps].sort((left, right) => right.size - left.size).slice(0, MOST_SPANS - 1);
  const begins = new Set(widest.map(({ start }) => start));
  const spans: { startRow: number; endRow: number }[] = [];
  for (const { start, end } of runs) {
    const last = spans[spans.length - 1];
    if (last && !begins.has(start)) last.endRow = end;
    else spans.push({ startRow: start, endRow: end });
  }
  return spans;
}

/** The rows (from 0) between spans, to the last. */
export function rowsAside(spans: readonly Span[], rowCount: number): ReadonlySet<number> {
  return new Set(gapsIn(spans, rowCount).flatMap(rowsOfSpan));
}

/** What lies between spans, to the last row. */
export function gapsIn(spans: readonly Span[], rowCount: number): readonly Span[] {
  const ends = [0, ...spans.map(({ endRow }) => endRow)];
  const begins = [...spans.map(({ startRow }) => startRow), rowCount];
  return ends
    .map((startRow, at) => ({ startRow, endRow: begins[at] ?? rowCount }))
    .filter(({ startRow, endRow }) => startRow < endRow);
}

/** Spans in the order of their rows. */
export function sorted(spans: readonly Span[]): readonly Span[] {
  return [...spans].sort((left, right) => left.startRow - right.startRow);
}

/** The rows of a span. */
export function rowsOfSpan({ startRow, endRow }: Span): readonly number[] {
  return numbersIn(startRow, endRow);
}

/** A tab's name as A1 notation quotes it. */
function quoted(tab: string): string {
  return `'${tab.replace(/'/g, "''")}'`;
}
