import { TAB } from '../contract';
import { type ContentCell, type TabContent, textCell } from '../contract/write';
import { firstLines } from '../messages/listing';
import { reportNamed } from '../messages/reports';
import * as say from '../messages/versions';
import { writeApart } from '../model/number';
import type { Difference } from './compare';
import { type KeptVersions, keptRows, keptTitle } from './version';

const MOST_LINES = 12;
const CHANGE_WIDTHS = [90, 220, 480, 480];
const KEPT_WIDTHS = [80, 220, 500, 500];

/** What changed, in a sentence or two. @param isSame whether the run before said the same */
export function sayDifferences(
  { before }: KeptVersions,
  differences: readonly Difference[],
  isSame = false,
): string {
  const same = isSame ? [say.nothingDiffers] : [];
  if (!before) return same[0] ?? say.noOtherVersion;
  const figures = differences.filter(({ kind }) => kind === 'figure').length;
  return [...same, say.changed(figures, differences.length - figures)].join(' ');
}

/** The first differences as lines for the screen; the tab holds them all. */
export function differenceLines(differences: readonly Difference[]): readonly string[] {
  const line = (difference: Difference) => say.difference(shown(difference));
  return firstLines(differences, MOST_LINES, line, say.moreChanges);
}

/** What a report says otherwise than the version before. */
export interface ReportChanges {
  readonly kept: KeptVersions;
  readonly differences: readonly Difference[];
}

/**
 * The tab `Thay đổi`: what the latest version of each report says otherwise than the one before.
 * @param others the workbook's further reports by their codes
 */
export function changesTab(
  first: ReportChanges,
  others: ReadonlyMap<string, ReportChanges> = new Map(),
): TabContent {
  const said = ({ kept, differences }: ReportChanges) =>
    textCell(sayDifferences(kept, differences), 'verdict');
  return {
    title: TAB.changes,
    widths: CHANGE_WIDTHS,
    rows: [
      [textCell(say.changesTitle, 'title')],
      [said(first)],
      say.columns.map((name) => textCell(name, 'header')),
      ...changeRows(first),
      ...[...others].flatMap(([code, one]) => [
        [],
        [textCell(reportNamed(code), 'section')],
        [said(one)],
        ...changeRows(one),
      ]),
    ],
    frozenRows: 3,
    frozenColumns: 0,
  };
}

function changeRows({ differences }: ReportChanges): readonly (readonly ContentCell[])[] {
  return differences.map(shown).map(differenceRow);
}

/** Figures as people write them. */
function shown(difference: Difference): Difference {
  if (difference.kind !== 'figure') return difference;
  const [before, now] = writeApart(difference.before, difference.now);
  return { ...difference, before, now };
}

function differenceRow(difference: Difference): readonly ContentCell[] {
  const kind = textCell(say.kinds[difference.kind], 'centred');
  switch (difference.kind) {
    case 'figure':
      return [
        kind,
        textCell(`${difference.code} ${difference.name}`.trim()),
        textCell(difference.before, 'figure'),
        textCell(difference.now, 'figure'),
      ];
    case 'added':
      return [kind, textCell(''), textCell(''), textCell(difference.now)];
    case 'removed':
      return [kind, textCell(''), textCell(difference.before), textCell('')];
    case 'changed':
      return [kind, textCell(''), textCell(difference.before), textCell(difference.now)];
  }
}

/**
 * The hidden tab that the next run compares with.
 * @param report the code of another report than the workbook's first
 */
export function keptTab(kept: KeptVersions, report?: string): TabContent {
  return {
    title: keptTitle(report),
    widths: KEPT_WIDTHS,
    rows: keptRows(kept).map((row) => row.map((text) => textCell(text))),
    frozenRows: 1,
    frozenColumns: 0,
    hidden: true,
  };
}
