import {
  type CellFormat,
  columnIndex,
  contains,
  effective,
  isCellError,
  type Rectangle,
  readCondition,
  type Sheet,
  type Spreadsheet,
  serialOfDate,
  toRectangle,
} from '../spreadsheet';

/** The looks that conditions give to cells of a tab, by what stands in it. */
export interface Conditions {
  /** The columns that have one. */
  readonly columns: readonly number[];
  /** The look that a cell takes by the first condition that holds for it. */
  readonly lookAt: (row: number, column: number) => CellFormat | undefined;
}

const NONE: Conditions = { columns: [], lookAt: () => undefined };

/** Conditions that are formulas; what the desk cannot calculate never holds. */
export function conditionsOf(sheet: Sheet, book: Spreadsheet, now: number): Conditions {
  const today = Math.floor(serialOfDate(new Date(now), book.properties.timeZone ?? 'UTC'));
  const rules = sheet.conditionalFormats.flatMap(({ ranges, booleanRule }) => {
    const { condition, format } = booleanRule ?? {};
    const formula = condition?.values?.[0]?.userEnteredValue;
    const areas = (ranges ?? []).map((range) => toRectangle(range, sheet));
    if (condition?.type !== 'CUSTOM_FORMULA' || !formula || !format) return [];
    return [{ areas, format, first: firstCell(areas), holds: asking(sheet, formula, today) }];
  });
  if (rules.length === 0) return NONE;
  const columns = new Set<number>();
  for (const { startColumn, endColumn } of rules.flatMap(({ areas }) => areas)) {
    for (let column = startColumn; column < endColumn; column++) columns.add(column);
  }
  return {
    columns: [...columns].sort((one, other) => one - other),
    lookAt: (row, column) =>
      rules.find(
        ({ areas, first, holds }) =>
          areas.some((area) => contains(area, row, column)) &&
          holds(row - first.startRow, column - first.startColumn),
      )?.format,
  };
}

/** The cell that the formula of a rule is written for: the first of its areas. */
function firstCell(areas: readonly Rectangle[]) {
  return {
    startRow: Math.min(...areas.map(({ startRow }) => startRow)),
    startColumn: Math.min(...areas.map(({ startColumn }) => startColumn)),
  };
}

/** A reference of a formula; what is fixed in it does not move with the cell that asks. */
interface Reference {
  readonly row: number;
  readonly column: number;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

function readReference(text: string): Reference {
  const [, fixedColumn, column = '', fixedRow, row = ''] =
    /^(\$?)([A-Z]+)(\$?)(\d+)$/.exec(text) ?? [];
  return {
    row: Number(row) - 1,
    column: columnIndex(column),
    isRowFixed: fixedRow === '$',
    isColumnFixed: fixedColumn === '$',
  };
}

/** Whether a formula holds for the cell so many rows and columns after the one that it is written for. */
function asking(sheet: Sheet, formula: string, today: number) {
  const holds = readCondition(formula);
  const references = new Map<string, Reference>();
  const referenceOf = (text: string) => {
    const known = references.get(text) ?? readReference(text);
    references.set(text, known);
    return known;
  };
  // Most ask for columns that are fixed: the answer is one for the whole row.
  const isOfRow = !/(?<![$A-Z])[A-Z]{1,3}\$?\d/i.test(formula);
  let last: { readonly down: number; readonly answer: boolean } | undefined;
  return (down: number, right: number): boolean => {
    if (isOfRow && last?.down === down) return last.answer;
    const answer = holds({
      today,
      cell: (text) => {
        const { row, column, isRowFixed, isColumnFixed } = referenceOf(text);
        const cells = sheet.rows[row + (isRowFixed ? 0 : down)];
        const value = effective(cells?.[column + (isColumnFixed ? 0 : right)]);
        return isCellError(value) ? undefined : value;
      },
    });
    last = { down, answer };
    return answer;
  };
}
