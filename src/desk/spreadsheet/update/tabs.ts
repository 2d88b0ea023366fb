import { bothColors } from '../color';
import { overlay } from '../fieldMask';
import type { Request, SheetProperties } from '../google';
import { isOffered, isVietnamese } from '../locale';
import {
  NEW_TAB,
  newSheet,
  type Sheet,
  type Spreadsheet,
  sheetById,
  sheetByTitle,
  sheetProperties,
  toRectangle,
} from '../spreadsheet';
import {
  checkProtection,
  findSheet,
  type Handler,
  RequestError,
  type UpdateContext,
} from './context';
import { checkSize } from './limits';
import { moveDeveloperMetadata } from './ranges';
import { copyOf, copyTitle, newSheetId, rangeIds } from './sheetCopy';

function checkTitle(spreadsheet: Spreadsheet, title: string, own?: Sheet): void {
  if (title === '') throw new RequestError('Sheet names cannot be blank.');
  if (title.length > 100)
    throw new RequestError('Sheet names cannot be longer than 100 characters.');
  const other = sheetByTitle(spreadsheet, title);
  if (other && other !== own) {
    throw new RequestError(
      `A sheet with the name "${title}" already exists. Please enter another name.`,
    );
  }
}

/** `Trang tính5`, or in another language than Vietnamese `Sheet5`: a tab that was given no title. */
function freeTitle(spreadsheet: Spreadsheet): string {
  const word = isVietnamese(spreadsheet) ? 'Trang tính' : 'Sheet';
  let number = spreadsheet.sheets.length + 1;
  while (sheetByTitle(spreadsheet, `${word}${number}`)) number++;
  return `${word}${number}`;
}

/** Google reports neither a zero nor a false. */
function withoutDefaults<T extends object>(properties: T): T {
  const kept = Object.entries(properties).filter(([, value]) => value !== 0 && value !== false);
  return Object.fromEntries(kept) as T;
}

function apply(sheet: Sheet, properties: SheetProperties): void {
  const { gridProperties = {}, sheetId, title, index, ...rest } = properties;
  const { rowCount, columnCount, ...grid } = gridProperties;
  if (rest.sheetType && rest.sheetType !== 'GRID') {
    throw new RequestError(`sheetType ${rest.sheetType} is not supported by the desk`);
  }
  const { tabColor, tabColorStyle, ...plain } = rest;
  const { color, style } = bothColors(tabColor, tabColorStyle);
  sheet.properties = withoutDefaults({
    sheetType: 'GRID',
    ...plain,
    ...(color && { tabColor: color }),
    ...(style && { tabColorStyle: style }),
  });
  sheet.grid = withoutDefaults(grid);
  if (typeof rowCount === 'number') sheet.rowCount = rowCount;
  if (typeof columnCount === 'number') sheet.columnCount = columnCount;
  if (sheet.rowCount < 1 || sheet.columnCount < 1) {
    throw new RequestError('A sheet must have at least one row and one column');
  }
  if ((grid.frozenRowCount ?? 0) >= sheet.rowCount) {
    throw new RequestError("You can't freeze all visible rows on the sheet.");
  }
  if ((grid.frozenColumnCount ?? 0) >= sheet.columnCount) {
    throw new RequestError("You can't freeze all visible columns on the sheet.");
  }
}

/** Frozen rows and columns may not end inside a merged cell. */
function checkFrozen(sheet: Sheet): void {
  const { frozenRowCount, frozenColumnCount } = sheet.grid;
  for (const merge of sheet.merges) {
    const { startRow, endRow, startColumn, endColumn } = toRectangle(merge, sheet);
    const cuts = (frozen: number | null | undefined, start: number, end: number) =>
      typeof frozen === 'number' && start < frozen && frozen < end;
    if (cuts(frozenRowCount, startRow, endRow)) {
      throw new RequestError("You can't freeze rows which contain only part of a merged cell.");
    }
    if (cuts(frozenColumnCount, startColumn, endColumn)) {
      throw new RequestError("You can't freeze columns which contain only part of a merged cell.");
    }
  }
}

function moveTo(spreadsheet: Spreadsheet, sheet: Sheet, index: number): void {
  if (index < 0 || index > spreadsheet.sheets.length) {
    throw new RequestError(`index ${index} is not between 0 and ${spreadsheet.sheets.length}`);
  }
  const others = spreadsheet.sheets.filter((other) => other !== sheet);
  others.splice(index, 0, sheet);
  spreadsheet.sheets = others;
}

export const addSheet: Handler<NonNullable<Request['addSheet']>> = (body, { spreadsheet }) => {
  const properties = body.properties ?? {};
  const title = properties.title ?? freeTitle(spreadsheet);
  checkTitle(spreadsheet, title);
  const sheet = newSheet(newSheetId(spreadsheet, properties.sheetId, title), title, NEW_TAB);
  apply(sheet, properties);
  moveTo(spreadsheet, sheet, properties.index ?? spreadsheet.sheets.length);
  checkSize(spreadsheet);
  return { addSheet: { properties: sheetProperties(sheet, spreadsheet.sheets.indexOf(sheet)) } };
};

