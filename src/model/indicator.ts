import { type CalendarDate, compareDates } from './date';
import type { Decimal } from './figure';
import { isWithin, type Period, type PeriodSpan } from './period';
import { cutOffOf } from './settings';
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
  /** `Kế hoạch năm`: the plan of every year that has no column of its own. */
  readonly yearPlan: Decimal | undefined;
  /** `Kế hoạch <năm>`: a year that has a column, though the cell may be blank. */
  readonly plansByYear?: ReadonlyMap<number, Decimal | undefined>;
  readonly revisedPlan?: RevisedPlan;
  /** `Hiệu lực từ`, `Hiệu lực đến`: outside it nobody is expected to report, and nothing prints. */
  readonly inForce?: PeriodSpan;
  /** Decimals printed; undefined = as many as the value has, two at most. */
  readonly decimals: number | undefined;
  /** Codes of the units expected to report it; undefined = those with a row lately. */
  readonly reporters: readonly string[] | undefined;
  readonly whenMissing: MissingPolicy;
  /** `Theo đối tượng`: each of its rows is of a subject, and the unit's figure is made of theirs. */
  readonly bySubject?: true;
  readonly row: number;
}

/** Whether an indicator is reported, and printed, in a period. */
export function isInForce({ inForce }: Pick<Indicator, 'inForce'>, period: Period): boolean {
  return !inForce || isWithin(period, inForce);
}

/** A plan changed within its year (`Kế hoạch điều chỉnh`), and the day from which it is the plan. */
export interface RevisedPlan {
  readonly value: Decimal;
  readonly from: CalendarDate;
}

/** Which plan is asked for: of which year, and on which day where that is known. */
export interface PlanTime {
  readonly period: Period;
  /** The report's last day; undefined: that of the period. */
  readonly to?: CalendarDate | undefined;
}

/** The plan that a year began with. */
export function firstPlan(
  { plansByYear, yearPlan }: Indicator,
  { period: { year } }: Pick<PlanTime, 'period'>,
): Decimal | undefined {
  return plansByYear?.has(year) ? plansByYear.get(year) : yearPlan;
}

/** The plan of a report: the one revised within its year once that holds, else the first one. */
export function planOf(indicator: Indicator, time: PlanTime): Decimal | undefined {
  const { revisedPlan } = indicator;
  const { period } = time;
  const to = cutOffOf(time);
  const holds =
    revisedPlan?.from.year === period.year && to && compareDates(revisedPlan.from, to) <= 0;
  return holds ? revisedPlan.value : firstPlan(indicator, time);
}
