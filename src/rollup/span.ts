import { type Period, previousPeriod, yearToDateParts } from '../model/period';

/**
 * Which time a figure is of: a period, the year so far at the period's end (lũy kế), or all that
 * was ever reported up to the period's end.
 */
export interface Span {
  readonly kind: 'period' | 'yearToDate' | 'sinceStart';
  readonly period: Period;
}

/** The periods that make a span, in order; `firstYear` is the earliest of which there are rows. */
export function partsOfSpan({ kind, period }: Span, firstYear: () => number): readonly Period[] {
  if (kind === 'period') return [period];
  if (kind === 'yearToDate' || period.kind === 'review') return yearToDateParts(period);
  const years: Period[] = [];
  for (let year = firstYear(); year < period.year; year += 1) years.push({ kind: 'year', year });
  return [...years, ...yearToDateParts(period)];
}

/** The span that an expression asks for from where it stands; a review has none before it. */
export function spanAt(span: Span, time: 'now' | 'previous' | 'yearToDate'): Span | undefined {
  if (time === 'now') return span;
  if (time === 'yearToDate') return { kind: 'yearToDate', period: span.period };
  const before = previousPeriod(span.period);
  return before && { kind: span.kind, period: before };
}
