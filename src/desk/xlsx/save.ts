import { type DataValidation, type WriteSheet, writeXlsx, type Cell as XlsxCell } from 'hucre';
import {
  type Cell,
  effective,
  errorOfText,
  errorText,
  hyperlinkOf,
  isCellError,
  isFormula,
} from '../spreadsheet/cell';
import type { CellFormat, DataValidationRule, TextFormatRun } from '../spreadsheet/google';
import {
  cellAddress,
  columnName,
  quoteTab,
  type Rectangle,
  rectangleAddress,
} from '../spreadsheet/range';
import { type Sheet, type Spreadsheet, sheetById, toRectangle } from '../spreadsheet/spreadsheet';
import { toXlsxColor } from './color';
import { toXlsxRule } from './conditionalFormat';
import { DESK_PROPERTY, type DeskPart, type DeskSheet, LIST_TAB } from './deskPart';
import type { CarriedSheet, OpenedWorkbook } from './open';
import { ruleAreas } from './ruleAreas';
import { type FontStyle, toCellStyle, toFont } from './style';
import { escapeText } from './text';
import { needsListTab, toValidation } from './validation';

type XlsxStyle = ReturnType<typeof toCellStyle>;

/** One style object for each format, and one for each unlocked format. */
function styleWriter(): (format: CellFormat | undefined, unlocked: boolean) => XlsxStyle {
  const styles = [new Map<CellFormat | undefined, XlsxStyle>(), new Map()] as const;
  return (format, unlocked) => {
    const known = styles[unlocked ? 1 : 0];
    if (!known.has(format)) {
      const style = toCellStyle(format);
      known.set(format, unlocked ? { ...style, protection: { locked: false } } : style);
    }
    return known.get(format);
  };
}

function splitRuns(text: string, runs: readonly TextFormatRun[], base: FontStyle | undefined) {
  return runs.map((run, index) => {
    const part = text.slice(run.startIndex ?? 0, runs[index + 1]?.startIndex ?? undefined);
    const font = { ...base, ...toFont(run.format) };
    return { text: escapeText(part), ...(Object.keys(font).length > 0 && { font }) };
  });
}

function linkTarget(uri: string, spreadsheet: Spreadsheet) {
  const inside = /^#gid=(\d+)(?:&range=([^&]+))?$/.exec(uri);
  if (!inside) return { target: uri };
  const sheet = sheetById(spreadsheet, Number(inside[1]));
  if (!sheet) return undefined;
  return { target: '', location: `${quoteTab(sheet.title)}!${inside[2] ?? 'A1'}` };
}

/** An .xlsx formula has no `=` in front; a formula Google alone has stays as its text. */
function writeValue(cell: Cell): Partial<XlsxCell> {
  const { value } = cell;
  if (value === undefined) return { value: null, type: 'empty' };
  if (isFormula(value)) {
    const formula = value.formula.replace(/^=/, '');
    const constant = errorOfText(formula);
    if (constant) return { value: constant.message, type: 'error' };
    const result = effective(cell);
    const pending = isCellError(result) && result.type === 'LOADING';
    if (result === undefined || pending) return { formula, type: 'formula', value: null };
    const shown = isCellError(result) ? errorText(result) : result;
    return { formula, type: 'formula', value: shown, formulaResult: shown };
  }
  if (typeof value !== 'string')
    return { value, type: typeof value === 'number' ? 'number' : 'boolean' };
  const text = escapeText(value);
  // The library takes a text like #N/A for an error unless it is rich.
  if (errorOfText(value)) return { value, type: 'richText', richText: [{ text }] };
  return { value: text, type: 'string' };
}

interface SheetWriter {
  readonly spreadsheet: Spreadsheet;
  readonly styleOf: ReturnType<typeof styleWriter>;
  readonly unlocked: (row: number, column: number) => boolean;
}

function writeCell(cell: Cell, row: number, column: number, writer: SheetWriter) {
  const { spreadsheet, styleOf, unlocked } = writer;
  const style = styleOf(cell.format, unlocked(row, column));
  const uri = hyperlinkOf(cell);
  const hyperlink = uri && !isFormula(cell.value) ? linkTarget(uri, spreadsheet) : undefined;
  const rich = cell.runs && typeof cell.value === 'string';
  return {
    ...writeValue(cell),
    ...(rich && { richText: splitRuns(String(cell.value), cell.runs ?? [], style?.font) }),
    ...(style && { style }),
    ...(hyperlink && { hyperlink }),
    ...(cell.note && { comment: { text: cell.note } }),
  };
}

/** A cell that is only a value goes into the rows: the map of special cells is dear. */
function isPlain(cell: Cell): boolean {
  for (const key in cell)
    if (key !== 'value' && cell[key as keyof Cell] !== undefined) return false;
  return (
    typeof cell.value !== 'object' && !(typeof cell.value === 'string' && errorOfText(cell.value))
  );
}

