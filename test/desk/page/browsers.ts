/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, {
  type Browser,
  type BrowserContext,
  type ElementHandle,
  type Frame,
  type Page,
} from 'puppeteer-core';
import { FLAGS } from '../../../build/flags.mjs';

/** The page as the build makes it. */
export const PAGE_FILE = join(import.meta.dirname, '../../../desk/bon-truc.html');

export const BROWSERS = [
  { name: 'chromium', path: '/usr/bin/chromium' },
  { name: 'firefox', path: '/usr/bin/firefox-esr' },
] as const;

export type BrowserName = (typeof BROWSERS)[number]['name'];

/** Those that this machine has; a test of another is skipped. */
export function hasBrowser(name: BrowserName): boolean {
  return BROWSERS.some((one) => one.name === name && existsSync(one.path));
}

/** Apps Script runs in the script's time zone; in a page that is the machine's. */
const ENVIRONMENT = { ...process.env, TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8' };

/** The desk's own: each run has a world of its own in a browser too, and a journey takes a seventh less CPU. */
const V8_FLAGS = [...FLAGS, '--max-semi-space-size=64'].join(' ');

/** @param downloads the folder into which it downloads; Chromium's is its windows' own */
export function launch(name: BrowserName, downloads: string): Promise<Browser> {
  const path = BROWSERS.find((one) => one.name === name)?.path ?? name;
  const usual = { executablePath: path, headless: true, env: ENVIRONMENT };
  if (name === 'firefox') {
    return puppeteer.launch({
      ...usual,
      browser: 'firefox',
      extraPrefsFirefox: {
        'browser.download.dir': downloads,
        'browser.download.folderList': 2,
        'browser.download.useDownloadDir': true,
        'browser.download.always_ask_before_handling_new_types': false,
      },
    });
  }
  return puppeteer.launch({
    ...usual,
    userDataDir: mkdtempSync(join(tmpdir(), 'trang-')),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', `--js-flags=${V8_FLAGS}`],
  });
}

/** Windows that keep nothing of what others kept. */
export function freshProfile(browser: Browser, downloads: string): Promise<BrowserContext> {
  return browser.createBrowserContext({
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
  });
}

/** What a window of the page was seen to do. */
export interface Window {
  readonly page: Page;
  /** Addresses that it asked for and that are not its own. */
  readonly requests: readonly string[];
  readonly errors: readonly string[];
}

/** What is drawn on the canvas, text by text. */
export function watchDrawn(): void {
  const drawn = new Set<string>();
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
    drawn.add(text);
    return fillText.call(this, text, ...place);
  };
  Object.assign(window, { drawn });
}

export const isDrawn = (text: string) =>
  (window as unknown as { drawn: ReadonlySet<string> }).drawn.has(text);

/**
 * Opens the page from disk.
 * @param before what is done in it before its own script
 */
export async function openWindow(
  browser: BrowserContext,
  { file = PAGE_FILE, width = 1280, height = 800, before = [] as readonly (() => void)[] } = {},
): Promise<Window> {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    const address = request.url();
    if (!/^(?:data|blob|about):/.test(address) && address !== `file://${file}`) {
      requests.push(address);
    }
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  for (const act of before) await page.evaluateOnNewDocument(act);
  await page.goto(`file://${file}`, { waitUntil: 'load' });
  return { page, requests, errors };
}

const PATIENCE = 60_000;

/**
 * Waits until a question to the page is answered with yes. The page asks itself, and the test waits: asking over the
 * wire again and again would cost a second core. (Puppeteer's own waiting needs what the page forbids.)
 */
export async function until(
  page: Page | Frame,
  ask: (given: string) => unknown,
  given = '',
): Promise<void> {
  const isSo = await page.evaluate(
    `(async () => {
      const ask = ${ask};
      for (const last = Date.now() + ${PATIENCE}; Date.now() < last; ) {
        if (ask(${JSON.stringify(given)})) return true;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return false;
    })()`,
  );
  if (!isSo) throw new Error(`waited in vain for ${ask} with «${given}»; ${await told(page)}`);
}

/** What the page says at the moment: the status, and the dialogs. */
export function told(page: Page | Frame): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[role=status], .state, dialog')]
      .map((one) => one.textContent)
      .join(' | '),
  );
}

/** Chooses a file, as a person does in the browser's own window. */
export async function chooseFile(page: Page, path: string): Promise<void> {
  const field = await page.evaluateHandle(() => document.querySelector('input[type=file]'));
  await (field.asElement() as ElementHandle<HTMLInputElement>).uploadFile(path);
}

