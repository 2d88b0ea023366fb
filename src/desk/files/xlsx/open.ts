import type { DataValidation, Workbook, Sheet as XlsxSheet } from 'hucre';
import {
  type Cell,
  type ConditionalFormatRule,
  cellAt,
  type DataValidationRule,
  type DimensionProperties,
  freeId,
  isWholeTab,
  type NamedRange,
  NEW_TAB,
  newSheet,
  newSpreadsheet,
  type ProtectedRange,
  parseArea,
  putCell,
  type Sheet,
  type Spreadsheet,
  sheetById,
  splitReference,
  stableId,
  toRectangle,
} from '../../spreadsheet';
import { type Codec, portableCodec } from '../zip';
import { keptCharts } from './charts';
import { toGoogleColor } from './color';
import { toGoogleRule } from './conditionalFormat';
import { DESK_PROPERTY, type DeskPart, type DeskSheet, readDeskPart } from './deskPart';
import { withOwnLink } from './fileLinks';
import { type FilterColumns, readFilterColumns, withCriteria } from './filterColumns';
import { toGooglePlace } from './links';
import { LIST_TAB } from './listTab';
import { type LinkReader, openRows } from './openCells';
import { isGivenPaper, isLikeOwnPaper } from './ownPaper';
import { type Paper, readPaper } from './paper';
import { readFile } from './readFile';
import { CELL_MARGIN, CHARACTER_PIXELS, PIXELS_A_POINT, USUAL_COLUMN_PIXELS } from './sizes';
import { type FileLook, toTextFormat } from './style';
import { MAX_FILE_CHARACTERS } from './text';
import { toRule } from './validation';
import type { Worksheet } from './worksheets';

/** What an opened file holds besides the spreadsheet itself. */
export interface OpenedWorkbook {
  readonly spreadsheet: Spreadsheet;
  readonly documentProperties: Readonly<Record<string, string>>;
  /** What the desk does not model but gives back when it saves, by sheetId. */
  readonly carried: ReadonlyMap<number, CarriedSheet>;
}

/** What of a tab the add-on has nothing to do with: it passes through untouched. */
export type CarriedSheet = Pick<
  XlsxSheet,
  'rowBreaks' | 'colBreaks' | 'images' | 'view' | 'tables'
> & {
  /** The paper that people chose. */
  readonly paper?: Paper;
  readonly filterColumns?: FilterColumns;
  readonly lockedByPeople?: true;
};

function columnMetadata(sheet: XlsxSheet): Map<number, DimensionProperties> {
  const found = new Map<number, DimensionProperties>();
  sheet.columns?.forEach(({ width, hidden }, index) => {
    const pixelSize = width && Math.round(width * CHARACTER_PIXELS + CELL_MARGIN);
    const properties: DimensionProperties = {
      ...(pixelSize && pixelSize !== USUAL_COLUMN_PIXELS && { pixelSize }),
      ...(hidden && { hiddenByUser: true }),
    };
    if (Object.keys(properties).length > 0) found.set(index, properties);
  });
  return found;
}

function rowMetadata(
  sheet: XlsxSheet,
  own: DeskSheet | undefined,
): Map<number, DimensionProperties> {
  const found = new Map<number, DimensionProperties>();
  for (const [index, { height, hidden }] of sheet.rowDefs ?? []) {
    const pixelSize = own?.rowHeights
      ? own.rowHeights[index]
      : height && Math.round(height * PIXELS_A_POINT);
    const properties: DimensionProperties = {
      ...(pixelSize && { pixelSize }),
      ...(hidden && { hiddenByUser: true }),
    };
    if (Object.keys(properties).length > 0) found.set(index, properties);
  }
  return found;
}

/** The items of a list rule that stands on the desk's own hidden tab. */
function withList(
  rule: DataValidationRule,
  validation: DataValidation,
  lists: XlsxSheet | undefined,
): DataValidationRule {
  const { tab, area } = splitReference(validation.formula1 ?? '');
  const range = tab === LIST_TAB ? parseArea(area) : undefined;
  if (!range || !lists) return rule;
  const column = range.startColumnIndex ?? 0;
  const rows = lists.rows.slice(range.startRowIndex ?? 0, range.endRowIndex ?? undefined);
  const values = rows.map((row) => ({ userEnteredValue: String(row[column] ?? '') }));
  return { ...rule, condition: { type: 'ONE_OF_LIST', values } };
}