/** The whole-sheet protection of a tab that .xlsx can hold, and what it leaves open. */
function wholeProtection(sheet: Sheet) {
  return sheet.protectedRanges.find(
    ({ range, warningOnly }) =>
      !warningOnly &&
      range?.startRowIndex === undefined &&
      range?.endRowIndex === undefined &&
      range?.startColumnIndex === undefined &&
      range?.endColumnIndex === undefined,
  );
}

function unlockedAreas(sheet: Sheet): Rectangle[] {
  const open = wholeProtection(sheet)?.unprotectedRanges ?? [];
  return open.map((range) => toRectangle(range, sheet));
}

const POINT = 4 / 3;
const CHARACTER = 7;
const CELL_MARGIN = 5;

function dimensions(sheet: Sheet): Pick<WriteSheet, 'columns' | 'rowDefs'> {
  const last = Math.max(-1, ...sheet.columnMetadata.keys());
  const columns = Array.from({ length: last + 1 }, (_, index) => {
    const { pixelSize, hiddenByUser } = sheet.columnMetadata.get(index) ?? {};
    return {
      ...(pixelSize && { width: (pixelSize - CELL_MARGIN) / CHARACTER }),
      ...(hiddenByUser && { hidden: true }),
    };
  });
  const rowDefs = new Map(
    [...sheet.rowMetadata].map(([row, { pixelSize, hiddenByUser }]) => [
      row,
      { ...(pixelSize && { height: pixelSize / POINT }), ...(hiddenByUser && { hidden: true }) },
    ]),
  );
  return { ...(columns.length > 0 && { columns }), ...(rowDefs.size > 0 && { rowDefs }) };
}

/** The lists that need a tab of their own, each a column of it. */
class ListTab {
  readonly lists: string[][] = [];
  private readonly places = new Map<string, string>();

  reference(rule: DataValidationRule): string | undefined {
    if (!needsListTab(rule)) return undefined;
    const items = (rule.condition?.values ?? []).map((item) => item.userEnteredValue ?? '');
    const key = JSON.stringify(items);
    const known = this.places.get(key);
    if (known) return known;
    const column = columnName(this.lists.length);
    this.lists.push(items);
    const place = `${quoteTab(LIST_TAB)}!$${column}$1:$${column}$${items.length}`;
    this.places.set(key, place);
    return place;
  }

  sheet(): WriteSheet[] {
    if (this.lists.length === 0) return [];
    const height = Math.max(...this.lists.map((list) => list.length));
    const rows = Array.from({ length: height }, (_, r) =>
      this.lists.map((list) => (list[r] === undefined ? null : escapeText(list[r]))),
    );
    return [{ name: LIST_TAB, rows, veryHidden: true }];
  }
}

function writeSheet(
  sheet: Sheet,
  spreadsheet: Spreadsheet,
  lists: ListTab,
  carried: CarriedSheet | undefined,
  styleOf: SheetWriter['styleOf'],
): WriteSheet {
  const open = unlockedAreas(sheet);
  const unlocked = (row: number, column: number) =>
    open.some(
      (area) =>
        row >= area.startRow &&
        row < area.endRow &&
        column >= area.startColumn &&
        column < area.endColumn,
    );
  const writer: SheetWriter = { spreadsheet, styleOf, unlocked };
  const cells = new Map<string, Partial<XlsxCell>>();
  const rows = sheet.rows.map((row, r) =>
    (row ?? []).map((cell, c) => {
      if (!cell) return null;
      if (isPlain(cell) && !unlocked(r, c)) {
        return typeof cell.value === 'string'
          ? escapeText(cell.value)
          : (cell.value as number | boolean);
      }
      const made = writeCell(cell, r, c, writer);
      const bare = made.value === null && !made.style && !made.comment && !made.hyperlink;
      if (!bare || made.formula) cells.set(`${r},${c}`, made);
      return null;
    }),
  );
  const lastDefined = Math.max(-1, ...sheet.rowMetadata.keys());
  while (rows.length <= lastDefined) rows.push([]);
  const area = (range: Parameters<typeof toRectangle>[0]) => toRectangle(range, sheet);
  const rules = sheet.conditionalFormats.flatMap((rule, i) => toXlsxRule(rule, i + 1, area) ?? []);
  const validations = ruleAreas(sheet).flatMap(({ rule, areas }): DataValidation[] => {
    const range = areas.map(rectangleAddress).join(' ');
    const made = toValidation(rule, range, lists.reference(rule));
    return made ? [made] : [];
  });
  const tabColor = toXlsxColor(sheet.properties.tabColorStyle, sheet.properties.tabColor);
  const { frozenRowCount, frozenColumnCount, hideGridlines } = sheet.grid;
  return {
    ...carried,
    name: sheet.title,
    rows,
    ...(cells.size > 0 && { cells }),
    ...dimensions(sheet),
    ...(sheet.merges.length > 0 && {
      merges: sheet.merges.map(area).map((m) => ({
        startRow: m.startRow,
        endRow: m.endRow - 1,
        startCol: m.startColumn,
        endCol: m.endColumn - 1,
      })),
    }),
    ...((frozenRowCount || frozenColumnCount) && {
      freezePane: {
        ...(frozenRowCount && { rows: frozenRowCount }),
        ...(frozenColumnCount && { columns: frozenColumnCount }),
      },
    }),
    ...(validations.length > 0 && { dataValidations: validations }),
    ...(rules.length > 0 && { conditionalRules: rules }),
    ...(sheet.basicFilter?.range && {
      autoFilter: { range: rectangleAddress(area(sheet.basicFilter.range)) },
    }),
    ...(wholeProtection(sheet) && { protection: { sheet: true } }),
    ...(sheet.properties.hidden && { hidden: true }),
    view: {
      ...carried?.view,
      showGridLines: !hideGridlines,
      ...(tabColor && { tabColor }),
      ...(sheet.properties.rightToLeft && { rightToLeft: true }),
    },
  };
}

