import { type Finding, sayInFull } from '../findings';
import * as say from '../messages/commands';
import type { Host, Outcome } from './host';

/**
 * Runs a command under the document's lock. Whatever goes wrong is said to the person and comes
 * back as an outcome: nothing escapes, since a failure inside Google's menu shows no reason.
 */
export function runSafely<Result extends Outcome>(
  host: Host,
  command: () => Result,
): Result | Outcome {
  try {
    if (!host.lock()) return stop(host, say.brokenTitle, [say.busy]);
    return command();
  } catch (error) {
    host.logError(error);
    return stop(host, say.brokenTitle, [say.failed(reasonOf(error))]);
  }
}

/** Says every reason why the structure is broken; nothing was written. */
export function brokenOutcome(host: Host, title: string, findings: readonly Finding[]): Outcome {
  const reasons = findings.map(
    (finding) => `${say.at(finding.tab, finding.at)}: ${sayInFull(finding)}`,
  );
  return stop(host, title, [...reasons, say.nothingWritten]);
}

function stop(host: Host, title: string, messages: readonly string[]): Outcome {
  host.show({ title, lines: messages, links: [] });
  return { status: 'broken', messages };
}

/** The message of an error; errors of Google's services come from another realm. */
function reasonOf(error: unknown): string {
  const { message } = (error ?? {}) as { readonly message?: unknown };
  return typeof message === 'string' ? message : String(error);
}
