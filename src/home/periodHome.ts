import {
  type Cell,
  CONTRACT,
  type Grid,
  readSettings,
  readTable,
  TAB,
  type Tab,
  tabsNamed,
} from '../contract';
import type { TabContent } from '../contract/write';
import * as sayCommands from '../messages/commands';
import * as sayHome from '../messages/home';
import { writePeriod } from '../model/period';
import type { Settings } from '../model/settings';
import type { Unit } from '../model/unit';
import { dayOf, readProgress } from '../progress';
import { closedByOthers } from '../setUp';
import { lastReport } from './lastReport';
import { openedHome } from './openedHome';

/** A cell of `Cấu hình` (row and column from 0) as it will stand. */
export interface NewSetting {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** What `Cấu hình` says once some of its cells are others; undefined where that cannot be read. */
export function settingsWith(grid: Grid, cells: readonly NewSetting[]): Settings | undefined {
  const [settings] = tabsNamed(grid, TAB.settings);
  if (!settings) return undefined;
  const tabs = grid.tabs.map((tab) => (tab === settings ? withCells(tab, cells) : tab));
  const reading = readTable({ ...grid, tabs }, CONTRACT.settings);
  const read = reading.state === 'read' ? readSettings(reading.table) : undefined;
  return read?.state === 'read' ? read.settings : undefined;
}

function withCells(tab: Tab, cells: readonly NewSetting[]): Tab {
  const rows = tab.rows.map((row) => [...row]);
  for (const { row, column, cell } of cells) {
    const own = rows[row];
    if (own) own[column] = cell;
  }
  return { ...tab, rows };
}

interface Begun {
  readonly settings: Settings;
  readonly units: readonly Unit[];
  /** Since when it is the period in hand, in words. */
  readonly since: string;
  /** The moment by the workbook's clock. */
  readonly when: string;
  readonly formCells: ReadonlyMap<string, string>;
}

/** Whether the workbook has a home tab that this run may write. */
export function mayWriteHome(grid: Grid): boolean {
  const [home] = tabsNamed(grid, TAB.home);
  return home !== undefined && closedByOthers(home).length === 0;
}

/**
 * The tab `Trang chủ` of a period that a command puts in hand: until the next report people would
 * read there where another period stood.
 */
export function periodHome(
  grid: Grid,
  { settings, units, since, when, formCells }: Begun,
): TabContent {
  const progress = readProgress(grid);
  const last = lastReport(grid, sayCommands.compileCommand);
  return openedHome({
    settings,
    since,
    last: last && {
      name: last.period,
      url: last.url,
      wordUrl: '',
      pdfUrl: '',
      made: sayHome.madeAt(last.when, ''),
    },
    units,
    progressOf: ({ code }) => progress.of(code, writePeriod(settings.period)),
    hasProgressTab: tabsNamed(grid, TAB.progress).length > 0,
    today: dayOf(when),
    formCells,
  });
}