/**
 * Waits until a workbook is on the screen and can be typed into.
 * @param choice the button that is pressed where the page asks which of two workbooks it is to be
 */
export async function untilOpen(page: Page, choice = ''): Promise<void> {
  await until(
    page,
    (wanted) => {
      for (const one of document.querySelectorAll<HTMLElement>('dialog button')) {
        if (one.textContent === wanted) one.click();
      }
      const bar = document.querySelector<HTMLElement>('.in-book');
      const busy = document.querySelector<HTMLElement>('.busy');
      const editor = document.querySelector('[contenteditable=true]');
      return bar?.hidden === false && busy?.hidden === true && editor !== null;
    },
    choice,
  );
}

export async function openInPage(page: Page, path: string): Promise<void> {
  await chooseFile(page, path);
  await untilOpen(page);
}

/** Clicks the button that says so, the last that was made of those in sight. */
export async function press(page: Page, text: string): Promise<void> {
  await until(
    page,
    (wanted) => {
      const all = [...document.querySelectorAll<HTMLElement>('button')];
      const found = all
        .filter((one) => (one.getAttribute('aria-label') ?? one.textContent) === wanted)
        .filter((one) => one.getAttribute('role') === 'menuitem' || one.checkVisibility())
        .at(-1);
      found?.click();
      return found !== undefined;
    },
    text,
  );
}

/** Presses a button and waits for the file that it downloads. */
export async function downloaded(
  page: Page,
  button: string,
  downloads: string,
  file: string,
): Promise<Uint8Array> {
  await press(page, button);
  const path = join(downloads, file);
  const last = Date.now() + PATIENCE;
  while (!existsSync(path) || statSync(path).size === 0 || existsSync(`${path}.part`)) {
    if (Date.now() > last) throw new Error(`${file} was not downloaded; ${await told(page)}`);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  return readFileSync(path);
}

/** Runs a command of the menu to its end. */
export async function runCommand(page: Page, caption: string): Promise<void> {
  await press(page, caption);
  await until(
    page,
    (done) => {
      const busy = document.querySelector<HTMLElement>('.busy');
      const status = document.querySelector('[role=status]')?.textContent ?? '';
      return busy?.hidden === true && status.startsWith(done);
    },
    `Xong: ${caption}.`,
  );
}

/** The middle of an element, where a person clicks it. */
function middleOf(page: Page, selector: string, text = '') {
  return page.evaluate(
    (wanted, within) => {
      const found = [...document.querySelectorAll(wanted)].find((one) =>
        one.textContent?.trim().startsWith(within),
      );
      found?.scrollIntoView();
      const box = found?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    selector,
    text,
  );
}

async function clickOn(page: Page, selector: string, text = '', count = 1): Promise<void> {
  const place = await middleOf(page, selector, text);
  if (!place) throw new Error(`nothing on the screen is ${selector} ${text}`);
  await page.mouse.click(place.x, place.y, { count });
}

const TAB = '[data-u-comp=slide-tab-item]';
const NAME_BOX = '[data-u-comp=defined-name] input';
/** A busy component now and then misses a key. */
const TRIES = 6;
/** How long it may take to be there before it is tried again. */
const TRY = 1500;

/** Goes to a tab and a cell by the component's own tabs and name box. */
export async function goTo(page: Page, tab: string, address: string): Promise<void> {
  const place = () =>
    page.evaluate(
      (tabs, box) => [
        document.querySelector(`${tabs}[aria-selected=true]`)?.textContent?.trim(),
        document.querySelector<HTMLInputElement>(box)?.value,
      ],
      TAB,
      NAME_BOX,
    );
  for (let tries = 1; tries <= TRIES; tries++) {
    await clickOn(page, TAB, tab);
    await clickOn(page, NAME_BOX, '', 3);
    await page.keyboard.type(address);
    await page.keyboard.press('Enter');
    for (const last = Date.now() + TRY; Date.now() < last; ) {
      const [inTab, inBox] = await place();
      const isLeft = await page.evaluate(
        (box) => document.activeElement !== document.querySelector(box),
        NAME_BOX,
      );
      if (inTab === tab && inBox === address && isLeft) return;
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }
  throw new Error(`is at ${await place()}, not at ${tab} ${address}`);
}

/** Types into the cell where the cursor stands. */
export async function typeHere(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}
