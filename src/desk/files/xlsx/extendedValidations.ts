import type { DataValidation } from 'hucre';

/**
 * Excel writes a list that stands on another tab into an extension of the worksheet
 * (`x14:dataValidation`, [MS-XLSX] 2.4.47), which the library does not read.
 */
const OPENING = '<x14:dataValidations';
const CLOSING = '</x14:dataValidations>';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name] ?? all;
  });
}

function attributes(text: string): Readonly<Record<string, string>> {
  const pairs = [...text.matchAll(/([\w:]+)="([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, decode(value)]));
}

function content(xml: string, element: string): string | undefined {
  const found = new RegExp(`<${element}>\\s*(?:<xm:f>)?([^<]*)`).exec(xml)?.[1];
  return found === undefined ? undefined : decode(found);
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true';

function toValidation(head: string, body: string): DataValidation[] {
  const given = attributes(head);
  const range = content(body, 'xm:sqref');
  const formula1 = content(body, 'x14:formula1');
  const formula2 = content(body, 'x14:formula2');
  if (!range || !given.type) return [];
  return [
    {
      type: given.type as DataValidation['type'],
      range,
      ...(given.operator && { operator: given.operator as 'between' }),
      ...(formula1 !== undefined && { formula1 }),
      ...(formula2 !== undefined && { formula2 }),
      ...(given.errorStyle && { errorStyle: given.errorStyle as 'stop' }),
      ...(isTrue(given.showErrorMessage) && { showErrorMessage: true }),
      ...(given.prompt && { inputMessage: given.prompt }),
    },
  ];
}

/** The extension's rules in a worksheet's bytes; almost every worksheet has none. */
function readWorksheet(bytes: Uint8Array): DataValidation[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.indexOf(OPENING);
  if (start < 0) return [];
  const end = buffer.indexOf(CLOSING, start);
  const xml = buffer.toString('utf8', start, end < 0 ? undefined : end);
  const rules = xml.matchAll(/<x14:dataValidation\s([^>]*)>([\s\S]*?)<\/x14:dataValidation>/g);
  return [...rules].flatMap(([, head = '', body = '']) => toValidation(head, body));
}

/** The rules that stand in extensions of a file's parts, by the tab's name. */
export function extendedValidations(
  parts: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, DataValidation[]> {
  const text = (name: string) => new TextDecoder().decode(parts.get(name));
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s([^>]*)>/g)].map((match) => {
      const { Id = '', Target = '' } = attributes(match[1] ?? '');
      return [Id, Target.replace(/^\/?(xl\/)?/, 'xl/')];
    }),
  );
  const found = new Map<string, DataValidation[]>();
  for (const [, head = ''] of text('xl/workbook.xml').matchAll(/<sheet\s([^>]*)>/g)) {
    const given = attributes(head);
    const bytes = parts.get(targets.get(given['r:id'] ?? '') ?? '');
    const rules = bytes ? readWorksheet(bytes) : [];
    if (given.name && rules.length > 0) found.set(given.name, rules);
  }
  return found;
}
