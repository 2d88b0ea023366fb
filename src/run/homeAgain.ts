import { CONTRACT, type Grid, readTable, readUnits } from '../contract';
import type { Change } from '../contract/write';
import { mayWriteHome, periodHome, settingsWith } from '../home';
import * as say from '../messages/home';
import { type Misplaced, settingsBack } from './witness';

/**
 * The home tab of the period that `Cấu hình` says once a batch is taken back that wrote it for another.
 * It leads to no rows: where these come to stand is not known beforehand.
 * @param when the moment by the workbook's clock
 */
export function homeAgain(grid: Grid, misplaced: Misplaced, when: string): readonly Change[] {
  const { record } = misplaced;
  if (!record.writesHome || !mayWriteHome(grid)) return [];
  const cells = settingsBack(misplaced);
  const settings = cells && settingsWith(grid, cells);
  const units = readTable(grid, CONTRACT.units);
  if (!settings || units.state !== 'read') return [];
  const content = periodHome(grid, {
    settings,
    units: readUnits(units.table, () => undefined),
    since: say.withdrawnAt(when, record.caption),
    when,
    formCells: new Map(),
  });
  return [{ kind: 'rewriteTab', content }];
}
