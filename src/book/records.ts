import { type Decimal, type Figure, settled } from '../model/figure';
import { writePeriod } from '../model/period';
import type { IndicatorSummary } from '../rollup';

/** An indicator's figures as plain data; unrounded decimals as strings. */
export interface FigureRecord {
  readonly code: string;
  readonly state: 'number' | 'na' | 'missing';
  readonly value: string | null;
  readonly cumulative: string | null;
  readonly previous: string | null;
  readonly plan: string | null;
  readonly reported: number;
  readonly expected: number;
  /** Codes of the units expected that have not reported in full. */
  readonly missing: readonly string[];
  /** The rows that made the value, of a formula those of its parts: `Biểu chung!12`. */
  readonly rows: readonly string[];
  /** Periods that the cumulative figure lacks, between such that were reported. */
  readonly cumulativeGaps: readonly string[];
  /**
   * All periods of the year so far that one of its units lacks: before its first row, between its
   * rows, and, of what adds up, after its last; of a formula those of its parts.
   */
  readonly cumulativeMissing: readonly string[];
  /** Why there is no value, where a reason is known. */
  readonly reason: string | null;
  readonly lastYear: string | null;
  /** The plan pro rata to the period's end; of flows only. */
  readonly planToDate: string | null;
}

const STATE = { number: 'number', notApplicable: 'na', notReported: 'missing' } as const;

/** The rollup as records, in the order of the catalogue. */
export function figureRecords(summaries: readonly IndicatorSummary[]): readonly FigureRecord[] {
  return summaries.map((summary) => ({
    code: summary.indicator.code,
    state: STATE[summary.value.state],
    value: written(summary.value),
    cumulative: written(summary.cumulative),
    previous: written(summary.previous),
    plan: decimal(summary.plan),
    reported: summary.coverage.reported,
    expected: summary.coverage.expected,
    missing: summary.coverage.missing.map(({ code }) => code),
    rows: summary.rows.map(({ tab, row }) => `${tab}!${row}`),
    cumulativeGaps: summary.cumulativeLacks.gaps.map(writePeriod),
    cumulativeMissing: summary.cumulativeLacks.all.map(writePeriod),
    reason: summary.value.state === 'notReported' ? (summary.value.reason ?? null) : null,
    lastYear: written(summary.lastYear),
    planToDate: decimal(summary.planToDate),
  }));
}

/** What of a record the report prints: moving a row changes nothing of it. */
export function figuresOnly(record: FigureRecord): readonly unknown[] {
  const { code, state, value, cumulative, previous, plan } = record;
  return [code, state, value, cumulative, previous, plan];
}

function written(figure: Figure): string | null {
  return figure.state === 'number' ? decimal(figure.value) : null;
}

/** Never in exponential form. */
function decimal(value: Decimal | undefined): string | null {
  return value ? settled(value).toFixed() : null;
}
