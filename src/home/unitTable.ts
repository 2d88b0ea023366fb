import {
  type CellStyle,
  type ContentCell,
  numberCell,
  shareCell,
  textCell,
} from '../contract/write';
import { type Finding, isOfUnit, SEVERITIES, type Severity } from '../findings';
import * as say from '../messages/home';
import { changedSinceApproved } from '../messages/progress';
import type { CalendarDate } from '../model/date';
import type { UnitProgress } from '../model/progress';
import { deadlineOf, type Settings } from '../model/settings';
import { isReporting, type Unit } from '../model/unit';
import { latenessOf, STATE_STYLE } from '../progress';
import { bandOf, type Row, spanOf } from './columns';
import type { AxisCompleteness } from './completeness';
import { unitCell } from './homeRows';
import { barOf, levelOf, shareOf } from './signs';

/** What is told of each unit. */
export interface Standings {
  readonly settings: Settings;
  readonly completeness: readonly AxisCompleteness[];
  readonly findings: readonly Finding[];
  /** How far a unit has come with the period. */
  readonly progressOf: (unit: Unit) => UnitProgress;
  /** Whether it was approved and is not what stands any more. */
  readonly isChanged: (unit: Unit) => boolean;
  /** The day by the workbook's clock. */
  readonly today: CalendarDate | undefined;
  /** The cell of the form at which each unit begins, by its code. */
  readonly formCells: ReadonlyMap<string, string>;
}

const BAR_CELLS = 2;
const PROGRESS_CELLS = 2;
const DEADLINE_CELLS = 2;

/** The units by axis: what they have reported, what was found, how far they have come. */
export function unitRows(standings: Standings): readonly Row[] {
  return [
    bandOf(say.unitsTitle, 'section'),
    [
      ...say.unitColumns.map((name) => textCell(name, 'header')),
      ...spanOf(say.completeness, 'heading', BAR_CELLS),
      ...SEVERITIES.map((severity) => textCell(severity, 'header')),
      ...spanOf(say.progressColumn, 'heading', PROGRESS_CELLS),
      ...spanOf(say.deadline, 'heading', DEADLINE_CELLS),
    ],
    ...standings.completeness.flatMap((axis) => axisRows(axis, standings)),
  ];
}

function axisRows(
  { axis, reported, expected, units }: AxisCompleteness,
  standings: Standings,
): readonly Row[] {
  if (units.length === 0) return [];
  const head = [textCell(axis), ...reportedCells(reported, expected)];
  return [
    bandOf('', 'axis').map((blank, at): ContentCell => ({ ...(head[at] ?? blank), style: 'axis' })),
    ...units.map(
      ({ unit, reported: done, expected: asked }): Row => [
        unitCell(unit, standings.formCells),
        ...reportedCells(done, asked),
        ...SEVERITIES.map((severity): ContentCell => {
          const count = countOf(standings.findings, unit, severity);
          // In the middle: at the right it would run into the word beside it.
          return { ...numberCell(count, 0), style: count > 0 ? FOUND_STYLE[severity] : 'centred' };
        }),
        ...standingCells(unit, standings),
      ],
    ),
  ];
}

const FOUND_STYLE: Readonly<Record<Severity, CellStyle>> = {
  Lỗi: 'error',
  'Cảnh báo': 'warning',
  'Thông tin': 'centred',
};

function countOf(findings: readonly Finding[], unit: Unit, severity: Severity): number {
  return findings.filter((one) => one.severity === severity && isOfUnit(one, unit.code)).length;
}

function reportedCells(reported: number, expected: number): Row {
  const { sign } = levelOf(reported, expected);
  return [
    numberCell(reported, 0),
    numberCell(expected, 0),
    expected === 0
      ? textCell(sign, 'centred')
      : shareCell(shareOf(reported, expected), 'figure', sign),
    ...spanOf(expected === 0 ? '' : barOf(reported / expected), 'bar', BAR_CELLS),
  ];
}

/** How far a unit has come, and how it stands against the deadline. */
function standingCells(unit: Unit, standings: Standings): Row {
  const { progressOf, settings, today } = standings;
  const progress = progressOf(unit);
  const lateness = isReporting(unit, settings.period)
    ? latenessOf(progress, deadlineOf(settings), today)
    : undefined;
  const isLate = lateness?.kind === 'overdue' || lateness?.kind === 'late';
  const isChanged = standings.isChanged(unit);
  const notes = [progress.reason, isChanged ? changedSinceApproved : ''].filter(
    (one) => one !== '',
  );
  const stands = isChanged ? say.submission.changed : progress.state;
  const isNoted = isChanged || STATE_STYLE[progress.state] === 'warning';
  // Wrapped in its first cell alone it would make the row tall.
  const [state, ...room] = spanOf(stands, isNoted ? 'fair' : 'run', PROGRESS_CELLS);
  return [
    ...(state ? [{ ...state, ...(notes.length > 0 && { note: notes.join('\n') }) }] : []),
    ...room,
    ...spanOf(lateness ? say.against(lateness) : '', isLate ? 'level2' : 'run', DEADLINE_CELLS),
  ];
}
