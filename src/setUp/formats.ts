import type { Cell, Header } from '../contract';
import { gridRange, type Request } from '../contract/write';
import * as say from '../messages/setUp';
import { localeReading } from '../model/locale';
import { numbersIn, spansOf } from '../model/spans';
import { type Holding, isUsualDay } from './guide';
import { cellIn, type LaidOutGrid, type RowRun } from './layout';
import { isTypedByTable, layoutUnder, type PlannedTab, plannedColumn } from './plannedTab';
import { type Step, stepOf } from './step';
import type { Insertion } from './unitBlocks';

type Formatted = Exclude<Holding, 'any'>;

const NUMBER_FORMAT = {
  text: { type: 'TEXT', pattern: '@' },
  date: { type: 'DATE', pattern: 'dd/mm/yyyy' },
} as const;

/** The rows of a tab as the plan leaves them. */
export interface PlannedRows {
  readonly count: number;
  /** Rows that the plan puts in for content of its own. */
  readonly inserted: Insertion | undefined;
}

/** The row that stands now where one will stand; a row put in looks like the one below it. */
function rowNow({ inserted }: PlannedRows, row: number): number {
  if (!inserted || row < inserted.at) return row;
  return Math.max(inserted.at, row - inserted.count);
}

/**
 * Text columns in the format "plain text", so that what begins with `=`, `+`, `-` or `@` stays a
 * text, and date columns in dd/mm/yyyy. A cell that holds a number, a date or a formula keeps its
 * own format: its value would read otherwise.
 */
export function formats(tab: PlannedTab, rows: PlannedRows): readonly Step[] {
  const set: string[] = [];
  const requests: Request[] = tab.existing ? [] : bodyFormats(tab, rows.count);
  for (const guide of tab.guide.columns) {
    const { header, holds } = guide;
    if (holds === 'any' || isTypedByTable(tab, header)) continue;
    const gaps = unformatted(tab, guide, holds, rows);
    if (gaps.length > 0) set.push(header);
    requests.push(...gaps.map((gap) => formatRequest(tab, plannedColumn(tab, header), holds, gap)));
  }
  return stepOf(tab.title, say.formats(set), requests);
}

/**
 * Formats of rows put in: they take after the row beside them, which may hold a value that keeps a
 * format of its own.
 */
export function spareFormats(
  tab: PlannedTab,
  insertions: readonly Insertion[],
): readonly Request[] {
  const requests: Request[] = [];
  let moved = 0;
  for (const { at, count, fromAbove = true } of insertions) {
    for (const { header, holds } of tab.guide.columns) {
      if (holds === 'any' || isTypedByTable(tab, header)) continue;
      if (mayTake(tab, fromAbove ? at - 1 : at, header, holds)) continue;
      const startRow = at + moved;
      requests.push(
        formatRequest(tab, plannedColumn(tab, header), holds, {
          startRow,
          endRow: startRow + count,
        }),
      );
    }
    moved += count;
  }
  return requests;
}

/**
 * Takes the format "plain text" off the figures of the form: a number typed there becomes a text, and
 * a sum of people's passes it over. Not where the workbook's locale writes decimals with a point: there
 * a text is read as Vietnamese writes it, and a number would not be.
 */
export function figureFormats(
  { region }: LaidOutGrid,
  form: PlannedTab<'entries'>,
): readonly Step[] {
  const isRead = localeReading(region?.locale ?? '')?.point === ',';
  if (!isRead || isTypedByTable(form, 'Giá trị')) return [];
  const plain = (layoutUnder(form, 'Giá trị')?.formats ?? []).flatMap(
    ({ value, startRow, endRow }) =>
      value === NUMBER_FORMAT.text.type ? numbersIn(Math.max(1, startRow), endRow) : [],
  );
  const rows = plain.filter((row) => mayTake(form, row, 'Giá trị', 'text'));
  const column = plannedColumn(form, 'Giá trị');
  const requests = spansOf(rows).map(({ start, end }): Request => {
    const area = { startRow: start, endRow: end, startColumn: column, endColumn: column + 1 };
    const range = gridRange(form.id, area);
    return { repeatCell: { range, cell: {}, fields: 'userEnteredFormat.numberFormat' } };
  });
  return stepOf(form.title, say.figureFormats(rows.length), requests);
}

