import {
  BLANK,
  type Cell,
  CONTRACT,
  type ColumnType,
  type Header,
  type WorkbookRole,
} from '../../src/contract';
import { readDate } from '../../src/model/date';

/** A row by header; a header that the table has not does not compile. */
export type TextRow<R extends WorkbookRole> = { readonly [H in Header<R>]?: string };

/** The headers of a table, in the order of a new tab. */
export function headersOf<R extends WorkbookRole>(role: R): readonly Header<R>[] {
  return CONTRACT[role].columns.map(({ header }) => header);
}

/** Those without which its structure is broken. */
export function requiredHeaders<R extends WorkbookRole>(role: R): readonly Header<R>[] {
  return CONTRACT[role].columns.flatMap(({ header, required }) => (required ? [header] : []));
}

/** A table as texts, its header first. */
export function textsOf<R extends WorkbookRole>(
  headers: readonly Header<R>[],
  rows: readonly TextRow<R>[],
): readonly (readonly string[])[] {
  return [headers, ...rows.map((row) => headers.map((header): string => row[header] ?? ''))];
}

export function textCell(text: string): Cell {
  return text === '' ? BLANK : { kind: 'text', text };
}

const TYPES: ReadonlyMap<string, ColumnType> = new Map(
  Object.values<(typeof CONTRACT)[WorkbookRole]>(CONTRACT).flatMap(({ tab, columns }) =>
    columns.map(({ header, type }): [string, ColumnType] => [`${tab}!${header}`, type]),
  ),
);

/** A text as the sheet would hold it under a header of a tab: a date, a number or a text. */
export function typedCell(tab: string, header: string, text: string): Cell {
  const type = TYPES.get(`${tab}!${header}`);
  const date = type?.kind === 'date' ? readDate(text) : undefined;
  if (date) return { kind: 'date', date };
  const isNumber = /^-?\d+(\.\d+)?$/.test(text) && type !== undefined && holdsNumbers(type);
  return isNumber ? { kind: 'number', value: Number(text) } : textCell(text);
}

function holdsNumbers(type: ColumnType): boolean {
  if (type.kind === 'choice') return type.numeric === true;
  return type.kind === 'figure' || type.kind === 'number';
}
