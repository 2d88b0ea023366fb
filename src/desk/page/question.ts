import type { Dialog } from '../services';

/** What a command asks of the person at the screen. */
export interface Question {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  /** Google's name for the set of buttons: `YES_NO_CANCEL`. */
  readonly buttons: string;
}

/** What was answered: a button's name, or what was typed. */
export interface Answer {
  readonly question: Question;
  readonly text: string;
}

/** A run that stopped at a question: what it did counts for nothing. */
class Unanswered extends Error {}

/**
 * Answers the questions of a run in the order in which they were answered before. A worker cannot wait for the
 * person, so a run that asks what nobody answered yet is given up and begun anew with the answer: a command
 * is a plan, and asks before it makes anything.
 */
export function answering(answers: readonly Answer[]): {
  readonly answer: (prompt: string, dialog: Dialog) => string;
  /** The first question without an answer. */
  readonly asked: () => Question | undefined;
  /** Ends what still goes on after it. */
  readonly check: () => void;
} {
  let next = 0;
  let open: Question | undefined;
  return {
    answer: (_prompt, { kind, title, content, buttons = 'OK' }) => {
      if (open) throw new Unanswered();
      const question: Question = {
        kind: kind === 'prompt' ? 'prompt' : 'alert',
        title,
        text: content,
        buttons,
      };
      const given = answers[next];
      if (given && isSame(given.question, question)) {
        next += 1;
        return given.text;
      }
      open = question;
      throw new Unanswered();
    },
    asked: () => open,
    check: () => {
      if (open) throw new Unanswered();
    },
  };
}

function isSame(one: Question, other: Question): boolean {
  return one.kind === other.kind && one.title === other.title && one.text === other.text;
}
