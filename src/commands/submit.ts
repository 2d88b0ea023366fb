import { type Book, type UnitFindings, unitFindings } from '../book';
import { LOG_WORDS, TAB } from '../contract';
import { TabIds, tabAddress } from '../contract/write';
import { type Finding, findingRecord } from '../findings';
import { firstLines } from '../messages/listing';
import * as say from '../messages/progress';
import { reading, sayInPlace } from '../messages/run';
import { sayPeriod, writePeriod } from '../model/period';
import { isSubmitted, type UnitProgress } from '../model/progress';
import { isReporting, type Unit } from '../model/unit';
import { requestMark, resultOf } from '../progress';
import type { BookCommand, NoPlan, PlanContext, Planning, Said, Writing } from '../run';
import {
  blanksOf,
  elsewhereLines,
  elsewhereOf,
  isEmptyOf,
  periodsOf,
  unfilledOf,
  unwrittenOf,
} from './blanks';
import { maySubmit, ownUnit, UNIT_OPTION, unitQuestion } from './chosenUnit';
import { progressTrouble } from './judgedUnit';
import { REASON_OPTION, reasonQuestion } from './reason';

/**
 * **Nộp báo cáo**: a unit says that its rows of the period are done. They are checked first; figures
 * and compulsory sections left blank are named and taken. What a clerk runs writes nothing of the office's: it leaves a
 * request that the office's next run carries out, whichever command that is.
 */
export const submit: BookCommand = {
  name: 'nop',
  handler: 'submit',
  caption: say.submitCommand,
  usage: say.submitHelp,
  options: [UNIT_OPTION, { ...REASON_OPTION, usage: say.emptyReasonHelp }],
  takes: 'workbook',
  reads: 'book',
  reading,
  failedTitle: say.notSubmittedTitle,
  isUndoable: false,
  asksWho: true,
  runBy: 'unit',
  inquires: true,
  plan: (book, context): Planning => {
    const { unit, reason } = ownUnit(book, context);
    if (unit) return planFor(book, context, unit);
    const isWaiting = (one: UnitProgress) => !isSubmitted(one);
    const lacks = unitQuestion(book, context, say.submitCommand, { isWaiting, takes: 'one' });
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
  const { print } = rowsOf(unit.code);
  const trouble = progressTrouble(book);
  if (trouble.length > 0) return refused(...trouble);
  if (!unit.active) return refused(say.inactiveUnit(name));
  if (!isReporting(unit, settings.period)) {
    const successor = book.rollup().successor(unit);
    return refused(say.mergedUnit(name, say.nameOf(successor.name, successor.code)));
  }
  const isBorneOut = progress().isBorneOut(unit.code, period);
  if (state === 'Đã nộp' && standing.print === print && (isBorneOut || !context.isOffice)) {
    return { state: 'idle', said: saidOf(book, [say.submittedAlready(name, when, who)]) };
  }
  if (state === 'Đã duyệt') return refused(say.approvedAlready(name, when));
  if (!maySubmit(book, context, unit)) return refused(say.othersUnit(name, context.who));
  const { errors, ...open } = unitFindings(book, unit);
  if (errors.length > 0) {
    const data = { period, findings: errors.map(findingRecord) };
    return {
      ...refused(
        ...errorLines(name, errors),
        ...say.stillOpen(countsOf(open)),
        ...emptySections(book, unit),
      ),
      data,
    };
  }
  const isEmpty = isEmptyOf(book, unit);
  const { why: reason } = context;
  const elsewhere = elsewhereOf(book, unit);
  const told = elsewhereLines(name, elsewhere, period);
  if (isEmpty && reason === '') {
    const lacks = reasonQuestion([...told, say.askEmptyReason(name, period)], periodsOf(elsewhere));
    return { ...refused(...told, say.emptyBlock(name, period, periodsOf(elsewhere))), lacks };
  }
  if (isEmpty && !periodsOf(elsewhere).every((one) => isSeen(one, context))) {
    return refused(...told, say.emptyBlock(name, period, periodsOf(elsewhere)));
  }
  const blank = blanksOf(book, unit);
  const same = progress().returnedSame(unit.code, period, print);
  const lines = [
    ...(same ? [say.sameAsReturned(same)] : []),
    ...told,
    ...(isEmpty ? [say.submittedEmpty(reason)] : []),
    ...(!isEmpty && reason !== '' ? [say.reasonGiven(reason)] : []),
    blank.length === 0 ? say.noBlanks : say.blanks(blank),
    ...say.stillOpen(countsOf(open)),
    ...emptySections(book, unit),
  ];
  const data = {
    period,
    submitted: { unit: unit.code, blanks: blank.length, ...(isEmpty && { empty: true }) },
  };
  const writing = context.isOffice ? written : requested;
  const submission = { unit, name, print, blanks: blank.length, same, reason, lines, data };
  return { state: 'planned', files: [], writing: () => writing(book, context, submission) };
}

/**
 * Whether who submits nothing knows of the rows in another period: was shown them before saying why,
 * or names the period in the reason.
 */
function isSeen(period: string, { overruled, why }: PlanContext): boolean {
  return overruled ? overruled.includes(period) : why.includes(period);
}

/** The compulsory sections that are the unit's and in which nothing stands. */
function emptySections(book: Book, unit: Unit): readonly string[] {
  const [unwritten, unfilled] = [unwrittenOf(book, unit), unfilledOf(book, unit)];
  return [
    ...(unwritten.length > 0 ? [say.unwritten(unwritten)] : []),
    ...(unfilled.length > 0 ? [say.unfilled(unfilled)] : []),
  ];
}

/** What is submitted, and what is said of it. */
interface Submission {
  readonly unit: Unit;
  readonly name: string;
  readonly print: string;
  readonly blanks: number;
  /** The return that it leaves as it was. */
  readonly same: UnitProgress | undefined;
  /** Why it is submitted empty; blank where nobody said anything. */
  readonly reason: string;
  readonly lines: readonly string[];
  readonly data: NonNullable<Said['data']>;
}

/** Run by who may write the office's tabs. */
function written(book: Book, { who, when }: PlanContext, submission: Submission): Writing {
  const { unit, name, print, blanks, same, reason, lines, data } = submission;
  const { settings } = book.workbook;
  const period = writePeriod(settings.period);
  const ids = new TabIds(book.grid);
  const submitted: UnitProgress = {
    period,
    unit: unit.code,
    state: 'Đã nộp',
    when,
    who,
    reason,
    submitted: when,
    print,
  };
  return {
    ids,
    changes: [],
    progress: [submitted],
    journal: [
      {
        command: LOG_WORDS.submit,
        period,
        result: resultOf(submitted, [
          unit.name,
          ...(same ? [say.sameAsReturnedResult] : []),
          ...(blanks > 0 ? [say.blanksLeft(blanks)] : []),
        ]),
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
  const { unit, name, print, blanks, reason, lines, data } = submission;
  const { settings } = book.workbook;
  const period = writePeriod(settings.period);
  return {
    changes: [requestMark({ run, period, unit: unit.code, when, who, print, blanks, reason })],
    journal: [],
    said: {
      ...saidOf(book, [say.submittedLater(name, sayPeriod(settings.period), when), ...lines]),
      data,
    },
  };
}

/** What is open and refuses no submission. */
function countsOf({ warnings, rules }: Omit<UnitFindings, 'errors'>) {
  return { warnings: warnings.length, rules: rules.length };
}

const MOST_ERRORS = 20;

function errorLines(name: string, errors: readonly Finding[]): readonly string[] {
  const line = (error: Finding) => `– ${sayInPlace(error)}`;
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
