import { CONTRACT, type TabContract } from '../../src/contract';
import type { Desk, DeskOptions, Tabs } from '../../src/desk';
import { OFFICE, openWithBundle, sharedBook } from '../commands/bundle';
import { packTables, SAMPLE } from '../desk/files/pack/packs';

const TABLES = packTables(SAMPLE);
/** Rows of the form and of the archive that a small month keeps, and of its appendices. */
const KEPT_ROWS: ReadonlyMap<string, number> = new Map([
  ['Biểu chung', 24],
  ['Lưu trữ', 24],
  ['Phụ lục', 2],
]);

/**
 * The tabs of the sample month, its form cut short: hundreds of runs must be quick. Its outline asks
 * for no text that was cut away.
 */
export const SMALL_MONTH: Readonly<Record<string, readonly (readonly string[])[]>> =
  Object.fromEntries(
    Object.values<TabContract>(CONTRACT).map(({ tab }) => {
      const [header = [], ...rows] = TABLES.get(tab) ?? [];
      const kept = rows.slice(0, KEPT_ROWS.get(tab));
      return [tab, [header, ...(tab === 'Đề cương' ? kept.map(askedOf(header)) : kept)]];
    }),
  );

/** A row of the outline, compulsory where a row of its section is kept. */
function askedOf(header: readonly string[]): (row: readonly string[]) => readonly string[] {
  const [form = [], ...rows] = TABLES.get('Biểu chung') ?? [];
  const section = form.indexOf('Mục');
  const kept = new Set(rows.slice(0, KEPT_ROWS.get('Biểu chung')).map((row) => row[section]));
  const [code, required] = [header.indexOf('Mã mục'), header.indexOf('Bắt buộc')];
  return (row) =>
    kept.has(row[code] ?? '') ? row : row.map((cell, at) => (at === required ? 'Không' : cell));
}

/** The small month, each unit with the address that is given of it. */
export function withAddresses(addressOf: (unit: string, address: string) => string): Tabs {
  const [header = [], ...rows] = SMALL_MONTH['Đơn vị'] ?? [];
  const email = header.indexOf('Email');
  const units = rows.map((row) =>
    row.map((cell, at) => (at === email ? addressOf(row[0] ?? '', cell) : cell)),
  );
  return { ...SMALL_MONTH, 'Đơn vị': [header, ...units] };
}

/** Who owns the workbook where it is not the office, and a unit's clerk. */
export const OWNER = 'chu-so@example.vn';
export const CLERK = 'cong-an@example.vn';

/** The small month with the accounts of the office's unit and of one more. */
export const STAFFED_MONTH: Tabs = withAddresses(
  (unit) => ({ VPDU: OFFICE, CAP: CLERK })[unit] ?? '',
);

const sharedMonth = sharedBook(SMALL_MONTH);

/** The small month open on a desk, with what a test arranges. */
export function openSmall(arranged: Partial<DeskOptions> = {}): Promise<Desk> {
  return openWithBundle(sharedMonth(), arranged);
}

/** How many calls a run made. */
export function callsIn(desk: Desk): number {
  return Object.values(desk.calls()).reduce((sum, count) => sum + count, 0);
}

/** Whether a file of the account is a folder. */
export function isFolder({ mimeType }: { readonly mimeType: string }): boolean {
  return mimeType.endsWith('.folder');
}
