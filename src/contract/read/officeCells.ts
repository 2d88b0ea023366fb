import { findingAt, type Observation } from '../../findings';
import * as say from '../../messages/form';
import * as sayTurn from '../../messages/yearlyTurn';
import { type Decimal, decimalOf } from '../../model/figure';
import { measureKind } from '../../model/measure';
import { numeralReadings, withDecimalComma } from '../../model/number';
import { PERIOD_FORMS, type Period } from '../../model/period';
import { type Cell, cellText } from '../grid';
import type { Header, Role } from '../schema';
import type { Tell } from './choices';
import { readPeriodCell } from './readPeriodCell';
import type { TableRow } from './table';

/**
 * A number in a settings column; a text with two readings is reported and not used.
 * @param unit what it is measured in: `95%` is 95 where that is per cent, as in the form, else none
 */
export function readDecimal<R extends Role>(
  row: TableRow<R>,
  header: Header<R>,
  tell: Tell,
  unit = '',
): Decimal | undefined {
  const said = (one: Observation) => tell(findingAt(row.place(header), one));
  return readDecimalCell(row.cell(header), header, said, unit);
}

/** The same of any cell, whatever its header. */
export function readDecimalCell(
  cell: Cell,
  header: string,
  tell: (said: Observation) => void,
  unit: string,
): Decimal | undefined {
  const inPercent = measureKind(unit) === 'percent';
  if (cell.kind === 'number' && Number.isFinite(cell.value) && (inPercent || !cell.percent)) {
    return decimalOf(cell.value).times(cell.percent ? 100 : 1);
  }
  const text = cellText(cell).normalize('NFC').trim();
  if (text === '') return undefined;
  const numeral = inPercent ? text.replace(/%$/, '') : text;
  const readings = cell.kind === 'text' ? numeralReadings(numeral) : [];
  const [reading] = readings;
  if (reading !== undefined && readings.length === 1) return reading;
  tell(
    readings.length > 1
      ? say.ambiguousFigure(
          text,
          readings.map((value) => withDecimalComma(value.toFixed())),
        )
      : say.unreadableNumber(header, text),
  );
  return undefined;
}

/** A period in a cell of the office's tabs; one that cannot be read is told. */
export function readPeriodOf<R extends 'units' | 'indicators'>(
  row: TableRow<R>,
  header: Header<R>,
  tell: Tell,
): Period | undefined {
  const text = row.text(header);
  const period = text === '' ? undefined : readPeriodCell(row.cell(header));
  if (text !== '' && !period) {
    tell(findingAt(row.place(header), sayTurn.unreadablePeriod(header, text, PERIOD_FORMS)));
  }
  return period;
}
