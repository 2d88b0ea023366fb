import { TabIds } from '../contract/write';
import * as say from '../messages/progress';
import { writePeriod } from '../model/period';
import type { UnitProgress } from '../model/progress';
import type { BookCommand, Planning, Question } from '../run';
import { UNIT_OPTION, unitInHand, unitQuestion } from './chosenUnit';
import { progressTrouble } from './standing';

/** **Duyệt**: what a unit submitted stands, as it was submitted. */
export const approve: BookCommand = {
  name: 'duyet',
  handler: 'approve',
  caption: say.approveCommand,
  help: say.approveHelp,
  options: [UNIT_OPTION],
  takes: 'workbook',
  reads: 'book',
  reading: say.reading,
  failedTitle: say.notApprovedTitle,
  isUndoable: false,
  asksWho: true,
  inquires: true,
  plan: (book, context): Planning => {
    const refused = (reasons: readonly string[], lacks?: Question): Planning => ({
      state: 'refused',
      title: say.notApprovedTitle,
      reasons,
      ...(lacks && { lacks }),
    });
    const trouble = progressTrouble(book);
    if (trouble.length > 0) return refused(trouble);
    const { unit, reason } = unitInHand(book, context);
    if (!unit) {
      const isWaiting = ({ state }: UnitProgress) => state === 'Đã nộp';
      return refused([reason], unitQuestion(book, context, say.approveCommand, isWaiting));
    }
    const period = writePeriod(book.workbook.settings.period);
    const name = say.nameOf(unit.name, unit.code);
    const standing = book.progress().of(unit.code, period);
    if (standing.state === 'Đã duyệt') {
      const line = say.approvedBefore(name, standing.when);
      return { state: 'idle', said: { title: say.approvedTitle, lines: [line], links: [] } };
    }
    if (standing.state === 'Trả lại') {
      return refused([say.returnedAlready(name, standing.when, standing.reason)]);
    }
    if (standing.state !== 'Đã nộp') return refused([say.notYetSubmitted(name)]);
    // What was typed into the tab by hand has no print: there is nothing to compare with.
    if (standing.print !== '' && standing.print !== book.rowsOf(unit.code).print) {
      return refused([say.changedBeforeApproval(name, standing.submitted)]);
    }
    const { when, who } = context;
    const left = book.unapproved().filter(({ code }) => code !== unit.code);
    return {
      state: 'planned',
      files: [],
      writing: () => ({
        ids: new TabIds(book.grid),
        changes: [],
        progress: [{ ...standing, state: 'Đã duyệt', unit: unit.code, when, who, reason: '' }],
        journal: [
          { command: say.approveCommand, period, result: say.approveResult(name), document: '' },
        ],
        said: {
          title: say.approvedTitle,
          lines: [say.approved(name), say.leftToApprove(left.map(({ code }) => code))],
          links: [],
          data: { period, approved: { unit: unit.code } },
        },
      }),
    };
  },
};
