import Big from 'big.js';
import type { ContentCell, TabContent } from '../../contract/write';
import * as say from '../../messages/setPage';
import { type Content, type Html, htmlElement, markupOf } from '../../model/html';
import { writeNumber } from '../../model/number/write';
import { setFileName } from '../../model/publication';
import { SCRIPT } from './script';
import { STYLE } from './style';

/** What a set's page says: the tabs of its file, and nothing else. */
export interface SetPageContent {
  readonly set: string;
  /** The name of the set's file in Drive: the title of the page. */
  readonly name: string;
  readonly tabs: readonly TabContent[];
  /** The set's short link and its QR code, for a print that somebody holds in the hand. */
  readonly code?: { readonly link: string; readonly svg: string | undefined } | undefined;
}

/** Nothing from elsewhere, whatever the cells say. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

/**
 * A set as one page for whoever has neither Google nor a program for tables: the same values as in its
 * file, which stands beside it. On a telephone a row is a card. It needs no other file; without a
 * script there is no search.
 */
export function setPage({ set, name, tabs, code }: SetPageContent): string {
  const parts = tabs.map(partsOf);
  const file = setFileName(set);
  const [first] = parts;
  const top = htmlElement(
    'header',
    { id: 'dau' },
    (first?.above ?? []).map((text) => htmlElement('p', {}, text)),
    htmlElement('h1', {}, say.heading(set)),
    (first?.below ?? []).map((text) => htmlElement('p', {}, text)),
    code
      ? htmlElement('p', { class: 'code' }, { markup: code.svg ?? '' }, say.link(code.link))
      : [],
    htmlElement(
      'p',
      { class: 'file' },
      htmlElement('a', { href: encodeURIComponent(file), download: file }, say.download(file)),
    ),
    htmlElement(
      'p',
      { class: 'search', hidden: '' },
      htmlElement('label', { for: 'tim' }, say.search),
      htmlElement('input', { id: 'tim', type: 'search' }),
      htmlElement('output', { for: 'tim', 'data-found': say.found(0) }),
    ),
  );
  const list = htmlElement(
    'nav',
    {},
    htmlElement('h2', {}, say.count(tabs.length)),
    htmlElement(
      'ul',
      {},
      parts.map(({ title, count }, at) =>
        htmlElement(
          'li',
          {},
          htmlElement('a', { href: `#pl-${at + 1}` }, title),
          ` (${say.rows(count)})`,
        ),
      ),
    ),
  );
  const head = htmlElement(
    'head',
    {},
    htmlElement('meta', { charset: 'utf-8' }),
    htmlElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    htmlElement('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    htmlElement('title', {}, name),
    htmlElement('style', {}, { markup: STYLE }),
  );
  const body = htmlElement(
    'body',
    {},
    top,
    list,
    htmlElement('main', {}, parts.map(section)),
    htmlElement('a', { class: 'top', href: '#dau' }, say.toTop),
    htmlElement('script', {}, { markup: SCRIPT }),
  );
  return `<!DOCTYPE html>${markupOf(htmlElement('html', { lang: 'vi' }, head, body))}\n`;
}

/** A tab taken apart: the lines around its title, its header, and the rows below. */
interface Parts {
  readonly above: readonly string[];
  readonly title: string;
  readonly below: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly ContentCell[])[];
  readonly widths: readonly number[];
  /** The rows that are neither a group's name nor its sum. */
  readonly count: number;
}

function partsOf({ title, rows, frozenRows, widths }: TabContent): Parts {
  const lines = rows.slice(0, frozenRows - 1).map(([cell]) => cell);
  const at = lines.findIndex((cell) => cell?.style === 'title');
  const texts = lines.map((cell) => cellText(cell));
  const body = rows.slice(frozenRows);
  return {
    above: texts.slice(0, Math.max(0, at)),
    title: texts[at] ?? title,
    below: texts.slice(at + 1),
    header: (rows[frozenRows - 1] ?? []).map((cell) => cellText(cell)),
    rows: body,
    widths,
    count: body.filter((cells) => kindOf(cells) === 'row').length,
  };
}

/** `none` stands in the place of rows: there are none. */
type RowKind = 'row' | 'group' | 'sum' | 'none';

function kindOf(cells: readonly ContentCell[]): RowKind {
  if (cells[0]?.style === 'note') return 'none';
  if (cells[0]?.style !== 'section') return 'row';
  return cells.slice(1).some((cell) => cellText(cell) !== '') ? 'sum' : 'group';
}

/** A cell as it is shown in the file. */
function cellText(cell: ContentCell | undefined): string {
  const { value = '', decimals } = cell ?? {};
  return typeof value === 'number' ? writeNumber(new Big(value), { decimals }) : value;
}

function section({ title, header, rows, widths }: Parts, at: number): Html {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return htmlElement(
    'section',
    { id: `pl-${at + 1}` },
    htmlElement('h2', {}, title),
    htmlElement(
      'div',
      boxOf(title, total),
      htmlElement(
        'table',
        {},
        htmlElement(
          'colgroup',
          {},
          widths.map((width) =>
            htmlElement('col', { style: `width:${Math.round((width / total) * 1000) / 10}%` }),
          ),
        ),
        htmlElement(
          'thead',
          {},
          htmlElement(
            'tr',
            {},
            header.map((text) => htmlElement('th', { scope: 'col' }, text)),
          ),
        ),
        htmlElement(
          'tbody',
          {},
          rows.map((cells) => tableRow(cells, header)),
        ),
      ),
    ),
  );
}

/** A table wider than a screen moves inside a box of its own, below a header that stays. */
const WIDEST_PIXELS = 2000;

function boxOf(title: string, total: number): Readonly<Record<string, string | number>> {
  if (total <= WIDEST_PIXELS) return {};
  const style = `--wide:${Math.round(total * 0.7)}px`;
  return { class: 'wide', style, tabindex: 0, role: 'region', 'aria-label': title };
}

function tableRow(cells: readonly ContentCell[], header: readonly string[]): Html {
  const kind = kindOf(cells);
  const content: Content =
    kind === 'group' || kind === 'none'
      ? htmlElement('td', { colspan: header.length }, cellText(cells[0]))
      : header.map((name, at) =>
          htmlElement('td', { 'data-of': name, ...faceOf(cells[at]) }, cellText(cells[at])),
        );
  return htmlElement('tr', kind === 'row' ? {} : { class: kind }, content);
}

function faceOf(cell: ContentCell | undefined): Readonly<Record<string, string>> {
  return cell?.style === 'figure' || cell?.style === 'centred' ? { class: cell.style } : {};
}
