import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageWith } from '../../../src/desk/cli';
import {
  BROWSERS,
  chooseFile,
  downloaded,
  freshProfile,
  goTo,
  hasBrowser,
  isDrawn,
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
  watchDrawn,
} from './browsers';
import {
  commandLine,
  deskOf,
  firstDifference,
  MOMENT,
  monthByCommandLine,
  newFolder,
  pageAtMoment,
  partsOfPage,
  sampleWorkbook,
} from './commandLine';
import { byMouse } from './hands';
import { onlyInChromium } from './inChromium';
import { doesAll, FIGURES, fromEmptyToReport, waysIn } from './journey';

const isUnsaved = () => document.querySelector('.state')?.textContent === 'Chưa lưu ra tệp';

// One file: what all of them are held against takes as long to make as the browsers to start.
describe('the desk in one file', () => {
  let workbook: string;
  let theirs: Awaited<ReturnType<typeof monthByCommandLine>>;
  /** The page at the moment of the command line, and the copy that carries the workbook. */
  let pages: { readonly atMoment: string; readonly carrying: string };

  beforeAll(async () => {
    const run = commandLine();
    workbook = await sampleWorkbook(run);
    theirs = await monthByCommandLine(run, workbook);
    const carrying = join(newFolder(), 'mo-so.html');
    const { content } = await pageWith(workbook, readFileSync(PAGE_FILE, 'utf8'));
    writeFileSync(carrying, content);
    pages = { atMoment: pageAtMoment(), carrying };
  });

  it('makes of a month what the command line makes of it, part by part', async () => {
    const desk = deskOf({ ...partsOfPage(), now: MOMENT });
    await desk.open(readFileSync(workbook), 'so.xlsx');
    desk.type([{ tab: 'Biểu chung', address: 'H9', texts: [['77']] }]);
    for (const command of ['check', 'compileReport']) {
      expect(await desk.run(command, [], [])).toMatchObject({ kind: 'ran', status: 'done' });
    }
    const made = desk.kept().files;
    expect([...made.keys()]).toEqual(expect.arrayContaining(['bao-cao.docx', 'bao-cao.html']));
    for (const [name, ours] of made) {
      if (!/\.(?:docx|xlsx)$/.test(name)) continue;
      expect(firstDifference(ours, theirs.file(name))).toBeUndefined();
    }
    expect(firstDifference(await desk.bytes(), theirs.file('so.xlsx'))).toBeUndefined();
  });

  describe.each(BROWSERS)('in $name', ({ name }) => {
    describe.skipIf(!hasBrowser(name))('where it is', () => {
      const downloads = newFolder();
      let browser: Browser;

      beforeAll(async () => {
        browser = await launch(name, downloads);
      });
      afterAll(() => browser.close());

      it('makes of a figure that is typed what the command line makes of it, and keeps what is not saved', async () => {
        const profile = await freshProfile(browser, downloads);
        const { page, requests, errors } = await openWindow(profile, {
          file: pages.atMoment,
          before: [watchDrawn],
        });
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
        expect(firstDifference(report, theirs.file('bao-cao.docx'))).toBeUndefined();

        if (!doesAll(name)) {
          expect([requests, errors]).toEqual([[], []]);
          return page.close();
        }
        // Closed and opened again, it is all there.
        await page.reload({ waitUntil: 'load' });
        await press(page, 'Mở tiếp so.xlsx');
        await untilOpen(page);
        expect(await page.evaluate(isUnsaved)).toBe(true);
        rmSync(join(downloads, 'so.xlsx'));
        const again = await downloaded(page, 'Tải sổ về', downloads, 'so.xlsx');
        expect(firstDifference(again, theirs.file('so.xlsx'))).toBeUndefined();
        // With the zeros at its end: what is 1.260 must not stand there as 1.26.
        await goTo(page, 'Tổng hợp', 'D10');
        await until(page, isDrawn, '1.260');
        expect([requests, errors]).toEqual([[], []]);
        await page.close();
      });

      it.runIf(doesAll(name))(
        'opens the copy that carries a workbook, no second window of it, and says of a broken file what it is',
        async () => {
          const profile = await freshProfile(browser, downloads);
          const first = await openWindow(profile, { file: pages.carrying, width: 390 });
          await untilOpen(first.page);
          const second = await openWindow(profile);
          await press(second.page, 'Mở tiếp so.xlsx');
          await until(second.page, () =>
            document.querySelector('dialog')?.textContent?.includes('đang mở ở một cửa sổ khác'),
          );
          await first.page.close();
          await second.page.keyboard.press('Escape');
          await until(second.page, () => document.querySelector('dialog') === null);

          const broken = join(newFolder(), 'hong.xlsx');
          writeFileSync(broken, 'không phải sổ');
          await chooseFile(second.page, broken);
          await until(second.page, () =>
            document.querySelector('dialog')?.textContent?.includes('hong.xlsx'),
          );
          expect(await told(second.page)).toContain('«hong.xlsx» không phải bảng tính .xlsx');
          await second.page.keyboard.press('Escape');
          await until(second.page, () => document.querySelector('dialog') === null);
          expect([first, second].map(({ requests, errors }) => [requests, errors])).toEqual([
            [[], []],
            [[], []],
          ]);
          await second.page.close();
        },
      );

      it.each(waysIn(name))(
        'from an empty workbook to the report with its signature, with %s',
        async (_, handsOn) => {
          const profile = await freshProfile(browser, downloads);
          const { page, requests, errors } = await openWindow(profile, { file: pages.atMoment });
          const told = await fromEmptyToReport(page, handsOn(page));
          expect(told.checked).toContain('không đọc được thành số (đang ghi "khoảng mười")');
          expect(told.published).toMatch(/Bộ 2: đã ghi 4 phụ lục .*, 8 dòng vào tệp/);
          expect(told.report).toContain('ĐẢNG ỦY PHƯỜNG THỬ');
          expect(told.report).toContain('Tiếp nhận 2.846 hồ sơ.');
          expect(told.report.trim()).toMatch(/PHÓ BÍ THƯ THƯỜNG TRỰC\s+Trần Thị B$/);
          // A clerk's ten minutes: what it takes beyond typing the figures.
          expect(told.inForm).toBeLessThanOrEqual(2 * FIGURES.length);
          if (handsOn === byMouse) expect(told.clerk).toBeLessThanOrEqual(2 * FIGURES.length);
          expect([requests, errors]).toEqual([[], []]);
          await page.close();
        },
      );

      if (name !== 'chromium') return;
      describe('whoever uses it, whatever goes wrong', () =>
        onlyInChromium(() => ({ browser, workbook })));
    });
  });
});
