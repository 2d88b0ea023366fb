import { TAB } from '../contract';
import {
  blankCell,
  type ContentCell,
  numberCell,
  type TabContent,
  textCell,
} from '../contract/write';
import type { Finding } from '../findings';
import { isOfUnit, sayInFull } from '../findings';
import * as say from '../messages/home';
import { changedSinceApproved } from '../messages/progress';
import { type CalendarDate, writeDate } from '../model/date';
import { sayPeriod } from '../model/period';
import { isSubmitted, type UnitProgress } from '../model/progress';
import { deadlineOf, type Settings } from '../model/settings';
import { isReporting, type Unit } from '../model/unit';
import { latenessOf, STATE_STYLE, untilDeadline } from '../progress';
import type { AxisCompleteness } from './completeness';

/** A version of the report as the home tab links it. */
export interface LinkedVersion {
  readonly name: string;
  readonly url: string;
  readonly wordUrl: string;
  readonly pdfUrl: string;
  /** `lập lúc 20/05/2026 10:00, van-phong@…`. */
  readonly made: string;
}

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
  /** The first row (from 1) of each unit in the form, by its code. */
  readonly firstRows: ReadonlyMap<string, number>;
}

const WIDTHS = [330, 110, 110, 90, 90, 110, 190];

/** The tab `Trang chủ`: where the report stands and where everything is. */
export function homeTab(home: Home): TabContent {
  const { settings, verdict, changes } = home;
  const [said = '', ...beside] = verdict;
  const [from, to] = [settings.from, settings.to].map((date) => (date ? writeDate(date) : ''));
  const period = say.periodLine(sayPeriod(settings.period), from ?? '', to ?? '');
  return {
    title: TAB.home,
    widths: WIDTHS,
    rows: [
      [textCell(say.title(settings.issuer), 'title')],
      [textCell(period, 'verdict')],
      [textCell(said, 'verdict')],
      ...beside.map((line) => [textCell(line, 'warning')]),
      [textCell(progressLine(home), 'note')],
      [textCell(changes, 'note')],
      ...nextStep(home.findings),
      [],
      ...linkRows(home),
      [],
      say.completenessColumns.map((name) => textCell(name, 'header')),
      ...home.completeness.flatMap((axis) => axisRows(axis, home)),
    ].map(withoutEmptyBoxes),
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

/** Cells beyond a row's content stand without a border. */
function withoutEmptyBoxes(row: readonly ContentCell[]): readonly ContentCell[] {
  return WIDTHS.map((_, column) => row[column] ?? blankCell('note'));
}

function linkRows({ version, opens, previous }: Home): readonly (readonly ContentCell[])[] {
  const page = (text: string, url: string): ContentCell =>
    url === '' ? blankCell() : { ...textCell(text, 'centred'), link: { kind: 'page', url } };
  const row = (label: string, linked: LinkedVersion) => [
    { ...textCell(label), ...pageLink(linked.url) },
    page(say.word, linked.wordUrl),
    page(say.pdf, linked.pdfUrl),
    textCell(linked.made, 'note'),
  ];
  const tab = (label: string, title: string): readonly ContentCell[] => [
    { ...textCell(`${label} (${title})`), link: { kind: 'cell', tab: title, cell: 'A1' } },
  ];
  return [
    row(say.report, version),
    // Longer than its column, and the text of a link is not wrapped everywhere: it stands by itself.
    [textCell(version.name, 'note')],
    [textCell(opens, 'note')],
    ...(previous ? [row(`${say.previous}: ${previous.name}`, previous)] : []),
    tab(say.findings, TAB.findings),
    tab(say.rollup, TAB.rollup),
    tab(say.changes, TAB.changes),
  ];
}

function pageLink(url: string): Pick<ContentCell, 'link'> {
  return url === '' ? {} : { link: { kind: 'page', url } };
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
      // By its code the link is found again once rows are put in: names may be alike.
      { ...textCell(unit.name), note: unit.code, ...formLink(home.firstRows.get(unit.code)) },
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

/** How many of the units that are asked to report have submitted and are approved, and the days left. */
function progressLine({ units, progressOf, isApproved, settings, today }: Home): string {
  const asked = units.filter((unit) => isReporting(unit, settings.period));
  const states = asked.map(progressOf);
  const deadline = deadlineOf(settings);
  return say.progressLine({
    units: asked.length,
    submitted: states.filter(isSubmitted).length,
    approved: asked.filter(isApproved).length,
    deadline: deadline && writeDate(deadline),
    left: deadline && today && untilDeadline(deadline, today),
  });
}

/** Where a unit's block begins, as it stood when the tab was written. */
function formLink(row: number | undefined): Pick<ContentCell, 'link'> {
  return row === undefined ? {} : { link: { kind: 'cell', tab: TAB.entries, cell: `A${row}` } };
}

function share(reported: number, expected: number): string {
  return expected === 0 ? '' : `${Math.floor((reported / expected) * 100)}%`;
}
