import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CONTRACT, type Header, type TabContract } from '../../src/contract';
import { type Desk, openDesk, readPages, type Tabs } from '../../src/desk';

/** The checkout, where `npm run build` left the bundle. */
export const ROOT = path.resolve(import.meta.dirname, '..', '..');
export const SAMPLE = path.join(ROOT, 'samples', 'an-phuc-2026-05');
/** A real ward's month, beside the checkout where there is one. */
export const REAL = path.resolve(ROOT, '..', 'shared', 'samples', 'bach-mai-2026-05');
export const HAS_REAL = existsSync(REAL);

/** A moment for runs that must not depend on the clock: 20/05/2026 10:00 in Hà Nội. */
export const NOW = Date.UTC(2026, 4, 20, 3, 0);

/** A workbook opened on the desk with the built bundle. */
export function openWithBundle(
  workbook: string | Tabs,
  options: Partial<Parameters<typeof openDesk>[0]> = {},
): Promise<Desk> {
  const dist = path.join(ROOT, 'dist');
  return openDesk({
    bundle: readFileSync(path.join(dist, 'code.js'), 'utf8'),
    pages: readPages(dist),
    workbook,
    now: NOW,
    user: 'van-phong@example.vn',
    ...options,
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

/** A copy of a data pack in a new folder, its tabs rewritten as tables of texts. */
export function packWith(source: string, change: (tabs: Map<string, string[][]>) => void): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'bon-truc-'));
  const names = Object.values<TabContract>(CONTRACT).map(({ tab }) => tab);
  const tabs = new Map<string, string[][]>(
    names.map((name) => [name, readTable(path.join(source, `${name}.tsv`))]),
  );
  change(tabs);
  for (const [name, rows] of tabs) {
    const text = rows.map((cells) => cells.join('\t')).join('\n');
    writeFileSync(path.join(folder, `${name}.tsv`), `${text}\n`);
  }
  return folder;
}

function readTable(file: string): string[][] {
  return readFileSync(file, 'utf8')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'));
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

/** Runs the command line as a user does. */
export function commandLine(args: readonly string[], environment: Record<string, string> = {}) {
  const program = path.join(ROOT, 'desk', 'bon-truc.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  return { status, stdout, stderr };
}

/** A new empty folder. */
export function newFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'bon-truc-'));
}
