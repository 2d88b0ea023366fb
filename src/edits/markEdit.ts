import {
  type Area,
  BLANK,
  type Catalogue,
  type Cell,
  CONTRACT,
  cellText,
  columnNamed,
  formatOfPattern,
  type Grid,
  type Header,
  isBlank,
  readCell,
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
import type { Finding } from '../findings';
import { fold } from '../model/folding';
import { mostSevereFirst, rowNote } from '../review';

type Cells = readonly (readonly Cell[])[];

/** Cells of the form that a person has just changed, and what may be asked and written beside them. */
export interface Edit {
  /** Rows and columns from 0, the ends excluded. */
  readonly area: Area;
  /** Who edited; blank where Google does not say. */
  readonly who: string;
  /** `20/05/2026 14:03`. */
  readonly when: () => string;
  /** The first row of the form. */
  readonly header: () => readonly Cell[];
  /** Cells of the form; a number comes without what its format makes of it. */
  readonly read: (area: Area) => Cells;
  /** The patterns of number formats. */
  readonly patterns: (area: Area) => readonly (readonly string[])[];
  /** All cells of another tab; none where there is no such tab. */
  readonly readTab: (tab: string) => Cells;
  /** Writes texts down a column of the form, from a row on. */
  readonly write: (startRow: number, column: number, texts: readonly string[]) => void;
}

/** Whether edits of a tab are marked. */
export function isForm(tab: string): boolean {
  return fold(tab) === fold(TAB.entries);
}

/**
 * Marks the rows of `Biểu chung` that a person has just changed: who and when in `Cập nhật`, and
 * in `Kiểm tra` what is wrong with what stands there, in place of what was found before. Only
 * these two columns are written. Each call costs the person a wait: nothing is asked that the
 * edited columns do not need, and the number of calls is the same whatever the number of rows.
 */
export function markEdit(edit: Edit): void {
  const startRow = Math.max(1, edit.area.startRow);
  const { startColumn, endRow, endColumn } = edit.area;
  if (endRow <= startRow) return;
  const header = edit.header();
  const places = COLUMNS.flatMap(({ header: name, type, generated }) => {
    const column = columnNamed(header, name);
    return column < 0 ? [] : [{ name, type, generated, column }];
  });
  const edited = places.filter(({ column }) => startColumn <= column && column < endColumn);
  const generated = places.filter((place) => place.generated).map(({ column }) => column);
  if (edited.length === 0 || generated.length === 0) return;
  const width = Math.max(...places.map(({ column }) => column)) + 1;
  const area = { startRow, endRow, startColumn: 0, endColumn: width };
  const rows = edit.read(area);
  const isEmpty = rows.map((cells) =>
    cells.every((cell, column) => generated.includes(column) || isBlank(cell)),
  );
  const at = new Map(places.map(({ name, column }) => [name, column]));
  const write = (name: Header<'entries'>, column: number, texts: readonly string[]) =>
    writeUnder(edit, { name, column, area, rows }, texts);
  const [stamps, checks] = [at.get('Cập nhật'), at.get('Kiểm tra')];
  if (stamps !== undefined) write('Cập nhật', stamps, stampsOf(isEmpty, edit));
  if (checks === undefined) return;
  // Words are judged by the check of the whole workbook alone: a row without a mark stays so.
  const isMarked = rows.some((cells) => !isBlank(cells[checks] ?? BLANK));
  if (!isMarked && edited.every(({ name, type }) => !isJudged(name, type))) return;
  const marks = isEmpty.every(Boolean) ? isEmpty.map(() => '') : marksOf(edit, header, area, rows);
  if (marks) write('Kiểm tra', checks, marks);
}

const COLUMNS = CONTRACT.entries.columns;

/** Whether something can be said of a cell when it is read; of words and links nothing is. */
function isJudged(name: Header<'entries'>, { kind }: (typeof COLUMNS)[number]['type']): boolean {
  return name === 'Kiểm tra' || (kind !== 'text' && kind !== 'link');
}

/** What is wrong in each row; undefined where nobody can say. */
function marksOf(
  edit: Edit,
  header: readonly Cell[],
  area: Area,
  rows: Cells,
): readonly string[] | undefined {
  const catalogue = readCatalogueOf(edit.readTab);
  const judged = withFormats(edit, area, rows);
  const table = tableOf('entries', [header, ...judged]);
  // Without them no row can be judged, or every code would be unknown: what is known stays.
  if (!table || !catalogue) return undefined;
  const found = rowWarnings(table, judged, catalogue);
  return judged.map((_, index) => (found.get(index) ?? []).join('\n'));
}

/** The same cells, numbers as their formats show them: 81,5% is 0.815 to a script. */
function withFormats(edit: Edit, area: Area, rows: Cells): Cells {
  const columns = rows.flatMap((cells) =>
    cells.flatMap((cell, column) => (cell.kind === 'number' ? [column] : [])),
  );
  if (columns.length === 0) return rows;
  const startColumn = columns.reduce((least, column) => Math.min(least, column));
  const endColumn = columns.reduce((most, column) => Math.max(most, column)) + 1;
  const patterns = edit.patterns({ ...area, startColumn, endColumn });
  return rows.map((cells, row) =>
    cells.map((cell, column) =>
      cell.kind === 'number'
        ? readCell(cell.value, formatOfPattern(patterns[row]?.[column - startColumn] ?? ''))
        : cell,
    ),
  );
}

/** A column of the add-on's own as it was read. */
interface Marked {
  readonly name: Header<'entries'>;
  readonly column: number;
  readonly area: Area;
  readonly rows: Cells;
}

/**
 * Writes only what is new, and only where the header still stands: others may have put in a column
 * meanwhile. What is left out the next check of the whole workbook makes good.
 */
function writeUnder(
  edit: Edit,
  { name, column, area: { startRow }, rows }: Marked,
  texts: readonly string[],
): void {
  const isNew = texts.some((text, row) => cellText(rows[row]?.[column] ?? BLANK) !== text);
  if (!isNew) return;
  const above = { startRow: 0, endRow: 1, startColumn: column, endColumn: column + 1 };
  if (columnNamed(edit.read(above)[0] ?? [], name) === 0) edit.write(startRow, column, texts);
}

/** Who and when, beside each row. A row with nothing in it gets none, so that it is blank again. */
function stampsOf(isEmpty: readonly boolean[], { who, when }: Edit): readonly string[] {
  if (isEmpty.every(Boolean)) return isEmpty.map(() => '');
  const stamp = `${when()} ${who === '' ? UNKNOWN : who}`;
  return isEmpty.map((empty) => (empty ? '' : stamp));
}

/** Without it the sheet would read a moment alone as a date. */
const UNKNOWN = '(không rõ tài khoản)';

/** What is wrong with what stands in each row; what is not typed yet is no matter here. */
function rowWarnings(
  table: Table<'entries'>,
  rows: Cells,
  catalogue: Catalogue,
): ReadonlyMap<number, readonly string[]> {
  const warnings = new Map<number, string[]>();
  const told: Finding[] = [];
  readEntries(table, TAB.entries, catalogue, (finding) => told.push(finding), { isTyped: true });
  for (const finding of mostSevereFirst(told)) {
    const { at } = finding;
    // The header stands above the edited rows.
    const row = at.kind === 'cell' ? at.row - 1 : -1;
    const cell = at.kind === 'cell' ? rows[row]?.[at.column] : undefined;
    if (!cell || isBlank(cell)) continue;
    const known = warnings.get(row) ?? [];
    warnings.set(row, known);
    const text = rowNote(finding);
    if (!known.includes(text)) known.push(text);
  }
  return warnings;
}

/** The catalogue; undefined where a tab of it is missing or broken. */
function readCatalogueOf(readTab: Edit['readTab']): Catalogue | undefined {
  const nothing = () => undefined;
  const units = tableOf('units', readTab(TAB.units));
  const outline = tableOf('outline', readTab(TAB.outline));
  const indicators = tableOf('indicators', readTab(TAB.indicators));
  if (!units || !outline || !indicators) return undefined;
  const known = readUnits(units, nothing);
  return {
    units: known,
    outline: readOutline(outline, nothing),
    indicators: readIndicators(indicators, known, nothing),
  };
}

/** Rows as a table of the contract; undefined where a required column is missing. */
function tableOf<R extends WorkbookRole>(role: R, rows: Cells): Table<R> | undefined {
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
