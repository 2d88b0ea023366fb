import type { Rectangle } from '../../spreadsheet';
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
