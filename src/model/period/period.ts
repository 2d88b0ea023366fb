/**
 * A reporting period (kỳ). A review (`SK-2026-1`) is a one-off: only its own rows count.
 * The bounds of a period (`Từ ngày`, `Đến ngày`) are data of the office, never derived from it.
 */
export type Period =
  | { readonly kind: 'week'; readonly year: number; readonly week: number }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'halfYear'; readonly year: number; readonly half: number }
  | { readonly kind: 'nineMonths'; readonly year: number }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'review'; readonly year: number; readonly ordinal: number };

/** A number that no other period has: a key that costs nothing to make. */
export function periodKey(period: Period): number {
  switch (period.kind) {
    case 'week':
      return period.year * 10000 + period.week;
    case 'month':
      return period.year * 10000 + 100 + period.month;
    case 'quarter':
      return period.year * 10000 + 200 + period.quarter;
    case 'halfYear':
      return period.year * 10000 + 300 + period.half;
    case 'nineMonths':
      return period.year * 10000 + 400;
    case 'year':
      return period.year * 10000 + 500;
    case 'review':
      return period.year * 10000 + 1000 + period.ordinal;
  }
}

/** Whether two periods are the same. */
export function samePeriod(left: Period, right: Period): boolean {
  return periodKey(left) === periodKey(right);
}
