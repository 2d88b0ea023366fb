import { dateOfSerial } from '../model/date';
import { BLANK, type Cell } from './grid';

/** The texts that a sheet shows for the error types of the API, and that a script reads as text. */
const ERROR_TEXTS: Readonly<Record<string, string>> = {
  ERROR: '#ERROR!',
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
  LOADING: 'Loading...',
};

const ERRORS: ReadonlySet<string> = new Set([
  ...Object.values(ERROR_TEXTS),
  // Those of Excel alone.
  '#SPILL!',
  '#CALC!',
]);

/** How the sheet shows an error of the API's type. */
export function errorText(type: string | null | undefined): string {
  return ERROR_TEXTS[type ?? ''] ?? '#ERROR!';
}

/** Whether a text is how a sheet shows an error, or a formula that is not computed yet. */
export function isErrorText(text: string): boolean {
  return ERRORS.has(text);
}

/**
 * The cell of a value as Google hands it over, by the API or to a script: a text, a number, a
 * boolean or a date; an error is the text that the sheet shows.
 * @param format the type of the number format; a script's dates come as dates without it
 */
export function readCell(value: unknown, format?: string | null): Cell {
  switch (typeof value) {
    case 'string':
      if (value === '') return BLANK;
      return { kind: isErrorText(value) ? 'error' : 'text', text: value };
    case 'number':
      return readNumber(value, format);
    case 'boolean':
      return { kind: 'boolean', value };
    // Nine cells of ten: not worth asking what kind of object it is.
    case 'undefined':
      return BLANK;
    default:
      return isDate(value) ? readScriptDate(value) : BLANK;
  }
}

function readNumber(value: number, format: string | null | undefined): Cell {
  if (format === 'DATE' || format === 'DATE_TIME') {
    const date = dateOfSerial(value);
    if (date) return { kind: 'date', date };
  }
  return format === 'PERCENT'
    ? { kind: 'number', value, percent: true }
    : { kind: 'number', value };
}

/** The year of the day that hours of the clock are counted from: a time of day has no other. */
const CLOCK_YEAR = 1899;
const HOURS_A_DAY = 24;

function readScriptDate(value: Date): Cell {
  const year = value.getFullYear();
  if (Number.isNaN(year)) return BLANK;
  if (year === CLOCK_YEAR) {
    return { kind: 'number', value: (value.getHours() + value.getMinutes() / 60) / HOURS_A_DAY };
  }
  return { kind: 'date', date: { year, month: value.getMonth() + 1, day: value.getDate() } };
}

/** Dates of Google's services come from another realm. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** The type that a pattern of a number format shows, as far as a cell's reading needs it. */
export function formatOfPattern(pattern: string): 'PERCENT' | undefined {
  return pattern.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').includes('%') ? 'PERCENT' : undefined;
}
