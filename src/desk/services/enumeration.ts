import { type Realm, strictService } from '../realm';

/** An enum of Google's: each of its values is its own name. */
export function enumeration(realm: Realm, name: string, values: readonly string[]): object {
  return strictService(realm, name, Object.fromEntries(values.map((value) => [value, value])));
}
