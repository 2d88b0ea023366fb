import { AlignmentType, type FileChild, Paragraph, type TextRun } from 'docx';
import { balancedLines } from '../layout/balance';
import { shownText } from '../layout/capitals';
import { type Twips, twipsOfMillimetres } from '../layout/measures';
import { faceWidth } from '../layout/textWidth';
import type { RegimeTable, TextFace } from '../regime/table';
import { dateParts, numberParts } from '../signing';
import type { Report } from '../tree';
import { ornamentBelow, ruleBelow } from './ornament';
import { facedRuns, faceOf } from './runs';
import { sideBySide } from './sideBySide';
import { signedRuns, WIDEST_DATE } from './signedRuns';

/** How far the letterhead may reach into each margin when its lines are long, as offices do. */
const INTO_MARGIN = twipsOfMillimetres(5);
/** Room between the two columns. */
const GUTTER = twipsOfMillimetres(4);

/**
 * The head of page 1: who issues on the left, the Party's title or the nation's on the right, below
 * them the number and the place and date.
 */
export function letterhead(report: Report, regime: RegimeTable, width: Twips): FileChild {
  const left = issuerLines(report, regime);
  const needed = Math.max(0, ...left.map(({ text, face }) => faceWidth(text, face))) + GUTTER / 2;
  const head = Math.max(...headLines(regime).map(({ text, face }) => faceWidth(text, face)));
  const date = faceWidth(`${report.place}, ${WIDEST_DATE}`, regime.placeAndDate);
  const right = Math.max(head, date) + GUTTER / 2;

  const missing = Math.max(0, needed + right - width);
  const intoMargins = Math.min(2 * INTO_MARGIN, missing);
  const total = Math.round(width + intoMargins);
  const spare = Math.max(0, total - needed - right);
  const rightWidth = Math.min(Math.round(right + spare / 2), total);
  const leftWidth = total - rightWidth;

  return sideBySide(
    [leftWidth, rightWidth],
    [
      [issuerCell(left, regime, leftWidth), headCell(regime, rightWidth)],
      [
        [centred(signedRuns(numberParts(report, regime.number.label), faceOf(regime.number)))],
        [centred(placeAndDate(report, regime))],
      ],
    ],
    -Math.round(intoMargins / 2),
  );
}

interface FacedLine {
  readonly text: string;
  readonly face: TextFace;
}

function issuerLines({ superior, issuer }: Report, regime: RegimeTable): readonly FacedLine[] {
  return [
    { text: shownText(superior, regime.superior), face: regime.superior },
    { text: shownText(issuer, regime.issuer), face: regime.issuer },
  ].filter(({ text }) => text !== '');
}

function headLines({ head }: RegimeTable): readonly FacedLine[] {
  return head.map(({ text, ...face }) => ({ text, face }));
}

function issuerCell(
  lines: readonly FacedLine[],
  regime: RegimeTable,
  width: Twips,
): readonly Paragraph[] {
  const set = lines.flatMap(({ text, face }) =>
    balancedLines(text, width, (part) => faceWidth(part, face)).map((part) => ({
      text: part,
      face,
    })),
  );
  const last = set[set.length - 1];
  return [
    ...set.map(facedLine),
    ornamentBelow(regime.belowIssuer, {
      length: last ? faceWidth(last.text, last.face) : 0,
      available: width,
      size: regime.issuer.size,
    }),
  ];
}

function headCell(regime: RegimeTable, width: Twips): readonly Paragraph[] {
  const lines = headLines(regime);
  const last = lines[lines.length - 1];
  return [...lines.map(facedLine), ruleBelow(last ? faceWidth(last.text, last.face) : 0, width)];
}

function placeAndDate(report: Report, regime: RegimeTable): readonly TextRun[] {
  const face = faceOf(regime.placeAndDate);
  const place = report.place === '' ? [] : [`${report.place}, `];
  return signedRuns([...place, ...dateParts(report)], face);
}

function facedLine({ text, face }: FacedLine): Paragraph {
  return centred(facedRuns(text, face));
}

function centred(children: readonly TextRun[]): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children });
}
