import { type Finding, findingRecord, guidanceOf } from '../findings';
import { sayInPlace } from '../messages/run';
import type { NoPlan } from './command';

/** The structure of a workbook is broken: every reason is told. */
export function brokenPlan(findings: readonly Finding[]): NoPlan {
  return {
    state: 'broken',
    reasons: reasonsOf(findings),
    data: { findings: findings.map(findingRecord) },
  };
}

/** A sheet that was never set up lacks all its tabs: what to do is said of them once. */
function reasonsOf(findings: readonly Finding[]): readonly string[] {
  const [first, ...more] = findings.filter(({ code }) => code === 'missing-tab');
  if (!first || more.length === 0) return findings.map(sayInPlace);
  const missing = [first, ...more].map(({ message }) => message);
  return [
    [...missing, guidanceOf(first).help].join(' '),
    ...findings.filter(({ code }) => code !== 'missing-tab').map(sayInPlace),
  ];
}
