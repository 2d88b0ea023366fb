import { TAB } from '../../contract';
import {
  blankCell,
  type ContentCell,
  type ContentView,
  type Fold,
  type TabContent,
  type TextLink,
  textCell,
} from '../../contract/write';
import * as say from '../../messages/rollupTab';
import { cellName } from '../../model/address';
import type { Figure } from '../../model/figure';
import { fold } from '../../model/folding';
import type { Indicator } from '../../model/indicator';
import { writeNumber } from '../../model/number';
import type { OutlineSection } from '../../model/outline';
import {
  inOrder,
  type Period,
  previousPeriod,
  samePeriodLastYear,
  sayPeriod,
  sayPeriodsOfYear,
} from '../../model/period';
import { AXES, type Axis, type Unit } from '../../model/unit';
import type { FigureTime } from '../plan/times';
import type { Rollup } from '../rollUp';
import { nameWithPeriods, type Share } from '../run/overUnits';
import { ALL, type Scope } from '../run/scope';
import type { IndicatorSummary } from '../summary';
import { decimalCell, figureCell } from './figureCell';
import { firstRowLink, rowLink, sourceNote } from './provenance';

interface Column {
  readonly header: string;
  /** What the header stands for, where it is short. */
  readonly headerNote?: string;
  readonly width: number;
  /** Whether it is of a part of a figure, and out of sight until somebody asks. */
  readonly isPart?: true;
  readonly cell: (summary: IndicatorSummary) => ContentCell;
}

/** Of lists of units at the end of a row: wrapped they would leave a tall row with one line in sight. */
const LISTED = 'run';

const HEADER_ROWS = 3;
const FROZEN_COLUMNS = 2;
const PART_WIDTH = 110;

/** How far the units behind a figure have come, where they submit and are approved. */
export interface UnitStandings {
  readonly isApproved: (unit: Unit) => boolean;
  /** `đã nộp`, for the note. */
  readonly said: (unit: Unit) => string;
}

/**
 * The tab `Tổng hợp` as the office reads it: by axis and section; columns for axes and units only
 * where an indicator is reported by several. Every figure says which rows made it.
 * @param standings left out where no unit submits
 */
export function rollupTab(
  rollup: Rollup,
  summaries: readonly IndicatorSummary[],
  outline: readonly OutlineSection[],
  standings?: UnitStandings,
): TabContent {
  const columns = columnsOf(rollup, summaries, standings);
  const band = (label: string, style: 'axis' | 'section') =>
    columns.map((_, index) => (index === 0 ? textCell(label, style) : blankCell(style)));
  const rows: (readonly ContentCell[])[] = [
    [textCell(say.title(sayPeriod(rollup.period)), 'title')],
    [textCell(say.legend, 'note')],
    columns.map(({ header, headerNote }) => ({
      ...textCell(header, 'header'),
      ...(headerNote === undefined ? {} : { note: headerNote }),
    })),
  ];
  const frozenRows = HEADER_ROWS;
  const folds: Fold[] = partFolds(columns);
  for (const [label, members] of byAxis(summaries)) {
    rows.push(band(label, 'axis'));
    const start = rows.length;
    const sections: Fold[] = [];
    for (const [title, inSection] of bySection(members, outline)) {
      rows.push(band(title, 'section'));
      const end = rows.length + inSection.length;
      sections.push({ dimension: 'ROWS', start: rows.length, end });
      for (const summary of inSection) rows.push(columns.map(({ cell }) => cell(summary)));
    }
    folds.push({ dimension: 'ROWS', start, end: rows.length }, ...sections);
  }
  return {
    title: TAB.rollup,
    widths: columns.map(({ width }) => width),
    rows,
    frozenRows,
    frozenColumns: FROZEN_COLUMNS,
    folds,
    isFiltered: true,
    views: { prefix: say.VIEW_PREFIX, wanted: unitViews(columns, summaries) },
  };
}

/** A tab with more views than this is none that people find theirs in. */
const MOST_VIEWS = 60;

