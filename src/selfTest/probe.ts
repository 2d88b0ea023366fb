import * as say from '../messages/selfTest';
import type { Lab } from './laboratory';

/** Whether what was seen is what this product believes; `unknown` where nothing tells. */
export type Verdict = 'right' | 'other' | 'unknown';

export interface Judged {
  readonly verdict: Verdict;
  /** What was seen, in words that can be copied into a mail. */
  readonly seen: string;
}

/** One answer of the page. */
export interface ProbeAnswer extends Judged {
  readonly what: string;
}

/** A question to the services: what it asks, how it looks, and what it makes of what it saw. */
interface Question<Seen> {
  /** The question in a few words, as it stands on the page. */
  readonly what: string;
  readonly look: (lab: Lab) => Seen;
  /** Pure. */
  readonly judge: (seen: Seen) => Judged;
}

/** A question whose kind of sight is its own affair. */
export interface Probe {
  readonly what: string;
  readonly answer: (lab: Lab) => Judged;
}

export function probe<Seen>({ what, look, judge }: Question<Seen>): Probe {
  return { what, answer: (lab) => judge(look(lab)) };
}

/** What was seen is what is believed, or it is not. */
export function judged(isRight: boolean, seen: string): Judged {
  return { verdict: isRight ? 'right' : 'other', seen };
}

export function unknown(seen: string): Judged {
  return { verdict: 'unknown', seen };
}

const MOST_WORDS = 300;

/** Google's own words, cut where they run on. */
export function wordsOf(error: unknown): string {
  const message = (error as { readonly message?: unknown } | null)?.message ?? error;
  const text = String(message)
    .replace(/^API call to \S+ failed with error: /, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > MOST_WORDS ? `${text.slice(0, MOST_WORDS)}…` : text;
}

/** What became of something that a service may refuse: its words, or nothing where it was done. */
export function refusedWith(act: () => void): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return wordsOf(error);
  }
}

/** A refusal is right where it says what is expected of it. */
export function judgedRefusal(refusal: string | undefined, expected: RegExp): Judged {
  return refusal === undefined
    ? judged(false, say.notRefused)
    : judged(expected.test(refusal), refusal);
}
