import * as say from '../messages/run';
import { withoutMarks } from '../model/folding';
import type { Options } from '../run';

/** What people type for CÓ, tones and case aside. */
const YES: ReadonlySet<string> = new Set(['co', 'yes', 'y', 'ok', 'okay', 'x', 'dong y', 'vang']);
const NO: ReadonlySet<string> = new Set(['', 'khong', 'ko', 'no', 'n', 'huy', 'thoi']);

/** What an answer to a question for the office's yes comes to; `unclear` is neither. */
export type Agreement = 'yes' | 'no' | { readonly unclear: string };

/** What an option says: the command line's switch, or the word that a person types. */
export function agreementIn(answer: Options[string]): Agreement {
  if (answer === true) return 'yes';
  if (typeof answer !== 'string') return 'no';
  const word = withoutMarks(answer.replace(/["“”'’.,!]/g, ' '));
  if (YES.has(word)) return 'yes';
  return NO.has(word) || word.startsWith('khong ') ? 'no' : { unclear: say.unclearYes(answer) };
}
