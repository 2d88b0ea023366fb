/// <reference lib="dom" />
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../../../src/desk';
import { once } from '../../../src/model/once';
import { type Outcome, openWithBundle, put } from '../../commands/bundle';
import { packTables, SAMPLE } from '../../desk/files/pack/packs';
import {
  expectToFit,
  faultsOf,
  focused,
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
 * The page of **Nhập liệu** in Chromium, over the desk with the built bundle. Where `/usr/bin/chromium` is not
 * there these tests are skipped: nothing else runs the page.
 */

const UNIT = 'HCC';
const FORM = 'Biểu chung';

const tabs = once(() => {
  const tables = new Map(
    [...packTables(SAMPLE)].map(([tab, rows]) => [tab, rows.map((row) => [...row])]),
  );
  const form = tables.get(FORM) ?? [];
  // One figure is still to be filled in, and of another unit's nothing is there.
  put(form, rowsOf(form, 'TTHC.TIEP_NHAN'), 'Giá trị', '');
  return Object.fromEntries(tables);
});

function rowsOf(form: readonly (readonly string[])[], code: string): number {
  const [header = []] = form;
  const at = form.findIndex(
    (row) => row[header.indexOf('Mã')] === code && row[header.indexOf('Đơn vị')] === UNIT,
  );
  return at + 1;
}

/** What stands on the desk in the unit's row of a figure, under `Giá trị` where nothing else is said. */
function figureOf(desk: Desk, code: string, header = 'Giá trị') {
  const rows = desk.values(FORM);
  const names = (rows[0] ?? []).map(String);
  const row = rows.find(
    (cells) => cells[names.indexOf('Mã')] === code && cells[names.indexOf('Đơn vị')] === UNIT,
  );
  return row?.[names.indexOf(header)] ?? null;
}

describe.skipIf(!hasBrowser)('the page of Nhập liệu', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const requests: string[] = [];
  /** A desk that nobody writes on. */
  const untouched = once(() => openWithBundle(tabs()));
  async function opened(opening: Opening = {}, desk?: Desk) {
    const one = desk ?? (await openWithBundle(tabs()));
    one.run('enterFigures', { 'don-vi': UNIT });
    const page = await openScreen(browser, one, opening, (url) => requests.push(url));
    await page.waitForSelector('.item');
    return { desk: one, page };
  }
  const boxOf = (page: Page, name: string) =>
    page.locator(`::-p-aria([name="${name}"][role="textbox"])`);
  const typeInto = async (page: Page, name: string, text: string) => {
    await boxOf(page, name).click();
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.press('Backspace');
    await page.keyboard.type(text);
  };
  const RECEIVED = 'Hồ sơ thủ tục hành chính tiếp nhận';
  const SOLVED = 'Hồ sơ thủ tục hành chính đã giải quyết';

  it('with the keyboard alone: finds a figure without tones, types, goes on and saves', async () => {
    const { desk, page } = await opened();
    await page.keyboard.press('Tab');
    while ((await focused(page)) !== 'search') await page.keyboard.press('Tab');
    await page.keyboard.type('HO SO thu tuc');
    const shown = await page.$$eval('.item:not([hidden])', (found) =>
      found.map((one) => one.getAttribute('aria-label')),
    );
    expect(shown).toEqual([RECEIVED, SOLVED]);
    await page.keyboard.press('Enter');
    await page.keyboard.type('2.846');
    await page.keyboard.press('Enter');
    await page.keyboard.type('2.700');
    await says(page, '.said', '2 ô chưa lưu');
    await order(page, 's');
    await says(page, '.said', 'Đã lưu hết');
    expect(figureOf(desk, 'TTHC.TIEP_NHAN')).toBe(2846);
    expect(figureOf(desk, 'TTHC.DA_GQ')).toBe(2700);
    expect(String(figureOf(desk, 'TTHC.TIEP_NHAN', 'Cập nhật'))).toContain('20/05/2026');
    await page.close();
  });

  it('says of what is typed what the check says, and says it to who does not see it', async () => {
    const { desk, page } = await opened();
    await typeInto(page, RECEIVED, 'khoảng mười');
    await says(page, '.says', `Lỗi: Ô "${RECEIVED}" không đọc được thành số`);
    const marked = await page.$$eval('input[aria-invalid]', (found) => found.length);
    expect(marked).toBe(1);
    const said = await textOf(page, '.unseen');
    await order(page, 'Enter');
    await says(page, '.said', 'Đã lưu hết');
    const { findings = [] } = desk.run('check') as Outcome;
    const found = findings.find(({ found }) => found === 'khoảng mười');
    const told = found?.message.replace('"Giá trị"', `"${RECEIVED}"`);
    expect(said).toContain(told?.slice(0, 60) ?? 'nothing found');
    await typeInto(page, RECEIVED, 'x');
    await page.waitForFunction(() => document.querySelectorAll('input[aria-invalid]').length === 0);
    // More came online than came in at all: a rule of the office, told where the figure is typed.
    await typeInto(page, RECEIVED, '1');
    await says(page, '.says', 'Quy tắc QT.44 không khớp');
    await page.close();
  });

  it('has its part of the handbook beside it', async () => {
    const { page } = await opened({}, await untouched());
    expect(await helpOf(page)).toContain('đúng câu mà Kiểm tra dữ liệu sẽ nói');
    await page.close();
  });

  it('keeps a draft through a closed page, and drops it when it is saved', async () => {
    const { desk, page } = await opened();
    await typeInto(page, RECEIVED, '123');
    await page.close();
    const again = await opened({}, desk);
    await says(again.page, '.notice', 'Đã lấy lại bản nháp lần trước: 1 ô');
    expect(figureOf(desk, 'TTHC.TIEP_NHAN')).toBeNull();
    await order(again.page, 's');
    await says(again.page, '.said', 'Đã lưu hết');
    expect(figureOf(desk, 'TTHC.TIEP_NHAN')).toBe(123);
    await again.page.close();
    const last = await opened({}, desk);
    expect(await textOf(last.page, '.notice')).toBe('');
    await last.page.close();
  });

  it('says on another unit’s form what is typed and not saved, keeps it, and begins at its top', async () => {
    const { page } = await opened({ width: 900 });
    for (const isKept of [true, false]) {
      if (!isKept) {
        await page.evaluate(() => {
          localStorage.clear();
          Storage.prototype.setItem = () => {
            throw new Error('QuotaExceededError');
          };
        });
      }
      await typeInto(page, RECEIVED, isKept ? '123' : '124');
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      await page.select('#unit', 'CAP');
      await says(page, '.unsaved', 'còn 1 ô đã gõ mà chưa lưu vào sổ');
      expect(await page.evaluate(() => window.scrollY)).toBe(0);
      await page.locator('.unsaved button').click();
      await says(page, '.said', '1 ô chưa lưu');
      expect(await textOf(page, '.unsaved')).toBe('');
      expect(await page.$eval('#unit', (box) => (box as HTMLSelectElement).value)).toBe(UNIT);
    }
    await order(page, 's');
    await says(page, '.said', 'Đã lưu hết');
    await page.select('#unit', 'CAP');
    await page.waitForFunction(() => document.querySelectorAll('.item').length > 0);
    expect(await textOf(page, '.unsaved')).toBe('');
    await page.close();
  });

  it('keeps nonsense in every box, says what to type instead, and saves no text that a cell would cut', async () => {
    const { desk, page } = await opened();
    await page.$$eval('details', (found) => {
      for (const one of found) one.open = true;
    });
    const figures = '.item.figure .field.main input:enabled';
    const others = '.item textarea:enabled, .item .field:not(.main) input:enabled';
    const typed = [await typeNonsense(page, figures), await typeNonsense(page, others)];
    const standing = [await valuesOf(page, figures), await valuesOf(page, others)];
    expect(standing.map((texts, at) => texts.slice(0, typed[at]?.length))).toEqual(typed);
    await says(page, '.says', 'Hãy nhập số (ví dụ 1.234,5)');
    await page.waitForFunction(
      (count) => document.querySelectorAll('.figure .main [aria-invalid]').length >= count,
      {},
      typed[0]?.filter((text) => text.trim() !== '').length ?? 0,
    );
    expect((await textOf(page, '.says')).length).toBeLessThan(20_000);
    await says(page, '.said', 'có 100.000 ký tự, một ô của sổ chỉ giữ được 50.000');
    await order(page, 's');
    await says(page, '.said', 'Chưa lưu được: ô "');
    expect(figureOf(desk, 'TTHC.TIEP_NHAN')).toBeNull();
    await shortenLong(page, `${figures}, ${others}`);
    await order(page, 's');
    await says(page, '.said', 'Đã lưu hết');
    await page.close();
  });

  it('saves a box of spaces as an empty one', async () => {
    const { desk, page } = await opened();
    await typeInto(page, RECEIVED, '   ');
    await typeInto(page, SOLVED, '2.700');
    await order(page, 's');
    await says(page, '.said', 'Đã lưu hết');
    expect(figureOf(desk, 'TTHC.TIEP_NHAN')).toBeNull();
    await page.close();
  });

  it('shows both where somebody else has changed the cell, and writes what is chosen', async () => {
    const { desk, page } = await opened();
    await typeInto(page, RECEIVED, '11');
    const rows = desk.values(FORM).map((cells) => cells.map((cell) => String(cell ?? '')));
    const cell = put(rows, rowsOf(rows, 'TTHC.TIEP_NHAN'), 'Giá trị', '');
    desk.type(FORM, cell, '99');
    await order(page, 's');
    await says(page, '.conflict', 'Người khác vừa ghi ô này là "99"');
    expect(figureOf(desk, 'TTHC.TIEP_NHAN')).toBe(99);
    await page.locator('::-p-text(Giữ của tôi)').click();
    await order(page, 's');
    await says(page, '.said', 'Đã lưu hết');
    expect(figureOf(desk, 'TTHC.TIEP_NHAN')).toBe(11);
    await page.close();
  });

  it('keeps everything where saving fails, and saves when it is asked again', async () => {
    let fails = true;
    const answer: Opening['answer'] = (_, run) => {
      if (fails) throw new Error('mất mạng.');
      return run();
    };
    const { desk, page } = await opened({ answer });
    await typeInto(page, RECEIVED, '12');
    await order(page, 's');
    await says(page, '.said', 'Chưa lưu được: mất mạng. Những gì đã gõ vẫn còn');
    fails = false;
    await order(page, 's');
    await says(page, '.said', 'Đã lưu hết');
    expect(figureOf(desk, 'TTHC.TIEP_NHAN')).toBe(12);
    await page.close();
  });

  it('closed in the middle of saving: what was written is no draft any more', async () => {
    let closing: Promise<void> | undefined;
    const answer: Opening['answer'] = (_, run) => {
      const outcome = run();
      closing = page.close();
      return outcome;
    };
    const { desk, page } = await opened({ answer });
    await typeInto(page, RECEIVED, '321');
    await order(page, 's').catch(() => undefined);
    while (!closing) await new Promise((resolve) => setTimeout(resolve, 20));
    await closing;
    expect(figureOf(desk, 'TTHC.TIEP_NHAN')).toBe(321);
    const again = await opened({}, desk);
    expect(await textOf(again.page, '.notice')).toBe('');
    await again.page.close();
  });

  it('says so where the browser keeps no draft', async () => {
    const { page } = await opened({}, await untouched());
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new Error('QuotaExceededError');
      };
    });
    await typeInto(page, RECEIVED, '1');
    await says(page, '.notice', 'không cho giữ bản nháp');
    await page.close();
  });

  it('saves and submits in one go, and says what stands against it', async () => {
    const { desk, page } = await opened();
    await typeInto(page, RECEIVED, 'khoảng mười');
    await page.locator('::-p-text(Nộp báo cáo)').click();
    await says(page, '.notice', 'lỗi của mình nên chưa nộp được');
    expect(await textOf(page, '.notice')).toContain('Số liệu đã được lưu vào sổ');
    expect(await textOf(page, '.notice')).not.toContain('Chưa ghi gì');
    expect(await textOf(page, '.said')).toMatch(/chưa nộp\.$/);
    await typeInto(page, RECEIVED, '2.846');
    await page.locator('::-p-text(Nộp báo cáo)').click();
    await says(page, '.notice', 'đã nộp báo cáo');
    expect(figureOf(desk, 'TTHC.TIEP_NHAN')).toBe(2846);
    expect(desk.values('Tiến độ').some((cells) => cells.includes('Đã nộp'))).toBe(true);
    await page.close();
  });

  it('counts what stands in the way of a submission as the submission does', async () => {
    const { page } = await opened({ width: 900 });
    const counted = async () => {
      const said = await textOf(page, '.count');
      return {
        errors: Number(/(\d+) lỗi phải sửa/.exec(said)?.[1] ?? 0),
        rest: / · ([^·]*) \(không chặn nộp\)/.exec(said)?.[1] ?? '',
      };
    };
    await typeInto(page, RECEIVED, '1');
    await says(page, '.count', 'quy tắc không khớp (không chặn nộp)');
    expect((await counted()).errors).toBe(0);
    await typeInto(page, SOLVED, 'khoảng mười');
    await says(page, '.count', '1 lỗi phải sửa trước khi nộp');
    const { errors, rest } = await counted();
    await page.locator('::-p-text(Nộp báo cáo)').click();
    await says(page, '.notice', `còn ${errors} lỗi của mình`);
    await says(page, '.notice', `còn ${rest} chưa sửa hoặc chưa giải trình`);
    await page.close();
  });

  it('says that it saves only while it saves', async () => {
    const { page } = await opened();
    await page.evaluate(() => {
      document.body.dataset.busy = '';
      new MutationObserver(() => {
        const isBusy = document.querySelector('main')?.ariaBusy === 'true';
        const text = document.querySelector('.save')?.textContent;
        if (isBusy) document.body.dataset.busy += text ?? '';
      }).observe(document.body, {
        attributes: true,
        subtree: true,
        attributeFilter: ['aria-busy'],
      });
    });
    const whileBusy = () => page.evaluate(() => document.body.dataset.busy ?? '');
    await page.locator('::-p-text(Đọc lại sổ)').click();
    await page.waitForFunction(() => document.body.dataset.busy);
    expect(await whileBusy()).toBe('Lưu');
    await page.waitForFunction(() => document.querySelector('main')?.ariaBusy !== 'true');
    await typeInto(page, RECEIVED, '1');
    await order(page, 's');
    await says(page, '.said', 'Đã lưu hết');
    expect(await whileBusy()).toContain('Đang lưu…');
    await page.close();
  });

  it('of a unit without rows says that alone', async () => {
    const tables = { ...tabs() };
    const [header = [], ...rows] = tables[FORM] ?? [];
    tables[FORM] = [header, ...rows.filter((row) => row[header.indexOf('Đơn vị')] !== UNIT)];
    const desk = await openWithBundle(tables);
    desk.run('enterFigures', { 'don-vi': UNIT });
    const page = await openScreen(browser, desk, {}, (url) => requests.push(url));
    await says(page, '.groups', 'Đơn vị chưa có dòng nào của kỳ này');
    expect(await textOf(page, 'main')).not.toMatch(/Không có dòng nào như vậy|0\/0/);
    await page.close();
  });

  it('puts a figure into a text as a token, found by its name, and shows what it prints', async () => {
    const { page } = await opened({}, await untouched());
    await page.locator('.insert').click();
    await page.keyboard.type('vung phi hop ly');
    expect(await textOf(page, '[role=option]')).toBe('');
    for (let at = 0; at < 16; at += 1) await page.keyboard.press('Backspace');
    await page.keyboard.type('truc tuyen ty le');
    await says(page, '[role=option]', 'TTHC.TL_TRUC_TUYEN');
    await page.keyboard.press('Enter');
    const text = await page.$eval('textarea', (box) => box.value);
    expect(text).toContain('{{TTHC.TL_TRUC_TUYEN}}');
    await says(page, '.prints', 'In ra (theo số cả phường lúc này):');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.close();
  });

  it('makes a row of a spare one, and lets a paragraph be that was looked over', async () => {
    const form = [...(tabs()[FORM] ?? [])].map((row) => [...row]);
    const [header = []] = form;
    const blank = header.map(
      (name) => ({ Kỳ: '2026-05', Trục: 'UBND', 'Đơn vị': UNIT })[name] ?? '',
    );
    const text = form.findIndex(
      (row) => row[header.indexOf('Đơn vị')] === UNIT && row[header.indexOf('Loại')] === 'Lời văn',
    );
    put(form, text + 1, 'Ghi chú', 'Cần xem lại');
    const desk = await openWithBundle({ ...tabs(), [FORM]: [...form, blank] });
    const { page } = await opened({}, desk);
    await page.locator('.reviewed button').click();
    await page.select('#add-kind', 'Nhiệm vụ');
    await page.locator('.add button').click();
    await page.waitForFunction(() => document.querySelectorAll('.add button').length === 0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await order(page, 's');
    await says(page, '.said', 'Đã lưu hết');
    const rows = desk.values(FORM);
    expect(rows[text]?.[header.indexOf('Ghi chú')] ?? '').toBe('');
    expect(rows[form.length]?.[header.indexOf('Loại')]).toBe('Nhiệm vụ');
    await page.close();
  });

  it('is as wide as the screen, a phone as a computer, and axe finds no serious fault', async () => {
    const { page } = await opened({}, await untouched());
    for (const width of [390, 1280, 300]) {
      await page.setViewport({ width, height: 800 });
      await expectToFit(page, width);
    }
    await page.locator('.insert').click();
    await page.waitForSelector('[role=option]');
    expect(await faultsOf(page)).toEqual([]);
    await page.close();
  });

  it('asks nothing of the network', () => {
    expect(requests.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
  });
});
