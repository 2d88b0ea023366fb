import {
  BLANK,
  type Cell,
  CONTRACT,
  readTable,
  readUnits,
  reportPeriod,
  TAB,
  tabsNamed,
} from '../contract';
import type { Change, TabContent, TabIds } from '../contract/write';
import { mayWriteHome, type NewSetting, periodHome, settingsWith } from '../home';
import * as sayHome from '../messages/home';
import { dayAt } from '../model/date';
import { fold } from '../model/folding';
import { samePeriod } from '../model/period';
import { numbersIn } from '../model/spans';
import type { UndoRecord } from '../run';
import { homeLinksBack, type LaidOutGrid, type LaidOutTab, readableGrid } from '../setUp';
import { openPeriod } from './openPeriod';

/**
 * The home tab with its links as they are once the run's rows are gone; of the period before again,
 * where the run began another.
 */
export function homeBack(
  grid: LaidOutGrid,
  { command, caption, tabs }: UndoRecord,
  when: string,
  ids: TabIds,
): readonly Change[] {
  const readable = readableGrid(grid);
  const form = tabs.find(({ title }) => title === TAB.entries);
  const linked = (one: LaidOutGrid) => homeLinksBack(one, form?.newRows ?? [], ids);
  const written = tabs.find(({ title }) => fold(title) === fold(TAB.settings));
  if (command !== openPeriod.name || !written || !mayWriteHome(readable)) return linked(grid);
  const settings = settingsWith(readable, settingsBefore(written));
  const units = readTable(readable, CONTRACT.units);
  const now = reportPeriod(readable);
  if (!settings || units.state !== 'read' || (now && samePeriod(now, settings.period))) {
    return linked(grid);
  }
  const content = periodHome(readable, {
    settings,
    units: readUnits(units.table, () => undefined),
    since: sayHome.backAt(when, caption),
    when,
    formCells: new Map(),
  });
  const [home] = tabsNamed(grid, TAB.home);
  const after = grid.tabs.map((tab) => (tab === home ? asWritten(tab, content) : tab));
  return [{ kind: 'rewriteTab', content }, ...linked({ ...grid, tabs: after })];
}

/** The home tab as it stands once it is written. */
function asWritten(tab: LaidOutTab, { rows }: TabContent): LaidOutTab {
  const notes = rows.flatMap((cells, row) =>
    cells.flatMap(({ note = '' }, column): readonly [string, string][] =>
      note === '' ? [] : [[`${row}:${column}`, note]],
    ),
  );
  return {
    ...tab,
    rows: rows.map((cells) =>
      cells.map(({ value }) =>
        value === undefined ? BLANK : { kind: 'text', text: String(value) },
      ),
    ),
    layout: { ...tab.layout, notes: new Map(notes) },
  };
}

/** The cells that the run wrote, as they stood before. */
function settingsBefore({ blocks, before }: UndoRecord['tabs'][number]): readonly NewSetting[] {
  const kept = new Map(before.map(([row, column, value]) => [`${row}:${column}`, value]));
  return blocks.flatMap(({ row: first, prints, columns }) =>
    numbersIn(first, first + prints.length).flatMap((row) =>
      columns.flatMap(([start, count]) =>
        numbersIn(start, start + count).map((column) => {
          return { row, column, cell: cellOfKept(kept.get(`${row}:${column}`)) };
        }),
      ),
    ),
  );
}

type KeptValue = UndoRecord['tabs'][number]['before'][number][2];

function cellOfKept(value: KeptValue | undefined): Cell {
  switch (typeof value) {
    case 'undefined':
      return BLANK;
    case 'string':
      return { kind: 'text', text: value };
    case 'number':
      return { kind: 'number', value };
    case 'boolean':
      return { kind: 'boolean', value };
    default:
      if ('percent' in value) return { kind: 'number', value: value.percent, percent: true };
      return { kind: 'date', date: dayAt(value.day) };
  }
}
