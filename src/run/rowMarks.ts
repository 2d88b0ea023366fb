import { type Grid, OWN_KEY } from '../contract';
import { type ColumnMark, columnMarkId, columnMarkOn } from '../contract/write';
import { fold } from '../model/folding';
import type { ColumnTexts } from '../review';
import { withBackOff } from './backOff';
import type { Ports } from './ports';

/**
 * Texts of ours beside people's rows. They go by a mark on their column (developer metadata, which
 * Google moves with it), in a call of its own after the batch: whatever people insert, move or
 * delete meanwhile, no other column is ever written. The rows may have moved; then the next run
 * puts the texts right.
 */
export function rowMark({ tab, column, header }: ColumnTexts): ColumnMark {
  return { kind: 'markColumn', tab, column, key: `${OWN_KEY}column:${header}` };
}

/** Whether the column has its mark already. */
export function isMarked(grid: Grid, marks: ColumnTexts): boolean {
  return columnMarkOn(grid, rowMark(marks)) !== undefined;
}

/**
 * Writes the texts. A mark that the batch has just made is looked at first: somebody may have
 * moved the columns in that very moment.
 * @param grid the workbook as the batch found it
 * @param headers the tab's first row as it stood right after the batch, if the answer told
 * @returns whether they were written
 */
export function writeRowMarks(
  ports: Ports,
  grid: Grid,
  marks: ColumnTexts,
  headers: readonly string[] | undefined,
): boolean {
  const { workbook } = ports;
  const { tab, header, column, firstRow, texts } = marks;
  const mark = rowMark(marks);
  const standing = columnMarkOn(grid, mark);
  const id = standing ?? columnMarkId(mark.key);
  try {
    if (standing === undefined) {
      const found = headers
        ? headers[column]
        : withBackOff(ports, () => workbook.headerOf(tab, id));
      if (found === undefined || fold(found) !== fold(header)) return false;
    }
    const kept = Array.from({ length: firstRow }, () => null);
    withBackOff(ports, () => workbook.writeColumn(id, [...kept, ...texts]));
    return true;
  } catch (error) {
    ports.logError(error);
    return false;
  }
}
