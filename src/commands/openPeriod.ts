import { readWorkbook, TAB, textOrBlank, type Workbook } from '../contract';
import { type TabContent, TabIds, tabAddress } from '../contract/write';
import { closedPeriods, withClosedMeasures } from '../cycle';
import { findingAt, findingRecord, type Observation, sayInFull } from '../findings';
import { findUnopened, periodsInTurn, type StillOpen } from '../form';
import { mayWriteHome, type NewSetting, periodHome, settingsWith } from '../home';
import * as sayHome from '../messages/home';
import * as say from '../messages/openPeriod';
import { reading } from '../messages/run';
import { cellAddress } from '../model/address';
import { once } from '../model/once';
import { type Period, samePeriod, sayPeriod, writePeriod } from '../model/period';
import { submittedUnits } from '../progress';
import { type LinkSet, setsOf } from '../publish';
import { brokenPlan, type LayoutCommand, type Planning, type Question } from '../run';
import {
  firstOpen,
  type LaidOutGrid,
  type OpeningPlanning,
  planOpening,
  readableGrid,
} from '../setUp';
import { PERIOD_OPTION, typedPeriod } from './askedPeriod';
import { details, type Forgone, layingOut, NOTHING_LEFT } from './layingOut';
import { reportLeft } from './reportLeft';

type Planned = Extract<OpeningPlanning, { readonly state: 'planned' }>;

/**
 * **Mở kỳ mới**: sets the period and its days in `Cấu hình`, and lays the form out for it. Rows of
 * other periods stay as they are.
 */
export const openPeriod: LayoutCommand = {
  name: 'mo-ky',
  handler: 'openPeriod',
  caption: say.command,
  usage: say.help,
  options: [{ ...PERIOD_OPTION, usage: say.optionHelp }],
  takes: 'workbook',
  reads: 'layout',
  // It may open a period of any year.
  readsAllYears: true,
  reading,
  failedTitle: say.refusedTitle,
  isUndoable: true,
  movesRows: true,
  asksWho: true,
  inquires: true,
  writesGuards: true,
  plan: (grid, { run, who, options, when, starterData }): Planning => {
    const reading = readWorkbook(withClosedMeasures(readableGrid(grid)));
    if (reading.state === 'broken') return brokenPlan(reading.findings, grid);
    const asked = typedPeriod(options);
    const planned = (left: Forgone) => {
      const ids = new TabIds(grid);
      return {
        planning: planOpening(grid, reading.workbook, asked, {
          runner: who,
          ids,
          notes: starterData().notes,
          closedIn: (period) => submittedUnits(grid, period),
          homeOf: (opened, formCells) =>
            homeOf(grid, reading.workbook, opened, { when, formCells }),
          ...left,
        }),
        ids,
      };
    };
    const { planning, ids } = planned(NOTHING_LEFT);
    if (planning.state === 'refused') return planning;
    const left = once(() => leftBehind(grid, reading.workbook, planning, run));
    return {
      state: 'planned',
      files: [],
      asks: asked === undefined ? periodQuestion(grid, reading.workbook, left()) : undefined,
      writing: () =>
        layingOut({
          plan: planning.plan,
          ids,
          planned,
          tell: (steps, remarks) => ({
            opens: firstOpen(planning.opened),
            journal: [
              {
                command: say.command,
                period: writePeriod(planning.opened.period),
                result: say.result(planning.rows, planning.carried, {
                  links: setsKept(reading.workbook, planning.opened).flatMap(({ links }) =>
                    links.map(({ address }) => address),
                  ),
                  period: writePeriod(reading.workbook.settings.period),
                }),
                document: '',
              },
            ],
            said: saidOf(grid, planning, ids, [
              ...left(),
              ...linksKept(reading.workbook, planning.opened),
              ...remarks,
              ...details(steps),
            ]),
          }),
        }),
    };
  },
};

/** The home tab, where the report that it tells of goes on to the period that is opened. */
function homeOf(
  grid: LaidOutGrid,
  { units }: Workbook,
  opened: Planned['opened'],
  { when, formCells }: { readonly when: string; readonly formCells: ReadonlyMap<string, string> },
): TabContent | undefined {
  const readable = readableGrid(grid);
  if (!samePeriod(firstOpen(opened), opened.period) || !mayWriteHome(readable)) return undefined;
  const cells = opened.cells.map(
    ({ row, column, after }): NewSetting => ({ row, column, cell: textOrBlank(after) }),
  );
  const settings = settingsWith(readable, cells);
  const since = sayHome.openedAt(when);
  return settings && periodHome(readable, { settings, units, since, when, formCells });
}

/** The register keeps the links that the office pasted: until they are replaced a text leads to what was before. */
function linksKept(workbook: Workbook, opened: Planned['opened']): readonly string[] {
  const sets = setsKept(workbook, opened);
  return sets.length > 0 ? [say.linksKept(sets.map(({ name }) => name))] : [];
}

/** Which period is to be opened: a menu gives no option, and more than one may have its turn. */
function periodQuestion(
  grid: LaidOutGrid,
  workbook: Workbook,
  left: readonly string[],
): Question | undefined {
  const closed = closedPeriods(readableGrid(grid));
  const [first, ...others] = periodsInTurn(workbook, closed);
  if (!first) return undefined;
  const { period } = workbook.settings;
  const current = say.currentPeriod(period, closed.has(writePeriod(period)));
  // What somebody typed in and nobody opened is not being worked on: it is the one to open.
  const standing = samePeriod(first, period)
    ? findUnopened(workbook).map(({ message }) => message)
    : [current];
  return {
    option: PERIOD_OPTION.name,
    text: [...standing, ...left, say.askPeriod(first, others)].join('\n'),
    ifBlank: writePeriod(first),
  };
}

/** What the report in hand still lacks, where somebody filled in its period and nobody closed it. */
function leftBehind(
  grid: LaidOutGrid,
  { settings }: Workbook,
  { opened }: Planned,
  run: string,
): readonly string[] {
  const { stillOpen } = opened;
  const isLeft =
    stillOpen !== undefined && stillOpen.typed > 0 && samePeriod(stillOpen.period, settings.period);
  return isLeft ? reportLeft(readableGrid(grid), run) : [];
}

function saidOf(
  grid: LaidOutGrid,
  { opened, rows, carried }: Planned,
  ids: TabIds,
  lines: readonly string[],
) {
  const { period, stillOpen, cells } = opened;
  const [cell] = cells;
  const place = { tab: TAB.settings, at: cellAddress(cell?.row ?? 0, cell?.column ?? 0) };
  const findings = stillOpen ? [findingAt(place, notClosed(stillOpen, period))] : [];
  return {
    title: say.openedTitle,
    lines: [say.opened(sayPeriod(period), rows, carried), ...findings.map(sayInFull), ...lines],
    links: [{ text: say.openForm, url: tabAddress(grid.url, TAB.entries, ids) }],
    data: {
      period: writePeriod(period),
      opened: { period: writePeriod(period), rows, carried },
      findings: findings.map(findingRecord),
    },
  };
}

/** What is said of the period before, which nobody closed. */
function notClosed({ period, rows, typed }: StillOpen, opening: Period): Observation {
  return typed === 0 && rows > 0
    ? say.leftUntyped(period, rows, opening)
    : say.stillOpen(period, opening);
}

function setsKept({ appendices }: Workbook, opened: Planned['opened']): readonly LinkSet[] {
  if (!samePeriod(firstOpen(opened), opened.period)) return [];
  return setsOf(appendices).filter(({ links }) => links.length > 0);
}
