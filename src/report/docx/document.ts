import { AlignmentType, Document, type FileChild, type ISectionOptions, Paragraph } from 'docx';
import type { RegimeTable } from '../regime/table';
import { regimeTable } from '../regime/tables';
import { textOf } from '../text';
import type { Report } from '../tree';
import { appendixPage } from './appendix';
import { bodyBlock, type Setting } from './body';
import { FootnoteCollector } from './footnotes';
import { letterhead } from './letterhead';
import { twipsOfPoints } from './measures';
import { ornamentBelow } from './ornament';
import { type FileTime, packDocx } from './pack';
import { lineWidth, sectionFrame } from './page';
import { faceOf, plainRun, richRuns } from './runs';
import { signatureBlock } from './signature';
import { documentStyles } from './styles';
import { roomBelow } from './table';
import { textWidth } from './textWidth';

/**
 * The report as a .docx file in the official form of its regime. Synchronous; the same report (and
 * time) gives the same bytes.
 */
export function renderDocx(report: Report, time?: FileTime): Uint8Array {
  const regime = withFontSize(regimeTable(report.regime), report.fontSize);
  const footnotes = new FootnoteCollector();
  const sections = documentSections(report, regime, footnotes);
  const document = new Document({
    title: textOf(report.subject),
    creator: report.issuer,
    styles: documentStyles(regime),
    customProperties: [
      { name: 'Kỳ', value: report.properties.period },
      { name: 'Mã lần chạy', value: report.properties.runId },
      { name: 'Mã số liệu', value: report.properties.figuresHash },
    ],
    sections,
    footnotes: footnotes.paragraphs(),
  });
  return packDocx(document, time);
}

function withFontSize(regime: RegimeTable, size: number | undefined): RegimeTable {
  return size === undefined ? regime : { ...regime, body: { ...regime.body, size } };
}

function documentSections(
  report: Report,
  regime: RegimeTable,
  footnotes: FootnoteCollector,
): readonly ISectionOptions[] {
  const { draft } = report;
  const width = lineWidth(regime.page, 'portrait');
  const setting: Setting = { regime, width, footnotes };
  const last = report.body.length - 1;
  const main: ISectionOptions = {
    ...sectionFrame(regime, { orientation: 'portrait', restart: true, titlePage: true, draft }),
    children: [
      letterhead(report, regime, width),
      ...title(report, setting),
      ...report.body.flatMap((block, index) => bodyBlock(block, setting, index === last)),
      signatureBlock(report, regime, width),
      roomBelow(),
    ],
  };
  const appendices = report.appendices.map((_, index): ISectionOptions => {
    const { orientation, children } = appendixPage(report, index, regime, footnotes);
    const restart = regime.pageNumber.restartsInAppendices;
    return {
      ...sectionFrame(regime, { orientation, restart, titlePage: restart, draft: false }),
      children,
    };
  });
  return [main, ...appendices];
}

/** The document's type, its subject, what stands below it, and whom it is addressed to. */
function title(report: Report, { regime, width, footnotes }: Setting): readonly FileChild[] {
  const { subject, size } = { subject: textOf(report.subject), size: regime.subject.size };
  const length = textWidth(subject, size, true);
  return [
    new Paragraph({
      style: 'Title',
      spacing: { before: twipsOfPoints(18) },
      children: [plainRun(report.documentType)],
    }),
    new Paragraph({ style: 'Subtitle', children: [...richRuns(report.subject, footnotes)] }),
    ornamentBelow(regime.belowSubject, { length, available: width, size }),
    ...report.salutation.map(
      (line) =>
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [plainRun(line, faceOf(regime.salutation))],
        }),
    ),
  ];
}
