import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Header } from '../../src/contract';
import {
  type Desk,
  type DeskOptions,
  makeWorkbook,
  openDesk,
  openWorkbook,
  readPages,
  type Tabs,
} from '../../src/desk';
import type { OpenedWorkbook } from '../../src/desk/files';
import { once } from '../../src/model/once';
import { ROOT } from '../desk/files/pack/packs';

/** A moment for runs that must not depend on the clock: 20/05/2026 10:00 in Hà Nội. */
export const NOW = Date.UTC(2026, 4, 20, 3, 0);

/** The office's account, which owns the workbook where a test says no other. */
export const OFFICE = 'van-phong@example.vn';

const built = once(() => {
  const dist = path.join(ROOT, 'dist');
  return { bundle: readFileSync(path.join(dist, 'code.js'), 'utf8'), pages: readPages(dist) };
});

/** A workbook opened on the desk with the built bundle. */
export async function openWithBundle(
  given: DeskOptions['workbook'],
  options: Partial<DeskOptions> = {},
): Promise<Desk> {
  const workbook = typeof given === 'string' ? await readOf(given) : given;
  return openDesk({ ...built(), workbook, now: NOW, user: OFFICE, ...options });
}

/** The files that were read last, by name, size and moment: many desks are opened over one. */
const read = new Map<string, OpenedWorkbook>();
const KEPT_FILES = 4;

async function readOf(file: string): Promise<DeskOptions['workbook']> {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  if (!found?.isFile()) return file;
  const key = `${file} ${found.size} ${found.mtimeNs}`;
  const workbook = read.get(key) ?? (await openWorkbook(file));
  read.delete(key);
  read.set(key, workbook);
  const [oldest] = read.keys();
  if (oldest !== undefined && read.size > KEPT_FILES) read.delete(oldest);
  return itsOwn(workbook);
}

/**
 * Tests put cells as they stand in memory, past what a desk would copy before it writes: each has rows of
 * its own. The cells themselves nobody changes in place.
 */
function itsOwn(workbook: OpenedWorkbook): OpenedWorkbook {
  const { spreadsheet } = workbook;
  const sheets = spreadsheet.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row?.slice()),
  }));
  return { ...workbook, spreadsheet: { ...spreadsheet, sheets } };
}

/** A workbook of tabs in memory that many desks are opened over: its cells are made once. */
export function sharedBook(tabs: Tabs): () => OpenedWorkbook {
  const made = once(() => makeWorkbook(tabs));
  return () => itsOwn({ spreadsheet: made(), documentProperties: {}, carried: new Map() });
}

/** What a desk's workbook has come to, to be opened on further desks, none of which sees another's writing. */
export function asItStands(desk: Desk): OpenedWorkbook {
  return itsOwn({
    spreadsheet: desk.spreadsheet(),
    documentProperties: desk.documentProperties(),
    carried: new Map(),
  });
}

export interface Finding {
  readonly code: string;
  readonly severity: string;
  readonly tab: string;
  readonly cell: string;
  readonly message: string;
  readonly found: string;
  readonly expected: string;
}

/** What a command gives back, as far as tests look at it. */
export interface Outcome {
  readonly status: 'done' | 'broken' | 'refused' | 'unknown';
  readonly messages: readonly string[];
  readonly findings?: readonly Finding[];
  readonly reportLines?: readonly string[];
  readonly rollup?: readonly {
    readonly code: string;
    readonly state: string;
    readonly value: string | null;
    readonly cumulative: string | null;
    readonly reported: number;
    readonly expected: number;
  }[];
}

export function compile(desk: Desk): Outcome {
  const outcome = desk.run('compileReport') as Outcome & {
    readonly reports?: readonly { readonly lines: readonly string[] }[];
  };
  const [report] = outcome.reports ?? [];
  return { ...outcome, ...(report && { reportLines: report.lines }) };
}

/** The column of a header in a table of texts. */
export function columnOf(rows: readonly (readonly string[])[], header: Header): number {
  const column = rows[0]?.indexOf(header) ?? -1;
  if (column < 0) throw new Error(`no column ${header}`);
  return column;
}

/** Writes a text into the row (from 1) under a header, and gives the cell's name back. */
export function put(rows: string[][], row: number, header: Header, text: string): string {
  const column = columnOf(rows, header);
  const cells = rows[row - 1];
  if (!cells) throw new Error(`no row ${row}`);
  cells[column] = text;
  return `${String.fromCharCode(65 + column)}${row}`;
}

/** The row (from 1) whose cell under a header is that text. */
export function rowWith(
  rows: readonly (readonly string[])[],
  header: Header,
  text: string,
): number {
  const column = columnOf(rows, header);
  const at = rows.findIndex((cells) => cells[column] === text);
  if (at < 0) throw new Error(`no row with ${text} under ${header}`);
  return at + 1;
}

/** Whoever answers a question, and what was asked. */
export function answering(reply: string) {
  const asked: string[] = [];
  const answer = (text: string) => {
    asked.push(text);
    return reply;
  };
  return { asked, answer };
}

/** Runs the command line as a user does. */
export function commandLine(args: readonly string[], environment: Record<string, string> = {}) {
  const program = path.join(ROOT, 'desk', 'bon-truc.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  return { status, stdout, stderr };
}
