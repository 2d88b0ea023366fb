import type { Severity } from '../findings/finding';
import { verdict as sayVerdict } from '../messages/findings';
import { isAnswered, type WeighedFinding } from './answers';

/** Findings still open by severity, and those explained. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly answered: number;
}

/** Counts findings; one that is explained is no longer open. */
export function countFindings(findings: readonly WeighedFinding[]): FindingCounts {
  const open = findings.filter((finding) => !isAnswered(finding));
  const count = (severity: Severity) =>
    open.filter((finding) => finding.severity === severity).length;
  return {
    errors: count('Lỗi'),
    warnings: count('Cảnh báo'),
    notes: count('Thông tin'),
    answered: findings.length - open.length,
  };
}

/** The verdict in a line: whether the report can be signed, and what stands against it. */
export function verdict(findings: readonly WeighedFinding[]): string {
  return sayVerdict(countFindings(findings));
}
