import { type Cell, isFormula } from '../cell';
import type { Request } from '../google';
import type { Rectangle } from '../range';
import { cellsOf, putCell, type Sheet } from '../spreadsheet';
import {
  checkProtection,
  findArea,
  type Handler,
  RequestError,
  type UpdateContext,
} from './context';

type AutoFill = NonNullable<Request['autoFill']>;

interface Fill {
  readonly sheet: Sheet;
  readonly source: Rectangle;
  readonly target: Rectangle;
  readonly rows: boolean;
  /** Before the source, from its near end on. */
  readonly backwards: boolean;
}

function fillOf({ sourceAndDestination, range }: AutoFill, context: UpdateContext): Fill {
  if (range || !sourceAndDestination) {
    throw new RequestError('autoFill without sourceAndDestination is not supported by the desk');
  }
  const { dimension, fillLength, source: given } = sourceAndDestination;
  const { sheet, area: source } = findArea(context, given);
  const rows = dimension === 'ROWS';
  if (!rows && dimension !== 'COLUMNS') throw new RequestError('No dimension specified.');
  const length = fillLength ?? 0;
  const [start, end] = rows
    ? [source.startRow, source.endRow]
    : [source.startColumn, source.endColumn];
  const [first, last] = length < 0 ? [start + length, start] : [end, end + length];
  const sides = rows
    ? { startRowIndex: first, endRowIndex: last }
    : { startColumnIndex: first, endColumnIndex: last };
  const { area: target } = findArea(context, {
    sheetId: sheet.sheetId,
    startRowIndex: source.startRow,
    endRowIndex: source.endRow,
    startColumnIndex: source.startColumn,
    endColumnIndex: source.endColumn,
    ...sides,
  });
  return { sheet, source, target, rows, backwards: length < 0 };
}

/** The cell at a step beyond a line: numbers at one distance go on with it, anything else is repeated. */
function next(line: readonly (Cell | undefined)[], step: number, useAlternate: boolean) {
  const last = line[(step - 1) % line.length];
  const numbers = line.map((cell) => cell?.value);
  const [a, b] = numbers;
  if (isFormula(last?.value))
    throw new RequestError('A filled formula is not supported by the desk');
  const goesOn = useAlternate ? line.length === 1 : line.length > 1;
  const distance = typeof a === 'number' && typeof b === 'number' ? b - a : 1;
  const isSeries = numbers.every(
    (value, at) =>
      typeof value === 'number' && typeof a === 'number' && value === a + at * distance,
  );
  const end = numbers.at(-1);
  return goesOn && isSeries && typeof end === 'number'
    ? { ...last, value: end + step * distance }
    : last;
}

/** Fills the cells beside a range from it, as dragging its corner does. */
export const autoFill: Handler<AutoFill> = (body, context) => {
  const { sheet, source, target, rows, backwards } = fillOf(body, context);
  checkProtection(context, sheet, target);
  const cells = cellsOf(sheet, source);
  const width = source.endColumn - source.startColumn;
  const lines = rows
    ? Array.from({ length: width }, (_, column) => cells.map((row) => row[column]))
    : cells;
  const length = rows ? target.endRow - target.startRow : target.endColumn - target.startColumn;
  lines.forEach((line, at) => {
    const from = backwards ? [...line].reverse() : line;
    for (let step = 1; step <= length; step++) {
      const along = backwards ? length - step : step - 1;
      const row = target.startRow + (rows ? along : at);
      const column = target.startColumn + (rows ? at : along);
      putCell(sheet, row, column, next(from, step, body.useAlternateSeries ?? false));
    }
  });
  return undefined;
};
