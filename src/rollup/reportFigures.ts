import { type Figure, notReported } from '../model/figure';
import type { Indicator } from '../model/indicator';
import { type Period, previousPeriod, samePeriodLastYear } from '../model/period';
import type { Rollup } from './rollUp';
import type { Scope } from './run/scope';

/** An indicator's figures at the times of which a report tells, computed when asked for. */
export interface ReportFigures {
  readonly value: () => Figure;
  readonly previous: () => Figure;
  readonly lastYear: () => Figure;
  readonly cumulative: () => Figure;
}

/** Those of all units, of an axis or of one unit; a review has no period before it. */
export function reportFigures(rollup: Rollup, indicator: Indicator, scope: Scope): ReportFigures {
  const { period } = rollup;
  const at = (other: Period | undefined) => () =>
    other ? rollup.figure(indicator, scope, { kind: 'period', period: other }) : notReported;
  return {
    value: at(period),
    previous: at(previousPeriod(period)),
    lastYear: at(samePeriodLastYear(period)),
    cumulative: () => rollup.figure(indicator, scope, { kind: 'yearToDate', period }),
  };
}
