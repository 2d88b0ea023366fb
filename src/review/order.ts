import { type Finding, SEVERITIES } from '../findings/finding';
import { isAnswered, type WeighedFinding } from './answers';

/**
 * Orders findings by who must act (the office, then the units in their order), then by severity,
 * those explained last, then by rule, then by place. None is left out.
 */
export function orderFindings(
  findings: readonly WeighedFinding[],
  units: readonly { readonly code: string }[],
): readonly WeighedFinding[] {
  const rank = new Map(units.map(({ code }, index) => [code, index + 1]));
  const actorRank = ({ actor }: Finding) =>
    actor === 'office' ? 0 : (rank.get(actor.unit) ?? units.length + 1);
  const codes = new Map<string, number>();
  for (const { code } of findings) if (!codes.has(code)) codes.set(code, codes.size);
  const ruleRank = ({ code }: Finding) => codes.get(code) ?? 0;
  const keyed = findings.map((finding, index) => ({ finding, index }));
  keyed.sort(
    (left, right) =>
      actorRank(left.finding) - actorRank(right.finding) ||
      Number(isAnswered(left.finding)) - Number(isAnswered(right.finding)) ||
      SEVERITIES.indexOf(left.finding.severity) - SEVERITIES.indexOf(right.finding.severity) ||
      ruleRank(left.finding) - ruleRank(right.finding) ||
      left.index - right.index,
  );
  return keyed.map(({ finding }) => finding);
}
