import {
  type Cell,
  columnName,
  effective,
  parseArea,
  type Sheet,
  toRectangle,
} from '../../spreadsheet';
import { type Paper, paperPrint } from './paper';
import { columnPixels, lineWidth, rowPixels } from './rowHeight';
import { CELL_MARGIN, PIXELS_A_POINT } from './sizes';

const MILLIMETRES_AN_INCH = 25.4;
const MILLIMETRES_A_PIXEL = MILLIMETRES_AN_INCH / 72 / PIXELS_A_POINT;

const A4 = { code: '9', short: 210, long: 297 };
/**
 * In millimetres. A report's 30 mm on the left would take from tables what they need: 20 hold a
 * clip or two holes, at the left of an upright page and at the top of one that lies in a file of such.
 */
const MARGINS = { left: 20, right: 10, top: 20, bottom: 15, header: 8, footer: 8 };

/** A letter of 10 points is not made smaller than 7 where another way of laying the page avoids it. */
const LEGIBLE = 0.7;

/** What a page may give to rows that it repeats. */
const TITLE_SHARE = 1 / 3;

const PORTRAIT_WIDTH = A4.short - MARGINS.left - MARGINS.right;
const LANDSCAPE_WIDTH = A4.long - MARGINS.left - MARGINS.right;
/** The widest a text may make a page by running over the blank columns beside it. */
const WIDEST = LANDSCAPE_WIDTH / LEGIBLE / MILLIMETRES_A_PIXEL;

/** The rows and columns from the first cell on. */
interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/**
 * The paper of a tab that people have not set up themselves: A4, upright where the columns are still
 * legible on it, all columns on one page, as many pages as the rows need, the frozen rows on each.
 * @param hasImages pictures and charts may stand anywhere: nothing is then left out
 */
export function ownPaper(sheet: Sheet, hasImages: boolean): Paper {
  const written = writtenExtent(sheet);
  const ink = inkOf(sheet, written);
  const isCut = !hasImages && written.rows > 0 && (ink.isBeyond || ink.widest > WIDEST);
  const columns = isCut ? columnsUpTo(sheet, written, Math.min(ink.widest, WIDEST)) : 0;
  const width =
    Math.max(pixelsOf(sheet, written.columns), Math.min(ink.widest, WIDEST)) * MILLIMETRES_A_PIXEL;
  const isPortrait = width * LEGIBLE <= PORTRAIT_WIDTH;
  return {
    isFitted: true,
    options: {},
    margins: Object.fromEntries(
      Object.entries(MARGINS).map(([side, length]) => [
        side,
        (length / MILLIMETRES_AN_INCH).toFixed(4),
      ]),
    ),
    setUp: {
      paperSize: A4.code,
      fitToWidth: '1',
      fitToHeight: '0',
      orientation: isPortrait ? 'portrait' : 'landscape',
    },
    lines: { oddFooter: '&amp;L&amp;9&amp;A&amp;R&amp;9Trang &amp;P/&amp;N' },
    linesSet: { scaleWithDoc: '0' },
    area: isCut ? `$A$1:$${columnName(columns - 1)}$${written.rows}` : '',
    titles: repeatedRows(sheet, written, isPortrait, width),
  };
}

/**
 * What is written, without the prepared rows at the end; a form in which nothing else stands yet is
 * printed to be filled in by hand.
 */
function writtenExtent(sheet: Sheet): Extent {
  let rows = sheet.rows.length;
  while (rows > 0 && (writtenCount(sheet.rows[rows - 1]) === 0 || isPrepared(sheet, rows - 1))) {
    rows -= 1;
  }
  return rows > (sheet.grid.frozenRowCount ?? 0)
    ? extentOf(sheet, sheet.rows.slice(0, rows))
    : extentOf(sheet, sheet.rows);
}

function extentOf(sheet: Sheet, lines: Sheet['rows']): Extent {
  let rows = 0;
  let columns = 0;
  lines.forEach((row, at) => {
    const used = writtenCount(row);
    if (used > 0) rows = at + 1;
    columns = Math.max(columns, used);
  });
  for (const merge of sheet.merges) {
    const { startRow, startColumn, endRow, endColumn } = toRectangle(merge, sheet);
    if (!isWritten(lines[startRow]?.[startColumn])) continue;
    rows = Math.max(rows, endRow);
    columns = Math.max(columns, endColumn);
  }
  return { rows, columns };
}

/** Whether a row holds nothing but choices out of lists, the same as the row above or below. */
function isPrepared({ rows }: Sheet, at: number): boolean {
  const row = rows[at];
  const isChosen = row?.every((cell) => !isWritten(cell) || hasList(cell)) ?? false;
  return isChosen && [at - 1, at + 1].some((other) => isSameText(row, rows[other]));
}

function hasList(cell: Cell | undefined): boolean {
  return cell?.validation?.condition?.type?.startsWith('ONE_OF_') ?? false;
}

function isSameText(one: Sheet['rows'][number], other: Sheet['rows'][number]): boolean {
  const count = writtenCount(one);
  if (count !== writtenCount(other)) return false;
  for (let column = 0; column < count; column += 1) {
    if ((one?.[column]?.value ?? '') !== (other?.[column]?.value ?? '')) return false;
  }
  return true;
}

