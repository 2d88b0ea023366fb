import { type Trouble, troubleIn } from '../model/trouble';
import type { Refusal } from './refusal';

/**
 * What a failed call tells of the world: `refused`, nothing was done and asking again is of no
 * use; `busy`, nothing was done and later it may be; `tooLarge`; `uncertain`, it may have been
 * done, or may still be (developers.google.com/workspace/sheets/api/troubleshoot-api-errors).
 */
type FailureKind = 'refused' | 'busy' | 'tooLarge' | 'uncertain';

export interface Failure {
  readonly kind: FailureKind;
  readonly message: string;
  /** What of the batch was refused, where the service says so. */
  readonly refusal?: Refusal | undefined;
}

const OUR_SLIPS: readonly string[] = ['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError'];

/** Reads an error of Google's services; it comes from another realm, so its class says nothing. */
export function failureOf(error: unknown): Failure {
  const { name, message, details } = (error ?? {}) as {
    readonly name?: unknown;
    readonly message?: unknown;
    readonly details?: { readonly code?: unknown };
  };
  const text = typeof message === 'string' ? message : String(error);
  // A slip of our own code is no answer of a service: asking again is of no use.
  if (typeof name === 'string' && OUR_SLIPS.includes(name))
    return { kind: 'refused', message: text };
  return { kind: kindOf(Number(details?.code), text), message: text };
}

/** Whether the service had too much to do, rather than something to say against the call. */
export function isOverloaded(error: unknown): boolean {
  const { details } = (error ?? {}) as { readonly details?: { readonly code?: unknown } };
  return failureOf(error).kind === 'busy' || Number(details?.code) === 503;
}

/** Refusals that whatever else is asked would meet as well. */
const OF_RUNNER: ReadonlySet<Trouble> = new Set(['day', 'consent', 'serviceOff', 'storage']);

/** Whether what was asked for is refused, rather than whoever asks. */
export function isOfAsked({ kind, message }: Failure): boolean {
  const trouble = troubleIn(message);
  return kind === 'refused' && !(trouble && OF_RUNNER.has(trouble));
}

/** Troubles that say that nothing was done, and whether asking again later may help. */
const KIND_OF: Readonly<Partial<Record<Trouble, FailureKind>>> = {
  tooLarge: 'tooLarge',
  rate: 'busy',
  manyRuns: 'busy',
  day: 'refused',
  storage: 'refused',
  serviceOff: 'refused',
  consent: 'refused',
  permission: 'refused',
  cellLimit: 'refused',
};

function kindOf(code: number, text: string): FailureKind {
  if (code === 413) return 'tooLarge';
  const trouble = troubleIn(text);
  const kind = trouble && KIND_OF[trouble];
  if (kind) return kind;
  if (code === 429) return 'busy';
  return code >= 400 && code < 500 ? 'refused' : 'uncertain';
}
