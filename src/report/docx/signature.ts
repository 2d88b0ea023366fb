import { AlignmentType, type FileChild, Paragraph } from 'docx';
import { twipsOfPoints } from '../layout/measures';
import type { RegimeTable, TextFace } from '../regime/table';
import type { Report } from '../tree';
import { facedRuns } from './runs';
import { sideBySide } from './sideBySide';
import type { Typesetting } from './typesetting';

/** The share of the line that the recipients take. */
const RECIPIENTS_SHARE = 0.5;

/** Recipients on the left, authority, position and name on the right; never torn apart. */
export function signatureBlock(report: Report, { regime, width }: Typesetting): FileChild {
  const left = Math.round(width * RECIPIENTS_SHARE);
  return sideBySide(
    [left, width - left],
    [[recipientsCell(report, regime), signerCell(report, regime)]],
  );
}

function recipientsCell({ recipients }: Report, regime: RegimeTable): readonly Paragraph[] {
  if (recipients.length === 0) return [new Paragraph({ children: [] })];
  return [
    line('Nơi nhận:', regime.recipientsTitle, AlignmentType.LEFT),
    ...recipients.map((recipient) => line(`- ${recipient}`, regime.recipients, AlignmentType.LEFT)),
  ];
}

function signerCell(report: Report, regime: RegimeTable): readonly Paragraph[] {
  const { authority, position, signatory } = report;
  const centred = (text: string, face: TextFace) => line(text, face, AlignmentType.CENTER);
  return [
    ...authority.map((text) => centred(text, regime.authority)),
    ...position.map((text) => centred(text, regime.position)),
    line(signatory, regime.signatory, AlignmentType.CENTER, regime.signatureSpace),
  ];
}

function line(
  text: string,
  face: TextFace,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  before = 0,
): Paragraph {
  return new Paragraph({
    alignment,
    spacing: { before: twipsOfPoints(before) },
    children: [...facedRuns(text, face)],
  });
}
