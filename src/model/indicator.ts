import type { Decimal } from './figure';
import type { Axis } from './unit';

export const UNIT_ROLLUPS = ['Tổng', 'Trung bình', 'Lớn nhất', 'Nhỏ nhất', 'Đếm', 'Không'] as const;
/** How an indicator rolls up across units (`Theo đơn vị`). */
export type UnitRollup = (typeof UNIT_ROLLUPS)[number];

export const PERIOD_ROLLUPS = ['Cộng dồn', 'Mới nhất', 'Trung bình', 'Không'] as const;
/** How an indicator rolls up across periods (`Theo kỳ`): a flow, a stock, a mean, or not at all. */
export type PeriodRollup = (typeof PERIOD_ROLLUPS)[number];

export const MISSING_POLICIES = ['Cộng phần đã có', 'Chờ đủ'] as const;
/** What a total is while some expected units have not reported (`Khi thiếu`). */
export type MissingPolicy = (typeof MISSING_POLICIES)[number];

/** An indicator (chỉ tiêu) of the catalogue: a row of `Chỉ tiêu`. */
export interface Indicator {
  readonly code: string;
  readonly name: string;
  readonly unitOfMeasure: string;
  /** Undefined: several axes report it. */
  readonly axis: Axis | undefined;
  readonly section: string;
  readonly overUnits: UnitRollup;
  readonly overPeriods: PeriodRollup;
  /** Blank for an entered indicator. */
  readonly formula: string;
  readonly yearPlan: Decimal | undefined;
  /** Decimals printed; undefined = as many as the value has, two at most. */
  readonly decimals: number | undefined;
  /** Codes of the units expected to report it; undefined = those with a row lately. */
  readonly reporters: readonly string[] | undefined;
  readonly whenMissing: MissingPolicy;
  readonly row: number;
}
