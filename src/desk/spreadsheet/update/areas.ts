import { orEmpty } from '../cell';
import { overlay } from '../fieldMask';
import type {
  BandedRange,
  FilterView,
  GridRange,
  NamedRange,
  ProtectedRange,
  Request,
} from '../google';
import { overlaps } from '../range';
import { cellAt, freeId, putCell, type Sheet, type Spreadsheet, toRectangle } from '../spreadsheet';
import {
  checkProtection,
  findArea,
  findSheet,
  type Handler,
  RequestError,
  type UpdateContext,
} from './context';

export const mergeCells: Handler<NonNullable<Request['mergeCells']>> = (body, context) => {
  const { sheet, area } = findArea(context, body.range);
  checkProtection(context, sheet, area);
  const spans = mergeSpans(area, body.mergeType ?? 'MERGE_ALL');
  for (const merge of sheet.merges) {
    const present = toRectangle(merge, sheet);
    const inside =
      present.startRow >= area.startRow &&
      present.endRow <= area.endRow &&
      present.startColumn >= area.startColumn &&
      present.endColumn <= area.endColumn;
    if (overlaps(present, area) && !inside) {
      throw new RequestError(
        'You must select all cells in a merged range to merge or unmerge them.',
      );
    }
  }
  const others = sheet.merges.filter((merge) => !overlaps(toRectangle(merge, sheet), area));
  sheet.merges = [
    ...others,
    ...spans
      .filter((s) => (s.endRow - s.startRow) * (s.endColumn - s.startColumn) > 1)
      .map((s) => ({
        sheetId: sheet.sheetId,
        startRowIndex: s.startRow,
        endRowIndex: s.endRow,
        startColumnIndex: s.startColumn,
        endColumnIndex: s.endColumn,
      })),
  ];
  for (const span of spans) keepFirstValue(sheet, span);
  return undefined;
};

type Span = ReturnType<typeof toRectangle>;

function mergeSpans(area: Span, mergeType: string): Span[] {
  if (mergeType === 'MERGE_ROWS') {
    return Array.from({ length: area.endRow - area.startRow }, (_, i) => ({
      ...area,
      startRow: area.startRow + i,
      endRow: area.startRow + i + 1,
    }));
  }
  if (mergeType === 'MERGE_COLUMNS') {
    return Array.from({ length: area.endColumn - area.startColumn }, (_, i) => ({
      ...area,
      startColumn: area.startColumn + i,
      endColumn: area.startColumn + i + 1,
    }));
  }
  return [area];
}

/** A merge keeps the value of its first cell and loses the others. */
function keepFirstValue(sheet: Sheet, span: Span): void {
  for (let row = span.startRow; row < span.endRow; row++) {
    for (let column = span.startColumn; column < span.endColumn; column++) {
      if (row === span.startRow && column === span.startColumn) continue;
      const cell = cellAt(sheet, row, column);
      if (cell?.value === undefined) continue;
      const { value: _value, runs: _runs, ...rest } = cell;
      putCell(sheet, row, column, orEmpty(rest));
    }
  }
}

export const unmergeCells: Handler<NonNullable<Request['unmergeCells']>> = (body, context) => {
  const { sheet, area } = findArea(context, body.range);
  checkProtection(context, sheet, area);
  sheet.merges = sheet.merges.filter((merge) => !overlaps(toRectangle(merge, sheet), area));
  return undefined;
};

/** A range as it is kept: checked against the grid, its tab named. */
function checkedRange(context: UpdateContext, range: GridRange | undefined): GridRange {
  const { sheet } = findArea(context, range);
  return { ...range, sheetId: sheet.sheetId };
}

/** The items of one kind on all tabs, by their id. */
interface Collection<T extends { range?: GridRange }> {
  readonly word: string;
  readonly of: (sheet: Sheet) => readonly T[];
  readonly put: (sheet: Sheet, items: readonly T[]) => void;
  readonly id: (item: T) => number | null | undefined;
  readonly withId: (item: T, id: number) => T;
}

function find<T extends { range?: GridRange }>(
  spreadsheet: Spreadsheet,
  collection: Collection<T>,
  id: number | null | undefined,
): { sheet: Sheet; item: T } {
  for (const sheet of spreadsheet.sheets) {
    const item = collection.of(sheet).find((candidate) => collection.id(candidate) === id);
    if (item) return { sheet, item };
  }
  throw new RequestError(`No ${collection.word} with id: ${id}`);
}

