import type { Desk, DeskOptions, Tabs } from '../../src/desk';
import { packTables, SAMPLE } from '../desk/files/pack/packs';
import { SMALL_MONTH } from '../run/small';
import { type Finding, type Outcome, openWithBundle, put, rowWith } from './bundle';

/** Months with sets of appendices, and what came of publishing them. */

export interface Published extends Outcome {
  readonly sets?: readonly {
    readonly set: string;
    readonly id: string;
    readonly file: string;
    readonly tabs: readonly string[];
    readonly shared: boolean | null;
    readonly blocked: readonly Finding[];
  }[];
}

/** The office's yes, by the command line's switch. */
export const YES = { 'cong-khai': true };

export const run = (desk: Desk, options: object = {}, handler = 'publishAppendices') =>
  desk.run(handler, options) as Published;

export const REGISTER = 'Phụ lục';

/** A month with its two appendices in sets of their own, and what else stands in the register: `1|2`. */
export function inSets(
  month: Tabs = SMALL_MONTH,
  more: readonly (readonly [header: string, texts: string])[] = [],
): Tabs {
  const [header = [], ...rows] = (month[REGISTER] ?? []).map((row) => row.map(String));
  const column = (name: string) => {
    if (!header.includes(name)) header.push(name);
    return header.indexOf(name);
  };
  const wanted: readonly (readonly [string, string])[] = [['Bộ', '1|2'], ...more];
  for (const [name, texts] of wanted) {
    const at = column(name);
    texts.split('|').forEach((text, index) => {
      const row = rows[index];
      if (row) row[at] = text;
    });
  }
  const width = header.length;
  const filled = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
  return { ...month, [REGISTER]: [header, ...filled] };
}

/** No link stands in the register, as before the first publishing. */
export const NO_LINKS = [
  ['Liên kết', '|'],
  ['Liên kết rút gọn', '|'],
] as const;

export const open = (options: Partial<DeskOptions> = {}, tabs: Tabs = inSets()) =>
  openWithBundle(tabs, options);

/** The files of sets, the earliest first. */
export const setFiles = (desk: Desk) =>
  desk.files().filter(({ trashed, appProperties }) => !trashed && appProperties.set !== undefined);

/** Whether anybody who has the link can read a file. */
export const isOpen = (desk: Desk, id = '') => desk.mayOpen(id, 'ai-do@example.com');

/** What stands in a column of the register, appendix by appendix. */
export function registerColumn(desk: Desk, name: string): readonly string[] {
  const [header = [], ...rows] = desk.values(REGISTER).map((row) => row.map(String));
  const at = header.indexOf(name);
  return rows.filter(([code]) => code !== '').map((row) => row[at] ?? '');
}

export const states = (desk: Desk) => registerColumn(desk, 'Trạng thái công bố');

const TASK = 'TP.26.014';

/** The sample month with texts in the row of a task that the first appendix lists, whose register row may change. */
export function plantedIn(
  texts: Readonly<Record<string, string>>,
  appendix: Readonly<Record<string, string>> = {},
): { readonly tabs: Tabs; readonly cells: Readonly<Record<string, string>> } {
  const tables = new Map(packTables(SAMPLE));
  const rows = (tables.get('Biểu chung') ?? []).map((row) => [...row]);
  const at = rowWith(rows, 'Mã', TASK);
  const cells = Object.fromEntries(
    Object.entries(texts).map(([header, text]) => [
      header,
      put(rows, at, header as 'Nội dung' | 'Ghi chú', text),
    ]),
  );
  const register = (tables.get(REGISTER) ?? []).map((row) => [...row]);
  for (const [header, text] of Object.entries(appendix)) {
    const column = register[0]?.indexOf(header) ?? -1;
    if (register[1]) register[1][column] = text;
  }
  tables.set('Biểu chung', rows);
  tables.set(REGISTER, register);
  return { tabs: Object.fromEntries(tables), cells };
}

/** The same with a text in its `Nội dung` alone. */
export function planted(text: string): { readonly tabs: Tabs; readonly cell: string } {
  const { tabs, cells } = plantedIn({ 'Nội dung': text });
  return { tabs, cell: cells['Nội dung'] ?? '' };
}

/** The texts of a file's cells. */
export const textsOf = (desk: Desk, id = ''): readonly string[] =>
  (desk.book(id)?.sheets ?? [])
    .flatMap(({ rows }) => rows)
    .flatMap((row) => (row ?? []).map((cell) => String(cell?.value ?? '')));
