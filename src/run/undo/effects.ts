import {
  type Area,
  BLANK,
  type Cell,
  type Grid,
  isBlank,
  readCell,
  steadyText,
  TAB,
  type Tab,
} from '../../contract';
import type { CellData, GridRange, Request } from '../../contract/write';
import { untypedRows } from '../../cycle';
import { serialOfDate } from '../../model/date';
import { fold } from '../../model/folding';
import { once } from '../../model/once';

/** A line of a tab, a row or a column: where it stood before, or that it was put in. */
export type Line = { readonly before: number } | { readonly before: undefined };

/** A tab as a batch changes it. */
export interface ChangedTab {
  readonly id: number;
  readonly title: string;
  /** The tab as it stood; undefined where the batch makes it. */
  readonly standing: Tab | undefined;
  readonly rows: Line[];
  readonly columns: Line[];
  /** Cells that are written, by row and column; a value that nobody can tell beforehand is unknown. */
  readonly written: Map<Line, Map<Line, Cell | 'unknown'>>;
  /** Lines put in between others; those at the very end are new, and not among them. */
  readonly inserted: Set<Line>;
  /** Rows that are sorted, and so may change places. */
  readonly sorted: Set<Line>;
}

/** Cells that a batch copies from one place to another. */
interface Move {
  readonly from: PlacedArea;
  readonly to: PlacedArea;
  /** Whether formulas and links went along, not their values alone. */
  readonly isWhole: boolean;
}

/** An area by its lines, wherever they come to stand. */
interface PlacedArea {
  readonly tab: ChangedTab;
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
}

/** What a batch does to tabs, and whether it can be told backwards. */
export interface Effects {
  readonly tabs: readonly ChangedTab[];
  readonly moves: readonly Move[];
  readonly removed: readonly Tab[];
  /** Tabs that are put out of sight. */
  readonly hidden: readonly Tab[];
  /** Kinds of requests that cannot be taken back. */
  readonly beyond: readonly string[];
}

/** They take lines or cells away from where they stood, or write where nobody can tell beforehand. */
const BEYOND = [
  'deleteDimension',
  'moveDimension',
  'sortRange',
  'cutPaste',
  'insertRange',
  'deleteRange',
  'findReplace',
  'pasteData',
  'autoFill',
  'textToColumns',
] as const satisfies readonly (keyof Request)[];

/**
 * Follows a batch through the workbook as it was read: where lines are put in, which cells are
 * written, and what stood there before. The batch is applied to what stands by then, which may be
 * newer; taking it back looks at what it left.
 */
