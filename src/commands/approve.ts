import { TabIds } from '../contract/write';
import * as say from '../messages/progress';
import type { UnitProgress } from '../model/progress';
import type { BookCommand, Planning } from '../run';
import { UNIT_OPTION } from './chosenUnit';
import { judgedUnit } from './standing';

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
    const refused = (reason: string): Planning => ({ state: 'refused', reasons: [reason] });
    const isWaiting = ({ state }: UnitProgress) => state === 'Đã nộp';
    const judged = judgedUnit(book, context, say.approveCommand, isWaiting);
    if ('state' in judged) return judged;
    const { unit, name, period, standing } = judged;
    if (standing.state === 'Đã duyệt') {
      const line = say.approvedBefore(name, standing.when);
      return { state: 'idle', said: { title: say.approvedTitle, lines: [line], links: [] } };
    }
    if (standing.state === 'Trả lại') {
      return refused(say.returnedAlready(name, standing.when, standing.reason));
    }
    if (!isWaiting(standing)) return refused(say.notYetSubmitted(name));
    // What was typed into the tab by hand has no print: there is nothing to compare with.
    if (standing.print !== '' && standing.print !== book.rowsOf(unit.code).print) {
      return refused(say.changedBeforeApproval(name, standing.submitted));
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
