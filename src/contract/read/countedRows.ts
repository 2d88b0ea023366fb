import { ENTRY_KINDS, type EntryKind } from '../../model/entry';
import { findSame, fold } from '../../model/folding';
import type { Grid } from '../grid';
import { CONTRACT, CRITERIA_CONTRACT } from '../schema';
import { askingOf } from './archiveParts';
import { splitList } from './choices';
import { neededPeriods } from './neededPeriods';
import { readPeriodCell } from './readPeriodCell';
import { readTable } from './table';

const CALLS = new RegExp(
  `(?:${['ĐẾM', 'TỔNG'].map(fold).join('|')})\\s*\\(\\s*["“„«](.*?)["”»]`,
  'gsu',
);
const OTHER_TIMES = ['KỲ_TRƯỚC', 'LŨY_KẾ', 'CÙNG_KỲ'].map(fold);
const OF_KINDS = new RegExp(`^${fold('Loại')}\\s*=\\s*(.+)$`, 'u');

/**
 * The archived rows (from 0) of which all is to be read since formulas, rules or criteria count rows (`ĐẾM`, `TỔNG`):
 * those of the kinds that they count, of all periods on which figures of the reports may rest.
 * @param grid all tabs that may ask, and the archive
 */
export function rowsCounted(grid: Pick<Grid, 'tabs'>): readonly number[] {
  const calls = callsIn(grid);
  const settings = readTable(grid, CONTRACT.settings);
  const archive = readTable(grid, CONTRACT.archive);
  if (calls.length === 0 || settings.state !== 'read' || archive.state !== 'read') return [];
  const kinds = kindsIn(calls);
  const rows = archive.table.rows.flatMap((row) => {
    const kind = findSame(ENTRY_KINDS, row.text('Loại'));
    const period = readPeriodCell(row.cell('Kỳ'));
    if (!kind || !period || (kinds && !kinds.has(kind))) return [];
    return [{ at: row.row - 1, period }];
  });
  const indicators = readTable(grid, CONTRACT.indicators);
  const isNeeded = neededPeriods(
    askingOf({
      settings: settings.table,
      indicators: indicators.state === 'read' ? indicators.table : undefined,
    }),
    rows.map(({ period }) => period),
  );
  return rows.filter(({ period }) => isNeeded(period)).map(({ at }) => at);
}

/** Whether a formula asks for another time than its own. */
function asksOfOthers(formula: string): boolean {
  const folded = fold(formula);
  return OTHER_TIMES.some((name) => folded.includes(name));
}

/** The conditions, folded, of all that counts rows. */
function callsIn(grid: Pick<Grid, 'tabs'>): readonly string[] {
  const indicators = readTable(grid, CONTRACT.indicators);
  const criteria = readTable(grid, CRITERIA_CONTRACT);
  const rules = readTable(grid, CONTRACT.rules);
  const formulas = [
    ...(indicators.state === 'read'
      ? indicators.table.rows.map((row) => row.text('Công thức'))
      : []),
    // Nobody asks of points how they were before: the period's own rows are read whole anyway.
    ...(criteria.state === 'read'
      ? criteria.table.rows.map((row) => row.text('Công thức')).filter(asksOfOthers)
      : []),
    ...(rules.state === 'read'
      ? rules.table.rows.flatMap((row) => [row.text('Vế trái'), row.text('Vế phải')])
      : []),
  ];
  return formulas.flatMap((formula) =>
    Array.from(fold(formula).matchAll(CALLS), ([, conditions = '']) => conditions),
  );
}

/** Undefined where one of them counts rows of any kind. */
function kindsIn(calls: readonly string[]): ReadonlySet<EntryKind> | undefined {
  const kinds = new Set<EntryKind>();
  for (const conditions of calls) {
    const [, named] =
      splitList(conditions)
        .map((condition) => OF_KINDS.exec(condition))
        .find((match) => match !== null) ?? [];
    if (named === undefined) return undefined;
    for (const name of splitList(named, ',')) {
      const kind = findSame(ENTRY_KINDS, name);
      if (kind) kinds.add(kind);
    }
  }
  return kinds;
}
