import { ENTRY_KINDS, type EntryKind } from '../../model/entry';
import { findSame, fold } from '../../model/folding';
import {
  comparePeriods,
  type Period,
  periodsWithin,
  previousPeriod,
  samePeriodLastYear,
  writePeriod,
} from '../../model/period';
import { cellText, type Grid } from '../grid';
import { CONTRACT } from '../schema';
import { splitList } from './choices';
import { readPeriodCell } from './readPeriodCell';
import { reportColumns } from './reportColumns';
import { readTable } from './table';

const CALLS = new RegExp(
  `(?:${['ĐẾM', 'TỔNG'].map(fold).join('|')})\\s*\\(\\s*["“„«](.*?)["”»]`,
  'gsu',
);
const OF_KINDS = new RegExp(`^${fold('Loại')}\\s*=\\s*(.+)$`, 'u');
const OF_LAST_YEAR = /cùng[ _]kỳ/iu;

/**
 * The archived rows (from 0) of which all is to be read since formulas or rules count rows (`ĐẾM`, `TỔNG`):
 * of the kinds that they count, those of each report's year so far and of the period before; of the year
 * before too, where anything asks for its figures.
 * @param grid all tabs that may ask, and the archive
 */
export function rowsCounted(grid: Pick<Grid, 'tabs'>): readonly number[] {
  const calls = callsIn(grid);
  const settings = readTable(grid, CONTRACT.settings);
  const archive = readTable(grid, CONTRACT.archive);
  if (calls.length === 0 || settings.state !== 'read' || archive.state !== 'read') return [];
  const kinds = kindsIn(calls);
  const isAsked = reportColumns(settings.table).map(({ period }) =>
    countedBy(period, asksForLastYear(grid)),
  );
  return archive.table.rows.flatMap((row) => {
    const kind = findSame(ENTRY_KINDS, row.text('Loại'));
    const period = readPeriodCell(row.cell('Kỳ'));
    if (!kind || !period || (kinds && !kinds.has(kind))) return [];
    return isAsked.some((isSo) => isSo(period)) ? [row.row - 1] : [];
  });
}

/** The conditions, folded, of all that counts rows. */
function callsIn(grid: Pick<Grid, 'tabs'>): readonly string[] {
  const indicators = readTable(grid, CONTRACT.indicators);
  const rules = readTable(grid, CONTRACT.rules);
  const formulas = [
    ...(indicators.state === 'read'
      ? indicators.table.rows.map((row) => row.text('Công thức'))
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

function asksForLastYear({ tabs }: Pick<Grid, 'tabs'>): boolean {
  return tabs.some(({ title, rows }) =>
    fold(title) === fold(CONTRACT.archive.tab)
      ? false
      : rows.some((row) => row.some((cell) => OF_LAST_YEAR.test(cellText(cell).normalize('NFC')))),
  );
}

function countedBy(report: Period, lastYearToo: boolean): (period: Period) => boolean {
  const before = previousPeriod(report);
  const previous = before ? periodsWithin(before) : new Set<string>();
  const lastYear = lastYearToo ? samePeriodLastYear(report)?.year : undefined;
  return (period) =>
    (period.year === report.year && comparePeriods(period, report) <= 0) ||
    periodsWithin(report).has(writePeriod(period)) ||
    previous.has(writePeriod(period)) ||
    period.year === lastYear;
}
