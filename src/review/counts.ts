import type { Severity } from '../findings';
import { closedAsDraft, type OpenCounts, verdict as sayVerdict } from '../messages/findings';
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

/** What else keeps a report a draft, and what is known of it. */
export interface Standing {
  /** The units for whose approval it waits. */
  readonly unapproved: number;
  /** The closings of its own periods. */
  readonly closings: readonly Parameters<typeof closedAsDraft>[0][];
}

/** Whether a report is a draft: what the document, its state and the verdict say alike. */
export function isDraft(
  findings: readonly Pick<WeighedFinding, 'severity'>[],
  { unapproved }: Pick<Standing, 'unapproved'>,
): boolean {
  return unapproved > 0 || findings.some(({ severity }) => severity === 'Lỗi');
}

/**
 * The verdict: whether the report can be signed, and what stands against it; then what its period was
 * closed with, as long as that tells why it is a draft.
 */
export function verdict(findings: readonly WeighedFinding[], standing: Standing): string {
  const told = isDraft(findings, standing)
    ? standing.closings.filter(({ why, errors = 0 }) => why !== '' || errors > 0)
    : [];
  return [
    sayVerdict(countFindings(findings), standing.unapproved),
    ...told.map(closedAsDraft),
  ].join(' ');
}
