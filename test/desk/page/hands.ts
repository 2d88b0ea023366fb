/// <reference lib="dom" />
import type { Frame, KeyInput, Page } from 'puppeteer-core';
import { told, until } from './browsers';

type Place = Page | Frame;

/** A person before the page, who knows things by what is written on them or beside them. */
export interface Hands {
  /** Presses a button, or follows a link. */
  readonly press: (where: Place, name: string) => Promise<void>;
  /** Goes into a box. */
  readonly into: (where: Place, name: string) => Promise<void>;
  /** Chooses from a list that unfolds. */
  readonly choose: (where: Place, name: string, option: string) => Promise<void>;
  /** Goes through the menu of the add-on to a command. */
  readonly command: (...captions: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly key: (...together: readonly KeyInput[]) => Promise<void>;
  /** Clicks and keys until now, what was typed apart. */
  readonly count: () => number;
}

const MENU = 'Báo cáo 4 trục ▾';
const PATIENCE = 30_000;
/** No way on the page is longer. */
const MOST_STEPS = 150;

/** Nothing covers the page. */
function isFree(): boolean {
  return document.querySelector<HTMLElement>('.busy')?.hidden === true;
}

/** Where the thing of a name stands in its frame, scrolled into sight as by the wheel. */
function placeOf(name: string): { readonly x: number; readonly y: number } | undefined {
  const all = [
    ...document.querySelectorAll<HTMLElement>('button, a[href], input, textarea, select, summary'),
  ];
  const found = all
    .filter((one) => one.checkVisibility())
    .filter((one) => {
      const [label] = (one as HTMLInputElement).labels ?? [];
      return (one.ariaLabel ?? label?.textContent ?? one.textContent)?.trim() === name;
    })
    .at(-1);
  found?.scrollIntoView({ block: 'center' });
  const box = found?.getBoundingClientRect();
  return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Where the page that a command shows begins on the screen. */
function cornerOfPage() {
  const all = document.querySelectorAll('dialog[open] iframe, aside:not([hidden]) iframe');
  const { x, y } = all[all.length - 1]?.getBoundingClientRect() ?? { x: 0, y: 0 };
  return { x, y };
}

/** What the thing that has the keys is called; blank where none has them in this frame. */
function nameOfActive(): string {
  const one = document.activeElement;
  if (!document.hasFocus() || !one) return '';
  const [label] = (one as HTMLInputElement).labels ?? [];
  return (one.ariaLabel ?? label?.textContent ?? one.textContent ?? '').trim();
}

async function together(page: Page, keys: readonly KeyInput[]): Promise<void> {
  const [last, ...held] = [...keys].reverse();
  for (const key of [...held].reverse()) await page.keyboard.down(key);
  if (last) await page.keyboard.press(last);
  for (const key of held) await page.keyboard.up(key);
}

/** The list that is called so. */
function listOf(name: string): HTMLSelectElement | undefined {
  return [...document.querySelectorAll('select')].find(
    (one) => one.labels[0]?.textContent === name,
  );
}

/** How many steps down the list that has the keys an option stands from the one that is chosen. */
function stepsTo(option: string): number | undefined {
  const list = document.activeElement;
  if (!(list instanceof HTMLSelectElement)) return undefined;
  const at = [...list.options].findIndex(({ text }) => text === option);
  return at < 0 ? undefined : at - list.selectedIndex;
}

/** What both ways have alike. */
function handsOf(page: Page, reach: (where: Place, name: string) => Promise<number>) {
  let count = 0;
  const key: Hands['key'] = async (...keys) => {
    await together(page, keys);
    count += 1;
  };
  const goTo = async (where: Place, name: string) => {
    await until(page, isFree);
    count += await reach(where, name);
  };
  return {
    key,
    goTo,
    add: (more: number) => {
      count += more;
    },
    type: (text: string) => page.keyboard.type(text),
    count: () => count,
  };
}

/** With the mouse; keys are for what is typed. */
export function byMouse(page: Page): Hands {
  const click = async (where: Place, name: string) => {
    const corner = where === page ? undefined : await page.evaluate(cornerOfPage);
    for (const last = Date.now() + PATIENCE; Date.now() < last; ) {
      const place = await where.evaluate(placeOf, name);
      if (place) {
        await page.mouse.click((corner?.x ?? 0) + place.x, (corner?.y ?? 0) + place.y);
        return 1;
      }
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    throw new Error(`nothing in sight is called ${name}; ${await told(page)}`);
  };
  const { goTo, add, ...hands } = handsOf(page, click);
  return {
    ...hands,
    press: goTo,
    into: goTo,
    choose: async (where, name, option) => {
      const list = (await where.evaluateHandle(listOf, name)).asElement();
      const value = await list?.evaluate(
        (one, wanted) =>
          [...(one as HTMLSelectElement).options].find(({ text }) => text === wanted)?.value,
        option,
      );
      if (!list || value === undefined) throw new Error(`${name} does not offer ${option}`);
      // What a click unfolds is a window of the browser's own, out of the reach of a test: one click there, one in it.
      await list.select(value);
      add(2);
    },
    command: async (...captions) => {
      await goTo(page, MENU);
      for (const caption of captions) await goTo(page, caption);
    },
  };
}

/** With the keyboard alone. */
export function byKeyboard(page: Page): Hands {
  const tabTo = async (where: Place, name: string) => {
    const seen: string[] = [];
    for (let steps = 0; steps <= MOST_STEPS; steps++) {
      const active = await where.evaluate(nameOfActive);
      if (active === name) return steps;
      seen.push(active.slice(0, 30));
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not come to ${name}, but to ${[...new Set(seen)].join(', ')}`);
  };
  const { goTo, add: _, ...hands } = handsOf(page, tabTo);
  const { key } = hands;
  return {
    ...hands,
    press: async (where, name) => {
      await goTo(where, name);
      await key('Enter');
    },
    into: goTo,
    choose: async (where, name, option) => {
      await goTo(where, name);
      const steps = await where.evaluate(stepsTo, option);
      if (steps === undefined) throw new Error(`${name} does not offer ${option}`);
      for (let step = 0; step < Math.abs(steps); step++) {
        await key(steps > 0 ? 'ArrowDown' : 'ArrowUp');
      }
    },
    command: async (...captions) => {
      await until(page, isFree);
      await key('F10');
      await key('Enter');
      for (const caption of captions) {
        for (let steps = 0; (await page.evaluate(nameOfActive)) !== caption; steps++) {
          if (steps > MOST_STEPS) throw new Error(`the menu has no ${caption}`);
          await key('ArrowDown');
        }
        await key(caption.endsWith('▸') ? 'ArrowRight' : 'Enter');
      }
    },
  };
}
