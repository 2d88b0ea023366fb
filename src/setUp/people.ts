import type { Header } from '../contract';
import { fold } from '../model/folding';
import { settingValue } from './beginnings';
import {
  everywhereEditors,
  isLetInUnnamed,
  plainAccount,
  readAccounts,
  recordedOffice,
} from './guardRecord';
import type { LaidOutGrid } from './layout';
import { filledRows, type PlannedTab, textUnder } from './plannedTab';
import type { StarterRow } from './starterData';
import type { BlockUnit } from './unitBlocks';

/** A unit with its accounts, as the tab has it or will have it. */
export interface PlannedUnit extends BlockUnit {
  readonly axis: string;
  readonly accounts: readonly string[];
  readonly unreadable: readonly string[];
}

/** The units of `Đơn vị`, those that the plan adds included; each code once. */
export function plannedUnits(
  tab: PlannedTab<'units'>,
  starter: readonly StarterRow<'units'>[],
): readonly PlannedUnit[] {
  type Text = (header: Header<'units'>) => string;
  const rows = filledRows(tab).map(
    (row): Text =>
      (header) =>
        textUnder(tab, row, header),
  );
  const added = starter.map(
    (row): Text =>
      (header) =>
        String(row[header] ?? ''),
  );
  const units = new Map<string, PlannedUnit>();
  for (const text of [...rows, ...added]) {
    const code = text('Mã');
    if (code === '' || units.has(fold(code))) continue;
    units.set(fold(code), {
      code,
      name: text('Tên'),
      aliases: text('Tên khác').split(';'),
      axis: text('Trục'),
      active: fold(text('Hoạt động')) !== fold('Không'),
      ...readAccounts(text('Email')),
    });
  }
  return [...units.values()];
}

/** Who may edit everything. */
export interface Office {
  readonly accounts: readonly string[];
  /** Those among them that only earlier runs and guards name. */
  readonly remembered: readonly string[];
}

/**
 * The office's accounts: who runs the command, who ran it before and stands in some guard still, the
 * office unit's own (the unit of the report's axis whose name begins with "Văn phòng"), and who may
 * edit every guard by now.
 * @param forgotten accounts that are left out unless they run it or stand in the office unit
 */
export function officeOf(
  grid: LaidOutGrid,
  settings: PlannedTab<'settings'>,
  units: readonly PlannedUnit[],
  runner: string,
  forgotten: ReadonlySet<string>,
): Office {
  const regime = settingValue(settings, 'Thể thức');
  const axis = fold(regime) === fold('Hành chính') ? 'UBND' : 'Đảng ủy';
  const own = units.filter(
    (unit) =>
      unit.active &&
      fold(unit.axis) === fold(axis) &&
      fold(unit.name).startsWith(fold('Văn phòng')),
  );
  const present = new Set(
    [
      ...(runner === '' || isLetInUnnamed(grid, runner) ? [] : [runner]),
      ...own.flatMap((unit) => unit.accounts),
    ].map(plainAccount),
  );
  const remembered = [...recordedOffice(grid), ...everywhereEditors(grid)].filter(
    (one) => !present.has(one) && !forgotten.has(one),
  );
  return {
    accounts: [...new Set([...present, ...remembered])].sort(),
    remembered: [...new Set(remembered)].sort(),
  };
}
