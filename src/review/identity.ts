import { cellText, type RowKey, rowKeysOf, type Table, type Workbook } from '../contract';
import type { Finding } from '../findings';
import { columnLetters, rowOf } from '../model/address';
import { fingerprint } from '../model/fingerprint';
import { fold } from '../model/folding';
import { once } from '../model/once';
import { type Period, writePeriod } from '../model/period';

/** A finding's identity, in parts. */
export interface Identity {
  /** What makes it the same one in the next run: 12 characters. */
  readonly base: string;
  /** What tells it from the same one at a row of the same code: 4 characters, or none. */
  readonly words: string;
}

/**
 * What makes a finding the same one in the next run: the report's period, its code and what it is about;
 * where that is its row, the row's own key and never its number, the column, what was found and expected.
 * Closing a period moves rows to the archive: what was explained of them stays explained.
 */
export function findingIdentities(
  tables: Workbook['tables'],
  period: Period,
): (finding: Finding) => Identity {
  const rowAt = rowsIn(tables);
  const columnOf = columnNames(tables);
  const reported = writePeriod(period);
  return ({ code, rule, tab, at, found, expected, about }) => {
    // A rule may be called as a code of the catalogue is: it is not the same.
    const kind = code ?? { rule };
    if (about) return { base: inShort(fingerprint([reported, kind, { about }])), words: '' };
    const row = rowAt(tab, rowOf(at));
    const column = at.kind === 'cell' ? columnOf(tab, at.column) : '';
    const parts = [reported, kind, fold(row.tab), column, row.key, found, expected];
    return {
      base: inShort(fingerprint(parts)),
      words: row.words === '' ? '' : sixDigits(fingerprint([row.words]).slice(0, 8)).slice(2),
    };
  };
}

/** The parts of a written identity: `F4b…Q`, `F4b…Q.x3_0`, `F4b…Q.x3_0-2` where its turn tells it. */
export function baseOf(identity: string): string {
  return identity.slice(0, 2 * MOST_DIGITS);
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

const NO_KEY: RowKey = { key: '', words: '' };

/** A row of a workbook by its tab and number from 0; the tab of an archived one is the form, where it stood before. */
function rowsIn(tables: Workbook['tables']) {
  const byTab = new Map(
    Object.values(tables).flatMap((table) =>
      table ? [[table.tab.title, rowsOf(table)] as const] : [],
    ),
  );
  const { entries, archive } = tables;
  return (tab: string, at: number | undefined): RowKey & { readonly tab: string } => {
    const known = byTab.get(tab)?.(at);
    const isArchived = known !== undefined && tab === archive?.tab.title;
    return { ...(known ?? NO_KEY), tab: isArchived ? (entries?.tab.title ?? tab) : tab };
  };
}

function rowsOf(table: Table): (at: number | undefined) => RowKey | undefined {
  const rows = once(() => new Map(table.rows.map((row) => [row.row - 1, row])));
  const keyOf = rowKeysOf(table);
  return (at) => {
    const row = at === undefined ? undefined : rows().get(at);
    return row && keyOf(row);
  };
}

function columnNames(tables: Workbook['tables']) {
  const byTab = new Map(Object.values(tables).map((table) => [table?.tab.title, table]));
  return (tab: string, column: number): string => {
    const header = byTab.get(tab)?.tab.rows[0]?.[column];
    return header ? fold(cellText(header)) : columnLetters(column);
  };
}
