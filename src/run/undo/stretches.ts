import type { Request } from '../../contract/write';
import { numbersIn, spansOf } from '../../model/spans';

/** From a line on, so many: as lines are kept in a record. */
export type Stretch = readonly [start: number, count: number];

/** Lines as they are kept, each once, in whatever order they come. */
export function stretchesOf(lines: readonly number[]): readonly Stretch[] {
  const rising = [...new Set(lines)].sort((left, right) => left - right);
  return spansOf(rising).map(({ start, end }) => [start, end - start]);
}

/** All lines of some stretches. */
export function linesIn(stretches: readonly Stretch[]): readonly number[] {
  return stretches.flatMap(([start, count]) => numbersIn(start, start + count));
}

/** Deletes lines that were put in, the last first, so that those before stand where they stood. */
export function linesGone(
  sheetId: number,
  dimension: 'ROWS' | 'COLUMNS',
  put: readonly Stretch[],
): readonly Request[] {
  return [...put].reverse().map(([startIndex, count]) => ({
    deleteDimension: {
      range: { sheetId, dimension, startIndex, endIndex: startIndex + count },
    },
  }));
}
