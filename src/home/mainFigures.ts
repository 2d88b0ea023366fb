import type { Area } from '../contract';
import { type ContentCell, shareCell, textCell } from '../contract/write';
import * as say from '../messages/home';
import { achievements } from '../messages/rollupTab';
import { notReported } from '../model/figure';
import type { Indicator } from '../model/indicator';
import { type Period, previousPeriod } from '../model/period';
import { ALL, decimalCell, figureCell, type IndicatorSummary, type Rollup } from '../rollup';
import { BESIDE, bandOf, type Row, spanOf } from './columns';
import { barOf, lineOf } from './signs';

/** An indicator with its figures of the last periods, the earliest first; undefined where there is none. */
interface History {
  readonly summary: IndicatorSummary;
  readonly values: readonly (number | undefined)[];
}

/** What is shown of the month's figures. */
export interface MainFigures {
  readonly periods: readonly Period[];
  /** Those that have a plan. */
  readonly planned: readonly History[];
  /** Those that are followed over the periods. */
  readonly followed: readonly History[];
}

const MOST_PLANNED = 10;
const MOST_FOLLOWED = 8;
/** A single figure is no line. */
const LEAST_KNOWN = 2;

/**
 * The figures that have a plan, in the catalogue's order, and those that are followed over twelve periods:
 * these first, then others that were reported. It asks for no row that was not read for the report.
 */
export function mainFiguresOf(
  rollup: Pick<Rollup, 'figure' | 'period'>,
  summaries: readonly IndicatorSummary[],
): MainFigures {
  const at = (indicator: Indicator, period: Period) =>
    rollup.figure(indicator, ALL, { kind: 'period', period });
  const entered = summaries
    .map(({ indicator }) => indicator)
    .filter(({ formula, overUnits }) => formula === '' && overUnits !== 'Đếm');
  const periods = periodsUpTo(rollup.period).map((period) => ({
    period,
    // What is counted of no rows is 0, and says nothing.
    isReported: entered.some((indicator) => at(indicator, period).state === 'number'),
  }));
  const historyOf = (summary: IndicatorSummary): History => ({
    summary,
    values: periods.map(({ period, isReported }) => {
      const figure = isReported ? at(summary.indicator, period) : notReported;
      return figure.state === 'number' ? Number(figure.value) : undefined;
    }),
  });
  const isPlanned = ({ plan }: IndicatorSummary) => plan !== undefined && !plan.eq(0);
  const planned = summaries.filter(isPlanned).slice(0, MOST_PLANNED).map(historyOf);
  const followed: History[] = [];
  for (const summary of [...summaries].sort(
    (a, b) => Number(isPlanned(b)) - Number(isPlanned(a)),
  )) {
    if (followed.length === MOST_FOLLOWED) break;
    const history = planned.find((one) => one.summary === summary) ?? historyOf(summary);
    if (knownIn(history) >= LEAST_KNOWN) followed.push(history);
  }
  return { periods: periods.map(({ period }) => period), planned, followed };
}

function knownIn({ values }: History): number {
  return values.filter((value) => value !== undefined).length;
}

/** The last twelve periods of a kind, the earliest first. */
function periodsUpTo(last: Period): readonly Period[] {
  const periods: Period[] = [];
  for (let at: Period | undefined = last; at && periods.length < BESIDE; at = previousPeriod(at)) {
    periods.unshift(at);
  }
  return periods;
}

/** Rows above the figures: the caption and the headers. */
const HEAD = 2;
const SHARE_COLUMN = 5;
const BAR_CELLS = 3;
const OTHER_CELLS = 2;
/** As long as its cells. */
const BAR_LENGTH = 14;

/** The figures against their plans, each with a bar and with the line of its last periods. */
export function planRows({ planned }: MainFigures): readonly Row[] {
  if (planned.length === 0) {
    return [bandOf(say.planTitle, 'section'), [textCell(say.noPlan, 'note')]];
  }
  return [
    bandOf(say.planTitle, 'section'),
    [
      ...say.planColumns.map((name) => textCell(name, 'header')),
      ...spanOf(say.planBar, 'heading', BAR_CELLS),
      ...spanOf(say.standing, 'heading', OTHER_CELLS),
      ...spanOf(say.recent, 'heading', OTHER_CELLS),
    ],
    ...planned.map(planRow),
  ];
}

