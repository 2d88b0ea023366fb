import { type ChartContent, textCell } from '../contract/write';
import * as say from '../messages/home';
import { bandOf, type Row, WIDTHS } from './columns';
import { taskAreas } from './counts';
import { lineAreas, type MainFigures, planAreas } from './mainFigures';

/** Where the blocks begin that charts are of. */
interface Places {
  readonly counts: number;
  readonly plan: number;
  readonly periods: number;
}

type Chart = Pick<ChartContent, 'number' | 'kind' | 'title' | 'described' | 'names' | 'series'>;

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

/** Rows of the usual height that lie under charts. */
const ROWS = 15;
const ROW_HEIGHT = 21;
const GAP = 8;

/** The columns at which charts begin that stand side by side, by how many there are. */
const BEGINNINGS: readonly (readonly number[])[] = [[], [0], [0, 5], [0, 3, 8]];

/** The rows that charts lie over. */
export function chartRows(count: number): readonly Row[] {
  const caption = bandOf(say.chartsTitle, 'section');
  if (count === 0) return [caption, [textCell(say.noCharts, 'note')]];
  return [caption, ...Array.from({ length: ROWS }, () => [])];
}

/** Charts side by side over the rows that begin at one. */
export function placed(charts: readonly Chart[], row: number): readonly ChartContent[] {
  const beginnings = BEGINNINGS[charts.length] ?? [];
  return charts.map((chart, at) => {
    const [start, end] = [beginnings[at] ?? 0, beginnings[at + 1] ?? WIDTHS.length];
    const width = WIDTHS.slice(start, end).reduce((sum, one) => sum + one, 0);
    return {
      ...chart,
      row: row + 1,
      column: start,
      width: width - GAP,
      height: ROWS * ROW_HEIGHT - GAP,
    };
  });
}
