import Big from 'big.js';
import { type Decimal, divide, type Figure } from '../model/figure';
import type { Indicator } from '../model/indicator';
import { type Period, yearPassed } from '../model/period';
import { compare } from './expression/evaluate';

/**
 * The year's plan pro rata to the end of a period: of 1200 a year 500 at the end of May. Only a
 * flow grows with the year: of a stock, a mean or a rate the plan is the same all year.
 */
export function planToDate(
  { overPeriods, formula }: Indicator,
  plan: Decimal | undefined,
  period: Period,
): Decimal | undefined {
  const year = yearPassed(period);
  if (!plan || !year || overPeriods !== 'Cộng dồn' || formula !== '') return undefined;
  return divide(plan.times(year.passed), new Big(year.whole));
}

/** A value against a plan in percent; undefined where either is missing or the plan is 0. */
export function percentOf(value: Figure, plan: Decimal | undefined): Decimal | undefined {
  if (value.state !== 'number' || !plan || plan.eq(0)) return undefined;
  return divide(value.value.times(100), plan);
}

/** How a cumulative value stands against the plan. */
export type Achievement = 'reached' | 'on schedule' | 'behind schedule' | 'not reached';

/**
 * Judged on unrounded values: 99,996 % prints as 100 % and has not reached the plan. A flow that
 * has not reached it yet is on schedule or behind, by the plan pro rata.
 */
export function achievement(
  cumulative: Figure,
  plan: Decimal | undefined,
  toDate: Decimal | undefined,
): Achievement | undefined {
  if (cumulative.state !== 'number' || !plan) return undefined;
  if (compare('>=', cumulative.value, plan)) return 'reached';
  if (!toDate) return 'not reached';
  return compare('>=', cumulative.value, toDate) ? 'on schedule' : 'behind schedule';
}
