import { isObject } from './conversation';
import { deskId, type Ids, isId, textWithDeskIds } from './ids';

/** A field whose value does not count, and why; that it is there counts, unless said otherwise. */
interface Uncompared {
  readonly field: RegExp;
  readonly why: string;
  readonly evenMissing?: true;
}

const NOT_COMPARED: readonly Uncompared[] = [
  { field: /Time$/, why: 'moments are those of the run' },
  { field: /(Url|Links?)$/, why: 'addresses are made of the server’s ids' },
  {
    field: /^(users|groups|owners|emailAddress|displayName|lastModifyingUser)$/,
    why: 'people are those of the account',
  },
  { field: /^photoLink$/, why: 'not everybody has a picture', evenMissing: true },
  { field: /^(etag|version|headRevisionId|md5Checksum)$/, why: 'marks of a revision are opaque' },
  { field: /^errors$/, why: 'Drive says the message again, with a reason in its own words' },
];

export interface Difference {
  /** `sheets[0].properties.title`; empty = the reply itself. */
  readonly field: string;
  readonly recorded: unknown;
  readonly answered: unknown;
}

/** What the replies are compared by. */
export interface Terms {
  readonly ids: Ids;
  /** The recorded id of the workbook that the step is about. */
  readonly book: string;
}

const at = (field: string, name: string) => (field === '' ? name : `${field}.${name}`);

function sameValue(name: string, recorded: unknown, answered: unknown, terms: Terms): boolean {
  if (isId(name)) return deskId(terms.ids, name, recorded, terms.book) === answered;
  if (typeof recorded === 'string' && typeof answered === 'string') {
    // Messages name files by their ids.
    return recorded === answered || textWithDeskIds(terms.ids, recorded) === answered;
  }
  return recorded === answered;
}

/** Where two replies differ: ids by what they stand for, the fields of `NOT_COMPARED` by being there. */
export function differences(
  recorded: unknown,
  answered: unknown,
  terms: Terms,
): readonly Difference[] {
  const found: Difference[] = [];
  const compare = (field: string, name: string, a: unknown, b: unknown): void => {
    const isThere = a !== undefined && b !== undefined;
    const passes = (each: Uncompared) =>
      each.field.test(name) && (isThere || each.evenMissing === true);
    if (NOT_COMPARED.some(passes)) return;
    if (Array.isArray(a) && Array.isArray(b)) {
      for (let i = 0; i < Math.max(a.length, b.length); i++) {
        compare(`${field}[${i}]`, name, a[i], b[i]);
      }
      return;
    }
    if (isObject(a) && isObject(b)) {
      for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
        compare(at(field, key), key, a[key], b[key]);
      }
      return;
    }
    if (!sameValue(name, a, b, terms)) found.push({ field, recorded: a, answered: b });
  };
  compare('', '', recorded, answered);
  return found;
}
