/** The sheets of paper that the report is shown on. */

/** Millimetres of A4, as the document has it. */
const LONG = 297;
const SHORT = 210;

/** From this width on the report's own look is that of paper. */
export const WIDE = '(min-width: 701px)';

/** Breaks one long sheet into pages of A4, where the printer would break it too. */
export function asPages(sheet: HTMLElement): void {
  const isTurned = sheet.classList.contains('landscape');
  const blocks = [...sheet.children].filter((one): one is HTMLElement => 'offsetTop' in one);
  let page = pageLike(sheet, isTurned);
  const pages = [page];
  sheet.before(page);
  const turn = () => {
    const next = pageLike(sheet, isTurned);
    page.after(next);
    page = next;
    pages.push(page);
  };
  for (const block of blocks) {
    let rest: HTMLElement | undefined = block;
    page.append(block);
    while (rest && bottomOf(rest) > endOf(page)) {
      const further: HTMLElement | undefined = splitAt(rest, endOf(page));
      const moved: readonly HTMLElement[] = further ? [further] : withBound(rest);
      const [first] = moved;
      // Higher than a page, and not to be split.
      if (!first || first === page.firstElementChild) break;
      turn();
      page.append(...moved);
      rest = moved[moved.length - 1];
    }
  }
  sheet.remove();
  pages.forEach((one, at) => {
    if (at > 0) one.dataset.page = String(at + 1);
    const room = document.documentElement.clientWidth / one.offsetWidth;
    if (room < 1) one.style.zoom = String(room);
  });
}

function pageLike(sheet: HTMLElement, isTurned: boolean): HTMLElement {
  const page = sheet.cloneNode(false) as HTMLElement;
  page.classList.add('page');
  page.style.maxWidth = 'none';
  page.style.width = `${isTurned ? LONG : SHORT}mm`;
  page.style.minHeight = `${isTurned ? SHORT : LONG}mm`;
  return page;
}

/** Where the text of a page must end. */
function endOf(page: HTMLElement): number {
  const { minHeight, paddingBottom } = getComputedStyle(page);
  return page.getBoundingClientRect().top + parseFloat(minHeight) - parseFloat(paddingBottom) + 1;
}

function bottomOf(block: Element): number {
  return block.getBoundingClientRect().bottom;
}

/** A block that goes to the next page, with what must not be parted from it: headings, a table's name, the line of a link. */
function withBound(block: HTMLElement): readonly HTMLElement[] {
  const above = block.previousElementSibling;
  const isBound =
    above !== null && (block.matches('.codes') || above.matches('h2, h3, h4, h5, .caption'));
  return isBound ? [...withBound(above as HTMLElement), block] : [block];
}

/** What of a block does not fit above an end, taken out of it; undefined where it is not split there. */
function splitAt(block: HTMLElement, end: number): HTMLElement | undefined {
  if (block.classList.contains('table')) return splitTable(block, end);
  if (block.tagName === 'P') return splitParagraph(block, end);
  return undefined;
}

/** Between two rows; the header stands above the rest again. */
function splitTable(block: HTMLElement, end: number): HTMLElement | undefined {
  const rows = [...block.querySelectorAll('tbody > tr')];
  let first = rows.findIndex((row) => bottomOf(row) > end);
  while (rows[first - 1]?.classList.contains('group')) first -= 1;
  if (first < 1) return undefined;
  const rest = block.cloneNode(true) as HTMLElement;
  rest.classList.add('continued');
  for (const row of [...rest.querySelectorAll('tbody > tr')].slice(0, first)) row.remove();
  for (const row of rows.slice(first)) row.remove();
  return rest;
}

/** Between two lines, at least two of them on either page. */
function splitParagraph(block: HTMLElement, end: number): HTMLElement | undefined {
  const height = parseFloat(getComputedStyle(block).lineHeight);
  const box = block.getBoundingClientRect();
  const lines = Math.round(box.height / height);
  const fitting = Math.min(Math.floor((end - box.top) / height), lines - 2);
  if (!(fitting >= 2)) return undefined;
  const break_ = placeBelow(block, box.top + (fitting + 0.5) * height);
  if (!break_) return undefined;
  const tail = document.createRange();
  tail.setStart(break_.node, break_.offset);
  tail.setEnd(block, block.childNodes.length);
  const rest = block.cloneNode(false) as HTMLElement;
  rest.append(tail.extractContents());
  rest.classList.add('continued');
  delete rest.dataset.note;
  delete rest.dataset.place;
  block.classList.add('goes-on');
  return rest;
}

/** The first sign of a block that stands below a height. */
function placeBelow(
  block: HTMLElement,
  height: number,
): { readonly node: Node; readonly offset: number } | undefined {
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const sign = document.createRange();
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.textContent?.length ?? 0;
    const isBelow = (offset: number) => {
      sign.setStart(node, offset);
      sign.setEnd(node, offset + 1);
      return sign.getBoundingClientRect().bottom > height;
    };
    if (length === 0 || !isBelow(length - 1)) continue;
    let [low, high] = [0, length - 1];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (isBelow(middle)) high = middle;
      else low = middle + 1;
    }
    return { node, offset: low };
  }
  return undefined;
}
