import { TabIds } from '../contract/write';
import * as say from '../messages/progress';
import { writePeriod } from '../model/period';
import { isSubmitted } from '../model/progress';
import type { BookCommand, Planning, Question } from '../run';
import { UNIT_OPTION, unitInHand, unitQuestion } from './chosenUnit';
import { REASON_OPTION, reasonQuestion } from './reason';
import { progressTrouble } from './standing';

/** **Trả lại đơn vị**: what a unit submitted is its own to mend again, with the reason why. */
export const returnUnit: BookCommand = {
  name: 'tra-lai',
  handler: 'returnUnit',
  caption: say.returnCommand,
  help: say.returnHelp,
  options: [UNIT_OPTION, { ...REASON_OPTION, help: say.reasonOptionHelp }],
  takes: 'workbook',
  reads: 'book',
  reading: say.reading,
  failedTitle: say.notReturnedTitle,
  isUndoable: false,
  asksWho: true,
  inquires: true,
  plan: (book, context): Planning => {
    const refused = (reasons: readonly string[], lacks?: Question): Planning => ({
      state: 'refused',
      title: say.notReturnedTitle,
      reasons,
      ...(lacks && { lacks }),
    });
    const trouble = progressTrouble(book);
    if (trouble.length > 0) return refused(trouble);
    const { unit, reason: unclear } = unitInHand(book, context);
    if (!unit) {
      return refused([unclear], unitQuestion(book, context, say.returnCommand, isSubmitted));
    }
    const period = writePeriod(book.workbook.settings.period);
    const name = say.nameOf(unit.name, unit.code);
    const standing = book.progress().of(unit.code, period);
    if (standing.state === 'Trả lại') {
      const line = say.returnedAlready(name, standing.when, standing.reason);
      return { state: 'idle', said: { title: say.returnedTitle, lines: [line], links: [] } };
    }
    if (!isSubmitted(standing)) return refused([say.notYetSubmitted(name)]);
    const { when, who, why: reason } = context;
    if (reason === '') {
      return refused([say.reasonMissing], reasonQuestion([say.askReason(name)]));
    }
    return {
      state: 'planned',
      files: [],
      writing: () => ({
        ids: new TabIds(book.grid),
        changes: [],
        progress: [
          {
            period,
            unit: unit.code,
            state: 'Trả lại',
            when,
            who,
            reason,
            submitted: '',
            print: '',
          },
        ],
        journal: [
          {
            command: say.returnCommand,
            period,
            result: say.returnResult(name, reason),
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
