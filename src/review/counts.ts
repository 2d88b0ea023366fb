import type { Severity } from '../findings';
import { type OpenCounts, verdict as sayVerdict } from '../messages/findings';
import { isAnswered, type WeighedFinding } from './answers';

/** Counts findings still open by severity; one that is explained is no longer open. */
export function countFindings(findings: readonly WeighedFinding[]): OpenCounts {
  const open = findings.filter((finding) => !isAnswered(finding));
  const count = (severity: Severity) =>
    open.filter((finding) => finding.severity === severity).length;
  return {
    errors: count('Lỗi'),
    warnings: count('Cảnh báo'),
    notes: count('Thông tin'),
    answered: findings.length - open.length,
    failedRules: open.filter(({ rule }) => rule !== undefined).length,
  };
}

/** The verdict in a line: whether the report can be signed, and what stands against it. */
export function verdict(findings: readonly WeighedFinding[]): string {
  return sayVerdict(countFindings(findings));
}
