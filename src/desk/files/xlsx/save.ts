import { type DataValidation, type WriteSheet, writeXlsx } from 'hucre';
import { DeskError } from '../../failure';
import {
  cellAddress,
  cellAt,
  columnName,
  type GridRange,
  parseArea,
  quoteTab,
  type Rectangle,
  rectangleAddress,
  type Sheet,
  type Spreadsheet,
  sheetById,
  type TextFormatRun,
  toRectangle,
  usedColumnCount,
  usedRowCount,
} from '../../spreadsheet';
import { type Codec, pack, portableCodec } from '../zip';
import { toXlsxCharts } from './charts';
import { toXlsxColor } from './color';
import { toXlsxRule } from './conditionalFormat';
import { DESK_PROPERTY, type DeskPart, type DeskSheet } from './deskPart';
import { type ChangedLinks, type LinkTarget, withFileLinks } from './fileLinks';
import { fileNames } from './fileNames';
import { isAsking, withFilterColumns } from './filterColumns';
import { openFrame } from './frame';
import { type ListTab, makeListTab } from './listTab';
import { isLocked, lockOf, wholeProtection } from './locks';
import type { CarriedSheet, OpenedWorkbook } from './open';
import { buttonSides, outlineOf } from './outline';
import { givenPaper, ownPaper } from './ownPaper';
import { makePalette } from './palette';
import { type Paper, printNames, withPaper } from './paper';
import { grownRowHeight } from './rowHeight';
import { ruleAreas } from './ruleAreas';
import { type CellSurroundings, isUnlocked, librarysCells, styleWriter } from './saveCells';
import { makeSharedStrings } from './sharedStrings';
import { type RowLook, type RowLooks, sheetDataOf } from './sheetData';
import {
  CELL_MARGIN,
  CHARACTER_PIXELS,
  MAX_FILE_ROWS,
  PIXELS_A_POINT,
  USUAL_COLUMN_PIXELS,
} from './sizes';
import { type FontStyle, type TextFormat, toFont } from './style';
import { MAX_FILE_CHARACTERS } from './text';
import { toValidation } from './validation';
import { valuesOnly } from './valuesOnly';

const MAX_FILE_COLUMNS = 16_384;

function usedWidth(sheet: Sheet): number {
  return sheet.rows.reduce((most, row) => Math.max(most, usedColumnCount(row)), 0);
}

function columns(sheet: Sheet): Pick<WriteSheet, 'columns'> {
  const { columnGroups, columnMetadata, grid } = sheet;
  const outline = outlineOf(columnGroups, grid.columnGroupControlAfter);
  const count = Math.max(usedWidth(sheet), 1 + lastKey(columnMetadata), 1 + lastKey(outline));
  const widths = Array.from({ length: count }, (_, index) => {
    const { pixelSize, hiddenByUser } = columnMetadata.get(index) ?? {};
    return {
      width: ((pixelSize ?? USUAL_COLUMN_PIXELS) - CELL_MARGIN) / CHARACTER_PIXELS,
      ...(hiddenByUser && { hidden: true }),
      ...outline.get(index),
    };
  });
  return widths.length > 0 ? { columns: widths } : {};
}

function rowLooks(sheet: Sheet): RowLooks {
  const looks = new Map<number, RowLook>();
  const outline = outlineOf(sheet.rowGroups, sheet.grid.rowGroupControlAfter);
  const count = Math.max(sheet.rows.length, 1 + lastKey(sheet.rowMetadata), 1 + lastKey(outline));
  for (let row = 0; row < count; row++) {
    const { pixelSize, hiddenByUser } = sheet.rowMetadata.get(row) ?? {};
    // Excel takes 409 points at most.
    const pixels = pixelSize ?? grownRowHeight(sheet, row);
    const height = pixels && Math.min(409, pixels / PIXELS_A_POINT);
    const place = outline.get(row);
    if (!height && !hiddenByUser && !place) continue;
    looks.set(row, {
      ...place,
      ...(height && { height }),
      ...(hiddenByUser && { hidden: true }),
    });
  }
  return looks;
}

function lastKey(keys: ReadonlyMap<number, unknown>): number {
  let last = -1;
  for (const key of keys.keys()) last = Math.max(last, key);
  return last;
}