/** A view for each unit: the figures of which it is the reporter, or one of several. */
function unitViews(
  columns: readonly Column[],
  summaries: readonly IndicatorSummary[],
): readonly ContentView[] {
  const column = columns.indexOf(REPORTER_COLUMN);
  const cellOf = (at: number) => `$${cellName(HEADER_ROWS, at)}`;
  const units = new Set(summaries.flatMap(({ shares }) => shares.map(({ unit }) => unit)));
  if (units.size > MOST_VIEWS) return [];
  return Array.from(units, ({ code, name }) => {
    const own = columns.findIndex(({ isPart, header }) => isPart && header === code);
    const alone = `(${cellOf(column)}="${name.replace(/"/g, '""')}")`;
    // A sum is "or": what separates arguments depends on the workbook's language.
    const formula = own < 0 ? `=${alone}>0` : `=${alone}+(LEN(${cellOf(own)})>0)>0`;
    return { title: say.unitView(code, name), column, formula };
  });
}

function columnsOf(
  rollup: Rollup,
  summaries: readonly IndicatorSummary[],
  standings: UnitStandings | undefined,
): readonly Column[] {
  const { period } = rollup;
  const lastYear = timeOf(samePeriodLastYear(period));
  const hasRow = (time: FigureTime | undefined) =>
    time !== undefined &&
    summaries.some(({ indicator }) =>
      rollup.total(indicator, ALL, time).shares.some(({ rows }) => rows.length > 0),
    );
  return [
    { header: 'Mã', width: 150, cell: ({ indicator }) => codeCell(rollup, indicator) },
    { header: 'Chỉ tiêu', width: 330, cell: ({ indicator }) => textCell(indicator.name) },
    {
      header: 'ĐVT',
      width: 90,
      cell: ({ indicator }) => textCell(indicator.unitOfMeasure, 'centred'),
    },
    figureColumn(rollup, 'Kỳ này', 'value', { kind: 'period', period }),
    figureColumn(rollup, 'Kỳ trước', 'previous', timeOf(previousPeriod(period))),
    { header: 'Tăng, giảm', width: 110, cell: changeCell },
    ...(hasRow(lastYear) ? [figureColumn(rollup, 'Cùng kỳ năm trước', 'lastYear', lastYear)] : []),
    figureColumn(rollup, 'Lũy kế', 'cumulative', { kind: 'yearToDate', period }),
    ...(summaries.some(lacksOfYear) ? [LACKING_COLUMN] : []),
    {
      header: 'Kế hoạch năm',
      width: 120,
      cell: (summary) => planCell(rollup, summary),
    },
    { header: '% kế hoạch', width: 85, cell: ({ planPercent }) => decimalCell(planPercent) },
    {
      header: 'Kế hoạch đến kỳ',
      width: 120,
      cell: ({ planToDate, indicator }) => decimalCell(planToDate, indicator),
    },
    { header: 'So với kế hoạch', width: 110, cell: achievementCell },
    { header: 'Đã báo cáo', width: 80, cell: coverageCell },
    { header: 'Chưa báo cáo', width: 220, cell: missingCell },
    ...(standings ? [standingColumn(standings)] : []),
    REPORTER_COLUMN,
    ...partColumns(rollup, summaries),
  ];
}

/** The columns of parts, which are blank for most figures, fold into one; they stand at the end. */
function partFolds(columns: readonly Column[]): Fold[] {
  const start = columns.findIndex(({ isPart }) => isPart);
  return start < 0 ? [] : [{ dimension: 'COLUMNS', start, end: columns.length, closed: true }];
}

function timeOf(period: Period | undefined): FigureTime | undefined {
  return period && { kind: 'period', period };
}

function figureColumn(
  rollup: Rollup,
  header: string,
  field: 'value' | 'previous' | 'lastYear' | 'cumulative',
  time: FigureTime | undefined,
): Column {
  return {
    header,
    width: 125,
    cell: (summary) => sourcedCell(rollup, summary[field], summary.indicator, ALL, time),
  };
}

/** The code, which opens the first row of the period: on a number nobody says whether Google takes a link. */
function codeCell(rollup: Rollup, indicator: Indicator): ContentCell {
  const time: FigureTime = { kind: 'period', period: rollup.period };
  const link = firstRowLink(rollup, indicator, ALL, time);
  return { ...textCell(indicator.code), ...(link ? { link } : {}) };
}

