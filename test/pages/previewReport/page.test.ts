/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { once } from '../../../src/model/once';
import { commandLine, type Outcome, openWithBundle, put } from '../../commands/bundle';
import { newFolder, packTables, ROOT, SAMPLE } from '../../desk/files/pack/packs';
import { readDocx } from '../../report/docxReader';
import { faultsOf } from '../browser/driving';
import { hasBrowser, type Opening, openBrowser, openScreen } from '../browser/screen';

/**
 * The page of **Xem trước báo cáo** in Chromium, over the desk with the built bundle. Where `/usr/bin/chromium`
 * is not there these tests are skipped: nothing else runs the page.
 */

const FORM = 'Biểu chung';
const SEVERAL = path.join(ROOT, 'samples', 'an-phuc-nhieu-bao-cao');

/** A month in which a figure is not reported, and a section of its own has nothing to print. */
const unfinished = once(() => {
  const tables = new Map(
    [...packTables(SAMPLE)].map(([tab, rows]) => [tab, rows.map((row) => [...row])]),
  );
  const form = tables.get(FORM) ?? [];
  const [header = []] = form;
  const text = form.findIndex((row) => row[header.indexOf('Loại')] === 'Lời văn');
  put(form, text + 1, 'Nội dung', 'Trong tháng đã ban hành {{KHONG.CO}} văn bản.');
  return Object.fromEntries(tables);
});

describe.skipIf(!hasBrowser)('the page of Xem trước báo cáo', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const requests: string[] = [];
  async function opened(
    workbook: Parameters<typeof openWithBundle>[0],
    opening: Opening = { width: 1000, height: 720 },
  ) {
    const desk = await openWithBundle(workbook);
    desk.run('previewReport');
    const page = await openScreen(browser, desk, opening, (url) => requests.push(url));
    await page.waitForSelector('body[data-ready]');
    return { desk, page };
  }
  const printedLines = (page: Page) => page.evaluate(linesOfPage);

  it('prints what the .docx of the command line has, paragraph by paragraph', async () => {
    const folder = newFolder();
    const { status } = commandLine(['tong-hop', SAMPLE, '--ra', folder]);
    expect(status).toBe(0);
    const { lines } = readDocx(readFileSync(path.join(folder, 'bao-cao.docx')));
    const { desk, page } = await opened(SAMPLE);
    // The letterhead is two rows of a table there, in capitals that a style makes here.
    const [names = '', numbers = '', ...body] = plain(lines);
    const [head = '', ...printed] = plain(await printedLines(page));
    expect(head.toUpperCase()).toBe(`${names} ${numbers}`.toUpperCase());
    expect(printed).toEqual(body);
    expect(await page.$$eval('main.page', (pages) => pages.length)).toBeGreaterThan(2);
    expect(Object.keys(desk.calls()).filter((call) => /batchUpdate|create/i.test(call))).toEqual(
      [],
    );
    await page.close();
  });

  it('marks what is missing where it is printed, and says above what stands against signing', async () => {
    const { desk, page } = await opened(unfinished());
    const { findings = [] } = desk.run('check') as Outcome;
    const errors = findings.filter(({ severity }) => severity === 'Lỗi');
    expect(errors.length).toBeGreaterThan(0);
    expect(await page.$$eval('>>> .list.bad summary', textsOf)).toEqual([
      `Phải sửa trước khi ký: ${errors.length} lỗi`,
    ]);
    const said = (await page.$$eval('>>> .list.bad li', textsOf)).join('\n');
    for (const { tab, cell, message } of errors) {
      expect(said).toContain(`${tab}, ô ${cell}`);
      expect(said).toContain(message.slice(0, 30));
    }
    expect(await page.$$eval('main mark', textsOf)).toEqual(['{{KHONG.CO}}']);
    expect(await page.$$eval('main [data-note="Lỗi"]', textsOf)).toEqual([
      expect.stringContaining('Trong tháng đã ban hành {{KHONG.CO}} văn bản.'),
    ]);
    expect(await page.$$eval('main .draft', textsOf)).toEqual(['DỰ THẢO']);
    await page.locator('>>> .list.bad summary').click();
    await page.locator('::-p-text(Xem chỗ in)').click();
    await page.waitForFunction(() => {
      const { top = -1 } =
        document.querySelector('[data-note="Lỗi"]')?.getBoundingClientRect() ?? {};
      return top > 0 && top < innerHeight;
    });
    // Somebody mends it in the sheet, and the page reads it again.
    const form = unfinished()[FORM] ?? [];
    const row = form.findIndex((cells) => cells.some((text) => text.includes('KHONG.CO')));
    desk.type(
      FORM,
      put(
        form.map((cells) => [...cells]),
        row + 1,
        'Nội dung',
        '',
      ),
      'Đã sửa xong.',
    );
    await page.locator('::-p-text(Đọc lại sổ)').click();
    await page.waitForFunction(() => document.body.textContent?.includes('Đã sửa xong.'));
    expect(await page.$$eval('main mark', textsOf)).toEqual([]);
    await page.close();
  });

  it('shows the letter at once, what is found folded above it', async () => {
    const tables = { ...unfinished() };
    const form = (tables[FORM] ?? []).map((row) => [...row]);
    const [header = []] = form;
    for (const row of form.filter((one) => one.includes('Số liệu')).slice(0, 12)) {
      row[header.indexOf('Giá trị')] = 'khoảng mười';
    }
    const settings = [...(tables['Cấu hình'] ?? []), ['Yêu cầu duyệt', 'Có']];
    const month = { ...tables, [FORM]: form, 'Cấu hình': settings };
    const { page } = await opened(month, { width: 1000, height: 800 });
    const top = () => page.$eval('main', (one) => one.getBoundingClientRect().top);
    expect(await top()).toBeLessThan(800 * 0.3);
    expect(await page.$$eval('>>> .list[open]', (found) => found.length)).toBe(0);
    await page.locator('>>> .list.bad summary').click();
    const [first] = await page.$$('>>> .list.bad li');
    expect(await first?.isVisible()).toBe(true);
    await page.close();
  });

  it('shows any report of the workbook, and what stands against that one alone', async () => {
    const tables = new Map(packTables(SEVERAL));
    const settings = tables.get('Cấu hình') ?? [];
    const opening = settings.find(([key]) => key === 'Lời dẫn') ?? [];
    opening[3] = 'Thường trực HĐND báo cáo {{KHONG.CO}}:';
    const { page } = await opened(Object.fromEntries(tables));
    const head = () => page.$eval('main', (one) => one.textContent ?? '');
    expect(await page.$$eval('>>> select option', textsOf)).toEqual([
      ...['CHÍNH', 'UBND-THANG', 'HDND', 'MTTQ', 'TUAN'],
    ]);
    expect(await head()).toContain('Kết quả công tác tháng 5 năm 2026');
    expect(await page.$$eval('>>> .list.bad', textsOf)).toEqual([]);
    await page.select('>>> select', 'HDND');
    expect(await head()).toContain('Hoạt động của Hội đồng nhân dân phường tháng 5 năm 2026');
    expect((await page.$$eval('>>> .list.bad', textsOf)).join()).toContain('Cấu hình, ô D17');
    await page.select('>>> select', 'TUAN');
    expect(await head()).toContain('Kết quả công tác tuần 20');
    expect(await faultsOf(page)).toEqual([]);
    await page.close();
  });

  it('fits a phone’s screen and a computer’s, and axe finds no serious fault', async () => {
    const { page } = await opened(unfinished());
    for (const width of [360, 1000]) {
      await page.setViewport({ width, height: 720 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
      expect(await faultsOf(page)).toEqual([]);
    }
    await page.locator('::-p-text(Trợ giúp)').click();
    expect((await page.$$eval('>>> dialog[open]', textsOf)).join()).toContain('Đọc lại sổ');
    await page.close();
  });

  it('is printed as the report alone, and asks nothing of the network', async () => {
    const { page } = await opened(SAMPLE);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.$$eval('main.page', (pages) => pages.length)).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.$$eval('main.page', (pages) => pages.length)).toBeGreaterThan(2);
    await page.emulateMediaType('print');
    const head = await page.$eval('.head', (one) => getComputedStyle(one).display);
    expect(head).toBe('none');
    expect(requests.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
    await page.close();
  });
});

