import { cellText } from '../contract/grid';
import type { Workbook } from '../contract/read/readWorkbook';
import type { Table, TableRow } from '../contract/read/table';
import type { Finding } from '../findings/finding';
import { columnOfLetters } from '../model/address';
import { fingerprint } from '../model/fingerprint';
import { fold } from '../model/folding';
import { type Period, writePeriod } from '../model/period';

type Role = keyof Workbook['tables'];

const ENTRY_KEYS = ['Kỳ', 'Đơn vị', 'Loại', 'Mã'];
/** The columns that tell a row from its neighbours, wherever it is moved. */
const KEYS: Readonly<Record<Role, readonly string[]>> = {
  settings: ['Khóa'],
  units: ['Mã'],
  outline: ['Mã mục'],
  indicators: ['Mã'],
  rules: ['Mã'],
  appendices: ['Mã'],
  entries: ENTRY_KEYS,
  archive: ENTRY_KEYS,
};

/**
 * What makes a finding the same one in the next run: the period, its code, what was found and
 * expected, and the row it stands in, told by the row's own words and never by its number.
 */
export function findingIdentities(tables: Workbook['tables'], period: Period) {
  const keyOfRow = rowKeys(tables);
  const columnOf = columnNames(tables);
  return ({ code, tab, cell, found, expected }: Finding): string => {
    const [, letters = '', number = ''] = /^([A-Z]*)(\d*)/.exec(cell) ?? [];
    return fingerprint([
      writePeriod(period),
      code,
      fold(tab),
      columnOf(tab, letters),
      keyOfRow(tab, Number(number)),
      found,
      expected,
    ]);
  };
}

function rowKeys(tables: Workbook['tables']) {
  const byTab = new Map<string, (row: number) => string>();
  for (const role of Object.keys(KEYS) as Role[]) {
    const table = tables[role];
    if (table) byTab.set(table.tab.title, keysIn(table, KEYS[role]));
  }
  return (tab: string, row: number): string => byTab.get(tab)?.(row) ?? '';
}

function keysIn(table: Table, headers: readonly string[]): (row: number) => string {
  let rows: ReadonlyMap<number, TableRow> | undefined;
  return (number) => {
    rows = rows ?? new Map(table.rows.map((row) => [row.row, row]));
    const row = rows.get(number);
    if (!row) return '';
    const key = headers.map((header) => fold(row.text(header)));
    // A row without a code of its own is known by its text.
    return key[key.length - 1] === ''
      ? [...key, fold(row.text('Mục')), fold(row.text('Nội dung'))].join('\n')
      : key.join('\n');
  };
}

function columnNames(tables: Workbook['tables']) {
  const byTab = new Map(Object.values(tables).map((table) => [table?.tab.title, table]));
  return (tab: string, letters: string): string => {
    const header = byTab.get(tab)?.tab.rows[0]?.[columnOfLetters(letters)];
    return header ? fold(cellText(header)) : letters;
  };
}