function add<T extends { range?: GridRange }>(
  context: UpdateContext,
  collection: Collection<T>,
  given: T,
): T {
  const range = checkedRange(context, given.range);
  const sheet = findSheet(context, range.sheetId);
  const taken = (id: number) =>
    context.spreadsheet.sheets.some((each) =>
      collection.of(each).some((item) => collection.id(item) === id),
    );
  const wanted = collection.id(given);
  if (typeof wanted === 'number' && taken(wanted)) {
    throw new RequestError(`A ${collection.word} with id ${wanted} already exists.`);
  }
  const seed = `${collection.word} ${sheet.sheetId} ${collection.of(sheet).length}`;
  const item = collection.withId({ ...given, range }, wanted ?? freeId(seed, taken));
  collection.put(sheet, [...collection.of(sheet), item]);
  return item;
}

function update<T extends { range?: GridRange }>(
  context: UpdateContext,
  collection: Collection<T>,
  given: T,
  fields: string | null | undefined,
  typeName: string,
): void {
  const mask = context.mask(fields, typeName);
  const { sheet, item } = find(context.spreadsheet, collection, collection.id(given));
  const merged = overlay<T>(item, given, mask);
  const changed = collection.withId(merged, collection.id(item) ?? 0);
  const range = checkedRange(context, changed.range);
  const target = findSheet(context, range.sheetId);
  collection.put(
    sheet,
    collection.of(sheet).flatMap((other) => (other === item && sheet !== target ? [] : [other])),
  );
  const next = { ...changed, range };
  if (sheet === target) {
    collection.put(
      sheet,
      collection.of(sheet).map((other) => (other === item ? next : other)),
    );
  } else collection.put(target, [...collection.of(target), next]);
}

function remove<T extends { range?: GridRange }>(
  spreadsheet: Spreadsheet,
  collection: Collection<T>,
  id: number | null | undefined,
): void {
  const { sheet, item } = find(spreadsheet, collection, id);
  collection.put(
    sheet,
    collection.of(sheet).filter((other) => other !== item),
  );
}

const protections: Collection<ProtectedRange> = {
  word: 'protected range',
  of: (sheet) => sheet.protectedRanges,
  put: (sheet, items) => {
    sheet.protectedRanges = items;
  },
  id: (item) => item.protectedRangeId,
  withId: (item, protectedRangeId) => ({ ...item, protectedRangeId }),
};

const filterViews: Collection<FilterView> = {
  word: 'filter view',
  of: (sheet) => sheet.filterViews,
  put: (sheet, items) => {
    sheet.filterViews = items;
  },
  id: (item) => item.filterViewId,
  withId: (item, filterViewId) => ({ ...item, filterViewId }),
};

const bandings: Collection<BandedRange> = {
  word: 'banded range',
  of: (sheet) => sheet.bandedRanges,
  put: (sheet, items) => {
    sheet.bandedRanges = items;
  },
  id: (item) => item.bandedRangeId,
  withId: (item, bandedRangeId) => ({ ...item, bandedRangeId }),
};

function checkProtectionShape(item: ProtectedRange | undefined): void {
  const range = item?.range;
  const whole =
    range?.startRowIndex === undefined &&
    range?.endRowIndex === undefined &&
    range?.startColumnIndex === undefined &&
    range?.endColumnIndex === undefined;
  if (item?.unprotectedRanges?.length && !whole) {
    throw new RequestError('unprotectedRanges are only supported on protected sheets.');
  }
  if (item?.warningOnly && item.editors) {
    throw new RequestError('Editors cannot be set on a protection that only warns.');
  }
}

export const addProtectedRange: Handler<NonNullable<Request['addProtectedRange']>> = (
  body,
  context,
) => {
  checkProtectionShape(body.protectedRange);
  const protectedRange = add(context, protections, body.protectedRange ?? {});
  return { addProtectedRange: { protectedRange } };
};

export const updateProtectedRange: Handler<NonNullable<Request['updateProtectedRange']>> = (
  body,
  context,
) => {
  update(context, protections, body.protectedRange ?? {}, body.fields, 'ProtectedRange');
  const { item } = find(context.spreadsheet, protections, body.protectedRange?.protectedRangeId);
  checkProtectionShape(item);
  return undefined;
};

export const deleteProtectedRange: Handler<NonNullable<Request['deleteProtectedRange']>> = (
  body,
  { spreadsheet },
) => {
  remove(spreadsheet, protections, body.protectedRangeId);
  return undefined;
};

export const addFilterView: Handler<NonNullable<Request['addFilterView']>> = (body, context) => ({
  addFilterView: { filter: add(context, filterViews, body.filter ?? {}) },
});

