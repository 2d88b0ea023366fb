import { type FileChild, HeadingLevel, Paragraph } from 'docx';
import type { RegimeTable } from '../regime/table';
import type { Block } from '../tree';
import type { FootnoteCollector } from './footnotes';
import type { Twips } from './measures';
import { plainRun, richRuns } from './runs';
import { tableBlocks } from './table';

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

/** Where blocks are set: the measures, the length of a line, the document's footnotes. */
export interface Setting {
  readonly regime: RegimeTable;
  readonly width: Twips;
  readonly footnotes: FootnoteCollector;
}

/** The blocks of the body; where `beforeSignature`, the last stays on the signature's page. */
export function bodyBlocks(
  blocks: readonly Block[],
  setting: Setting,
  beforeSignature: boolean,
): readonly FileChild[] {
  return blocks.flatMap((block, index) =>
    bodyBlock(block, setting, beforeSignature && index === blocks.length - 1),
  );
}

function bodyBlock(block: Block, setting: Setting, keepNext: boolean): readonly FileChild[] {
  const { footnotes } = setting;
  const kept = keepNext ? { keepNext } : {};
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[block.level],
          children: [plainRun(`${block.number} `), ...richRuns(block.title, footnotes)],
        }),
      ];
    case 'paragraph': {
      const number = block.number === undefined ? [] : [plainRun(`${block.number} `)];
      const children = [...number, ...richRuns(block.content, footnotes)];
      return [new Paragraph({ style: 'BodyText', ...kept, children })];
    }
    case 'item': {
      const children = [...richRuns(block.content, footnotes)];
      return [new Paragraph({ style: 'ListParagraph', ...kept, children })];
    }
    case 'table':
      return tableBlocks(block, setting, keepNext);
  }
}
