import type { Area, Tab } from '../grid';
import { gridRange } from './area';
import type { ChartContent } from './content';
import type { Request } from './request';
import { colour } from './styles';

type ChartSpec = GoogleAppsScript.Sheets.Schema.ChartSpec;
type BasicChartSpec = GoogleAppsScript.Sheets.Schema.BasicChartSpec;
type EmbeddedObjectPosition = GoogleAppsScript.Sheets.Schema.EmbeddedObjectPosition;

/** The ids of the add-on's own charts, as people's get theirs at random out of 2³¹. */
const FIRST_ID = 1_264_700_100;
const MOST = 100;

const idOf = ({ number }: ChartContent): number => FIRST_ID + number;

/** The add-on's own charts that stand anywhere in a workbook: people may have moved them. */
export function ownCharts(tabs: readonly Pick<Tab, 'charts'>[]): ReadonlySet<number> {
  return new Set(
    tabs
      .flatMap(({ charts = [] }) => charts)
      .filter((id) => id >= FIRST_ID && id < FIRST_ID + MOST),
  );
}

/**
 * The charts of a tab put in the place of those that stand: each is one, however often a command is
 * run. One that stands keeps its id, and with it what people linked elsewhere.
 */
export function chartRequests(
  charts: readonly ChartContent[],
  standing: ReadonlySet<number>,
  sheetId: number,
): readonly Request[] {
  const wanted = new Set(charts.map(idOf));
  return [
    ...[...standing]
      .filter((id) => !wanted.has(id))
      .map((objectId): Request => ({ deleteEmbeddedObject: { objectId } })),
    ...charts.flatMap((chart): readonly Request[] => {
      const chartId = idOf(chart);
      const [spec, position] = [specOf(chart, sheetId), positionOf(chart, sheetId)];
      if (!standing.has(chartId)) return [{ addChart: { chart: { chartId, spec, position } } }];
      return [
        { updateChartSpec: { chartId, spec } },
        {
          updateEmbeddedObjectPosition: {
            objectId: chartId,
            newPosition: position,
            fields: '*',
          },
        },
      ];
    }),
  ];
}

function positionOf(
  { row, column, width, height }: ChartContent,
  sheetId: number,
): EmbeddedObjectPosition {
  return {
    overlayPosition: {
      anchorCell: { sheetId, rowIndex: row, columnIndex: column },
      offsetXPixels: 0,
      offsetYPixels: 0,
      widthPixels: width,
      heightPixels: height,
    },
  };
}

/** Told apart by who sees no colours, and on paper without any, by points and strokes as well. */
const LINES = [
  { ink: '#0072b2', shape: 'CIRCLE', stroke: 'SOLID' },
  { ink: '#d55e00', shape: 'SQUARE', stroke: 'MEDIUM_DASHED' },
  { ink: '#007a5a', shape: 'TRIANGLE', stroke: 'DOTTED' },
  { ink: '#7b3f99', shape: 'DIAMOND', stroke: 'LONG_DASHED' },
] as const;

function specOf(chart: ChartContent, sheetId: number): ChartSpec {
  const { kind, names, series, title, described } = chart;
  const data = (area: Area) => ({ sourceRange: { sources: [gridRange(sheetId, area)] } });
  const basicChart: BasicChartSpec = {
    chartType: kind.toUpperCase(),
    headerCount: 1,
    legendPosition: series.length > 1 || kind === 'line' ? 'RIGHT_LEGEND' : 'NO_LEGEND',
    domains: [{ domain: data(names) }],
    series: series.map((area, at) => ({
      series: data(area),
      targetAxis: axisOf(kind),
      ...lookOf(kind, at),
    })),
    ...(kind !== 'line' && { axis: [scaleOf(chart)] }),
  };
  return { title, altText: described, basicChart, hiddenDimensionStrategy: 'SHOW_ALL' };
}

/** The scale of bars: one that begins elsewhere than at 0 makes small differences look large. */
function scaleOf({ kind, upTo }: ChartContent) {
  const position = axisOf(kind);
  const viewWindowOptions = {
    viewWindowMode: 'EXPLICIT',
    viewWindowMin: 0,
    ...(upTo !== undefined && { viewWindowMax: upTo }),
  };
  return { position, viewWindowOptions };
}

/** The axis of the figures. */
function axisOf(kind: ChartContent['kind']): string {
  return kind === 'bar' ? 'BOTTOM_AXIS' : 'LEFT_AXIS';
}

function lookOf(kind: ChartContent['kind'], at: number) {
  const { ink, shape, stroke } = LINES[at % LINES.length] ?? LINES[0];
  const look = { color: colour(ink) };
  return kind === 'line'
    ? { ...look, lineStyle: { type: stroke, width: 2 }, pointStyle: { shape, size: 7 } }
    : { ...look, dataLabel: { type: 'DATA', placement: 'OUTSIDE_END' } };
}
