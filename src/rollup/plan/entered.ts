import type { Indicator, PeriodRollup, UnitRollup } from '../../model/indicator';

/** How one unit's shorter periods make a longer one: a flow, a stock, a mean, or not at all. */
export type OverPeriods = 'sum' | 'latest' | 'mean' | 'none';

/** How units make a total; `none`: the value of the one that reports. */
export type OverUnits = 'sum' | 'mean' | 'largest' | 'smallest' | 'count' | 'none';

/**
 * Several rows of one unit for one period: those of a flow are added; of anything else they are
 * readings of one number, used where they agree.
 */
export type OverRows = 'sum' | 'oneReading';

/** How an entered indicator rolls up: first rows, then periods, then units. */
export interface EnteredPlan {
  readonly code: string;
  readonly overRows: OverRows;
  readonly overPeriods: OverPeriods;
  readonly overUnits: OverUnits;
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

/** The plan of an entered indicator; `unitCode` gives a unit's code as its own tab spells it. */
export function planEntered(
  { code, overUnits, overPeriods, whenMissing, reporters }: Indicator,
  unitCode: (code: string) => string | undefined,
): EnteredPlan {
  return {
    code,
    overRows: overPeriods === 'Cộng dồn' ? 'sum' : 'oneReading',
    overPeriods: OVER_PERIODS[overPeriods],
    overUnits: OVER_UNITS[overUnits],
    whenMissing: whenMissing === 'Chờ đủ' ? 'wait' : 'add',
    ...(reporters ? { reporters: reporters.flatMap((one) => unitCode(one) ?? []) } : {}),
  };
}
