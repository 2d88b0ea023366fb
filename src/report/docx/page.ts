import {
  AlignmentType,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { twipsOfMillimetres } from '../layout/measures';
import { type Orientation, turned } from '../layout/paper';
import type { RegimeTable } from '../regime/table';
import { faceOf, plainRun } from './runs';

export interface SectionStart {
  readonly orientation: Orientation;
  /** Page numbers begin again at 1. */
  readonly restart: boolean;
  /** The section's first page is the document's or an appendix's first: no number on it. */
  readonly titlePage: boolean;
  readonly draft: boolean;
}

/** The page of a section: paper, margins, page numbers in the top margin. */
export function sectionFrame(
  regime: RegimeTable,
  { orientation, restart, titlePage, draft }: SectionStart,
): Omit<ISectionOptions, 'children'> {
  const { page, pageNumber } = regime;
  const measures = turned(page, orientation);
  return {
    headers: {
      default: new Header({ children: [pageNumberLine(regime)] }),
      ...(titlePage ? { first: new Header({ children: [draftLine(regime, draft)] }) } : {}),
    },
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: titlePage && pageNumber.hiddenOnFirstPage,
      page: {
        // The library turns the paper itself.
        size: {
          width: twipsOfMillimetres(page.width),
          height: twipsOfMillimetres(page.height),
          orientation:
            orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twipsOfMillimetres(measures.top),
          bottom: twipsOfMillimetres(measures.bottom),
          left: twipsOfMillimetres(measures.left),
          right: twipsOfMillimetres(measures.right),
          header: twipsOfMillimetres(pageNumber.fromTop),
          footer: twipsOfMillimetres(pageNumber.fromTop),
          gutter: 0,
        },
        ...(restart ? { pageNumbers: { start: 1 } } : {}),
      },
    },
  };
}

function pageNumberLine({ pageNumber }: RegimeTable): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({ ...faceOf({ size: pageNumber.size }), children: [PageNumber.CURRENT] }),
    ],
  });
}

function draftLine(regime: RegimeTable, draft: boolean): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: draft ? [plainRun(regime.draft.text, faceOf(regime.draft))] : [],
  });
}
