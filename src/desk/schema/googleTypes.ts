import { existsSync, readFileSync } from 'node:fs';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { MaskType } from '../spreadsheet';
import { ENUMS, REQUIRED } from './enums';

interface ObjectSchema extends MaskType {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, { readonly $ref?: string; readonly type?: string }>>;
}

interface ServiceTypes {
  readonly definitions: Readonly<Record<string, ObjectSchema>>;
  readonly parameters: Readonly<Record<string, ObjectSchema>>;
}

type ServiceName = 'sheets' | 'drive';

/** A request that Google's published types do not allow. */
class TypeViolation extends Error {}

/** Beside the built command line, or in a built checkout when the desk runs from its sources. */
const PLACES = ['./google-types.json', '../../../out/google-types.json'];

function loadTypes(): Readonly<Record<ServiceName, ServiceTypes>> {
  for (const place of PLACES) {
    const url = new URL(place, import.meta.url);
    if (existsSync(url)) return JSON.parse(readFileSync(url, 'utf8'));
  }
  throw new Error('google-types.json is missing: run `node build/schema.mjs` first');
}

function strengthen(name: string, schema: ObjectSchema): object {
  const properties = Object.fromEntries(
    Object.entries(schema.properties).map(([field, property]) => {
      const values = ENUMS[`${name}.${field}`];
      return [field, values ? { ...property, enum: values } : property];
    }),
  );
  return { ...schema, properties, ...(REQUIRED[name] && { required: REQUIRED[name] }) };
}

function strengthenAll(schemas: Readonly<Record<string, ObjectSchema>>): Record<string, object> {
  for (const key of [...Object.keys(ENUMS), ...Object.keys(REQUIRED)]) checkKnown(key);
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, strengthen(name, schema)]),
  );
}

let types: ReturnType<typeof loadTypes> | undefined;
const validators = new Map<string, ValidateFunction>();
const compilers = new Map<ServiceName, Ajv>();

function loaded(): ReturnType<typeof loadTypes> {
  types ??= loadTypes();
  return types;
}

/** An entry of our own tables must name something Google publishes. */
function checkKnown(key: string): void {
  const [name = '', field] = key.split('.');
  const { definitions, parameters } = loaded().sheets;
  const schema = definitions[name] ?? parameters[name];
  if (!schema || (field && !schema.properties[field])) {
    throw new Error(`schema tables: Google publishes no ${key}`);
  }
}

function compiler(service: ServiceName): Ajv {
  const present = compilers.get(service);
  if (present) return present;
  const ajv = new Ajv({ allErrors: false, strict: true, inlineRefs: false });
  const { definitions, parameters } = loaded()[service];
  ajv.addSchema({
    $id: service,
    definitions: service === 'sheets' ? strengthenAll(definitions) : definitions,
  });
  const withFields = Object.fromEntries(
    Object.entries(parameters).map(([name, schema]) => {
      const properties = { ...schema.properties, fields: { type: 'string' } };
      return [name, strengthen(name, { ...schema, properties })];
    }),
  );
  ajv.addSchema({ $id: `${service}-parameters`, definitions: withFields });
  compilers.set(service, ajv);
  return ajv;
}

function validator(service: ServiceName, document: string, name: string): ValidateFunction {
  const key = `${document}#/definitions/${name}`;
  const present = validators.get(key);
  if (present) return present;
  const made = compiler(service).getSchema(key);
  if (!made) throw new Error(`Google publishes no type ${name}`);
  validators.set(key, made);
  return made;
}

/** `/rows/0/values/3` → `.rows[0].values[3]`. */
function fieldPath(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
    .join('');
}

function describe(error: ErrorObject, where: string): string {
  const at = `${where}${fieldPath(error.instancePath)}`.replace(/^\./, '');
  const { params } = error;
  switch (error.keyword) {
    case 'additionalProperties':
      return `Invalid JSON payload received. Unknown name "${params.additionalProperty}" at '${at}': Cannot find field.`;
    case 'required':
      return `Invalid value at '${at}': ${params.missingProperty} is required.`;
    case 'enum':
      return `Invalid value at '${at}': expected one of ${params.allowedValues.join(', ')}.`;
    default:
      return `Invalid value at '${at}': ${error.message}.`;
  }
}

function check(validate: ValidateFunction, value: unknown, where: string): void {
  if (validate(value)) return;
  const [error] = validate.errors ?? [];
  throw new TypeViolation(error ? describe(error, where) : `Invalid value at '${where}'`);
}

/** Throws where a value does not fit one of Google's published types, naming the place. */
export function checkType(service: ServiceName, name: string, value: unknown, where = ''): void {
  check(validator(service, service, name), value, where);
}

/** Throws where the optional arguments of a method are not those Google publishes. */
export function checkParameters(service: ServiceName, method: string, value: unknown): void {
  check(validator(service, `${service}-parameters`, method), value, '');
}

/** The published types, for field masks. */
export function definitions(service: ServiceName): Readonly<Record<string, MaskType>> {
  return loaded()[service].definitions;
}
