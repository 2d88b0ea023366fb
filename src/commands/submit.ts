import type { Book } from '../book';
import { TAB } from '../contract';
import { TabIds, tabAddress } from '../contract/write';
import { cellOf, type Finding, findingRecord, isOfUnit, sayInFull } from '../findings';
import { firstLines } from '../messages/listing';
import * as say from '../messages/progress';
import { sayPeriod, writePeriod } from '../model/period';
import { isSubmitted, type UnitProgress } from '../model/progress';
import { isReporting, type Unit } from '../model/unit';
import { requestMark } from '../progress';
import type { BookCommand, NoPlan, PlanContext, Planning, Said, Writing } from '../run';
import { blanksOf } from './blanks';
import { maySubmit, ownUnit, UNIT_OPTION, unitQuestion } from './chosenUnit';
import { progressTrouble } from './standing';

/**
 * **Nộp báo cáo**: a unit says that its rows of the period are done. They are checked first; figures
 * left blank are named and taken. What a clerk runs writes nothing of the office's: it leaves a
 * request that the office's next run carries out, whichever command that is.
 */
export const submit: BookCommand = {
  name: 'nop',
  handler: 'submit',
  caption: say.submitCommand,
  help: say.submitHelp,
  options: [UNIT_OPTION],
  takes: 'workbook',
  reads: 'book',
  reading: say.reading,
  failedTitle: say.notSubmittedTitle,
  isUndoable: false,
  asksWho: true,
  runBy: 'unit',
  inquires: true,
  plan: (book, context): Planning => {
    const { unit, reason } = ownUnit(book, context);
    if (unit) return planFor(book, context, unit);
    const isWaiting = (one: UnitProgress) => !isSubmitted(one);
    const lacks = unitQuestion(book, context, say.submitCommand, isWaiting);
    return { state: 'refused', reasons: [reason], lacks };
  },
};

function refused(...reasons: readonly string[]): NoPlan {
  return { state: 'refused', reasons };
}

function planFor(book: Book, context: PlanContext, unit: Unit): Planning {
  const { workbook, progress, rowsOf } = book;
  const { settings } = workbook;
  const period = writePeriod(settings.period);
  const name = say.nameOf(unit.name, unit.code);
  const standing = progress().of(unit.code, period);
  const { state, when, who } = standing;
  const { print, rows } = rowsOf(unit.code);
  const trouble = progressTrouble(book);
  if (trouble.length > 0) return refused(...trouble);
  if (!unit.active) return refused(say.inactiveUnit(name));
  if (!isReporting(unit, settings.period)) {
    const successor = book.rollup().successor(unit);
    return refused(say.mergedUnit(name, say.nameOf(successor.name, successor.code)));
  }
  if (state === 'Đã nộp' && standing.print === print) {
    return { state: 'idle', said: saidOf(book, [say.submittedAlready(name, when, who)]) };
  }
  if (state === 'Đã duyệt') return refused(say.approvedAlready(name, when));
  if (!maySubmit(book, context, unit)) return refused(say.othersUnit(name, context.who));
  const errors = errorsOf(book, unit);
  if (errors.length > 0) {
    const data = { period, findings: errors.map(findingRecord) };
    return { ...refused(...errorLines(name, errors)), data };
  }
  const blank = blanksOf(book, unit);
  const lines = [
    ...(rows.length === 0 ? [say.noRows] : []),
    blank.length === 0 ? say.noBlanks : say.blanks(blank),
  ];
  const data = { period, submitted: { unit: unit.code, blanks: blank.length } };
  const writing = context.isOffice ? written : requested;
  return {
    state: 'planned',
    files: [],
    writing: () => writing(book, context, { unit, name, print, blanks: blank.length, lines, data }),
  };
}

/** What is submitted, and what is said of it. */
interface Submission {
  readonly unit: Unit;
  readonly name: string;
  readonly print: string;
  readonly blanks: number;
  readonly lines: readonly string[];
  readonly data: NonNullable<Said['data']>;
}

/** Run by who may write the office's tabs. */
function written(book: Book, { who, when }: PlanContext, submission: Submission): Writing {
  const { unit, name, print, blanks, lines, data } = submission;
  const { settings } = book.workbook;
  const period = writePeriod(settings.period);
  const ids = new TabIds(book.grid);
  return {
    ids,
    changes: [],
    progress: [
      { period, unit: unit.code, state: 'Đã nộp', when, who, reason: '', submitted: when, print },
    ],
    journal: [
      {
        command: say.submitCommand,
        period,
        result: say.submitResult(name, blanks),
        document: '',
      },
    ],
    said: {
      ...saidOf(book, [say.submitted(name, sayPeriod(settings.period)), ...lines], ids),
      data,
    },
  };
}

/** Run by a clerk: the office's next run writes it. */
function requested(book: Book, { run, who, when }: PlanContext, submission: Submission): Writing {
  const { unit, name, print, blanks, lines, data } = submission;
  const { settings } = book.workbook;
  const period = writePeriod(settings.period);
  return {
    changes: [requestMark({ run, period, unit: unit.code, when, who, print, blanks })],
    journal: [],
    said: {
      ...saidOf(book, [say.submittedLater(name, sayPeriod(settings.period), when), ...lines]),
      data,
    },
  };
}

/** What refuses a submission: errors in the unit's own rows that are the unit's to mend. */
function errorsOf({ findings, workbook }: Book, { code }: Unit): readonly Finding[] {
  const form = workbook.tables.entries?.tab.title;
  return findings().filter(
    (finding) =>
      finding.severity === 'Lỗi' &&
      !finding.waits &&
      finding.tab === form &&
      isOfUnit(finding, code),
  );
}

const MOST_ERRORS = 20;

function errorLines(name: string, errors: readonly Finding[]): readonly string[] {
  const line = (error: Finding) => `– ${cellOf(error)}: ${sayInFull(error)}`;
  return [say.openErrors(name, errors.length), ...firstLines(errors, MOST_ERRORS, line, say.more)];
}

function saidOf({ grid }: Book, lines: readonly string[], ids = new TabIds(grid)): Said {
  const isThere = ids.has(TAB.progress);
  return {
    title: say.submittedTitle,
    lines,
    links: isThere
      ? [{ text: say.openProgress, url: tabAddress(grid.url, TAB.progress, ids) }]
      : [],
  };
}
