import type { Area } from '../grid';
import { gridRange } from './area';
import { utf8Length } from './bytes';
import { cellData, enteredValue, NOTHING } from './cellData';
import type { ContentCell, TabContent } from './content';
import { type Paint, paintsOf } from './formats';
import type { CellData, Request, RowData } from './request';
import type { TabIds } from './tabIds';

/** What is drawn on a tab, whichever tab it is drawn on. */
export interface Drawing {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly paints: readonly Paint[];
  readonly rows: RowData[];
  /** Values that stand in many cells of a column, one below the other. */
  readonly repeats: readonly Repeat[];
}

interface Repeat {
  readonly area: Area;
  readonly value: string | number;
}

/** Sheets keeps at least one row and one column. */
const LEAST = 1;
/** Formats go by rectangles; of them only the link is a cell's own. */
const CELL_FIELDS = 'userEnteredValue,note,userEnteredFormat.textFormat.link';
const WITH_RUNS = `${CELL_FIELDS},textFormatRuns`;

/** What a generated tab shows, in few and small requests. */
export function drawTab(content: TabContent, ids: TabIds): Drawing {
  const columnCount = content.rows.reduce(
    (most, row) => Math.max(most, row.length),
    Math.max(content.widths.length, LEAST),
  );
  // A sheet cannot be all frozen: one row more than the frozen ones stays.
  const rowCount = Math.max(content.rows.length, content.frozenRows + 1, LEAST);
  const repeats = repeatsOf(content.rows, columnCount);
  return {
    rowCount,
    columnCount,
    paints: paintsOf(content.rows, rowCount, columnCount),
    rows: rowsOf(content.rows, repeats, ids),
    repeats,
  };
}

/** A drawing as requests for a tab of its size whose cells are empty and have no format. */
export function drawingRequests(drawing: Drawing, sheetId: number): readonly Request[] {
  return [
    // Formats first: a link brings its own ink, which a later format would take away.
    ...drawing.paints.map(
      ({ area, format, fields }): Request => ({
        repeatCell: {
          range: gridRange(sheetId, area),
          cell: { userEnteredFormat: format },
          fields:
            fields.length > 0 ? `userEnteredFormat(${fields.join(',')})` : 'userEnteredFormat',
        },
      }),
    ),
    ...(drawing.rows.length > 0
      ? [
          {
            updateCells: {
              start: { sheetId, rowIndex: 0, columnIndex: 0 },
              rows: drawing.rows,
              fields: drawing.rows.some(hasRuns) ? WITH_RUNS : CELL_FIELDS,
            },
          },
        ]
      : []),
    ...drawing.repeats.map(
      ({ area, value }): Request => ({
        repeatCell: {
          range: gridRange(sheetId, area),
          cell: { userEnteredValue: enteredValue(value) },
          fields: 'userEnteredValue',
        },
      }),
    ),
  ];
}

function hasRuns({ values = [] }: RowData): boolean {
  return values.some(({ textFormatRuns }) => textFormatRuns !== undefined);
}

/** What a cell of text costs beside its text, a blank one with its comma, a request with its range. */
const CELL_COST = 39;
const BLANK_COST = 3;
const REQUEST_COST = 200;
/** A request is worth what it saves only from here on: each is work for the service, too. */
const LEAST_SAVED = 600;

function repeatsOf(
  rows: readonly (readonly ContentCell[])[],
  columnCount: number,
): readonly Repeat[] {
  const repeats: Repeat[] = [];
  for (let column = 0; column < columnCount; column += 1) {
    let start = 0;
    for (let row = 1; row <= rows.length; row += 1) {
      const first = rows[start]?.[column];
      if (row < rows.length && isAlike(first, rows[row]?.[column])) continue;
      const value = first?.value;
      const count = row - start;
      if (value !== undefined && first && isPlain(first) && isWorthIt(value, count)) {
        const area = { startRow: start, endRow: row, startColumn: column, endColumn: column + 1 };
        repeats.push({ area, value });
      }
      start = row;
    }
  }
  return repeats;
}

function isAlike(first: ContentCell | undefined, next: ContentCell | undefined): boolean {
  return first?.value === next?.value && !!first && !!next && isPlain(first) && isPlain(next);
}

function isPlain(cell: ContentCell): boolean {
  return cell.link === undefined && cell.links === undefined && !cell.note;
}

function isWorthIt(value: string | number, count: number): boolean {
  if (count < 3) return false;
  const cost = CELL_COST + utf8Length(String(value));
  return count * (cost - BLANK_COST) - cost - REQUEST_COST >= LEAST_SAVED;
}

/** Rows up to their last cell with something in it; what repeats is left to its own request. */
function rowsOf(
  rows: readonly (readonly ContentCell[])[],
  repeats: readonly Repeat[],
  ids: TabIds,
): RowData[] {
  const byColumn = new Map<number, Repeat[]>();
  for (const repeat of repeats) {
    const column = repeat.area.startColumn;
    const known = byColumn.get(column);
    if (known) known.push(repeat);
    else byColumn.set(column, [repeat]);
  }
  const next = new Map<number, number>();
  const isRepeated = (row: number, column: number): boolean => {
    const own = byColumn.get(column);
    if (!own) return false;
    let at = next.get(column) ?? 0;
    while ((own[at]?.area.endRow ?? Number.POSITIVE_INFINITY) <= row) at += 1;
    next.set(column, at);
    return (own[at]?.area.startRow ?? Number.POSITIVE_INFINITY) <= row;
  };
  const drawn = rows.map((row, index): RowData => {
    const values: CellData[] = [];
    row.forEach((cell, column) => {
      const data = isRepeated(index, column) ? NOTHING : cellData(cell, ids);
      if (data === NOTHING) return;
      while (values.length < column) values.push(NOTHING);
      values.push(data);
    });
    return values.length > 0 ? { values } : BLANK_ROW;
  });
  while (drawn[drawn.length - 1] === BLANK_ROW) drawn.pop();
  return drawn;
}

const BLANK_ROW: RowData = {};

/** The notes alone, for where a copy of the cells may have left them behind. */
export function noteRequests(drawing: Drawing, sheetId: number): readonly Request[] {
  const rows = drawing.rows.map(({ values = [] }): RowData => {
    const notes = values.map(({ note }) => (note ? { note } : NOTHING));
    while (notes[notes.length - 1] === NOTHING) notes.pop();
    return notes.length > 0 ? { values: notes } : BLANK_ROW;
  });
  while (rows[rows.length - 1] === BLANK_ROW) rows.pop();
  const first = rows.findIndex((row) => row !== BLANK_ROW);
  if (first < 0) return [];
  return [
    {
      updateCells: {
        start: { sheetId, rowIndex: first, columnIndex: 0 },
        rows: rows.slice(first),
        fields: 'note',
      },
    },
  ];
}
