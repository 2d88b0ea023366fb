import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'puppeteer-core';
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
  untilOpen,
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
        document.body.dataset.disk = `${document.body.dataset.disk ?? ''} begun`;
        if (document.body.dataset.disk.startsWith('slow')) await new Promise(() => undefined);
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

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds that is serious; a page in a frame is looked at by its own tests. */
async function seriousFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run: (options: object) => Promise<{
          violations: { id: string; impact: string; nodes: { html: string }[] }[];
        }>;
      };
    };
    const { violations } = await axe.run({ iframes: false });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 300)}`));
  });
}

/** By how much the page is wider than the screen, at the widths of a small phone, a phone and a computer. */
async function tooWide(page: Page): Promise<readonly number[]> {
  const found: number[] = [];
  for (const width of [300, 1280, 390]) {
    await page.setViewport({ width, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    found.push(Math.max(0, wide - width));
  }
  return found;
}

/** The sidebar page of **Nhập liệu** with a unit's form. */
async function openForm(page: Page, unit: string): Promise<Frame> {
  await press(page, 'Nhập liệu');
  await until(page, () => document.querySelector('aside:not([hidden]) iframe') !== null);
  const frame = page.frames().find((one) => one !== page.mainFrame());
  if (!frame) throw new Error('the panel has no page');
  await until(frame, () => document.querySelector('select') !== null);
  await frame.select('select', unit);
  await until(frame, () => document.querySelector('.item') !== null);
  return frame;
}

const RECEIVED = '.item[aria-label="Hồ sơ thủ tục hành chính tiếp nhận"] input';

/** In Chromium alone, whose picker of files can be another's: what goes wrong, and who works otherwise. */
export function onlyInChromium(given: () => { browser: Browser; workbook: string }): void {
  const downloads = newFolder();
  let page: Page;
  let errors: readonly string[];

  beforeAll(async () => {
    const { browser, workbook } = given();
    const profile = await freshProfile(browser, downloads);
    ({ page, errors } = await openWindow(profile, {
      before: [fakePicker, slowTimers],
    }));
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

  it('the sidebar’s form keeps what is typed when it is closed, and writes it into the workbook', async () => {
    const first = await openForm(page, 'HCC');
    await (await first.$(RECEIVED))?.click({ count: 3 });
    await page.keyboard.type('2.900');
    await until(first, (said) => document.body.textContent?.includes(said), '1 ô chưa lưu');
    await press(page, 'Đóng');
    await until(page, () => document.querySelector<HTMLElement>('main > aside')?.hidden);

    const frame = await openForm(page, 'HCC');
    const field = await frame.$(RECEIVED);
    expect(await field?.evaluate((one) => (one as HTMLInputElement).value)).toBe('2.900');
    await field?.focus();
    await page.keyboard.down('Control');
    await page.keyboard.press('s');
    await page.keyboard.up('Control');
    await until(frame, (said) => document.body.textContent?.includes(said), 'Đã lưu hết');
    expect(await tooWide(page)).toEqual([0, 0, 0]);
    expect(await seriousFaults(page)).toEqual([]);
    await press(page, 'Đóng');
  });

  it('a command that is stopped leaves the workbook as it was, and the next one runs', async () => {
    await press(page, 'Tổng hợp báo cáo');
    await press(page, 'Dừng lệnh');
    await until(page, says, 'Đã dừng «Tổng hợp báo cáo»');
    expect(await page.evaluate(says, 'Tệp đã tạo (')).toBe(false);
    await runCommand(page, 'Nhắc nộp');
  });

  it('a page of a command runs the next one through google.script.run', async () => {
    expect(await tooWide(page)).toEqual([0, 0, 0]);
    expect(await seriousFaults(page)).toEqual([]);
    // A panel that was closed keeps its page until the next one is shown.
    const frame = page
      .frames()
      .filter((one) => one !== page.mainFrame())
      .at(-1);
    await frame?.evaluate(() => document.querySelector('button')?.click());
    await until(page, says, 'Xong: Thư nhắc nộp (xem trước).');
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
    // The spreadsheet takes the keys when it has drawn, which may be now.
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('[contenteditable=true]')?.focus(),
    );
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

  /** Opens the page anew: what the first screen says, and what is said over the workbook once it goes on. */
  const reopened = async (onStart: string, overBook: string) => {
    await page.reload({ waitUntil: 'load' });
    await until(
      page,
      (said) => document.querySelector('.start')?.textContent?.includes(said),
      onStart,
    );
    await press(page, 'Mở tiếp da-luu.xlsx');
    await until(page, says, overBook);
    await page.keyboard.press('Escape');
    await until(page, () => document.querySelector('dialog') === null);
  };

  it('closed in mid-save, it has all that was typed, and says so when it is opened again', async () => {
    await page.evaluate(() => {
      document.body.dataset.disk = 'slow';
    });
    await press(page, 'Lưu');
    await until(page, () => document.body.dataset.disk === 'slow begun');
    await reopened('đang lưu', 'trang bị đóng khi đang lưu «da-luu.xlsx»');
    expect(await told(page)).toContain('Chưa lưu ra tệp');
  });

  it('closed while a command runs, it says that nothing came of it, on the first screen and once', async () => {
    await press(page, 'Tổng hợp báo cáo');
    await until(
      page,
      (said) => document.querySelector('.busy:not([hidden])')?.textContent?.includes(said),
      'Đang chạy: Tổng hợp báo cáo',
    );
    await reopened(
      'khi «Tổng hợp báo cáo» chưa xong',
      'khi «Tổng hợp báo cáo» đang chạy trên «da-luu.xlsx»',
    );
    await page.reload({ waitUntil: 'load' });
    await press(page, 'Mở tiếp da-luu.xlsx');
    await untilOpen(page);
    expect(await told(page)).not.toContain('Tổng hợp báo cáo');
  });

  it('says that the browser keeps nothing more, and takes what is typed all the same', async () => {
    await page.setViewport({ width: 1280, height: 800 });
    await page.evaluate(fullStore);
    await goTo(page, 'Biểu chung', 'H10');
    await typeHere(page, '78');
    await until(page, says, 'Trình duyệt không giữ được bản đang làm (Hết hạn mức)');
    await downloaded(page, 'Tải sổ về', downloads, 'da-luu.xlsx');
    const desk = await openDesk({ bundle: '', workbook: join(downloads, 'da-luu.xlsx') });
    const rows = desk.values('Biểu chung');
    expect([rows[8]?.[7], rows[9]?.[7]]).toEqual([76, 78]);
    // What was written in the form of the sidebar is there too.
    const [header = []] = rows;
    const [code, unit, value] = ['Mã', 'Đơn vị', 'Giá trị'].map((name) => header.indexOf(name));
    const received = rows.filter(
      (row) => row[code ?? -1] === 'TTHC.TIEP_NHAN' && row[unit ?? -1] === 'HCC',
    );
    expect(received.map((row) => row[value ?? -1])).toEqual([2900]);
    expect(errors).toEqual([]);
  });
}