function formatRequest(
  tab: PlannedTab,
  column: number,
  holds: Formatted,
  rows: { readonly startRow: number; readonly endRow: number },
): Request {
  return {
    repeatCell: {
      range: gridRange(tab.id, { ...rows, startColumn: column, endColumn: column + 1 }),
      cell: { userEnteredFormat: { numberFormat: NUMBER_FORMAT[holds] } },
      fields: 'userEnteredFormat.numberFormat',
    },
  };
}

/** What the add-on says beside people's rows, far from what is typed: wrapped it would leave tall empty rows. */
const BESIDE_ROWS: ReadonlySet<string> = new Set<Header<'entries'>>(['Kiểm tra', 'Cập nhật']);

function bodyFormats(tab: PlannedTab, rowCount: number): Request[] {
  const rows = { startRow: 1, endRow: rowCount };
  const whole = { ...rows, startColumn: 0, endColumn: tab.columnCount };
  const beside = tab.guide.columns.flatMap(({ header }) =>
    BESIDE_ROWS.has(header) ? [plannedColumn(tab, header)] : [],
  );
  return [
    {
      repeatCell: {
        range: gridRange(tab.id, whole),
        cell: { userEnteredFormat: { wrapStrategy: 'WRAP', verticalAlignment: 'TOP' } },
        fields: 'userEnteredFormat(wrapStrategy,verticalAlignment)',
      },
    },
    ...beside.map((column) => ({
      repeatCell: {
        range: gridRange(tab.id, { ...rows, startColumn: column, endColumn: column + 1 }),
        cell: { userEnteredFormat: { wrapStrategy: 'OVERFLOW_CELL' } },
        fields: 'userEnteredFormat.wrapStrategy',
      },
    })),
  ];
}

/** Rows below the header whose cell lacks the format and may take it. */
function unformatted(
  tab: PlannedTab,
  { header }: PlannedTab['guide']['columns'][number],
  holds: Formatted,
  rows: PlannedRows,
): readonly { readonly startRow: number; readonly endRow: number }[] {
  const wanted = NUMBER_FORMAT[holds].type;
  const done = layoutUnder(tab, header)?.formats ?? [];
  const has = rowsIn(done.filter(({ value }) => value === wanted));
  const lacking: number[] = [];
  for (let row = 1; row < rows.count; row += 1) {
    const now = rowNow(rows, row);
    // What was not read of a long archive stays as it is.
    if (has(now) || tab.existing?.partialRows?.has(now)) continue;
    if (!mayTake(tab, now, header, holds)) continue;
    lacking.push(row);
  }
  return spansOf(lacking).map(({ start, end }) => ({ startRow: start, endRow: end }));
}

function mayTake(
  tab: PlannedTab,
  row: number,
  header: PlannedTab['added'][number],
  holds: Formatted,
): boolean {
  if (!tab.existing || tab.added.includes(header)) return true;
  const column = plannedColumn(tab, header);
  if (tab.existing.formulas.has(`${row}:${column}`)) return false;
  const cell: Cell = cellIn(tab.existing, row, column);
  if (cell.kind === 'number') return holds === 'date' && isHiddenDay(tab, row, header, cell.value);
  return (
    cell.kind === 'blank' || cell.kind === 'text' || (cell.kind === 'date' && holds === 'date')
  );
}

/** A day that stands as a number since plain text was set over it: nobody types one so. */
function isHiddenDay(
  tab: PlannedTab,
  row: number,
  header: PlannedTab['added'][number],
  value: number,
): boolean {
  const runs = layoutUnder(tab, header)?.formats ?? [];
  return (
    isUsualDay(value) &&
    runs.some((run) => run.value === 'TEXT' && run.startRow <= row && row < run.endRow)
  );
}

/** A test of rows asked in rising order. */
function rowsIn(runs: readonly RowRun<unknown>[]): (row: number) => boolean {
  let at = 0;
  return (row) => {
    while (at < runs.length && (runs[at]?.endRow ?? 0) <= row) at += 1;
    const run = runs[at];
    return run !== undefined && run.startRow <= row;
  };
}
