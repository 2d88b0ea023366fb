import { type Cell, effective, isFormula, newFormula } from '../cell';
import type { Request } from '../google';
import { type Locale, localeOf } from '../locale';
import { formattedValue } from '../numberFormat';
import type { Rectangle } from '../range';
import { cellAt, putCell, type Sheet, toRectangle, usedRowCount } from '../spreadsheet';
import { readTyped } from '../typed';
import {
  checkProtection,
  findArea,
  findSheet,
  type Handler,
  RequestError,
  type UpdateContext,
} from './context';

type FindReplace = NonNullable<Request['findReplace']>;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What is looked for, as a pattern; `\$` in the replacement of a plain search says itself. */
function patternOf(body: FindReplace): RegExp {
  const text = body.searchByRegex ? (body.find ?? '') : escaped(body.find ?? '');
  const whole = body.matchEntireCell ? `^(?:${text})$` : text;
  try {
    return new RegExp(whole, body.matchCase ? 'gu' : 'giu');
  } catch {
    throw new RequestError(`Invalid regular expression: ${body.find}`);
  }
}

/** Where is looked: all tabs, one, or a range. */
function areasOf(
  body: FindReplace,
  context: UpdateContext,
): readonly { sheet: Sheet; area: Rectangle }[] {
  const { allSheets, range } = body;
  const given = [allSheets ? true : undefined, body.sheetId, range].filter(
    (scope) => scope !== undefined && scope !== null,
  );
  if (given.length !== 1) {
    throw new RequestError('Exactly one of range, sheetId and allSheets must be set');
  }
  const whole = (sheet: Sheet) => ({ sheet, area: toRectangle({}, sheet) });
  if (allSheets) return context.spreadsheet.sheets.map(whole);
  return [range ? findArea(context, range) : whole(findSheet(context, body.sheetId))];
}

/** What a cell shows, or its formula where those are looked through. */
function textOf(cell: Cell, body: FindReplace, locale: Locale): string | undefined {
  if (!isFormula(cell.value)) return formattedValue(cell, locale);
  return body.includeFormulas ? cell.value.formula : undefined;
}

function replaced(cell: Cell, text: string, locale: Locale): Cell {
  const { value, runs: _runs, ...rest } = cell;
  if (isFormula(value)) return { ...rest, value: newFormula(text) };
  if (text === '') return rest;
  return typeof effective(cell) === 'string'
    ? { ...rest, value: text }
    : readTyped(text, rest, locale);
}

/** Replaces what is found in what cells show; the reply counts cells, places, rows and tabs. */
export const findReplace: Handler<FindReplace> = (body, context) => {
  if (!body.find) throw new RequestError('find must be set');
  const pattern = patternOf(body);
  const replacement = body.replacement ?? '';
  const put = body.searchByRegex ? replacement : replacement.replaceAll('$', '$$$$');
  const locale = localeOf(context.spreadsheet.properties);
  const counts = { valuesChanged: 0, formulasChanged: 0, rowsChanged: 0, sheetsChanged: 0 };
  let occurrencesChanged = 0;
  for (const { sheet, area } of areasOf(body, context)) {
    const rows = new Set<number>();
    for (let row = area.startRow; row < Math.min(area.endRow, usedRowCount(sheet)); row++) {
      for (let column = area.startColumn; column < area.endColumn; column++) {
        const cell = cellAt(sheet, row, column);
        const text = cell && textOf(cell, body, locale);
        const found = text?.match(pattern)?.length ?? 0;
        if (!cell || text === undefined || found === 0) continue;
        const place = {
          startRow: row,
          endRow: row + 1,
          startColumn: column,
          endColumn: column + 1,
        };
        checkProtection(context, sheet, place);
        putCell(sheet, row, column, replaced(cell, text.replace(pattern, put), locale));
        rows.add(row);
        occurrencesChanged += found;
        counts[isFormula(cell.value) ? 'formulasChanged' : 'valuesChanged']++;
      }
    }
    counts.rowsChanged += rows.size;
    counts.sheetsChanged += Math.sign(rows.size);
  }
  // Google counts nothing where there is nothing to count.
  const told = Object.entries({ ...counts, occurrencesChanged }).filter(([, count]) => count > 0);
  return { findReplace: Object.fromEntries(told) };
};
