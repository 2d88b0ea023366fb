import type { Workbook } from '../contract';
import { type Indicator, isInForce } from '../model/indicator';
import type { Period } from '../model/period';
import { successorOf, type Unit, unitFinder } from '../model/unit';
import { type FigureHistory, figureHistory } from './history';

/** Whether a unit is asked for a figure. */
export type IsAsked = (unit: Unit, indicator: Indicator) => boolean;

/** What units are asked for in a period, and what that goes by. */
export interface Asking {
  readonly isAsked: IsAsked;
  readonly history: FigureHistory;
  /** The unit of a name, or the one that it became part of by the period. */
  readonly unitOf: (name: string) => Unit | undefined;
}

/**
 * What the form asks of each unit in a period: what the catalogue says, else what the unit reported,
 * or was asked for (a row left blank renews that), within a year. A longer period is made of the
 * shorter ones that are reported: then it is asked only where the unit has rows of its own for such
 * periods. What is laid out and what is told as missing go by this alike.
 */
export function askingIn(workbook: Workbook, period: Period): Asking {
  const named = unitFinder(workbook.units);
  // What a merged unit was asked for is its successor's.
  const successor = (unit: Unit) => successorOf(unit, period, named);
  const unitOf = (name: string) => {
    const unit = named(name);
    return unit && successor(unit);
  };
  const history = figureHistory(workbook, period, successor);
  return {
    history,
    unitOf,
    isAsked: (unit, indicator) => {
      const { reporters, formula } = indicator;
      if (formula !== '' || !isInForce(indicator, period)) return false;
      if (reporters && !history.isMadeOfParts) {
        return reporters.some((name) => unitOf(name) === unit);
      }
      return history.rowsOf(unit, indicator).some((row) => history.asksStill(row.period));
    },
  };
}
