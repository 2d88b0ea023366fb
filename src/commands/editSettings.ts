import {
  CONTRACT,
  cellText,
  packGrid,
  readTable,
  reportPeriod,
  type SettingKey,
  settingRow,
  type Table,
  textOrBlank,
} from '../contract';
import type { Request } from '../contract/write';
import { nothingToSave, unreadableEntry } from '../messages/entering';
import * as say from '../messages/settingsForm';
import { writePeriod } from '../model/period';
import type { LayoutCommand, PlanContext, Planning } from '../run';
import type { LaidOutGrid } from '../setUp';
import { cellRequests, ENTERED, readSent } from './enteredRows';
import { PAGE_TABS, showPage } from './shownPage';

/** A value as a person saw it on the page, and what the person made of it. */
interface EnteredSetting {
  readonly key: SettingKey;
  readonly before: string;
  readonly after: string;
}

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
  const entered = sent as readonly EnteredSetting[];
  const standing = ({ key }: EnteredSetting) => {
    const row = settingRow(table, key);
    return row ? cellText(row.cell('Giá trị')) : '';
  };
  const changed = entered.filter((one) => standing(one) !== one.after);
  const conflicts = changed.filter(
    (one) => standing(one) !== one.before || isFormula(table, one.key),
  );
  const written = changed.filter((one) => !conflicts.includes(one));
  const keysOf = (some: readonly EnteredSetting[]) => some.map(({ key }) => key);
  const data = {
    conflicts: conflicts.map((one) => ({ key: one.key, standing: standing(one) })),
  };
  const said = (lines: readonly string[]) => ({
    title: say.savedTitle,
    lines: [...lines, ...say.notSaved(keysOf(conflicts))],
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

function isFormula(table: Table<'settings'>, key: SettingKey): boolean {
  const row = settingRow(table, key);
  return row !== undefined && table.tab.formulas.has(`${row.row - 1}:${table.column('Giá trị')}`);
}

/** As texts, as they are typed: a key that has no row yet gets one below all others. */
function requestsOf(
  { tab, rows, column }: Table<'settings'>,
  written: readonly EnteredSetting[],
): readonly Request[] {
  const cell = (row: number, header: 'Khóa' | 'Giá trị', text: string) => ({
    row,
    column: column(header) ?? 0,
    cell: textOrBlank(text),
  });
  let end = tab.rows.length;
  const cells = written.flatMap(({ key, after }) => {
    const row = settingRow({ rows }, key);
    if (row) return [cell(row.row - 1, 'Giá trị', after)];
    end += 1;
    return [cell(end - 1, 'Khóa', key), cell(end - 1, 'Giá trị', after)];
  });
  const requests = cellRequests(tab.id, cells);
  const lacking = end - tab.rowCount;
  return lacking > 0
    ? [{ appendDimension: { sheetId: tab.id, dimension: 'ROWS', length: lacking } }, ...requests]
    : requests;
}
