import { openBook } from '../../book';
import type { Grid } from '../../contract';
import * as say from '../../messages/settingsPage';
import { renderPage } from '../../report';
import { element, fill } from '../browser';

/** A sheet of A4 in pixels, and how much of it is shown. */
const SHEET = { width: 794, height: 620 } as const;

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
    const share = Math.min(1, box.clientWidth / SHEET.width);
    frame.style.transform = `scale(${share})`;
    box.style.height = `${SHEET.height * share}px`;
  };
  new ResizeObserver(fit).observe(box);
  let shown = '';
  return {
    node,
    show: (grid: Grid) => {
      const book = openBook(grid, '');
      if (book.state === 'broken') {
        fill(says, say.noPreview(book.findings()[0]?.message ?? ''));
        return;
      }
      fill(says, say.previewHint);
      const page = renderPage({ ...book.report(), draft: false, body: [], appendices: [] });
      if (page === shown) return;
      shown = page;
      frame.srcdoc = page;
    },
  };
}
