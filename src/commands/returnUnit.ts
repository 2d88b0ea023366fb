import type { Book } from '../book';
import { LOG_WORDS } from '../contract';
import * as say from '../messages/progress';
import { reading } from '../messages/run';
import { isSubmitted } from '../model/progress';
import type { BookCommand, PlanContext, Planning } from '../run';
import { UNIT_OPTION } from './chosenUnit';
import {
  type Judged,
  type Judgement,
  judgedUnits,
  judgementPlan,
  notYetSubmitted,
  unitsData,
} from './judgedUnit';
import { REASON_OPTION, reasonQuestion } from './reason';

/** **Trả lại đơn vị**: what units submitted is their own to mend again, with the reason why. */
export const returnUnit: BookCommand = {
  name: 'tra-lai',
  handler: 'returnUnit',
  caption: say.returnCommand,
  usage: say.returnHelp,
  options: [
    { ...UNIT_OPTION, usage: say.unitsOptionHelp },
    { ...REASON_OPTION, usage: say.reasonOptionHelp },
  ],
  takes: 'workbook',
  reads: 'book',
  reading,
  failedTitle: say.notReturnedTitle,
  isUndoable: false,
  asksWho: true,
  inquires: true,
  plan: (book, context): Planning => {
    const asked = { isWaiting: isSubmitted, takes: 'several' } as const;
    const judged = judgedUnits(book, context, say.returnCommand, asked);
    if ('state' in judged) return judged;
    const { why: reason } = context;
    const awaiting = judged.units.filter((one) => {
      const judgement = returning(book, context, one);
      return judgement.kind === 'refused' && judgement.reason === say.reasonMissing;
    });
    if (awaiting.length > 0) {
      const lacks = reasonQuestion([say.askReason(awaiting.map(({ name }) => name).join(', '))]);
      return { state: 'refused', reasons: [...judged.reasons, say.reasonMissing], lacks };
    }
    return judgementPlan(book, judged, (one) => returning(book, context, one), {
      title: say.returnedTitle,
      word: LOG_WORDS.returned,
      after: () => [],
      data: (units) => ({ returned: { ...unitsData(units), reason } }),
    });
  },
};

function returning(book: Book, { when, who, why: reason }: PlanContext, judged: Judged): Judgement {
  const { unit, name, period, standing } = judged;
  const isSaid = reason === '' || reason === standing.reason;
  if (standing.state === 'Trả lại' && isSaid && book.progress().isBorneOut(unit.code, period)) {
    return { kind: 'idle', line: say.returnedAlready(name, standing.when, standing.reason) };
  }
  if (!isSubmitted(standing) && standing.state !== 'Trả lại') {
    return { kind: 'refused', reason: notYetSubmitted(book, judged) };
  }
  if (reason === '') return { kind: 'refused', reason: say.reasonMissing };
  return {
    kind: 'judged',
    progress: {
      period,
      unit: unit.code,
      state: 'Trả lại',
      when,
      who,
      reason,
      submitted: '',
      // Returned once more for another reason it is known by what was returned first.
      print: (standing.state === 'Trả lại' && standing.print) || book.rowsOf(unit.code).print,
    },
    lines: [say.returned(name, reason)],
  };
}
