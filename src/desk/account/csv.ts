import {
  formattedValue,
  localeOf,
  newSheets,
  type Row,
  readTyped,
  type Sheet,
  type Spreadsheet,
  usedColumnCount,
  usedRowCount,
} from '../spreadsheet';

const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/** The fields of comma-separated text, line by line (RFC 4180). */
function readFields(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [];
  let line: string[] = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < text.length) {
    const match = FIELD.exec(text);
    if (!match) return [...lines, [...line, text.slice(FIELD.lastIndex)]];
    const [, quoted, plain = '', end] = match;
    line.push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    if (end === ',') continue;
    lines.push(line);
    line = [];
  }
  return line.length > 0 ? [...lines, line] : lines;
}

/** The tab that Google makes of comma-separated text: its fields are read as if they were typed. */
export function sheetOfCsv(text: string, title: string, book: Spreadsheet): Sheet[] {
  const locale = localeOf(book.properties);
  const rows = readFields(text).map(
    (line): Row => line.map((field) => (field === '' ? undefined : readTyped(field, {}, locale))),
  );
  return newSheets([[title, rows]]);
}

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** A tab's values as comma-separated text, as far as it has any. */
export function csvOfSheet(sheet: Sheet, book: Spreadsheet): string {
  const locale = localeOf(book.properties);
  const rows = sheet.rows.slice(0, usedRowCount(sheet));
  const width = Math.max(0, ...rows.map(usedColumnCount));
  return rows
    .map((row) =>
      Array.from({ length: width }, (_, at) =>
        quoted(formattedValue(row?.[at], locale) ?? ''),
      ).join(','),
    )
    .join('\r\n');
}
