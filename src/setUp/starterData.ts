import type { Header, SettingKey, WorkbookRole } from '../contract';
import type { GuideBlock } from '../guide';
import { unreadablePage } from '../messages/projectPages';
import { REPORT_TEMPLATES, type ReportTemplate } from '../model/settings';

/** A row to be written, its values by header. */
export type StarterRow<R extends WorkbookRole = WorkbookRole> = {
  readonly [H in Header<R>]?: string | number;
};

const TABLES = ['units', 'outline', 'indicators', 'rules', 'appendices'] as const;

/** The tables that a new workbook begins with rows in. */
export type StartedRole = (typeof TABLES)[number];

/** Values by key of `Cấu hình`. */
export type StarterSettings = { readonly [K in SettingKey]?: string };

/** What a new workbook begins with, tab by tab. */
export type Starter = { readonly [R in StartedRole]: readonly StarterRow<R>[] } & {
  readonly settings: StarterSettings;
};

/** The tables whose columns have notes; the archive has those of the form. */
const NOTED_ROLES = ['settings', ...TABLES, 'entries'] as const satisfies readonly WorkbookRole[];
type NotedRole = (typeof NOTED_ROLES)[number];

/** What each column holds, as the note on its header says it to the person who types. */
export type ColumnNotes = {
  readonly [R in NotedRole]: { readonly [H in Header<R>]: string };
};

/** What is to be filled in beside each key of `Cấu hình`. */
export type SettingNotes = Readonly<Record<SettingKey, string>>;

/** All that notes explain in a workbook. */
export interface Notes {
  readonly columns: ColumnNotes;
  readonly settings: SettingNotes;
}

/**
 * The data that only what lays a workbook out needs. It stands in a page of its own beside the code, so that
 * Google does not load it with every click and every edited cell.
 */
export interface StarterData {
  /** What a workbook begins with by its kind of report, the period excepted. */
  readonly starters: Readonly<Record<ReportTemplate, Starter>>;
  readonly notes: Notes;
  /** The text of the tab `Hướng dẫn`. */
  readonly guide: readonly GuideBlock[];
}

/** The page's name in the script's project, without `.html`. */
export const STARTER_PAGE = 'thiet-lap';

/** A header and its rows, as in the tab that they are written to. */
export type PageTable = readonly (readonly (string | number)[])[];

/**
 * Reads the page; a value that its row lacks comes back blank.
 * @throws {Error} naming the page and what is wrong with it, where a part of the data is missing
 */
export function readStarterPage(page: string): StarterData {
  const [, json = ''] = /<script[^>]*>([\s\S]*)<\/script>/.exec(page) ?? [];
  const data = recordOf(parsed(json), 'JSON');
  const starters = recordOf(data.starters, 'starters');
  return {
    starters: Object.fromEntries(
      REPORT_TEMPLATES.map((template) => [template, readStarter(starters[template], template)]),
    ) as StarterData['starters'],
    notes: readNotes(data.notes),
    guide: readGuide(data.guide),
  };
}

function readNotes(value: unknown): Notes {
  const notes = recordOf(value, 'notes');
  const columns = recordOf(notes.columns, 'notes.columns');
  for (const role of NOTED_ROLES) recordOf(columns[role], `notes.columns.${role}`);
  return {
    columns: columns as ColumnNotes,
    settings: recordOf(notes.settings, 'notes.settings') as SettingNotes,
  };
}

function readGuide(value: unknown): StarterData['guide'] {
  if (!Array.isArray(value)) throw missing('guide');
  return value;
}

function readStarter(value: unknown, template: string): Starter {
  const starter = recordOf(value, template);
  const tables = TABLES.map((name) => [name, rowsOf(starter[name], `${template}.${name}`)]);
  return {
    settings: recordOf(starter.settings, `${template}.settings`),
    ...Object.fromEntries(tables),
  } as Starter;
}

function rowsOf(value: unknown, place: string): readonly StarterRow[] {
  if (!Array.isArray(value) || !value.every(Array.isArray)) throw missing(place);
  const [headers = [], ...rows] = value as PageTable;
  return rows.map((cells) =>
    Object.fromEntries(headers.map((header, column) => [header, cells[column] ?? ''])),
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Parts are taken as the build wrote them: only that they are there is checked. */
function recordOf<Value>(value: unknown, place: string): Readonly<Record<string, Value>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw missing(place);
  return value as Readonly<Record<string, Value>>;
}

function missing(place: string): Error {
  return new Error(unreadablePage(STARTER_PAGE, place));
}
