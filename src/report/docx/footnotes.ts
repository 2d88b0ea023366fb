import type { RichText } from '../tree';

/** The footnotes of one document, numbered from 1 in the order of their references. */
export class FootnoteCollector {
  private readonly contents: RichText[] = [];

  /** Keeps a footnote and returns its number. */
  add(content: RichText): number {
    return this.contents.push(content);
  }

  /** The footnotes in the order of their numbers. */
  all(): readonly RichText[] {
    return this.contents;
  }
}
