import {
  CONTRACT,
  columnNamed,
  type Grid,
  type Header,
  isBlank,
  type Protection,
  PUBLICATIONS_TAB,
  readTable,
  readText,
  readUnits,
  TAB,
  type Tab,
  tabsNamed,
} from '../contract';
import { type Finding, findingAt, type Observation } from '../findings';
import * as say from '../messages/setUp';
import { type Address, rowsAddress, WHOLE_TAB } from '../model/address';
import { type Unit, unitFinder } from '../model/unit';
import { GUARDED_TABS } from './guardedTabs';
import {
  everywhereEditors,
  ownGuards,
  plainAccount,
  readAccounts,
  readGuardRecord,
  wholeByOthers,
} from './guardRecord';
import { blockGuards, HEADER_GUARD, tabGuardName } from './guards';

/** A unit as far as its rows' guards need it. */
interface GuardedUnit extends Unit {
  readonly accounts: readonly string[];
}

/**
 * Where what `Thiết lập` closed was loosened since: a guard that is gone, one that only warns, one
 * with a stranger among its editors, and rows of a guarded unit that no guard covers. Empty where
 * `Thiết lập` never ran, and where Google does not tell this person who may edit.
 */
export function findLoosenedProtection(grid: Grid): readonly Finding[] {
  const record = readGuardRecord(grid);
  if (!record) return [];
  const office = new Set([...record.office.map(plainAccount), ...everywhereEditors(grid)]);
  const units = readGuardedUnits(grid);
  return [
    ...GUARDED_TABS.flatMap((title) => tabFindings(grid, title, office)),
    ...formFindings(grid, record.blocks, office, units),
  ];
}

function tabFindings(grid: Grid, title: string, office: ReadonlySet<string>): readonly Finding[] {
  const [tab] = tabsNamed(grid, title);
  if (!tab) return [];
  const own = ownGuards(tab.protections).find(
    ({ description }) => description === tabGuardName(title),
  );
  // A tab that people closed whole themselves has no guard of ours beside theirs.
  const guard = own ?? wholeByOthers(tab.protections);
  const at = (said: Observation) => findingAt({ tab: tab.title, at: WHOLE_TAB }, said);
  // Made after the office last ran the command, it may never have been closed: then nothing is gone.
  if (!guard) return LATER_TABS.has(tab.title) ? [] : [at(say.guardGone(title))];
  return loosened(guard, office, say.guardedTab(title)).map(at);
}

/** Tabs that other commands, or the office, make when they first need them. */
const LATER_TABS: ReadonlySet<string> = new Set([
  TAB.changes,
  TAB.criteria,
  TAB.grades,
  PUBLICATIONS_TAB,
]);

function loosened(
  { warningOnly, widened, editors }: Protection,
  allowed: ReadonlySet<string>,
  name: string,
): readonly Observation[] {
  if (warningOnly) return [say.guardWarnsOnly(name)];
  const strangers = (editors ?? []).filter((account) => !allowed.has(plainAccount(account)));
  if (!widened && strangers.length === 0) return [];
  return [say.guardWidened(name, widened ? [...strangers, say.wholeGroup] : strangers)];
}

function formFindings(
  grid: Grid,
  blocks: Readonly<Record<string, number>>,
  office: ReadonlySet<string>,
  units: readonly GuardedUnit[],
): readonly Finding[] {
  const [tab] = tabsNamed(grid, TAB.entries);
  if (!tab) return [];
  const guards = ownGuards(tab.protections);
  const foundAt = (at: Address, said: Observation) => findingAt({ tab: tab.title, at }, said);
  const header = guards.find(({ description }) => description === HEADER_GUARD);
  const findings = header
    ? loosened(header, office, say.guardedHeader).map((said) => foundAt(rowsAddress(0), said))
    : [foundAt(rowsAddress(0), say.guardGone(say.guardedHeader))];
  for (const unit of units) {
    const wanted = blocks[unit.code] ?? 0;
    if (wanted === 0) continue;
    const own = blockGuards(tab, unit.code);
    const name = say.guardedBlock(unit.code);
    if (own.length < wanted) findings.push(foundAt(WHOLE_TAB, say.guardGone(name)));
    const allowed = new Set([...office, ...unit.accounts]);
    for (const guard of own) {
      const rows = rowsAddress(guard.area.startRow, guard.area.endRow);
      findings.push(...loosened(guard, allowed, name).map((said) => foundAt(rows, said)));
    }
  }
  const named = unitFinder(units);
  const lockedUnit = (name: string) => {
    const code = named(name)?.code;
    return code !== undefined && (blocks[code] ?? 0) > 0 ? code : undefined;
  };
  return [...findings, ...openRows(tab, guards, lockedUnit)];
}

const UNIT_HEADER: Header<'entries'> = 'Đơn vị';

/** Rows of guarded units that stand outside every guard, one finding for each run of rows. */
function openRows(
  tab: Tab,
  guards: readonly Protection[],
  lockedUnit: (name: string) => string | undefined,
): readonly Finding[] {
  const column = columnNamed(tab.rows[0] ?? [], UNIT_HEADER);
  const covered: boolean[] = [];
  for (const { area, description } of guards) {
    if (description === HEADER_GUARD || area.endColumn - area.startColumn < 2) continue;
    for (let row = area.startRow; row < area.endRow; row += 1) covered[row] = true;
  }
  const runs: { unit: string; startRow: number; endRow: number }[] = [];
  tab.rows.forEach((cells, row) => {
    if (row === 0 || covered[row] || cells.every(isBlank)) return;
    const cell = cells[column];
    const unit = cell && lockedUnit(readText('entries', UNIT_HEADER, cell));
    if (unit === undefined) return;
    const last = runs[runs.length - 1];
    if (last && last.unit === unit && last.endRow === row) last.endRow = row + 1;
    else runs.push({ unit, startRow: row, endRow: row + 1 });
  });
  return runs.map(({ unit, startRow, endRow }) =>
    findingAt(
      { tab: tab.title, at: rowsAddress(startRow, endRow) },
      say.openRows(unit, endRow - startRow),
    ),
  );
}

function readGuardedUnits(grid: Grid): readonly GuardedUnit[] {
  const reading = readTable(grid, CONTRACT.units);
  if (reading.state !== 'read') return [];
  // What is wrong in `Đơn vị` itself is told where the workbook is read.
  return readUnits(reading.table, () => undefined).map((unit) => ({
    ...unit,
    accounts: readAccounts(unit.email).accounts,
  }));
}
