/** The part of JSON schema that Google's published types need. */
export interface Schema {
  readonly type?: string;
  readonly $ref?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  /** `false`: no other names than `properties`; a schema: a map of values of that type. */
  readonly additionalProperties?: false | Schema;
  readonly enum?: readonly string[];
  /** What Google's errors call the enum. */
  readonly enumType?: string;
  readonly required?: readonly string[];
}

/** The first place where a value does not fit: `.rows[0].values[3]`, and what is wrong there. */
export interface Misfit {
  readonly path: string;
  readonly kind: 'type' | 'unknown' | 'required' | 'enum';
  /** The type expected, the name that is unknown or missing, or the enum and what it does not hold. */
  readonly detail: string;
}

/** Looks a value over; undefined where it fits. */
export type Check = (value: unknown) => Misfit | undefined;

const misfit = (kind: Misfit['kind'], detail: string): Misfit => ({ path: '', kind, detail });

/** A place is put together on the way up, so that a value that fits costs no text. */
const within = (step: string, { path, kind, detail }: Misfit): Misfit => ({
  path: step + path,
  kind,
  detail,
});

const fits = (): undefined => undefined;

function scalarCheck(type: string, is: (value: unknown) => boolean): Check {
  const wrong = misfit('type', type);
  return (value) => (is(value) ? undefined : wrong);
}

const SCALARS: Readonly<Record<string, Check>> = {
  string: scalarCheck('string', (value) => typeof value === 'string'),
  boolean: scalarCheck('boolean', (value) => typeof value === 'boolean'),
  number: scalarCheck('number', (value) => Number.isFinite(value)),
  integer: scalarCheck('integer', (value) => Number.isInteger(value)),
};

function enumCheck(values: readonly string[], type: string): Check {
  const known = new Set<unknown>(values);
  return (value) => {
    if (typeof value !== 'string') return SCALARS.string?.(value);
    return known.has(value) ? undefined : misfit('enum', `(${type}), ${JSON.stringify(value)}`);
  };
}

function arrayCheck(item: Check): Check {
  const wrong = misfit('type', 'array');
  return (value) => {
    if (!Array.isArray(value)) return wrong;
    for (let at = 0; at < value.length; at++) {
      const found = item(value[at]);
      if (found) return within(`[${at}]`, found);
    }
    return undefined;
  };
}

function objectCheck(
  members: ReadonlyMap<string, Check>,
  required: readonly string[],
  other: Check | undefined,
): Check {
  const wrong = misfit('type', 'object');
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong;
    const given = value as Readonly<Record<string, unknown>>;
    for (const name of required) {
      if (given[name] === undefined) return misfit('required', name);
    }
    for (const name in given) {
      const check = members.get(name) ?? other;
      if (!check) return misfit('unknown', name);
      const inner = given[name];
      const found = inner === undefined ? undefined : check(inner);
      if (found) return within(`.${name}`, found);
    }
    return undefined;
  };
}

/** A check that is made when it is first asked: of hundreds of types a request touches a few. */
function lazily(make: () => Check): Check {
  let made: Check | undefined;
  return (value) => {
    made ??= make();
    return made(value);
  };
}

/**
 * Makes the check of a schema.
 * @param ofReference the check of the type that a `$ref` names
 */
export function makeCheck(schema: Schema, ofReference: (reference: string) => Check): Check {
  const inner = (part: Schema): Check =>
    part.type === 'object' || part.$ref
      ? lazily(() => makeCheck(part, ofReference))
      : makeCheck(part, ofReference);
  const { $ref, type, items, properties = {}, required = [], additionalProperties } = schema;
  if ($ref) return ofReference($ref);
  if (schema.enum) return enumCheck(schema.enum, schema.enumType ?? '');
  if (type === 'array') return arrayCheck(items ? inner(items) : fits);
  if (type === 'object') {
    const members = new Map(Object.entries(properties).map(([name, part]) => [name, inner(part)]));
    const other = additionalProperties ? inner(additionalProperties) : undefined;
    return objectCheck(members, required, other);
  }
  if (type === undefined) return fits;
  const scalar = SCALARS[type];
  if (!scalar) throw new Error(`schema: no check for the type ${type}`);
  return scalar;
}
