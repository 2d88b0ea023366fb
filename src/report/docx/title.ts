import { AlignmentType, type FileChild, Paragraph } from 'docx';
import { balancedText } from '../layout/balance';
import { shownContent, shownText } from '../layout/capitals';
import { twipsOfMillimetres, twipsOfPoints } from '../layout/measures';
import { faceWidth } from '../layout/textWidth';
import type { Report } from '../tree';
import { ornamentBelow } from './ornament';
import { facedRuns, plainRuns, richRuns } from './runs';
import type { Typesetting } from './typesetting';

/** What a renderer with other metrics may need beyond the measured length of a line. */
const SLACK = twipsOfMillimetres(2);
const BEFORE_TITLE = twipsOfPoints(18);
const BELOW_ORNAMENT = 6;

/** The document's type, its subject in lines of much a length, what stands below it, and whom it is addressed to. */
export function titleBlock(report: Report, setting: Typesetting): readonly FileChild[] {
  const { regime, width, footnotes } = setting;
  const subject = balancedText(report.subject, width - SLACK, (text) =>
    faceWidth(text, regime.subject),
  );
  return [
    new Paragraph({
      style: 'Title',
      spacing: { before: BEFORE_TITLE },
      children: [...plainRuns(shownText(report.documentType, regime.documentType))],
    }),
    new Paragraph({
      style: 'Subtitle',
      children: [...richRuns(shownContent(subject.content, regime.subject), footnotes)],
    }),
    ornamentBelow(
      regime.belowSubject,
      { length: subject.longest, available: width, size: regime.subject.size },
      BELOW_ORNAMENT,
    ),
    ...report.salutation.map((line) => salutationLine(line, report.salutation.length, setting)),
  ];
}

/** One addressee stands in the middle of the line, a list of them to the right of its title. */
function salutationLine(line: string, count: number, { regime, width }: Typesetting): Paragraph {
  return new Paragraph({
    ...(count === 1
      ? { alignment: AlignmentType.CENTER }
      : { indent: { left: Math.round(width / 4) } }),
    spacing: { after: twipsOfPoints(regime.body.betweenParagraphs) },
    children: [...facedRuns(line, regime.salutation)],
  });
}
