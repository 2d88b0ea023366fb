import { overlay } from '../fieldMask';
import type { BandedRange, FilterView, GridRange, ProtectedRange, Request } from '../google';
import { isWholeTab, overlaps } from '../range';
import { freeId, type Sheet, type Spreadsheet, toRectangle } from '../spreadsheet';
import {
  CLOSED_TO_EDITOR,
  checkedRange,
  findArea,
  findSheet,
  type Handler,
  RequestError,
  type UpdateContext,
} from './context';

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
  if (item?.unprotectedRanges?.length && !isWholeTab(item.range)) {
    throw new RequestError('unprotectedRanges are only supported on protected sheets.');
  }
  if (item?.warningOnly && item.editors) {
    throw new RequestError('ProtectedRange is warningOnly. Editors cannot be set on it.');
  }
}

/** A tab can be protected whole once only. */
function checkOneSheetProtection(
  context: UpdateContext,
  range: GridRange | undefined,
  own?: ProtectedRange,
): void {
  const sheet = findSheet(context, range?.sheetId);
  const others = sheet.protectedRanges.filter((item) => item !== own);
  if (!isWholeTab(range) || !others.some((item) => isWholeTab(item.range))) return;
  throw new RequestError(`Sheet "${sheet.title}" already has sheet protection`);
}

/** Who may not edit what a protection closes may not change the protection either. */
function checkMayChange({ spreadsheet, editor }: UpdateContext, id: number | null | undefined) {
  const { item } = find(spreadsheet, protections, id);
  if (editor === undefined || item.warningOnly || item.editors?.users?.includes(editor)) return;
  throw new RequestError(CLOSED_TO_EDITOR);
}

export const addProtectedRange: Handler<NonNullable<Request['addProtectedRange']>> = (
  body,
  context,
) => {
  checkProtectionShape(body.protectedRange);
  checkOneSheetProtection(context, body.protectedRange?.range);
  const protectedRange = add(context, protections, body.protectedRange ?? {});
  return { addProtectedRange: { protectedRange } };
};

export const updateProtectedRange: Handler<NonNullable<Request['updateProtectedRange']>> = (
  body,
  context,
) => {
  const id = body.protectedRange?.protectedRangeId;
  checkMayChange(context, id);
  update(context, protections, body.protectedRange ?? {}, body.fields, 'ProtectedRange');
  const { item } = find(context.spreadsheet, protections, id);
  checkProtectionShape(item);
  checkOneSheetProtection(context, item.range, item);
  return undefined;
};

export const deleteProtectedRange: Handler<NonNullable<Request['deleteProtectedRange']>> = (
  body,
  context,
) => {
  checkMayChange(context, body.protectedRangeId);
  remove(context.spreadsheet, protections, body.protectedRangeId);
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
