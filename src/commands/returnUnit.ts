import { LOG_WORDS } from '../contract';
import { TabIds } from '../contract/write';
import * as say from '../messages/progress';
import { reading } from '../messages/run';
import { isSubmitted, type UnitProgress } from '../model/progress';
import { resultOf } from '../progress';
import type { BookCommand, Planning } from '../run';
import { UNIT_OPTION } from './chosenUnit';
import { judgedUnit, notYetSubmitted } from './judgedUnit';
import { REASON_OPTION, reasonQuestion } from './reason';

/** **Trả lại đơn vị**: what a unit submitted is its own to mend again, with the reason why. */
export const returnUnit: BookCommand = {
  name: 'tra-lai',
  handler: 'returnUnit',
  caption: say.returnCommand,
  usage: say.returnHelp,
  options: [UNIT_OPTION, { ...REASON_OPTION, usage: say.reasonOptionHelp }],
  takes: 'workbook',
  reads: 'book',
  reading,
  failedTitle: say.notReturnedTitle,
  isUndoable: false,
  asksWho: true,
  inquires: true,
  plan: (book, context): Planning => {
    const judged = judgedUnit(book, context, say.returnCommand, isSubmitted);
    if ('state' in judged) return judged;
    const { unit, name, period, standing } = judged;
    const { when, who, why: reason } = context;
    const isSaid = reason === '' || reason === standing.reason;
    if (standing.state === 'Trả lại' && isSaid && book.progress().isBorneOut(unit.code, period)) {
      const line = say.returnedAlready(name, standing.when, standing.reason);
      return { state: 'idle', said: { title: say.returnedTitle, lines: [line], links: [] } };
    }
    if (!isSubmitted(standing) && standing.state !== 'Trả lại') {
      return { state: 'refused', reasons: [notYetSubmitted(book, judged)] };
    }
    if (reason === '') {
      const lacks = reasonQuestion([say.askReason(name)]);
      return { state: 'refused', reasons: [say.reasonMissing], lacks };
    }
    const returned: UnitProgress = {
      period,
      unit: unit.code,
      state: 'Trả lại',
      when,
      who,
      reason,
      submitted: '',
      // Returned once more for another reason it is known by what was returned first.
      print: (standing.state === 'Trả lại' && standing.print) || book.rowsOf(unit.code).print,
    };
    return {
      state: 'planned',
      files: [],
      writing: () => ({
        ids: new TabIds(book.grid),
        changes: [],
        progress: [returned],
        journal: [
          {
            command: LOG_WORDS.returned,
            period,
            result: resultOf(returned, [unit.name]),
            document: '',
          },
        ],
        said: {
          title: say.returnedTitle,
          lines: [say.returned(name, reason)],
          links: [],
          data: { period, returned: { unit: unit.code, reason } },
        },
      }),
    };
  },
};
