import { AlignmentType, type FileChild, Paragraph, type ParagraphChild } from 'docx';
import { romanNumeral } from '../../model/roman';
import type { Report, ReportTable } from '../tree';
import type { Setting } from './body';
import { twipsOfPoints } from './measures';
import { faceOf, plainRun, richRuns } from './runs';
import { dateRuns, numberRuns } from './signing';
import { tableGrid } from './table';

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
  const { regime, footnotes } = setting;
  const { label, title } = regime.appendix;
  const number = report.appendices.length > 1 ? ` ${romanNumeral(index + 1)}` : '';
  return [
    titleLine([plainRun(`Phụ lục${number}`, faceOf(label))]),
    titleLine(richRuns(table.caption, footnotes, faceOf(title))),
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
function referenceRuns(report: Report, { regime }: Setting): readonly ParagraphChild[] {
  const { beforeDate, ...measures } = regime.appendix.reference;
  const face = faceOf(measures);
  return [
    plainRun(`(Kèm theo ${sentenceCase(report.documentType)} `, face),
    ...numberRuns(report, 'số', face),
    plainRun(beforeDate, face),
    ...dateRuns(report, face),
    plainRun(report.issuer === '' ? ')' : ` của ${report.issuer})`, face),
  ];
}

function sentenceCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
