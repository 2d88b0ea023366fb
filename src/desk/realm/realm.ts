/** A bare world of JavaScript that the machine lends: a context of `node:vm`, or a frame of a page. */
export interface World {
  readonly global: object;
  /** Runs a script: what it declares becomes global. */
  readonly run: (source: string, filename: string) => void;
  /** What an expression is worth. */
  readonly value: (expression: string, filename: string) => unknown;
}

/**
 * Google's JavaScript world, as far as a bare one can be made like it: without what Apps Script
 * lacks (timers, URL, TextEncoder, fetch, Buffer, process …). `Intl` is taken away: its presence
 * in Google is not documented. Nothing is ever added for comfort.
 */
export interface Realm {
  /** Evaluates the bundle; its top-level functions become globals. */
  readonly evaluate: (source: string, filename: string) => void;
  readonly define: (name: string, value: unknown) => void;
  readonly lookUp: (name: string) => unknown;
  /** The names of the global functions the bundle has defined. */
  readonly functionNames: () => readonly string[];
  /** A copy of JSON data made inside. */
  readonly give: <T>(data: T) => T;
  /** The same from JSON text. */
  readonly giveText: (text: string) => unknown;
  /** Adds the items of a JSON list to a list inside: a big answer does not pass as one string. */
  readonly appendText: (target: unknown, text: string) => void;
  /** Rows of cell values with dates made inside. */
  readonly giveValues: (rows: readonly (readonly unknown[])[]) => unknown;
  readonly error: (message: string, details?: object) => Error;
  /** A function inside from its parameters and body, for templates. */
  readonly compile: (source: string, filename: string) => unknown;
}

const PRELUDE = `({
  parse: JSON.parse,
  append(target, text) { for (const item of JSON.parse(text)) target.push(item); },
  values(text) {
    return JSON.parse(text, (_, v) =>
      v !== null && typeof v === 'object' && typeof v.$date === 'number' ? new Date(v.$date) : v);
  },
  error(message, details) {
    const error = new Error(message);
    if (details !== undefined) error.details = JSON.parse(details);
    return error;
  },
  functions() {
    return Object.getOwnPropertyNames(globalThis)
      .filter((name) => {
        const { value } = Object.getOwnPropertyDescriptor(globalThis, name);
        return typeof value === 'function';
      });
  },
  fixClock(now) {
    const Real = Date;
    const Fixed = function (...parts) {
      if (!new.target) return new Real(now()).toString();
      return Reflect.construct(Real, parts.length === 0 ? [now()] : parts, new.target);
    };
    Object.setPrototypeOf(Fixed, Real);
    Fixed.prototype = Real.prototype;
    Real.prototype.constructor = Fixed;
    Fixed.now = now;
    globalThis.Date = Fixed;
  },
})`;

/** What crosses to the other side unharmed: primitives. */
function isPrimitive(value: unknown): boolean {
  return value === null || (typeof value !== 'object' && typeof value !== 'function');
}

interface Prelude {
  readonly parse: (text: string) => unknown;
  readonly append: (target: unknown, text: string) => void;
  readonly values: (text: string) => unknown;
  readonly error: (message: string, details: string | undefined) => Error;
  readonly functions: () => readonly string[];
  readonly fixClock: (now: () => number) => void;
}

/** @param now milliseconds since 1970, for the clock inside */
export function makeRealm({ global, run, value }: World, now: () => number): Realm {
  run('delete globalThis.Intl; delete globalThis.console;', 'realm.js');
  const prelude = value(PRELUDE, 'realm.js') as Prelude;
  prelude.fixClock(now);
  const builtIn = new Set<string>(prelude.functions());
  return {
    evaluate: run,
    define: (name, service) => {
      Object.defineProperty(global, name, {
        value: service,
        writable: true,
        configurable: true,
      });
    },
    lookUp: (name) => Reflect.get(global, name),
    functionNames: () => prelude.functions().filter((name) => !builtIn.has(name)),
    give: (data) =>
      isPrimitive(data) ? data : (prelude.parse(JSON.stringify(data)) as typeof data),
    giveText: prelude.parse,
    appendText: prelude.append,
    giveValues: (rows) =>
      prelude.values(
        JSON.stringify(
          rows.map((row) => row.map((v) => (v instanceof Date ? { $date: v.getTime() } : v))),
        ),
      ),
    error: (message, details) =>
      prelude.error(message, details === undefined ? undefined : JSON.stringify(details)),
    compile: value,
  };
}
