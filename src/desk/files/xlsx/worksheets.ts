import { readXml } from 'hucre/xml';

/** What the library leaves unread of a worksheet stands behind its rows. */
export interface Worksheet {
  /** The XML behind the rows, which are nearly all of a large worksheet. */
  readonly behindRows: string;
  /** Where its relationships lead, by id. */
  readonly targets: () => ReadonlyMap<string, string>;
}

const END_OF_ROWS = new TextEncoder().encode('</sheetData>');

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
  for (const sheet of elementsOf(partText('xl/workbook.xml'), 'sheet')) {
    const name = textOf(sheet['@name']);
    const place = places.get(textOf(sheet['@r:id']) ?? '')?.replace(/^\/?(xl\/)?/, 'xl/');
    const bytes = parts.get(place ?? '');
    if (!name || !place || !bytes) continue;
    const relationships = place.replace(/([^/]*)$/, '_rels/$1.rels');
    found.set(name, {
      behindRows: behindRows(bytes),
      targets: () => targetsIn(relationships),
    });
  }
  return found;
}
