import type { Area } from '../grid';

/**
 * What each cell of a tab wants of one property, as a number: 0 is what the tab's ground gives,
 * `ANY` a cell on which the property is not seen, `ANY_QUIET` one on which a quiet value is not.
 */
export interface Plane {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Row by row. */
  readonly wanted: Uint8Array;
  /** Values that look alike on a cell without a value. */
  readonly quiet: ReadonlySet<number>;
}

export const ANY = 255;
export const ANY_QUIET = 254;

/** A rectangle painted with one value, and the values (below 31) that lay under it, a bit each. */
export interface Stroke {
  readonly area: Area;
  readonly value: number;
  readonly covered: number;
}

/**
 * Strokes, in order, after which every cell has what it wants. Coarse strokes first, where that
 * takes fewer in all: one value over the whole plane, over columns or over rows; then what still
 * differs, by the largest rectangles at hand. Linear in the number of cells.
 */
export function strokesOf(plane: Plane): readonly Stroke[] {
  let fewest = painted(plane, [], Number.POSITIVE_INFINITY) ?? [];
  for (const ground of [wholeGround, columnGround, rowGround]) {
    fewest = painted(plane, ground(plane), fewest.length) ?? fewest;
  }
  return fewest;
}

type Coat = Pick<Stroke, 'area' | 'value'>;

function accepts({ quiet }: Plane, wanted: number, value: number): boolean {
  return wanted === value || wanted === ANY || (wanted === ANY_QUIET && quiet.has(value));
}

/** The strokes over a ground; undefined where they are not fewer than those known already. */
function painted(
  plane: Plane,
  ground: readonly Coat[],
  known: number,
): readonly Stroke[] | undefined {
  if (ground.length >= known) return undefined;
  const { wanted, rowCount, columnCount } = plane;
  const canvas = new Uint8Array(wanted.length);
  const strokes = ground.map((coat) => stroke(plane, canvas, coat));
  for (let row = 0; row < rowCount; row += 1) {
    for (let column = 0; column < columnCount; column += 1) {
      const at = row * columnCount + column;
      const value = wanted[at] ?? ANY;
      if (!accepts(plane, value, canvas[at] ?? 0)) {
        // A quiet cell on a loud ground takes the ground of the tab.
        const coat = rectangleAt(plane, canvas, row, column, value === ANY_QUIET ? 0 : value);
        strokes.push(stroke(plane, canvas, coat));
        if (strokes.length >= known) return undefined;
      }
    }
  }
  return strokes;
}

/** Paints, and remembers what was there. */
function stroke({ columnCount }: Plane, canvas: Uint8Array, { area, value }: Coat): Stroke {
  let covered = 0;
  for (let row = area.startRow; row < area.endRow; row += 1) {
    for (let column = area.startColumn; column < area.endColumn; column += 1) {
      covered |= 1 << (canvas[row * columnCount + column] ?? 0);
    }
    canvas.fill(value, row * columnCount + area.startColumn, row * columnCount + area.endColumn);
  }
  return { area, value, covered };
}

/** The larger of two rectangles from a cell on: first along the row, or first down the column. */
function rectangleAt(
  plane: Plane,
  canvas: Uint8Array,
  row: number,
  column: number,
  value: number,
): Coat {
  const { wanted, rowCount, columnCount } = plane;
  // `lacks` cells need the stroke; the others between them only bear it.
  const reach = (from: number, to: number, bears: (at: number) => boolean, lacks: typeof bears) => {
    let end = from + 1;
    for (let next = from + 1; next < to && bears(next); next += 1) if (lacks(next)) end = next + 1;
    return end;
  };
  const bearsAt = (at: number) => accepts(plane, wanted[at] ?? ANY, value);
  const lacksAt = (at: number) => !accepts(plane, wanted[at] ?? ANY, canvas[at] ?? 0);
  const inRow = (r: number, endColumn: number, test: (at: number) => boolean, all: boolean) => {
    for (let c = column; c < endColumn; c += 1) {
      if (test(r * columnCount + c) !== all) return !all;
    }
    return all;
  };
  const inColumn = (c: number, endRow: number, test: (at: number) => boolean, all: boolean) => {
    for (let r = row; r < endRow; r += 1) {
      if (test(r * columnCount + c) !== all) return !all;
    }
    return all;
  };
  const at = row * columnCount;
  const wideEnd = reach(
    column,
    columnCount,
    (c) => bearsAt(at + c),
    (c) => lacksAt(at + c),
  );
  const wide: Area = {
    startRow: row,
    endRow: reach(
      row,
      rowCount,
      (r) => inRow(r, wideEnd, bearsAt, true),
      (r) => inRow(r, wideEnd, lacksAt, false),
    ),
    startColumn: column,
    endColumn: wideEnd,
  };
  const tallEnd = reach(
    row,
    rowCount,
    (r) => bearsAt(r * columnCount + column),
    (r) => lacksAt(r * columnCount + column),
  );
  const tall: Area = {
    startRow: row,
    endRow: tallEnd,
    startColumn: column,
    endColumn: reach(
      column,
      columnCount,
      (c) => inColumn(c, tallEnd, bearsAt, true),
      (c) => inColumn(c, tallEnd, lacksAt, false),
    ),
  };
  return { area: cellsOf(tall) > cellsOf(wide) ? tall : wide, value };
}

function cellsOf({ startRow, endRow, startColumn, endColumn }: Area): number {
  return (endRow - startRow) * (endColumn - startColumn);
}

function wholeGround({ wanted, rowCount, columnCount }: Plane): readonly Coat[] {
  const value = mostFrequent(wanted, 0, wanted.length, 1);
  const area = { startRow: 0, endRow: rowCount, startColumn: 0, endColumn: columnCount };
  return value === 0 ? [] : [{ area, value }];
}

/** The most frequent value of each column; neighbours of one value together. */
function columnGround({ wanted, rowCount, columnCount }: Plane): readonly Coat[] {
  return spans(columnCount, (column) =>
    mostFrequent(wanted, column, wanted.length, columnCount),
  ).map(({ start, end, value }) => ({
    area: { startRow: 0, endRow: rowCount, startColumn: start, endColumn: end },
    value,
  }));
}

function rowGround({ wanted, rowCount, columnCount }: Plane): readonly Coat[] {
  return spans(rowCount, (row) =>
    mostFrequent(wanted, row * columnCount, (row + 1) * columnCount, 1),
  ).map(({ start, end, value }) => ({
    area: { startRow: start, endRow: end, startColumn: 0, endColumn: columnCount },
    value,
  }));
}

function spans(count: number, valueAt: (index: number) => number) {
  const found: { start: number; end: number; value: number }[] = [];
  for (let index = 0; index < count; index += 1) {
    const value = valueAt(index);
    const last = found[found.length - 1];
    if (value === 0) continue;
    if (last && last.value === value && last.end === index) last.end = index + 1;
    else found.push({ start: index, end: index + 1, value });
  }
  return found;
}

function mostFrequent(wanted: Uint8Array, from: number, to: number, step: number): number {
  const counts = new Map<number, number>();
  for (let at = from; at < to; at += step) {
    const value = wanted[at] ?? ANY;
    if (value < ANY_QUIET) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  let best = 0;
  for (const [value, count] of counts) if (count > (counts.get(best) ?? 0)) best = value;
  return best;
}
