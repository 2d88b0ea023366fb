import { type ChartContent, textCell } from '../contract/write';
import * as say from '../messages/home';
import { bandOf, type Row } from './columns';
import { taskAreas } from './counts';
import { lineAreas, type MainFigures, planAreas } from './mainFigures';

/** Where the blocks begin that charts are of. */
interface Places {
  readonly counts: number;
  readonly plan: number;
  readonly periods: number;
}

type Chart = Pick<
  ChartContent,
  'number' | 'kind' | 'title' | 'described' | 'names' | 'series' | 'upTo'
>;

/** The charts of the month: of what there are no figures of there is none. */
export function chartsOf(
  figures: MainFigures,
  taskCount: number,
  places: Places,
): readonly Chart[] {
  const [tasks, counts] = taskAreas(places.counts);
  const [planned, shares] = planAreas(places.plan, figures);
  const lines = lineAreas(places.periods, figures);
  const all: readonly (Chart & { readonly has: boolean })[] = [
    { ...named(0, 'bar', say.taskChart), names: tasks, series: [counts], has: taskCount > 0 },
    {
      ...named(1, 'bar', say.planChart),
      names: planned,
      series: [shares],
      // All of the plan is where the scale ends, unless some have more.
      ...(figures.planned.every(({ summary }) => !summary.planPercent?.gt(100)) && { upTo: 1 }),
      has: figures.planned.some(({ summary }) => summary.planPercent !== undefined),
    },
    {
      ...named(2, 'line', say.lineChart(figures.periods.length)),
      ...lines,
      has: lines.series.length > 0,
    },
  ];
  return all.flatMap(({ has, ...chart }) => (has ? [chart] : []));
}

function named(number: number, kind: ChartContent['kind'], title: string) {
  return { number, kind, title, described: say.described(title) };
}

/** Charts stand side by side over so many rows of the usual height; lines over the whole width below them. */
const ROWS = { bar: 13, line: 12 };
const ROW_HEIGHT = 21;
const GAP = 8;

/** The columns at which charts begin that stand side by side, by how many there are. */
const BEGINNINGS: readonly (readonly number[])[] = [[], [0], [0, 5]];

/** The rows that charts lie over. */
export function chartRows(charts: readonly Chart[]): readonly Row[] {
  const caption = bandOf(say.chartsTitle, 'section');
  if (charts.length === 0) return [caption, [textCell(say.noCharts, 'note')]];
  const kinds = new Set(charts.map(({ kind }) => kind));
  const height = [...kinds].reduce((sum, kind) => sum + ROWS[kind], 0);
  return [caption, ...Array.from({ length: height }, () => [])];
}

/** Charts over the rows that begin at one. */
export function placed(
  charts: readonly Chart[],
  row: number,
  widths: readonly number[],
): readonly ChartContent[] {
  const bars = charts.filter(({ kind }) => kind === 'bar');
  const beginnings = BEGINNINGS[bars.length] ?? [];
  return charts.map((chart) => {
    const at = bars.indexOf(chart);
    const isLine = chart.kind === 'line';
    const [start, end] = [beginnings[at] ?? 0, beginnings[at + 1] ?? widths.length];
    const width = isLine ? sumOf(widths) : sumOf(widths.slice(start, end));
    return {
      ...chart,
      row: row + 1 + (isLine && bars.length > 0 ? ROWS.bar : 0),
      column: isLine ? 0 : start,
      width: width - GAP,
      height: ROWS[chart.kind] * ROW_HEIGHT - GAP,
    };
  });
}

function sumOf(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}
