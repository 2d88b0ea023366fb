import type { Book } from '../book';
import { packGrid, TAB, type Table } from '../contract';
import { type EnteredRow, type Entering, enterRows } from '../form';
import * as say from '../messages/entering';
import * as sayProgress from '../messages/progress';
import { sameText } from '../model/folding';
import { writePeriod } from '../model/period';
import { FINDINGS_SNAPSHOT } from '../review';
import type { BookCommand, PlanContext, Planning, Said, Writing } from '../run';
import { PERIOD_OPTION } from './askedPeriod';
import { maySubmit, ownUnit } from './chosenUnit';
import {
  cellRequests,
  ENTERED,
  enterableUnits,
  enteredCells,
  isClosed,
  isOfPeriod,
  readSent,
  strayedIn,
} from './enteredRows';
import { PAGE_TABS, showPage } from './shownPage';

/** What the form checks by: what people answered tells what is still open of a unit. */
const FORM_TABS = [...PAGE_TABS, TAB.findings, FINDINGS_SNAPSHOT];

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
  opensPage: true,
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
  const units = enterableUnits(book, context);
  if (units.length === 0) return { state: 'refused', reasons: [say.noUnit(context.who)] };
  const { unit } = ownUnit(book, context);
  const data = {
    unit: unit?.code ?? '',
    units: units.map(({ code }) => {
      const { state, when, reason } = progress().of(code, writePeriod(period));
      return { code, state, when, reason, isClosed: isClosed(book, context, code) };
    }),
    when: context.when,
    grid: packGrid(grid, FORM_TABS),
  };
  return showPage({ title: say.openedTitle, page: 'enterFigures', data }, context);
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
  if (asked !== period) return refused(say.otherPeriod(say.command, String(asked), period));
  if (!maySubmit(book, context, unit)) return refused(sayProgress.othersUnit(name, context.who));
  if (isClosed(book, context, unit.code)) return refused(say.closedBlock(name));
  const entering = enterRows(
    workbook,
    form,
    entered,
    (row) => isOfPeriod(book, row) && sameText(row.text('Đơn vị'), unit.code),
  );
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
      changes: [
        {
          kind: 'requests',
          requests: cellRequests(form.tab.id, enteredCells(book, context, form, entering)),
        },
      ],
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

/** What the page is told. @param again rows that were not written where they were meant */
function dataOf({ rows, conflicts, gone }: Entering, again: readonly number[]) {
  return { entered: { rows: rows.length - again.length, conflicts, gone, again } };
}

/** A clerk's batch cannot keep what it finds: it is looked at after it. */
function lookAfter(form: Table<'entries'>, entering: Entering): NonNullable<Writing['deed']> {
  return {
    kind: 'look',
    judge: (grid) => {
      const { requests, again, said } = strayedIn(form, grid, entering.rows);
      return {
        back: requests,
        told: (isBack) =>
          again.length === 0
            ? { lines: [] }
            : { title: say.strayedTitle, lines: said(isBack), data: dataOf(entering, again) },
      };
    },
  };
}

/** What the page sent; undefined where it is nothing that a page sends. */
function readEntered(text: unknown): readonly EnteredRow[] | undefined {
  const rows = readSent(text);
  return Array.isArray(rows) ? rows : undefined;
}
