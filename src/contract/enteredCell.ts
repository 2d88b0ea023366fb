import { readDate } from '../model/date';
import type { Indicator } from '../model/indicator';
import { numeralReadings } from '../model/number';
import { BLANK, type Cell, isBlank } from './grid';
import { readFigure } from './read/readFigure';
import { readCell } from './readCell';
import { columnOf, type Header } from './schema';

/** What a figure's cell is measured in: its row's own `ĐVT`, and its indicator. */
export interface Measured {
  readonly unitOfMeasure: string;
  readonly indicator: Indicator | undefined;
}

/** Of days before it a sheet keeps no number. */
const FIRST_YEAR = 1900;

/**
 * The cell that a text becomes where it is entered for a person under a header of the form: a number and a
 * day where the check reads the text as one, else the text itself. What the check reads of the cell is the
 * same as what it reads of the text, whatever the workbook's locale.
 */
export function enteredCell(header: Header<'entries'>, text: string, measured: Measured): Cell {
  const { kind } = columnOf('entries', header).type;
  const typed: Cell = { kind: 'text', text };
  if (isBlank(typed)) return BLANK;
  if (kind === 'figure') return figureCell(text, measured) ?? typed;
  const date = kind === 'date' ? readDate(text) : undefined;
  return date && date.year >= FIRST_YEAR ? { kind: 'date', date } : typed;
}

function figureCell(text: string, { unitOfMeasure, indicator }: Measured): Cell | undefined {
  const read = (cell: Cell) => readFigure(cell, unitOfMeasure, indicator).figure;
  const wanted = read({ kind: 'text', text });
  if (wanted.state !== 'number') return undefined;
  return numeralReadings(text)
    .map((reading) => readCell(Number(reading.toFixed())))
    .find((cell) => {
      const figure = read(cell);
      return figure.state === 'number' && figure.value.eq(wanted.value);
    });
}