export function effectsOf(grid: Grid, requests: readonly Request[]): Effects {
  const tabs = new Map<number, ChangedTab>();
  const moves: Move[] = [];
  const removed: Tab[] = [];
  const hidden: Tab[] = [];
  const beyond = new Set<string>();
  const untyped = once(() => untypedRows(grid));
  const tabOf = (id: number | undefined): ChangedTab | undefined => {
    const known = tabs.get(id ?? 0);
    if (known) return known;
    const standing = grid.tabs.find((tab) => tab.id === (id ?? 0));
    if (!standing) return undefined;
    const { rowCount, columnCount, title } = standing;
    const tab = newTab(standing.id, title, standing, rowCount, columnCount);
    tabs.set(tab.id, tab);
    return tab;
  };
  for (const request of requests) {
    const { addSheet, deleteSheet, insertDimension, appendDimension, updateCells } = request;
    const { repeatCell, copyPaste } = request;
    if (addSheet) {
      const { sheetId = 0, title = '', gridProperties } = addSheet.properties ?? {};
      const { rowCount = 0, columnCount = 0 } = gridProperties ?? {};
      tabs.set(sheetId, newTab(sheetId, title, undefined, rowCount, columnCount));
    }
    if (deleteSheet) removed.push(...grid.tabs.filter(({ id }) => id === deleteSheet.sheetId));
    const { hidden: isHidden, sheetId: ofTab } = request.updateSheetProperties?.properties ?? {};
    if (isHidden) hidden.push(...grid.tabs.filter((tab) => tab.id === ofTab && !tab.hidden));
    if (insertDimension) {
      const { sheetId, dimension, startIndex = 0, endIndex = 0 } = insertDimension.range ?? {};
      const tab = tabOf(sheetId);
      const lines = newLines(endIndex - startIndex);
      linesOf(tab, dimension)?.splice(startIndex, 0, ...lines);
      for (const line of lines) tab?.inserted.add(line);
    }
    if (appendDimension) {
      const { sheetId, dimension, length = 0 } = appendDimension;
      linesOf(tabOf(sheetId), dimension)?.push(...newLines(length));
    }
    if (updateCells && writes(updateCells.fields)) {
      const { range, start, rows = [] } = updateCells;
      const tab = tabOf(range?.sheetId ?? start?.sheetId);
      const width = rows.reduce((most, { values = [] }) => Math.max(most, values.length), 0);
      const area = tab && (range ? areaIn(tab, range) : fromStart(start ?? {}, rows.length, width));
      if (tab && area) {
        fill(tab, area, (row, column) => cellIn(rows[row]?.values?.[column]), !range);
      }
    }
    if (repeatCell && writes(repeatCell.fields)) {
      const tab = tabOf(repeatCell.range?.sheetId);
      if (tab) fill(tab, areaIn(tab, repeatCell.range ?? {}), () => cellIn(repeatCell.cell));
    }
    if (copyPaste && copyPaste.pasteType !== 'PASTE_FORMAT') {
      const [from, to] = [tabOf(copyPaste.source?.sheetId), tabOf(copyPaste.destination?.sheetId)];
      if (from && to) {
        const source = placed(from, areaIn(from, copyPaste.source ?? {}));
        const target = placed(to, areaIn(to, copyPaste.destination ?? {}));
        const cells = source.rows.map((row) =>
          source.columns.map((column) => cellAt(from, row, column)),
        );
        target.rows.forEach((row, r) => {
          target.columns.forEach((column, c) => {
            put(to, row, column, cells[r]?.[c] ?? BLANK);
          });
        });
        const isWhole = copyPaste.pasteType === 'PASTE_NORMAL';
        moves.push({ from: source, to: target, isWhole });
      }
    }
    const aside = request.moveDimension && movedAside(request.moveDimension, tabOf);
    if (!aside && !isOfBlankRows(request, tabOf, untyped)) {
      for (const kind of BEYOND) if (request[kind]) beyond.add(kind);
    }
    const { range: sorted } = request.sortRange ?? {};
    const sortedTab = sorted && tabOf(sorted.sheetId);
    for (const row of sortedTab ? placed(sortedTab, areaIn(sortedTab, sorted)).rows : []) {
      sortedTab?.sorted.add(row);
    }
    const { range: gone } = request.deleteDimension ?? {};
    const { startIndex = 0, endIndex = 0 } = gone ?? {};
    if (gone) {
      linesOf(tabOf(gone.sheetId), gone.dimension)?.splice(startIndex, endIndex - startIndex);
    }
  }
  return { tabs: [...tabs.values()], moves, removed, hidden, beyond: [...beyond] };
}

/**
 * Whether a request sorts or takes out rows alone that are blank, or only prepared: nobody needs them
 * back.
 */
function isOfBlankRows(
  { sortRange, deleteDimension }: Request,
  tabOf: (id: number | undefined) => ChangedTab | undefined,
  untyped: () => ReadonlySet<number>,
): boolean {
  const { range: sorted } = sortRange ?? {};
  const { range: deleted } = deleteDimension ?? {};
  const tab = tabOf((sorted ?? deleted)?.sheetId);
  if (!tab || (deleted && deleted.dimension !== 'ROWS') || (!sorted && !deleted)) return false;
  const start = sorted?.startRowIndex ?? deleted?.startIndex ?? 0;
  const end = sorted?.endRowIndex ?? deleted?.endIndex ?? 0;
  const isPrepared = (row: Line) =>
    deleted !== undefined &&
    row.before !== undefined &&
    fold(tab.title) === fold(TAB.entries) &&
    !tab.written.has(row) &&
    untyped().has(row.before);
  return tab.rows.slice(start, end).every(
    (row) =>
      isPrepared(row) ||
      tab.columns.every((column) => {
        const cell = cellAt(tab, row, column);
        return cell !== 'unknown' && isBlank(cell);
      }),
  );
}

/** Columns that a request moves aside: they are known by their headers wherever they stand. */
function movedAside(
  { source, destinationIndex = 0 }: NonNullable<Request['moveDimension']>,
  tabOf: (id: number | undefined) => ChangedTab | undefined,
): boolean {
  const { sheetId, dimension, startIndex = 0, endIndex = 0 } = source ?? {};
  const columns = dimension === 'COLUMNS' ? tabOf(sheetId)?.columns : undefined;
  if (!columns || destinationIndex > startIndex) return false;
  columns.splice(destinationIndex, 0, ...columns.splice(startIndex, endIndex - startIndex));
  return true;
}