function view(sheet: Sheet, carried: CarriedSheet | undefined): NonNullable<WriteSheet['view']> {
  const tabColor = toXlsxColor(sheet.properties.tabColorStyle, sheet.properties.tabColor);
  const { tabColor: _old, rightToLeft: _before, ...kept } = carried?.view ?? {};
  return {
    ...kept,
    showGridLines: !sheet.grid.hideGridlines,
    ...(tabColor && { tabColor }),
    ...(sheet.properties.rightToLeft && { rightToLeft: true }),
  };
}

function freezePane({ grid }: Sheet): Pick<WriteSheet, 'freezePane'> {
  const { frozenRowCount: rows, frozenColumnCount: columns } = grid;
  if (!rows && !columns) return {};
  return { freezePane: { ...(rows && { rows }), ...(columns && { columns }) } };
}

/** Rules and areas of a tab that stand beside its cells. */
function rules(sheet: Sheet, lists: ListTab): Partial<WriteSheet> {
  const area = (range: GridRange): Rectangle => toRectangle(range, sheet);
  const conditionalRules = sheet.conditionalFormats.flatMap(
    (rule, index) => toXlsxRule(rule, index + 1, area) ?? [],
  );
  const dataValidations = ruleAreas(sheet).flatMap(({ rule, areas }): DataValidation[] => {
    const range = areas.map(rectangleAddress).join(' ');
    const made = toValidation(rule, range, lists.reference(rule));
    return made ? [made] : [];
  });
  const merges = sheet.merges.map(area).map((merge) => ({
    startRow: merge.startRow,
    endRow: merge.endRow - 1,
    startCol: merge.startColumn,
    endCol: merge.endColumn - 1,
  }));
  const filter = sheet.basicFilter?.range;
  return {
    ...(conditionalRules.length > 0 && { conditionalRules }),
    ...(dataValidations.length > 0 && { dataValidations }),
    ...(merges.length > 0 && { merges }),
    ...(filter && { autoFilter: { range: rectangleAddress(area(filter)) } }),
  };
}

/**
 * Tables of Excel, those whose headers still stand over the same columns: Excel takes a file for
 * broken where a Table's columns are called otherwise than the cells above them.
 */
function excelTables(
  sheet: Sheet,
  tables: CarriedSheet['tables'] = [],
): Pick<WriteSheet, 'tables'> {
  const kept = tables.filter(({ range = '', columns }) => {
    const area = parseArea(range);
    if (!area) return false;
    const { startRow, startColumn, endRow, endColumn } = toRectangle(area, sheet);
    return (
      endRow <= sheet.rowCount &&
      columns.length === endColumn - startColumn &&
      columns.every(({ name }, at) => cellAt(sheet, startRow, startColumn + at)?.value === name)
    );
  });
  return kept.length > 0 ? { tables: kept } : {};
}

interface TabToSave {
  readonly carried: CarriedSheet | undefined;
  readonly locked: boolean;
  readonly paper: Paper;
}

/** A tab as the library writes it: everything but its plain cells and its rows' looks. */
function frameSheet(
  sheet: Sheet,
  cells: WriteSheet['cells'],
  names: ReadonlyMap<number, string>,
  lists: ListTab,
  { carried, locked, paper }: TabToSave,
): WriteSheet {
  if (usedRowCount(sheet) > MAX_FILE_ROWS || sheet.columnCount > MAX_FILE_COLUMNS) {
    throw new DeskError(
      `Trang «${sheet.title}» quá lớn cho tệp .xlsx (tối đa ${MAX_FILE_ROWS} dòng, ${MAX_FILE_COLUMNS} cột). Hãy bớt dòng hoặc cột rồi chạy lại.`,
    );
  }
  const { rowBreaks, colBreaks, images } = carried ?? {};
  const name = names.get(sheet.sheetId) ?? sheet.title;
  const charts = toXlsxCharts(sheet, name);
  return {
    ...(rowBreaks && { rowBreaks }),
    ...(colBreaks && { colBreaks }),
    ...(images && { images }),
    ...excelTables(sheet, carried?.tables),
    ...(charts.length > 0 && { charts }),
    name,
    rows: [],
    ...(cells && { cells }),
    ...columns(sheet),
    ...buttonSides(sheet),
    ...freezePane(sheet),
    ...rules(sheet, lists),
    ...(paper.isFitted && { pageSetup: { fitToPage: true } }),
    ...(locked && { protection: { sheet: true } }),
    ...(sheet.properties.hidden && { hidden: true }),
    view: view(sheet, carried),
  };
}

