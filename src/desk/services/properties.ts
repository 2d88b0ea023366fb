import type { MethodOf } from '../account';
import { strictService } from '../realm';
import { byteLength, takeArgument } from './apiCall';
import type { Host } from './host';

/** Quotas of PropertiesService (https://developers.google.com/apps-script/guides/services/quotas). */
const MAX_VALUE_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;

function makeStore(host: Host, store: Map<string, string>): object {
  const { realm } = host;
  const call = <T>(method: MethodOf<'Properties'>, run: () => T) =>
    host.calls.make(`Properties.${method}`, run);
  const put = (entries: Readonly<Record<string, unknown>>) => {
    const next = new Map(store);
    for (const [key, value] of Object.entries(entries)) {
      const text = String(value);
      if (byteLength(text) > MAX_VALUE_BYTES) {
        throw new Error(`Argument too large: value of ${key}`);
      }
      next.set(key, text);
    }
    const size = [...next].reduce((sum, pair) => sum + byteLength(pair.join('')), 0);
    if (size > MAX_STORE_BYTES) {
      throw new Error('You have exceeded the property storage quota.');
    }
    for (const [key, value] of next) store.set(key, value);
  };
  const properties: object = strictService(realm, 'Properties', {
    getProperty: (key: unknown) => call('getProperty', () => store.get(String(key)) ?? null),
    getProperties: () => call('getProperties', () => Object.fromEntries(store)),
    getKeys: () => call('getKeys', () => [...store.keys()]),
    setProperty: (key: unknown, value: unknown) => {
      call('setProperty', () => put({ [String(key)]: value }));
      return properties;
    },
    setProperties: (values: unknown, deleteOthers: unknown = false) => {
      call('setProperties', () => {
        const entries = takeArgument(values);
        if (deleteOthers === true) store.clear();
        put(entries);
      });
      return properties;
    },
    deleteProperty: (key: unknown) => {
      call('deleteProperty', () => store.delete(String(key)));
      return properties;
    },
    deleteAllProperties: () => {
      call('deleteAllProperties', () => store.clear());
      return properties;
    },
  });
  return properties;
}

/** The service `PropertiesService`. Document properties travel with the workbook's file. */
export function makePropertiesService(host: Host): object {
  const { document, user, script } = host.properties;
  const stores = {
    document: makeStore(host, document),
    user: makeStore(host, user),
    script: makeStore(host, script),
  };
  return strictService(host.realm, 'PropertiesService', {
    getDocumentProperties: () => stores.document,
    getUserProperties: () => stores.user,
    getScriptProperties: () => stores.script,
  });
}
