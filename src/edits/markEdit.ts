import {
  type Catalogue,
  type Cell,
  CONTRACT,
  columnNamed,
  type Grid,
  type Header,
  isBlank,
  readEntries,
  readIndicators,
  readOutline,
  readTable,
  readUnits,
  TAB,
  type Tab,
  type TabContract,
  type Table,
  type WorkbookRole,
} from '../contract';
import { fold } from '../model/folding';
import { rowMark } from '../review';

/** Rows that a person has just changed, and what may be written beside them. */
export interface Edit {
  /** The name of the tab that was edited. */
  readonly tab: string;
  /** Rows from 1, both ends included. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Who edited; blank where Google does not say. */
  readonly who: string;
  /** `20/05/2026 14:03`. */
  readonly when: string;
  /** Rows of the edited tab, both ends included, in all columns that are in use. */
  readonly read: (firstRow: number, lastRow: number) => readonly (readonly Cell[])[];
  /** All rows of another tab; none where there is no such tab. */
  readonly readTab: (tab: string) => readonly (readonly Cell[])[];
  /** Writes texts down a column (from 0) of the edited tab. */
  readonly write: (firstRow: number, column: number, texts: readonly string[]) => void;
}

/**
 * Marks the rows of `Biểu chung` that a person has just changed: who and when in `Cập nhật`, and
 * in `Kiểm tra` what is wrong with what stands there, in place of what was found before. Only
 * these two columns are written. The number of calls is the same whatever the number of rows.
 */
export function markEdit(edit: Edit): void {
  if (fold(edit.tab) !== fold(TAB.entries)) return;
  const firstRow = Math.max(2, edit.firstRow);
  if (edit.lastRow < firstRow) return;
  const [header = []] = edit.read(1, 1);
  const checkColumn = columnOf(header, 'Kiểm tra');
  const stampColumn = columnOf(header, 'Cập nhật');
  if (checkColumn < 0 && stampColumn < 0) return;
  const rows = edit.read(firstRow, edit.lastRow);
  writeUnder(edit, 'Cập nhật', stampColumn, stampsOf(rows, [checkColumn, stampColumn], edit));
  const table = tableOf('entries', [header, ...rows]);
  const catalogue = table && readCatalogueOf(edit.readTab);
  // Without them no row can be judged, or every code would be unknown: what is known stays.
  if (!table || !catalogue) return;
  const found = rowWarnings(table, rows, catalogue);
  const checks = rows.map((_, index) => (found.get(index) ?? []).join('\n'));
  writeUnder(edit, 'Kiểm tra', checkColumn, checks);
}

/**
 * Writes only where the header still stands: others may have put in a column meanwhile. What is
 * left out the next check of the whole workbook makes good.
 */
function writeUnder(
  edit: Edit,
  header: Header<'entries'>,
  column: number,
  texts: readonly string[],
): void {
  if (column < 0) return;
  const [now = []] = edit.read(1, 1);
  if (columnOf(now, header) === column) edit.write(Math.max(2, edit.firstRow), column, texts);
}

/** Who and when, beside each row. A row with nothing in it gets none, so that it is blank again. */
function stampsOf(
  rows: readonly (readonly Cell[])[],
  generated: readonly number[],
  { who, when }: Edit,
): readonly string[] {
  const stamp = `${when} ${who === '' ? UNKNOWN : who}`;
  return rows.map((cells) =>
    cells.every((cell, column) => generated.includes(column) || isBlank(cell)) ? '' : stamp,
  );
}

/** Without it the sheet would read a moment alone as a date. */
const UNKNOWN = '(không rõ tài khoản)';

function columnOf(header: readonly Cell[], name: Header<'entries'>): number {
  return columnNamed(header, name);
}

/** What is wrong with what stands in each row; what is not typed yet is no matter here. */
function rowWarnings(
  table: Table<'entries'>,
  rows: readonly (readonly Cell[])[],
  catalogue: Catalogue,
): ReadonlyMap<number, readonly string[]> {
  const warnings = new Map<number, string[]>();
  readEntries(table, TAB.entries, catalogue, (finding) => {
    const { at } = finding;
    // The header stands above the edited rows.
    const row = at.kind === 'cell' ? at.row - 1 : -1;
    const cell = at.kind === 'cell' ? rows[row]?.[at.column] : undefined;
    if (!cell || isBlank(cell)) return;
    const known = warnings.get(row) ?? [];
    warnings.set(row, known);
    const text = rowMark(finding.severity, finding);
    if (!known.includes(text)) known.push(text);
  });
  return warnings;
}

/** The catalogue; undefined where a tab of it is missing or broken. */
function readCatalogueOf(readTab: Edit['readTab']): Catalogue | undefined {
  const nothing = () => undefined;
  const units = tableOf('units', readTab(TAB.units));
  const outline = tableOf('outline', readTab(TAB.outline));
  const indicators = tableOf('indicators', readTab(TAB.indicators));
  if (!units || !outline || !indicators) return undefined;
  return {
    units: readUnits(units, nothing),
    outline: readOutline(outline, nothing),
    indicators: readIndicators(indicators, nothing),
  };
}

/** Rows as a table of the contract; undefined where a required column is missing. */
function tableOf<R extends WorkbookRole>(
  role: R,
  rows: readonly (readonly Cell[])[],
): Table<R> | undefined {
  const contract: TabContract<R> = CONTRACT[role];
  const tab: Tab = {
    id: 0,
    title: contract.tab,
    index: 0,
    hidden: false,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    rows,
    formulas: new Set(),
    merges: [],
    protections: [],
  };
  const grid: Grid = { id: '', url: '', title: '', tabs: [tab], metadata: new Map() };
  const reading = readTable(grid, contract);
  return reading.state === 'read' ? reading.table : undefined;
}
