import type { Book } from '../book';
import {
  CONTRACT,
  type EnteredCell,
  type Grid,
  readPeriodCell,
  readTable,
  type Table,
  type TableRow,
  tabsNamed,
  textOrBlank,
  withCells,
} from '../contract';
import { enterRequest, type Request } from '../contract/write';
import { markEdit } from '../edits';
import { type Entering, strayedRows, type WrittenRow } from '../form';
import * as say from '../messages/entering';
import { samePeriod } from '../model/period';
import { isReporting, type Unit } from '../model/unit';
import type { PlanContext } from '../run';
import { mayEditBlock } from '../setUp';
import { maySubmit } from './chosenUnit';

/** What pages send of rows of the form, and how it is written. */

/** The option by which a page sends what was typed, as JSON. */
export const ENTERED = 'ghi';

/** What a page sent; undefined where it is nothing that a page sends. */
export function readSent(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}

/** Whether a row is of the report's period: pages enter no other. */
export function isOfPeriod({ workbook }: Book, row: TableRow<'entries'>): boolean {
  const own = readPeriodCell(row.cell('Kỳ'));
  return own !== undefined && samePeriod(own, workbook.settings.period);
}

/** The units that the runner may report for. */
export function enterableUnits(book: Book, context: PlanContext): readonly Unit[] {
  const { units, settings } = book.workbook;
  return units.filter(
    (unit) => isReporting(unit, settings.period) && maySubmit(book, context, unit),
  );
}

/** Whether Google keeps the runner from typing into a unit's rows, or they have gone to the archive. */
export function isClosed(book: Book, { isOffice }: PlanContext, unit: string): boolean {
  return book.isClosed() || (!isOffice && mayEditBlock(book.grid, unit) === false);
}

/** The cells of rows, and beside each who and when, and what is wrong in it, as after an edit by hand. */
export function enteredCells(
  { grid }: Book,
  { who, when }: PlanContext,
  { tab }: Table<'entries'>,
  { rows }: Entering,
): readonly EnteredCell[] {
  const entered = rows.flatMap(cellsOf);
  const [header = []] = tab.rows;
  // The rows one below the other, as if nothing stood between them.
  const after = rows.map(({ row, cells }) => withCells(tab.rows[row - 1] ?? [], cells));
  const seen = [header, ...after];
  markEdit({
    area: { startRow: 1, endRow: seen.length, startColumn: 0, endColumn: header.length },
    who,
    when: () => when,
    header: () => header,
    read: ({ startRow, endRow, startColumn, endColumn }) =>
      seen.slice(startRow, endRow).map((cells) => cells.slice(startColumn, endColumn)),
    patterns: ({ startRow, endRow, startColumn, endColumn }) =>
      seen
        .slice(startRow, endRow)
        .map((cells) =>
          cells
            .slice(startColumn, endColumn)
            .map((cell) => (cell.kind === 'number' && cell.percent ? '0%' : '')),
        ),
    readTab: (title) => tabsNamed(grid, title)[0]?.rows ?? [],
    write: (startRow, column, texts) => {
      texts.forEach((text, at) => {
        const row = rows[startRow - 1 + at]?.row;
        if (row === undefined) return;
        entered.push({ row: row - 1, column, cell: textOrBlank(text) });
      });
    },
  });
  return entered;
}

function cellsOf({ row, cells }: WrittenRow): EnteredCell[] {
  return [...cells].map(([column, cell]) => ({ row: row - 1, column, cell }));
}

/** The requests that write cells. */
export function cellRequests(sheetId: number, cells: readonly EnteredCell[]): readonly Request[] {
  return cells.map(({ row, column, cell }) =>
    enterRequest(sheetId, { startRow: row, startColumn: column }, cell),
  );
}

/** What is put back of rows that were moved in the moment of a batch, and which those are. */
interface StrayedRows {
  readonly requests: readonly Request[];
  /** By their place among what the page sent. */
  readonly again: readonly number[];
  /** @param isBack whether what is put back stands */
  readonly said: (isBack: boolean) => readonly string[];
}

/** A clerk's batch cannot keep what it finds: whether rows were moved in that moment is looked at after it. */
export function strayedIn(
  form: Table<'entries'>,
  grid: Grid | undefined,
  written: readonly WrittenRow[],
): StrayedRows {
  const reading = grid && readTable(grid, CONTRACT.entries);
  const after = reading?.state === 'read' ? reading.table : undefined;
  const { back, unknown } = strayedRows(form, after, written);
  const strayed = [...back, ...unknown];
  return {
    requests: back.flatMap((row) => cellRequests(form.tab.id, cellsOf(row))),
    again: strayed.map(({ entered }) => entered),
    said: (isBack) => {
      const lost = isBack ? unknown : strayed;
      return strayed.length === 0 ? [] : [say.strayed(lost.map(({ row }) => row))];
    },
  };
}
