import * as say from '../messages/tokens';
import { fold } from '../model/folding';
import { writeCount } from '../model/number';
import type { Period } from '../model/period';

/** What is printed in the place of a token, or why nothing is. */
export type TokenValue =
  | { readonly state: 'value'; readonly text: string; readonly lacks?: readonly Period[] }
  | NoValue;

/** Why a token has no value. */
export interface NoValue {
  readonly state: 'problem';
  readonly reason: string;
  /** Whether it is for others to give: the text is right, what it asks for is still to come. */
  readonly waits: boolean;
}

export function printed(text: string): TokenValue {
  return { state: 'value', text };
}

export function problem(reason: string): NoValue {
  return { state: 'problem', reason, waits: false };
}

export function toCome(reason: string): NoValue {
  return { state: 'problem', reason, waits: true };
}

/** A count: `05`, or `5` with `|trần`. */
export function countToken(count: number, formats: readonly string[]): TokenValue {
  const odd = formats.find((format) => fold(format) !== fold('trần'));
  if (odd !== undefined) return problem(say.unknownFormat(odd));
  return printed(formats.length > 0 ? String(count) : writeCount(count));
}

/** What stands under names, by the names as they are compared. */
export function byName<Value>(named: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(named).map(([name, one]) => [fold(name), one]));
}
