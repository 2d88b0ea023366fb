import { type Cell, cellText, TAB } from '../contract';
import {
  blankCell,
  type CellStyle,
  type ContentCell,
  type TabContent,
  textCell,
} from '../contract/write';
import * as say from '../messages/scoring';
import { decimalOf } from '../model/figure';
import { type Period, sayPeriod, writePeriod } from '../model/period';
import { decimalCell, figureCell } from '../rollup';
import { DECIDED_COLUMN, HEADER_ROWS, WHY_COLUMN } from './columns';
import type { Criterion } from './criteria';
import { type Decision, type GradedRow, sealOf } from './decisions';
import type { Points, Score } from './score';
import type { Graded, Scoring } from './scoring';

const WIDTHS = [80, 90, 270, 100, 100, 80, 80, 165, 165, 240];
const CRITERION_WIDTH = 170;
const HOW_WIDTH = 420;
const SEAL_WIDTH = 90;
const FROZEN_COLUMNS = 3;

/** Long texts at the end of a row: wrapped they would leave a tall row with one line in sight. */
const LISTED = 'run';

/**
 * The tab `Xếp loại`: those of the report's period with their points, what is proposed and what people
 * decided; below them the other periods as they stand.
 */
export function gradesTab(scoring: Scoring, period: Period): TabContent {
  const { criteria, graded, gone, earlier } = scoring;
  const written = writePeriod(period);
  const rows: (readonly ContentCell[])[] = [
    [textCell(say.title(sayPeriod(period)), 'title')],
    [textCell(say.legend, 'note')],
    [
      ...say.HEADERS.map(() => blankCell('header')),
      ...criteria.map(({ code, name, use }) =>
        textCell(
          say.criterionHeader(code, name, use.state === 'sound' ? use.most : undefined),
          'header',
        ),
      ),
      blankCell('header'),
      blankCell('header'),
    ],
    [
      ...say.HEADERS.map((header, at): ContentCell => {
        const isPeoples = at === DECIDED_COLUMN || at === WHY_COLUMN;
        return { ...textCell(header, 'header'), ...(isPeoples ? { note: say.decideNote } : {}) };
      }),
      ...criteria.map(({ formula }) => textCell(formula, 'header')),
      textCell(say.HOW, 'header'),
      { ...textCell(say.SEAL, 'header'), note: say.sealNote },
    ],
    ...graded.map((one) => gradedRow(one, scoring, written)),
    ...gone.map((row) => standingRow(row, criteria, say.goneSubject)),
    ...earlier.map((row) => standingRow(row, criteria)),
  ];
  return {
    title: TAB.grades,
    widths: [...WIDTHS, ...criteria.map(() => CRITERION_WIDTH), HOW_WIDTH, SEAL_WIDTH],
    rows,
    frozenRows: HEADER_ROWS,
    frozenColumns: FROZEN_COLUMNS,
    lastColumnHidden: true,
    isFiltered: true,
  };
}

function gradedRow(
  { score, decision }: Graded,
  { criteria, thresholds }: Scoring,
  period: string,
): readonly ContentCell[] {
  const { subject, points, percent, most } = score;
  const by = new Map(points.map((one) => [one.criterion, one]));
  return [
    textCell(period, 'centred'),
    textCell(subject.kind, 'centred'),
    textCell(subject.name),
    unitsCell(score),
    totalCell(score),
    most.gt(0) ? decimalCell(most) : blankCell('figure'),
    decimalCell(percent),
    proposedCell(score, thresholds.length > 0),
    ...decisionCells(decision),
    ...criteria.map((criterion) => pointsCell(by.get(criterion))),
    textCell(points.map(howCounted).join(' | '), LISTED),
    textCell(sealOf(decision), 'note'),
  ];
}

/** The codes: by them a unit's row is known. */
function unitsCell({ subject: { kind, units } }: Score): ContentCell {
  const codes = units.map(({ code }) => code).join('; ');
  const names = units.map(({ name }) => name).join('\n');
  if (kind === 'Cá nhân' && units.length > 1) {
    return { ...textCell(codes, 'warning'), note: `${say.severalUnits}\n${names}` };
  }
  return names === '' ? textCell(codes) : { ...textCell(codes), note: names };
}

function totalCell({ lacking, total, points }: Score): ContentCell {
  if (lacking.length === 0) return decimalCell(total);
  const codes = lacking.map(({ criterion }) => criterion.code);
  return lacking.length === points.length
    ? figureCell({ state: 'notReported' })
    : textCell(say.partTotal(total, codes), 'warning');
}

function proposedCell({ grade, lacking, percent }: Score, hasThresholds: boolean): ContentCell {
  if (grade !== undefined) return textCell(grade, 'centred');
  const note = !hasThresholds
    ? say.noThresholdsNote
    : lacking.length > 0
      ? say.lackingNote(lacking.map(({ criterion, told }) => `${criterion.code}: ${told[0] ?? ''}`))
      : percent
        ? say.belowLowest
        : say.notApplying;
  return { ...figureCell({ state: 'notReported' }), style: 'centred', note };
}

function pointsCell(points: Points | undefined): ContentCell {
  if (!points) return blankCell();
  return { ...figureCell(points.figure), note: points.told.join('\n') };
}

function howCounted({ criterion, told }: Points): string {
  return `${criterion.code}: ${told.join('; ')}`;
}

function decisionCells({ decided, why }: Decision): readonly ContentCell[] {
  return [textCell(decided, 'centred'), textCell(why)];
}

/** A row as it stands: of another period, or of one of whom there is no row any more. */
function standingRow(
  row: GradedRow,
  criteria: readonly Criterion[],
  how = cellText(row.cell(say.HOW)),
): readonly ContentCell[] {
  const { cell, points, decided, why } = row;
  const [, kind, name, units, total, most, percent, proposed] = say.HEADERS;
  return [
    textCell(row.period, 'centred'),
    standing(cell(kind), 'centred'),
    standing(cell(name)),
    standing(cell(units)),
    standing(cell(total), 'muted'),
    standing(cell(most), 'muted'),
    standing(cell(percent), 'muted'),
    standing(cell(proposed), 'centred'),
    ...decisionCells({ decided, why }),
    ...criteria.map(({ code }) => standing(points(code), 'muted')),
    textCell(how, LISTED),
    textCell(sealOf({ decided, why }), 'note'),
  ];
}

/** Numbers stay numbers. */
function standing(cell: Cell, style: CellStyle = 'text'): ContentCell {
  if (cell.kind !== 'number') return textCell(cellText(cell), style);
  return { ...decimalCell(decimalOf(cell.value)), style };
}
