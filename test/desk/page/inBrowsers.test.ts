import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from '../../../src/desk';
import { pageWith } from '../../../src/desk/cli';
import {
  BROWSERS,
  downloaded,
  goTo,
  hasBrowser,
  launch,
  openInPage,
  openWindow,
  PAGE_FILE,
  press,
  runCommand,
  told,
  typeHere,
  until,
  untilOpen,
} from './browsers';
import {
  commandLine,
  firstDifference,
  MOMENT,
  newFolder,
  pageAtMoment,
  partsOfPage,
  sampleWorkbook,
} from './commandLine';

const isUnsaved = () => document.querySelector('.state')?.textContent === 'Chưa lưu ra tệp';

/** What the command line's desk makes of a figure that is typed, and then of the two commands. */
async function monthByCommandLine(run: ReturnType<typeof commandLine>, workbook: string) {
  const { bundle, pages } = partsOfPage();
  const desk = await openDesk({ bundle, pages, workbook, user: 'may-ban', now: MOMENT });
  desk.type('Biểu chung', 'H9', '77');
  const folder = newFolder();
  const book = join(folder, 'so.xlsx');
  await desk.save(book);
  const typed = readFileSync(book);
  for (const command of ['kiem-tra', 'tong-hop']) await run([command, book, '--ra', folder]);
  return { typed, report: readFileSync(join(folder, 'bao-cao.docx')), book: readFileSync(book) };
}

describe('the desk in one file', () => {
  let workbook: string;
  let theirs: Awaited<ReturnType<typeof monthByCommandLine>>;

  beforeAll(async () => {
    const run = commandLine();
    workbook = await sampleWorkbook(run);
    theirs = await monthByCommandLine(run, workbook);
  });

  describe.each(BROWSERS)('in $name', ({ name }) => {
    const downloads = newFolder();
    let browser: Browser | undefined;
    const isThere = hasBrowser(name);

    beforeAll(async () => {
      if (isThere) browser = await launch(name, downloads);
    });
    afterAll(async () => {
      await browser?.close();
    });
    afterEach(async () => {
      for (const page of (await browser?.pages()) ?? []) {
        if (page.url().startsWith('file:')) await page.close();
      }
    });
    const window = (options = {}) => {
      if (!browser) throw new Error(`${name} is not there`);
      return openWindow(browser, options);
    };

    it.skipIf(!isThere)(
      'makes of a figure that is typed what the command line makes of it, and keeps what is not saved',
      async () => {
        const { page, requests, errors } = await window({ file: pageAtMoment() });
        await openInPage(page, workbook);
        await goTo(page, 'Biểu chung', 'H9');
        await typeHere(page, '77');
        await until(page, isUnsaved);
        // What a person typed stands in a file of its own before any command has run.
        const typed = await downloaded(page, 'Tải sổ về', downloads, 'so.xlsx');
        expect(firstDifference(typed, theirs.typed)).toBeUndefined();
        await runCommand(page, 'Kiểm tra dữ liệu');
        await press(page, 'Đóng');
        await runCommand(page, 'Tổng hợp báo cáo');
        await press(page, 'Đóng');
        await press(page, 'Tệp đã tạo (4)');
        const report = await downloaded(page, 'Tải bao-cao.docx về', downloads, 'bao-cao.docx');
        expect(firstDifference(report, theirs.report)).toBeUndefined();

        // Closed and opened again, it is all there.
        await page.reload({ waitUntil: 'load' });
        await press(page, 'Mở tiếp so.xlsx');
        await untilOpen(page);
        expect(await page.evaluate(isUnsaved)).toBe(true);
        rmSync(join(downloads, 'so.xlsx'));
        const again = await downloaded(page, 'Tải sổ về', downloads, 'so.xlsx');
        expect(firstDifference(again, theirs.book)).toBeUndefined();
        expect([requests, errors]).toEqual([[], []]);
      },
    );

    it.skipIf(!isThere)(
      'opens the copy that carries a workbook, and no second window of it',
      async () => {
        const { content } = await pageWith(workbook, readFileSync(PAGE_FILE, 'utf8'));
        const file = join(newFolder(), 'mo-so.html');
        writeFileSync(file, content);
        const first = await window({ file, width: 390 });
        await untilOpen(first.page, 'Mở tệp vừa chọn');
        const second = await window();
        await press(second.page, 'Mở tiếp so.xlsx');
        await until(second.page, () =>
          document.querySelector('dialog')?.textContent?.includes('đang mở ở một cửa sổ khác'),
        );
        expect([...first.requests, ...first.errors, ...second.requests, ...second.errors]).toEqual(
          [],
        );
        await first.page.close();
        await second.page.close();
      },
    );

    it.skipIf(!isThere)('says of a broken file what it is, and goes on', async () => {
      const { page } = await window();
      const broken = join(newFolder(), 'hong.xlsx');
      writeFileSync(broken, 'không phải sổ');
      const field = await page.evaluateHandle(() => document.querySelector('input[type=file]'));
      await (field as import('puppeteer-core').ElementHandle<HTMLInputElement>).uploadFile(broken);
      await until(page, () => document.querySelector('dialog')?.textContent?.includes('hong.xlsx'));
      expect(await told(page)).toContain('«hong.xlsx» không phải bảng tính .xlsx');
      await page.keyboard.press('Escape');
      await until(page, () => document.querySelector('dialog') === null);
    });
  });
});
