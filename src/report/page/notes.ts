import type { RichText } from '../tree';
import { type Content, element, type Html } from './element';
import { richContent } from './rich';

/** The footnotes of a page: numbered through the document, printed at the end of their sheet. */
export class Notes {
  private count = 0;
  private waiting: { readonly number: number; readonly content: RichText }[] = [];

  /** Keeps a footnote and returns the sign that leads to it. */
  sign(content: RichText): Html {
    this.count += 1;
    const number = this.count;
    this.waiting.push({ number, content });
    const link = { id: `noi-${number}`, href: `#chu-thich-${number}` };
    return element('sup', {}, element('a', link, `${number}`));
  }

  /** The footnotes kept since the last sheet, each with the way back to its place. */
  printed(): Content {
    const notes = this.waiting.map(({ number, content }) => {
      const back = { href: `#noi-${number}`, title: 'Về chỗ đang đọc' };
      return element('p', { id: `chu-thich-${number}` }, [
        element('sup', {}, element('a', back, `${number}`)),
        ' ',
        richContent(content, this),
      ]);
    });
    this.waiting = [];
    return notes.length === 0 ? '' : element('section', { class: 'notes' }, notes);
  }
}
