import type { DataValidation } from 'hucre';
import { readXml } from 'hucre/xml';

/**
 * Excel writes a list that stands on another tab into an extension of the worksheet
 * (`x14:dataValidation`, [MS-XLSX] 2.4.47), which the library does not read.
 */
const OPENING = '<x14:dataValidations';
const CLOSING = '</x14:dataValidations>';

/** Where the rows of a worksheet end; extensions stand behind. */
const END_OF_ROWS = new TextEncoder().encode('</sheetData>');

type Element = Readonly<Record<string, unknown>>;

/** The elements of a name, their attributes and texts by name. */
function elementsOf(xml: string, name: string): readonly Element[] {
  return xml === '' ? [] : readXml(xml, { rowTag: name }).data;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

const isTrue = (value: unknown) => value === '1' || value === 'true';

function toValidation(given: Element): DataValidation[] {
  const type = text(given['@type']);
  const range = text(given['xm:sqref']);
  if (!type || !range) return [];
  const [formula1, formula2] = ['x14:formula1', 'x14:formula2'].map((name) =>
    text(given[`${name}.xm:f`] ?? given[name]),
  );
  const operator = text(given['@operator']);
  const errorStyle = text(given['@errorStyle']);
  const prompt = text(given['@prompt']);
  return [
    {
      type: type as DataValidation['type'],
      range,
      ...(operator && { operator: operator as 'between' }),
      ...(formula1 !== undefined && { formula1 }),
      ...(formula2 !== undefined && { formula2 }),
      ...(errorStyle && { errorStyle: errorStyle as 'stop' }),
      ...(isTrue(given['@showErrorMessage']) && { showErrorMessage: true }),
      ...(prompt && { inputMessage: prompt }),
    },
  ];
}

/** The text behind the rows, which are nearly all of a large worksheet. */
function behindRows(bytes: Uint8Array): string {
  for (let at = bytes.length - END_OF_ROWS.length; at >= 0; at--) {
    if (END_OF_ROWS.every((byte, index) => bytes[at + index] === byte)) {
      return new TextDecoder().decode(bytes.subarray(at + END_OF_ROWS.length));
    }
  }
  return new TextDecoder().decode(bytes);
}

/** The extension's rules of a worksheet; almost every worksheet has none. */
function readWorksheet(bytes: Uint8Array): DataValidation[] {
  const xml = behindRows(bytes);
  const start = xml.indexOf(OPENING);
  const end = xml.indexOf(CLOSING, start);
  if (start < 0 || end < 0) return [];
  const rules = elementsOf(xml.slice(start, end + CLOSING.length), 'x14:dataValidation');
  return rules.flatMap(toValidation);
}

/** The rules that stand in extensions of a file's parts, by the tab's name. */
export function extendedValidations(
  parts: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, DataValidation[]> {
  const partText = (name: string) => new TextDecoder().decode(parts.get(name));
  const relationships = elementsOf(partText('xl/_rels/workbook.xml.rels'), 'Relationship');
  const targets = new Map(
    relationships.map((given) => [
      text(given['@Id']),
      text(given['@Target'])?.replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  );
  const found = new Map<string, DataValidation[]>();
  for (const sheet of elementsOf(partText('xl/workbook.xml'), 'sheet')) {
    const name = text(sheet['@name']);
    const bytes = parts.get(targets.get(text(sheet['@r:id'])) ?? '');
    const rules = bytes ? readWorksheet(bytes) : [];
    if (name && rules.length > 0) found.set(name, rules);
  }
  return found;
}
