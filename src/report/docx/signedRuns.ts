import { type IRunOptions, TextRun } from 'docx';
import { type Twips, twipsOfPoints } from '../layout/measures';
import type { SignedPart } from '../signing';
import { plainRuns } from './runs';

/** Room left for a number, a day or a month that is written by hand. */
const BLANKS: Readonly<Record<'number' | 'date', Twips>> = {
  number: twipsOfPoints(34),
  date: twipsOfPoints(22),
};

/** About how wide a number and a date with blanks are, as text to measure. */
export const WIDEST_NUMBER = '00000';
export const WIDEST_DATE = 'ngày 00000 tháng 00000 năm 2000';

/** A line with blanks: each is one space stretched, so that the text reads as plain text does. */
export function signedRuns(parts: readonly SignedPart[], face: IRunOptions): readonly TextRun[] {
  return parts.flatMap((part) =>
    typeof part === 'string'
      ? plainRuns(part, face)
      : [new TextRun({ ...face, text: ' ', characterSpacing: BLANKS[part.blank] })],
  );
}