function planRow({ summary, values }: History): Row {
  const { indicator, value, cumulative, plan, planPercent, achievement } = summary;
  const share = planPercent && Number(planPercent) / 100;
  const isLate = achievement === 'behind schedule' || achievement === 'not reached';
  return [
    textCell(indicator.name),
    textCell(indicator.unitOfMeasure, 'centred'),
    figureCell(value, indicator),
    figureCell(cumulative, indicator),
    decimalCell(plan, indicator),
    share === undefined ? textCell('…', 'muted') : shareCell(share),
    ...spanOf(share === undefined ? '' : barOf(share, BAR_LENGTH), 'bar', BAR_CELLS),
    ...spanOf(
      achievement ? say.achieved(isLate, achievements[achievement]) : '',
      isLate ? 'level2' : 'run',
      OTHER_CELLS,
    ),
    ...spanOf(lineOf(values), 'bar', OTHER_CELLS),
  ];
}

/** The cells of the figures' names and of their shares of the plan, headers first. */
export function planAreas(row: number, { planned }: MainFigures): readonly [Area, Area] {
  const area = (column: number): Area => ({
    startRow: row + HEAD - 1,
    endRow: row + HEAD + planned.length,
    startColumn: column,
    endColumn: column + 1,
  });
  return [area(0), area(SHARE_COLUMN)];
}

/** The figures of the last periods as numbers. */
export function periodRows({ periods, followed }: MainFigures): readonly Row[] {
  const caption = bandOf(say.periodsTitle(periods.length), 'section');
  if (followed.length === 0) return [caption, [textCell(say.noHistory, 'note')]];
  return [
    caption,
    [
      textCell(say.indicator, 'header'),
      ...periods.map((period) => textCell(say.shortPeriod(period), 'header')),
    ],
    ...followed.map(({ summary: { indicator }, values }): Row => {
      const unit = indicator.unitOfMeasure;
      return [
        textCell(unit === '' ? indicator.name : `${indicator.name} (${unit})`),
        ...values.map(
          (value): ContentCell =>
            value === undefined
              ? textCell('', 'figure')
              : { value, style: 'figure', decimals: indicator.decimals },
        ),
      ];
    }),
  ];
}

const MOST_LINES = 4;
/** Lines beside one so many times as high lie flat on the ground. */
const MOST_TIMES = 20;

/** The cells of the periods' names, and of the figures that one scale shows together: of one unit of measure. */
export function lineAreas(
  row: number,
  { periods, followed }: MainFigures,
): { readonly names: Area; readonly series: readonly Area[] } {
  const area = (line: number): Area => ({
    startRow: row + line,
    endRow: row + line + 1,
    startColumn: 0,
    endColumn: 1 + periods.length,
  });
  const groups = followed.map((first) =>
    followed.filter((history) => isBeside(first, history)).slice(0, MOST_LINES),
  );
  const knownOf = (group: readonly History[]) => group.reduce((sum, one) => sum + knownIn(one), 0);
  const most = Math.max(0, ...groups.map(knownOf));
  const shown = groups.find((group) => knownOf(group) === most) ?? [];
  return {
    names: area(HEAD - 1),
    series: shown.map((history) => area(HEAD + followed.indexOf(history))),
  };
}

/** Whether one scale shows both: of one unit of measure, and neither flat on the ground beside the other. */
function isBeside(one: History, other: History): boolean {
  const [own, others] = [one, other].map(({ values }) =>
    Math.max(...values.map((value) => Math.abs(value ?? 0))),
  );
  return (
    one.summary.indicator.unitOfMeasure === other.summary.indicator.unitOfMeasure &&
    (own ?? 0) <= (others ?? 0) * MOST_TIMES &&
    (others ?? 0) <= (own ?? 0) * MOST_TIMES
  );
}
