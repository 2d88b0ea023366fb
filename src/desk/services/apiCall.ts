import { apiName, type MethodName } from '../account';
import { messageOf, ServiceError } from '../failure';
import { madeInside } from '../realm';
import type { Host } from './host';

const encoder = new TextEncoder();

/** How much of a text is measured at once: a large answer is not made a second time for it. */
const PIECE = 256 * 1024;
const scratch = new Uint8Array(3 * (PIECE + 1));

/** The size of a text in UTF-8. */
export function byteLength(text: string): number {
  let size = 0;
  for (let at = 0; at < text.length; ) {
    // A pair that stands for one character is not taken apart.
    const isPair = (text.codePointAt(at + PIECE - 1) ?? 0) > 0xffff;
    const end = at + (isPair ? PIECE + 1 : PIECE);
    size += encoder.encodeInto(text.slice(at, end), scratch).written;
    at = end;
  }
  return size;
}

/** The JSON of an argument; one that is left out is an empty object. */
export function argumentText(value: unknown): string {
  return value === undefined || value === null ? '{}' : JSON.stringify(value);
}

/** A copy of an argument on this side; `null` is the same as left out, as in Google's JSON. */
export function takeArgument(value: unknown): Record<string, unknown> {
  return parseArgument(argumentText(value));
}

export function parseArgument(text: string): Record<string, unknown> {
  const drop = /[:,[]null/.test(text) ? (_: string, v: unknown) => v ?? undefined : undefined;
  return JSON.parse(text, drop);
}

/** One call of an advanced service. */
export interface ApiCall<Answer> {
  /** As the script calls it: `Sheets.Spreadsheets.get`. */
  readonly method: MethodName;
  /** How many bytes the script sends. */
  readonly sent: number;
  readonly run: () => Answer;
}

/** Makes a call: its bytes are counted, and a failure is put as Google's services put it. */
export function makeApiCall<Answer>(host: Host, { method, sent, run }: ApiCall<Answer>): Answer {
  host.calls.countSent({ method, bytes: sent });
  return host.calls.make(method, () => {
    try {
      return host.otherwise ? (host.otherwise(method, run) as Answer) : run();
    } catch (error) {
      const message = messageOf(error);
      const code = error instanceof ServiceError ? (error.details?.code ?? 400) : 400;
      throw new ServiceError(`API call to ${apiName(method)} failed with error: ${message}`, {
        code,
        message,
      });
    }
  });
}

/** Hands a small answer over to the script. */
export function giveAnswer(host: Host, answer: object): unknown {
  const text = JSON.stringify(answer);
  host.calls.countRead(byteLength(text));
  return madeInside(host.realm.giveText(text));
}
