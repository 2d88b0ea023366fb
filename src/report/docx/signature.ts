import { AlignmentType, type FileChild, Paragraph } from 'docx';
import type { RegimeTable, TextFace } from '../regime/table';
import type { Report } from '../tree';
import { sideBySide } from './grid';
import { type Twips, twipsOfPoints } from './measures';
import { faceOf, plainRun } from './runs';

/** The share of the line that the recipients take. */
const RECIPIENTS_SHARE = 0.48;

/** Recipients on the left, authority, position and name on the right; never torn apart. */
export function signatureBlock(report: Report, regime: RegimeTable, width: Twips): FileChild {
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
  return [
    ...authority.map((text) => line(text, regime.authority, AlignmentType.CENTER)),
    ...position.map((text) => line(text, regime.position, AlignmentType.CENTER)),
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
    children: [plainRun(text, faceOf(face))],
  });
}
