import { BLANK, columnsByHeader, type Grid, isBlank } from '../../contract';
import { fold } from '../../model/folding';
import { numbersIn } from '../../model/spans';
import { linesIn, type Stretch } from '../undo';
import { KNOWN_BY, placesOf, printOfRead, type WitnessedTab } from './record';
import { printOfLeaves } from './written';

/** The lines of a tab as the batch left them: where each stood before, `undefined` of one put in. */
function linesLeft(
  count: number,
  taken: readonly Stretch[],
  put: readonly Stretch[],
  order: readonly number[] = [],
): readonly (number | undefined)[] {
  const gone = new Set(linesIn(taken));
  const rising = numbersIn(0, count).filter((at) => !gone.has(at));
  const stood = order.length > 0 ? order : rising;
  const own = new Set(linesIn(put));
  let next = 0;
  return Array.from({ length: stood.length + own.size }, (_, at) => {
    if (own.has(at)) return undefined;
    next += 1;
    return stood[next - 1];
  });
}

/** Whether headers and rows that the batch left alone stand where it left them. */
export function standsAsLeft(
  { tabs }: Grid,
  tab: WitnessedTab,
  witness: Grid['tabs'][number]['rows'],
): boolean {
  const standing = tabs.find(({ id }) => id === tab.id);
  if (!standing) return false;
  const rows = linesLeft(tab.rowCount, tab.takenRows, tab.putRows);
  const columns = linesLeft(tab.columnCount, tab.takenColumns, tab.putColumns, tab.columnOrder);
  const rowAt = new Map(rows.map((row, at) => [row, at]));
  const restored = new Set(linesIn(tab.restored));
  const known = new Set(tab.columns);
  const kept = placesOf(tab);
  const moving = new Set(tab.moving);
  const emptied = new Set(linesIn(tab.emptied.rows));
  const blanked = new Set<number | undefined>(linesIn(tab.emptied.columns));
  const headers = columnsByHeader(standing.rows[0] ?? []);
  const knownNow = KNOWN_BY.flatMap((header) => headers.get(fold(header)) ?? []).filter((column) =>
    blanked.has(columns[column]),
  );
  // A row that stands by now where the batch left none would be written over.
  const isOther = (row: number | undefined, at: number) =>
    row !== undefined &&
    emptied.has(row) &&
    knownNow.some((column) => !isBlank(standing.rows[at]?.[column] ?? BLANK));
  if (rows.some(isOther)) return false;
  const leaves = tab.leaves.cells.flatMap(([column, of]) => {
    const across = columns.indexOf(column);
    return linesIn(of).map((row): readonly [number, number, string] => {
      const cell = standing.rows[rowAt.get(row) ?? -1]?.[across];
      return [row, column, printOfRead(cell)];
    });
  });
  if (printOfLeaves(leaves) !== tab.leaves.print) return false;
  return rows.every((row, at) => {
    const place = row === undefined ? undefined : kept.get(row);
    if (row === undefined || place === undefined || (row > 0 && restored.has(row))) return true;
    if (standing.partialRows?.has(at)) return true;
    return columns.every((column, index) => {
      if (column === undefined || (row > 0 && !known.has(column))) return true;
      if (moving.has(`${row}:${column}`)) return true;
      return printOfRead(standing.rows[at]?.[index]) === printOfRead(witness[place]?.[column]);
    });
  });
}
