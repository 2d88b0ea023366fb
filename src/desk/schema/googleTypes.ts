/// <reference path="./published.d.ts" />
import { drive, sheets } from 'virtual:google-types';
import type { MaskType } from '../spreadsheet';
import { type Check, type Misfit, makeCheck, type Schema } from './checker';
import { ENUMS, REQUIRED } from './enums';

type Schemas = Readonly<Record<string, Schema>>;

interface ServiceTypes {
  readonly definitions: Schemas;
  readonly parameters: Schemas;
}

type ServiceName = 'sheets' | 'drive';

/** A request that Google's published types do not allow. */
class TypeViolation extends Error {}

/** The JSON of each service's types. */
const PUBLISHED: Readonly<Record<ServiceName, string>> = { sheets, drive };

const loaded = new Map<ServiceName, ServiceTypes>();

/** A service's types, read when it is first called. */
function typesOf(service: ServiceName): ServiceTypes {
  const present = loaded.get(service);
  if (present) return present;
  const types: ServiceTypes = JSON.parse(PUBLISHED[service]);
  loaded.set(service, types);
  return types;
}

/** A published type with what its declaration leaves unsaid; our tables are of Sheets alone. */
function strengthen(service: ServiceName, name: string, schema: Schema): Schema {
  if (service !== 'sheets') return schema;
  const properties = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([field, property]) => {
      const found = ENUMS[`${name}.${field}`];
      if (!found) return [field, property];
      const enumType = `type.googleapis.com/google.apps.sheets.v4.${found.type}`;
      return [field, { ...property, enum: found.values, enumType }];
    }),
  );
  return { ...schema, properties, required: REQUIRED[name] ?? [] };
}

/** What every method of Google's APIs takes (developers.google.com/workspace/sheets/api/reference/rest). */
const STANDARD_PARAMETERS = {
  alt: { type: 'string' },
  fields: { type: 'string' },
  prettyPrint: { type: 'boolean' },
} as const;

const checks = new Map<string, Check>();

/** The check of a type or of a method's parameters, made once. */
function checkOf(service: ServiceName, part: keyof ServiceTypes, name: string): Check {
  const key = `${service} ${part} ${name}`;
  const present = checks.get(key);
  if (present) return present;
  const schema = typesOf(service)[part][name];
  if (!schema) throw new Error(`Google publishes no type ${name}`);
  const given =
    part === 'parameters'
      ? { ...schema, properties: { ...schema.properties, ...STANDARD_PARAMETERS } }
      : schema;
  const made = makeCheck(strengthen(service, name, given), (reference) =>
    checkOf(service, 'definitions', reference.replace(/^.*\//, '')),
  );
  checks.set(key, made);
  return made;
}

/** Google's reader of requests names fields as its own definitions do: `add_sheet`. */
function asDefined(path: string): string {
  return path.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** What is unknown is told in Google's words; types and what is required in words of ours. */
function describe({ path, kind, detail }: Misfit, where: string): string {
  const at = `${where}${path}`.replace(/^\./, '');
  switch (kind) {
    case 'unknown': {
      const place = at === '' ? '' : ` at '${asDefined(at)}'`;
      return `Invalid JSON payload received. Unknown name "${detail}"${place}: Cannot find field.`;
    }
    case 'required':
      return `Invalid value at '${at}': ${detail} is required.`;
    case 'enum':
      return `Invalid value at '${asDefined(at)}' ${detail}`;
    case 'type':
      return `Invalid value at '${at}': must be ${detail}.`;
  }
}

function refuseMisfit(found: Misfit | undefined, where: string): void {
  if (found) throw new TypeViolation(describe(found, where));
}

/** Throws where a value does not fit one of Google's published types, naming the place. */
export function checkType(service: ServiceName, name: string, value: unknown, where = ''): void {
  refuseMisfit(checkOf(service, 'definitions', name)(value), where);
}

/** Throws where the optional arguments of a method are not those Google publishes. */
export function checkParameters(service: ServiceName, method: string, value: unknown): void {
  const found = checkOf(service, 'parameters', method)(value);
  if (found?.kind === 'unknown' && found.path === '') {
    const { detail } = found;
    throw new TypeViolation(
      `Invalid JSON payload received. Unknown name "${detail}": Cannot bind query parameter. ` +
        `Field '${detail}' could not be found in request message.`,
    );
  }
  refuseMisfit(found, '');
}

/** The names that a type, or the parameters of a method, have; of what is not published none. */
export function publishedNames(
  service: ServiceName,
  part: keyof ServiceTypes,
  name: string,
): ReadonlySet<string> {
  const standard = part === 'parameters' ? Object.keys(STANDARD_PARAMETERS) : [];
  return new Set([...Object.keys(typesOf(service)[part][name]?.properties ?? {}), ...standard]);
}

/** The published types, for field masks. */
export function definitions(service: ServiceName): Readonly<Record<string, MaskType>> {
  return typesOf(service).definitions;
}
