import { comparePlaces, FINDING_CODES, type Finding, SEVERITIES } from '../findings';
import { isAnswered, type WeighedFinding } from './answers';

/**
 * Orders findings by who must act (the office, then the units in their order), those explained
 * last, then by severity, by code as the catalogue has them (rules of the office after these), by
 * tab and by place. None is left out.
 */
export function orderFindings(
  findings: readonly WeighedFinding[],
  units: readonly { readonly code: string }[],
): readonly WeighedFinding[] {
  const rank = new Map(units.map(({ code }, index) => [code, index + 1]));
  const actorRank = ({ actor }: Finding) =>
    actor === 'office' ? 0 : (rank.get(actor.unit) ?? units.length + 1);
  const codeRank = codeRanks(findings);
  const tabRank = ranks(findings.map(({ tab }) => tab));
  const keyed = findings.map((finding, index) => ({
    finding,
    index,
    actor: actorRank(finding),
    answered: Number(isAnswered(finding)),
    severity: SEVERITIES.indexOf(finding.severity),
    code: codeRank(finding),
    tab: tabRank(finding.tab),
  }));
  keyed.sort(
    (left, right) =>
      left.actor - right.actor ||
      left.answered - right.answered ||
      left.severity - right.severity ||
      left.code - right.code ||
      left.tab - right.tab ||
      comparePlaces(left.finding, right.finding) ||
      left.index - right.index,
  );
  return keyed.map(({ finding }) => finding);
}

function codeRanks(findings: readonly Finding[]): (finding: Finding) => number {
  const ofCode = ranks(FINDING_CODES);
  const ofRule = ranks(findings.map(({ rule = '' }) => rule));
  return ({ code, rule = '' }) =>
    code === undefined ? FINDING_CODES.length + ofRule(rule) : ofCode(code);
}

/** Names by their first appearance. */
function ranks(names: readonly string[]): (name: string) => number {
  const known = new Map<string, number>();
  for (const name of names) if (!known.has(name)) known.set(name, known.size);
  return (name) => known.get(name) ?? known.size;
}
