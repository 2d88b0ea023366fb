import {
  cellText,
  keyHeaders,
  readPeriodCell,
  type Table,
  type TableRow,
  type Workbook,
} from '../contract';
import type { Finding } from '../findings';
import { columnLetters, rowOf } from '../model/address';
import { fingerprint } from '../model/fingerprint';
import { fold } from '../model/folding';
import { type Period, periodsWithin, writePeriod } from '../model/period';

/**
 * What makes a finding the same one in the next run: the period, its code, what was found and
 * expected, and the row it stands in, told by the row's own words and never by its number. Closing the
 * period moves its rows to the archive: what was explained of them stays explained.
 */
export function findingIdentities(tables: Workbook['tables'], period: Period) {
  const keyOfRow = rowKeys(tables);
  const columnOf = columnNames(tables);
  const tabOf = tabNames(tables, period);
  return ({ code, rule, tab, at, found, expected }: Finding): string =>
    inShort(
      fingerprint([
        writePeriod(period),
        // A rule may be called as a code of the catalogue is: it is not the same.
        code ?? { rule },
        fold(tabOf(tab, rowOf(at))),
        at.kind === 'cell' ? columnOf(tab, at.column) : '',
        keyOfRow(tab, rowOf(at)),
        found,
        expected,
      ]),
    );
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Six digits of 64 hold 32 bits. */
const MOST_DIGITS = 6;

/**
 * The 64 bits of a fingerprint in 12 characters. Among 100,000 findings two are taken for one with
 * a chance below 1 in 3,000,000,000 (100,000² / 2 / 2^64); then the second is told by its turn.
 */
function inShort(hexadecimal: string): string {
  return [hexadecimal.slice(0, 8), hexadecimal.slice(8)].map(sixDigits).join('');
}

function sixDigits(hexadecimal: string): string {
  let rest = Number.parseInt(hexadecimal, 16);
  let digits = '';
  while (digits.length < MOST_DIGITS) {
    digits = DIGITS.charAt(rest % DIGITS.length) + digits;
    rest = Math.floor(rest / DIGITS.length);
  }
  return digits;
}

function rowKeys(tables: Workbook['tables']) {
  const byTab = new Map<string, (row: number | undefined) => string>();
  for (const table of Object.values(tables)) {
    if (table) byTab.set(table.tab.title, keysIn(table));
  }
  return (tab: string, row: number | undefined): string => byTab.get(tab)?.(row) ?? '';
}

/** The key of a row, counted from 0. */
function keysIn(table: Table): (row: number | undefined) => string {
  const headers = keyHeaders(table.contract.role);
  let rows: ReadonlyMap<number | undefined, TableRow> | undefined;
  return (at) => {
    rows = rows ?? new Map(table.rows.map((row) => [row.row - 1, row]));
    const row = rows.get(at);
    if (!row) return '';
    const key = headers.map((header) => fold(row.text(header)));
    // A row without a code of its own is known by its text.
    return key[key.length - 1] === ''
      ? [...key, fold(row.text('Mục')), fold(row.text('Nội dung'))].join('\n')
      : key.join('\n');
  };
}

/** The tab of a row; of an archived one of the report's own period the form, where it stood before. */
function tabNames({ entries, archive }: Workbook['tables'], period: Period) {
  const inside = periodsWithin(period);
  const column = archive?.column('Kỳ');
  return (tab: string, row: number | undefined): string => {
    if (!entries || row === undefined || column === undefined || tab !== archive?.tab.title) {
      return tab;
    }
    const cell = archive.tab.rows[row]?.[column];
    const own = cell && readPeriodCell(cell);
    return own && inside.has(writePeriod(own)) ? entries.tab.title : tab;
  };
}

function columnNames(tables: Workbook['tables']) {
  const byTab = new Map(Object.values(tables).map((table) => [table?.tab.title, table]));
  return (tab: string, column: number): string => {
    const header = byTab.get(tab)?.tab.rows[0]?.[column];
    return header ? fold(cellText(header)) : columnLetters(column);
  };
}
