import { messageOf, ServiceError } from '../failure';
import type { Realm } from './realm';

/** The names of Google's services the bundle may use; `console` is its own, not JavaScript's. */
export const SERVICE_NAMES = [
  'SpreadsheetApp',
  'Sheets',
  'Drive',
  'Session',
  'PropertiesService',
  'LockService',
  'Utilities',
  'HtmlService',
  'ScriptApp',
  'MailApp',
  'UrlFetchApp',
  'Logger',
  'console',
] as const;

export type ServiceName = (typeof SERVICE_NAMES)[number];

const services = new WeakSet<object>();

type Method = (...args: unknown[]) => unknown;

function isMethod(member: unknown): member is Method {
  return typeof member === 'function';
}

/**
 * An object of Google's: its members and no others. Touching another name throws an error that
 * names it; what a method throws or returns is made again inside the bundle's world.
 * @param name as Google's reference calls it, for the message
 */
export function strictService<T extends object>(realm: Realm, name: string, members: T): T {
  const wrapped = new Map<PropertyKey, unknown>();
  const inside = (result: unknown): unknown =>
    typeof result === 'object' && result !== null && !services.has(result) && !foreign.has(result)
      ? realm.give(result)
      : result;
  const wrap = (member: Method) =>
    function method(...args: unknown[]): unknown {
      try {
        return inside(member(...args));
      } catch (error) {
        throw realm.error(
          messageOf(error),
          error instanceof ServiceError ? error.details : undefined,
        );
      }
    };
  for (const key of Object.keys(members)) {
    const member: unknown = Reflect.get(members, key);
    wrapped.set(key, isMethod(member) ? wrap(member) : inside(member));
  }
  const proxy = new Proxy(Object.create(null), {
    get: (_, key) => {
      if (wrapped.has(key)) return wrapped.get(key);
      if (typeof key === 'symbol') return undefined;
      throw realm.error(`${name}.${key} is not a member the desk knows`);
    },
    set: (_, key) => {
      throw realm.error(`${name}.${String(key)} cannot be set`);
    },
    has: (_, key) => wrapped.has(key),
    ownKeys: () => [...wrapped.keys()] as string[],
    getOwnPropertyDescriptor: (_, key) =>
      wrapped.has(key)
        ? { value: wrapped.get(key), enumerable: true, configurable: true }
        : undefined,
  });
  services.add(proxy);
  return proxy as T;
}

const foreign = new WeakSet<object>();

/** Marks a value that was already made inside, so that it is handed over as it is. */
export function madeInside<T>(value: T): T {
  if (typeof value === 'object' && value !== null) foreign.add(value);
  return value;
}

/** A list made inside, of Google's objects. */
export function listInside(realm: Realm, items: readonly object[]): object[] {
  const list = realm.give<object[]>([]);
  list.push(...items);
  return madeInside(list);
}
