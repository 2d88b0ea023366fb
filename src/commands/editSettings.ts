import {
  asWritten,
  CONTRACT,
  cellText,
  type EnteredSetting,
  isSettingFormula,
  packGrid,
  readPeriodCell,
  readTable,
  reportPeriod,
  settingCells,
  settingRow,
  type Table,
} from '../contract';
import type { Request } from '../contract/write';
import { nothingToSave, unreadableEntry } from '../messages/entering';
import * as say from '../messages/settingsForm';
import { periodsWithin, readTypedPeriod, writePeriod } from '../model/period';
import type { LayoutCommand, PlanContext, Planning } from '../run';
import type { LaidOutGrid } from '../setUp';
import { cellRequests, ENTERED, readSent } from './enteredRows';
import { PAGE_TABS, showPage } from './shownPage';

/**
 * **Cấu hình**: the settings as a form beside the sheet, with help for each and the letterhead that they make.
 * The workbook is read with its layout, which may be broken: what is wrong in `Cấu hình` is mended here.
 */
export const editSettings: LayoutCommand = {
  name: 'cau-hinh',
  handler: 'editSettings',
  caption: say.command,
  takes: 'workbook',
  reads: 'layout',
  reading: say.reading,
  opensPage: true,
  failedTitle: say.refusedTitle,
  isUndoable: true,
  asksWho: true,
  plan: (grid, context): Planning => {
    const reading = readTable(grid, CONTRACT.settings);
    if (reading.state !== 'read') return { state: 'refused', reasons: [say.noTab] };
    const text = context.options[ENTERED];
    return text === undefined ? opened(grid, context) : saved(grid, reading.table, readSent(text));
  },
};

function opened(grid: LaidOutGrid, context: PlanContext): Planning {
  const { notes } = context.starterData();
  const data = { notes: notes.settings, grid: packGrid(grid, PAGE_TABS) };
  return showPage({ title: say.openedTitle, page: 'editSettings', data }, context);
}

function saved(grid: LaidOutGrid, table: Table<'settings'>, sent: unknown): Planning {
  if (!Array.isArray(sent)) return { state: 'refused', reasons: [unreadableEntry] };
  const entered = (sent as readonly EnteredSetting[]).map(asWritten);
  const standing = ({ key }: EnteredSetting) => {
    const row = settingRow(table, key);
    return row ? cellText(row.cell('Giá trị')) : '';
  };
  const changed = entered.filter((one) => standing(one) !== one.after);
  const conflicts = changed.filter(
    (one) => standing(one) !== one.before || isSettingFormula(table, one.key),
  );
  const written = changed.filter((one) => !conflicts.includes(one));
  const keysOf = (some: readonly EnteredSetting[]) => some.map(({ key }) => key);
  const next = written.flatMap(({ key, after }) => (key === 'Kỳ' ? layingOutOf(grid, after) : []));
  const data = {
    next,
    conflicts: conflicts.map((one) => ({ key: one.key, standing: standing(one) })),
  };
  const said = (lines: readonly string[]) => ({
    title: say.savedTitle,
    lines: [...lines, ...next, ...say.notSaved(keysOf(conflicts))],
    links: [],
    data,
  });
  if (written.length === 0) {
    return { state: 'idle', said: said(conflicts.length === 0 ? [nothingToSave] : []) };
  }
  const period = reportPeriod(grid);
  return {
    state: 'planned',
    files: [],
    writing: () => ({
      changes: [{ kind: 'requests', requests: requestsOf(table, written) }],
      journal: [
        {
          command: say.command,
          period: period ? writePeriod(period) : '',
          result: keysOf(written).join(', '),
          document: '',
        },
      ],
      said: said([say.saved(keysOf(written))]),
    }),
  };
}

/** What is to be done for a period of which the form has no row, prepared or typed. */
function layingOutOf(grid: LaidOutGrid, typed: string): readonly string[] {
  const period = readTypedPeriod(typed);
  const form = readTable(grid, CONTRACT.entries);
  if (!period) return [];
  const inside = periodsWithin(period);
  const isLaidOut =
    form.state === 'read' &&
    form.table.rows.some((row) => {
      const own = readPeriodCell(row.cell('Kỳ'));
      return own && inside.has(writePeriod(own));
    });
  return isLaidOut ? [] : [say.notLaidOut(writePeriod(period))];
}

function requestsOf(
  table: Table<'settings'>,
  written: readonly EnteredSetting[],
): readonly Request[] {
  const { id, rowCount } = table.tab;
  const cells = settingCells(table, written);
  const lacking = Math.max(0, ...cells.map(({ row }) => row + 1 - rowCount));
  const requests = cellRequests(id, cells);
  return lacking > 0
    ? [{ appendDimension: { sheetId: id, dimension: 'ROWS', length: lacking } }, ...requests]
    : requests;
}