function newTab(
  id: number,
  title: string,
  standing: Tab | undefined,
  rowCount: number,
  columnCount: number,
): ChangedTab {
  const lines = (count: number): Line[] =>
    standing ? Array.from({ length: count }, (_, before) => ({ before })) : newLines(count);
  return {
    id,
    title,
    standing,
    rows: lines(rowCount),
    columns: lines(columnCount),
    written: new Map(),
    inserted: new Set(),
    sorted: new Set(),
  };
}

function newLines(count: number): Line[] {
  return Array.from({ length: Math.max(0, count) }, () => ({ before: undefined }));
}

function linesOf(tab: ChangedTab | undefined, dimension: string | undefined): Line[] | undefined {
  return dimension === 'COLUMNS' ? tab?.columns : tab?.rows;
}

/** Whether a mask names what a cell holds. */
function writes(fields: string | undefined): boolean {
  return fields === '*' || (fields ?? '').includes('userEnteredValue');
}

function areaIn({ rows, columns }: ChangedTab, range: GridRange): Area {
  return {
    startRow: range.startRowIndex ?? 0,
    endRow: range.endRowIndex ?? rows.length,
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? columns.length,
  };
}

function fromStart(
  {
    rowIndex = 0,
    columnIndex = 0,
  }: { readonly rowIndex?: number | undefined; readonly columnIndex?: number | undefined },
  height: number,
  width: number,
): Area {
  return {
    startRow: rowIndex,
    endRow: rowIndex + height,
    startColumn: columnIndex,
    endColumn: columnIndex + width,
  };
}

function placed(tab: ChangedTab, area: Area): PlacedArea {
  return {
    tab,
    rows: tab.rows.slice(area.startRow, area.endRow),
    columns: tab.columns.slice(area.startColumn, area.endColumn),
  };
}

/** What a cell is written with; undefined where it is left out, `unknown` of a formula. */
function cellIn(data: CellData | undefined): Cell | 'unknown' | undefined {
  if (!data) return undefined;
  const { formulaValue, numberValue, stringValue, boolValue } = data.userEnteredValue ?? {};
  if (formulaValue !== undefined) return 'unknown';
  return readCell(numberValue ?? boolValue ?? stringValue);
}

/** @param isRagged whether what a row leaves out is left alone, not emptied */
function fill(
  tab: ChangedTab,
  area: Area,
  value: (row: number, column: number) => Cell | 'unknown' | undefined,
  isRagged = false,
): void {
  for (let row = area.startRow; row < area.endRow; row += 1) {
    for (let column = area.startColumn; column < area.endColumn; column += 1) {
      const [line, across] = [tab.rows[row], tab.columns[column]];
      const written = value(row - area.startRow, column - area.startColumn);
      if (!line || !across || (isRagged && written === undefined)) continue;
      put(tab, line, across, written ?? BLANK);
    }
  }
}

function put(tab: ChangedTab, row: Line, column: Line, cell: Cell | 'unknown'): void {
  const known = tab.written.get(row) ?? new Map<Line, Cell | 'unknown'>();
  known.set(column, cell);
  tab.written.set(row, known);
}

/** What stands in a cell as far as the batch has come. */
function cellAt(tab: ChangedTab, row: Line, column: Line): Cell | 'unknown' {
  return tab.written.get(row)?.get(column) ?? cellBefore(tab, row, column);
}

/** What stood in a cell. */
export function cellBefore({ standing }: ChangedTab, row: Line, column: Line): Cell {
  if (row.before === undefined || column.before === undefined) return BLANK;
  return standing?.rows[row.before]?.[column.before] ?? BLANK;
}

/** What tells a cell from others, the same for a day and the number that stands for it. */
export function printOfCell(cell: Cell): string {
  if (isBlank(cell)) return '';
  return steadyText(asNumber(cell)).normalize('NFC').trim();
}

/** A day and a per cent as the numbers that they are. */
function asNumber(cell: Cell): Cell {
  if (cell.kind === 'date') return { kind: 'number', value: serialOfDate(cell.date) };
  return cell.kind === 'number' ? { kind: 'number', value: cell.value } : cell;
}
