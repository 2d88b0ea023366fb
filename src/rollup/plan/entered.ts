import type { Indicator, PeriodRollup, UnitRollup } from '../../model/indicator';
import { measureKind } from '../../model/measure';
import type { PeriodSpan } from '../../model/period';

/** How one unit's shorter periods make a longer one: a flow, a stock, a mean, or not at all. */
export type OverPeriods = 'sum' | 'latest' | 'mean' | 'none';

/** How units make a total; `none`: the value of the one that reports. */
export type OverUnits = 'sum' | 'mean' | 'largest' | 'smallest' | 'count' | 'none';

/**
 * Several rows of one unit for one period: those of a flow are added; of anything else they are
 * readings of one number, used where they agree; of a stock by subject, of one number a subject.
 */
export type OverRows = 'sum' | 'oneReading' | 'oneReadingPerSubject';

/** How an entered indicator rolls up: first rows, then periods, then units. */
export interface EnteredPlan {
  readonly code: string;
  readonly overRows: OverRows;
  readonly overPeriods: OverPeriods;
  readonly overUnits: OverUnits;
  /** Where units became one: how their figures make that one's figure of a period. */
  readonly overMerged?: OverUnits;
  /** Outside it nobody is expected to report; what was reported counts. */
  readonly inForce?: PeriodSpan;
  /** While expected units are missing: the value of those who reported, or none. */
  readonly whenMissing: 'add' | 'wait';
  /**
   * Codes of the units expected. Absent: the active units with a row in the time's period or in
   * the period before, or in a shorter one inside either.
   */
  readonly reporters?: readonly string[];
}

const OVER_PERIODS: Readonly<Record<PeriodRollup, OverPeriods>> = {
  'Cộng dồn': 'sum',
  'Mới nhất': 'latest',
  'Trung bình': 'mean',
  Không: 'none',
};

const OVER_UNITS: Readonly<Record<UnitRollup, OverUnits>> = {
  Tổng: 'sum',
  'Trung bình': 'mean',
  'Lớn nhất': 'largest',
  'Nhỏ nhất': 'smallest',
  Đếm: 'count',
  Không: 'none',
};

/**
 * The plan of an entered indicator; `unitCode` gives the code, as its own tab spells it, of the unit
 * that stands for a unit now.
 */
export function planEntered(
  indicator: Indicator,
  unitCode: (code: string) => string | undefined,
): EnteredPlan {
  const { code, overUnits, overPeriods, inForce, whenMissing, reporters } = indicator;
  return {
    code,
    overRows: overRowsOf(indicator),
    overPeriods: OVER_PERIODS[overPeriods],
    overUnits: OVER_UNITS[overUnits],
    ...(inForce ? { inForce } : {}),
    whenMissing: whenMissing === 'Chờ đủ' ? 'wait' : 'add',
    ...(reporters ? { reporters: reporters.flatMap((one) => unitCode(one) ?? []) } : {}),
  };
}

function overRowsOf(indicator: Indicator): OverRows {
  if (indicator.overPeriods === 'Cộng dồn') return 'sum';
  return indicator.bySubject && isAdded(indicator) ? 'oneReadingPerSubject' : 'oneReading';
}

/** How an indicator's figures of units that became one are put together. */
export function planMerged(indicator: Indicator): Required<Pick<EnteredPlan, 'overMerged'>> {
  return { overMerged: isAdded(indicator) ? 'sum' : OVER_UNITS[indicator.overUnits] };
}

/** Flows and stocks of units that became one are added; a mean or a rate goes by `Theo đơn vị`. */
function isAdded({ overPeriods, unitOfMeasure }: Indicator): boolean {
  const adds = overPeriods === 'Cộng dồn' || overPeriods === 'Mới nhất';
  return adds && measureKind(unitOfMeasure) !== 'percent';
}
