import { isObject } from './conversation';

/**
 * Ids are the server's to choose. Each recorded one stands for the desk's at the same place; from then
 * on the two must go together, and a request is sent with the desk's. By what they name, and where.
 */
export type Ids = ReadonlyMap<string, ReadonlyMap<unknown, unknown>>;

/** Of what a field of this name holds the id. Tabs and ranges have theirs within one workbook. */
const KINDS: Readonly<Record<string, string>> = {
  id: 'file',
  fileId: 'file',
  spreadsheetId: 'file',
  destinationSpreadsheetId: 'file',
  sheetId: 'sheet',
  sourceSheetId: 'sheet',
  namedRangeId: 'named range',
  protectedRangeId: 'protected range',
  filterViewId: 'filter view',
  filterId: 'filter view',
  bandedRangeId: 'banded range',
  metadataId: 'metadata',
  parents: 'file',
};

const FILES = 'file';

/** What a field names: files are known everywhere, tabs and ranges within one workbook. */
function scopeOf(name: string, book: string): string | undefined {
  const kind = KINDS[name];
  return kind === undefined || kind === FILES ? kind : `${kind} of ${book}`;
}

export function isId(name: string): boolean {
  return name in KINDS;
}

/** What the desk calls a recorded id; the same where nothing was learnt of it. */
export function deskId(ids: Ids, name: string, id: unknown, book: string): unknown {
  const known = ids.get(scopeOf(name, book) ?? '');
  return known?.has(id) ? known.get(id) : id;
}

/** The recorded ids of files that are known, with the desk's. */
function knownFiles(ids: Ids): readonly (readonly [recorded: string, desk: string])[] {
  return [...(ids.get(FILES) ?? [])].map(([recorded, desk]) => [String(recorded), String(desk)]);
}

/**
 * The ids that two replies have at the same places, added to those known: one of the desk's for one of
 * the record's.
 * @param made the request may have made something, and the desk gives an id again that was freed
 */
export function learnIds(
  ids: Ids,
  recorded: unknown,
  answered: unknown,
  { book, made }: { readonly book: string; readonly made: boolean },
): Ids {
  const learnt = new Map(ids);
  const learn = (scope: string, a: unknown, b: unknown): void => {
    const known = learnt.get(scope) ?? new Map<unknown, unknown>();
    if (known.has(a) || (!made && [...known.values()].includes(b))) return;
    const others = [...known].filter(([, desk]) => desk !== b);
    learnt.set(scope, new Map([...others, [a, b]]));
  };
  const pair = (name: string, a: unknown, b: unknown): void => {
    if (Array.isArray(a) && Array.isArray(b)) {
      for (const [at, item] of a.entries()) pair(name, item, b[at]);
      return;
    }
    if (isObject(a) && isObject(b)) {
      for (const [inner, value] of Object.entries(a)) pair(inner, value, b[inner]);
      return;
    }
    const scope = scopeOf(name, book);
    if (scope !== undefined && a !== undefined && b !== undefined) learn(scope, a, b);
  };
  pair('', recorded, answered);
  return learnt;
}

/** A request with the desk's ids in place of the recorded. */
export function withDeskIds(ids: Ids, body: unknown, book: string): unknown {
  const walk = (name: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((item) => walk(name, item));
    if (!isObject(value)) return deskId(ids, name, value, book);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(key, inner)]));
  };
  return walk('', body);
}

/** A text, such as a search or a message, in which recorded ids of files stand among other words. */
export function textWithDeskIds(ids: Ids, text: string): string {
  return knownFiles(ids).reduce(
    (replaced, [recorded, desk]) =>
      recorded === '' ? replaced : replaced.replaceAll(recorded, desk),
    text,
  );
}
