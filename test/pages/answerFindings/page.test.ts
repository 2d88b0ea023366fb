/// <reference lib="dom" />
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBook } from '../../../src/book';
import { unpackGrid } from '../../../src/contract';
import type { Desk } from '../../../src/desk';
import { once } from '../../../src/model/once';
import { type Outcome, openWithBundle, put, rowWith } from '../../commands/bundle';
import { packTables, SAMPLE } from '../../desk/files/pack/packs';
import { expectToFit, focused, helpOf, order, says, textOf } from '../browser/driving';
import { hasBrowser, type Opening, openBrowser, openScreen } from '../browser/screen';

/**
 * The page of **Phát hiện** in Chromium, over the desk with the built bundle. Where `/usr/bin/chromium` is not
 * there these tests are skipped: nothing else runs the page.
 */

const FORM = 'Biểu chung';
const PARAGRAPH = 'Trong tháng đã kết nạp 16 đảng viên mới.';

/** The rows (from 1) with something to be found in. */
const month = once(() => {
  const tables = new Map(
    [...packTables(SAMPLE)].map(([tab, rows]) => [tab, rows.map((row) => [...row])]),
  );
  const form = tables.get(FORM) ?? [];
  const text = rowWith(form, 'Mã', 'DV.KET_NAP') - 8;
  put(form, text, 'Nội dung', PARAGRAPH);
  const [header = []] = form;
  const isText = (row: readonly string[]) =>
    row[header.indexOf('Đơn vị')] === 'CAP' && row[header.indexOf('Loại')] === 'Lời văn';
  const person = form.findIndex(isText) + 1;
  put(form, person, 'Nội dung', 'Bà Nguyễn Thị Hoa, số CCCD 001085012345, đã nộp đơn.');
  const task = rowWith(form, 'Loại', 'Nhiệm vụ');
  put(form, task, 'Trạng thái', 'Xong rồi');
  return { tables: Object.fromEntries(tables), text, person, task };
});

const contentOf = (desk: Desk, row: number, header = 'Nội dung') => {
  const rows = desk.values(FORM);
  return rows[row - 1]?.[(rows[0] ?? []).indexOf(header)] ?? null;
};

/** The answers that stand in the tab, one a line. */
const answersOn = (desk: Desk) => {
  const rows = desk.values('Kiểm tra').map((cells) => cells.map((cell) => String(cell ?? '')));
  const heads = rows.find((cells) => cells.includes('Giải trình')) ?? [];
  return rows
    .map((cells) => [cells[heads.indexOf('Giải trình')], cells[heads.indexOf('Người giải trình')]])
    .filter(([why, who]) => why && who && why !== 'Giải trình');
};

