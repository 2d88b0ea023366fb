import type { Sheet as XlsxSheet } from 'hucre';
import { parseArea, quoteTab, splitReference } from '../../spreadsheet';
import { elementsOf, textOf, type Worksheet } from './worksheets';

const LINKS = /<hyperlinks\b.*<\/hyperlinks>/s;

/**
 * Excel writes `https://…/x#b` as the address and, beside it, the place there; the library reads the
 * place alone. Puts the address back in front of it.
 */
export function completeLinks(sheet: XlsxSheet, { behindRows, targets }: Worksheet): void {
  const links = LINKS.exec(behindRows)?.[0] ?? '';
  if (!links.includes(' r:id=') || !links.includes(' location=')) return;
  const addresses = targets();
  for (const given of elementsOf(links, 'hyperlink')) {
    const location = textOf(given['@location']);
    const target = addresses.get(textOf(given['@r:id']) ?? '');
    const place = parseArea(textOf(given['@ref']) ?? '');
    const cell = sheet.cells?.get(`${place?.startRowIndex},${place?.startColumnIndex}`);
    if (location && target && cell) cell.hyperlink = { target: `${target}#${location}` };
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not a URL's way to write it.
    return text;
  }
}

/**
 * The place of a link inside the workbook as Google writes it, `#gid=…&range=…`; a place that is not
 * of a tab there is stays as it is.
 * @param place `'Biểu chung'!A1`; some writers put a `#` before it, or write it as a URL would
 */
export function toGooglePlace(place: string, ids: ReadonlyMap<string, number>): string {
  const plain = place.replace(/^#/, '');
  for (const text of [plain, decoded(plain)]) {
    const { tab, area } = splitReference(text);
    const gid = ids.get(tab ?? '');
    if (gid !== undefined) return `#gid=${gid}${area ? `&range=${area.replace(/\$/g, '')}` : ''}`;
  }
  return `#${plain}`;
}

/** Where a link leads in a file; a link to a tab that is gone leads nowhere. */
export function toXlsxLink(uri: string, names: ReadonlyMap<number, string>) {
  const inside = /^#gid=(\d+)(?:&range=([^&]+))?$/.exec(uri);
  if (!inside) {
    // As an address outside, it would lead to a file of that name.
    return uri.startsWith('#') ? { target: '', location: uri.slice(1) } : { target: uri };
  }
  const name = names.get(Number(inside[1]));
  return name === undefined
    ? undefined
    : { target: '', location: `${quoteTab(name)}!${inside[2] ?? 'A1'}` };
}
