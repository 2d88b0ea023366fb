import { type FileChild, HeadingLevel, Paragraph } from 'docx';
import type { RegimeTable } from '../regime/table';
import type { Block } from '../tree';
import type { FootnoteCollector } from './footnotes';
import type { Twips } from './measures';
import { plainRun, richRuns } from './runs';
import { reportTable } from './table';

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

/** Where blocks are set: the measures, the width of a line, the document's footnotes. */
export interface Setting {
  readonly regime: RegimeTable;
  readonly width: Twips;
  readonly footnotes: FootnoteCollector;
}

/** A block of the body; with `keepNext` it stays on the page of what follows. */
export function bodyBlock(block: Block, setting: Setting, keepNext: boolean): readonly FileChild[] {
  const { footnotes } = setting;
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[block.level],
          children: [plainRun(`${block.number} `), ...richRuns(block.title, footnotes)],
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          style: 'BodyText',
          keepNext,
          children: [
            ...(block.number === undefined ? [] : [plainRun(`${block.number} `)]),
            ...richRuns(block.content, footnotes),
          ],
        }),
      ];
    case 'item':
      return [
        new Paragraph({
          style: 'ListParagraph',
          keepNext,
          children: [...richRuns(block.content, footnotes)],
        }),
      ];
    case 'table':
      return reportTable(block, setting);
  }
}
