import type { BasicFilter, Rectangle, Sheet } from '../../spreadsheet';
import type { Worksheet } from './worksheets';

/** What a tab's filter shows, as the file says it: the add-on has nothing to do with it. */
export interface FilterColumns {
  readonly xml: string;
  /** The columns are counted from the first one of the filter. */
  readonly startColumn: number;
  readonly endColumn: number;
}

const FILTER = /<autoFilter\b[^>]*(?<!\/)>(.*?)<\/autoFilter>/s;
/** Behind it, views of a single person have filters of their own. */
const VIEWS = '<customSheetViews';
const COLUMN = /<filterColumn\b[^>]*\/>|<filterColumn\b.*?<\/filterColumn>/gs;
/** Colours and icons go by the file's own numbers, extensions by its own prefixes. */
const OF_THIS_FILE = /<\/?(?:\w+:|(?:colorFilter|iconFilter|extLst)\b)/;

/** The columns of a worksheet's filter; undefined where it shows everything. */
export function readFilterColumns(
  { behindRows }: Worksheet,
  { startColumn, endColumn }: Rectangle,
): FilterColumns | undefined {
  const [own = ''] = behindRows.split(VIEWS, 1);
  const columns = FILTER.exec(own)?.[1]?.match(COLUMN) ?? [];
  const xml = columns.filter((column) => !OF_THIS_FILE.test(column)).join('');
  return xml === '' ? undefined : { xml, startColumn, endColumn };
}

/** A filter with the columns that its file says it asks about; what it asks is the file's alone. */
export function withCriteria(filter: BasicFilter, columns: FilterColumns | undefined): BasicFilter {
  const { criteria, ...rest } = filter;
  const kept = Object.entries(criteria ?? {}).filter(([, one]) => Object.keys(one).length > 0);
  const given = [...(columns?.xml ?? '').matchAll(/ colId="(\d+)"/g)].map(
    ([, column]) => [String((columns?.startColumn ?? 0) + Number(column)), {}] as const,
  );
  const all = Object.fromEntries([...given, ...kept]);
  return { ...rest, ...(Object.keys(all).length > 0 && { criteria: all }) };
}

/** Whether a tab's filter asks for anything: one that was set anew does not. */
export function isAsking({ basicFilter }: Sheet): boolean {
  return Object.keys(basicFilter?.criteria ?? {}).length > 0;
}

/** The XML of a worksheet with the columns in its filter, which the library writes without. */
export function withFilterColumns(
  sheet: string,
  { xml, startColumn, endColumn }: FilterColumns,
  filter: Rectangle,
): string {
  // Of a filter over other columns they say nothing.
  if (filter.startColumn !== startColumn || filter.endColumn !== endColumn) return sheet;
  return sheet.replace(
    /<autoFilter ([^>]*)\/>/,
    (_, attributes: string) => `<autoFilter ${attributes}>${xml}</autoFilter>`,
  );
}