/** A figure with a note of the rows that made it; where nobody has a row there is nothing to show. */
function sourcedCell(
  rollup: Rollup,
  figure: Figure,
  indicator: Indicator,
  scope: Scope,
  time: FigureTime | undefined,
): ContentCell {
  const cell = figureCell(figure, indicator);
  const note = time ? sourceNote(rollup, indicator, scope, time) : '';
  return note === '' ? cell : { ...cell, note };
}

/** The plan that holds; one that was revised says in a note what it was before. */
function planCell(rollup: Rollup, { plan, indicator }: IndicatorSummary): ContentCell {
  const cell = decimalCell(plan, indicator);
  const first = rollup.firstPlan(indicator);
  if (!plan || !first || first.eq(plan)) return cell;
  return { ...cell, note: say.firstPlan(writeNumber(first, { decimals: indicator.decimals })) };
}

function changeCell({ value, previous, indicator }: IndicatorSummary): ContentCell {
  if (value.state !== 'number' || previous.state !== 'number') return blankCell('figure');
  return decimalCell(value.value.minus(previous.value), indicator);
}

function achievementCell({ achievement }: IndicatorSummary): ContentCell {
  if (!achievement) return textCell('', 'centred');
  const late = achievement === 'behind schedule' || achievement === 'not reached';
  return textCell(say.achievements[achievement], late ? 'warning' : 'centred');
}

function coverageCell({ coverage: { reported, expected } }: IndicatorSummary): ContentCell {
  if (expected === 0) return textCell('', 'centred');
  return textCell(`${reported}/${expected}`, reported < expected ? 'warning' : 'centred');
}

function missingCell({ shares, coverage: { missing } }: IndicatorSummary): ContentCell {
  const late = shares.filter(({ unit }) => missing.includes(unit));
  return textCell(late.map(nameWithPeriods).join('; '), LISTED);
}

/** The units behind a figure whose report nobody has approved; how far each has come in the note. */
function standingColumn({ isApproved, said }: UnitStandings): Column {
  return {
    header: 'Chưa duyệt',
    headerNote: say.standingNote,
    width: 190,
    cell: ({ shares }) => {
      const behind = shares.filter(({ rows }) => rows.length > 0).map(({ unit }) => unit);
      const open = behind.filter((unit) => !isApproved(unit));
      if (open.length === 0) return textCell(behind.length > 0 ? say.allApproved : '');
      const note = behind.map((unit) => say.unitStanding(unit.name, said(unit))).join('\n');
      // On one line, as the other lists of units.
      return { ...textCell(open.map(({ code }) => code).join('; '), 'fair'), note };
    },
  };
}

/** Who reported a figure: one unit by name, of several each with its own number; each opens its row. */
const REPORTER_COLUMN: Column = {
  header: 'Đơn vị báo cáo',
  headerNote: say.reporterNote,
  width: 260,
  cell: ({ shares, indicator }) => {
    const [only, ...others] = shares;
    if (only && others.length === 0) {
      const link = rowLink(only, indicator);
      return { ...textCell(only.unit.name), ...(link ? { link } : {}) };
    }
    let text = '';
    const links: TextLink[] = [];
    for (const share of shares) {
      const before = text === '' ? '' : `${text}; `;
      const link = rowLink(share, indicator);
      text = `${before}${ownNumber(share, indicator)}`;
      if (link) links.push({ start: before.length, end: text.length, link });
    }
    return { ...textCell(text, LISTED), ...(links.length > 0 ? { links } : {}) };
  },
};

/** A number stays on the line of its unit. */
const NO_BREAK = '\u00a0';

/** `CAP 15`, `CAP …`; of a formula in which the unit only gives the divisor, its code alone. */
function ownNumber({ unit: { code }, figure }: Share, { decimals, formula }: Indicator): string {
  switch (figure.state) {
    case 'number':
      return code + NO_BREAK + writeNumber(figure.value, { decimals });
    case 'notApplicable':
      return code + NO_BREAK + say.SIGNS.notApplicable;
    case 'notReported':
      return formula === '' ? code + NO_BREAK + say.SIGNS.notReported : code;
  }
}