/** What the file cannot say of the tab's cells, by address. */
function specialCells(sheet: Sheet): Pick<DeskSheet, 'runs' | 'longTexts'> {
  const runs: Record<string, { text: string; runs: readonly TextFormatRun[] }> = {};
  const longTexts: Record<string, string> = {};
  sheet.rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      const text = cell?.value;
      if (typeof text !== 'string') return;
      if (text.length > MAX_FILE_CHARACTERS) longTexts[cellAddress(r, c)] = text;
      if (!cell?.runs?.some((run) => run.format?.link)) return;
      runs[cellAddress(r, c)] = { text, runs: cell.runs };
    });
  });
  return {
    ...(Object.keys(runs).length > 0 && { runs }),
    ...(Object.keys(longTexts).length > 0 && { longTexts }),
  };
}

function deskSheet(sheet: Sheet, links: ChangedLinks, tab: string): DeskSheet {
  const area = (range: GridRange) => toRectangle(range, sheet);
  const lost = sheet.conditionalFormats.filter((rule) => !toXlsxRule(rule, 1, area));
  return {
    tab,
    title: sheet.title,
    sheetId: sheet.sheetId,
    size: [sheet.rowCount, sheet.columnCount],
    rowHeights: Object.fromEntries(
      [...sheet.rowMetadata].flatMap(([row, { pixelSize }]) =>
        pixelSize ? [[row, pixelSize]] : [],
      ),
    ),
    ...(sheet.protectedRanges.length > 0 && { protectedRanges: sheet.protectedRanges }),
    ...(lost.length > 0 && { conditionalFormats: lost }),
    ...(sheet.filterViews.length > 0 && { filterViews: sheet.filterViews }),
    ...(sheet.bandedRanges.length > 0 && { bandedRanges: sheet.bandedRanges }),
    ...(sheet.rowGroups.length > 0 && { rowGroups: sheet.rowGroups }),
    ...(sheet.columnGroups.length > 0 && { columnGroups: sheet.columnGroups }),
    ...(sheet.basicFilter && { basicFilter: sheet.basicFilter }),
    ...(sheet.tables.length > 0 && { tables: sheet.tables }),
    ...(sheet.charts.length > 0 && { charts: sheet.charts }),
    ...(Object.keys(links).length > 0 && { links }),
    ...specialCells(sheet),
  };
}

function namedRanges(spreadsheet: Spreadsheet, names: ReadonlyMap<number, string>) {
  return spreadsheet.namedRanges.flatMap(({ name, range }) => {
    const sheet = range && sheetById(spreadsheet, range.sheetId ?? 0);
    const tab = sheet && names.get(sheet.sheetId);
    if (!name || !range || !sheet || tab === undefined) return [];
    const { startRow, endRow, startColumn, endColumn } = toRectangle(range, sheet);
    const first = `$${columnName(startColumn)}$${startRow + 1}`;
    const last = `$${columnName(endColumn - 1)}$${endRow}`;
    return [{ name, range: `${quoteTab(tab)}!${first}:${last}` }];
  });
}

/** A workbook with who saves it. */
export interface WorkbookToSave extends OpenedWorkbook {
  /** The account that protected tabs may be closed to; undefined = the owner, to whom none is. */
  readonly editor?: string | undefined;
  /** Whether it goes to people who may only read it: values alone, and nothing of the desk's own. */
  readonly isForReaders?: boolean;
}

/**
 * The workbook as .xlsx. Text is always a text cell, whatever it begins with; what .xlsx has no
 * place for goes into one custom document property, so that a reopened file has it.
 * @param codec of the place where the desk runs
 * @param targetOf where the links of cells lead from the place of the file
 * @throws {DeskError} in Vietnamese, where a tab is larger than a file can hold
 */
