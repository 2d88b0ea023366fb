import { type Cell, newFormula } from './cell';
import { readDay } from './serialDate';

/** A number typed the Vietnamese way: `1.234,5`, `-3`, `0,5`. */
const TYPED_NUMBER = /^[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/;

/**
 * What a sheet in the locale of Vietnam makes of typed text: `=` and `+` begin a formula, numbers and
 * days become values, a cell formatted as plain text (`@`) keeps what was typed.
 * @param cell what the cell is besides its value
 */
export function readTyped(text: string, cell: Omit<Cell, 'value' | 'runs'>): Cell {
  const plain = cell.format?.numberFormat?.type === 'TEXT';
  if (plain) return { ...cell, value: text };
  if (text.startsWith("'")) return { ...cell, value: text.slice(1) };
  const trimmed = text.trim();
  if (TYPED_NUMBER.test(trimmed)) {
    return { ...cell, value: Number(trimmed.replace(/\./g, '').replace(',', '.')) };
  }
  if (/^(true|false)$/i.test(trimmed)) return { ...cell, value: trimmed.toLowerCase() === 'true' };
  const percent = /^([+-]?\d+(?:,\d+)?)%$/.exec(trimmed)?.[1];
  if (percent) {
    const value = Number(percent.replace(',', '.')) / 100;
    return withPattern(cell, value, 'PERCENT', '0.##%');
  }
  const day = readDay(trimmed);
  if (day) return withPattern(cell, day.serial, 'DATE', day.pattern);
  if (text.startsWith('=')) return { ...cell, value: newFormula(text) };
  if (/^\+./.test(text)) return { ...cell, value: newFormula(`=${text}`) };
  return { ...cell, value: text };
}

function withPattern(
  cell: Omit<Cell, 'value' | 'runs'>,
  value: number,
  type: string,
  pattern: string,
): Cell {
  if (cell.format?.numberFormat) return { ...cell, value };
  return { ...cell, value, format: { ...cell.format, numberFormat: { type, pattern } } };
}
