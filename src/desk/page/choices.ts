import {
  type DataValidationRule,
  formattedValue,
  localeOf,
  parseArea,
  type Sheet,
  type Spreadsheet,
  sheetByTitle,
  splitReference,
  toRectangle,
} from '../spreadsheet';

export interface Area {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** Cells for which the workbook offers choices. */
export interface ChoiceView {
  readonly areas: readonly Area[];
  readonly choices: readonly string[] | 'checkbox';
  readonly strict: boolean;
}

/** Rows that a rule covers, column by column, in one area where they follow each other. */
export function choicesOf(sheet: Sheet, book: Spreadsheet): ChoiceView[] {
  const byRule = new Map<string, { rule: DataValidationRule; columns: Map<number, number[]> }>();
  const keys = new Map<DataValidationRule, string>();
  sheet.rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      const rule = cell?.validation;
      if (!rule) return;
      const key = keys.get(rule) ?? JSON.stringify(rule);
      keys.set(rule, key);
      const found = byRule.get(key) ?? { rule, columns: new Map<number, number[]>() };
      byRule.set(key, found);
      found.columns.set(c, [...(found.columns.get(c) ?? []), r]);
    });
  });
  return [...byRule.values()].flatMap(({ rule, columns }): ChoiceView[] => {
    const choices = choicesIn(rule, book);
    if (!choices) return [];
    const areas = [...columns].flatMap(([column, rows]) => areasOf(column, rows));
    return [{ areas, choices, strict: rule.strict === true }];
  });
}

function areasOf(column: number, rows: readonly number[]): Area[] {
  const areas: { startRow: number; endRow: number; startColumn: number; endColumn: number }[] = [];
  for (const row of rows) {
    const last = areas[areas.length - 1];
    if (last?.endRow === row) last.endRow = row + 1;
    else areas.push({ startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 });
  }
  return areas;
}

function choicesIn(rule: DataValidationRule, book: Spreadsheet): ChoiceView['choices'] | undefined {
  const { type, values = [] } = rule.condition ?? {};
  if (type === 'BOOLEAN') return 'checkbox';
  const texts = (values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? '');
  if (type === 'ONE_OF_LIST') return texts;
  if (type !== 'ONE_OF_RANGE') return undefined;
  return textsIn(texts[0] ?? '', book);
}

/** The texts of a range like `='Đơn vị'!A2:A`. */
function textsIn(reference: string, book: Spreadsheet): readonly string[] | undefined {
  const { tab = '', area } = splitReference(reference.replace(/^=/, ''));
  const sheet = sheetByTitle(book, tab);
  const range = parseArea(area);
  if (!sheet || !range) return undefined;
  const { startRow, endRow, startColumn } = toRectangle(range, sheet);
  const locale = localeOf(book.properties);
  const rows = sheet.rows.slice(startRow, endRow);
  const texts = rows.map((row) => formattedValue(row?.[startColumn], locale) ?? '');
  return [...new Set(texts.filter((text) => text !== ''))];
}
