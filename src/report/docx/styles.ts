import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';
import { halfPoints, twipsOfMillimetres, twipsOfPoints } from '../layout/measures';
import type { LineSpacing, RegimeTable } from '../regime/table';
import { faceOf } from './runs';

/** The spacing of body paragraphs: line height and the space below. */
export function bodySpacing({ body }: RegimeTable) {
  return { ...lineSpacing(body.lineSpacing), after: twipsOfPoints(body.betweenParagraphs) };
}

function lineSpacing(spacing: LineSpacing) {
  return spacing.kind === 'exact'
    ? { line: twipsOfPoints(spacing.points), lineRule: LineRuleType.EXACT }
    : { line: Math.round(spacing.lines * 240), lineRule: LineRuleType.AUTO };
}

/** Word's own styles, dressed as the regime asks, so that Word's and Google's outlines see them. */
export function documentStyles(regime: RegimeTable): IStylesOptions {
  const { body, headings } = regime;
  const size = halfPoints(body.size);
  const bodyParagraph = {
    alignment: AlignmentType.BOTH,
    indent: { firstLine: twipsOfMillimetres(body.firstLine) },
    spacing: bodySpacing(regime),
  };
  const heading = (index: 0 | 1 | 2 | 3) => ({
    run: { ...faceOf(headings[index]), size, color: '000000', font: regime.font },
    paragraph: { ...bodyParagraph, keepNext: true, outlineLevel: index },
  });
  return {
    default: {
      document: {
        run: {
          font: regime.font,
          size,
          sizeComplexScript: size,
          language: { value: 'vi-VN', eastAsia: 'vi-VN' },
        },
      },
      title: {
        run: { ...faceOf(regime.documentType), color: '000000', font: regime.font },
        paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
      },
      heading1: heading(0),
      heading2: heading(1),
      heading3: heading(2),
      heading4: heading(3),
      listParagraph: { paragraph: bodyParagraph },
      hyperlink: { run: { color: '000000', underline: {} } },
      footnoteText: {
        run: { size: halfPoints(regime.footnote.size), font: regime.font },
        paragraph: {
          alignment: AlignmentType.BOTH,
          spacing: { line: 240, lineRule: LineRuleType.AUTO },
        },
      },
    },
    paragraphStyles: [
      {
        id: 'BodyText',
        name: 'Body Text',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: bodyParagraph,
      },
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'BodyText',
        quickFormat: true,
        run: { ...faceOf(regime.subject), color: '000000' },
        paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
      },
    ],
  };
}
