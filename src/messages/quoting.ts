import { shortened } from '../model/beginning';

const MOST_QUOTED = 120;

/** A typed text as a message quotes it: a long one by its beginning. */
export function short(text: string): string {
  return shortened(text, MOST_QUOTED);
}

/** The name that a text may be a slip for, at the end of a sentence: `; có lẽ là "TYT"`. */
export function perhaps(near: string | undefined): string {
  return near === undefined ? '' : `; có lẽ là "${near}"`;
}