describe.skipIf(!hasBrowser)('the page of Phát hiện', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const requests: string[] = [];
  /** A desk that nobody writes on. */
  const untouched = once(() => openWithBundle(month().tables));
  async function opened(opening: Opening = {}, desk?: Desk) {
    const one = desk ?? (await openWithBundle(month().tables));
    one.run('answerFindings');
    const page = await openScreen(browser, one, opening, (url) => requests.push(url));
    await page.waitForSelector('.item');
    return { desk: one, page };
  }
  const find = async (page: Page, phrase: string) => {
    while ((await focused(page)) !== 'search') await page.keyboard.press('Tab');
    await page.keyboard.type(phrase);
  };
  /** Goes on with Tab until what is focused says a text. */
  const tabTo = async (page: Page, text: string) => {
    for (let at = 0; at < 40; at += 1) {
      await page.keyboard.press('Tab');
      const now = await page.evaluate(() => document.activeElement?.textContent ?? '');
      if (now.includes(text)) return;
    }
    throw new Error(`no ${text}`);
  };

  it('with the keyboard alone: finds without tones, goes to the cell, puts the token there, saves', async () => {
    const { desk, page } = await opened();
    const { text } = month();
    await find(page, 'SO GO TAY khac');
    expect(await page.$$eval('.item', (found) => found.length)).toBe(1);
    await tabTo(page, FORM);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('main')?.ariaBusy !== 'true');
    expect([desk.activeTab(), desk.activeCell()?.row]).toEqual([FORM, text - 1]);
    await tabTo(page, 'Thay bằng mã (in ra:');
    await page.keyboard.press('Enter');
    await says(page, '.says', 'thì hết phát hiện này');
    await says(page, '.prints', 'In ra: Trong tháng đã kết nạp');
    expect(contentOf(desk, text)).toBe(PARAGRAPH);
    await order(page, 's');
    await says(page, '.said', 'Đã lưu hết');
    expect(contentOf(desk, text)).toBe('Trong tháng đã kết nạp {{DV.KET_NAP}} đảng viên mới.');
    expect(await page.$$eval('.item', (found) => found.length)).toBe(0);
    await page.locator('::-p-text(Trả lại như trước)').click();
    await page.waitForSelector('.item');
    expect(contentOf(desk, text)).toBe(PARAGRAPH);
    await page.close();
  });

  it('answers what the scan asks, with name and reason, and covers what may be covered', async () => {
    const { desk, page } = await opened();
    await find(page, 'thong tin cua ca nhan');
    await tabTo(page, 'Giải trình');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowUp');
    await says(page, '.item .warning', 'Cần cả tên người quyết định');
    await page.keyboard.type('Danh sách đã công khai');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Bà Hoa');
    await says(page, '.said', '1 ô chưa lưu');
    await order(page, 's');
    await says(page, '.said', 'Đã lưu hết');
    expect(answersOn(desk)).toEqual([['công khai: Danh sách đã công khai', 'Bà Hoa']]);
    await says(page, '.item', 'Đã giải trình');
    expect(await textOf(page, '.item')).not.toContain('001085012345');
    await page.close();
  });

  it('says of an answer without a name that it does not count yet', async () => {
    const { page } = await opened();
    await find(page, 'SO GO TAY khac');
    await tabTo(page, 'Giải trình');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Số đã chốt với chi bộ');
    // The name of whoever answered last stands there by itself.
    await page.keyboard.press('Tab');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.press('Backspace');
    await says(page, '.item .warning', 'Cần cả lý do và tên');
    await order(page, 's');
    await says(page, '[role=alert]', 'chưa tính là đã giải trình');
    await says(page, '[role=alert]', 'Số đã chốt với chi bộ');
    await page.close();
  });

  it('mends a heading of the outline and a text of the settings by one click, and takes it back', async () => {
    const tables = { ...month().tables };
    const told = (tab: string, key: string, header: string, text: string) => {
      const [headers = [], ...rows] = tables[tab] ?? [];
      tables[tab] = [
        headers,
        ...rows.map((row) =>
          row[0] === key ? row.map((cell, at) => (headers[at] === header ? text : cell)) : row,
        ),
      ];
    };
    told('Đề cương', 'noi-bat', 'Tiêu đề', 'I. MỘT SỐ KẾT QUẢ NỔI BẬT');
    told('Cấu hình', 'Lời kết', 'Giá trị', 'Trên đây là báo cáo [[ ]] của phường.');
    const { desk, page } = await opened({}, await openWithBundle(tables));
    const standing = (tab: string, key: string, header: string) => {
      const [headers = [], ...rows] = desk.values(tab);
      return rows.find(([first]) => first === key)?.[headers.indexOf(header)] ?? null;
    };
    await page.locator('::-p-text(Xóa số thứ tự gõ tay)').click();
    await page.locator('::-p-text(Xóa chú thích trống)').click();
    await says(page, '.said', '2 ô chưa lưu');
    await says(page, '.says .right', 'thì hết phát hiện này');
    await order(page, 's');
    await says(page, '.said', 'Đã lưu hết');
    expect(standing('Đề cương', 'noi-bat', 'Tiêu đề')).toBe('MỘT SỐ KẾT QUẢ NỔI BẬT');
    expect(standing('Cấu hình', 'Lời kết', 'Giá trị')).toBe('Trên đây là báo cáo của phường.');
    await page.locator('::-p-text(Trả lại như trước)').click();
    await page.waitForFunction(() => document.body.textContent?.includes('Xóa chú thích trống'));
    expect(standing('Đề cương', 'noi-bat', 'Tiêu đề')).toBe('I. MỘT SỐ KẾT QUẢ NỔI BẬT');
    await page.close();
  });

  it('offers no box for the title of a section that lacks content elsewhere', async () => {
    const tables = { ...month().tables };
    const [heads = [], ...sections] = tables['Đề cương'] ?? [];
    const title = 'CÔNG TÁC KHÁC';
    const told = ['cong-tac-khac', '1', title, 'Đảng ủy', 'Lời văn', '', 'Có'];
    tables['Đề cương'] = [heads, ...sections, told];
    const { page } = await opened({}, await openWithBundle(tables));
    await find(page, title);
    await says(page, '.item', 'bắt buộc có nội dung');
    expect(await page.$$eval('.item details', (found) => found.length)).toBe(0);
    await page.close();
  });

  it('says that a finding is gone only where none of its kind stands at the cell', async () => {
    const { page } = await opened({}, await untouched());
    await find(page, 'SO GO TAY khac');
    await page.locator('summary').click();
    await page.locator('textarea').fill(PARAGRAPH.replace('16', '13'));
    await says(page, '.says .warning', 'vẫn còn phát hiện cùng loại');
    expect(await textOf(page, '.says')).not.toContain('thì hết');
    // What was typed is kept for whoever opens the page next.
    await page.locator('textarea').fill(PARAGRAPH);
    await page.waitForFunction(() => !document.body.textContent?.includes('1 ô chưa lưu'));
    await page.close();
  });

  it('keeps a draft through a closed page, and a mended list by one click', async () => {
    const { desk, page } = await opened();
    const { task } = month();
    await page.locator('::-p-text(Ghi "Hoàn thành")').click();
    await says(page, '.said', '1 ô chưa lưu');
    await page.close();
    const again = await opened({}, desk);
    await says(again.page, '.notice', 'Đã lấy lại bản nháp lần trước: 1 ô');
    await order(again.page, 's');
    await says(again.page, '.said', 'Đã lưu hết');
    expect(contentOf(desk, task, 'Trạng thái')).toBe('Hoàn thành');
    await again.page.close();
  });

  it('keeps everything where saving fails, and shows both where others answered', async () => {
    let fails = true;
    const answer: Opening['answer'] = (_, run) => {
      if (fails) throw new Error('mất mạng.');
      return run();
    };
    const { desk, page } = await opened({ answer });
    await find(page, 'CB.01');
    await page.locator('summary').click();
    await page.locator('textarea').fill('Đang xử lý');
    await page.locator('input[autocomplete=name]').fill('Ông An');
    await order(page, 's');
    await says(page, '.said', 'Chưa lưu được: mất mạng. Những gì đã gõ vẫn còn');
    fails = false;
    const given = JSON.parse(
      /<script type="application\/json" id="data">(.*)<\/script>$/.exec(
        desk.dialogs[desk.dialogs.length - 1]?.content ?? '',
      )?.[1] ?? '',
    );
    const book = openBook(unpackGrid(given.grid), '');
    if (book.state !== 'open') throw new Error('broken');
    const identity = book.findings().find(({ rule }) => rule === 'CB.01')?.identity ?? '';
    const before = { why: '', who: '' };
    const answers = [{ identity, before, after: { why: 'Đã báo cáo', who: 'Bà Hoa' } }];
    const sent = { trang: true, ky: '2026-05', ghi: JSON.stringify({ rows: [], answers }) };
    expect((desk.run('answerFindings', sent) as Outcome).status).toBe('done');
    await order(page, 's');
    await says(page, '.conflict', 'Người khác vừa giải trình "Đã báo cáo" (Bà Hoa)');
    await page.locator('::-p-text(Giữ của tôi)').click();
    await order(page, 's');
    await says(page, '.said', 'Đã lưu hết');
    expect(answersOn(desk)).toEqual([['Đang xử lý', 'Ông An']]);
    await page.close();
  });

  it('groups by who must act, and filters by unit and by severity', async () => {
    const { page } = await opened({}, await untouched());
    const groups = await page.$$eval('h2', (found) => found.map((one) => one.textContent ?? ''));
    expect(groups[0]).toMatch(/^Văn phòng: \d+ cảnh báo/);
    await page.select('#severity', 'Lỗi');
    const items = await page.$$eval('.place span', (found) => found.map((one) => one.textContent));
    expect(new Set(items)).toEqual(new Set(['Lỗi']));
    await page.select('#who', '@office');
    await says(page, '.groups', 'Không có phát hiện nào khớp');
    await page.close();
  });

  it('has its part of the handbook beside it', async () => {
    const { page } = await opened({}, await untouched());
    expect(await helpOf(page)).toContain('Dấu độ mật và thông tin cá nhân');
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

  it('asks nothing of the network', () => {
    expect(requests.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
  });
});
