import type { Severity } from '../findings';
import {
  type OpenCounts,
  closedAsDraft as sayClosed,
  verdict as sayVerdict,
} from '../messages/findings';
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

/**
 * Whether a report is a draft: what the document, its state and the verdict say alike.
 * @param unapproved how many units it waits for to be approved
 */
export function isDraft(
  findings: readonly Pick<WeighedFinding, 'severity'>[],
  unapproved: number,
): boolean {
  return unapproved > 0 || findings.some(({ severity }) => severity === 'Lỗi');
}

/** The verdict in a line: whether the report can be signed, and what stands against it. */
export function verdict(findings: readonly WeighedFinding[], unapproved: number): string {
  return sayVerdict(countFindings(findings), unapproved);
}

/** With what and why the report's own periods were closed, where that was not clean. */
export function closedAsDraft(
  closings: readonly Parameters<typeof sayClosed>[0][],
): readonly string[] {
  return closings.filter(({ why, errors = 0 }) => why !== '' || errors > 0).map(sayClosed);
}