export async function saveXlsx(
  { spreadsheet: whole, carried, documentProperties, editor, isForReaders = false }: WorkbookToSave,
  codec: Codec = portableCodec,
  targetOf: LinkTarget = (uri) => uri,
): Promise<Uint8Array> {
  const spreadsheet = isForReaders ? valuesOnly(whole) : whole;
  const names = fileNames(spreadsheet);
  const lists = makeListTab();
  const defaultFont = oneFont(spreadsheet.properties.defaultFormat?.textFormat);
  const styleOf = styleWriter(defaultFont);
  const tabs = spreadsheet.sheets.map((tab) => {
    const { sheet, links } = withFileLinks(tab, targetOf);
    const given = carried.get(sheet.sheetId);
    const locked = isLocked(sheet, given, editor);
    const paper =
      given?.paper ?? ownPaper(sheet, [...(given?.images ?? []), ...sheet.charts].length > 0);
    const open = locked ? wholeProtection(sheet)?.unprotectedRanges : undefined;
    const unlocked = (open ?? []).map((range) => toRectangle(range, sheet));
    const around: CellSurroundings = { names, styleOf, defaultFont, unlocked };
    return {
      sheet,
      links,
      locked,
      paper,
      carried: given,
      around,
      cells: librarysCells(sheet, around),
    };
  });
  const palette = makePalette(tabs);
  const frames = tabs.map((tab, index) =>
    frameSheet(tab.sheet, index === 0 ? palette.beside(tab.cells) : tab.cells, names, lists, tab),
  );
  const part: DeskPart = {
    version: 1,
    spreadsheetId: spreadsheet.spreadsheetId,
    properties: spreadsheet.properties,
    sheets: tabs.map(({ sheet, links, locked, paper, carried: given }) => ({
      ...deskSheet(sheet, links, names.get(sheet.sheetId) ?? ''),
      ...lockOf(sheet, given, locked),
      ...(!given?.paper && { paper: givenPaper(paper) }),
    })),
    namedRanges: spreadsheet.namedRanges,
    developerMetadata: spreadsheet.developerMetadata,
    documentProperties,
  };
  const frame = openFrame(
    await writeXlsx({
      sheets: [...frames, ...lists.sheets()],
      namedRanges: [
        ...namedRanges(spreadsheet, names),
        ...tabs.flatMap(({ paper }, tab) => printNames(paper, frames[tab]?.name ?? '')),
      ],
      // A file that opens on a hidden tab shows it.
      activeSheet: Math.max(
        0,
        spreadsheet.sheets.findIndex(({ properties }) => !properties.hidden),
      ),
      defaultFont,
      properties: {
        title: spreadsheet.properties.title ?? '',
        ...(!isForReaders && { custom: { [DESK_PROPERTY]: JSON.stringify(part) } }),
      },
    }),
    codec,
  );
  const numberOf = palette.numbers(frame.cellsOf(0));
  const strings = makeSharedStrings(frame.stringCount);
  tabs.forEach(({ sheet, around, paper, carried: given }, tab) => {
    const rows = sheetDataOf(sheet, {
      looks: rowLooks(sheet),
      strings,
      styleOf: (cell, row, column) =>
        numberOf(styleOf(cell.format, isUnlocked(around, row, column))),
      written: frame.cellsOf(tab),
    });
    const filter = sheet.basicFilter?.range;
    const filterColumns = given?.filterColumns;
    if (filter && filterColumns && isAsking(sheet)) {
      const area = toRectangle(filter, sheet);
      frame.change(tab, (xml) => withFilterColumns(xml, filterColumns, area));
    }
    frame.change(tab, (xml) => withPaper(xml, paper));
    frame.putRows(tab, usedArea(sheet), rows);
  });
  frame.putStrings(strings);
  return pack(frame.parts, codec);
}

function usedArea(sheet: Sheet): string | undefined {
  const endRow = usedRowCount(sheet);
  return endRow > 0
    ? rectangleAddress({ startRow: 0, endRow, startColumn: 0, endColumn: usedWidth(sheet) })
    : undefined;
}

/** The font of a cell that names none. Google's family list is CSS; a file names one font. */
function oneFont(text: TextFormat | undefined): FontStyle {
  const { name = 'Arial', size = 10 } = toFont(text) ?? {};
  return { name: name.includes(',') ? 'Arial' : name, size };
}
