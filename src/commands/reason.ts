import { type Question, REASON } from '../run';

/** Why a command is to be carried out. */
export const REASON_OPTION = { name: REASON, value: 'LÝ_DO' } as const;

/**
 * Who is at the screen reads why nothing was done, and may say why it is to be done all the same.
 * @param overrules what was read, each by what tells it apart
 */
export function reasonQuestion(
  reasons: readonly string[],
  overrules?: readonly string[],
): Question {
  return { option: REASON, text: reasons.join('\n'), ...(overrules && { overrules }) };
}