function applyValidations(sheet: Sheet, xlsx: XlsxSheet, lists: XlsxSheet | undefined): void {
  for (const validation of xlsx.dataValidations ?? []) {
    const plain = toRule(validation);
    if (!plain) continue;
    const rule = withList(plain, validation, lists);
    for (const part of validation.range.split(/\s+/)) {
      const area = parseArea(part);
      if (!area) continue;
      const { startRow, endRow, startColumn, endColumn } = toRectangle(area, sheet);
      for (let row = startRow; row < Math.min(endRow, sheet.rowCount); row++) {
        for (let column = startColumn; column < Math.min(endColumn, sheet.columnCount); column++) {
          putCell(sheet, row, column, { ...cellAt(sheet, row, column), validation: rule });
        }
      }
    }
  }
}

function openSheet(
  xlsx: XlsxSheet,
  sheetId: number,
  own: DeskSheet | undefined,
  look: FileLook,
  readLink: LinkReader,
  lists: XlsxSheet | undefined,
): Sheet {
  const width = xlsx.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const sheet = newSheet(sheetId, own?.title ?? xlsx.name, {
    rowCount: Math.max(own?.size[0] ?? NEW_TAB.rowCount, xlsx.rows.length),
    columnCount: Math.max(own?.size[1] ?? NEW_TAB.columnCount, width),
  });
  sheet.rows = openRows(xlsx, look, readLink);
  const tab = toGoogleColor(xlsx.view?.tabColor, look.theme);
  sheet.properties = {
    sheetType: 'GRID',
    ...((xlsx.hidden || xlsx.veryHidden) && { hidden: true }),
    ...(tab && { tabColor: tab, tabColorStyle: { rgbColor: tab } }),
    ...(xlsx.view?.rightToLeft && { rightToLeft: true }),
  };
  sheet.grid = {
    ...(xlsx.freezePane?.rows && { frozenRowCount: xlsx.freezePane.rows }),
    ...(xlsx.freezePane?.columns && { frozenColumnCount: xlsx.freezePane.columns }),
    ...(xlsx.view?.showGridLines === false && { hideGridlines: true }),
    ...groupButtons(xlsx, own),
  };
  sheet.columnMetadata = columnMetadata(xlsx);
  sheet.rowMetadata = rowMetadata(xlsx, own);
  sheet.merges = (xlsx.merges ?? []).map((merge) => ({
    sheetId,
    startRowIndex: merge.startRow,
    endRowIndex: merge.endRow + 1,
    startColumnIndex: merge.startCol,
    endColumnIndex: merge.endCol + 1,
  }));
  applyValidations(sheet, xlsx, lists);
  sheet.conditionalFormats = conditionalFormats(xlsx, sheetId, own, look);
  const filterArea = xlsx.autoFilter && parseArea(xlsx.autoFilter.range);
  if (filterArea) sheet.basicFilter = { ...own?.basicFilter, range: { sheetId, ...filterArea } };
  sheet.protectedRanges = protections(xlsx, sheetId, own);
  sheet.filterViews = own?.filterViews ?? [];
  sheet.bandedRanges = own?.bandedRanges ?? [];
  sheet.tables = own?.tables ?? [];
  sheet.charts = keptCharts(xlsx, own);
  sheet.rowGroups = own?.rowGroups ?? [];
  sheet.columnGroups = own?.columnGroups ?? [];
  applySpecialCells(sheet, own);
  return sheet;
}

/** On which side of groups their buttons stand; of a tab without groups it says nothing. */
function groupButtons({ outlineProperties }: XlsxSheet, own: DeskSheet | undefined): Sheet['grid'] {
  const { summaryBelow = true, summaryRight = true } = outlineProperties ?? {};
  return {
    ...(own?.rowGroups && { rowGroupControlAfter: summaryBelow }),
    ...(own?.columnGroups && { columnGroupControlAfter: summaryRight }),
  };
}

