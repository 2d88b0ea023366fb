import { DOCX } from '../account';
import type { Session } from '../session';

export type Status = 'done' | 'broken' | 'refused' | 'unknown';

/** A report as a handler gives it. */
export interface Report {
  readonly code: string;
  readonly period: string;
  readonly state: 'draft' | 'final';
  readonly lines: readonly string[];
  readonly page: string;
  readonly rollup: readonly unknown[];
  readonly document: { readonly wordId?: string; readonly [more: string]: unknown };
}

/** What a handler of the bundle gives back. */
export interface Outcome {
  readonly status: Status;
  readonly messages: readonly string[];
  readonly period?: string;
  readonly findings?: readonly unknown[];
  readonly rollup?: readonly unknown[];
  readonly reports?: readonly Report[];
  readonly [more: string]: unknown;
}

const STATUSES: readonly unknown[] = ['done', 'broken', 'refused', 'unknown'];

function isOutcome(value: unknown): value is Outcome {
  return (
    typeof value === 'object' &&
    value !== null &&
    'status' in value &&
    STATUSES.includes(value.status)
  );
}

/** Reads what a handler gave back. */
export function readOutcome(value: unknown, handler: string, session: Session): Outcome {
  if (!isOutcome(value)) throw new Error(`${handler} did not return an outcome with a status`);
  return withReports({ ...value, messages: value.messages ?? [] }, session);
}

/**
 * TO BE DELETED when handlers give `reports`: turns the one report of `reportLines` and `reportPage`
 * into a list of one, its document the last .docx that was handed to Drive.
 */
function withReports(outcome: Outcome, session: Session): Outcome {
  const { reportLines, reportPage, ...rest } = outcome;
  if (!Array.isArray(reportLines) || outcome.reports) return outcome;
  const word = session
    .files()
    .filter((file) => file.uploadedType === DOCX)
    .pop();
  const report: Report = {
    code: '',
    period: outcome.period ?? '',
    state: 'draft',
    lines: reportLines,
    page: String(reportPage ?? ''),
    rollup: outcome.rollup ?? [],
    document: word ? { wordId: word.id } : {},
  };
  return { ...rest, reports: [report] };
}
