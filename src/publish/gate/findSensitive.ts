import type { FilledHeader, Table, TableRow } from '../../contract';
import { CONTRACT, cellText, isListed } from '../../contract';
import { type Finding, findingAt, type Observation } from '../../findings';
import * as say from '../../messages/sensitive';
import type { EntryFacts } from '../../model/entry';
import { fingerprint } from '../../model/fingerprint';
import type { SensitiveKind } from '../../model/sensitive';
import { type Cell, type SensitiveInRow, scanRow } from '../scan';

type Form = Table<'entries'> | Table<'archive'>;

/** The columns in which people write in their own words, and what tells how these are meant. */
export const WRITTEN_IN = CONTRACT.entries.columns
  .filter((column) => !column.generated && !isListed(column))
  .map(({ header }) => header as FilledHeader<'entries'>);

/** A row of the form with what must not go public unasked in it. */
export interface SensitiveRow {
  readonly cells: readonly (Cell & { readonly header: FilledHeader<'entries'> })[];
  readonly found: readonly SensitiveInRow[];
}

/** Looks at one row of the form or of the archive. */
export function scanFormRow(row: TableRow<'entries'> | TableRow<'archive'>): SensitiveRow {
  const cells = WRITTEN_IN.map((header) => ({ header, text: textOf(row, header) })).filter(
    ({ text }) => text !== '',
  );
  return { cells, found: scanRow(cells) };
}

function textOf(
  row: TableRow<'entries'> | TableRow<'archive'>,
  header: FilledHeader<'entries'>,
): string {
  return cellText((row as TableRow<'entries'>).cell(header))
    .normalize('NFC')
    .trim();
}

/** The tables that hold entries, and the register of appendices, as a workbook has them. */
export interface FormTables {
  readonly entries?: Table<'entries'> | undefined;
  readonly archive?: Table<'archive'> | undefined;
  readonly appendices?: Table<'appendices'> | undefined;
}

/**
 * What must not go public unasked in rows of the form: one finding a cell and a code. What was found is
 * shown in part only: a list of findings is read by more people than the row.
 * @param rows those that a report of the period may print
 */
export function findSensitive(
  tables: FormTables,
  rows: readonly Pick<EntryFacts, 'tab' | 'row'>[],
): readonly Finding[] {
  const rowOf = rowsIn(tables);
  return rows.flatMap((entry) => {
    const row = rowOf(entry);
    if (!row) return [];
    const { cells, found } = scanFormRow(row);
    const asides = asidesOf(tableOf(tables, entry), row);
    return [
      ...cells.flatMap(({ header, text }, at) => {
        const own = found.filter(({ cell }) => cell === at);
        return observations(text, own).map((one) => findingAt(row.place(header), one));
      }),
      ...asides.flatMap(({ header, text }) =>
        observations(text, scanRow([{ header: '', text }])).map((one) =>
          findingAt(row.place(header), say.aside(one)),
        ),
      ),
    ];
  });
}

/** What hangs on the cells of a row: notes and links. It goes into no published file. */
function asidesOf(table: Form | undefined, { row }: Pick<TableRow, 'row'>) {
  const { asides } = table?.tab ?? {};
  if (!table || !asides) return [];
  return WRITTEN_IN.flatMap((header) => {
    const text = asides.get(`${row - 1}:${table.column(header) ?? ''}`);
    return text === undefined ? [] : [{ header, text }];
  });
}

/** The table in which an entry stands. */
export function tableOf(
  { entries, archive }: FormTables,
  { tab }: Pick<EntryFacts, 'tab'>,
): Form | undefined {
  return tab === 'Biểu chung' ? entries : archive;
}

/** Rows by where their entries stand. */
export function rowsIn({ entries, archive }: FormTables) {
  const byRow = ({ rows }: Form) =>
    new Map(rows.map((row: TableRow<'entries'> | TableRow<'archive'>) => [row.row, row] as const));
  const known = new Map([
    ['Biểu chung', entries ? byRow(entries) : new Map()],
    ['Lưu trữ', archive ? byRow(archive) : new Map()],
  ] as const);
  return ({ tab, row }: Pick<EntryFacts, 'tab' | 'row'>): TableRow<'entries'> | undefined =>
    known.get(tab)?.get(row);
}

/** What is said of one text. */
export function observations(
  text: string,
  found: readonly Pick<SensitiveInRow, 'kind' | 'start' | 'end' | 'isAbsolute'>[],
): readonly Observation[] {
  if (found.length === 0) return [];
  const top = found.filter(({ isAbsolute }) => isAbsolute);
  const marks = found.filter(({ kind, isAbsolute }) => kind === 'secrecy' && !isAbsolute);
  const people = found.filter(({ kind }) => kind !== 'secrecy');
  const shown = (parts: typeof found) =>
    [...new Set(parts.map(({ start, end }) => masked(text.slice(start, end))))].join('; ');
  const kinds = [...new Set(people.map(({ kind }): SensitiveKind => kind))];
  // What was decided holds of this very text and of what was found in it, and of no other.
  const about = [fingerprint([text, found.map(({ kind, start, end }) => [kind, start, end])])];
  const said = [
    ...(top.length > 0 ? [say.topSecrecy(shown(top))] : []),
    ...(marks.length > 0
      ? [say.secrecy(marks.map(({ start, end }) => text.slice(start, end)).join('; '))]
      : []),
    ...(kinds.length > 0 ? [say.personal(kinds, shown(people))] : []),
  ];
  return said.map((one) => ({ ...one, about }));
}

const SHOWN = 3;

/** The beginning alone: enough to find it in the cell, too little to pass on. */
function masked(text: string): string {
  return `${Array.from(text).slice(0, SHOWN).join('')}…`;
}
