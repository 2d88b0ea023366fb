import type { Book } from '../book';
import {
  BLANK,
  CONTRACT,
  packGrid,
  readPeriodCell,
  readTable,
  type Table,
  tabsNamed,
} from '../contract';
import { enterRequest, type Request } from '../contract/write';
import { markEdit } from '../edits';
import {
  type EnteredRow,
  type Entering,
  enterRows,
  strayedRows,
  type WrittenRow,
  withCells,
} from '../form';
import * as say from '../messages/entering';
import * as sayProgress from '../messages/progress';
import { sameText } from '../model/folding';
import { samePeriod, writePeriod } from '../model/period';
import { isReporting } from '../model/unit';
import {
  type BookCommand,
  FROM_PAGE,
  type PlanContext,
  type Planning,
  type Said,
  type Writing,
} from '../run';
import { mayEditBlock } from '../setUp';
import { PERIOD_OPTION } from './askedPeriod';
import { maySubmit, ownUnit } from './chosenUnit';

/** What the page is given when it is opened. */
const PAGE = 'enterFigures';
/** The option by which the page sends what was typed, as JSON. */
const ENTERED = 'ghi';

/** The tabs that a page checks by; the others tell it nothing. */
const TABS: readonly string[] = Object.values(CONTRACT).map(({ tab }) => tab);

/**
 * **Nhập liệu**: a unit's own form beside the sheet. The page has the workbook as it was read and checks by it;
 * what was typed comes back in one call and is written in one batch.
 */
export const enterFigures: BookCommand = {
  name: 'nhap-lieu',
  handler: 'enterFigures',
  caption: say.command,
  takes: 'workbook',
  reads: 'book',
  reading: say.reading,
  failedTitle: say.refusedTitle,
  isUndoable: false,
  asksWho: true,
  runBy: 'unit',
  plan: (book, context): Planning => {
    const entered = context.options[ENTERED];
    return entered === undefined ? opened(book, context) : saved(book, context, entered);
  },
};

function opened(book: Book, context: PlanContext): Planning {
  const { workbook, progress, grid } = book;
  const { period } = workbook.settings;
  const units = workbook.units.filter(
    (unit) => isReporting(unit, period) && maySubmit(book, context, unit),
  );
  if (units.length === 0) return { state: 'refused', reasons: [say.noUnit(context.who)] };
  const { unit } = ownUnit(book, context);
  const data = {
    unit: unit?.code ?? '',
    units: units.map(({ code }) => {
      const { state, when, reason } = progress().of(code, writePeriod(period));
      return { code, state, when, reason, isClosed: isClosed(book, context, code) };
    }),
    when: context.when,
    grid: packGrid(grid, TABS),
  };
  const said = { title: say.openedTitle, lines: [], links: [], screen: { page: PAGE, data } };
  return { state: 'idle', said: { ...said, ...(context.options[FROM_PAGE] && { data }) } };
}

/** Whether Google keeps the runner from typing into a unit's rows, or they have gone to the archive. */
function isClosed(book: Book, { isOffice }: PlanContext, unit: string): boolean {
  return book.isClosed() || (!isOffice && mayEditBlock(book.grid, unit) === false);
}

