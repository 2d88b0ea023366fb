import { CONTRACT, type Grid, tabsNamed } from '../contract';
import { type Finding, findingRecord, guidanceOf } from '../findings';
import * as say from '../messages/run';
import type { NoPlan } from './command';

/** The structure of a workbook is broken: every reason is told. */
export function brokenPlan(findings: readonly Finding[], grid: Pick<Grid, 'tabs'>): NoPlan {
  return {
    state: 'broken',
    ...(isSetUp(grid)
      ? { reasons: reasonsOf(findings) }
      : { reasons: [say.neverSetUp], besides: besidesOf(findings) }),
    data: { findings: findings.map(findingRecord) },
  };
}

function isSetUp(grid: Pick<Grid, 'tabs'>): boolean {
  return Object.values(CONTRACT).some(({ tab }) => tabsNamed(grid, tab).length > 0);
}

/** Of a sheet that was never set up one thing is to be done, whatever it lacks. */
function besidesOf(findings: readonly Finding[]): NonNullable<NoPlan['besides']> {
  const lacks = findings.map(({ message }) => message).join(' ');
  return { title: say.whyNotRead, lines: [lacks, say.tabsGone] };
}

/** What to do is said of missing tabs once. */
function reasonsOf(findings: readonly Finding[]): readonly string[] {
  const [first, ...more] = findings.filter(({ code }) => code === 'missing-tab');
  if (!first || more.length === 0) return findings.map(say.sayInPlace);
  const missing = [first, ...more].map(({ message }) => message);
  return [
    [...missing, guidanceOf(first).help].join(' '),
    ...findings.filter(({ code }) => code !== 'missing-tab').map(say.sayInPlace),
  ];
}
