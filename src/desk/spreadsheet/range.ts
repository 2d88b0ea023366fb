import type { GridRange } from './google';

/** A rectangle of cells, 0-based, end exclusive, every side known. */
export interface Rectangle {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** `0` → `A`, `26` → `AA`. */
export function columnName(index: number): string {
  let name = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** `A` → `0`, `AA` → `26`. */
export function columnIndex(name: string): number {
  let n = 0;
  for (const letter of name.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

/** `B3` of a 0-based row and column. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A tab's name as A1 notation quotes it. */
export function quoteTab(title: string): string {
  return `'${title.replace(/'/g, "''")}'`;
}

/** Names that A1 notation takes for something else where they are not quoted. */
const LIKE_REFERENCE = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[Rr]\d+|[Cc]\d+|true|false)$/i;

/** A tab's name as Google writes it before `!`: in quotes only where it needs them. */
export function tabPrefix(title: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(title) && !LIKE_REFERENCE.test(title);
  return plain ? title : quoteTab(title);
}

export function rectangleAddress(area: Rectangle): string {
  const first = cellAddress(area.startRow, area.startColumn);
  const last = cellAddress(area.endRow - 1, area.endColumn - 1);
  return first === last ? first : `${first}:${last}`;
}

const A1 = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?(?::\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?)?$/;

/** Two ends of a side in order; one that is missing leaves the side open. */
function ordered(
  a: number | undefined,
  b: number | undefined,
): [number | undefined, number | undefined] {
  return a !== undefined && b !== undefined && a > b ? [b, a] : [a, b];
}

/** `B2:D9`, `D9:B2`, `B:D`, `2:9`, `B2:D`, `B2` as sides that may be open; undefined where it is none. */
export function parseArea(text: string): Omit<GridRange, 'sheetId'> | undefined {
  const match = A1.exec(text);
  if (!match || text === '') return undefined;
  const [, column, row, otherColumn, otherRow] = match;
  const single = !text.includes(':');
  if (single && (!column || !row)) return undefined;
  const index = (name: string | undefined) => (name ? columnIndex(name) : undefined);
  const line = (digits: string | undefined) => (digits ? Number(digits) - 1 : undefined);
  const [left, right] = ordered(index(column), index(single ? column : otherColumn));
  const [top, bottom] = ordered(line(row), line(single ? row : otherRow));
  return {
    ...(top !== undefined && { startRowIndex: top }),
    ...(bottom !== undefined && { endRowIndex: bottom + 1 }),
    ...(left !== undefined && { startColumnIndex: left }),
    ...(right !== undefined && { endColumnIndex: right + 1 }),
  };
}

/** The tab and the area of `'Biểu chung'!A1:B2`; a reference without `!` has no tab. */
export function splitReference(text: string): { tab: string | undefined; area: string } {
  const quoted = /^'((?:[^']|'')*)'(?:!(.*))?$/s.exec(text);
  if (quoted) return { tab: (quoted[1] ?? '').replace(/''/g, "'"), area: quoted[2] ?? '' };
  const mark = text.lastIndexOf('!');
  if (mark < 0) return { tab: undefined, area: text };
  return { tab: text.slice(0, mark), area: text.slice(mark + 1) };
}

/** A range without sides is the tab itself. */
export function isWholeTab(range: GridRange | undefined): boolean {
  return (
    range?.startRowIndex === undefined &&
    range?.endRowIndex === undefined &&
    range?.startColumnIndex === undefined &&
    range?.endColumnIndex === undefined
  );
}

export function contains(outer: Rectangle, row: number, column: number): boolean {
  return (
    row >= outer.startRow &&
    row < outer.endRow &&
    column >= outer.startColumn &&
    column < outer.endColumn
  );
}

/** Whether an area lies wholly inside of another. */
export function covers(outer: Rectangle, inner: Rectangle): boolean {
  return (
    inner.startRow >= outer.startRow &&
    inner.endRow <= outer.endRow &&
    inner.startColumn >= outer.startColumn &&
    inner.endColumn <= outer.endColumn
  );
}

export function overlaps(a: Rectangle, b: Rectangle): boolean {
  return (
    a.startRow < b.endRow &&
    b.startRow < a.endRow &&
    a.startColumn < b.endColumn &&
    b.startColumn < a.endColumn
  );
}
