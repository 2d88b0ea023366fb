import type { Finding } from '../../findings';
import type { Appendix } from '../../model/appendix';
import type { Entry } from '../../model/entry';
import type { Indicator } from '../../model/indicator';
import type { OutlineSection } from '../../model/outline';
import type { Rule } from '../../model/rule';
import type { Settings } from '../../model/settings';
import type { Unit } from '../../model/unit';
import type { Grid } from '../grid';
import { CONTRACT } from '../schema';
import { readAppendices, readIndicators, readOutline, readRules, readUnits } from './readCatalogue';
import { readEntries } from './readEntries';
import { readSettings } from './readSettings';
import { readTable, type Table } from './table';

/** The workbook as records. */
export interface Workbook {
  readonly settings: Settings;
  readonly units: readonly Unit[];
  readonly outline: readonly OutlineSection[];
  readonly indicators: readonly Indicator[];
  readonly rules: readonly Rule[];
  readonly appendices: readonly Appendix[];
  /** All rows of `Biểu chung`, then all of `Lưu trữ`, in sheet order. */
  readonly entries: readonly Entry[];
  /** The tables as found, for writing beside what people typed. */
  readonly tables: Readonly<Record<keyof typeof CONTRACT, Table | undefined>>;
}

export type WorkbookReading =
  | { readonly state: 'read'; readonly workbook: Workbook; readonly findings: readonly Finding[] }
  /** The structure is broken: nothing may be written; every reason is given. */
  | { readonly state: 'broken'; readonly findings: readonly Finding[] };

type Role = keyof typeof CONTRACT;

/** Reads the grid by the contract: records and findings, or every reason why it cannot be read. */
export function readWorkbook(grid: Grid): WorkbookReading {
  const broken: Finding[] = [];
  const tables = new Map<Role, Table>();
  for (const role of Object.keys(CONTRACT) as Role[]) {
    const reading = readTable(grid, CONTRACT[role]);
    if (reading.state === 'broken') broken.push(...reading.findings);
    if (reading.state === 'read') tables.set(role, reading.table);
  }
  const settingsTable = tables.get('settings');
  const settings = settingsTable && readSettings(settingsTable);
  if (settings?.state === 'broken') broken.push(...settings.findings);
  if (broken.length > 0 || settings?.state !== 'read') return { state: 'broken', findings: broken };

  const findings: Finding[] = [...settings.findings];
  const report = (finding: Finding) => findings.push(finding);
  const read = <Records>(role: Role, reader: (table: Table) => readonly Records[]) => {
    const table = tables.get(role);
    return table ? reader(table) : [];
  };
  const units = read('units', (table) => readUnits(table, report));
  const outline = read('outline', (table) => readOutline(table, report));
  const indicators = read('indicators', (table) => readIndicators(table, report));
  const catalogue = { units, outline, indicators };
  const workbook: Workbook = {
    settings: settings.settings,
    ...catalogue,
    rules: read('rules', (table) => readRules(table, report)),
    appendices: read('appendices', (table) => readAppendices(table, report)),
    entries: [
      ...read('entries', (table) => readEntries(table, 'Biểu chung', catalogue, report)),
      ...read('archive', (table) => readEntries(table, 'Lưu trữ', catalogue, report)),
    ],
    tables: {
      settings: tables.get('settings'),
      units: tables.get('units'),
      outline: tables.get('outline'),
      indicators: tables.get('indicators'),
      rules: tables.get('rules'),
      appendices: tables.get('appendices'),
      entries: tables.get('entries'),
      archive: tables.get('archive'),
    },
  };
  return { state: 'read', workbook, findings };
}
