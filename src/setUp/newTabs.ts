import { TAB } from '../contract';
import {
  blankCell,
  type ContentCell,
  isStaged,
  type TabContent,
  type TabIds,
  textCell,
} from '../contract/write';
import * as say from '../messages/setUp';
import { fold } from '../model/folding';
import { newTab } from './headers';
import type { LaidOutGrid } from './layout';
import type { PlannedTab, PlannedTabs } from './plannedTab';
import type { RowCounts } from './rowCounts';
import type { Step } from './step';

/** The tabs in their order; those without a guide are the add-on's own. */
export const ORDER: readonly string[] = [
  TAB.home,
  TAB.settings,
  TAB.units,
  TAB.outline,
  TAB.indicators,
  TAB.rules,
  TAB.appendices,
  TAB.entries,
  TAB.rollup,
  TAB.findings,
  TAB.archive,
];

/**
 * The missing tabs, each at its place among those that stand.
 * @param home what a new home tab holds besides
 */
export function newTabs(
  grid: LaidOutGrid,
  tabs: PlannedTabs,
  rowCounts: RowCounts,
  ids: TabIds,
  home: readonly (readonly ContentCell[])[],
): readonly Step[] {
  // What a broken run left out of sight goes with this batch: places are counted without it.
  const titles = grid.tabs
    .filter((tab) => !isStaged(tab))
    .sort((a, b) => a.index - b.index)
    .map(({ title }) => fold(title));
  const guided = new Map(Object.values<PlannedTab>(tabs).map((tab) => [fold(tab.guide.tab), tab]));
  const steps: Step[] = [];
  ORDER.forEach((title, place) => {
    if (titles.includes(fold(title))) return;
    const before = ORDER.slice(0, place).map((other) => titles.indexOf(fold(other)));
    const index = Math.max(-1, ...before) + 1;
    titles.splice(index, 0, fold(title));
    const found = guided.get(fold(title));
    if (found) {
      steps.push(...newTab(found, rowCounts[found.guide.role], index));
    } else {
      ids.idOf(title);
      steps.push({
        tab: title,
        said: say.generatedTab,
        changes: [
          {
            kind: 'rewriteTab',
            content: placeholder(
              title,
              index,
              title === TAB.home ? [...firstSteps(), ...home] : [],
            ),
          },
        ],
      });
    }
  });
  return steps;
}

/** What is to be done until there is a month to show: each step leads to its tab. */
function firstSteps(): readonly (readonly ContentCell[])[] {
  return [
    [textCell(say.firstSteps, 'section')],
    ...say.stepsOf.map(([tab, step], at): readonly ContentCell[] => [
      {
        ...textCell(`${at + 1}. ${step}`, 'run'),
        link: { kind: 'cell', tab, cell: 'A1' },
      },
    ]),
    [textCell(say.thenCompile(say.stepsOf.length + 1), 'note')],
    HOME_WIDTHS.map(() => blankCell('note')),
  ];
}

const WRITTEN_BY: Readonly<Record<string, string>> = {
  [TAB.findings]: 'Kiểm tra dữ liệu',
};

const PLACEHOLDER_WIDTHS: readonly number[] = Array.from({ length: 10 }, () => 120);
/** As wide as the note above needs: of each further column every row answers. */
const HOME_WIDTHS = [330, 330];

function placeholder(
  title: string,
  index: number,
  more: readonly (readonly ContentCell[])[],
): TabContent {
  const rows: readonly (readonly ContentCell[])[] = [
    [textCell(title.toUpperCase(), 'title')],
    [textCell(say.placeholder(title, WRITTEN_BY[title] ?? 'Tổng hợp báo cáo'), 'note')],
    ...more,
  ];
  return {
    title,
    widths: more.length > 0 ? HOME_WIDTHS : PLACEHOLDER_WIDTHS,
    rows,
    frozenRows: 1,
    frozenColumns: 0,
    index,
  };
}
