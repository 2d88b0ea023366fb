import { isPreparedRow, rowKeysOf, type Table, type TableRow, type Workbook } from '../../contract';
import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/structure';
import { rowsAddress } from '../../model/address';
import { fingerprint } from '../../model/fingerprint';

/** Runs of rows that a message names; a filter may hide thousands. */
const MOST_RUNS = 5;

/** Rows with content that nobody sees, hidden or filtered: they count all the same. */
export function checkHiddenRows({ tables }: Workbook): readonly Finding[] {
  return Object.values(tables).flatMap((table) => {
    const hidden = table?.tab.hiddenRows;
    if (!table || !hidden) return [];
    const rows = saying(table).filter(({ row }) => hidden.has(row - 1));
    const [first] = rows;
    if (first === undefined) return [];
    const place = { tab: table.tab.title, at: rowsAddress(first.row - 1) };
    const said = say.hiddenRows(table.tab.title, rows.length, sayRows(rows.map(({ row }) => row)));
    // These very rows: whoever hides another one is told of it.
    const about = [table.contract.tab, fingerprint(rows.map(keyOf(table)).sort())];
    return [findingAt(place, { ...said, about })];
  });
}

/** The rows of a table, but those of the form that are only prepared. */
function saying({ contract, rows }: Table): readonly TableRow[] {
  return rows.filter((row) => contract.role !== 'entries' || !isPreparedRow(row));
}

function keyOf(table: Table): (row: TableRow) => string {
  const keys = rowKeysOf(table);
  return (row) => Object.values(keys(row)).join('\n');
}

/** `dòng 3-5, 9`: rows in rising order. */
function sayRows(rows: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last?.last === row - 1) last.last = row;
    else runs.push({ first: row, last: row });
  }
  const said = runs
    .slice(0, MOST_RUNS)
    .map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`));
  return `dòng ${said.join(', ')}${runs.length > MOST_RUNS ? ', …' : ''}`;
}
