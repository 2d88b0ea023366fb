// Our own checks beside a JSON schema validator written by others: same verdict, same place, same words.
import { Ajv, type ErrorObject } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { googleTypes } from '../../../build/schema.mjs';
import { checkType, ENUMS, REQUIRED } from '../../../src/desk/schema';
import type { Schema } from '../../../src/desk/schema/checker';

const definitions = Object.fromEntries(
  Object.entries(googleTypes().sheets.definitions as Record<string, Schema>).map(
    ([name, schema]) => {
      const properties = Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([field, property]) => {
          const { type: enumType, values } = ENUMS[`${name}.${field}`] ?? {};
          return [field, values ? { ...property, enum: values, enumType } : property];
        }),
      );
      return [name, { ...schema, properties, ...(REQUIRED[name] && { required: REQUIRED[name] }) }];
    },
  ),
) as Readonly<Record<string, Schema>>;

const ajv = new Ajv({ inlineRefs: false, verbose: true, keywords: ['enumType'] }).addSchema({
  $id: 'sheets',
  definitions,
});

function place(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
    .join('');
}

function wordsOf({ keyword, instancePath, params, message, parentSchema, data }: ErrorObject) {
  const at = `x${place(instancePath)}`;
  const defined = at.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  if (keyword === 'additionalProperties') {
    return `Invalid JSON payload received. Unknown name "${params.additionalProperty}" at '${defined}': Cannot find field.`;
  }
  if (keyword === 'required')
    return `Invalid value at '${at}': ${params.missingProperty} is required.`;
  if (keyword === 'enum') {
    const type = `type.googleapis.com/google.apps.sheets.v4.${parentSchema?.enumType}`;
    return `Invalid value at '${defined}' (${type}), ${JSON.stringify(data)}`;
  }
  return `Invalid value at '${at}': ${message}.`;
}

function verdictOfAjv(name: string, value: unknown): string {
  const validate = ajv.getSchema(`sheets#/definitions/${name}`);
  if (!validate) throw new Error(name);
  if (validate(value)) return 'fits';
  return validate.errors?.[0] ? wordsOf(validate.errors[0]) : '';
}

function ourVerdict(name: string, value: unknown): string {
  try {
    checkType('sheets', name, value, 'x');
    return 'fits';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

/** Values that fit a schema, to a depth. */
function fitting(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  if (schema.$ref) return fitting(definitions[schema.$ref.replace(/^.*\//, '')] ?? {}, depth);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'string':
      return fc.string({ maxLength: 5 });
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer();
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'array':
      return depth <= 0
        ? fc.constant([])
        : fc.array(fitting(schema.items ?? {}, depth - 1), { maxLength: 2 });
    case 'object': {
      if (schema.additionalProperties) {
        return fc.dictionary(
          fc.constantFrom('a', 'b'),
          fitting(schema.additionalProperties, depth),
        );
      }
      const required = schema.required ?? [];
      const members = Object.entries(schema.properties ?? {});
      const wanted = depth > 0 ? members : members.filter(([name]) => required.includes(name));
      // A few of many members, so that values stay small.
      return fc.subarray(wanted, { maxLength: Math.min(wanted.length, 4) }).chain((some) => {
        const all = [...some, ...members.filter(([name]) => required.includes(name))];
        return fc.record(
          Object.fromEntries(all.map(([name, part]) => [name, fitting(part, depth - 1)])),
        );
      });
    }
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

/** Every place of a value. */
function places(value: unknown, at: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[...at]];
  return [[...at], ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...at, key]))];
}

function changed(
  value: unknown,
  [step, ...rest]: readonly (string | number)[],
  make: (old: unknown) => unknown,
): unknown {
  if (step === undefined) return make(value);
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string,
    unknown
  >;
  copy[step] = changed(copy[step], rest, make);
  return copy;
}

const SPOILERS: readonly ((old: unknown) => unknown)[] = [
  () => 'LEFTISH',
  () => 1.5,
  () => 7,
  () => Number.POSITIVE_INFINITY,
  () => true,
  () => null,
  () => [],
  () => ({}),
  (old) =>
    typeof old === 'object' && old !== null && !Array.isArray(old) ? { ...old, colour: 1 } : old,
  (old) =>
    typeof old === 'object' && old !== null && !Array.isArray(old)
      ? Object.fromEntries(Object.entries(old).slice(1))
      : old,
];

describe('our checks agree with ajv', () => {
  const types = fc.constantFrom(...Object.keys(definitions));
  const typed = types.chain((name) =>
    fc.record({ name: fc.constant(name), value: fitting({ $ref: `#/definitions/${name}` }, 4) }),
  );

  test('on values that fit', () => {
    fc.assert(
      fc.property(typed, ({ name, value }) => {
        expect(verdictOfAjv(name, value)).toBe('fits');
        expect(ourVerdict(name, value)).toBe('fits');
      }),
      { numRuns: 2000 },
    );
  });

  test('on values spoilt in one place, to the word', () => {
    fc.assert(
      fc.property(typed, fc.nat(), fc.constantFrom(...SPOILERS), ({ name, value }, at, spoil) => {
        const all = places(value);
        const spoilt = changed(value, all[at % all.length] ?? [], spoil);
        expect(ourVerdict(name, spoilt)).toBe(verdictOfAjv(name, spoilt));
      }),
      { numRuns: 5000 },
    );
  });
});
