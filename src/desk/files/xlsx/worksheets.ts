import { readXml } from 'hucre/xml';

/** What the library leaves unread of a worksheet. */
export interface Worksheet {
  /** The XML ahead of the rows. */
  readonly aheadOfRows: string;
  /** The XML behind the rows, which are nearly all of a large worksheet. */
  readonly behindRows: string;
  /** Where its relationships lead, by id. */
  readonly targets: () => ReadonlyMap<string, string>;
  /** The names that programs keep of the tab, with what they stand for: `_xlnm.Print_Area`. */
  readonly printed: ReadonlyMap<string, string>;
}

const END_OF_ROWS = new TextEncoder().encode('</sheetData>');
/** What stands ahead of the rows is short: views, formats, columns. */
const HEAD_BYTES = 1 << 16;

export type Element = Readonly<Record<string, unknown>>;

/** The elements of a name, their attributes and texts by name. */
export function elementsOf(xml: string, name: string): readonly Element[] {
  return xml === '' ? [] : readXml(xml, { rowTag: name }).data;
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function behindRows(bytes: Uint8Array): string {
  for (let at = bytes.length - END_OF_ROWS.length; at >= 0; at--) {
    if (END_OF_ROWS.every((byte, index) => bytes[at + index] === byte)) {
      return new TextDecoder().decode(bytes.subarray(at + END_OF_ROWS.length));
    }
  }
  return new TextDecoder().decode(bytes);
}

function aheadOfRows(bytes: Uint8Array): string {
  const [head = ''] = new TextDecoder()
    .decode(bytes.subarray(0, HEAD_BYTES))
    .split(/<(?:\w+:)?sheetData\b/, 1);
  return head;
}

/** What names of a single tab stand for, by the tab's place among all of them. */
function namesByTab(workbook: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const given of elementsOf(workbook, 'definedName')) {
    const [tab, name, text] = ['@localSheetId', '@name', '#text'].map((key) => textOf(given[key]));
    if (tab === undefined || !name || !text) continue;
    const names = found.get(tab) ?? new Map<string, string>();
    names.set(name, text);
    found.set(tab, names);
  }
  return found;
}

/** The worksheets of a file's parts, by the tab's name. */
export function worksheetsOf(
  parts: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Worksheet> {
  const partText = (name: string) => new TextDecoder().decode(parts.get(name));
  const targetsIn = (name: string) =>
    new Map(
      elementsOf(partText(name), 'Relationship').map((given) => [
        textOf(given['@Id']) ?? '',
        textOf(given['@Target']) ?? '',
      ]),
    );
  const places = targetsIn('xl/_rels/workbook.xml.rels');
  const found = new Map<string, Worksheet>();
  const workbook = partText('xl/workbook.xml');
  const names = namesByTab(workbook);
  for (const [at, sheet] of elementsOf(workbook, 'sheet').entries()) {
    const name = textOf(sheet['@name']);
    const place = places.get(textOf(sheet['@r:id']) ?? '')?.replace(/^\/?(xl\/)?/, 'xl/');
    const bytes = parts.get(place ?? '');
    if (!name || !place || !bytes) continue;
    const relationships = place.replace(/([^/]*)$/, '_rels/$1.rels');
    found.set(name, {
      aheadOfRows: aheadOfRows(bytes),
      behindRows: behindRows(bytes),
      targets: () => targetsIn(relationships),
      printed: names.get(String(at)) ?? new Map(),
    });
  }
  return found;
}
