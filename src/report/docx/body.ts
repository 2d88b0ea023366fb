import { AlignmentType, type FileChild, HeadingLevel, LineRuleType, Paragraph } from 'docx';
import { shownContent, shownText } from '../layout/capitals';
import { twipsOfPoints } from '../layout/measures';
import { qrSquares } from '../qr';
import { textOf } from '../text';
import type { BodyBlock, LinkCodes } from '../tree';
import { squaresPng } from './png';
import { plainRuns, richRuns } from './runs';
import { tableBlocks } from './table';
import type { Typesetting } from './typesetting';

/** Of each level Word's style, and the place of its face in the regime's list. */
const HEADINGS = {
  1: [HeadingLevel.HEADING_1, 0],
  2: [HeadingLevel.HEADING_2, 1],
  3: [HeadingLevel.HEADING_3, 2],
  4: [HeadingLevel.HEADING_4, 3],
} as const;

/**
 * The blocks of the body; where `beforeSignature`, the last stays on the signature's page. A
 * paragraph stays with the QR codes of its links, and with what it announces (`gồm:`).
 */
export function bodyParts(
  blocks: readonly BodyBlock[],
  setting: Typesetting,
  beforeSignature: boolean,
): readonly FileChild[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const keepNext = next ? next.kind === 'codes' || leadsIn(block) : beforeSignature;
    return bodyPart(block, setting, keepNext);
  });
}

function leadsIn(block: BodyBlock): boolean {
  return (
    (block.kind === 'paragraph' || block.kind === 'item') && /:\s*$/.test(textOf(block.content))
  );
}

function bodyPart(block: BodyBlock, setting: Typesetting, keepNext: boolean): readonly FileChild[] {
  const { footnotes, regime } = setting;
  const kept = keepNext ? { keepNext } : {};
  switch (block.kind) {
    case 'heading': {
      const [heading, place] = HEADINGS[block.level];
      const face = regime.headings[place];
      const number = plainRuns(`${shownText(block.number, face)} `);
      const title = richRuns(shownContent(block.title, face), footnotes);
      return [new Paragraph({ heading, children: [...number, ...title] })];
    }
    case 'paragraph': {
      const number = block.number === undefined ? [] : plainRuns(`${block.number} `);
      const children = [...number, ...richRuns(block.content, footnotes)];
      return [new Paragraph({ style: 'BodyText', ...kept, children })];
    }
    case 'item': {
      // Not in List Paragraph: Google Docs does not read that style's alignment.
      const children = [...richRuns(block.content, footnotes)];
      return [new Paragraph({ style: 'BodyText', ...kept, children })];
    }
    case 'table':
      return tableBlocks(block, setting, keepNext);
    case 'codes':
      return linkCodes(block, setting, keepNext);
  }
}

/** A row of QR codes. Its lines are single: lines of an exact height would cut the pictures. */
function linkCodes(
  { links }: LinkCodes,
  { regime, pictures }: Typesetting,
  keepNext: boolean,
): readonly FileChild[] {
  const { qrSide, betweenParagraphs } = regime.body;
  const children = links.flatMap((link) => {
    const squares = qrSquares(link);
    return squares ? [pictures.run(squaresPng(squares), qrSide, link)] : [];
  });
  if (children.length === 0) return [];
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: {
        line: 240,
        lineRule: LineRuleType.AUTO,
        after: twipsOfPoints(betweenParagraphs),
      },
      ...(keepNext ? { keepNext } : {}),
      children,
    }),
  ];
}
