import type { Figure } from '../model/figure';
import { fold } from '../model/folding';
import type { Indicator } from '../model/indicator';
import type { OutlineSection } from '../model/outline';
import { sayPeriod } from '../model/period';
import { AXES, type Axis, type Unit } from '../model/unit';
import { writeNumber } from '../prose/number';
import {
  blankCell,
  type ContentCell,
  numberCell,
  type TabContent,
  textCell,
} from '../workbook/content';
import { TAB } from '../workbook/contract';
import type { Share } from './overUnits';
import type { Rollup } from './rollUp';
import { type IndicatorSummary, planPercentage } from './summary';

const FIXED_COLUMNS: readonly (readonly [string, number])[] = [
  ['Mã', 150],
  ['Chỉ tiêu', 330],
  ['ĐVT', 90],
  ['Kỳ này', 120],
  ['Kỳ trước', 120],
  ['Tăng, giảm', 110],
  ['Lũy kế', 130],
  ['Kế hoạch năm', 120],
  ['% kế hoạch', 85],
  ['Đã báo cáo', 80],
  ['Chưa báo cáo', 220],
];
const PART_WIDTH = 110;
const SEVERAL_AXES = 'Nhiều trục';

/** A column for a part of the totals: an axis or a unit. */
type Part = { readonly axis: Axis } | { readonly unit: Unit };

/**
 * The tab `Tổng hợp` as the office reads it: by axis and section; columns for axes and units only
 * where an indicator is reported by several.
 */
export function rollupTab(
  rollup: Rollup,
  summaries: readonly IndicatorSummary[],
  outline: readonly OutlineSection[],
): TabContent {
  const parts = partColumns(rollup, summaries);
  const width = FIXED_COLUMNS.length + parts.length;
  const header = [...FIXED_COLUMNS.map(([name]) => name), ...parts.map(partName)];
  const rows: (readonly ContentCell[])[] = [
    [textCell(`TỔNG HỢP SỐ LIỆU ${sayPeriod(rollup.period).toUpperCase()}`, 'title')],
    header.map((name) => textCell(name, 'header')),
  ];
  for (const [label, members] of byAxis(summaries)) {
    rows.push(bandRow(label, 'axis', width));
    for (const [title, inSection] of bySection(members, outline)) {
      rows.push(bandRow(title, 'section', width));
      rows.push(...inSection.map((summary) => indicatorRow(summary, parts)));
    }
  }
  return {
    title: TAB.rollup,
    widths: [...FIXED_COLUMNS.map(([, pixels]) => pixels), ...parts.map(() => PART_WIDTH)],
    rows,
    frozenRows: 2,
    frozenColumns: 2,
  };
}

function partColumns(rollup: Rollup, summaries: readonly IndicatorSummary[]): readonly Part[] {
  const several = summaries.filter(({ shares }) => shares.length > 1);
  const axes = AXES.filter((axis) => several.some((summary) => summary.byAxis.has(axis)));
  const units = rollup.units.filter((unit) =>
    several.some(({ shares }) => shares.some((share) => share.unit === unit)),
  );
  return [...axes.map((axis) => ({ axis })), ...units.map((unit) => ({ unit }))];
}

function partName(part: Part): string {
  return 'axis' in part ? `Trục ${part.axis}` : part.unit.code;
}

function byAxis(
  summaries: readonly IndicatorSummary[],
): readonly (readonly [string, readonly IndicatorSummary[]])[] {
  return [...AXES, undefined].flatMap((axis) => {
    const members = summaries.filter(({ indicator }) => indicator.axis === axis);
    return members.length > 0 ? [[axis ?? SEVERAL_AXES, members] as const] : [];
  });
}

function bySection(
  summaries: readonly IndicatorSummary[],
  outline: readonly OutlineSection[],
): readonly (readonly [string, readonly IndicatorSummary[]])[] {
  const groups = new Map<string, IndicatorSummary[]>();
  const titles = new Map(outline.map(({ code, title }) => [fold(code), title]));
  for (const summary of summaries) {
    const { section } = summary.indicator;
    const title = titles.get(fold(section)) ?? section;
    const members = groups.get(title);
    if (members) members.push(summary);
    else groups.set(title, [summary]);
  }
  return [...groups];
}

function bandRow(label: string, style: 'axis' | 'section', width: number): readonly ContentCell[] {
  return [textCell(label, style), ...Array.from({ length: width - 1 }, () => blankCell(style))];
}

function indicatorRow(summary: IndicatorSummary, parts: readonly Part[]): readonly ContentCell[] {
  const { indicator, value, previous, cumulative, plan, coverage } = summary;
  const percentage = planPercentage(summary);
  const isFormula = indicator.formula !== '';
  return [
    textCell(indicator.code),
    textCell(indicator.name),
    textCell(indicator.unitOfMeasure, 'centred'),
    withSources(figureCell(value, indicator), summary),
    figureCell(previous, indicator),
    changeCell(value, previous, indicator),
    figureCell(cumulative, indicator),
    plan ? numberCell(Number(plan), indicator.decimals) : blankCell('figure'),
    percentage ? numberCell(Number(percentage.round(2))) : blankCell('figure'),
    isFormula ? blankCell() : textCell(`${coverage.reported}/${coverage.expected}`, 'centred'),
    textCell(coverage.missing.map(({ name }) => name).join('; ')),
    ...parts.map((part) => partCell(summary, part)),
  ];
}

/** A real number in the cell; without one, what there is instead, in grey. */
function figureCell(figure: Figure, indicator: Indicator): ContentCell {
  switch (figure.state) {
    case 'number':
      return numberCell(Number(figure.value), indicator.decimals);
    case 'notApplicable':
      return textCell('x', 'muted');
    case 'notReported':
      return { ...textCell('…', 'muted'), ...(figure.reason ? { note: figure.reason } : {}) };
  }
}

function changeCell(value: Figure, previous: Figure, indicator: Indicator): ContentCell {
  if (value.state !== 'number' || previous.state !== 'number') return blankCell('figure');
  return numberCell(Number(value.value.minus(previous.value)), indicator.decimals);
}

function partCell({ indicator, shares, byAxis }: IndicatorSummary, part: Part): ContentCell {
  if (shares.length < 2) return blankCell('figure');
  if ('axis' in part) {
    const total = byAxis.get(part.axis);
    return total ? figureCell(total, indicator) : blankCell('figure');
  }
  const share = shares.find(({ unit }) => unit === part.unit);
  return share ? figureCell(share.figure, indicator) : blankCell('figure');
}

/** Says which rows made the figure, and leads to the first of them. */
function withSources(cell: ContentCell, summary: IndicatorSummary): ContentCell {
  const { indicator, shares } = summary;
  if (indicator.formula !== '') return { ...cell, note: `Công thức: ${indicator.formula}` };
  const [first] = shares.flatMap(({ rows }) => rows);
  if (!first) return cell;
  return {
    ...cell,
    note: shares.map((share) => sourceLine(share, indicator)).join('\n'),
    link: { kind: 'cell', tab: first.tab, cell: `A${first.row}` },
  };
}

function sourceLine({ unit, figure, rows }: Share, indicator: Indicator): string {
  const value =
    figure.state === 'number'
      ? writeNumber(figure.value, { decimals: indicator.decimals })
      : figure.state === 'notApplicable'
        ? 'Không áp dụng'
        : 'chưa báo cáo';
  const places = rows.map(({ tab, row }) => `${tab} dòng ${row}`).join(', ');
  return places === '' ? `${unit.code}: ${value}` : `${unit.code}: ${value} (${places})`;
}
