import { orEmpty } from '../cell';
import type { Request } from '../google';
import { localeOf } from '../locale';
import { cellAt, putCell, usedRowCount } from '../spreadsheet';
import { readTyped } from '../typed';
import { checkProtection, findArea, type Handler, RequestError } from './context';

const DELIMITERS: Readonly<Record<string, string>> = {
  COMMA: ',',
  SEMICOLON: ';',
  PERIOD: '.',
  SPACE: ' ',
};

function delimiterOf({ delimiterType, delimiter }: NonNullable<Request['textToColumns']>): string {
  if (delimiterType === 'AUTODETECT') {
    throw new RequestError('delimiterType AUTODETECT is not supported by the desk');
  }
  if (delimiterType === 'CUSTOM' && !delimiter) {
    throw new RequestError('delimiter must be set when delimiterType is CUSTOM');
  }
  if (delimiterType !== 'CUSTOM' && delimiter) {
    throw new RequestError('delimiter may only be set when delimiterType is CUSTOM');
  }
  return delimiter ?? DELIMITERS[delimiterType ?? 'COMMA'] ?? ',';
}

/** Splits the texts of one column into the columns after it, read as if they were typed there. */
export const textToColumns: Handler<NonNullable<Request['textToColumns']>> = (body, context) => {
  const { sheet, area } = findArea(context, body.source);
  if (area.endColumn - area.startColumn !== 1) {
    throw new RequestError('The source must span exactly one column');
  }
  const delimiter = delimiterOf(body);
  const lines = Array.from(
    { length: Math.max(0, Math.min(area.endRow, usedRowCount(sheet)) - area.startRow) },
    (_, at) => {
      const value = cellAt(sheet, area.startRow + at, area.startColumn)?.value;
      return typeof value === 'string' ? value.split(delimiter) : [];
    },
  );
  const width = Math.max(1, ...lines.map((parts) => parts.length));
  const target = findArea(context, {
    sheetId: sheet.sheetId,
    startRowIndex: area.startRow,
    endRowIndex: area.endRow,
    startColumnIndex: area.startColumn,
    endColumnIndex: area.startColumn + width,
  });
  checkProtection(context, sheet, target.area);
  const locale = localeOf(context.spreadsheet.properties);
  lines.forEach((parts, row) => {
    parts.forEach((text, column) => {
      const place = [area.startRow + row, area.startColumn + column] as const;
      const { value: _value, runs: _runs, ...rest } = cellAt(sheet, ...place) ?? {};
      putCell(sheet, ...place, text === '' ? orEmpty(rest) : readTyped(text, rest, locale));
    });
  });
  return undefined;
};
