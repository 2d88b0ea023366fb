/// <reference lib="dom" />
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { once } from '../../../src/model/once';
import type { SeenWork } from '../../../src/model/work';
import { openSmall } from '../../run/small';
import { expectToFit, says } from '../browser/driving';
import { hasBrowser, openBrowser, openScreen } from '../browser/screen';

/** The page that shows what is under way, in Chromium; what the script would answer is said by the test. */

const WORK: SeenWork = {
  run: 'lượt-1',
  handler: 'remind',
  caption: 'Nhắc nộp',
  began: Date.UTC(2026, 4, 20, 3, 0),
  at: Date.UTC(2026, 4, 20, 3, 1),
  step: 5,
  part: [3, 12],
  isAlive: true,
};

describe.skipIf(!hasBrowser)('the page of what is under way', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  /** A desk that shows the page. */
  const shown = once(async () => {
    const desk = await openSmall({ answer: () => 'YES' });
    desk.run('check');
    desk.run('openHome');
    return desk;
  });

  async function opened(answers: () => readonly SeenWork[]) {
    const asked: string[] = [];
    const desk = await shown();
    const answer = (handler: string, _: unknown, argument: unknown) => {
      if (handler !== 'workUnderWay' || argument !== null) {
        asked.push(`${handler} ${JSON.stringify(argument)}`);
      }
      return handler === 'workUnderWay' ? answers() : { status: 'done', messages: [] };
    };
    const page = await openScreen(browser, desk, { width: 440, height: 330, answer });
    return { page, asked };
  }
  const press = (page: Page, text: string) => page.locator(`button::-p-text(${text})`).click();

  it('tells the step and how much of it is done, stops on a word, and tells the end', async () => {
    let works: readonly SeenWork[] = [WORK];
    const { page, asked } = await opened(() => works);
    await says(
      page,
      'main',
      'Bước 5 trong 5: chia sẻ tệp, gửi thư hoặc công bố (xong 3 trong 12)…',
    );
    await expectToFit(page, 440);
    await page.screenshot({});
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await says(page, 'main', 'lệnh dừng trước bước sau');
    expect(asked).toEqual(['workUnderWay {"does":"stop","handler":"remind","run":"lượt-1"}']);
    works = [{ ...WORK, isAlive: false, ended: 'Đã gửi thư' }];
    await says(page, 'main', 'Đã gửi thư.');
    works = [];
    await press(page, 'Đã xem');
    await says(page, 'main', 'Không có lệnh nào đang chạy.');
    await page.close();
  });

  it('of one that was cut off says what stands, and goes on or drops it', async () => {
    const left: SeenWork = { ...WORK, step: 3, part: undefined, isAlive: false };
    const { page, asked } = await opened(() => [
      { ...left, handler: 'check', caption: 'Kiểm tra dữ liệu', run: 'lượt-2' },
      left,
    ]);
    await says(page, 'main', 'Bước 3 trong 5: lập tệp.Chưa ghi gì vào sổ.');
    await expectToFit(page, 440);
    await page.screenshot({});
    await page.locator('#drop-check').click();
    await page.locator('#resume-remind').click();
    await says(page, 'main', 'Đang bắt đầu lại');
    expect(asked).toEqual([
      'workUnderWay {"does":"drop","handler":"check","run":"lượt-2"}',
      'remind {}',
    ]);
    await page.close();
  });

  it('that cannot ask says that the command goes on, and where its end is told', async () => {
    const { page } = await opened(() => {
      throw new Error('PERMISSION_DENIED');
    });
    await says(page, 'main', 'Chưa xem được tiến độ');
    await says(page, 'main', 'PERMISSION_DENIED');
    await page.close();
  });
});
