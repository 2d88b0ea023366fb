import { AlignmentType, type FileChild, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { romanNumeral } from '../../model/roman';
import type { Report, ReportTable } from '../tree';
import { balancedText } from './balance';
import type { Setting } from './body';
import { twipsOfPoints } from './measures';
import { faceOf, plainRun, richRuns } from './runs';
import { dateRuns, numberRuns, WIDEST_DATE } from './signing';
import { tableGrid } from './table';
import { faceWidth } from './textWidth';

/**
 * An appendix on pages of its own: its number (Roman where there are several), its title, the
 * document it belongs to, and its table.
 */
export function appendixBlocks(
  report: Report,
  index: number,
  table: ReportTable,
  setting: Setting,
): readonly FileChild[] {
  const { regime, footnotes, width } = setting;
  const { label, title } = regime.appendix;
  const caption = balancedText(table.caption, width, (text) => faceWidth(text, title));
  const number = report.appendices.length > 1 ? ` ${romanNumeral(index + 1)}` : '';
  return [
    titleLine([plainRun(`Phụ lục${number}`, faceOf(label))]),
    titleLine(richRuns(caption.content, footnotes, faceOf(title))),
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

/** `(Kèm theo Báo cáo số …-BC/ĐU, ngày … tháng … năm … của …)`. */
function referenceRuns(report: Report, { regime, width }: Setting): readonly ParagraphChild[] {
  const { beforeDate, ...measures } = regime.appendix.reference;
  const face = faceOf(measures);
  const start = `(Kèm theo ${sentenceCase(report.documentType)} `;
  const end = report.issuer === '' ? ')' : `của ${report.issuer})`;
  const whole = `${start}số 00000${report.symbol}${beforeDate}${WIDEST_DATE} ${end}`;
  const fits = report.issuer === '' || faceWidth(whole, measures) <= width;
  return [
    plainRun(start, face),
    ...numberRuns(report, 'số', face),
    plainRun(beforeDate, face),
    ...dateRuns(report, face),
    ...(report.issuer === '' ? [] : [plainRun(' ', face)]),
    ...(fits ? [] : [new TextRun({ ...face, break: 1 })]),
    plainRun(end, face),
  ];
}

function sentenceCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
