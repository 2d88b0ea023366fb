import { type Book, openBook } from '../book';
import { gridWith, packGrid, TAB, type Tab, type Table, tabsNamed } from '../contract';
import {
  type EnteredOfficeCell,
  type EnteredRow,
  type Entering,
  type EnteringOffice,
  enterOfficeCells,
  enterRows,
} from '../form';
import * as say from '../messages/answering';
import * as sayEntering from '../messages/entering';
import { sameText } from '../model/folding';
import { groupBy } from '../model/groups';
import { writePeriod } from '../model/period';
import {
  type Answering,
  answerCells,
  type EnteredAnswer,
  enterAnswers,
  followed,
  orderFindings,
  strayedAnswers,
  withAnswers,
} from '../review';
import type { BookCommand, PlanContext, Planning, Said, Writing } from '../run';
import { PERIOD_OPTION } from './askedPeriod';
import { ownUnit } from './chosenUnit';
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
import { findingChanges, goneEntries, marksBesideRows } from './findingChanges';
import { showPage } from './shownPage';

/**
 * **Phát hiện**: what the check finds beside the sheet, by who must act. The page has the workbook as it was
 * read and checks it by the same code; answers and mended cells come back in one call and are written in one
 * batch.
 */
export const answerFindings: BookCommand = {
  name: 'phat-hien',
  handler: 'answerFindings',
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
    const text = context.options[ENTERED];
    return text === undefined ? opened(book, context) : saved(book, context, text);
  },
};

function opened(book: Book, context: PlanContext): Planning {
  const { unit } = context.isOffice ? {} : ownUnit(book, context);
  const data = {
    unit: unit?.code ?? '',
    mended: mendable(book, context),
    isOffice: context.isOffice,
    grid: packGrid(book.grid),
  };
  return showPage({ title: say.openedTitle, page: 'answerFindings', data }, context);
}

/** The units in whose rows the runner may mend something. */
function mendable(book: Book, context: PlanContext): readonly string[] {
  const units = context.isOffice ? book.workbook.units : enterableUnits(book, context);
  return units.flatMap(({ code }) => (isClosed(book, context, code) ? [] : [code]));
}

/** What a page sends. */
interface Sent {
  readonly rows: readonly EnteredRow[];
  readonly texts: readonly EnteredOfficeCell[];
  readonly answers: readonly EnteredAnswer[];
}

function readEntered(text: unknown): Sent | undefined {
  const { rows, answers, texts = [] } = (readSent(text) ?? {}) as Partial<Sent>;
  const lists: readonly unknown[] = [rows, answers, texts];
  return rows && answers && lists.every(Array.isArray) ? { rows, answers, texts } : undefined;
}

/** What of all that was sent is written, and what is not. */
interface Entered {
  readonly form: Table<'entries'>;
  readonly findings: Tab | undefined;
  readonly rows: Entering;
  readonly texts: EnteringOffice;
  readonly answers: Answering;
  /** Answers whose findings have no row in the tab `Kiểm tra`, which the runner may not write anew. */
  readonly unlisted: readonly EnteredAnswer[];
}

function saved(book: Book, context: PlanContext, text: unknown): Planning {
  const { workbook, grid } = book;
  const period = writePeriod(workbook.settings.period);
  const form = workbook.tables.entries;
  const sent = readEntered(text);
  const refused = (reason: string): Planning => ({ state: 'refused', reasons: [reason] });
  if (!sent || !form) return refused(sayEntering.unreadableEntry);
  const asked = context.options[PERIOD_OPTION.name];
  if (asked !== period) return refused(sayEntering.otherPeriod(say.command, String(asked), period));
  const own = mendable(book, context);
  const isOwn = (unit: string) => own.some((code) => sameText(code, unit));
  const [findings] = tabsNamed(grid, TAB.findings);
  const answers = enterAnswers(book.findings(), sent.answers);
  const unlisted = context.isOffice ? [] : answerCells(findings, answers.given).unlisted;
  const entered: Entered = {
    form,
    findings,
    // The texts of the office's own tabs are its own to mend.
    texts: enterOfficeCells(workbook, context.isOffice ? sent.texts : []),
    answers: { ...answers, given: answers.given.filter((one) => !unlisted.includes(one)) },
    unlisted,
    rows: enterRows(
      workbook,
      form,
      sent.rows,
      (row) => isOfPeriod(book, row) && isOwn(row.text('Đơn vị')),
    ),
  };
  const cells = entered.rows.rows.reduce(
    (sum, row) => sum + row.cells.size,
    entered.texts.cells.length,
  );
  const { given } = entered.answers;
  if (cells + given.length === 0) {
    const isSame = notSaved(entered).length === 0;
    return {
      state: 'idle',
      said: saidOf(entered, sent, isSame ? [sayEntering.nothingToSave] : []),
    };
  }
  const said = saidOf(entered, sent, [say.saved(cells, given.length)]);
  const writing = (): Writing =>
    context.isOffice
      ? officeWriting(book, context, entered, { said, result: say.counted(cells, given.length) })
      : unitWriting(book, context, entered, { said, sent });
  return { state: 'planned', files: [], writing };
}

