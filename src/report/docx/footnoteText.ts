import { Paragraph } from 'docx';
import type { FootnoteCollector } from './footnotes';
import { plainRuns, richRuns } from './runs';

/** The footnotes as they stand at the foot of their pages, in the order of their numbers. */
export function footnoteParagraphs(footnotes: FootnoteCollector): readonly Paragraph[] {
  return footnotes.all().map(
    (content) =>
      new Paragraph({
        style: 'FootnoteText',
        children: [...plainRuns(' '), ...richRuns(content, footnotes)],
      }),
  );
}