function checkOneVisible(spreadsheet: Spreadsheet): void {
  if (!spreadsheet.sheets.some((sheet) => !sheet.properties.hidden)) {
    throw new RequestError("You can't remove all the visible sheets in a document.");
  }
}

export const deleteSheet: Handler<NonNullable<Request['deleteSheet']>> = (body, context) => {
  const { spreadsheet } = context;
  const sheet = sheetById(spreadsheet, body.sheetId ?? 0);
  if (!sheet) throw new RequestError(`No sheet with id: ${body.sheetId}`);
  checkProtection(context, sheet, toRectangle({}, sheet));
  if (spreadsheet.sheets.length === 1) {
    throw new RequestError("You can't remove all the sheets in a document.");
  }
  spreadsheet.sheets = spreadsheet.sheets.filter((other) => other !== sheet);
  checkOneVisible(spreadsheet);
  const { sheetId } = sheet;
  spreadsheet.namedRanges = spreadsheet.namedRanges.filter(
    ({ range }) => (range?.sheetId ?? 0) !== sheetId,
  );
  spreadsheet.developerMetadata = spreadsheet.developerMetadata.filter(
    ({ location }) =>
      location?.sheetId !== sheetId && location?.dimensionRange?.sheetId !== sheetId,
  );
  return undefined;
};

export const duplicateSheet: Handler<NonNullable<Request['duplicateSheet']>> = (body, context) => {
  const { spreadsheet } = context;
  const source = findSheet(context, body.sourceSheetId);
  const title = body.newSheetName ?? copyTitle(spreadsheet, source);
  checkTitle(spreadsheet, title);
  const sheetId = newSheetId(spreadsheet, body.newSheetId, title);
  // Both tabs share their rows from here on, so neither may write into them in place.
  source.ownedRows = new Set();
  const copy = copyOf(source, sheetId, title, rangeIds(spreadsheet, title));
  moveTo(spreadsheet, copy, body.insertSheetIndex ?? spreadsheet.sheets.length);
  checkSize(spreadsheet);
  return {
    duplicateSheet: { properties: sheetProperties(copy, spreadsheet.sheets.indexOf(copy)) },
  };
};

/** What is cut off the grid is deleted with what belongs to it. */
function within(index: number, count: number): number | undefined {
  return index < count ? index : undefined;
}

export const updateSheetProperties: Handler<NonNullable<Request['updateSheetProperties']>> = (
  body,
  context,
) => {
  const { spreadsheet } = context;
  const mask = context.mask(body.fields, 'SheetProperties');
  const given = body.properties ?? {};
  const sheet = findSheet(context, given.sheetId);
  checkProtection(context, sheet, toRectangle({}, sheet));
  const before = sheetProperties(sheet, spreadsheet.sheets.indexOf(sheet));
  const after = overlay<SheetProperties>(before, given, mask);
  const { title } = after;
  if (typeof title !== 'string') throw new RequestError('Sheet names cannot be blank.');
  if (title !== sheet.title) {
    checkTitle(spreadsheet, title, sheet);
    sheet.title = title;
  }
  const { rowCount, columnCount } = sheet;
  // Of the two fields of the tab's colour the one that is written counts.
  if (mask !== '*' && mask.has('tabColor') && !mask.has('tabColorStyle'))
    delete after.tabColorStyle;
  if (mask !== '*' && mask.has('tabColorStyle')) delete after.tabColor;
  apply(sheet, after);
  checkFrozen(sheet);
  if (sheet.rowCount < rowCount) sheet.rows.length = Math.min(sheet.rows.length, sheet.rowCount);
  if (sheet.columnCount < columnCount) {
    sheet.rows = sheet.rows.map((row) => row?.slice(0, sheet.columnCount));
  }
  moveDeveloperMetadata(spreadsheet, sheet, true, (row) => within(row, sheet.rowCount));
  moveDeveloperMetadata(spreadsheet, sheet, false, (at) => within(at, sheet.columnCount));
  checkSize(spreadsheet);
  if (typeof after.index === 'number' && after.index !== before.index) {
    // Google counts the place before the tab is taken out of its own.
    const shift = after.index > (before.index ?? 0) ? 1 : 0;
    moveTo(spreadsheet, sheet, after.index - shift);
  }
  if (!spreadsheet.sheets.some((each) => !each.properties.hidden)) {
    throw new RequestError("You can't hide all the sheets in a document.");
  }
  return undefined;
};

export const updateSpreadsheetProperties: Handler<
  NonNullable<Request['updateSpreadsheetProperties']>
> = (body, context: UpdateContext) => {
  const mask = context.mask(body.fields, 'SpreadsheetProperties');
  const after = overlay(context.spreadsheet.properties, body.properties ?? {}, mask);
  if (!after.title) throw new RequestError('The title of a spreadsheet cannot be blank');
  const { locale } = after;
  if (locale !== context.spreadsheet.properties.locale && !isOffered(locale ?? '')) {
    throw new RequestError(`Unsupported locale: ${locale ?? ''}`);
  }
  context.spreadsheet.properties = after;
  return undefined;
};
