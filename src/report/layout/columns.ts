import type { Points } from '../regime/table';
import { textOf } from '../text';
import type { ReportTable, ReportTableRow, RichText } from '../tree';
import { type Twips, twipsOfMillimetres } from './measures';
import { textWidth } from './textWidth';

/** Space inside a cell on each side; a table in small letters has less of it. */
export function cellSide(size: Points): Twips {
  return twipsOfMillimetres(size >= 10 ? 1.2 : 0.5);
}

/** What rounding and borders take. */
const SLACK: Twips = 30;
/** A column asks for no more than this share of the line, however long its texts are. */
const LARGEST_SHARE = 0.6;

/** What a column needs at a size of 1 point: its longest word, and its longest line. */
interface ColumnNeed {
  readonly word: number;
  readonly line: number;
}

export interface ColumnPlan {
  readonly size: Points;
  readonly widths: readonly Twips[];
  /** Whether every word fits its column whole. */
  readonly fits: boolean;
}

/** The largest size, from `most` down to `least`, at which every word fits its column. */
export function planColumns(
  table: ReportTable,
  width: Twips,
  most: Points,
  least: Points,
): ColumnPlan {
  const needs = table.columns.map((_, column) => columnNeed(table, column));
  for (let size = most; size >= least; size -= 0.5) {
    const widths = share(needs, size, width);
    if (widths) return { size, widths, fits: true };
  }
  return { size: least, widths: squeeze(needs, width), fits: false };
}

function columnNeed({ columns, rows }: ReportTable, column: number): ColumnNeed {
  const header = columns[column]?.header ?? [];
  const needs = [need(header, true), ...rows.map((row) => rowNeed(row, column))];
  return {
    word: needs.reduce((most, { word }) => Math.max(most, word), 0),
    line: needs.reduce((most, { line }) => Math.max(most, line), 0),
  };
}

function rowNeed(row: ReportTableRow, column: number): ColumnNeed {
  if (row.kind === 'group') return { word: 0, line: 0 };
  return need(row.cells[column] ?? [], row.kind === 'subtotal');
}

/** Measured at 100 points, to lose nothing by rounding. */
function need(cell: RichText, bold: boolean): ColumnNeed {
  const text = textOf(cell);
  const words = text.split(/\s+/).map((word) => textWidth(word, 100, bold) / 100);
  return {
    word: words.reduce((most, width) => Math.max(most, width), 0),
    line: textWidth(text, 100, bold) / 100,
  };
}

function padding(size: Points): Twips {
  return 2 * cellSide(size) + SLACK;
}

/** Every column its longest word, and of what is left its part by the length of its lines. */
function share(
  needs: readonly ColumnNeed[],
  size: Points,
  width: Twips,
): readonly Twips[] | undefined {
  const least = needs.map(({ word }) => word * size + padding(size));
  const spare = width - sum(least);
  if (spare < 0) return undefined;
  const more = needs.map(({ line }, column) =>
    Math.max(
      0,
      Math.min(line * size + padding(size), width * LARGEST_SHARE) - (least[column] ?? 0),
    ),
  );
  const wanted = sum(more);
  const part = (column: number) => (wanted > 0 ? (more[column] ?? 0) / wanted : 1 / needs.length);
  return whole(
    least.map((minimum, column) => minimum + spare * part(column)),
    width,
  );
}

/** The columns in proportion to their longest words, where the words cannot all fit. */
function squeeze(needs: readonly ColumnNeed[], width: Twips): readonly Twips[] {
  const even = width / needs.length / 2;
  const total = sum(needs.map(({ word }) => word)) || 1;
  return whole(
    needs.map(({ word }) => even + ((width / 2) * word) / total),
    width,
  );
}

/** Whole twips that add up to the width; the last column takes what rounding leaves. */
function whole(widths: readonly number[], width: Twips): readonly Twips[] {
  const floors = widths.map(Math.floor);
  const rest = width - sum(floors);
  return floors.map((floor, column) => (column === floors.length - 1 ? floor + rest : floor));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
