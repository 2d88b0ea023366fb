import { AlignmentType, type FileChild, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { romanNumeral } from '../../model/roman';
import { balancedText } from '../layout/balance';
import { shownContent } from '../layout/capitals';
import { twipsOfPoints } from '../layout/measures';
import { faceWidth } from '../layout/textWidth';
import { referenceParts } from '../signing';
import type { Report, ReportTable } from '../tree';
import { facedRuns, faceOf, plainRuns, richRuns } from './runs';
import { signedRuns, WIDEST_DATE, WIDEST_NUMBER } from './signedRuns';
import { tableGrid } from './table';
import type { Typesetting } from './typesetting';

/**
 * An appendix on pages of its own: its number (Roman where there are several), its title, the
 * document it belongs to, and its table.
 */
export function appendixBlocks(
  report: Report,
  index: number,
  table: ReportTable,
  setting: Typesetting,
): readonly FileChild[] {
  const { regime, footnotes, width } = setting;
  const { label, title } = regime.appendix;
  const caption = balancedText(table.caption, width, (text) => faceWidth(text, title));
  const number = report.appendices.length > 1 ? ` ${romanNumeral(index + 1)}` : '';
  return [
    titleLine(facedRuns(`Phụ lục${number}`, label)),
    titleLine(richRuns(shownContent(caption.content, title), footnotes, faceOf(title))),
    titleLine(referenceRuns(report, setting), 6),
    tableGrid(table, setting),
  ];
}

function titleLine(children: readonly ParagraphChild[], after = 0): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { after: twipsOfPoints(after) },
    children: [...children],
  });
}

/** The document it belongs to; its issuer on a line below where one line cannot hold both. */
function referenceRuns(report: Report, { regime, width }: Typesetting): readonly ParagraphChild[] {
  const { beforeDate, ...measures } = regime.appendix.reference;
  const face = faceOf(measures);
  const { document, issuer } = referenceParts(report, beforeDate);
  const whole = `(Kèm theo ${report.documentType} số ${WIDEST_NUMBER}${report.symbol}, ${WIDEST_DATE} ${issuer}`;
  const broken = issuer !== '' && faceWidth(whole, measures) > width;
  return [
    ...signedRuns(document, face),
    ...(broken ? [new TextRun({ ...face, break: 1 })] : []),
    ...(issuer === '' ? [] : plainRuns(issuer, face)),
  ];
}
