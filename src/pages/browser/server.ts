/** Google's bridge to the functions of the script; the desk's page has one of the same name. */
interface Bridge {
  readonly withSuccessHandler: (done: (answer: unknown) => void) => Bridge;
  readonly withFailureHandler: (failed: (error: unknown) => void) => Bridge;
}

type Handlers = Readonly<Record<string, (argument: unknown) => void>>;

/** What holds the page, where it is Google's. */
interface Host {
  readonly editor?: { readonly focus: () => void };
  readonly close?: () => void;
}

declare const google: { readonly script: { readonly run: Bridge; readonly host?: Host } };

/** How a command ended, as it tells it to a program. */
export interface Answer {
  readonly status: 'done' | 'broken' | 'refused' | 'unknown';
  readonly messages: readonly string[];
  readonly [name: string]: unknown;
}

/** Calls a function of the script; rejects where no answer came. */
export function ask<Given>(handler: string, argument: unknown): Promise<Given> {
  return new Promise((resolve, reject) => {
    const bridge = google.script.run
      .withSuccessHandler((answer) => resolve(answer as Given))
      .withFailureHandler(reject);
    (bridge as unknown as Handlers)[handler]?.(argument);
  });
}

/** Runs a command of the script in the name of this page. */
export function callServer(
  handler: string,
  options: Readonly<Record<string, string | boolean>>,
): Promise<Answer> {
  return ask(handler, { ...options, trang: true });
}

/** The same of what must be done: rejects with what is said where it is not. */
export async function doneBy(...call: Parameters<typeof callServer>): Promise<Answer> {
  const answer = await callServer(...call);
  if (answer.status !== 'done') throw new Error(answer.messages.join(' '));
  return answer;
}

/** The keyboard goes from the page to the sheet, where the host lets it. */
export function focusSheet(): void {
  google.script.host?.editor?.focus();
}

/** Closes the page, where the host lets it. */
export function closePage(): void {
  google.script.host?.close?.();
}

/** How long a page waits for its data between two looks, in milliseconds. */
const DATA_WAIT = 20;

/**
 * Starts a page with the data that it was opened with. They stand behind all else of it, and Google may
 * write a page into a document that is open already.
 */
export function startWith<Data>(start: (data: Data) => void): void {
  const begin = () => {
    const text = document.getElementById('data')?.textContent;
    if (text) start(JSON.parse(text) as Data);
    else setTimeout(begin, DATA_WAIT);
  };
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin);
  else setTimeout(begin, DATA_WAIT);
}

/** Google's failures are errors, or what looks like one. */
export function reasonOf(error: unknown): string {
  const { message } = (error ?? {}) as { readonly message?: unknown };
  return typeof message === 'string' ? message : String(error);
}
