import { ServiceError } from '../realm/strict';

/** Makes one call fail: before it is applied, or after it was applied with the reply lost. */
export interface Fault {
  readonly method: string;
  /** Which call of that method, from 1. */
  readonly nth: number;
  readonly when: 'before' | 'after';
}

/** The calls that in Google leave the script for a server. */
export interface CallLog {
  /** How many calls by `<service.method>`. */
  readonly counts: () => Readonly<Record<string, number>>;
  /** Counts a call, makes it, and lets the fault strike. */
  readonly make: <T>(method: string, call: () => T) => T;
  /** Runs a simple trigger, which may not use a service that needs authorisation. */
  readonly asSimpleTrigger: <T>(run: () => T) => T;
}

/** Reads `Sheets.Spreadsheets.batchUpdate:1:after`; undefined where it is not of that form. */
export function parseFault(text: string): Fault | undefined {
  const match = /^([A-Za-z.]+):([1-9]\d*):(before|after)$/.exec(text);
  if (!match) return undefined;
  const [, method = '', nth, when] = match;
  return { method, nth: Number(nth), when: when === 'before' ? 'before' : 'after' };
}

/** What a simple trigger may not do (https://developers.google.com/apps-script/guides/triggers#restrictions). */
const NEEDS_AUTHORISATION = /^(Sheets|Drive|Ui\.show)/;

/** @param documentId named in the failures, as Google does */
export function makeCallLog(documentId: string, fault: Fault | undefined): CallLog {
  const counts = new Map<string, number>();
  let simpleTrigger = false;
  const fail = (method: string): never => {
    const message = method.startsWith('Drive.')
      ? `API call to ${method.replace(/^Drive/, 'drive').toLowerCase()} failed with error: Internal Error`
      : `Service Spreadsheets failed while accessing document with id ${documentId}.`;
    throw new ServiceError(message, { code: 500 });
  };
  return {
    counts: () => Object.fromEntries(counts),
    asSimpleTrigger: (run) => {
      simpleTrigger = true;
      try {
        return run();
      } finally {
        simpleTrigger = false;
      }
    },
    make: (method, call) => {
      if (simpleTrigger && NEEDS_AUTHORISATION.test(method)) {
        throw new ServiceError(`You do not have permission to call ${method} in a simple trigger`);
      }
      const nth = (counts.get(method) ?? 0) + 1;
      counts.set(method, nth);
      const strikes = fault?.method === method && fault.nth === nth ? fault.when : undefined;
      if (strikes === 'before') fail(method);
      const result = call();
      if (strikes === 'after') fail(method);
      return result;
    },
  };
}
