import type { SheetChart, Sheet as XlsxSheet } from 'hucre';
import {
  cellAt,
  columnName,
  type EmbeddedChart,
  type GridRange,
  quoteTab,
  type Rectangle,
  type Sheet,
  toRectangle,
} from '../../spreadsheet';
import { toXlsxColor } from './color';
import type { DeskSheet } from './deskPart';
import { columnPixels, rowPixels } from './rowHeight';

type BasicChart = NonNullable<NonNullable<EmbeddedChart['spec']>['basicChart']>;

const KINDS: Readonly<Record<string, SheetChart['type']>> = {
  BAR: 'bar',
  COLUMN: 'column',
  LINE: 'line',
};

const LEGENDS: Readonly<Record<string, SheetChart['legend']>> = {
  BOTTOM_LEGEND: 'bottom',
  LEFT_LEGEND: 'left',
  RIGHT_LEGEND: 'right',
  TOP_LEGEND: 'top',
};

/** Letters of a chart, in points: a file's own are larger than a sheet's. */
const LETTERS = { title: 11, others: 9 };

const MARKERS = {
  CIRCLE: 'circle',
  DIAMOND: 'diamond',
  SQUARE: 'square',
  TRIANGLE: 'triangle',
} as const;
const DASHES = { DOTTED: 'sysDot', MEDIUM_DASHED: 'dash', LONG_DASHED: 'lgDash' } as const;

/**
 * The charts of a tab as the file has them: over the cells that lie under their corners.
 * @param tab the tab's name in the file
 */
export function toXlsxCharts(sheet: Sheet, tab: string): SheetChart[] {
  return sheet.charts.flatMap((chart) => {
    const { title = '', altText, basicChart } = chart.spec ?? {};
    const type = KINDS[basicChart?.chartType ?? ''];
    const series = basicChart && type ? seriesOf(basicChart, sheet, tab) : [];
    if (!basicChart || !type || series.length === 0) return [];
    const letters = {
      labelFontSize: LETTERS.others,
      majorTickMark: 'out',
      minorTickMark: 'none',
    } as const;
    const window = basicChart.axis?.find(({ viewWindowOptions }) => viewWindowOptions);
    const { viewWindowMin: min, viewWindowMax: max } = window?.viewWindowOptions ?? {};
    const scale = {
      ...(typeof min === 'number' && { min }),
      ...(typeof max === 'number' && { max }),
    };
    return [
      {
        type,
        title: title ?? '',
        titleFontSize: LETTERS.title,
        ...(altText && { altText }),
        series,
        anchor: anchorOf(sheet, chart),
        legend: LEGENDS[basicChart.legendPosition ?? ''] ?? false,
        legendFontSize: LETTERS.others,
        dispBlanksAs: 'gap',
        ...(type !== 'line' && { gapWidth: 40 }),
        ...(basicChart.stackedType === 'STACKED' && { barGrouping: 'stacked', overlap: 100 }),
        axes: {
          // A bar chart begins below, a sheet's above.
          x: { ...letters, ...(type === 'bar' && { reverse: true }) },
          y: {
            ...letters,
            scale,
            gridlines: { major: true },
            // The numbers go to the other end with the reversed rows, and back by this.
            ...(type === 'bar' && { crosses: 'max' }),
          },
        },
      },
    ];
  });
}

function seriesOf(chart: BasicChart, sheet: Sheet, tab: string): SheetChart['series'] {
  const headers = chart.headerCount ?? 0;
  const [domain] = chart.domains ?? [];
  const categories = below(domain?.domain?.sourceRange?.sources?.[0], sheet, headers);
  return (chart.series ?? []).flatMap(
    ({ series, color, colorStyle, dataLabel, lineStyle, pointStyle }) => {
      const source = series?.sourceRange?.sources?.[0];
      const values = below(source, sheet, headers);
      if (!source || !values) return [];
      const name = headers > 0 ? headerOf(sheet, toRectangle(source, sheet)) : '';
      const ink = toXlsxColor(colorStyle ?? undefined, color)?.rgb;
      const dash = DASHES[lineStyle?.type as keyof typeof DASHES];
      const symbol = MARKERS[pointStyle?.shape as keyof typeof MARKERS];
      return [
        {
          ...(name !== '' && { name }),
          values: referenceOf(values, tab),
          ...(categories && { categories: referenceOf(categories, tab) }),
          ...(ink && { color: ink }),
          ...(chart.chartType === 'LINE' && {
            stroke: { width: lineStyle?.width ?? 2, ...(dash && { dash }) },
            marker: symbol
              ? { symbol, size: pointStyle?.size ?? 7, ...(ink && { fill: ink, line: ink }) }
              : { symbol: 'none' as const },
          }),
          ...(dataLabel?.type === 'DATA' && {
            dataLabels: { showValue: true, fontSize: LETTERS.others },
          }),
        },
      ];
    },
  );
}

function headerOf(sheet: Sheet, { startRow, startColumn }: Rectangle): string {
  const value = cellAt(sheet, startRow, startColumn)?.value;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A range without its headers, which stand at its beginning. */
function below(range: GridRange | undefined, sheet: Sheet, headers: number): Rectangle | undefined {
  if (!range) return undefined;
  const area = toRectangle(range, sheet);
  const isColumn = area.endColumn - area.startColumn === 1;
  const [row, column] = isColumn ? [headers, 0] : [0, headers];
  const rest = { ...area, startRow: area.startRow + row, startColumn: area.startColumn + column };
  return rest.startRow < rest.endRow && rest.startColumn < rest.endColumn ? rest : undefined;
}

function referenceOf({ startRow, endRow, startColumn, endColumn }: Rectangle, tab: string): string {
  const corner = (row: number, column: number) => `$${columnName(column)}$${row + 1}`;
  return `${quoteTab(tab)}!${corner(startRow, startColumn)}:${corner(endRow - 1, endColumn - 1)}`;
}

function anchorOf(sheet: Sheet, { position }: EmbeddedChart): SheetChart['anchor'] {
  const { anchorCell, widthPixels, heightPixels } = position?.overlayPosition ?? {};
  const from = { row: anchorCell?.rowIndex ?? 0, col: anchorCell?.columnIndex ?? 0 };
  const columnWidth = (at: number) => columnPixels(sheet, at);
  const rowHeight = (at: number) => rowPixels(sheet, at);
  return {
    from,
    to: {
      row: endOf(from.row, heightPixels ?? 0, rowHeight),
      col: endOf(from.col, widthPixels ?? 0, columnWidth),
    },
  };
}

/** The line at whose beginning a length ends, as near as whole lines come. */
function endOf(from: number, length: number, sizeOf: (at: number) => number): number {
  let at = from;
  let left = length;
  while (left > sizeOf(at) / 2) {
    left -= sizeOf(at);
    at += 1;
  }
  return Math.max(from + 1, at);
}

/** The charts that the desk kept of a tab, as far as the file has them yet. */
export function keptCharts(
  xlsx: Pick<XlsxSheet, 'charts'>,
  own: DeskSheet | undefined,
): readonly EmbeddedChart[] {
  const titles = new Set((xlsx.charts ?? []).map(({ title = '' }) => title));
  return (own?.charts ?? []).filter(({ spec }) => titles.has(spec?.title ?? ''));
}
