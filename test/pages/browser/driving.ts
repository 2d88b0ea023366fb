/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

/** How tests type on a page beside the sheet, and read what it says. */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The serious faults that axe-core finds, each with the first element of it. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      readonly axe: {
        readonly run: () => Promise<{
          readonly violations: readonly {
            readonly id: string;
            readonly impact: string;
            readonly nodes: readonly { readonly html: string }[];
          }[];
        }>;
      };
    };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

/** With all of it opened a page is as wide as the screen, and axe-core finds no serious fault. */
export async function expectToFit(page: Page, width: number): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(width);
  expect(await faultsOf(page)).toEqual([]);
}

/** What the help of a page says; it is closed by Esc. */
export async function helpOf(page: Page): Promise<string> {
  await page.locator('.help-open').click();
  const text = await textOf(page, 'dialog[open]');
  await page.keyboard.press('Escape');
  expect(await textOf(page, 'dialog[open]')).toBe('');
  return text;
}

/** What nobody means to type, each of another kind; the last but one is longer than a cell. */
export const NONSENSE = ['abc', '12,3,4', '1.2.3', '=1+1', '😀', 'x'.repeat(100_000), '   '];

/** So many boxes that each kind comes into more than one. */
const MOST_BOXES = 2 * NONSENSE.length + 5;

/** Types nonsense over what stands in boxes, each in its turn. @returns what was typed, by box */
export async function typeNonsense(page: Page, selector: string): Promise<readonly string[]> {
  const typed: string[] = [];
  for (const [at, box] of (await page.$$(selector)).slice(0, MOST_BOXES).entries()) {
    await box.focus();
    await box.evaluate((one) => (one as HTMLInputElement).select());
    const text = NONSENSE[at % NONSENSE.length] ?? '';
    await page.keyboard.sendCharacter(text);
    typed.push(text);
  }
  return typed;
}

/** Puts few words for every text that no cell holds. */
export async function shortenLong(page: Page, selector: string): Promise<void> {
  for (const box of await page.$$(selector)) {
    if ((await box.evaluate((one) => (one as HTMLInputElement).value.length)) < 1000) continue;
    await box.focus();
    await box.evaluate((one) => (one as HTMLInputElement).select());
    await page.keyboard.sendCharacter('ngắn');
  }
}

export function valuesOf(page: Page, selector: string): Promise<readonly string[]> {
  return page.$$eval(selector, (found) => found.map((one) => (one as HTMLInputElement).value));
}

/** Ctrl and a key. */
export async function order(page: Page, key: 's' | 'Enter' | 'a'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

export function textOf(page: Page, selector: string): Promise<string> {
  return page.$$eval(selector, (found) => found.map((one) => one.textContent ?? '').join('\n'));
}

/** Waits until something on the page says a text. */
export function says(page: Page, selector: string, text: string) {
  return page.waitForFunction(
    (where, wanted) =>
      [...document.querySelectorAll(where)].some((one) => one.textContent?.includes(wanted)),
    { timeout: 30_000 },
    selector,
    text,
  );
}

export function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id ?? '');
}
