/** Google's bridge to the functions of the script; the desk's page has one of the same name. */
interface Bridge {
  readonly withSuccessHandler: (done: (answer: unknown) => void) => Bridge;
  readonly withFailureHandler: (failed: (error: unknown) => void) => Bridge;
}

type Handlers = Readonly<Record<string, (argument: unknown) => void>>;

declare const google: { readonly script: { readonly run: Bridge } };

/** How a command ended, as it tells it to a program. */
export interface Answer {
  readonly status: 'done' | 'broken' | 'refused' | 'unknown';
  readonly messages: readonly string[];
  readonly [name: string]: unknown;
}

/** Runs a command of the script in the name of this page; rejects where no answer came. */
export function callServer(
  handler: string,
  options: Readonly<Record<string, string | boolean>>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const bridge = google.script.run
      .withSuccessHandler((answer) => resolve(answer as Answer))
      .withFailureHandler(reject);
    (bridge as unknown as Handlers)[handler]?.({ ...options, trang: true });
  });
}

/** The data that the page was opened with. */
export function openedWith<Data>(): Data {
  return JSON.parse(document.getElementById('data')?.textContent ?? 'null') as Data;
}
