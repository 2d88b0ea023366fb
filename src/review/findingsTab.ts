import { TAB } from '../contract';
import {
  blankCell,
  type CellStyle,
  type ContentCell,
  type TabContent,
  textCell,
} from '../contract/write';
import type { Actor, Severity } from '../findings';
import { cellOf, guidanceOf, kindOf } from '../findings';
import * as say from '../messages/findings';
import { shortened } from '../model/beginning';
import { type Period, sayPeriod } from '../model/period';
import { type Answer, isAnswered, type WeighedFinding, weightOf } from './answers';
import { countFindings } from './counts';
import { goneToLog } from './gone';
import { identityText } from './readAnswers';

const COLUMNS: readonly (readonly [string, number])[] = [
  [say.header.severity, 110],
  [say.header.tab, 100],
  [say.header.cell, 60],
  [say.header.message, 520],
  [say.header.found, 180],
  [say.header.expected, 180],
  [say.header.kind, 190],
  [say.header.why, 260],
  [say.header.who, 150],
  [say.header.identity, 140],
];

const STYLE_OF: Readonly<Record<Severity, CellStyle>> = {
  Lỗi: 'error',
  'Cảnh báo': 'warning',
  'Thông tin': 'text',
};

/** Longer texts of cells are shown by their beginning. */
const MOST_SHOWN = 300;
const MOST_SAID = 2000;

/**
 * The tab `Kiểm tra`: the verdict first, and what belongs to it, then the findings by who must act, each with a link to
 * its cell and room for an answer. What to do stands once, above the findings of one code. At the
 * end the answers whose finding is gone.
 */
export function findingsTab(
  findings: readonly WeighedFinding[],
  gone: readonly Answer[],
  period: Period,
  unitName: (code: string) => string,
  verdict: readonly string[],
): TabContent {
  const rows: (readonly ContentCell[])[] = [
    [textCell(say.title(sayPeriod(period)), 'title')],
    ...verdictRows(verdict),
    [textCell(findings.length > 0 ? say.howToAnswer : say.noFindings, 'note')],
    COLUMNS.map(([name]) => textCell(name, 'header')),
  ];
  const band = (text: string, style: CellStyle = 'section') => rows.push([textCell(text, style)]);
  for (const { actor, members } of byActor(findings)) {
    const name = actor === 'office' ? say.office : unitName(actor.unit);
    band(`${name}: ${say.counts(countFindings(members))}`);
    for (const run of runsOfCode(members)) {
      const [first] = run;
      if (first && !isAnswered(first)) band(say.guidance(guidanceOf(first)), 'note');
      for (const member of run) rows.push(findingRow(member));
    }
  }
  const logged = goneToLog(gone);
  if (gone.length > 0) {
    band(say.goneHeading);
    for (const answer of logged) rows.push(goneRow(answer, say.gone));
  }
  if (gone.length > logged.length) {
    band(say.goneWaitingHeading);
    for (const answer of gone.slice(logged.length)) rows.push(goneRow(answer, say.goneWaiting));
  }
  return {
    title: TAB.findings,
    widths: COLUMNS.map(([, pixels]) => pixels),
    rows,
    frozenRows: 3 + verdict.length,
    lastColumnHidden: true,
    frozenColumns: 0,
  };
}

/** A line each: none of them is wrapped. */
function verdictRows([first = '', ...more]: readonly string[]): readonly ContentCell[][] {
  return [[textCell(first, 'verdict')], ...more.map((line) => [textCell(line, 'verdict')])];
}

interface ActorGroup {
  readonly actor: Actor;
  readonly members: WeighedFinding[];
}

/** Findings come in the order of who must act: those of one actor stand together. */
export function byActor(findings: readonly WeighedFinding[]): readonly ActorGroup[] {
  const groups = new Map<string, ActorGroup>();
  for (const finding of findings) {
    const key = finding.actor === 'office' ? '' : `@${finding.actor.unit}`;
    const group = groups.get(key) ?? { actor: finding.actor, members: [] };
    groups.set(key, group);
    group.members.push(finding);
  }
  return [...groups.values()];
}

/** Neighbours of one code that are all open or all explained. */
function runsOfCode(findings: readonly WeighedFinding[]): readonly (readonly WeighedFinding[])[] {
  const runs: WeighedFinding[][] = [];
  let last: string | undefined;
  for (const finding of findings) {
    const { code, rule } = finding;
    const key = JSON.stringify([code, rule === undefined, isAnswered(finding)]);
    if (key === last) runs[runs.length - 1]?.push(finding);
    else runs.push([finding]);
    last = key;
  }
  return runs;
}

function findingRow(finding: WeighedFinding): readonly ContentCell[] {
  const { severity, tab, message, found, expected, answer, identity } = finding;
  const cell = cellOf(finding);
  const place: ContentCell = {
    ...textCell(cell || say.wholeTab, 'centred'),
    link: { kind: 'cell', tab, cell },
  };
  return [
    textCell(weightOf(finding), isAnswered(finding) ? 'text' : STYLE_OF[severity]),
    textCell(tab),
    place,
    textCell(shortened(message, MOST_SAID)),
    textCell(shortened(found, MOST_SHOWN)),
    textCell(shortened(expected, MOST_SHOWN)),
    textCell(kindOf(finding)),
    textCell(answer?.why ?? ''),
    textCell(answer?.who ?? ''),
    // In a line of its own height: the identity is for the add-on, not for readers.
    textCell(identityText(identity, answer), 'note'),
  ];
}

function goneRow(answer: Answer, state: string): readonly ContentCell[] {
  const { said, why, who, identity } = answer;
  return [
    textCell(state, 'centred'),
    blankCell(),
    blankCell(),
    textCell(said),
    blankCell(),
    blankCell(),
    blankCell(),
    textCell(why),
    textCell(who),
    textCell(identityText(identity, answer), 'note'),
  ];
}