/** The file's rules, and where their priorities leave a turn out, those it had no place for. */
function conditionalFormats(
  xlsx: XlsxSheet,
  sheetId: number,
  own: DeskSheet | undefined,
  look: FileLook,
): ConditionalFormatRule[] {
  const others = [...(own?.conditionalFormats ?? [])];
  const all: ConditionalFormatRule[] = [];
  const inTurn = [...(xlsx.conditionalRules ?? [])].sort((a, b) => a.priority - b.priority);
  for (const rule of inTurn) {
    all.push(...others.splice(0, Math.max(0, rule.priority - 1 - all.length)));
    const made = toGoogleRule(rule, sheetId, look);
    if (made) all.push(made);
  }
  return [...all, ...others];
}

function isOfTab({ range, warningOnly }: ProtectedRange): boolean {
  return !warningOnly && isWholeTab(range);
}

/** The desk's own list, unless the tab's protection was taken off or put on elsewhere. */
function protections(xlsx: XlsxSheet, sheetId: number, own: DeskSheet | undefined) {
  const known = own?.protectedRanges ?? [];
  if (!xlsx.protection?.sheet && own?.lock !== 'open')
    return known.filter((item) => !isOfTab(item));
  if (!xlsx.protection?.sheet || known.some(isOfTab)) return known;
  const protectedRangeId = stableId(`protection ${xlsx.name}`);
  return [...known, { protectedRangeId, range: { sheetId }, editors: {} }];
}

/** Whether people locked the tab in a program for .xlsx: the desk never takes that off. */
function isLockedByPeople(xlsx: XlsxSheet, own: DeskSheet | undefined): boolean {
  const isOfDesk = own?.lock === undefined && own?.protectedRanges?.some(isOfTab);
  return xlsx.protection?.sheet === true && !isOfDesk;
}

/** Gives cells back what the file could not say of them, unless someone has changed their text since. */
function applySpecialCells(sheet: Sheet, own: DeskSheet | undefined): void {
  const change = (address: string, make: (cell: Cell) => Cell) => {
    const area = parseArea(address);
    const row = area?.startRowIndex ?? 0;
    const column = area?.startColumnIndex ?? 0;
    const cell = cellAt(sheet, row, column);
    if (cell) putCell(sheet, row, column, make(cell));
  };
  for (const [address, text] of Object.entries(own?.longTexts ?? {})) {
    const start = text.slice(0, MAX_FILE_CHARACTERS);
    change(address, (cell) => (cell.value === start ? { ...cell, value: text } : cell));
  }
  for (const [address, link] of Object.entries(own?.links ?? {})) {
    change(address, (cell) => withOwnLink(cell, link));
  }
  for (const [address, { text, runs }] of Object.entries(own?.runs ?? {})) {
    change(address, (cell) => (cell.value === text ? { ...cell, runs } : cell));
  }
}

function namedRanges(
  workbook: Workbook,
  spreadsheet: Spreadsheet,
  ids: ReadonlyMap<string, number>,
  part: DeskPart | undefined,
) {
  return (workbook.namedRanges ?? []).flatMap(({ name, range }): NamedRange[] => {
    const { tab, area } = splitReference(range);
    const sheet = sheetById(spreadsheet, ids.get(tab ?? '') ?? -1);
    const sides = parseArea(area);
    if (!sheet || !sides || name.startsWith('_xlnm')) return [];
    const own = part?.namedRanges.find((item) => item.name === name)?.namedRangeId;
    const namedRangeId = own ?? String(stableId(`name ${name}`));
    return [{ namedRangeId, name, range: { sheetId: sheet.sheetId, ...sides } }];
  });
}

/**
 * What the desk kept of each tab, by the file's name of it. One that was renamed since by case or
 * spaces alone is the same tab, as it is in Google, under its new name.
 */
function ownSheets(
  part: DeskPart | undefined,
  tabs: readonly XlsxSheet[],
): ReadonlyMap<string, DeskSheet> {
  const kept = part?.sheets ?? [];
  const exact = new Map(kept.map((own) => [own.tab, own]));
  const names = new Set(tabs.map(({ name }) => name));
  const left = kept.filter(({ tab }) => !names.has(tab));
  return new Map(
    tabs.flatMap(({ name }): [string, DeskSheet][] => {
      const known = exact.get(name);
      if (known) return [[name, known]];
      const at = left.findIndex(({ title }) => plainName(title) === plainName(name));
      const [renamed] = at < 0 ? [] : left.splice(at, 1);
      return renamed ? [[name, { ...renamed, title: name }]] : [];
    }),
  );
}

