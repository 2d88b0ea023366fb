import { beginningOf } from '../../model/beginning';
import type { CellLink, ContentCell } from './content';
import type { CellData } from './request';
import type { TabIds } from './tabIds';

/** A cell without anything in it; one object for all of them. */
export const NOTHING: CellData = {};

/** A cell's value, link and note as Sheets takes them; its format goes by rectangles. */
export function cellData(cell: ContentCell, ids: TabIds): CellData {
  const uri = cell.link ? linkAddress(cell.link, ids) : undefined;
  const runs = linkRuns(cell, ids);
  if (!uri && !cell.note && runs.length === 0) {
    return cell.value === undefined ? NOTHING : { userEnteredValue: enteredValue(cell.value) };
  }
  return {
    ...(cell.value === undefined ? {} : { userEnteredValue: enteredValue(cell.value) }),
    ...(uri ? { userEnteredFormat: { textFormat: { link: { uri } } } } : {}),
    ...(cell.note ? { note: cell.note } : {}),
    ...(runs.length > 0 ? { textFormatRuns: runs } : {}),
  };
}

type Runs = NonNullable<CellData['textFormatRuns']>;

/** The linked parts of a text as runs; behind each the text goes on as the cell's own. */
function linkRuns({ value, links = [] }: ContentCell, ids: TabIds): Runs {
  return links.flatMap(({ start, end, link }): Runs => {
    const uri = linkAddress(link, ids);
    if (!uri) return [];
    const isLast = end === String(value).length;
    return [
      { startIndex: start, format: { link: { uri } } },
      ...(isLast ? [] : [{ startIndex: end, format: {} }]),
    ];
  });
}

/** A value; text as `stringValue`, so that nothing becomes a formula. */
export function enteredValue(value: string | number) {
  return typeof value === 'number' ? { numberValue: value } : { stringValue: shortened(value) };
}

const MOST_CHARACTERS = 50000;
const SHORTENED = ' … (đã rút ngắn)';

/** A cell holds 50,000 characters; a longer text is cut and says so. */
function shortened(text: string): string {
  return text.length <= MOST_CHARACTERS
    ? text
    : beginningOf(text, MOST_CHARACTERS - SHORTENED.length) + SHORTENED;
}

/** Well below what a cell holds: what stands in it may be kept escaped. */
const LONGEST_PIECE = 40_000;

/** A text in parts, of which each fits a cell; put together again they are the text. */
export function cellPieces(text: string): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > LONGEST_PIECE) {
    const piece = beginningOf(rest, LONGEST_PIECE);
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return rest === '' ? pieces : [...pieces, rest];
}

/** A tab's address in the workbook of an address, with an id that may be chosen for a new tab. */
export function tabAddress(workbook: string, tab: string, ids: TabIds): string {
  const [plain = ''] = workbook.split('#');
  return `${plain}#gid=${ids.idOf(tab)}`;
}

/** The address that a link leads to; undefined where there is no such tab. */
export function linkAddress(link: CellLink, ids: TabIds): string | undefined {
  if (link.kind === 'page') return link.url;
  if (!ids.has(link.tab)) return undefined;
  const range = link.cell === '' ? '' : `&range=${link.cell}`;
  return `#gid=${ids.idOf(link.tab)}${range}`;
}
