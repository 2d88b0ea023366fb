import { type Content, htmlElement } from '../../model/html';
import type { Inline, RichText } from '../tree';
import type { Notes } from './notes';

/** A rich text as it is read on the page. */
export function richContent(content: RichText, notes: Notes): Content {
  return content.map((inline) => inlineContent(inline, notes));
}

function inlineContent(inline: Inline, notes: Notes): Content {
  switch (inline.kind) {
    case 'break':
      return [' ', htmlElement('br', {})];
    case 'footnote':
      return notes.sign(inline.content);
    case 'text': {
      const { text, bold, italic, marked, link } = inline;
      const wrap = (name: string, wanted: boolean, inner: Content) =>
        wanted ? htmlElement(name, {}, inner) : inner;
      const faced = wrap('b', bold, wrap('i', italic, wrap('mark', marked, text)));
      return link === undefined ? faced : htmlElement('a', { href: link }, faced);
    }
  }
}
