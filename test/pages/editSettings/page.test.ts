/// <reference lib="dom" />
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../../../src/desk';
import { once } from '../../../src/model/once';
import { openWithBundle } from '../../commands/bundle';
import { SAMPLE } from '../../desk/files/pack/packs';
import {
  expectToFit,
  helpOf,
  order,
  says,
  shortenLong,
  textOf,
  typeNonsense,
  valuesOf,
} from '../browser/driving';
import { hasBrowser, type Opening, openBrowser, openScreen } from '../browser/screen';

/**
 * The page of **Cấu hình** in Chromium, over the desk with the built bundle. Where `/usr/bin/chromium` is not
 * there these tests are skipped: nothing else runs the page.
 */

const settingOf = (desk: Desk, key: string) =>
  desk.values('Cấu hình').find(([first]) => first === key)?.[1];

describe.skipIf(!hasBrowser)('the page of Cấu hình', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const requests: string[] = [];
  /** A desk that nobody writes on. */
  const untouched = once(() => openWithBundle(SAMPLE));
  async function opened(opening: Opening = {}, desk?: Desk) {
    const one = desk ?? (await openWithBundle(SAMPLE));
    one.run('editSettings');
    const page = await openScreen(browser, one, opening, (url) => requests.push(url));
    await page.waitForSelector('.item');
    return { desk: one, page };
  }
  /** With the keyboard alone to the box of a key, and all of its text is chosen. */
  const tabTo = async (page: Page, key: string) => {
    for (let at = 0; at < 40; at += 1) {
      await page.keyboard.press('Tab');
      const label = await page.evaluate(() => {
        const { id } = document.activeElement ?? {};
        return document.querySelector(`label[for="${id}"]`)?.textContent ?? '';
      });
      if (label.startsWith(key)) return order(page, 'a');
    }
    throw new Error(`no ${key}`);
  };
  /** What the letterhead shows: it stands in a frame that runs nothing. */
  const showsHead = (page: Page, text: string) =>
    page.waitForFunction(
      (wanted) => document.querySelector('iframe')?.srcdoc.includes(wanted),
      { timeout: 30_000 },
      text,
    );

  it('with the keyboard alone: types, sees the letterhead, saves', async () => {
    const { desk, page } = await opened();
    await showsHead(page, 'Nguyễn Văn A');
    await tabTo(page, 'Người ký');
    await page.keyboard.type('Trần Thị B');
    await showsHead(page, 'Trần Thị B');
    await says(page, '.said', '1 ô chưa lưu');
    await order(page, 's');
    await says(page, '.said', 'Đã lưu hết');
    expect(settingOf(desk, 'Người ký')).toBe('Trần Thị B');
    await page.close();
  });

  it('says of a period saved what is to be run for its rows', async () => {
    const { desk, page } = await opened();
    await tabTo(page, 'Kỳ');
    await page.keyboard.type('tháng 6/2026');
    await order(page, 's');
    await says(page, '.said', 'Đã lưu hết. "Biểu chung" chưa có dòng nào của kỳ 2026-06.');
    expect(settingOf(desk, 'Kỳ')).toBe('2026-06');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
      '2026-06',
    );
    await page.close();
  });

  it('says of what is typed what reading the settings says, and keeps it as a draft', async () => {
    const { desk, page } = await opened();
    await tabTo(page, 'Đến ngày');
    await page.keyboard.type('31/02/2026');
    await says(page, '.says', 'Đến ngày');
    expect(await page.$$eval('[aria-invalid]', (found) => found.length)).toBe(1);
    await tabTo(page, 'Yêu cầu duyệt');
    await page.keyboard.press('Space');
    await says(page, '.said', '2 ô chưa lưu');
    await page.close();
    const again = await opened({}, desk);
    await says(again.page, '.notice', 'Đã lấy lại bản nháp lần trước: 2 ô');
    await order(again.page, 's');
    await says(again.page, '.said', 'Đã lưu hết');
    expect(settingOf(desk, 'Yêu cầu duyệt')).toBe('Có');
    expect(await again.page.$eval('.notice', ({ textContent }) => textContent)).toBe('');
    await again.page.close();
  });

  it('says of one day beside the other what the check says', async () => {
    const { page } = await opened();
    await tabTo(page, 'Từ ngày');
    await order(page, 'a');
    await page.keyboard.type('25/06/2026');
    await tabTo(page, 'Đến ngày');
    await order(page, 'a');
    await page.keyboard.type('20/06/2026');
    await says(page, '.says', 'trước "Từ ngày"');
    await page.close();
  });

  it('keeps nonsense in every box, says what to type instead, and saves no text that a cell would cut', async () => {
    const { desk, page } = await opened();
    const boxes = '.item input:enabled:not([type=checkbox]), .item textarea:enabled';
    const typed = await typeNonsense(page, boxes);
    expect(await valuesOf(page, boxes)).toEqual(typed);
    const said = await page.$$eval('.item', (found) =>
      found.flatMap((one) => {
        const words = one.querySelector('.says')?.textContent ?? '';
        return words === '' ? [] : [`${one.querySelector('label')?.textContent}: ${words}`];
      }),
    );
    expect(said.map((line) => line.replace(/(?: \(phải điền\))?:.*/, ''))).toEqual([
      'Kỳ',
      'Từ ngày',
      'Đến ngày',
      'Hạn nộp',
      'Địa danh',
      'Người ký',
      'Cỡ chữ',
    ]);
    for (const line of said) expect(line).toContain('Hãy ghi');
    await says(page, '.said', 'có 100.000 ký tự, một ô của sổ chỉ giữ được 50.000');
    await order(page, 's');
    await says(page, '.said', 'Chưa lưu được: ô "');
    expect(settingOf(desk, 'Người ký')).toBe('Nguyễn Văn A');
    await shortenLong(page, boxes);
    await order(page, 's');
    await says(page, '.said', 'Đã lưu hết');
    await page.close();
  });

  it('says why there is no letterhead, and shows both where others changed a value', async () => {
    const { desk, page } = await opened();
    await tabTo(page, 'Kỳ');
    await page.keyboard.type('tháng năm');
    await says(page, '.preview', 'Chưa xem trước được');
    await page.keyboard.type(' ');
    await order(page, 'a');
    await page.keyboard.type('2026-05');
    await tabTo(page, 'Địa danh');
    await page.keyboard.type('Bình Minh');
    const row = desk.values('Cấu hình').findIndex(([key]) => key === 'Địa danh') + 1;
    desk.type('Cấu hình', `B${row}`, 'Thanh Xuân');
    await order(page, 's');
    await says(page, '.conflict', 'Người khác vừa ghi ô này là "Thanh Xuân"');
    await page.keyboard.press('Enter');
    await order(page, 's');
    await says(page, '.said', 'Đã lưu hết');
    expect(settingOf(desk, 'Địa danh')).toBe('Bình Minh');
    await page.close();
  });

  it('is as wide as the screen, a phone as a computer, and axe finds no serious fault', async () => {
    const { page } = await opened({}, await untouched());
    for (const width of [300, 390, 1280]) {
      await page.setViewport({ width, height: 800 });
      await expectToFit(page, width);
    }
    await page.close();
  });

  it('has help for the page and for every key, and asks nothing of the network', async () => {
    const { page } = await opened({}, await untouched());
    expect(await helpOf(page)).toContain('mỗi mục một ô với lời giải thích');
    expect(await textOf(page, '.item')).toContain('Ngày đầu của kỳ số liệu');
    expect(await page.$$eval('.item > .hint:empty', (found) => found.length)).toBe(0);
    await page.close();
    expect(requests.filter((url) => !/favicon\.ico$|^about:srcdoc/.test(url))).toEqual([]);
  });
});
