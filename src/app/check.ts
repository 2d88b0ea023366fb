import { toRequests } from '../contract/write/requests';
import { cellOf, type FindingRecord, findingRecord, shownCode } from '../findings';
import * as say from '../messages/commands';
import * as sayFindings from '../messages/findings';
import { sayPeriod, writePeriod } from '../model/period';
import {
  byActor,
  countFindings,
  isAnswered,
  rowMark,
  verdict,
  type WeighedFinding,
} from '../review';
import { logChange } from './activityLog';
import { brokenOutcome, runSafely } from './command';
import { type Examination, examine } from './examine';
import { findingChanges } from './findingChanges';
import type { Host, Outcome } from './host';

/** What `check` found, as plain data. */
export interface CheckOutcome extends Outcome {
  readonly period?: string;
  readonly findings?: readonly FindingRecord[];
}

/**
 * **Kiểm tra dữ liệu**: reads the workbook once and says everything that it finds, in the tab
 * `Kiểm tra` and beside each row of the form, in one batch. Nothing else is written.
 */
export function check(host: Host): CheckOutcome {
  return runSafely(host, (): CheckOutcome => {
    host.progress(say.checking);
    const grid = host.readGrid();
    const run = host.newRunId();
    const examined = examine(grid, run);
    if (examined.state === 'broken') {
      return brokenOutcome(host, say.uncheckedTitle, examined.findings);
    }
    const { workbook, findings } = examined;
    const stamp = {
      run,
      when: host.now(workbook.settings.timeZone).text,
      who: host.userEmail(),
    };
    const period = writePeriod(workbook.settings.period);
    const changes = [
      ...findingChanges(examined, stamp),
      logChange({
        ...stamp,
        command: say.checkCommand,
        period,
        result: sayFindings.counts(countFindings(findings)) || sayFindings.noFindings,
        document: '',
      }),
      { kind: 'mark' as const, key: 'run', value: run },
    ];
    host.apply(toRequests(grid, changes), run);
    const messages = [say.checked(sayPeriod(workbook.settings.period), verdict(findings))];
    host.show({
      title: say.checkedTitle,
      lines: [...messages, ...actorLines(examined)],
      links: [{ text: say.openFindings, url: grid.url }],
    });
    return { status: 'done', messages, period, findings: findings.map(findingRecord) };
  });
}

/** For each who must act a paragraph: the counts, then a line for each rule. */
function actorLines({ findings, rollup }: Examination): readonly string[] {
  return byActor(findings).map(({ actor, members }) => {
    const name =
      actor === 'office' ? sayFindings.office : (rollup.unit(actor.unit)?.name ?? actor.unit);
    const rules = byRule(members.filter((member) => !isAnswered(member)));
    return [
      `${name}: ${sayFindings.counts(countFindings(members))}`,
      ...rules.slice(0, MOST_RULES).map(ruleLine),
      ...(rules.length > MOST_RULES ? [sayFindings.moreRules(rules.length - MOST_RULES)] : []),
    ].join('\n');
  });
}

/** Rules told of one actor at the screen; the tab has them all. */
const MOST_RULES = 8;

function byRule(findings: readonly WeighedFinding[]): readonly (readonly WeighedFinding[])[] {
  const rules = new Map<string, WeighedFinding[]>();
  for (const finding of findings) {
    const code = shownCode(finding);
    const members = rules.get(code) ?? [];
    rules.set(code, members);
    members.push(finding);
  }
  return [...rules.values()];
}

function ruleLine(members: readonly WeighedFinding[]): string {
  const [first] = members;
  if (!first) return '';
  const place = sayFindings.places(first.tab, cellOf(first), members.length - 1);
  return `– ${rowMark(first.severity, first).replace(/\.$/, '')} (${place})`;
}
