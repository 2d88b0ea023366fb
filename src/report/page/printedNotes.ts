import { type Content, htmlElement } from '../../model/html';
import type { Notes } from './notes';
import { richContent } from './rich';

/** The footnotes kept since the last sheet, each with the way back to its place. */
export function printedNotes(notes: Notes): Content {
  const paragraphs = notes.take().map(({ number, content }) => {
    const back = { href: `#noi-${number}`, title: 'Về chỗ đang đọc' };
    return htmlElement('p', { id: `chu-thich-${number}` }, [
      htmlElement('sup', {}, htmlElement('a', back, `${number}`)),
      ' ',
      richContent(content, notes),
    ]);
  });
  return paragraphs.length === 0 ? '' : htmlElement('section', { class: 'notes' }, paragraphs);
}
