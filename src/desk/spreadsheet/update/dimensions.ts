import { overlay } from '../fieldMask';
import type { DimensionProperties, Request } from '../google';
import { checkProtection, findSheet, findSpan, type Handler, RequestError } from './context';
import { checkSize } from './limits';
import { editColumns, insertSpan, relocate, spanArea } from './spans';

export const insertDimension: Handler<NonNullable<Request['insertDimension']>> = (
  body,
  context,
) => {
  const span = findSpan(context, body.range);
  const { sheet, rows, start } = span;
  const limit = rows ? sheet.rowCount : sheet.columnCount;
  if (body.range?.endIndex === undefined || start > limit) {
    throw new RequestError(
      `range.startIndex[${start}] is too large: the sheet has ${limit} ${rows ? 'rows' : 'columns'}`,
    );
  }
  if (body.inheritFromBefore && start === 0) {
    throw new RequestError('inheritFromBefore cannot be true when inserting at index 0');
  }
  const place = Math.min(start, limit - 1);
  checkProtection(context, sheet, spanArea({ ...span, start: place, end: place + 1 }));
  insertSpan(context, span, body.inheritFromBefore ?? false);
  return undefined;
};

export const deleteDimension: Handler<NonNullable<Request['deleteDimension']>> = (
  body,
  context,
) => {
  const span = findSpan(context, body.range);
  const { sheet, rows, start, end } = span;
  const limit = rows ? sheet.rowCount : sheet.columnCount;
  const word = rows ? 'rows' : 'columns';
  if (end > limit) {
    const one = rows ? 'row' : 'column';
    const index = Math.max(start, limit);
    throw new RequestError(
      `Cannot delete a ${one} that doesn't exist. Tried to delete ${one} index ${index} but there are only ${limit} ${word}.`,
    );
  }
  const frozen = (rows ? sheet.grid.frozenRowCount : sheet.grid.frozenColumnCount) ?? 0;
  const count = end - start;
  if (count === limit) throw new RequestError(`You can't delete all the ${word} on the sheet.`);
  const frozenLeft = frozen - Math.max(0, Math.min(end, frozen) - Math.min(start, frozen));
  if (frozenLeft >= limit - count) {
    throw new RequestError(`Sorry, it is not possible to delete all non-frozen ${word}.`);
  }
  checkProtection(context, sheet, spanArea(span));
  if (rows) {
    sheet.rows.splice(start, count);
    sheet.rowCount -= count;
  } else {
    editColumns(sheet, start, (row) => row.splice(start, count));
    sheet.columnCount -= count;
  }
  if (frozenLeft !== frozen) {
    const side = rows ? 'frozenRowCount' : 'frozenColumnCount';
    sheet.grid = { ...sheet.grid, [side]: frozenLeft };
  }
  const place = (index: number) =>
    index < start ? index : index < end ? undefined : index - count;
  relocate(context, span, place, (from, to) => {
    const first = from < start ? from : Math.max(start, from - count);
    const last = to <= start ? to : Math.max(start, to - count);
    return first < last ? [first, last] : undefined;
  });
  return undefined;
};

export const appendDimension: Handler<NonNullable<Request['appendDimension']>> = (
  body,
  context,
) => {
  const sheet = findSheet(context, body.sheetId);
  const length = body.length ?? 0;
  if (length <= 0) throw new RequestError('length must be greater than zero');
  if (body.dimension === 'ROWS') sheet.rowCount += length;
  else if (body.dimension === 'COLUMNS') sheet.columnCount += length;
  else throw new RequestError('No dimension specified.');
  checkSize(context.spreadsheet);
  return undefined;
};

export const moveDimension: Handler<NonNullable<Request['moveDimension']>> = (body, context) => {
  const span = findSpan(context, body.source);
  const { sheet, rows, start, end } = span;
  const limit = rows ? sheet.rowCount : sheet.columnCount;
  const to = body.destinationIndex ?? 0;
  if (end > limit || to > limit || to < 0) {
    throw new RequestError(`Cannot move ${start}-${end} to ${to}: the sheet has ${limit}`);
  }
  if (to >= start && to <= end) return undefined;
  checkProtection(context, sheet, spanArea(span));
  const count = end - start;
  const target = to > start ? to - count : to;
  const shift = (list: unknown[]) => {
    while (list.length < Math.max(end, to)) list.push(undefined);
    const moved = list.splice(start, count);
    list.splice(target, 0, ...moved);
  };
  if (rows) shift(sheet.rows);
  else editColumns(sheet, Math.min(start, target), shift);
  const place = (index: number) => {
    if (index >= start && index < end) return index - start + target;
    const without = index >= end ? index - count : index;
    return without >= target ? without + count : without;
  };
  relocate(context, span, place, (from, last) => {
    // A range wholly inside what moves goes with it; any other keeps its ends' places.
    if (from >= start && last <= end) return [place(from), place(last - 1) + 1];
    return [from, last];
  });
  return undefined;
};

export const updateDimensionProperties: Handler<
  NonNullable<Request['updateDimensionProperties']>
> = (body, context) => {
  const mask = context.mask(body.fields, 'DimensionProperties');
  if (body.dataSourceSheetRange) throw new RequestError('Data sources are not supported');
  const span = findSpan(context, body.range);
  const { sheet, rows, start, end } = span;
  if (end > (rows ? sheet.rowCount : sheet.columnCount)) {
    throw new RequestError(`Range ${start}-${end} exceeds grid limits`);
  }
  const metadata = new Map(rows ? sheet.rowMetadata : sheet.columnMetadata);
  for (let index = start; index < end; index++) {
    const properties = overlay<DimensionProperties>(
      metadata.get(index) ?? {},
      body.properties ?? {},
      mask,
    );
    if (Object.keys(properties).length > 0) metadata.set(index, properties);
    else metadata.delete(index);
  }
  if (rows) sheet.rowMetadata = metadata;
  else sheet.columnMetadata = metadata;
  return undefined;
};

const CHARACTER_PIXELS = 7;
const CELL_PADDING = 12;
const LINE_PIXELS = 21;

/** Fits sizes to the longest line, or to the number of lines. Fonts are not measured on the desk. */
export const autoResizeDimensions: Handler<NonNullable<Request['autoResizeDimensions']>> = (
  body,
  context,
) => {
  const { sheet, rows, start, end: asked } = findSpan(context, body.dimensions);
  const end = Math.min(asked, rows ? sheet.rowCount : sheet.columnCount);
  const metadata = new Map(rows ? sheet.rowMetadata : sheet.columnMetadata);
  for (let index = start; index < end; index++) {
    let size = 1;
    const cells = rows ? (sheet.rows[index] ?? []) : sheet.rows.map((row) => row?.[index]);
    for (const cell of cells) {
      if (cell?.value === undefined || typeof cell.value === 'object') continue;
      const lines = String(cell.value).split('\n');
      size = Math.max(size, rows ? lines.length : Math.max(...lines.map((line) => line.length)));
    }
    const pixelSize = rows ? size * LINE_PIXELS : size * CHARACTER_PIXELS + CELL_PADDING;
    metadata.set(index, { ...metadata.get(index), pixelSize });
  }
  if (rows) sheet.rowMetadata = metadata;
  else sheet.columnMetadata = metadata;
  return undefined;
};
