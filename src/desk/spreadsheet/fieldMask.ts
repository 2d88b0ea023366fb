/**
 * Google's field masks: `a,b.c`, `a/b`, `a(b,c/d)`, `*`
 * (https://developers.google.com/workspace/sheets/api/guides/field-masks).
 */
export type FieldMask = '*' | ReadonlyMap<string, FieldMask>;

/** A type of the published schema, as far as masks need it. */
export interface MaskType {
  readonly properties?: Readonly<Record<string, { $ref?: string; items?: { $ref?: string } }>>;
}

export class FieldMaskError extends Error {}

const TOKEN = /[A-Za-z][\w]*|[*(),./]/y;

function tokens(text: string): string[] {
  const found: string[] = [];
  const bare = text.replace(/\s+/g, '');
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < bare.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(bare);
    if (!match) throw new FieldMaskError(`Invalid field mask "${text}" at "${bare.slice(at)}"`);
    found.push(match[0]);
  }
  return found;
}

function join(into: Map<string, FieldMask>, name: string, mask: FieldMask): void {
  const present = into.get(name);
  if (present === '*' || mask === '*') into.set(name, '*');
  else if (present === undefined) into.set(name, mask);
  else {
    const both = new Map(present);
    for (const [key, sub] of mask) join(both, key, sub);
    into.set(name, both);
  }
}

/** Reads a mask. An empty or malformed one throws. */
export function parseFieldMask(text: string): FieldMask {
  const list = tokens(text);
  let at = 0;
  const fail = () => new FieldMaskError(`Invalid field mask "${text}"`);

  const selection = (): FieldMask => {
    const mask = new Map<string, FieldMask>();
    let all = false;
    do {
      const name = list[at++];
      if (name === undefined || /[(),./]/.test(name)) throw fail();
      if (name === '*') all = true;
      else join(mask, name, below());
      if (list[at] !== ',') break;
      at++;
    } while (at <= list.length);
    return all ? '*' : mask;
  };

  const below = (): FieldMask => {
    if (list[at] === '.' || list[at] === '/') {
      at++;
      const name = list[at++];
      if (name === '*') return '*';
      if (name === undefined || /[(),./]/.test(name)) throw fail();
      return new Map([[name, below()]]);
    }
    if (list[at] !== '(') return '*';
    at++;
    const inner = selection();
    if (list[at++] !== ')') throw fail();
    return inner;
  };

  const mask = selection();
  if (at !== list.length) throw fail();
  return mask;
}

/**
 * Fails on the first field that Google's type does not have.
 * @param definitions the published types by name
 */
export function checkFieldMask(
  mask: FieldMask,
  typeName: string,
  definitions: Readonly<Record<string, MaskType>>,
  path = '',
): void {
  if (mask === '*') return;
  const properties = definitions[typeName]?.properties;
  for (const [name, sub] of mask) {
    const property = properties?.[name];
    if (properties && !property) {
      throw new FieldMaskError(`Invalid field selection ${path}${name} (${typeName} has none)`);
    }
    const reference = property?.$ref ?? property?.items?.$ref;
    if (reference) {
      checkFieldMask(sub, reference.replace(/^.*\//, ''), definitions, `${path}${name}.`);
    } else if (sub !== '*' && properties) {
      throw new FieldMaskError(`Invalid field selection ${path}${name}: it has no fields inside`);
    }
  }
}

/** What of `mask` lies under a field: undefined where the field is not selected. */
export function under(mask: FieldMask, ...path: readonly string[]): FieldMask | undefined {
  let at: FieldMask | undefined = mask;
  for (const name of path) {
    if (at === undefined || at === '*') return at;
    at = at.get(name);
  }
  return at;
}

/** Only the masked part of a value; lists are masked item by item. */
export function select<T>(value: T, mask: FieldMask): T {
  if (mask === '*' || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => select(item, mask)) as T;
  const picked: Record<string, unknown> = {};
  for (const [name, sub] of mask) {
    const inner = (value as Record<string, unknown>)[name];
    if (inner !== undefined) picked[name] = select(inner, sub);
  }
  return picked as T;
}

/**
 * A copy of `target` whose masked fields are those of `source`; a masked field that `source` lacks
 * is cleared. Fields outside the mask stay.
 */
export function overlay<T extends object>(target: T, source: Partial<T>, mask: FieldMask): T {
  if (mask === '*') return { ...source } as T;
  const merged = { ...target } as Record<string, unknown>;
  const from = source as Record<string, unknown>;
  for (const [name, sub] of mask) {
    const inner = from[name];
    if (sub === '*' || Array.isArray(inner)) {
      if (inner === undefined || inner === null) delete merged[name];
      else merged[name] = inner;
      continue;
    }
    const below = overlay((merged[name] ?? {}) as object, (inner ?? {}) as object, sub);
    if (Object.keys(below).length === 0) delete merged[name];
    else merged[name] = below;
  }
  return merged as T;
}

/** A mask in one way of writing it. */
export function maskText(mask: FieldMask): string {
  return mask === '*' ? '*' : `(${[...mask].map(([name, sub]) => name + maskText(sub)).join(',')})`;
}
