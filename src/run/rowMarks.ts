import { type Grid, OWN_KEY } from '../contract';
import { type ColumnMark, columnMarkId, columnMarkOn, jsonBytes } from '../contract/write';
import { fold } from '../model/folding';
import type { ColumnTexts } from '../review';
import { withBackOff } from './backOff';
import type { Ports, Shown, Watched } from './ports';

/**
 * Texts of ours beside people's rows. They go by a mark on their column (developer metadata, which
 * Google moves with it), in a call of its own after the batch: whatever people insert, move or
 * delete meanwhile, no other column is ever written. The rows may have moved; then the next run
 * puts the texts right.
 */
export function columnMarkOf({ tab, column, header }: ColumnTexts): ColumnMark {
  return { kind: 'markColumn', tab, column, key: `${OWN_KEY}column:${header}` };
}

/** What the batch that makes a mark is asked about: the headers, right after it. */
export function headersOf({ tab }: ColumnTexts): Watched {
  return { tab, parts: [{ startRow: 0, endRow: 1 }] };
}

/** Whether the column has its mark already. */
export function isMarked(grid: Grid, marks: ColumnTexts): boolean {
  return columnMarkOn(grid, columnMarkOf(marks)) !== undefined;
}

/**
 * Writes the texts, in as many calls as their size takes. A mark that the batch has just made is
 * looked at first: somebody may have moved the columns in that very moment.
 * @param grid the workbook as the batch found it
 * @param shown the tab's first row as it stood right after the batch, if the answer told
 * @param limit the most bytes that one call may carry
 * @returns whether all were written
 */
export function writeRowMarks(
  ports: Ports,
  grid: Grid,
  marks: ColumnTexts,
  shown: Shown | undefined,
  limit: number,
): boolean {
  const { workbook } = ports;
  const { tab, header, column, firstRow, texts } = marks;
  const mark = columnMarkOf(marks);
  const standing = columnMarkOn(grid, mark);
  const id = standing ?? columnMarkId(mark.key);
  try {
    if (standing === undefined) {
      const found = shown
        ? String(shown.cells.get(`0:${column}`) ?? '')
        : withBackOff(ports, () => workbook.headerOf(tab, id));
      if (found === undefined || fold(found) !== fold(header)) return false;
    }
    for (const window of columnWindows(firstRow, texts, limit)) {
      withBackOff(ports, () => workbook.writeColumn(id, window));
    }
    return true;
  } catch (error) {
    ports.logError(error);
    return false;
  }
}

/** What stands around the texts of a call. */
const ENVELOPE = 256;
/** `null,` for each row above a window: the service finds the column, and counts from its top. */
const KEPT = 5;
/** The part of a call that is left for texts however many rows stand above. */
const LEAST_PART = 0.25;

/** The texts in windows, one a call: each begins with a `null` for every row above it. */
function columnWindows(
  firstRow: number,
  texts: readonly string[],
  limit: number,
): readonly (readonly (string | null)[])[] {
  const windows: (readonly (string | null)[])[] = [];
  const close = (from: number, to: number) => {
    const kept = Array.from({ length: firstRow + from }, () => null);
    windows.push([...kept, ...texts.slice(from, to)]);
  };
  const roomFrom = (from: number) =>
    Math.max(limit - ENVELOPE - KEPT * (firstRow + from), limit * LEAST_PART);
  let from = 0;
  let room = roomFrom(from);
  texts.forEach((text, at) => {
    const size = jsonBytes(text) + 1;
    if (at > from && size > room) {
      close(from, at);
      from = at;
      room = roomFrom(from);
    }
    room -= size;
  });
  close(from, texts.length);
  return windows;
}
