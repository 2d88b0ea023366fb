import { TAB } from '../contract';
import { type ContentCell, numberCell, type TabContent, textCell } from '../contract/write';
import type { Finding } from '../findings';
import { isOfUnit, sayInFull } from '../findings';
import * as say from '../messages/home';
import { changedSinceApproved } from '../messages/progress';
import type { CalendarDate } from '../model/date';
import type { UnitProgress } from '../model/progress';
import { deadlineOf, type Settings } from '../model/settings';
import { isReporting, type Unit } from '../model/unit';
import { latenessOf, STATE_STYLE } from '../progress';
import type { AxisCompleteness } from './completeness';
import {
  headRows,
  type LinkedVersion,
  progressRow,
  reportRow,
  tabRow,
  unitCell,
  withoutEmptyBoxes,
} from './homeRows';

/** All that the home tab shows. */
export interface Home {
  readonly settings: Settings;
  /** A line each: the verdict, and what belongs to it. */
  readonly verdict: readonly string[];
  readonly changes: string;
  readonly version: LinkedVersion;
  /** Who can open that version. */
  readonly opens: string;
  readonly previous: LinkedVersion | undefined;
  readonly completeness: readonly AxisCompleteness[];
  /** All of the workbook's. */
  readonly units: readonly Unit[];
  readonly findings: readonly Finding[];
  /** How far a unit has come with the period. */
  readonly progressOf: (unit: Unit) => UnitProgress;
  /** Whether what was approved of it is what stands. */
  readonly isApproved: (unit: Unit) => boolean;
  /** Whether it was approved and is not what stands any more. */
  readonly isChanged: (unit: Unit) => boolean;
  /** The day by the workbook's clock. */
  readonly today: CalendarDate | undefined;
  /** The cell of the form at which each unit begins, by its code. */
  readonly formCells: ReadonlyMap<string, string>;
}

const WIDTHS = [330, 110, 110, 90, 90, 110, 190];

/** The tab `Trang chủ`: where the report stands and where everything is. */
export function homeTab(home: Home): TabContent {
  const { settings, verdict, changes } = home;
  const [said = '', ...beside] = verdict;
  return {
    title: TAB.home,
    widths: WIDTHS,
    rows: [
      ...headRows(settings),
      [textCell(said, 'verdict')],
      ...beside.map((line) => [textCell(line, 'warning')]),
      progressRow(home, say.whenMade),
      [textCell(changes, 'note')],
      ...nextStep(home.findings),
      [],
      ...linkRows(home),
      [],
      say.completenessColumns.map((name) => textCell(name, 'header')),
      ...home.completeness.flatMap((axis) => axisRows(axis, home)),
    ].map((row) => withoutEmptyBoxes(row, WIDTHS)),
    frozenRows: 0,
    frozenColumns: 0,
    index: 0,
  };
}

/** What is to be done first, where the period was not opened: nothing else helps then. */
function nextStep(findings: readonly Finding[]): readonly (readonly ContentCell[])[] {
  return findings
    .filter(({ code }) => code === 'period-not-opened')
    .map((finding) => [textCell(sayInFull(finding), 'warning')]);
}

function linkRows({ version, opens, previous }: Home): readonly (readonly ContentCell[])[] {
  return [
    reportRow(say.report, version),
    // Longer than its column, and the text of a link is not wrapped everywhere: it stands by itself.
    [textCell(version.name, 'note')],
    [textCell(opens, 'note')],
    ...(previous ? [reportRow(`${say.previous}: ${previous.name}`, previous)] : []),
    tabRow(say.findings, TAB.findings),
    tabRow(say.rollup, TAB.rollup),
    tabRow(say.changes, TAB.changes),
  ];
}

function axisRows(
  { axis, reported, expected, units }: AxisCompleteness,
  home: Home,
): readonly (readonly ContentCell[])[] {
  if (units.length === 0) return [];
  return [
    [
      textCell(axis, 'section'),
      { ...numberCell(reported, 0), style: 'section' },
      { ...numberCell(expected, 0), style: 'section' },
      // In the middle, as those of the units: beside a number at the right it would be read as one.
      textCell(share(reported, expected), 'centred'),
      textCell('', 'section'),
      textCell('', 'section'),
      textCell('', 'section'),
    ],
    ...units.map(({ unit, reported: done, expected: asked }): readonly ContentCell[] => [
      unitCell(unit, home.formCells),
      numberCell(done, 0),
      numberCell(asked, 0),
      textCell(share(done, asked), 'centred'),
      {
        ...numberCell(home.findings.filter((finding) => isOfUnit(finding, unit.code)).length, 0),
        // In the middle: at the right it would run into the word beside it.
        style: 'centred',
      },
      ...standingCells(unit, home),
    ]),
  ];
}

/** How far a unit has come, and how it stands against the deadline. */
function standingCells(unit: Unit, home: Home): readonly ContentCell[] {
  const { progressOf, settings, today } = home;
  const progress = progressOf(unit);
  const lateness = isReporting(unit, settings.period)
    ? latenessOf(progress, deadlineOf(settings), today)
    : undefined;
  const isLate = lateness?.kind === 'overdue' || lateness?.kind === 'late';
  const isChanged = home.isChanged(unit);
  const notes = [progress.reason, isChanged ? changedSinceApproved : ''].filter(
    (one) => one !== '',
  );
  const style = isChanged ? 'warning' : STATE_STYLE[progress.state];
  return [
    { ...textCell(progress.state, style), ...(notes.length > 0 && { note: notes.join('\n') }) },
    textCell(lateness ? say.against(lateness) : '', isLate ? 'warning' : 'text'),
  ];
}

function share(reported: number, expected: number): string {
  return expected === 0 ? '' : `${Math.floor((reported / expected) * 100)}%`;
}
