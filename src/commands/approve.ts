import { type Book, unitFindings } from '../book';
import { LOG_WORDS } from '../contract';
import * as say from '../messages/progress';
import { reading } from '../messages/run';
import { isSubmitted, type UnitProgress } from '../model/progress';
import type { Unit } from '../model/unit';
import { hasChanged } from '../progress';
import type { BookCommand, PlanContext, Planning } from '../run';
import { elsewhereLines, elsewhereOf, isEmptyOf } from './blanks';
import { UNIT_OPTION } from './chosenUnit';
import {
  type Judged,
  type Judgement,
  judgedUnits,
  judgementPlan,
  notYetSubmitted,
  unitsData,
} from './judgedUnit';

/** **Duyệt**: what units submitted stands, as it was submitted. */
export const approve: BookCommand = {
  name: 'duyet',
  handler: 'approve',
  caption: say.approveCommand,
  usage: say.approveHelp,
  options: [{ ...UNIT_OPTION, usage: say.allUnitsOptionHelp }],
  takes: 'workbook',
  reads: 'book',
  reading,
  failedTitle: say.notApprovedTitle,
  isUndoable: false,
  asksWho: true,
  inquires: true,
  plan: (book, context): Planning => {
    const isWaiting = ({ state }: UnitProgress) => state === 'Đã nộp';
    const judged = judgedUnits(book, context, say.approveCommand, {
      isWaiting,
      takes: 'all',
      noteOf: (unit) => say.openCounts(openIn(book, unit)),
    });
    if ('state' in judged) return judged;
    return judgementPlan(book, judged, (one) => approval(book, context, one), {
      title: say.approvedTitle,
      word: LOG_WORDS.approve,
      after: (units) => {
        const left = book
          .unapproved()
          .filter(({ code }) => !units.some((one) => one.code === code));
        return [say.leftToApprove(left.map(({ code }) => code))];
      },
      data: (units) => ({ approved: unitsData(units) }),
    });
  },
};

/** How much is open of a unit that the office is to approve. */
function openIn(book: Book, unit: Unit) {
  const { errors, warnings, rules } = unitFindings(book, unit);
  return { errors: errors.length, warnings: warnings.length, rules: rules.length };
}

function approval(book: Book, { when, who }: PlanContext, judged: Judged): Judgement {
  const refused = (reason: string): Judgement => ({ kind: 'refused', reason });
  const { unit, name, period, standing } = judged;
  const changed = hasChanged(standing.print, book.rowsOf(unit.code));
  if (standing.state === 'Đã duyệt' && changed) {
    return refused(say.changedAfterApproval(name, standing.when));
  }
  if (standing.state === 'Đã duyệt' && book.progress().isBorneOut(unit.code, period)) {
    return { kind: 'idle', line: say.approvedBefore(name, standing.when) };
  }
  if (standing.state === 'Trả lại') {
    return refused(say.returnedAlready(name, standing.when, standing.reason));
  }
  if (!isSubmitted(standing)) return refused(notYetSubmitted(book, judged));
  // What was typed into the tab by hand has no print: there is nothing to compare with.
  if (changed) return refused(say.changedBeforeApproval(name, standing.submitted));
  const same = book.progress().returnedSame(unit.code, period, standing.print);
  return {
    kind: 'judged',
    // Why it was submitted empty goes on standing.
    progress: { ...standing, state: 'Đã duyệt', unit: unit.code, when, who },
    lines: [
      say.approved(name),
      ...say.stillOpen(openIn(book, unit)),
      ...(same ? [say.sameAsReturned(same)] : []),
      ...(isEmptyOf(book, unit)
        ? [
            say.approvedEmpty(standing.reason),
            ...elsewhereLines(name, elsewhereOf(book, unit), period),
          ]
        : []),
    ],
  };
}
