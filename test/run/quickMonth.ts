import { once } from '../../src/model/once';
import { packTables, packWith, SAMPLE } from '../desk/files/pack/packs';
import { IS_WHOLE } from './whole';

/** Of so many rows of what is long in a month the quick tests have one. */
const STEP = 5;
/** Indicators that tests name. */
const NAMED: readonly string[] = ['VB.DEN', 'TT.TIN_BAI', 'TTHC.TIEP_NHAN', 'TTHC.DA_GQ'];

/**
 * The sample month, for tests that do not ask how long it is: as it is in `npm run test:full`; in the quick tests
 * with all its units and each fifth indicator, with what is calculated of these, reported for them or says them.
 */
export const quickMonth = once(() => (IS_WHOLE ? SAMPLE : packWith(SAMPLE, thin)));

/** How many figures the form of that month holds. */
export const figuresAsked = once(() => {
  const [header = [], ...rows] = packTables(quickMonth()).get('Biểu chung') ?? [];
  return rows.filter((row) => row[header.indexOf('Loại')] === 'Số liệu').length;
});

type Table = readonly (readonly string[])[];

const codesIn = (row: readonly string[]) => row.join(' ').match(/[A-ZĐ]+(?:\.[A-ZĐ0-9_]+)+/g) ?? [];

function thin(tabs: Map<string, string[][]>): void {
  const catalogue = (tabs.get('Chỉ tiêu') ?? []).slice(1);
  const first = firstOfUnits(tabs.get('Biểu chung') ?? []);
  const kept = indicatorsOf(catalogue, first);
  const leftOut = new Set(catalogue.flatMap(([code = '']) => (kept.has(code) ? [] : [code])));
  const isKept = (row: readonly string[], at: number) => {
    const codes = codesIn(row);
    if (codes.length === 0) return at % STEP === 0 || first.includes(row);
    return !codes.some((code) => leftOut.has(code));
  };
  for (const tab of ['Chỉ tiêu', 'Quy tắc', 'Biểu chung', 'Lưu trữ']) {
    const [header = [], ...rows] = tabs.get(tab) ?? [];
    tabs.set(tab, [header, ...rows.filter(isKept)]);
  }
}

/** What each unit has at least: the first figure of its rows, or what else it has. */
function firstOfUnits([header = [], ...rows]: Table): Table {
  const [unit, kind] = [header.indexOf('Đơn vị'), header.indexOf('Loại')];
  const figuresBefore = [
    ...rows.filter((row) => row[kind] === 'Số liệu'),
    ...rows.filter((row) => row[kind] !== 'Số liệu'),
  ];
  const units = [...new Set(rows.map((row) => row[unit]))];
  return units.flatMap((code) => {
    const found = figuresBefore.find((row) => row[unit] === code);
    return found ? [found] : [];
  });
}

/** Each so-manieth indicator, those that rows say, and those of which they are calculated. */
function indicatorsOf(catalogue: Table, said: Table): ReadonlySet<string> {
  const partsOf = new Map(catalogue.map((row) => [row[0] ?? '', codesIn(row)]));
  const kept = new Set<string>();
  const keep = (code: string) => {
    if (kept.has(code)) return;
    kept.add(code);
    for (const part of partsOf.get(code) ?? []) keep(part);
  };
  for (const [at, [code = '']] of catalogue.entries()) if (at % STEP === 0) keep(code);
  for (const code of [...NAMED, ...said.flatMap(codesIn)]) if (partsOf.has(code)) keep(code);
  return kept;
}
