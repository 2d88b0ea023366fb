import { AlignmentType, LineRuleType } from 'docx';
import { twipsOfMillimetres, twipsOfPoints } from '../layout/measures';
import type { HeadingFace, LineSpacing, RegimeTable } from '../regime/table';
import type { DocumentStyles, ParagraphStyle } from './package/styles';
import { BLACK, faceOf, LINK_LOOK, LINK_STYLE } from './runs';

function lineSpacing(spacing: LineSpacing) {
  return spacing.kind === 'exact'
    ? { line: twipsOfPoints(spacing.points), lineRule: LineRuleType.EXACT }
    : { line: Math.round(spacing.lines * 240), lineRule: LineRuleType.AUTO };
}

/** Word's own styles, dressed as the regime asks, so that Word's and Google's outlines see them. */
export function documentStyles(regime: RegimeTable): DocumentStyles {
  const { body, font, footnote, headings } = regime;
  const bodyParagraph = {
    alignment: AlignmentType.BOTH,
    indent: { firstLine: twipsOfMillimetres(body.firstLine) },
    spacing: { ...lineSpacing(body.lineSpacing), after: twipsOfPoints(body.betweenParagraphs) },
  };
  const centred = { alignment: AlignmentType.CENTER, keepNext: true };
  const heading = (level: 1 | 2 | 3 | 4, face: HeadingFace): ParagraphStyle => ({
    id: `Heading${level}`,
    name: `heading ${level}`,
    next: 'BodyText',
    inGallery: true,
    run: { ...faceOf({ ...face, size: body.size }), color: BLACK },
    paragraph: { ...bodyParagraph, keepNext: true, outlineLevel: level - 1 },
  });
  return {
    text: {
      ...faceOf({ size: body.size }),
      font,
      language: { value: 'vi-VN', eastAsia: 'vi-VN' },
    },
    paragraphs: [
      {
        id: 'Title',
        name: 'Title',
        next: 'Subtitle',
        inGallery: true,
        run: { ...faceOf(regime.documentType), color: BLACK },
        paragraph: centred,
      },
      {
        id: 'Subtitle',
        name: 'Subtitle',
        next: 'BodyText',
        inGallery: true,
        run: { ...faceOf(regime.subject), color: BLACK },
        paragraph: centred,
      },
      heading(1, headings[0]),
      heading(2, headings[1]),
      heading(3, headings[2]),
      heading(4, headings[3]),
      { id: 'BodyText', name: 'Body Text', inGallery: true, paragraph: bodyParagraph },
      {
        id: 'FootnoteText',
        name: 'footnote text',
        inGallery: false,
        run: faceOf({ size: footnote.size }),
        paragraph: {
          alignment: AlignmentType.BOTH,
          spacing: { line: 240, lineRule: LineRuleType.AUTO },
        },
      },
    ],
    characters: [{ id: LINK_STYLE, name: 'Hyperlink', run: LINK_LOOK }],
  };
}