function writtenCount(row: Sheet['rows'][number]): number {
  let count = row?.length ?? 0;
  while (count > 0 && !isWritten(row?.[count - 1])) count -= 1;
  return count;
}

function isWritten(cell: Cell | undefined): boolean {
  return cell?.value !== undefined && cell.value !== '';
}

/** What shows besides the written cells themselves. */
interface Ink {
  /** Whether cells below or beside what is written would print: prepared ones, colours, lines. */
  readonly isBeyond: boolean;
  /** How far the longest text reaches that runs over the blank cells beside it, in pixels. */
  readonly widest: number;
}

function inkOf(sheet: Sheet, written: Extent): Ink {
  let isBeyond = false;
  let widest = 0;
  sheet.rows.forEach((row, r) => {
    if (!row) return;
    const from = r < written.rows ? written.columns : 0;
    isBeyond ||= row.slice(from).some((cell) => isWritten(cell) || isSeen(cell));
    const last = writtenCount(row) - 1;
    const cell = row[last];
    if (cell && runsOver(cell) && !isHiddenColumn(sheet, last)) {
      const text = lineWidth(cell, String(cell.value)) + 2 * CELL_MARGIN;
      widest = Math.max(widest, pixelsOf(sheet, last) + text);
    }
  });
  return { isBeyond, widest };
}

function isSeen(cell: Cell | undefined): boolean {
  const { backgroundColor, backgroundColorStyle, borders } = cell?.format ?? {};
  return [backgroundColor, backgroundColorStyle, borders].some((look) => look !== undefined);
}

function runsOver(cell: Cell): boolean {
  const { wrapStrategy = 'OVERFLOW_CELL', horizontalAlignment = 'LEFT' } = cell.format ?? {};
  return (
    typeof effective(cell) === 'string' &&
    wrapStrategy === 'OVERFLOW_CELL' &&
    horizontalAlignment === 'LEFT'
  );
}

function isHiddenColumn(sheet: Sheet, column: number): boolean {
  return sheet.columnMetadata.get(column)?.hiddenByUser === true;
}

/** The width of so many columns as they are shown. */
function pixelsOf(sheet: Sheet, columns: number): number {
  let pixels = 0;
  for (let column = 0; column < columns; column += 1) {
    if (!isHiddenColumn(sheet, column)) pixels += columnPixels(sheet, column);
  }
  return pixels;
}

/** The written columns, and those over which a text runs as far as a legible page goes. */
function columnsUpTo(sheet: Sheet, { columns }: Extent, width: number): number {
  let count = columns;
  while (count < sheet.columnCount && pixelsOf(sheet, count) < width) count += 1;
  while (count > columns && pixelsOf(sheet, count) > WIDEST) count -= 1;
  while (count > 1 && isHiddenColumn(sheet, count - 1)) count -= 1;
  return count;
}

/** The frozen rows, where they leave a page room for others. */
function repeatedRows(sheet: Sheet, { rows }: Extent, isPortrait: boolean, width: number): string {
  const count = sheet.grid.frozenRowCount ?? 0;
  if (count === 0 || count > rows) return '';
  const scale = Math.min(1, (isPortrait ? PORTRAIT_WIDTH : LANDSCAPE_WIDTH) / width);
  const height = (isPortrait ? A4.long : A4.short) - MARGINS.top - MARGINS.bottom;
  let pixels = 0;
  for (let row = 0; row < count; row += 1) pixels += rowPixels(sheet, row);
  return pixels * MILLIMETRES_A_PIXEL * scale <= height * TITLE_SHARE ? `$1:$${count}` : '';
}

/** A paper that the desk gave, as its part of the file keeps it. */
export interface GivenPaper {
  readonly print: string;
  readonly area: string;
}

export function givenPaper(paper: Paper): GivenPaper {
  return { print: paperPrint(paper), area: paper.area };
}

/**
 * Whether a paper is still the one that the desk gave. Its area moves with rows and columns that
 * are put in or taken out; one that leaves out what stands there and what the desk's area had in it is
 * people's own.
 */
export function isGivenPaper(paper: Paper, { print, area }: GivenPaper, sheet: Sheet): boolean {
  if (paperPrint(paper) !== print) return false;
  return paper.area === area || (area !== '' && holdsArea(paper.area, area, sheet));
}

/**
 * Whether a paper looks like the desk's own where nothing is kept of what it gave, as programs that
 * save a file anew may drop that: which way it lies, and what it repeats, may be what it was.
 */
export function isLikeOwnPaper(paper: Paper, sheet: Sheet): boolean {
  const own = ownPaper(sheet, false);
  const { orientation = '' } = paper.setUp;
  const setUp = { ...own.setUp, orientation };
  const print = paperPrint({ ...own, setUp, titles: paper.titles });
  return paperPrint(paper) === print && (paper.area === '' || holdsArea(paper.area, '', sheet));
}

/** Whether an area holds what is written by now, as far as one before held it; '' held everything. */
function holdsArea(area: string, before: string, sheet: Sheet): boolean {
  const now = parseArea(area);
  if (!now || now.startRowIndex || now.startColumnIndex) return false;
  const then = parseArea(before);
  const { rows, columns } = writtenExtent(sheet);
  return (
    (now.endRowIndex ?? rows) >= Math.min(then?.endRowIndex ?? rows, rows) &&
    (now.endColumnIndex ?? columns) >= Math.min(then?.endColumnIndex ?? columns, columns)
  );
}
