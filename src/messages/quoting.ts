import { shortened } from '../model/beginning';

const MOST_QUOTED = 120;

/** A typed text as a message quotes it: a long one by its beginning. */
export function short(text: string): string {
  return shortened(text, MOST_QUOTED);
}
