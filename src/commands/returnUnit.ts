import { TabIds } from '../contract/write';
import * as say from '../messages/progress';
import { writePeriod } from '../model/period';
import { isSubmitted } from '../model/progress';
import type { BookCommand, Planning } from '../run';
import { REASON_OPTION, textOption, UNIT_OPTION, unitInHand, unitQuestion } from './chosenUnit';
import { progressTrouble } from './standing';

/** **Trả lại đơn vị**: what a unit submitted is its own to mend again, with the reason why. */
export const returnUnit: BookCommand = {
  name: 'tra-lai',
  handler: 'returnUnit',
  caption: say.returnCommand,
  help: say.returnHelp,
  options: [UNIT_OPTION, REASON_OPTION],
  takes: 'workbook',
  reads: 'book',
  reading: say.reading,
  failedTitle: say.notReturnedTitle,
  isUndoable: false,
  asksWho: true,
  asks: (book, context) => {
    const chosen = unitInHand(book, context);
    const question = unitQuestion(book, chosen, context, say.returnCommand, isSubmitted);
    if (question || !chosen.unit || textOption(context, REASON_OPTION.name) !== '') return question;
    const { unit } = chosen;
    const { settings } = book.workbook;
    // Where there is nothing to return nobody is asked why.
    if (!isSubmitted(book.progress().of(unit.code, writePeriod(settings.period)))) return undefined;
    return {
      option: REASON_OPTION.name,
      text: say.askReason(say.nameOf(unit.name, unit.code)),
    };
  },
  plan: (book, context): Planning => {
    const refused = (...reasons: readonly string[]): Planning => ({
      state: 'refused',
      title: say.notReturnedTitle,
      reasons,
    });
    const trouble = progressTrouble(book);
    if (trouble.length > 0) return refused(...trouble);
    const { unit, reason: unclear } = unitInHand(book, context);
    if (!unit) return refused(unclear);
    const period = writePeriod(book.workbook.settings.period);
    const name = say.nameOf(unit.name, unit.code);
    const standing = book.progress().of(unit.code, period);
    if (standing.state === 'Trả lại') {
      const line = say.returnedAlready(name, standing.when, standing.reason);
      return { state: 'idle', said: { title: say.returnedTitle, lines: [line], links: [] } };
    }
    if (!isSubmitted(standing)) return refused(say.notYetSubmitted(name));
    const reason = textOption(context, REASON_OPTION.name);
    if (reason === '') return refused(say.reasonMissing);
    const { when, who } = context;
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
