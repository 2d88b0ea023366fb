import * as say from '../messages/expression';
import type { Entry } from '../model/entry';
import { type Figure, notReported, notReportedBecause, reported } from '../model/figure';
import type { UnitRollup } from '../model/indicator';
import { largest, smallest, sum } from './aggregate';

/** What the rows of one unit for one indicator and period say together. */
export interface RowsFigure {
  readonly figure: Figure;
  /** Whether no row was left blank or could not be read. */
  readonly complete: boolean;
  readonly rows: readonly Entry[];
}

/**
 * Several rows of one unit for one period: a sum is summed, an extreme taken, a unit that is only
 * counted is counted once; two numbers of any other indicator cannot both hold, so none is used
 * until one of the rows is removed.
 */
export function combineRows(rows: readonly Entry[], overUnits: UnitRollup): RowsFigure {
  return {
    rows,
    figure: combinedFigure(rows, overUnits),
    complete: rows.every(({ figure }) => figure.state !== 'notReported'),
  };
}

function combinedFigure(rows: readonly Entry[], overUnits: UnitRollup): Figure {
  const [only] = rows;
  if (only && rows.length === 1) return only.figure;
  const values = rows.flatMap(({ figure }) => (figure.state === 'number' ? [figure.value] : []));
  if (values.length === 0) {
    // Why a row cannot be used is worth more than that another is blank or not applicable.
    const unusable = rows.find(({ figure }) => 'reason' in figure);
    const blank = rows.find(({ figure }) => figure.state === 'notReported');
    return (unusable ?? blank ?? only)?.figure ?? notReported;
  }
  if (values.length === 1 || overUnits === 'Tổng' || overUnits === 'Đếm') {
    return reported(sum(values));
  }
  if (overUnits === 'Lớn nhất') return reported(largest(values));
  if (overUnits === 'Nhỏ nhất') return reported(smallest(values));
  return notReportedBecause(say.twoRows(rows.map(({ tab, row }) => `${tab} dòng ${row}`)));
}