/** All that hangs on what was mended is written with it, as after **Kiểm tra dữ liệu**. */
function officeWriting(
  book: Book,
  context: PlanContext,
  { form, rows, texts, answers }: Entered,
  { said, result }: { readonly said: Said; readonly result: string },
): Writing {
  const cells = enteredCells(book, context, form, rows);
  const beside = [...groupBy(texts.cells, ({ sheetId }) => sheetId)];
  const grid = beside.reduce(
    (now, [sheetId, own]) => gridWith(now, sheetId, own),
    gridWith(book.grid, form.tab.id, cells),
  );
  const mended = openBook(grid, context.run);
  const after = mended.state === 'open' ? mended : book;
  const given = followed(answers.given, book.findings(), after.findings());
  const findings = orderFindings(withAnswers(after.findings(), given), book.workbook.units);
  return {
    changes: [
      {
        kind: 'requests',
        requests: [
          ...cellRequests(form.tab.id, cells),
          ...beside.flatMap(([sheetId, own]) => cellRequests(sheetId, own)),
        ],
      },
      ...findingChanges(after, findings),
    ],
    // What is typed in these rows in the moment of the batch must be seen.
    ...(rows.rows.length > 0 && { takesRows: true as const }),
    rowMarks: marksBesideRows(after, findings),
    journal: [
      ...goneEntries(after),
      {
        command: say.command,
        period: writePeriod(book.workbook.settings.period),
        result,
        document: '',
      },
    ],
    said,
  };
}

/** Cells alone: the tab of findings is the office's but for the answers, and is looked at after the batch. */
function unitWriting(
  book: Book,
  context: PlanContext,
  entered: Entered,
  { said, sent }: { readonly said: Said; readonly sent: Sent },
): Writing {
  const { form, findings, rows, answers } = entered;
  const beside = findings?.id ?? 0;
  const { cells } = answerCells(findings, answers.given);
  return {
    changes: [
      {
        kind: 'requests',
        requests: [
          ...cellRequests(form.tab.id, enteredCells(book, context, form, rows)),
          ...cellRequests(beside, cells),
        ],
      },
    ],
    journal: [],
    said,
    deed: {
      kind: 'look',
      judge: (grid) => {
        const lost = strayedIn(form, grid, rows.rows);
        const [now] = grid ? tabsNamed(grid, TAB.findings) : [];
        const other = strayedAnswers(findings, now, answers.given, book.findings());
        const again = { rows: lost.again, answers: other.strayed };
        return {
          back: [...lost.requests, ...cellRequests(beside, other.back)],
          told: (isBack) =>
            lost.again.length + other.strayed.length === 0
              ? { lines: [] }
              : {
                  title: sayEntering.strayedTitle,
                  lines: [
                    ...lost.said(isBack),
                    ...(other.strayed.length > 0 ? [say.strayedAnswers] : []),
                  ],
                  data: dataOf(entered, sent, again),
                },
        };
      },
    },
  };
}

function notSaved({ rows, texts, answers, unlisted }: Entered): readonly string[] {
  return say.notSaved({
    cells: rows.conflicts.length + texts.conflicts.length,
    rows: rows.gone.length,
    texts: texts.gone.length,
    answers: answers.conflicts.length,
    gone: answers.gone.length + unlisted.length,
  });
}

function saidOf(entered: Entered, sent: Sent, lines: readonly string[]): Said {
  return {
    title: sayEntering.savedTitle,
    lines: [...lines, ...notSaved(entered)],
    links: [],
    data: dataOf(entered, sent, { rows: [], answers: [] }),
  };
}

/** What the page is told. @param again what was not written where it was meant */
function dataOf(
  { rows, texts, answers, unlisted }: Entered,
  sent: Sent,
  again: { readonly rows: readonly number[]; readonly answers: readonly EnteredAnswer[] },
) {
  const { conflicts, gone } = rows;
  const at = (one: EnteredAnswer) => sent.answers.indexOf(one);
  return {
    entered: { conflicts, gone, again: again.rows },
    texts: { conflicts: texts.conflicts, gone: texts.gone },
    answered: {
      conflicts: answers.conflicts,
      gone: [...answers.gone, ...unlisted.map(at)],
      again: again.answers.map(at),
    },
  };
}
