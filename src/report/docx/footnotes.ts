import { Paragraph } from 'docx';
import type { RichText } from '../tree';
import { plainRun, richRuns } from './runs';

/** The footnotes of one document, numbered from 1 in the order of their references. */
export class FootnoteCollector {
  private readonly contents: RichText[] = [];

  /** Keeps a footnote and returns its number. */
  add(content: RichText): number {
    return this.contents.push(content);
  }

  /** The footnotes by their numbers, as the document's options want them. */
  paragraphs(): Readonly<Record<string, { readonly children: readonly Paragraph[] }>> {
    return Object.fromEntries(
      this.contents.map((content, index) => [
        String(index + 1),
        {
          children: [
            new Paragraph({
              style: 'FootnoteText',
              children: [plainRun(' '), ...richRuns(content, this)],
            }),
          ],
        },
      ]),
    );
  }
}
