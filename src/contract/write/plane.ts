import type { Area } from '../grid';
import { runsOf } from './runs';

/**
 * What each cell of a tab wants of one property, as a number: 0 is what the tab's ground gives,
 * `ANY` a cell on which the property is not seen, other flexible wants are served by several values.
 */
export interface Plane {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Row by row. */
  readonly wanted: Uint8Array;
  /** The values that serve a flexible want, which is a number from `FIRST_FLEXIBLE` on. */
  readonly servedBy: ReadonlyMap<number, ReadonlySet<number>>;
}

export const ANY = 255;
export const FIRST_FLEXIBLE = 240;

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

function accepts({ servedBy }: Plane, wanted: number, value: number): boolean {
  if (wanted === value || wanted === ANY) return true;
  return wanted >= FIRST_FLEXIBLE && servedBy.get(wanted)?.has(value) === true;
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
        // A flexible want is served by the ground of the tab, too.
        const coat = rectangleAt(plane, canvas, row, column, value < FIRST_FLEXIBLE ? value : 0);
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

function wholeGround(plane: Plane): readonly Coat[] {
  const { wanted, rowCount, columnCount } = plane;
  const votes = new Votes(plane);
  for (const value of wanted) votes.add(value);
  const area = { startRow: 0, endRow: rowCount, startColumn: 0, endColumn: columnCount };
  return votes.winner() === 0 ? [] : [{ area, value: votes.winner() }];
}

/** The most frequent value of each column; rows of one value are bands and do not count. */
function columnGround(plane: Plane): readonly Coat[] {
  const { wanted, rowCount, columnCount } = plane;
  const votes = Array.from({ length: columnCount }, () => new Votes(plane));
  for (let row = 0; row < rowCount; row += 1) {
    if (isBand(plane, row)) continue;
    votes.forEach((one, column) => {
      one.add(wanted[row * columnCount + column] ?? ANY);
    });
  }
  return spans(votes.map((one) => one.winner())).map(({ start, end, value }) => ({
    area: { startRow: 0, endRow: rowCount, startColumn: start, endColumn: end },
    value,
  }));
}

function isBand({ wanted, columnCount }: Plane, row: number): boolean {
  const first = wanted[row * columnCount] ?? ANY;
  if (first >= FIRST_FLEXIBLE || first === 0) return false;
  for (let column = 1; column < columnCount; column += 1) {
    if (wanted[row * columnCount + column] !== first) return false;
  }
  return true;
}

function rowGround(plane: Plane): readonly Coat[] {
  const { wanted, rowCount, columnCount } = plane;
  const winners = Array.from({ length: rowCount }, (_, row) => {
    const votes = new Votes(plane);
    for (let column = 0; column < columnCount; column += 1) {
      votes.add(wanted[row * columnCount + column] ?? ANY);
    }
    return votes.winner();
  });
  return spans(winners).map(({ start, end, value }) => ({
    area: { startRow: start, endRow: end, startColumn: 0, endColumn: columnCount },
    value,
  }));
}

/** Counts which value serves most cells. */
class Votes {
  private readonly counts = new Map<number, number>([[0, 0]]);
  private readonly plane: Plane;

  constructor(plane: Plane) {
    this.plane = plane;
  }

  add(wanted: number): void {
    if (wanted !== ANY) this.counts.set(wanted, (this.counts.get(wanted) ?? 0) + 1);
  }

  winner(): number {
    let best = 0;
    let most = this.served(best);
    for (const value of this.counts.keys()) {
      const served = value < FIRST_FLEXIBLE ? this.served(value) : 0;
      if (served > most) [best, most] = [value, served];
    }
    return best;
  }

  private served(value: number): number {
    let served = 0;
    for (const [wanted, count] of this.counts) {
      if (accepts(this.plane, wanted, value)) served += count;
    }
    return served;
  }
}

/** Neighbours of one value together; the tab's own ground is left out. */
function spans(values: readonly number[]) {
  return runsOf(values).filter(({ value }) => value !== 0);
}
