import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDesk } from '../../../src/desk';
import {
  downloaded,
  freshProfile,
  goTo,
  openInPage,
  openWindow,
  press,
  runCommand,
  told,
  typeHere,
  until,
} from './browsers';
import { newFolder } from './commandLine';

const says = (wanted: string) =>
  [...document.querySelectorAll('[role=status], dialog')].some((one) =>
    one.textContent?.includes(wanted),
  );

/** A file as the browser's own picker would hand it over; `disk` is how full the disk is. */
function fakePicker(): void {
  const written: number[] = [];
  const handle = {
    name: 'da-luu.xlsx',
    createWritable: async () => ({
      write: async (bytes: Uint8Array) => {
        if (document.body.dataset.disk === 'full') {
          throw new DOMException('Hết chỗ trên đĩa', 'QuotaExceededError');
        }
        written.push(bytes.length);
        document.body.dataset.written = String(written);
      },
      close: async () => undefined,
      abort: async () => undefined,
    }),
  };
  Object.assign(window, { showSaveFilePicker: async () => handle });
}

/** The browser's store is full. */
function fullStore(): void {
  IDBObjectStore.prototype.add = () => {
    throw new DOMException('Hết hạn mức', 'QuotaExceededError');
  };
}

/** A slow machine: whatever waits, waits longer. */
function slowTimers(): void {
  const own = window.setTimeout;
  const slow = (act: () => void, wait = 0, ...given: unknown[]) =>
    own(act, wait < 200 ? wait : wait + 1000, ...given);
  Object.assign(window, { setTimeout: slow });
}

/** In Chromium alone: it can pretend that a file is chosen. */
export function whatGoesWrong(given: () => { browser: Browser; workbook: string }): void {
  const downloads = newFolder();
  let page: Page;
  let errors: readonly string[];

  beforeAll(async () => {
    const { browser, workbook } = given();
    const profile = await freshProfile(browser, downloads);
    ({ page, errors } = await openWindow(profile, { before: [fakePicker, slowTimers] }));
    await openInPage(page, workbook);
  });
  afterAll(() => page.close());

  it('takes what is typed from the moment the workbook is open, on a slow machine too', async () => {
    await goTo(page, 'Biểu chung', 'H9');
    await typeHere(page, '76');
    await until(page, () => document.querySelector('.state')?.textContent === 'Chưa lưu ra tệp');
    expect(errors).toEqual([]);
    // All that follows is done as wide as a phone: the page is the same there.
    await page.setViewport({ width: 390, height: 800 });
  });

  it('a command that is stopped leaves the workbook as it was, and the next one runs', async () => {
    await press(page, 'Tổng hợp báo cáo');
    await press(page, 'Dừng lệnh');
    await until(page, says, 'Đã dừng «Tổng hợp báo cáo»');
    expect(await page.evaluate(says, 'Tệp đã tạo (')).toBe(false);
    await runCommand(page, 'Nhắc nộp');
  });

  it('a page of a command runs the next one through google.script.run', async () => {
    const frame = page.frames().find((one) => one !== page.mainFrame());
    await frame?.evaluate(() => document.querySelector('button')?.click());
    await until(page, says, 'Xong: remind.');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await until(page, () => document.querySelector('dialog') === null);
    expect(await told(page)).toContain('Chưa lưu ra tệp');
  });

  it('is worked with the keyboard alone: from the cells to the menu, a command, and back', async () => {
    const active = () => page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('F10');
    expect(await active()).toBe('Báo cáo 4 trục ▾');
    await page.keyboard.press('Enter');
    for (const item of ['Kỳ báo cáo ▸', 'Nhắc nộp']) {
      for (let steps = 0; steps < 40 && (await active()) !== item; steps++) {
        await page.keyboard.press('ArrowDown');
      }
      await page.keyboard.press(item.endsWith('▸') ? 'ArrowRight' : 'Enter');
    }
    await until(page, () =>
      document.querySelector('dialog')?.textContent?.startsWith('Thư nhắc nộp (xem trước)'),
    );
    await page.keyboard.press('Escape');
    await until(page, () => document.querySelector('dialog') === null);
    expect(await active()).toBe('Báo cáo 4 trục ▾');
  });

  it('saves in place, and says of a full disk that all is still here', async () => {
    await page.evaluate(() => {
      document.body.dataset.disk = 'full';
    });
    await press(page, 'Lưu');
    await until(page, says, 'Chưa ghi được sổ ra tệp (Hết chỗ trên đĩa). Những gì đã gõ vẫn còn');
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      document.body.dataset.disk = '';
    });
    await press(page, 'Lưu');
    await until(page, says, 'Đã lưu «da-luu.xlsx»');
    const written = await page.evaluate(() => Number(document.body.dataset.written));
    expect(written).toBeGreaterThan(50_000);
    expect(await told(page)).toContain('Đã lưu lúc');
  });

  it('says that the browser keeps nothing more, and takes what is typed all the same', async () => {
    await page.setViewport({ width: 1280, height: 800 });
    await page.evaluate(fullStore);
    await goTo(page, 'Biểu chung', 'H9');
    await typeHere(page, '78');
    await until(page, says, 'Trình duyệt không giữ được bản đang làm (Hết hạn mức)');
    await downloaded(page, 'Tải sổ về', downloads, 'da-luu.xlsx');
    const desk = await openDesk({ bundle: '', workbook: join(downloads, 'da-luu.xlsx') });
    expect(desk.values('Biểu chung')[8]?.[7]).toBe(78);
  });
}
