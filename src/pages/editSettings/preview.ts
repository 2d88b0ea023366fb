import { openBook } from '../../book';
import { type Grid, TAB } from '../../contract';
import type { Finding } from '../../findings';
import * as say from '../../messages/settingsPage';
import { renderPage } from '../../report';
import { element, fill } from '../browser';

/** A sheet of A4 in pixels, and what of it is shown: the margins would make all else small. */
const SHEET = { width: 794, height: 640 } as const;
const SHOWN = { left: 96, top: 70, width: 664, height: 540 } as const;

/** The letterhead and the signature of the report, by the code that makes its page. */
export function previewOf() {
  const frame = element('iframe', {
    title: say.preview,
    sandbox: '',
    width: SHEET.width,
    height: SHEET.height,
    tabindex: -1,
  });
  const box = element('div', { class: 'sheet' }, frame);
  const says = element('p', { class: 'hint' });
  const node = element('section', { class: 'preview', 'aria-label': say.preview }, box, says);
  const fit = () => {
    const share = Math.min(1, box.clientWidth / SHOWN.width);
    const moved = `translate(${-SHOWN.left * share}px, ${-SHOWN.top * share}px)`;
    frame.style.transform = `${moved} scale(${share})`;
    box.style.height = `${SHOWN.height * share}px`;
  };
  new ResizeObserver(fit).observe(box);
  let shown = '';
  return {
    node,
    /** @returns what the check says of the settings, one beside the other too */
    show: (grid: Grid): readonly Finding[] => {
      const book = openBook(grid, '');
      if (book.state === 'broken') {
        fill(says, say.noPreview(book.findings()[0]?.message ?? ''));
        return [];
      }
      fill(says, say.previewHint);
      const page = renderPage({ ...book.report(), draft: false, body: [], appendices: [] });
      if (page !== shown) frame.srcdoc = page;
      shown = page;
      return book.findings().filter(({ tab }) => tab === TAB.settings);
    },
  };
}
