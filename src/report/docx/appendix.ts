import { AlignmentType, type FileChild, Paragraph } from 'docx';
import { romanNumeral } from '../numbering';
import type { RegimeTable } from '../regime/table';
import { numberLine } from '../text';
import type { Report, ReportTable } from '../tree';
import { planColumns } from './columns';
import type { FootnoteCollector } from './footnotes';
import { twipsOfPoints } from './measures';
import { lineWidth, type Orientation } from './page';
import { faceOf, plainRun, richRuns } from './runs';
import { gridOf, roomBelow } from './table';

export interface AppendixPage {
  readonly orientation: Orientation;
  readonly children: readonly FileChild[];
}

/** How much smaller than usual a table may be set before the page is turned. */
const SMALLER_BEFORE_TURNING = 1;

/** An appendix on pages of its own: its number, title and reference, then the table. */
export function appendixPage(
  report: Report,
  index: number,
  regime: RegimeTable,
  footnotes: FootnoteCollector,
): AppendixPage {
  const table = report.appendices[index];
  if (table === undefined) return { orientation: 'portrait', children: [] };
  const { size, smallest } = regime.table;
  const upright = lineWidth(regime.page, 'portrait');
  const plan = planColumns(table, upright, size, size - SMALLER_BEFORE_TURNING);
  const orientation: Orientation = plan.fits ? 'portrait' : 'landscape';
  const width = lineWidth(regime.page, orientation);
  const finalPlan = plan.fits ? plan : planColumns(table, width, size, smallest);
  return {
    orientation,
    children: [
      ...titleLines(report, table, index, regime, footnotes),
      gridOf(table, finalPlan, { regime, width, footnotes }),
      roomBelow(),
    ],
  };
}

function titleLines(
  report: Report,
  table: ReportTable,
  index: number,
  { appendix }: RegimeTable,
  footnotes: FootnoteCollector,
): readonly Paragraph[] {
  const number = report.appendices.length > 1 ? ` ${romanNumeral(index + 1)}` : '';
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      children: [plainRun(`Phụ lục${number}`, faceOf(appendix.label))],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      children: [...richRuns(table.caption, footnotes, faceOf(appendix.title))],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { after: twipsOfPoints(6) },
      children: [plainRun(reference(report), faceOf(appendix.reference))],
    }),
  ];
}

/** `(Kèm theo Báo cáo số …-BC/ĐU ngày … tháng … năm … của …)`. */
function reference(report: Report): string {
  return `(Kèm theo ${sentenceCase(report.documentType)} ${numberLine(report).toLowerCase()})`;
}

function sentenceCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
