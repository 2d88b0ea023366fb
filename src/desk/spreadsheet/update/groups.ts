import type { DimensionGroup, DimensionRange, Request } from '../google';
import type { Sheet } from '../spreadsheet';
import { checkProtection, findSpan, type Handler, RequestError, type Span } from './context';
import { updateDimensionProperties } from './dimensions';
import { spanArea } from './spans';

/** Google nests no deeper. */
const MAX_DEPTH = 8;

function groupsOf({ sheet, rows }: Span): readonly DimensionGroup[] {
  return rows ? sheet.rowGroups : sheet.columnGroups;
}

/** In how many groups each row or column lies. */
function depthsOf(groups: readonly DimensionGroup[]): number[] {
  const depths: number[] = [];
  for (const { range } of groups) {
    for (let at = range?.startIndex ?? 0; at < (range?.endIndex ?? 0); at++) {
      depths[at] = (depths[at] ?? 0) + 1;
    }
  }
  return depths;
}

/** The groups of such depths: at each depth the longest runs, the outer before the inner. */
function groupsFrom(
  depths: readonly (number | undefined)[],
  { sheet, rows }: Pick<Span, 'sheet' | 'rows'>,
  before: readonly DimensionGroup[],
): readonly DimensionGroup[] {
  const dimension = rows ? 'ROWS' : 'COLUMNS';
  const groups: DimensionGroup[] = [];
  for (let depth = 1; depth <= MAX_DEPTH; depth++) {
    for (let at = 0; at < depths.length; at++) {
      if ((depths[at] ?? 0) < depth) continue;
      const startIndex = at;
      while ((depths[at] ?? 0) >= depth) at++;
      const range: DimensionRange = { sheetId: sheet.sheetId, dimension, startIndex, endIndex: at };
      const same = before.find((group) => group.depth === depth && isSame(group.range, range));
      groups.push({ range, depth, ...(same?.collapsed && { collapsed: true }) });
    }
  }
  return groups;
}

function isSame(a: DimensionRange | undefined, b: DimensionRange | undefined): boolean {
  return a?.startIndex === b?.startIndex && a?.endIndex === b?.endIndex;
}

function put(sheet: Sheet, rows: boolean, groups: readonly DimensionGroup[]): void {
  if (rows) sheet.rowGroups = groups;
  else sheet.columnGroups = groups;
}

function shift(span: Span, by: 1 | -1): readonly DimensionGroup[] {
  const before = groupsOf(span);
  const depths = depthsOf(before);
  for (let at = span.start; at < span.end; at++) depths[at] = (depths[at] ?? 0) + by;
  if (depths.some((depth) => depth < 0)) {
    throw new RequestError('There are no groups to delete over the specified range.');
  }
  if (depths.some((depth) => depth > MAX_DEPTH)) {
    throw new RequestError(`A group may lie within ${MAX_DEPTH - 1} others at most.`);
  }
  const groups = groupsFrom(depths, span, before);
  put(span.sheet, span.rows, groups);
  return groups;
}

function checkedSpan(context: Parameters<typeof findSpan>[0], range: DimensionRange | undefined) {
  const span = findSpan(context, range);
  const limit = span.rows ? span.sheet.rowCount : span.sheet.columnCount;
  if (span.end > limit)
    throw new RequestError(`Range ${span.start}-${span.end} exceeds grid limits`);
  checkProtection(context, span.sheet, spanArea(span));
  return span;
}

const asReply = (dimensionGroups: readonly DimensionGroup[]) =>
  dimensionGroups.length > 0 ? { dimensionGroups: [...dimensionGroups] } : {};

export const addDimensionGroup: Handler<NonNullable<Request['addDimensionGroup']>> = (
  body,
  context,
) => {
  const span = checkedSpan(context, body.range);
  const groups = shift(span, 1);
  // With its first group a tab is told where the button stands: behind the group.
  const control = span.rows ? 'rowGroupControlAfter' : 'columnGroupControlAfter';
  span.sheet.grid = { ...span.sheet.grid, [control]: true };
  return { addDimensionGroup: asReply(groups) };
};

export const deleteDimensionGroup: Handler<NonNullable<Request['deleteDimensionGroup']>> = (
  body,
  context,
) => ({ deleteDimensionGroup: asReply(shift(checkedSpan(context, body.range), -1)) });

export const updateDimensionGroup: Handler<NonNullable<Request['updateDimensionGroup']>> = (
  body,
  context,
) => {
  context.mask(body.fields, 'DimensionGroup');
  const given = body.dimensionGroup ?? {};
  const span = checkedSpan(context, given.range);
  const groups = groupsOf(span);
  const found = groups.find(
    (group) => group.depth === given.depth && isSame(group.range, given.range),
  );
  if (!found) throw new RequestError('There is no group over the specified range and depth.');
  const { collapsed: _before, ...kept } = found;
  const changed = { ...kept, ...(given.collapsed && { collapsed: true }) };
  put(
    span.sheet,
    span.rows,
    groups.map((group) => (group === found ? changed : group)),
  );
  // With a group Google hides or shows all that lies in it.
  updateDimensionProperties(
    {
      range: given.range ?? {},
      properties: given.collapsed ? { hiddenByUser: true } : {},
      fields: 'hiddenByUser',
    },
    context,
  );
  return undefined;
};
