import { type IRunOptions, TextRun } from 'docx';
import { twoDigits } from '../../model/date';
import type { Report } from '../tree';
import { type Twips, twipsOfPoints } from './measures';
import { plainRun } from './runs';

/** Room left for a number, a day or a month that is written by hand. */
const BLANK_FOR_NUMBER = twipsOfPoints(34);
const BLANK_FOR_DATE = twipsOfPoints(22);

/** `Số 15-BC/ĐU`; without a number yet, room for it. */
export function numberRuns(
  { symbol }: Report,
  label: string,
  face: IRunOptions,
): readonly TextRun[] {
  if (symbol === '') return [];
  return /^\d/.test(symbol)
    ? [plainRun(`${label} ${symbol}`, face)]
    : [plainRun(label, face), blank(BLANK_FOR_NUMBER, face), plainRun(symbol, face)];
}

/**
 * `ngày … tháng 5 năm 2026`: days with two digits, months 1 and 2 with two digits (Hướng dẫn
 * 05-HD/VPTW, item 4.2.2; Nghị định 30/2020/NĐ-CP, Phụ lục I); what is not known is left blank.
 */
export function dateRuns({ signingDate }: Report, face: IRunOptions): readonly TextRun[] {
  const { day, month, year } = signingDate;
  const part = (number: number | undefined, write: (number: number) => string) =>
    number === undefined ? blank(BLANK_FOR_DATE, face) : plainRun(` ${write(number)} `, face);
  return [
    plainRun('ngày', face),
    part(day, twoDigits),
    plainRun('tháng', face),
    part(month, (number) => (number <= 2 ? twoDigits(number) : String(number))),
    plainRun(`năm ${year}`, face),
  ];
}

/** About how wide a date with blanks is, as text to measure. */
export const WIDEST_DATE = 'ngày 00000 tháng 00000 năm 2000';

/** One space as wide as the blank, so that the text reads the same as plain text. */
function blank(width: Twips, face: IRunOptions): TextRun {
  return new TextRun({ ...face, text: ' ', characterSpacing: width });
}
