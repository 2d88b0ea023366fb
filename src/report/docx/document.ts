import type { FileChild } from 'docx';
import { twipsOfPoints } from '../layout/measures';
import { lineWidth, type Orientation } from '../layout/paper';
import { orientationOf, spreadsOf } from '../layout/spreads';
import { formOf } from '../regime/tables';
import { textOf } from '../text';
import type { Report } from '../tree';
import { appendixBlocks } from './appendix';
import { bodyParts } from './body';
import { FootnoteCollector } from './footnotes';
import { footnoteParagraphs } from './footnoteText';
import { letterhead } from './letterhead';
import { packDocx } from './pack';
import type { Section } from './package/sections';
import { wordFiles } from './package/wordDocument';
import { PictureCollector } from './pictures';
import { sectionFrame } from './sectionFrame';
import { signatureBlock } from './signature';
import { documentStyles } from './styles';
import { lowParagraph } from './table';
import { titleBlock } from './title';
import type { Typesetting } from './typesetting';

/**
 * A paragraph before a section's first table and after its last: too low to be seen. Word wants the
 * last one; LibreOffice and Google put a whole line where the first is missing. The first goes where
 * its section's text goes: alone it would hold a page.
 */
const SECTION_EDGE = twipsOfPoints(1);

/**
 * The report as a .docx file in the official form of its regime. Synchronous; the same report gives
 * the same bytes.
 */
export function renderDocx(report: Report): Uint8Array {
  const regime = formOf(report);
  const footnotes = new FootnoteCollector();
  const pictures = new PictureCollector();
  const whole: DocumentSetting = { regime, footnotes, pictures };
  const sections = [...reportSections(report, whole), ...appendixSections(report, whole)];
  const { period, runId, figuresHash } = report.properties;
  const files = wordFiles({
    title: `${report.documentType} ${textOf(report.subject)}`,
    creator: report.issuer,
    styles: documentStyles(regime),
    properties: [
      { name: 'Kỳ báo cáo', value: period },
      { name: 'Mã lần chạy', value: runId },
      { name: 'Mã số liệu', value: figuresHash },
    ],
    sections,
    footnotes: footnoteParagraphs(footnotes),
    pictures: pictures.all(),
  });
  return packDocx(files);
}

/** What all pages have in common. */
type DocumentSetting = Omit<Typesetting, 'width'>;

function settingOf(whole: DocumentSetting, orientation: Orientation): Typesetting {
  return { ...whole, width: lineWidth(whole.regime.page, orientation) };
}

function reportSections(report: Report, whole: DocumentSetting): readonly Section[] {
  const { regime } = whole;
  const spreads = spreadsOf(report.body, regime);
  return spreads.map(({ orientation, blocks }, index): Section => {
    const first = index === 0;
    const last = index === spreads.length - 1;
    const setting = settingOf(whole, orientation);
    const head: readonly FileChild[] = first
      ? [letterhead(report, regime, setting.width), ...titleBlock(report, setting)]
      : [];
    return {
      ...sectionFrame(regime, {
        orientation,
        restart: first,
        titlePage: first,
        draft: report.draft,
      }),
      children: [
        lowParagraph(SECTION_EDGE, true),
        ...head,
        ...bodyParts(blocks, setting, last),
        ...(last ? [signatureBlock(report, setting), lowParagraph(SECTION_EDGE)] : []),
      ],
    };
  });
}

function appendixSections(report: Report, whole: DocumentSetting): readonly Section[] {
  const { regime } = whole;
  const restart = regime.pageNumber.restartsInAppendices;
  return report.appendices.map((table, index): Section => {
    const orientation = orientationOf(table, regime);
    const setting = settingOf(whole, orientation);
    return {
      ...sectionFrame(regime, { orientation, restart, titlePage: restart, draft: false }),
      children: [...appendixBlocks(report, index, table, setting), lowParagraph(SECTION_EDGE)],
    };
  });
}
