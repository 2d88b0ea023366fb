import { makeRealm, SERVICE_NAMES, type World } from '../realm';

/**
 * Evaluates a bundle where every service of Google throws on the first touch: Google runs the top
 * level before authorisation is known, and a menu whose top level asks for a service never appears.
 * @returns the names of the global functions it defines
 */
export function loadsPure(world: World, bundle: string): readonly string[] {
  const realm = makeRealm(world, () => Date.now());
  for (const name of SERVICE_NAMES) realm.define(name, forbidden(name));
  realm.evaluate(bundle, 'code.js');
  return realm.functionNames();
}

function forbidden(name: string): object {
  const refuse = (_target: object, key: PropertyKey): never => {
    throw new Error(`The top level of the bundle touches ${name}.${String(key)}`);
  };
  return new Proxy(
    {},
    { get: refuse, set: refuse, has: refuse, ownKeys: (target) => refuse(target, '*') },
  );
}
