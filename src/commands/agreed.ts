import { fold } from '../model/folding';
import type { Options } from '../run';

const YES = 'có';

/** Whether an option says yes: the command line's switch, or the word that a person types. */
export function isAgreed(answer: Options[string] | undefined): boolean {
  return answer === true || (typeof answer === 'string' && fold(answer) === YES);
}