/** What a cumulative figure is not of: by unit in the note. */
const LACKING_COLUMN: Column = {
  header: 'Lũy kế chưa gồm',
  width: 150,
  cell: (summary) => {
    const { gaps, units } = summary.cumulativeLacks;
    const before = beforeAll(summary);
    const text = [before, gaps]
      .filter((one) => one.length > 0)
      .map(sayPeriodsOfYear)
      .join(', ');
    const notes = units.flatMap(({ unit, before: own, gaps: between }) => {
      const lacks = inOrder([...own, ...between]);
      return lacks.length > 0 ? [say.unitLacks(unit.name, sayPeriodsOfYear(lacks))] : [];
    });
    const cell = textCell(text, gaps.length > 0 ? 'warning' : 'muted');
    return notes.length > 0 ? { ...cell, note: notes.join('\n') } : cell;
  },
};

function lacksOfYear(summary: IndicatorSummary): boolean {
  return summary.cumulativeLacks.gaps.length > 0 || beforeAll(summary).length > 0;
}

/** The periods of the year before any unit reported. */
function beforeAll({ cumulative, cumulativeLacks }: IndicatorSummary): readonly Period[] {
  return cumulative.state === 'number' ? cumulativeLacks.before : [];
}

/** Axes where several report an indicator, and units; a cell only where its figure has several. */
function partColumns(rollup: Rollup, summaries: readonly IndicatorSummary[]): readonly Column[] {
  const time: FigureTime = { kind: 'period', period: rollup.period };
  const several = summaries.filter(({ shares }) => shares.length > 1);
  const axes = AXES.filter((axis) => several.some(({ byAxis }) => byAxis.has(axis)));
  const units = rollup.units.filter((unit) =>
    several.some(({ shares }) => shares.some((share) => share.unit === unit)),
  );
  const part = (
    header: string,
    scope: Scope,
    figureOf: (summary: IndicatorSummary) => Figure | undefined,
  ): Column => ({
    header,
    width: PART_WIDTH,
    isPart: true,
    cell: (summary) => {
      const figure = summary.shares.length > 1 ? figureOf(summary) : undefined;
      return figure
        ? sourcedCell(rollup, figure, summary.indicator, scope, time)
        : blankCell('figure');
    },
  });
  return [
    ...axes.map((axis) =>
      part(say.axisHeader(axis), { kind: 'axis', axis }, ({ byAxis }) => byAxis.get(axis)),
    ),
    ...units.map((unit) => ({
      ...part(unit.code, { kind: 'unit', unit }, ({ shares, indicator }) => {
        const figure = shares.find((share) => share.unit === unit)?.figure;
        // A unit that only gives the divisor has no rate of its own.
        return indicator.formula !== '' && figure?.state === 'notReported' ? undefined : figure;
      }),
      headerNote: unit.name,
    })),
  ];
}

/** By the axis of the catalogue; where it says none, by that of the units, if it is one. */
function byAxis(
  summaries: readonly IndicatorSummary[],
): readonly (readonly [string, readonly IndicatorSummary[]])[] {
  return [...AXES, undefined].flatMap((axis) => {
    const members = summaries.filter((summary) => axisOf(summary) === axis);
    return members.length > 0 ? [[axis ?? say.severalAxes, members] as const] : [];
  });
}

function axisOf({ indicator, shares }: IndicatorSummary): Axis | undefined {
  if (indicator.axis) return indicator.axis;
  const [axis, ...others] = new Set(shares.map(({ unit }) => unit.axis));
  return others.length > 0 ? undefined : axis;
}

function bySection(
  summaries: readonly IndicatorSummary[],
  outline: readonly OutlineSection[],
): readonly (readonly [string, readonly IndicatorSummary[]])[] {
  const titles = new Map(outline.map(({ code, title }) => [fold(code), title]));
  const groups = new Map<string, IndicatorSummary[]>();
  for (const summary of summaries) {
    const { section } = summary.indicator;
    const title = titles.get(fold(section)) ?? (section || say.noSection);
    const members = groups.get(title);
    if (members) members.push(summary);
    else groups.set(title, [summary]);
  }
  return [...groups];
}
