import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Desk } from '../../../src/desk';

/** Pages of the add-on in a real browser, over the desk with the built bundle. */

const CHROMIUM = '/usr/bin/chromium';
/** Without it what is looked at in a browser is skipped. */
export const hasBrowser = existsSync(CHROMIUM);

export function openBrowser(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
}

/** What stands in the browser for `google.script.run`: each call runs a function of the bundle. */
const BRIDGE = `(() => {
  const runner = (done, failed) =>
    new Proxy({}, {
      get: (_, name) => {
        if (name === 'withSuccessHandler') return (handler) => runner(handler, failed);
        if (name === 'withFailureHandler') return (handler) => runner(done, handler);
        return (...args) => {
          callDesk(name, JSON.stringify(args)).then(
            (answer) => done(JSON.parse(answer)),
            (error) => failed(new Error(error.message)),
          );
        };
      },
    });
  window.google = { script: { run: runner(() => {}, () => {}) } };
})();`;

/** How a page is opened. */
export interface Opening {
  readonly width?: number;
  readonly height?: number;
  /** Stands between the page and the desk. */
  readonly answer?: (handler: string, run: () => unknown, argument: unknown) => unknown;
}

/** How a page stands on the screen. */
const SHOWN: ReadonlySet<string> = new Set(['sidebar', 'modeless']);

/** An address that nobody serves: what the browser keeps is kept by it. */
const ORIGIN = 'http://trang.example/';

/**
 * Opens the page that the desk shows, beside the sheet or in a dialog.
 * @param onRequest told of each address that the page asks for
 */
export async function openScreen(
  browser: Browser,
  desk: Desk,
  { width = 300, height = 700, answer = (_, run) => run() }: Opening = {},
  onRequest: (url: string) => void = () => undefined,
): Promise<Page> {
  const shown = desk.dialogs[desk.dialogs.length - 1];
  if (!shown || !SHOWN.has(shown.kind)) throw new Error('the desk shows no page');
  const answered = (handler: string, args: readonly unknown[]) =>
    JSON.stringify(answer(handler, () => desk.run(handler, ...args), args[0]) ?? null);
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.exposeFunction('callDesk', (handler: string, args: string) =>
    answered(handler, JSON.parse(args)),
  );
  await page.evaluateOnNewDocument(BRIDGE);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url() !== ORIGIN) onRequest(request.url());
    const isPage = request.url() === ORIGIN;
    void (isPage
      ? request.respond({ contentType: 'text/html; charset=utf-8', body: shown.content })
      : request.abort());
  });
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(ORIGIN);
  return page;
}
