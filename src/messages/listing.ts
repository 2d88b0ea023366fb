/**
 * A line for each member of a list; of very many for the first ones, and a last one that says how
 * many more there are.
 */
export function firstLines<Member>(
  members: readonly Member[],
  most: number,
  line: (member: Member) => string,
  more: (rest: number) => string,
): readonly string[] {
  const lines = members.slice(0, most).map(line);
  const rest = members.length - lines.length;
  return rest > 0 ? [...lines, more(rest)] : lines;
}

/** Cells or rows, as many as a sentence takes. */
const MOST_CELLS = 8;

/**
 * Cells or rows as a part of a sentence.
 * @param kind what they are called where not all are named
 */
export function cellList(cells: readonly (string | number)[], kind = 'ô'): string {
  const more = cells.length > MOST_CELLS ? ` … (${cells.length} ${kind})` : '';
  return `${cells.slice(0, MOST_CELLS).join(', ')}${more}`;
}

/** Units, as many as a sentence takes. */
const MOST_UNITS = 20;

/** Units as a part of a sentence. */
export function unitList(units: readonly string[]): string {
  const more = units.length > MOST_UNITS ? ` và ${units.length - MOST_UNITS} đơn vị nữa` : '';
  return `${units.slice(0, MOST_UNITS).join(', ')}${more}`;
}
