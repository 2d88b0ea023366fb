import type { Decimal, Figure } from '../model/figure';
import type { Finding } from '../model/finding';
import type { IndicatorSummary } from '../rollup/summary';

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
}

const STATE = { number: 'number', notApplicable: 'na', notReported: 'missing' } as const;

/** The rollup as records, in the order of the catalogue. */
export function figureRecords(summaries: readonly IndicatorSummary[]): readonly FigureRecord[] {
  return summaries.map(({ indicator, value, cumulative, previous, plan, coverage }) => ({
    code: indicator.code,
    state: STATE[value.state],
    value: written(value),
    cumulative: written(cumulative),
    previous: written(previous),
    plan: plan ? decimal(plan) : null,
    reported: coverage.reported,
    expected: coverage.expected,
  }));
}

function written(figure: Figure): string | null {
  return figure.state === 'number' ? decimal(figure.value) : null;
}

/** Never in exponential form. */
function decimal(value: Decimal): string {
  return value.toFixed();
}

/** The findings as records: code, severity, place, and what is said. */
export function plainFindings(findings: readonly Finding[]): readonly Omit<Finding, 'actor'>[] {
  return findings.map(({ code, severity, tab, cell, message, found, expected }) => ({
    code,
    severity,
    tab,
    cell,
    message,
    found,
    expected,
  }));
}
