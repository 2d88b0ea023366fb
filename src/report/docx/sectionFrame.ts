import { AlignmentType, Paragraph } from 'docx';
import { twipsOfMillimetres } from '../layout/measures';
import { type Orientation, turned } from '../layout/paper';
import type { RegimeTable } from '../regime/table';
import { pageField } from './package/pageField';
import type { Section } from './package/sections';
import { facedRuns, faceOf } from './runs';

/** The first page that has its number on it. */
const FIRST_SHOWN = '2';

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
): Omit<Section, 'children'> {
  const { page, pageNumber } = regime;
  const measures = turned(page, orientation);
  return {
    header: pageNumberLine(regime),
    ...(titlePage && pageNumber.hiddenOnFirstPage
      ? { firstPageHeader: draftLine(regime, draft) }
      : {}),
    page: {
      width: twipsOfMillimetres(measures.width),
      height: twipsOfMillimetres(measures.height),
      top: twipsOfMillimetres(measures.top),
      right: twipsOfMillimetres(measures.right),
      bottom: twipsOfMillimetres(measures.bottom),
      left: twipsOfMillimetres(measures.left),
      header: twipsOfMillimetres(pageNumber.fromTop),
    },
    ...(restart ? { firstPageNumber: 1 } : {}),
  };
}

function pageNumberLine({ pageNumber }: RegimeTable): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [...pageField(faceOf({ size: pageNumber.size }), FIRST_SHOWN)],
  });
}

function draftLine(regime: RegimeTable, draft: boolean): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: draft ? [...facedRuns(regime.draft.text, regime.draft)] : [],
  });
}