function plainName(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/**
 * Opens an .xlsx as Google Sheets, Excel, openpyxl or LibreOffice saves it.
 * @param name the file's name, for messages and for the title
 * @param codec of the place where the desk runs
 * @throws {DeskError} in Vietnamese, where the file is none, is encrypted or broken
 */
export async function openXlsx(
  bytes: Uint8Array,
  name: string,
  codec: Codec = portableCodec,
): Promise<OpenedWorkbook> {
  const { workbook, worksheets } = await readFile(bytes, name, codec);
  const part = readDeskPart(workbook.properties?.custom?.[DESK_PROPERTY]);
  const title = name.replace(/\.xlsx$/i, '');
  const id = part?.spreadsheetId ?? `desk-${stableId(title).toString(36)}`;
  const spreadsheet = newSpreadsheet(title, id);
  if (part) spreadsheet.properties = part.properties;
  else applyDefaultFont(spreadsheet, workbook);
  const lists = workbook.sheets.find(
    (sheet) => (sheet.hidden || sheet.veryHidden) && sheet.name === LIST_TAB,
  );
  const tabs = workbook.sheets.filter((sheet) => sheet !== lists);
  const owns = ownSheets(part, tabs);
  const ids = new Map<string, number>();
  const taken = new Set<number>();
  for (const { name: tab } of tabs) {
    const own = owns.get(tab)?.sheetId;
    const sheetId = own !== undefined && !taken.has(own) ? own : freeId(tab, (i) => taken.has(i));
    taken.add(sheetId);
    ids.set(tab, sheetId);
  }
  const readLink: LinkReader = (target, location) => {
    const place = location ?? (target.startsWith('#') ? target : undefined);
    return place === undefined ? target || undefined : toGooglePlace(place, ids);
  };
  const carried = new Map<number, CarriedSheet>();
  const look = { theme: workbook.themeColors, font: workbook.defaultFont };
  spreadsheet.sheets = tabs.map((xlsx) => {
    const sheetId = ids.get(xlsx.name) ?? 0;
    const own = owns.get(xlsx.name);
    const sheet = openSheet(xlsx, sheetId, own, look, readLink, lists);
    const kept = carriedOf(xlsx, sheet, worksheets.get(xlsx.name), own);
    const { basicFilter } = sheet;
    if (basicFilter) sheet.basicFilter = withCriteria(basicFilter, kept.filterColumns);
    carried.set(sheetId, {
      ...kept,
      ...(isLockedByPeople(xlsx, own) && { lockedByPeople: true }),
    });
    return sheet;
  });
  spreadsheet.namedRanges = namedRanges(workbook, spreadsheet, ids, part);
  spreadsheet.developerMetadata = part?.developerMetadata ?? [];
  return { spreadsheet, carried, documentProperties: part?.documentProperties ?? {} };
}

function carriedOf(
  xlsx: XlsxSheet,
  sheet: Sheet,
  worksheet: Worksheet | undefined,
  own: DeskSheet | undefined,
): CarriedSheet {
  const { rowBreaks, colBreaks, images, view, tables } = xlsx;
  const paper = worksheet && readPaper(worksheet);
  const filter = sheet.basicFilter?.range;
  const filterColumns =
    worksheet && filter && readFilterColumns(worksheet, toRectangle(filter, sheet));
  return {
    ...(paper && !isDesksPaper(paper, sheet, own) && { paper }),
    ...(rowBreaks && { rowBreaks }),
    ...(colBreaks && { colBreaks }),
    ...(images && { images }),
    ...(view && { view }),
    ...(tables && { tables }),
    ...(filterColumns && { filterColumns }),
  };
}

function isDesksPaper(paper: Paper, sheet: Sheet, own: DeskSheet | undefined): boolean {
  if (!own) return isLikeOwnPaper(paper, sheet);
  return own.paper !== undefined && isGivenPaper(paper, own.paper, sheet);
}

function applyDefaultFont(spreadsheet: Spreadsheet, workbook: Workbook): void {
  const font = toTextFormat(workbook.defaultFont, { theme: workbook.themeColors, font: undefined });
  if (!font) return;
  const { defaultFormat } = spreadsheet.properties;
  spreadsheet.properties = {
    ...spreadsheet.properties,
    defaultFormat: { ...defaultFormat, textFormat: { ...defaultFormat?.textFormat, ...font } },
  };
}
