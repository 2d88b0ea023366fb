import { APPENDICES } from './appendices';
import type { Column, Setting } from './column';
import { ARCHIVE, ENTRIES } from './entries';
import { INDICATORS } from './indicators';
import { OUTLINE } from './outline';
import { CRITERIA, LOG, PROGRESS, PROPOSALS } from './records';
import { RULES } from './rules';
import { SETTING_KEYS, SETTINGS } from './settings';
import type { TabName } from './tabs';
import { UNITS } from './units';

export type { Column, ColumnType, Setting } from './column';
export { yearOfPlanColumn } from './indicators';
export { GENERATED_TABS, PEOPLES_COLUMNS, TAB, TAB_NAMES, type TabName } from './tabs';

/** The contract of the workbook's tables: a tab an entry, a column an entry, each once. */
export const SCHEMA = {
  settings: SETTINGS,
  units: UNITS,
  outline: OUTLINE,
  indicators: INDICATORS,
  rules: RULES,
  appendices: APPENDICES,
  entries: ENTRIES,
  archive: ARCHIVE,
  log: LOG,
  progress: PROGRESS,
  criteria: CRITERIA,
  proposals: PROPOSALS,
} as const;

type Schema = typeof SCHEMA;
type Columns<R extends Role> = Schema[R]['columns'];

/** What a table is in the workbook, whatever its tab is called. */
export type Role = keyof Schema;

/** The headers of a table. A misspelt one does not compile. */
export type Header<R extends Role = Role> = R extends Role
  ? Extract<keyof Columns<R>, string>
  : never;

/** The headers whose columns are as asked, such as `{ type: { kind: 'choice' } }`. */
type HeaderWith<R extends Role, Wanted> = R extends Role
  ? { [H in Header<R>]: Columns<R>[H & keyof Columns<R>] extends Wanted ? H : never }[Header<R>]
  : never;

/** The headers of columns that people fill and that are read. */
export type FilledHeader<R extends Role> = Exclude<
  Header<R>,
  HeaderWith<R, { readonly later: true }> | HeaderWith<R, { readonly generated: true }>
>;

/** The headers of columns whose cells are one of a closed list. */
export type ChoiceHeader<R extends Role> = HeaderWith<
  R,
  { readonly type: { readonly kind: 'choice' } }
>;

/** The members of a column's list. */
export type Member<R extends Role, H extends ChoiceHeader<R>> = R extends Role
  ? Columns<R>[H & keyof Columns<R>] extends {
      readonly type: { readonly members: readonly (infer One)[] };
    }
    ? One
    : never
  : never;

/** What a cell of a list is read as: a member; undefined only where the column has no default. */
export type Chosen<R extends Role, H extends ChoiceHeader<R>> =
  | Member<R, H>
  | (Columns<R>[H & keyof Columns<R>] extends { readonly default: string } ? never : undefined);

/** The keys of `Cấu hình`. */
export type SettingKey = keyof typeof SETTING_KEYS;

/** The keys whose value is one of a list. */
export type ChoiceKey = {
  [K in SettingKey]: (typeof SETTING_KEYS)[K] extends {
    readonly type: { readonly kind: 'choice' };
    readonly default: string;
  }
    ? K
    : never;
}[SettingKey];

/** The members of a key's list. */
export type SettingMember<K extends ChoiceKey> =
  (typeof SETTING_KEYS)[K]['type']['members'][number];

/** A column with its header. */
export interface ColumnContract<R extends Role = Role> extends Column {
  readonly header: Header<R>;
}

/** A tab with the columns that are read and offered. */
export interface TabContract<R extends Role = Role> {
  readonly role: R;
  readonly tab: TabName;
  readonly required: boolean;
  readonly columns: readonly ColumnContract<R>[];
}

/** The entry of a column. */
export function columnOf<R extends Role>(role: R, header: Header<R>): Column {
  const columns: Readonly<Record<string, Column>> = SCHEMA[role].columns;
  const column = columns[header];
  if (!column) throw new Error(`${role}: ${header}`);
  return column;
}

function contractOf<R extends Role>(role: R): TabContract<R> {
  const schema: { readonly tab: TabName; readonly required?: true } = SCHEMA[role];
  return {
    role,
    tab: schema.tab,
    required: schema.required === true,
    columns: Object.entries<Column>(SCHEMA[role].columns)
      .filter(([, { later }]) => !later)
      .map(([header, column]) => ({ ...column, header: header as Header<R> })),
  };
}

/** The tables that a workbook is read from; the others only the add-on reads and writes. */
export type WorkbookRole = Exclude<Role, 'log' | 'progress' | 'criteria' | 'proposals'>;

/** Their contracts. */
export const CONTRACT: { readonly [R in WorkbookRole]: TabContract<R> } = {
  settings: contractOf('settings'),
  units: contractOf('units'),
  outline: contractOf('outline'),
  indicators: contractOf('indicators'),
  rules: contractOf('rules'),
  appendices: contractOf('appendices'),
  entries: contractOf('entries'),
  archive: contractOf('archive'),
};

/** `Nhật ký`, which the add-on alone writes. */
export const LOG_CONTRACT = contractOf('log');

/** Every column of a table that the contract names, those too that nothing reads yet. */
export function namedColumns<R extends Role>(role: R): readonly ColumnContract<R>[] {
  return Object.entries<Column>(SCHEMA[role].columns).map(([header, column]) => ({
    ...column,
    header: header as Header<R>,
  }));
}

/** `Tiến độ`, which the add-on writes whole and reads back. */
export const PROGRESS_CONTRACT = contractOf('progress');

/** `Chấm điểm`, which the office makes where it grades. */
export const CRITERIA_CONTRACT: TabContract<'criteria'> = {
  role: 'criteria',
  tab: SCHEMA.criteria.tab,
  required: false,
  columns: namedColumns('criteria'),
};

const LISTED: ReadonlySet<string> = new Set(['period', 'choice', 'reference']);
/** A row with a unit of measure counts something: its words name what is counted. */
const COUNTING = 'ĐVT' satisfies Header<'entries' | 'archive'>;

/**
 * Whether a column of the form holds periods and members of lists alone. They say nothing of people, and
 * `UBND` under `Trục` is no office that a number belongs to; what is no member is told by other checks.
 */
export function isListed({ type, header }: ColumnContract<'entries' | 'archive'>): boolean {
  return LISTED.has(type.kind) && header !== COUNTING;
}

/** The headers that tell a row of a table from its neighbours, in the order of its columns. */
export function keyHeaders<R extends Role>(role: R): readonly Header<R>[] {
  return contractOf(role).columns.flatMap(({ header, key }) => (key ? [header] : []));
}

/** Every key of `Cấu hình` that is read and offered, in its order. */
export const SETTINGS_OFFERED: readonly (readonly [SettingKey, Setting])[] =
  Object.entries<Setting>(SETTING_KEYS)
    .filter(([, { later }]) => !later)
    .map(([key, setting]) => [key as SettingKey, setting]);

/** The members and the default of a key whose value is one of a list. */
export function settingChoice<K extends ChoiceKey>(key: K) {
  const setting: {
    readonly type: { readonly members: readonly SettingMember<K>[] };
    readonly default: string;
  } = SETTING_KEYS[key];
  return { members: setting.type.members, fallback: setting.default as SettingMember<K> };
}

/** The time zones that `Cấu hình` may name. */
export const TIME_ZONES: readonly string[] = SETTING_KEYS['Múi giờ'].type.members;
