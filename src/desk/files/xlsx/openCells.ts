import { a1ToR1C1, type CellStyle, r1c1ToA1, type Sheet as XlsxSheet } from 'hucre';
import {
  type Cell,
  type CellError,
  type CellFormat,
  errorOfText,
  type Literal,
  orEmpty,
  type Row,
  serialOfUtc,
  type TextFormatRun,
} from '../../spreadsheet';
import { LINK_COLOR, toXlsxColor } from './color';
import { type FileLook, toCellFormat, toTextFormat } from './style';

type XlsxCell = NonNullable<XlsxSheet['cells']> extends Map<string, infer C> ? C : never;

/** Excel's calendar has a 29 February 1900; the library follows it, a serial does not. */
const EXCEL_LEAP_BUG = 61;

function toSerial(date: Date): number {
  const serial = serialOfUtc(date.getTime());
  // A file holds at most 15 digits: what is left of milliseconds is rounding.
  const rounded = Math.round(serial * 1e9) / 1e9;
  return rounded < EXCEL_LEAP_BUG ? rounded - 1 : rounded;
}

function toLiteral(value: XlsxCell['value']): Literal | undefined {
  if (value === null || value === '') return undefined;
  return value instanceof Date ? toSerial(value) : value;
}

/** The same format object for every cell of one style: a file has few styles and many cells. */
function formatReader(look: FileLook): (style: CellStyle | undefined) => CellFormat | undefined {
  const ids = new Map<object, number>();
  const known = new Map<string, CellFormat | undefined>();
  const idOf = (part: object | undefined) => {
    if (!part) return 0;
    const id = ids.get(part) ?? ids.size + 1;
    ids.set(part, id);
    return id;
  };
  return (style) => {
    if (!style) return undefined;
    const { numFmt = '', font, fill, border, alignment } = style;
    const key = `${idOf(font)} ${idOf(fill)} ${idOf(border)} ${idOf(alignment)} ${numFmt}`;
    if (!known.has(key)) known.set(key, toCellFormat(style, look));
    return known.get(key);
  };
}

/** Formulas of a shared group stand once in the file; the others are written out from it. */
function sharedFormulas(sheet: XlsxSheet): (row: number, column: number, cell: XlsxCell) => string {
  const masters = new Map<number, string>();
  for (const [key, cell] of sheet.cells ?? []) {
    if (cell.formulaType !== 'shared' || !cell.formula || cell.formulaSharedIndex === undefined) {
      continue;
    }
    const [row = 0, column = 0] = key.split(',').map(Number);
    masters.set(cell.formulaSharedIndex, a1ToR1C1(cell.formula, row, column));
  }
  return (row, column, cell) => {
    if (cell.formula || cell.formulaSharedIndex === undefined) return cell.formula ?? '';
    const master = masters.get(cell.formulaSharedIndex);
    return master === undefined ? '' : r1c1ToA1(master, row, column);
  };
}

function toResult(cell: XlsxCell): Literal | CellError | undefined {
  const shown = cell.formulaResult ?? cell.value;
  if (typeof shown === 'string') return errorOfText(shown) ?? shown;
  return toLiteral(shown ?? null);
}

function toRuns(cell: XlsxCell, look: FileLook): readonly TextFormatRun[] | undefined {
  const parts = cell.richText ?? [];
  if (parts.length < 2) return undefined;
  const runs: TextFormatRun[] = [];
  let at = 0;
  for (const part of parts) {
    const format = toTextFormat(part.font, look) ?? {};
    runs.push({ ...(at > 0 && { startIndex: at }), format });
    at += part.text.length;
  }
  return runs;
}

/** The address of a link; one inside the workbook as Google writes it, `#gid=…&range=…`. */
export type LinkReader = (target: string, location: string | undefined) => string | undefined;

/** The look every link has on a sheet is not the cell's own format. */
function withLink(format: CellFormat | undefined, uri: string | undefined): CellFormat | undefined {
  if (!uri) return format;
  const { foregroundColor, foregroundColorStyle, underline, ...rest } = format?.textFormat ?? {};
  const usual = underline && toXlsxColor(foregroundColorStyle, foregroundColor)?.rgb === LINK_COLOR;
  return { ...format, textFormat: { ...(usual ? rest : format?.textFormat), link: { uri } } };
}

/** The tab's rows in the model, without validations. */
export function openRows(sheet: XlsxSheet, look: FileLook, readLink: LinkReader): Row[] {
  const formatOf = formatReader(look);
  const formulaOf = sharedFormulas(sheet);
  const rows: Row[] = sheet.rows.map((values) =>
    values.map((value) => {
      const literal = toLiteral(value);
      return literal === undefined ? undefined : { value: literal };
    }),
  );
  for (const [key, cell] of sheet.cells ?? []) {
    const comma = key.indexOf(',');
    const row = Number(key.slice(0, comma));
    const column = Number(key.slice(comma + 1));
    while (rows.length <= row) rows.push([]);
    const cells = rows[row];
    if (!cells) continue;
    while (cells.length < column) cells.push(undefined);
    const link = cell.hyperlink && readLink(cell.hyperlink.target, cell.hyperlink.location);
    const format = withLink(formatOf(cell.style), link);
    const value = cellValue(cell, () => formulaOf(row, column, cell));
    const runs = toRuns(cell, look);
    const note = cell.comment?.text;
    cells[column] = orEmpty({
      ...(value !== undefined && { value }),
      ...(format && { format }),
      ...(note && { note }),
      ...(runs && { runs }),
    });
  }
  return rows;
}

function cellValue(cell: XlsxCell, formula: () => string): Cell['value'] | undefined {
  const text = cell.formula !== undefined || cell.formulaType === 'shared' ? formula() : '';
  // LibreOffice writes a plain TRUE as a formula.
  if (/^(TRUE|FALSE)\(\)$/.test(text)) return text.startsWith('T');
  if (text !== '' && !errorOfText(text)) return { formula: `=${text}`, result: toResult(cell) };
  const error = cell.type === 'error' ? errorOfText(String(cell.value)) : undefined;
  if (error) return { formula: `=${error.message}`, result: error };
  return toLiteral(cell.value);
}
