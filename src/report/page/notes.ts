import { type Html, htmlElement } from '../../model/html';
import type { RichText } from '../tree';

/** A footnote and the number it has in its document. */
export interface NumberedNote {
  readonly number: number;
  readonly content: RichText;
}

/** The footnotes of a page: numbered through the document, printed at the end of their sheet. */
export class Notes {
  private count = 0;
  private waiting: NumberedNote[] = [];

  /** Keeps a footnote and returns the sign that leads to it. */
  sign(content: RichText): Html {
    this.count += 1;
    const number = this.count;
    this.waiting.push({ number, content });
    const link = { id: `noi-${number}`, href: `#chu-thich-${number}` };
    return htmlElement('sup', {}, htmlElement('a', link, `${number}`));
  }

  /** Hands over the footnotes kept since the last time. */
  take(): readonly NumberedNote[] {
    const taken = this.waiting;
    this.waiting = [];
    return taken;
  }
}
