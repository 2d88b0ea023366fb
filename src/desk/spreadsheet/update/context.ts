import { type FieldMask, parseFieldMask } from '../fieldMask';
import type { DimensionRange, GridRange, Reply } from '../google';
import { covers, overlaps, type Rectangle, rectangleAddress, tabPrefix } from '../range';
import { type Sheet, type Spreadsheet, sheetById, toRectangle } from '../spreadsheet';

/** Why a request cannot be applied, in Google's words; the batch adds which request it was. */
export class RequestError extends Error {}

/** What the requests of one batch share. */
export interface UpdateContext {
  readonly spreadsheet: Spreadsheet;
  /** Reads a field mask and checks its names against Google's type. */
  readonly mask: (fields: string | null | undefined, typeName: string) => FieldMask;
  /** Who writes; protected ranges are checked against it. Undefined = the owner. */
  readonly editor: string | undefined;
}

/** One request kind: changes the staged spreadsheet and may answer. */
export type Handler<Body> = (body: Body, context: UpdateContext) => Reply | undefined;

/** The mask of a request; Google wants one. */
export function requiredMask(
  fields: string | null | undefined,
  check: (mask: FieldMask) => void,
): FieldMask {
  if (!fields) {
    throw new RequestError(
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
  }
  const mask = parseFieldMask(fields);
  check(mask);
  return mask;
}

export function findSheet({ spreadsheet }: UpdateContext, id: number | null | undefined): Sheet {
  const sheet = sheetById(spreadsheet, id ?? 0);
  if (!sheet) throw new RequestError(`No grid with id: ${id ?? 0}`);
  return sheet;
}

/** The tab and the sides of a range; one that leaves the grid or is empty is refused. */
export function findArea(
  context: UpdateContext,
  range: GridRange | undefined,
): { sheet: Sheet; area: Rectangle } {
  const sheet = findSheet(context, range?.sheetId);
  const area = toRectangle(range ?? {}, sheet);
  if (area.startRow < 0 || area.startColumn < 0) {
    throw new RequestError('GridRange indexes must not be negative');
  }
  if (area.endRow <= area.startRow || area.endColumn <= area.startColumn) {
    throw new RequestError(
      `Range is empty: rows ${area.startRow} to ${area.endRow}, columns ${area.startColumn} to ${area.endColumn}`,
    );
  }
  if (area.endRow > sheet.rowCount || area.endColumn > sheet.columnCount) {
    throw new RequestError(
      `Range (${tabPrefix(sheet.title)}!${rectangleAddress(area)}) exceeds grid limits. ` +
        `Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`,
    );
  }
  return { sheet, area };
}

/** A range with all its sides. */
export function asRange({ sheetId }: Sheet, area: Rectangle): GridRange {
  return {
    sheetId,
    startRowIndex: area.startRow,
    endRowIndex: area.endRow,
    startColumnIndex: area.startColumn,
    endColumnIndex: area.endColumn,
  };
}

/** A range as it is kept: checked against the grid, its tab named. */
export function checkedRange(context: UpdateContext, range: GridRange | undefined): GridRange {
  const { sheet } = findArea(context, range);
  const { sheetId: _given, ...sides } = range ?? {};
  return { ...sides, sheetId: sheet.sheetId };
}

/** A span of rows or columns; open sides are the grid's edges. */
export interface Span {
  readonly sheet: Sheet;
  readonly rows: boolean;
  readonly start: number;
  readonly end: number;
}

export function findSpan(context: UpdateContext, range: DimensionRange | undefined): Span {
  const sheet = findSheet(context, range?.sheetId);
  const rows = range?.dimension === 'ROWS';
  if (!rows && range?.dimension !== 'COLUMNS') throw new RequestError('No dimension specified.');
  const limit = rows ? sheet.rowCount : sheet.columnCount;
  const start = range.startIndex ?? 0;
  // A span that begins past the grid is refused by what is asked of it.
  const end = range.endIndex ?? Math.max(limit, start + 1);
  if (start < 0 || end <= start) {
    throw new RequestError(`Invalid range: startIndex ${start}, endIndex ${end}`);
  }
  return { sheet, rows, start, end };
}

/** Google's words to whom a protection keeps out. */
export const CLOSED_TO_EDITOR =
  'You are trying to edit a protected cell or object. ' +
  'Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Refuses a write into what is protected against the editor. */
export function checkProtection(context: UpdateContext, sheet: Sheet, area: Rectangle): void {
  const { editor } = context;
  if (editor === undefined) return;
  for (const protection of sheet.protectedRanges) {
    if (protection.warningOnly || protection.editors?.users?.includes(editor)) continue;
    if (!overlaps(toRectangle(protection.range ?? {}, sheet), area)) continue;
    const open = (protection.unprotectedRanges ?? []).some((range) =>
      covers(toRectangle(range, sheet), area),
    );
    if (open) continue;
    throw new RequestError(CLOSED_TO_EDITOR);
  }
}
