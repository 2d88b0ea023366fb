import { type Cell, cellText, type Grid, TAB, tabsNamed } from '../contract';
import {
  blankCell,
  type CellStyle,
  type ContentCell,
  type TabContent,
  textCell,
} from '../contract/write';
import type { Actor, Severity } from '../findings';
import { cellOf, guidanceOf, shownCode } from '../findings';
import * as say from '../messages/findings';
import { fold } from '../model/folding';
import { type Period, sayPeriod } from '../model/period';
import { type Answer, isAnswered, type WeighedFinding } from './answers';
import { countFindings, verdict } from './counts';

const { header } = say;
const COLUMNS: readonly (readonly [string, number])[] = [
  [header.severity, 110],
  [header.tab, 100],
  [header.cell, 60],
  [header.message, 520],
  [header.found, 180],
  [header.expected, 180],
  [header.code, 150],
  [header.why, 260],
  [header.who, 150],
  [header.identity, 140],
];

const STYLE_OF: Readonly<Record<Severity, CellStyle>> = {
  Lỗi: 'error',
  'Cảnh báo': 'warning',
  'Thông tin': 'centred',
};

/** Longer texts of cells are shown by their beginning. */
const MOST_SHOWN = 300;
const MOST_SAID = 2000;

/**
 * The tab `Kiểm tra`: the verdict first, then the findings by who must act, each with a link to
 * its cell and room for an answer. What to do stands once, above the findings of one code. At the
 * end the answers whose finding is gone.
 */
export function findingsTab(
  findings: readonly WeighedFinding[],
  gone: readonly Answer[],
  period: Period,
  unitName: (code: string) => string,
): TabContent {
  const rows: (readonly ContentCell[])[] = [
    [textCell(say.title(sayPeriod(period)), 'title')],
    [textCell(verdict(findings), 'verdict')],
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
  if (gone.length > 0) {
    band(say.goneHeading);
    for (const answer of gone) rows.push(goneRow(answer));
  }
  return {
    title: TAB.findings,
    widths: COLUMNS.map(([, pixels]) => pixels),
    rows,
    frozenRows: 4,
    lastColumnHidden: true,
    frozenColumns: 0,
  };
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
  const explained = isAnswered(finding);
  const place: ContentCell = {
    ...textCell(cell || say.wholeTab, 'centred'),
    link: { kind: 'cell', tab, cell },
  };
  return [
    textCell(
      explained ? `${severity}, ${say.answered}` : severity,
      explained ? 'centred' : STYLE_OF[severity],
    ),
    textCell(tab),
    place,
    textCell(shown(message, MOST_SAID)),
    textCell(shown(found)),
    textCell(shown(expected)),
    textCell(shownCode(finding)),
    textCell(answer?.why ?? ''),
    textCell(answer?.who ?? ''),
    // In a line of its own height: the identity is for the add-on, not for readers.
    textCell(identity, 'note'),
  ];
}

function goneRow({ said, why, who, identity }: Answer): readonly ContentCell[] {
  return [
    textCell(say.gone, 'centred'),
    blankCell(),
    blankCell(),
    textCell(said),
    blankCell(),
    blankCell(),
    blankCell(),
    textCell(why),
    textCell(who),
    textCell(identity, 'note'),
  ];
}

function shown(text: string, most = MOST_SHOWN): string {
  return text.length <= most ? text : `${text.slice(0, most)}…`;
}

/**
 * The answers that stand in the tab `Kiểm tra`, found by its headers wherever they were moved. A
 * row with an answer but without an identity comes back too: nothing that people typed is lost.
 */
export function readAnswers(grid: Grid): readonly Answer[] {
  const [tab] = tabsNamed(grid, TAB.findings);
  if (!tab) return [];
  const rows = tab.rows;
  const start = rows.findIndex((row) => columnOf(row, header.why) >= 0);
  const heads = rows[start];
  if (!heads) return [];
  const column = {
    severity: columnOf(heads, header.severity),
    message: columnOf(heads, header.message),
    why: columnOf(heads, header.why),
    who: columnOf(heads, header.who),
    identity: columnOf(heads, header.identity),
  };
  const answers: Answer[] = [];
  for (let index = start + 1; index < rows.length; index += 1) {
    const row = rows[index] ?? [];
    const why = textAt(row, column.why);
    const who = textAt(row, column.who);
    if (why === '' && who === '') continue;
    answers.push({
      identity: textAt(row, column.identity),
      why,
      who,
      said: textAt(row, column.message),
      past: textAt(row, column.severity) === say.gone,
    });
  }
  return answers;
}

function columnOf(row: readonly Cell[], name: string): number {
  const folded = fold(name);
  return row.findIndex((cell) => fold(cellText(cell)) === folded);
}

function textAt(row: readonly Cell[], column: number): string {
  const cell = row[column];
  return cell ? cellText(cell).normalize('NFC').trim() : '';
}
