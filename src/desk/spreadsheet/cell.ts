import { evaluateConstants } from './arithmetic';
import type { CellFormat, DataValidationRule, ExtendedValue, TextFormatRun } from './google';

/** What a cell may hold without a formula. Dates are serial numbers (days since 1899-12-30). */
export type Literal = string | number | boolean;

/** A formula's error, in Google's type names, and the text a sheet shows for it. */
export interface CellError {
  readonly type: string;
  readonly message: string;
}

/** A formula with the value the file carried for it; the desk calculates no more than constants. */
export interface Formula {
  readonly formula: string;
  readonly result: Literal | CellError | undefined;
}

/** One cell. Cells are never changed in place: a write puts a new one. */
export interface Cell {
  readonly value?: Literal | Formula;
  readonly format?: CellFormat;
  readonly note?: string;
  readonly validation?: DataValidationRule;
  readonly runs?: readonly TextFormatRun[];
}

export type Row = (Cell | undefined)[];

export const MAX_CELL_CHARACTERS = 50_000;

/** ErrorType of https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/other by the text a sheet shows. */
const ERROR_TYPES: Readonly<Record<string, string>> = {
  '#ERROR!': 'ERROR',
  '#NULL!': 'NULL_VALUE',
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#VALUE!': 'VALUE',
  '#REF!': 'REF',
  '#NAME?': 'NAME',
  '#NUM!': 'NUM',
  '#N/A': 'N_A',
  '#SPILL!': 'REF',
  '#CALC!': 'ERROR',
  '#GETTING_DATA': 'LOADING',
};

const ERROR_TEXTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(ERROR_TYPES).map(([text, type]) => [type, text])),
  REF: '#REF!',
  ERROR: '#ERROR!',
  LOADING: 'Loading...',
};

export function isFormula(value: Cell['value']): value is Formula {
  return typeof value === 'object';
}

export function isCellError(value: Literal | CellError | undefined): value is CellError {
  return typeof value === 'object';
}

/** The error a sheet shows as `#N/A`, `#REF!` …, or undefined where the text is none. */
export function errorOfText(text: string): CellError | undefined {
  if (!text.startsWith('#')) return undefined;
  const type = ERROR_TYPES[text];
  return type === undefined ? undefined : { type, message: text };
}

/** The text a sheet shows for an error. */
export function errorText(error: CellError): string {
  return ERROR_TEXTS[error.type] ?? '#ERROR!';
}

/** What the cell shows: its literal, or its formula's last known result. */
export function effective(cell: Cell | undefined): Literal | CellError | undefined {
  const value = cell?.value;
  return isFormula(value) ? value.result : value;
}

/** A value in Google's typed form. */
export function toExtended(value: Literal | CellError): ExtendedValue {
  switch (typeof value) {
    case 'string':
      return { stringValue: value };
    case 'number':
      return { numberValue: value };
    case 'boolean':
      return { boolValue: value };
    default:
      return { errorValue: { type: value.type, message: value.message } };
  }
}

const LINK_FORMULA = /^=HYPERLINK\(\s*"((?:[^"]|"")*)"\s*(?:[,;]\s*"((?:[^"]|"")*)"\s*)?\)$/i;

/** The address and the label of `=HYPERLINK("address", "label")`, the one function the desk evaluates. */
function readLinkFormula(formula: string): { uri: string; label: string } | undefined {
  const match = LINK_FORMULA.exec(formula);
  if (!match) return undefined;
  const uri = (match[1] ?? '').replace(/""/g, '"');
  return { uri, label: (match[2] ?? match[1] ?? '').replace(/""/g, '"') };
}

/** A formula just written: unless it is of constants, its result is unknown until Google or Excel calculates it. */
export function newFormula(formula: string): Formula {
  const known = readLinkFormula(formula)?.label ?? evaluateConstants(formula);
  const pending = { type: 'LOADING', message: 'The desk does not calculate formulas.' };
  return { formula, result: known ?? pending };
}

/** The value Google's typed form stands for; undefined = an empty cell. An empty string is one. */
export function fromExtended(value: ExtendedValue | undefined): Literal | Formula | undefined {
  if (value === undefined) return undefined;
  if (typeof value.formulaValue === 'string') return newFormula(value.formulaValue);
  if (typeof value.stringValue === 'string') return value.stringValue || undefined;
  if (typeof value.numberValue === 'number') return value.numberValue;
  if (typeof value.boolValue === 'boolean') return value.boolValue;
  return undefined;
}

/** The cell, or undefined where nothing is left in it. */
export function orEmpty(cell: Cell): Cell | undefined {
  for (const key in cell) if (cell[key as keyof Cell] !== undefined) return cell;
  return undefined;
}

/** The address the cell links to, as Google reports it: one link over the whole cell, else none. */
export function hyperlinkOf(cell: Cell): string | undefined {
  if (isFormula(cell.value)) return readLinkFormula(cell.value.formula)?.uri;
  const whole = cell.format?.textFormat?.link?.uri;
  if (whole || !cell.runs) return whole || undefined;
  const [first, ...rest] = cell.runs;
  return rest.length === 0 && !first?.startIndex
    ? (first?.format?.link?.uri ?? undefined)
    : undefined;
}
