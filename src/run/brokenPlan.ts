import { type Finding, findingRecord } from '../findings';
import { sayInPlace } from '../messages/run';
import type { NoPlan } from './command';

/** The structure of a workbook is broken: every reason is told. */
export function brokenPlan(findings: readonly Finding[]): NoPlan {
  return {
    state: 'broken',
    reasons: findings.map(sayInPlace),
    data: { findings: findings.map(findingRecord) },
  };
}
