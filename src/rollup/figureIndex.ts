import type { Entry } from '../model/entry';
import { fold } from '../model/folding';
import { type Period, partsOf, writePeriod } from '../model/period';

/** Rows of one unit for one indicator by the period they stand for. */
export type RowsByPeriod = ReadonlyMap<string, readonly Entry[]>;

/** The figure rows of a workbook by indicator, unit and period; codes folded, periods written. */
export interface FigureIndex {
  /** Units with a row for the indicator, in the order of the sheet, with their rows. */
  readonly rowsOf: (code: string) => ReadonlyMap<string, RowsByPeriod>;
  /** The written periods that some row stands for. */
  readonly periods: ReadonlySet<string>;
}

const NONE: ReadonlyMap<string, RowsByPeriod> = new Map();

/**
 * Groups the `Số liệu` rows. Where a period's rows of a unit stand in both tabs, those of
 * `Biểu chung` count, so that a period closed but not yet cleared is not counted twice.
 */
export function indexFigures(entries: readonly Entry[]): FigureIndex {
  const byCode = new Map<string, Map<string, Map<string, Entry[]>>>();
  const periods = new Set<string>();
  const keys = keyMaker();
  for (const entry of entries) {
    if (entry.kind !== 'Số liệu') continue;
    const byUnit = childMap(byCode, keys.code(entry.code));
    const byPeriod = childMap(byUnit, keys.code(entry.unit));
    const period = keys.period(entry.period);
    periods.add(period);
    const rows = byPeriod.get(period);
    if (!rows) byPeriod.set(period, [entry]);
    else if (rows[0]?.tab === entry.tab) rows.push(entry);
  }
  return { periods, rowsOf: (code) => byCode.get(fold(code)) ?? NONE };
}

function childMap<Value>(parent: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  let child = parent.get(key);
  if (!child) {
    child = new Map();
    parent.set(key, child);
  }
  return child;
}

/** Few different codes and periods stand in very many rows: each is folded or written once. */
function keyMaker() {
  const codes = new Map<string, string>();
  const periods = new Map<Period, string>();
  return {
    code: (text: string) => {
      let key = codes.get(text);
      if (key === undefined) {
        key = fold(text);
        codes.set(text, key);
      }
      return key;
    },
    period: (period: Period) => {
      let key = periods.get(period);
      if (key === undefined) {
        key = writePeriod(period);
        periods.set(period, key);
      }
      return key;
    },
  };
}

/** The written forms of a period and of all shorter periods inside it. */
export function periodsWithin(period: Period): ReadonlySet<string> {
  const within = new Set<string>();
  const add = (part: Period) => {
    within.add(writePeriod(part));
    for (const parts of partsOf(part)) parts.forEach(add);
  };
  add(period);
  return within;
}
