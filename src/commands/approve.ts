import { LOG_WORDS } from '../contract';
import { TabIds } from '../contract/write';
import * as say from '../messages/progress';
import { reading } from '../messages/run';
import { isSubmitted, type UnitProgress } from '../model/progress';
import { hasChanged, resultOf } from '../progress';
import type { BookCommand, Planning } from '../run';
import { elsewhereLines, elsewhereOf, isEmptyOf } from './blanks';
import { UNIT_OPTION } from './chosenUnit';
import { judgedUnit, notYetSubmitted } from './judgedUnit';

/** **Duyệt**: what a unit submitted stands, as it was submitted. */
export const approve: BookCommand = {
  name: 'duyet',
  handler: 'approve',
  caption: say.approveCommand,
  usage: say.approveHelp,
  options: [UNIT_OPTION],
  takes: 'workbook',
  reads: 'book',
  reading,
  failedTitle: say.notApprovedTitle,
  isUndoable: false,
  asksWho: true,
  inquires: true,
  plan: (book, context): Planning => {
    const refused = (reason: string): Planning => ({ state: 'refused', reasons: [reason] });
    const isWaiting = ({ state }: UnitProgress) => state === 'Đã nộp';
    const judged = judgedUnit(book, context, say.approveCommand, isWaiting);
    if ('state' in judged) return judged;
    const { unit, name, period, standing } = judged;
    const changed = hasChanged(standing.print, book.rowsOf(unit.code));
    if (standing.state === 'Đã duyệt' && changed) {
      return refused(say.changedAfterApproval(name, standing.when));
    }
    if (standing.state === 'Đã duyệt' && book.progress().isBorneOut(unit.code, period)) {
      const line = say.approvedBefore(name, standing.when);
      return { state: 'idle', said: { title: say.approvedTitle, lines: [line], links: [] } };
    }
    if (standing.state === 'Trả lại') {
      return refused(say.returnedAlready(name, standing.when, standing.reason));
    }
    if (!isSubmitted(standing)) return refused(notYetSubmitted(book, judged));
    // What was typed into the tab by hand has no print: there is nothing to compare with.
    if (changed) {
      return refused(say.changedBeforeApproval(name, standing.submitted));
    }
    const { when, who } = context;
    // Why it was submitted empty goes on standing.
    const approved: UnitProgress = { ...standing, state: 'Đã duyệt', unit: unit.code, when, who };
    const same = book.progress().returnedSame(unit.code, period, standing.print);
    const left = book.unapproved().filter(({ code }) => code !== unit.code);
    return {
      state: 'planned',
      files: [],
      writing: () => ({
        ids: new TabIds(book.grid),
        changes: [],
        progress: [approved],
        journal: [
          {
            command: LOG_WORDS.approve,
            period,
            result: resultOf(approved, [unit.name]),
            document: '',
          },
        ],
        said: {
          title: say.approvedTitle,
          lines: [
            say.approved(name),
            ...(same ? [say.sameAsReturned(same)] : []),
            ...(isEmptyOf(book, unit)
              ? [
                  say.approvedEmpty(standing.reason),
                  ...elsewhereLines(name, elsewhereOf(book, unit), period),
                ]
              : []),
            say.leftToApprove(left.map(({ code }) => code)),
          ],
          links: [],
          data: { period, approved: { unit: unit.code } },
        },
      }),
    };
  },
};