function deskSheet(sheet: Sheet): DeskSheet {
  const area = (range: Parameters<typeof toRectangle>[0]) => toRectangle(range, sheet);
  const runs: Record<string, { text: string; runs: readonly TextFormatRun[] }> = {};
  sheet.rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      const links = cell?.runs?.some((run) => run.format?.link);
      if (!cell?.runs || !links || typeof cell.value !== 'string') return;
      runs[cellAddress(r, c)] = { text: cell.value, runs: cell.runs };
    });
  });
  const lost = sheet.conditionalFormats.filter((rule) => !toXlsxRule(rule, 1, area));
  return {
    title: sheet.title,
    sheetId: sheet.sheetId,
    size: [sheet.rowCount, sheet.columnCount],
    ...(sheet.protectedRanges.length > 0 && { protectedRanges: sheet.protectedRanges }),
    ...(lost.length > 0 && { conditionalFormats: lost }),
    ...(sheet.filterViews.length > 0 && { filterViews: sheet.filterViews }),
    ...(sheet.bandedRanges.length > 0 && { bandedRanges: sheet.bandedRanges }),
    ...(sheet.basicFilter && { basicFilter: sheet.basicFilter }),
    ...(Object.keys(runs).length > 0 && { runs }),
  };
}

/**
 * The workbook as .xlsx. Text is always a text cell, whatever it begins with; what .xlsx has no
 * place for goes into one custom document property, so that a reopened file has it.
 */
export async function saveXlsx({
  spreadsheet,
  carried,
  documentProperties,
}: OpenedWorkbook): Promise<Uint8Array> {
  const lists = new ListTab();
  const styleOf = styleWriter();
  const sheets = spreadsheet.sheets.map((sheet) =>
    writeSheet(sheet, spreadsheet, lists, carried.get(sheet.sheetId), styleOf),
  );
  const part: DeskPart = {
    version: 1,
    spreadsheetId: spreadsheet.spreadsheetId,
    properties: spreadsheet.properties,
    sheets: spreadsheet.sheets.map(deskSheet),
    namedRanges: spreadsheet.namedRanges,
    developerMetadata: spreadsheet.developerMetadata,
    documentProperties,
  };
  const named = spreadsheet.namedRanges.flatMap(({ name, range }) => {
    const sheet = range && sheetById(spreadsheet, range.sheetId ?? 0);
    if (!name || !range || !sheet) return [];
    const { startRow, endRow, startColumn, endColumn } = toRectangle(range, sheet);
    const first = `$${columnName(startColumn)}$${startRow + 1}`;
    const last = `$${columnName(endColumn - 1)}$${endRow}`;
    return [{ name, range: `${quoteTab(sheet.title)}!${first}:${last}` }];
  });
  const defaultFont = toFont(spreadsheet.properties.defaultFormat?.textFormat);
  return writeXlsx({
    sheets: [...sheets, ...lists.sheet()],
    ...(named.length > 0 && { namedRanges: named }),
    ...(defaultFont && { defaultFont: xlsxDefault(defaultFont) }),
    properties: {
      title: spreadsheet.properties.title ?? '',
      custom: { [DESK_PROPERTY]: JSON.stringify(part) },
    },
  });
}

/** Google's family list is CSS; a file names one font. */
function xlsxDefault(font: FontStyle): FontStyle {
  const { color: _automatic, ...rest } = font;
  return /,/.test(font.name ?? '') ? { ...rest, name: 'Arial' } : rest;
}
