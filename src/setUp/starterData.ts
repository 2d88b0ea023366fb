import * as say from '../messages/setUp';
import { REPORT_TEMPLATES, type ReportTemplate } from '../model/settings';

/** A row to be written, its values by header. */
export type StarterRow = Readonly<Record<string, string | number>>;

const TABLES = ['units', 'outline', 'indicators', 'rules', 'appendices'] as const;

/** What a new workbook begins with, tab by tab. */
export interface Starter extends Readonly<Record<(typeof TABLES)[number], readonly StarterRow[]>> {
  /** Values by key of `Cấu hình`. */
  readonly settings: Readonly<Record<string, string>>;
}

const NOTED = [
  'settings',
  'settingKeys',
  'units',
  'outline',
  'indicators',
  'rules',
  'appendices',
  'entries',
] as const;

/** What each column holds, by its header; those of `settingKeys` by the key of `Cấu hình`. */
export type ColumnNotes = Readonly<
  Record<(typeof NOTED)[number], Readonly<Record<string, string>>>
>;

/**
 * The data that only `Thiết lập` needs. It stands in a page of its own beside the code, so that
 * Google does not load it with every click and every edited cell.
 */
export interface StarterData {
  readonly notes: ColumnNotes;
  /** What a workbook begins with by its kind of report, the period excepted. */
  readonly starters: Readonly<Record<ReportTemplate, Starter>>;
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
  const notes = recordOf(data.notes, 'notes');
  const starters = recordOf(data.starters, 'starters');
  for (const name of NOTED) recordOf(notes[name], `notes.${name}`);
  return {
    notes: notes as ColumnNotes,
    starters: Object.fromEntries(
      REPORT_TEMPLATES.map((template) => [template, readStarter(starters[template], template)]),
    ) as StarterData['starters'],
  };
}

function readStarter(value: unknown, template: string): Starter {
  const starter = recordOf(value, template);
  const tables = TABLES.map((name) => [name, rowsOf(starter[name], `${template}.${name}`)]);
  return {
    settings: recordOf(starter.settings, `${template}.settings`),
    ...Object.fromEntries(tables),
  };
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
  return new Error(say.unreadableStarterData(STARTER_PAGE, place));
}
