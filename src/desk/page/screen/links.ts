import { readFileLink } from '../../account';
import { cellAddress, parseArea } from '../../spreadsheet';

/** Where a link of the bundle leads on this page. */
export type Target =
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'lostFile' }
  | { readonly kind: 'cell'; readonly tabId: number; readonly row: number; readonly column: number }
  | { readonly kind: 'outside'; readonly address: string };

const FILE = '#tep=';

/**
 * Reads an address as the bundle writes it: Google's of a file made here, or of a place of the workbook.
 * @param places where the files of the account stand among those made, by their ids
 */
export function targetOf(
  address: string,
  bookId: string,
  places: Readonly<Record<string, string>>,
): Target {
  if (address.startsWith(FILE)) {
    return { kind: 'file', name: decodeURIComponent(address.slice(FILE.length)) };
  }
  const link = readFileLink(address);
  if (link) {
    const name = places[link.id];
    return name === undefined ? { kind: 'lostFile' } : { kind: 'file', name };
  }
  // What stands beside the workbook is named as it is called.
  if (Object.values(places).includes(address)) return { kind: 'file', name: address };
  const isOwn = address.startsWith('#') || address.includes(`/d/${bookId}/`);
  const [, tabId] = /[#&?]gid=(\d+)/.exec(address) ?? [];
  if (isOwn && tabId !== undefined) {
    const [, range = 'A1'] = /[#&?]range=([A-Z0-9:$]+)/.exec(address) ?? [];
    const area = parseArea(range);
    const [row, column] = [area?.startRowIndex ?? 0, area?.startColumnIndex ?? 0];
    return { kind: 'cell', tabId: Number(tabId), row, column };
  }
  return { kind: 'outside', address };
}

/** A page with its links to files made here as this page's own: none shows an address of Google. */
export function withOwnLinks(
  html: string,
  bookId: string,
  places: Readonly<Record<string, string>>,
): string {
  // A file in another format is made by Google alone.
  const offered = html.replace(/<a\b[^>]*\bhref="([^"]*)"[^>]*>[\s\S]*?<\/a>/g, (link, address) =>
    readFileLink(address.replaceAll('&amp;', '&'))?.asItIs === false ? '' : link,
  );
  return offered.replace(/(\bhref=")([^"]*)(")/g, (whole, before, address, after) => {
    const target = targetOf(address.replaceAll('&amp;', '&'), bookId, places);
    if (target.kind === 'file') return `${before}${FILE}${encodeURIComponent(target.name)}${after}`;
    if (target.kind !== 'cell') return whole;
    const place = cellAddress(target.row, target.column);
    return `${before}#gid=${target.tabId}&amp;range=${place}${after}`;
  });
}
