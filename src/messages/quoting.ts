import { shortened } from '../model/beginning';

/** How a day is typed. */
export const DAY = 'ngày/tháng/năm, ví dụ 20/05/2026';
/** How a number is typed. */
export const NUMBER = 'một số, ví dụ 1234,5';

const MOST_QUOTED = 120;

/** A typed text as a message quotes it: a long one by its beginning. */
export function short(text: string): string {
  return shortened(text, MOST_QUOTED);
}

/** The name that a text may be a slip for, at the end of a sentence: `; có lẽ là "TYT"`. */
export function perhaps(near: string | undefined): string {
  return near === undefined ? '' : `; có lẽ là "${near}"`;
}
