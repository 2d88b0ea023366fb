import Big from 'big.js';
import type { Observation } from '../../findings';
import * as say from '../../messages/form';
import {
  type Decimal,
  decimalOf,
  type Figure,
  notApplicable,
  notReported,
  notReportedBecause,
  reported,
} from '../../model/figure';
import { fold, sameText } from '../../model/folding';
import type { Indicator } from '../../model/indicator';
import { canBeNegative, conversion, dongPerUnit, measureKind } from '../../model/measure';
import { readQuantity, type TypedQuantity, writeNumber } from '../../model/number';
import { type Cell, cellText, isBlank } from '../grid';
import { isErrorText } from '../readCell';

/** A figure as it can be used, and what there is to say of the cell. */
export interface FigureReading {
  readonly figure: Figure;
  readonly observations: readonly Observation[];
}

/** Beyond this a binary number no longer holds every whole number, and no ward has such a sum. */
const LARGEST = new Big('1e15');

/**
 * Digits that no number begins with: a personal number, a telephone, a code. Reports write `05` and
 * `00`, and those are numbers.
 */
const LEADING_ZEROS = /^[+\-−]?\s*(0\d{2,}|0\d[. ]\d{3})/;

const NOT_APPLICABLE = new Set(['x', 'không áp dụng'].map(fold));

/**
 * The figure in a `Giá trị` cell, in the indicator's unit of measure: one of the four states. A
 * cell that cannot be used (a text, a date, two readings, another kind of unit) is not reported,
 * with what to say of it.
 * @param unitOfMeasure the row's own `ĐVT`; blank = the indicator's.
 */
export function readFigure(
  cell: Cell,
  unitOfMeasure: string,
  indicator: Indicator | undefined,
): FigureReading {
  const text = cellText(cell).trim();
  if (isBlank(cell)) return { figure: notReported, observations: [] };
  switch (cell.kind) {
    case 'number': {
      if (!Number.isFinite(cell.value)) return unusable(say.unreadableFigure(text));
      const value = decimalOf(cell.value);
      if (cell.percent) return inIndicatorUnit(value.times(100), text, '%', indicator);
      return isSlippedThousand(value, indicator)
        ? unusable(
            say.ambiguousFigure(writeNumber(value, { mostDecimals: 3 }), thousandReadings(value)),
          )
        : inIndicatorUnit(value, text, unitOfMeasure, indicator);
    }
    case 'date':
      return unusable(say.dateAsFigure(text));
    case 'error':
      return unusable(say.formulaErrorFigure(text));
    default:
      return readFigureText(text, unitOfMeasure, indicator);
  }
}

/**
 * Where people are counted, a number with exactly three decimals is a typed `1,234` that a sheet
 * of Vietnam's locale took for 1.234: a slip for 1234, or a decimal that cannot be counted.
 */
function isSlippedThousand(value: Decimal, indicator: Indicator | undefined): boolean {
  const counted =
    indicator?.decimals === 0 &&
    indicator.overUnits !== 'Trung bình' &&
    measureKind(indicator.unitOfMeasure) === 'count';
  return counted && value.abs().lt(1000) && /\.\d{3}$/.test(value.toFixed());
}

function thousandReadings(value: Decimal): readonly string[] {
  return [value.times(1000), value].map((reading) => writeNumber(reading, { mostDecimals: 3 }));
}

function unusable(observation: Observation): FigureReading {
  return { figure: notReportedBecause(observation.message), observations: [observation] };
}

function readFigureText(
  text: string,
  unitOfMeasure: string,
  indicator: Indicator | undefined,
): FigureReading {
  if (NOT_APPLICABLE.has(fold(text))) return { figure: notApplicable, observations: [] };
  if (isErrorText(text)) return unusable(say.formulaErrorFigure(text));
  if (LEADING_ZEROS.test(text)) return unusable(say.leadingZeros(text));
  const quantity = readQuantity(text);
  if (!quantity || isGluedWord(quantity, text)) return unusable(say.unreadableFigure(text));
  const [reading, ...others] = possibleReadings(quantity, text, indicator);
  if (reading === undefined) return unusable(say.unreadableFigure(text));
  if (others.length > 0) {
    const readings = [reading, ...others].map((value) => writeNumber(value, { mostDecimals: 10 }));
    return unusable(say.ambiguousFigure(text, readings));
  }
  const rowUnit = unitOfMeasure || (indicator?.unitOfMeasure ?? '');
  return inIndicatorUnit(reading, text, typedUnit(quantity, text, rowUnit), indicator);
}

/** `12abc` and `1e5` are no quantities; `12%`, `31,5tr` and `5kg` are. */
function isGluedWord({ unit }: TypedQuantity, text: string): boolean {
  return unit !== undefined && measureKind(unit) === 'count' && /\d[\p{L}\p{M}]/u.test(text);
}

/**
 * Of the two readings of `1.234` only the Vietnamese one is possible beside a column of whole
 * numbers; `1,234` keeps both, since it is either a slip for `1.234` or a decimal.
 */
function possibleReadings(
  { readings }: TypedQuantity,
  text: string,
  indicator: Indicator | undefined,
): readonly Decimal[] {
  if (readings.length < 2 || !indicator || !isWhole(indicator) || text.includes(',')) {
    return readings;
  }
  return readings.filter((reading) => reading.eq(reading.round()));
}

/** Whole numbers stand in the column: it says so, or it counts things or đồng and says nothing. */
function isWhole({ decimals, unitOfMeasure }: Indicator): boolean {
  if (decimals !== undefined) return decimals === 0;
  return measureKind(unitOfMeasure) === 'count' || dongPerUnit(unitOfMeasure)?.eq(1) === true;
}

/** The unit that a typed text is in: a scale word or a unit in the text wins over the row's. */
function typedUnit(quantity: TypedQuantity, text: string, unitOfMeasure: string): string {
  if (quantity.unit !== undefined) {
    const named = quantity.unit;
    return sameText(named, unitOfMeasure) ? unitOfMeasure : named;
  }
  const scaled = /[\p{L}]/u.test(text);
  return scaled && dongPerUnit(unitOfMeasure) ? 'đồng' : unitOfMeasure;
}

function inIndicatorUnit(
  value: Decimal,
  text: string,
  unitOfMeasure: string,
  indicator: Indicator | undefined,
): FigureReading {
  if (value.abs().gt(LARGEST)) return unusable(say.hugeFigure(text));
  if (!indicator) return { figure: reported(value), observations: [] };
  const wanted = indicator.unitOfMeasure;
  const reading = inUnit(value, text, unitOfMeasure, wanted);
  if (reading.figure.state !== 'number' || !value.lt(0) || canBeNegative(wanted)) return reading;
  return {
    ...reading,
    observations: [say.negativeFigure(text, wanted), ...reading.observations],
  };
}

function inUnit(
  value: Decimal,
  text: string,
  unitOfMeasure: string,
  wanted: string,
): FigureReading {
  const change = wanted === '' ? ({ kind: 'same' } as const) : conversion(unitOfMeasure, wanted);
  switch (change.kind) {
    case 'same':
      return { figure: reported(value), observations: [] };
    case 'scaled': {
      const converted = change.factor(value);
      return converted.abs().gt(LARGEST)
        ? unusable(say.hugeFigure(text))
        : { figure: reported(converted), observations: [] };
    }
    case 'renamed':
      return {
        figure: reported(value),
        observations: [say.renamedMeasure(unitOfMeasure, wanted)],
      };
    case 'impossible':
      return unusable(say.wrongMeasure(unitOfMeasure, wanted));
  }
}