function saved(book: Book, context: PlanContext, text: unknown): Planning {
  const { workbook } = book;
  const period = writePeriod(workbook.settings.period);
  const { unit, reason } = ownUnit(book, context);
  const form = workbook.tables.entries;
  const entered = readEntered(text);
  const refused = (...reasons: string[]): Planning => ({ state: 'refused', reasons });
  if (!unit || !form) return refused(reason ?? '');
  const name = sayProgress.nameOf(unit.name, unit.code);
  if (!entered) return refused(say.unreadableEntry);
  const asked = context.options[PERIOD_OPTION.name];
  if (asked !== period) return refused(say.otherPeriod(String(asked), period));
  if (!maySubmit(book, context, unit)) return refused(sayProgress.othersUnit(name, context.who));
  if (isClosed(book, context, unit.code)) return refused(say.closedBlock(name));
  const entering = enterRows(workbook, form, entered, (row) => {
    const own = readPeriodCell(row.cell('Kỳ'));
    return (
      own !== undefined &&
      samePeriod(own, workbook.settings.period) &&
      sameText(row.text('Đơn vị'), unit.code)
    );
  });
  const { rows } = entering;
  const isSame = entering.conflicts.length + entering.gone.length === 0;
  if (rows.length === 0) {
    return { state: 'idle', said: saidOf(entering, isSame ? [say.nothingToSave] : []) };
  }
  const cells = rows.reduce((sum, row) => sum + row.cells.size, 0);
  const journal = {
    command: say.command,
    period,
    result: say.savedResult(name, cells),
    document: '',
  };
  return {
    state: 'planned',
    files: [],
    writing: () => ({
      changes: [{ kind: 'requests', requests: requestsOf(book, context, form, entering) }],
      // What is typed in these rows in the moment of the batch must be seen: of a clerk's nothing can be kept.
      ...(context.isOffice && { takesRows: true as const }),
      journal: context.isOffice ? [journal] : [],
      said: saidOf(entering, [say.saved(cells, rows.length)]),
      ...(!context.isOffice && { deed: lookAfter(form, entering) }),
    }),
  };
}

function saidOf(entering: Entering, lines: readonly string[]): Said {
  const { conflicts, gone } = entering;
  return {
    title: say.savedTitle,
    lines: [...lines, ...say.notSaved(conflicts.length, gone.length)],
    links: [],
    data: dataOf(entering, []),
  };
}

/** What the page is told. @param strayed rows that were not written where they were meant */
function dataOf({ rows, conflicts, gone }: Entering, strayed: readonly WrittenRow[]) {
  const again = strayed.map(({ entered }) => entered);
  return { entered: { rows: rows.length - again.length, conflicts, gone, again } };
}

/** A clerk's batch cannot keep what it finds: whether rows were moved in that moment is looked at after it. */
function lookAfter(form: Table<'entries'>, entering: Entering): NonNullable<Writing['deed']> {
  return {
    kind: 'look',
    judge: (grid) => {
      const reading = grid && readTable(grid, CONTRACT.entries);
      const after = reading?.state === 'read' ? reading.table : undefined;
      const { back, unknown } = strayedRows(form, after, entering.rows);
      const strayed = [...back, ...unknown];
      const rows = unknown.map(({ row }) => row);
      return {
        back: back.flatMap((row) => cellRequests(form.tab.id, row)),
        told: (isBack) =>
          strayed.length === 0
            ? { lines: [] }
            : {
                title: say.strayedTitle,
                lines: [say.strayed(isBack ? rows : strayed.map(({ row }) => row))],
                data: dataOf(entering, strayed),
              },
      };
    },
  };
}

function cellRequests(sheetId: number, { row, cells }: WrittenRow): readonly Request[] {
  return [...cells].map(([startColumn, cell]) =>
    enterRequest(sheetId, { startRow: row - 1, startColumn }, cell),
  );
}

/** What the page sent; undefined where it is nothing that a page sends. */
function readEntered(text: unknown): readonly EnteredRow[] | undefined {
  try {
    const rows: unknown = JSON.parse(String(text));
    return Array.isArray(rows) ? rows : undefined;
  } catch {
    return undefined;
  }
}

/** The cells, and beside each row who and when, and what is wrong in it, as after an edit by hand. */
function requestsOf(
  { grid }: Book,
  { who, when }: PlanContext,
  { tab }: Table<'entries'>,
  { rows }: Entering,
): readonly Request[] {
  const requests = rows.flatMap((row) => cellRequests(tab.id, row));
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
    write: (startRow, startColumn, texts) => {
      texts.forEach((text, at) => {
        const row = rows[startRow - 1 + at]?.row;
        if (row === undefined) return;
        const cell = text === '' ? BLANK : ({ kind: 'text', text } as const);
        requests.push(enterRequest(tab.id, { startRow: row - 1, startColumn }, cell));
      });
    },
  });
  return requests;
}
