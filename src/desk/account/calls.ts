import { ServiceError } from '../failure';
import { type CallPoint, type Fault, failureOf, isApiCall } from './faults';
import type { MethodName } from './methods';

/** What crossed to Google's APIs and back, in bytes of compact JSON and of uploads. */
export interface Traffic {
  readonly read: number;
  readonly written: number;
}

/** A call of an API as it left the script, whatever came of it. */
export interface SentCall {
  readonly method: MethodName;
  readonly bytes: number;
}

/** The calls that in Google leave the script for a server. */
export interface CallLog {
  /** How many calls by `<service.method>`. */
  readonly counts: () => Readonly<Record<string, number>>;
  readonly bytes: () => Traffic;
  /** What was sent, call by call. */
  readonly sent: () => readonly SentCall[];
  readonly countRead: (bytes: number) => void;
  readonly countSent: (call: SentCall) => void;
  /** Counts a call, makes it, and lets happen what was arranged for it. */
  readonly make: <T>(method: MethodName, call: () => T) => T;
  /** Runs a simple trigger, which may not use a service that needs authorisation. */
  readonly asSimpleTrigger: <T>(run: () => T) => T;
  /** A new run begins: one that was killed before is not killed again. */
  readonly begin: () => void;
  /** Applies what is still on its way; called when a command has ended. */
  readonly settle: () => void;
}

export interface CallArrangements {
  /** The workbook, which failures name. */
  readonly documentId: string;
  readonly faults: readonly Fault[];
  /** Just before a call: other people's edits. */
  readonly beforeCall: (point: CallPoint) => void;
  /** The run ends just before this call. `end` does not come back: it exits, or throws. */
  readonly kill: (CallPoint & { readonly end: () => never }) | undefined;
}

/** What a simple trigger may not do (https://developers.google.com/apps-script/guides/triggers#restrictions). */
const NEEDS_AUTHORISATION = /^(Sheets|Drive|UrlFetchApp|Ui\.show)/;

/** What arrives after its sender gave up on it may be refused, with nobody there to be told. */
function deliverLate(call: () => unknown): void {
  try {
    call();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
}

export function makeCallLog(arrangements: CallArrangements): CallLog {
  const { documentId, faults, kill } = arrangements;
  const counts = new Map<string, number>();
  let read = 0;
  const sent: SentCall[] = [];
  const onItsWay: (() => unknown)[] = [];
  let simpleTrigger = false;
  let killed = false;
  let spent = false;

  const make = <T>(method: MethodName, call: () => T): T => {
    if (simpleTrigger && NEEDS_AUTHORISATION.test(method)) {
      throw new ServiceError(`You do not have permission to call ${method} in a simple trigger`);
    }
    const nth = (counts.get(method) ?? 0) + 1;
    // A killed run that catches the end does not live on.
    if (kill && !spent && (killed || (kill.method === method && kill.nth === nth))) {
      killed = true;
      kill.end();
    }
    counts.set(method, nth);
    arrangements.beforeCall({ method, nth });
    const fault = faults.find((each) => each.method === method && each.nth === nth);
    const due = isApiCall(method) ? onItsWay.splice(0) : [];
    try {
      if (fault?.when === 'late') onItsWay.push(call);
      const applied = fault === undefined || fault.when === 'after';
      const result = applied ? call() : undefined;
      if (fault) throw failureOf(fault, documentId);
      return result as T;
    } finally {
      for (const late of due) deliverLate(late);
    }
  };

  return {
    counts: () => Object.fromEntries(counts),
    bytes: () => ({ read, written: sent.reduce((sum, { bytes }) => sum + bytes, 0) }),
    sent: () => [...sent],
    countRead: (bytes) => {
      read += bytes;
    },
    countSent: (call) => {
      sent.push(call);
    },
    asSimpleTrigger: (run) => {
      simpleTrigger = true;
      try {
        return run();
      } finally {
        simpleTrigger = false;
      }
    },
    make,
    begin: () => {
      spent = spent || killed;
      killed = false;
    },
    settle: () => {
      if (!killed) for (const late of onItsWay.splice(0)) deliverLate(late);
    },
  };
}
