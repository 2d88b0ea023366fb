import { type Book, readBook } from '../../book';
import { type PackedGrid, unpackGrid } from '../../contract';
import * as say from '../../messages/previewPage';
import { renderPage } from '../../report';
import { doneBy, element, fill } from '../browser';
import { bar } from './bar';
import { markPlaces } from './marks';
import { PAPER } from './paper';
import { asPages, WIDE } from './sheets';

/** What the script gives the page. */
export interface Opened {
  /** `20/05/2026 14:03`, by the workbook's clock. */
  readonly when: string;
  readonly grid: PackedGrid;
}

/** The page's own style, wherever it stands. */
let own: Element | undefined;

/** Ends what the report that is shown listens to. */
let shown = new AbortController();

/**
 * A report over what the script gave, and above it what stands against it.
 * @param report its code; the first one of the workbook where it has none of that code
 */
export function startPage(opened: Opened, report?: string): void {
  showReport(opened.when, readBook(unpackGrid(opened.grid)).reports(), report);
}

function showReport(when: string, reports: readonly Book[], report: string | undefined): void {
  const [first] = reports;
  const book = reports.find((one) => codeOf(one) === report) ?? first;
  if (!book) return;
  const page = new DOMParser().parseFromString(renderPage(book.report()), 'text/html');
  const head = element('div', { class: 'head' });
  const look = element('style', {}, page.querySelector('style')?.textContent ?? '');
  const paper = element('style', {}, PAPER);
  const sheets = [...page.querySelectorAll('main')];
  document.body.style.setProperty('--line', lineOnPaper(look));
  // Where the screen is narrower a table is moved sideways, with the keyboard too.
  for (const sheet of sheets) {
    for (const table of sheet.querySelectorAll<HTMLElement>('.table')) table.tabIndex = 0;
  }
  const places = markPlaces(book, sheets);
  document.title = say.title;
  fill(document.body, head, look, paper, ...sheets);
  // The report's look is for the report alone: what stands above it has a tree of its own.
  const tree = head.attachShadow({ mode: 'open' });
  own ??= document.querySelector('head style') ?? undefined;
  tree.append(
    ...(own ? [own] : []),
    bar(when, { book, reports: reports.map(codeOf) }, places, {
      print,
      reload: () => reload(codeOf(book)),
      choose: (code) => showReport(when, reports, code),
    }),
  );
  layOut(sheets);
  document.body.dataset.ready = '';
}

/** The height of a line as the report's own look has it in print. */
function lineOnPaper(look: HTMLStyleElement): string {
  const inPrint = /@media print\{body\{[^}]*line-height:([^;}]+)/.exec(look.textContent ?? '');
  return inPrint?.[1] ?? 'inherit';
}

/** Sheets of paper where the screen has room for them; on paper itself the printer breaks pages. */
function layOut(sheets: readonly HTMLElement[]): void {
  const flow = () => {
    for (const page of document.querySelectorAll('main')) page.remove();
    document.body.append(...sheets.map((sheet) => sheet.cloneNode(true)));
  };
  const lay = () => {
    flow();
    if (matchMedia(WIDE).matches) {
      for (const sheet of document.querySelectorAll('main')) asPages(sheet);
    }
  };
  lay();
  shown.abort();
  shown = new AbortController();
  const { signal } = shown;
  addEventListener('beforeprint', flow, { signal });
  addEventListener('afterprint', lay, { signal });
  matchMedia(WIDE).addEventListener('change', lay, { signal });
}

function codeOf({ workbook: { settings } }: Book): string {
  return settings.report;
}

/** Reads the workbook again. */
async function reload(report: string): Promise<void> {
  startPage((await doneBy('previewReport', {})) as unknown as Opened, report);
}