const textsOf = (found: readonly Element[]) => found.map((one) => one.textContent ?? '');

/**
 * The report as the .docx is read: paragraphs that go on over the page as one, rows of tables joined by tabs,
 * footnotes in place. What stands side by side is read from left to right.
 */
function linesOfPage(): readonly string[] {
  const textOf = (one: Element): string => {
    const copy = one.cloneNode(true) as Element;
    for (const sign of copy.querySelectorAll('sup')) {
      const note = document.querySelector(sign.querySelector('a')?.getAttribute('href') ?? '');
      const inside = note?.cloneNode(true) as Element | undefined;
      inside?.querySelector('sup')?.remove();
      sign.replaceWith(inside ? `[[${textOf(inside).trim()}]]` : '');
    }
    return copy.textContent ?? '';
  };
  const lines: string[] = [];
  for (const block of document.querySelectorAll('main > *')) {
    const isRest = block.classList.contains('continued');
    if (block.matches('.notes')) continue;
    if (block.matches('.table')) {
      for (const row of block.querySelectorAll(isRest ? 'tbody > tr' : 'tr')) {
        lines.push([...row.children].map(textOf).join('\t'));
      }
    } else if (block.matches('.sides')) {
      lines.push([...block.querySelectorAll('p')].map(textOf).join(' '));
    } else if (isRest) {
      lines.push(`${lines.pop()}${textOf(block)}`);
    } else lines.push(textOf(block));
  }
  return lines;
}

function plain(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
}
