import type { ChartData, EmbeddedChart, GridRange } from './google';

/** A chart whose ranges are others; a range that goes leaves its series without one. */
export function withSources(
  chart: EmbeddedChart,
  change: (range: GridRange) => GridRange | undefined,
): EmbeddedChart {
  const { basicChart } = chart.spec ?? {};
  if (!basicChart) return chart;
  const changed = (data: ChartData | undefined): ChartData => ({
    ...data,
    sourceRange: {
      sources: (data?.sourceRange?.sources ?? []).flatMap((range) => change(range) ?? []),
    },
  });
  return {
    ...chart,
    spec: {
      ...chart.spec,
      basicChart: {
        ...basicChart,
        domains: (basicChart.domains ?? []).map((one) => ({ ...one, domain: changed(one.domain) })),
        series: (basicChart.series ?? []).map((one) => ({ ...one, series: changed(one.series) })),
      },
    },
  };
}
