import type { Request } from '../google';
import { cellAt, putCell, usedRowCount } from '../spreadsheet';
import { checkProtection, findArea, type Handler } from './context';

/** Takes the spaces at both ends of texts, and makes one of several between words. */
export const trimWhitespace: Handler<NonNullable<Request['trimWhitespace']>> = (body, context) => {
  const { sheet, area } = findArea(context, body.range);
  checkProtection(context, sheet, area);
  let cellsChangedCount = 0;
  for (let row = area.startRow; row < Math.min(area.endRow, usedRowCount(sheet)); row++) {
    for (let column = area.startColumn; column < area.endColumn; column++) {
      const cell = cellAt(sheet, row, column);
      if (typeof cell?.value !== 'string') continue;
      const value = cell.value.trim().replace(/\s+/g, ' ');
      if (value === cell.value) continue;
      const { value: _value, runs: _runs, ...rest } = cell;
      putCell(sheet, row, column, value === '' ? rest : { ...rest, value });
      cellsChangedCount++;
    }
  }
  return { trimWhitespace: cellsChangedCount > 0 ? { cellsChangedCount } : {} };
};
