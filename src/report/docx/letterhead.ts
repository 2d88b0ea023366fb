import { AlignmentType, type FileChild, type IRunOptions, Paragraph, TextRun } from 'docx';
import { twoDigits } from '../../model/date';
import type { RegimeTable, TextFace } from '../regime/table';
import { numberLine } from '../text';
import type { Report } from '../tree';
import { balancedLines } from './balance';
import { sideBySide } from './grid';
import { type Twips, twipsOfMillimetres, twipsOfPoints } from './measures';
import { ornamentBelow, ruleBelow } from './ornament';
import { faceOf, plainRun } from './runs';
import { textWidth } from './textWidth';

/** How far the letterhead may reach into the margins when its lines are long, as offices do. */
const INTO_LEFT_MARGIN = twipsOfMillimetres(12);
const INTO_RIGHT_MARGIN = twipsOfMillimetres(7);
/** Room between the two columns. */
const GUTTER = twipsOfMillimetres(3);
/** Room left for a number or a day that is written by hand. */
const BLANK_FOR_NUMBER = twipsOfPoints(34);
const BLANK_FOR_DAY = twipsOfPoints(22);

/**
 * The head of page 1: who issues on the left, the Party's title or the nation's on the right, below
 * them the number and the place and date.
 */
export function letterhead(report: Report, regime: RegimeTable, width: Twips): FileChild {
  const left = leftLines(report, regime);
  const right = Math.max(
    ...regime.headText.map((text, line) => faceWidth(text, regime.headLines[line])),
    faceWidth(placeAndDateText(report), regime.placeAndDate) + BLANK_FOR_DAY,
  );
  const wanted = Math.max(...left.map(({ text, face }) => faceWidth(text, face))) + GUTTER;
  const missing = Math.max(0, wanted + right + GUTTER - width);
  const intoLeft = Math.min(INTO_LEFT_MARGIN, missing);
  const intoRight = Math.min(INTO_RIGHT_MARGIN, missing - intoLeft);
  const total = width + intoLeft + intoRight;
  const spare = Math.max(0, total - wanted - right - GUTTER);
  const rightWidth = Math.round(right + GUTTER + spare / 2);
  const leftWidth = total - rightWidth;

  const signing = [
    [centred([numberRuns(report, regime)].flat())],
    [centred(dateRuns(report, regime))],
  ];
  return sideBySide(
    [leftWidth, rightWidth],
    [[issuerCell(left, regime, leftWidth), headCell(regime, rightWidth)], signing],
    -intoLeft,
  );
}

interface FacedLine {
  readonly text: string;
  readonly face: TextFace;
}

function leftLines({ superior, issuer }: Report, regime: RegimeTable): readonly FacedLine[] {
  return [
    { text: superior.toUpperCase(), face: regime.superior },
    { text: issuer.toUpperCase(), face: regime.issuer },
  ].filter(({ text }) => text !== '');
}

function issuerCell(lines: readonly FacedLine[], regime: RegimeTable, width: Twips) {
  const set = lines.flatMap(({ text, face }) =>
    balancedLines(text, width, (part) => faceWidth(part, face)).map((part) => ({
      text: part,
      face,
    })),
  );
  const last = set[set.length - 1];
  return [
    ...set.map(({ text, face }) => centred([plainRun(text, faceOf(face))])),
    ornamentBelow(regime.belowIssuer, {
      length: last ? faceWidth(last.text, last.face) : 0,
      available: width,
      size: regime.issuer.size,
    }),
  ];
}

function headCell(regime: RegimeTable, width: Twips): readonly Paragraph[] {
  const lines = regime.headText.map((text, line) => ({ text, face: regime.headLines[line] }));
  const last = lines[lines.length - 1];
  return [
    ...lines.map(({ text, face }) => centred([plainRun(text, face ? faceOf(face) : {})])),
    ruleBelow(last ? faceWidth(last.text, last.face) : 0, width),
  ];
}

function numberRuns(report: Report, regime: RegimeTable): readonly TextRun[] {
  const face = faceOf(regime.number);
  const line = numberLine(report);
  const [label, symbol] = [regime.number.label, report.symbol];
  if (line === '' || /^\d/.test(symbol)) return [plainRun(line, face)];
  return [plainRun(label, face), blank(BLANK_FOR_NUMBER, face), plainRun(symbol, face)];
}

function dateRuns(report: Report, regime: RegimeTable): readonly TextRun[] {
  const face = faceOf(regime.placeAndDate);
  const { day, month, year } = report.signingDate;
  const number = (value: number | undefined, digits: (value: number) => string) =>
    value === undefined ? [blank(BLANK_FOR_DAY, face)] : [plainRun(` ${digits(value)} `, face)];
  return [
    plainRun(report.place === '' ? 'ngày' : `${report.place}, ngày`, face),
    ...number(day, twoDigits),
    plainRun('tháng', face),
    ...number(month, (value) => (value <= 2 ? twoDigits(value) : String(value))),
    plainRun(`năm ${year}`, face),
  ];
}

function placeAndDateText({ place, signingDate }: Report): string {
  return `${place}, ngày  tháng 12 năm ${signingDate.year}`;
}

/** One space as wide as the blank, so that the text reads the same as plain text. */
function blank(width: Twips, face: IRunOptions): TextRun {
  return new TextRun({ ...face, text: ' ', characterSpacing: width });
}

function centred(children: readonly TextRun[]): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children });
}

function faceWidth(text: string, face: TextFace | undefined): Twips {
  return face ? textWidth(text, face.size, face.bold === true) : 0;
}