export const updateFilterView: Handler<NonNullable<Request['updateFilterView']>> = (
  body,
  context,
) => {
  update(context, filterViews, body.filter ?? {}, body.fields, 'FilterView');
  return undefined;
};

export const deleteFilterView: Handler<NonNullable<Request['deleteFilterView']>> = (
  body,
  { spreadsheet },
) => {
  remove(spreadsheet, filterViews, body.filterId);
  return undefined;
};

export const addBanding: Handler<NonNullable<Request['addBanding']>> = (body, context) => {
  const { sheet, area } = findArea(context, body.bandedRange?.range);
  if (sheet.bandedRanges.some(({ range }) => overlaps(toRectangle(range ?? {}, sheet), area))) {
    throw new RequestError(
      'You cannot add alternating background colors to a range that has them.',
    );
  }
  return { addBanding: { bandedRange: add(context, bandings, body.bandedRange ?? {}) } };
};

export const updateBanding: Handler<NonNullable<Request['updateBanding']>> = (body, context) => {
  update(context, bandings, body.bandedRange ?? {}, body.fields, 'BandedRange');
  return undefined;
};

export const deleteBanding: Handler<NonNullable<Request['deleteBanding']>> = (
  body,
  { spreadsheet },
) => {
  remove(spreadsheet, bandings, body.bandedRangeId);
  return undefined;
};

export const setBasicFilter: Handler<NonNullable<Request['setBasicFilter']>> = (body, context) => {
  const range = checkedRange(context, body.filter?.range);
  findSheet(context, range.sheetId).basicFilter = { ...body.filter, range };
  return undefined;
};

export const clearBasicFilter: Handler<NonNullable<Request['clearBasicFilter']>> = (
  body,
  context,
) => {
  findSheet(context, body.sheetId).basicFilter = undefined;
  return undefined;
};

const RANGE_NAME = /^[\p{L}_][\p{L}\p{N}_]{0,249}$/u;

function checkRangeName(spreadsheet: Spreadsheet, name: string, own: NamedRange | undefined): void {
  if (!RANGE_NAME.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name)) {
    throw new RequestError(`The name "${name}" is not a valid range name`);
  }
  const folded = name.toLowerCase();
  if (spreadsheet.namedRanges.some((o) => o !== own && o.name?.toLowerCase() === folded)) {
    throw new RequestError(`A named range "${name}" already exists.`);
  }
}

export const addNamedRange: Handler<NonNullable<Request['addNamedRange']>> = (body, context) => {
  const { spreadsheet } = context;
  const given = body.namedRange ?? {};
  const name = given.name ?? '';
  checkRangeName(spreadsheet, name, undefined);
  const taken = (id: string) => spreadsheet.namedRanges.some((item) => item.namedRangeId === id);
  if (given.namedRangeId && taken(given.namedRangeId)) {
    throw new RequestError(`A named range with id ${given.namedRangeId} already exists.`);
  }
  const namedRangeId = given.namedRangeId ?? String(freeId(name, (id) => taken(String(id))));
  const namedRange = { namedRangeId, name, range: checkedRange(context, given.range) };
  spreadsheet.namedRanges = [...spreadsheet.namedRanges, namedRange];
  return { addNamedRange: { namedRange } };
};

function findNamedRange(spreadsheet: Spreadsheet, id: string | null | undefined): NamedRange {
  const found = spreadsheet.namedRanges.find((item) => item.namedRangeId === id);
  if (!found) throw new RequestError(`No named range with id: ${id}`);
  return found;
}

export const updateNamedRange: Handler<NonNullable<Request['updateNamedRange']>> = (
  body,
  context,
) => {
  const { spreadsheet } = context;
  const mask = context.mask(body.fields, 'NamedRange');
  const present = findNamedRange(spreadsheet, body.namedRange?.namedRangeId);
  const merged = overlay<NamedRange>(present, body.namedRange ?? {}, mask);
  checkRangeName(spreadsheet, merged.name ?? '', present);
  const next = { ...merged, range: checkedRange(context, merged.range) };
  spreadsheet.namedRanges = spreadsheet.namedRanges.map((item) => (item === present ? next : item));
  return undefined;
};

export const deleteNamedRange: Handler<NonNullable<Request['deleteNamedRange']>> = (
  body,
  { spreadsheet },
) => {
  const present = findNamedRange(spreadsheet, body.namedRangeId);
  spreadsheet.namedRanges = spreadsheet.namedRanges.filter((item) => item !== present);
  return undefined;
};
