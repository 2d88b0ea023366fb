import { formatShown } from '../contract';
import { isStaged } from '../contract/write';
import { get, idOf } from './answer';
import { eachCell } from './eachCell';
import { rangeOf } from './ranges';

type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type GridData = GoogleAppsScript.Sheets.Schema.GridData;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;

/** A number that shows itself in a way that does not tell whether it is a date or a percentage. */
export interface Doubt {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly data: CellData;
}

/** The numbers of an answer without formats whose type is to be asked for. */
export function doubtsIn({ sheets = [] }: Spreadsheet): readonly Doubt[] {
  const doubts: Doubt[] = [];
  for (const sheet of sheets) {
    const { title = '', hidden = false } = sheet.properties ?? {};
    if (isStaged({ title, hidden })) continue;
    eachCell(sheet, (data, row, column) => {
      const { numberValue } = data.effectiveValue ?? {};
      if (typeof numberValue !== 'number') return;
      if (formatShown(numberValue, data.formattedValue ?? '') === undefined) {
        doubts.push({ sheet, row, column, data });
      }
    });
  }
  return doubts;
}

const FIELDS = `sheets(properties(sheetId),data(startRow,startColumn,rowData(values(${[
  'effectiveValue(numberValue)',
  'effectiveFormat(numberFormat(type))',
].join(',')}))))`;

/** Asks for the formats of the numbers in doubt, with one call; the values tell them again. */
export function askFormats(id: string, doubts: readonly Doubt[]): Spreadsheet {
  return get(id, FIELDS, rangesOf(doubts));
}

/**
 * Gives each number in doubt its format, where it still stands there.
 * @param learnt tabs of an answer with formats
 * @returns whether all did
 */
export function learnFormats(doubts: readonly Doubt[], learnt: readonly Sheet[]): boolean {
  const blocks = new Map<number, readonly GridData[]>();
  for (const sheet of learnt) {
    blocks.set(idOf(sheet), [...(blocks.get(idOf(sheet)) ?? []), ...(sheet.data ?? [])]);
  }
  return doubts.every(({ sheet, row, column, data }) => {
    const found = cellIn(blocks.get(idOf(sheet)) ?? [], row, column);
    if (found?.effectiveValue?.numberValue !== data.effectiveValue?.numberValue) return false;
    data.effectiveFormat = found?.effectiveFormat ?? {};
    return true;
  });
}

function cellIn(blocks: readonly GridData[], row: number, column: number): CellData | undefined {
  for (const { startRow = 0, startColumn = 0, rowData = [] } of blocks) {
    const cell = rowData[row - startRow]?.values?.[column - startColumn];
    if (cell) return cell;
  }
  return undefined;
}

/** A call names no more ranges than an address of the web has room for. */
const MOST_RANGES = 60;

/** Runs down the columns; where these are too many, of each tab the area that holds them all. */
function rangesOf(doubts: readonly Doubt[]): readonly string[] {
  const bySheet = new Map<Sheet, Doubt[]>();
  for (const doubt of doubts) {
    const known = bySheet.get(doubt.sheet) ?? [];
    bySheet.set(doubt.sheet, known);
    known.push(doubt);
  }
  const runs = [...bySheet.values()].flatMap(runsOf);
  const areas = runs.length > MOST_RANGES ? [...bySheet.values()].map(areaAround) : runs;
  return areas.map(({ sheet, ...area }) => rangeOf(sheet.properties?.title ?? '', area));
}

interface SheetArea {
  readonly sheet: Sheet;
  readonly startRow: number;
  endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

function runsOf(doubts: readonly Doubt[]): readonly SheetArea[] {
  const open = new Map<number, SheetArea>();
  const runs: SheetArea[] = [];
  for (const { sheet, row, column } of doubts) {
    const last = open.get(column);
    if (last?.endRow === row) {
      last.endRow += 1;
      continue;
    }
    const run = {
      sheet,
      startRow: row,
      endRow: row + 1,
      startColumn: column,
      endColumn: column + 1,
    };
    open.set(column, run);
    runs.push(run);
  }
  return runs;
}

function areaAround(doubts: readonly Doubt[]): SheetArea {
  return runsOf(doubts).reduce((area, run) => ({
    sheet: area.sheet,
    startRow: Math.min(area.startRow, run.startRow),
    endRow: Math.max(area.endRow, run.endRow),
    startColumn: Math.min(area.startColumn, run.startColumn),
    endColumn: Math.max(area.endColumn, run.endColumn),
  }));
}
