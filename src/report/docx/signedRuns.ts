import type { IRunOptions, TextRun } from 'docx';
import type { SignedPart } from '../signing';
import { plainRuns } from './runs';

/**
 * Room left for a number, a day or a month that is written by hand: so many spaces, 12 and 8 mm at
 * the sizes of these lines. One space stretched would close up in Google Docs, where letters have no
 * spacing.
 */
const BLANKS: Readonly<Record<'number' | 'date', string>> = {
  number: ' '.repeat(11),
  date: ' '.repeat(7),
};

/** About how wide a number and a date with blanks are, as text to measure. */
export const WIDEST_NUMBER = '00000';
export const WIDEST_DATE = 'ngày 00000 tháng 00000 năm 2000';

/** A line with blanks. */
export function signedRuns(parts: readonly SignedPart[], face: IRunOptions): readonly TextRun[] {
  return parts.flatMap((part) =>
    plainRuns(typeof part === 'string' ? part : BLANKS[part.blank], face),
  );
}
