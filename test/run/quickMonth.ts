import { once } from '../../src/model/once';
import { packTables, packWith, SAMPLE } from '../desk/files/pack/packs';
import { IS_WHOLE } from './whole';

/** Of so many rows of what is long in a month the quick tests have one. */
const STEP = 5;
/** Indicators that tests name. */
const NAMED: readonly string[] = ['VB.DEN', 'TT.TIN_BAI', 'TTHC.TIEP_NHAN', 'TTHC.DA_GQ'];
const CODE = /[A-ZĐ]+(?:\.[A-ZĐ0-9_]+)+/g;

/**
 * The sample month where not its length is asked about: as it is in `npm run test:full`; in the quick tests
 * with all its units and each fifth indicator, and what is calculated of or reported for these alone.
 */
export const quickMonth = once(() => (IS_WHOLE ? SAMPLE : packWith(SAMPLE, thin)));

function thin(tabs: Map<string, string[][]>): void {
  const [, ...indicators] = tabs.get('Chỉ tiêu') ?? [];
  const formulas = new Map(
    indicators.map((row) => [row[0] ?? '', row.join(' ').match(CODE) ?? []]),
  );
  const kept = new Set<string>();
  const keep = (code: string) => {
    if (kept.has(code) || !formulas.has(code)) return;
    kept.add(code);
    for (const other of formulas.get(code) ?? []) keep(other);
  };
  for (const [at, [code = '']] of indicators.entries())
    if (at % STEP === 0 || NAMED.includes(code)) keep(code);
  /** Rows that name what is left out go; of those that name nothing one of so many stays, and a unit's first. */
  const only = (
    tab: string,
    isRow: (row: readonly string[], column: Columns, at: number) => boolean,
  ) => {
    const [header = [], ...rows] = tabs.get(tab) ?? [];
    const column = (name: string) => header.indexOf(name);
    tabs.set(tab, [header, ...rows.filter((row, at) => isRow(row, column, at))]);
  };
  only('Chỉ tiêu', ([code = '']) => kept.has(code));
  only('Quy tắc', (row) => (row.join(' ').match(CODE) ?? []).every((code) => kept.has(code)));
  for (const tab of ['Biểu chung', 'Lưu trữ']) {
    const met = new Set<string>();
    only(tab, (row, column, at) => {
      const [code = '', unit = ''] = [row[column('Mã')], row[column('Đơn vị')]];
      const isFirst = !met.has(unit);
      met.add(unit);
      return code === '' ? isFirst || at % STEP === 0 : kept.has(code);
    });
  }
}

type Columns = (header: string) => number;

/** How many figures the form of that month holds. */
export const figuresAsked = once(() => {
  const [header = [], ...rows] = packTables(quickMonth()).get('Biểu chung') ?? [];
  return rows.filter((row) => row[header.indexOf('Loại')] === 'Số liệu').length;
});
