/// <reference lib="dom" />
import type { Frame, Page } from 'puppeteer-core';
import { type BrowserName, told, until, untilOpen } from './browsers';
import { byKeyboard, byMouse, type Hands } from './hands';

/** What a journey tells: the text of the document at its end, and what its stations said. */
export interface Told {
  readonly report: string;
  readonly checked: string;
  readonly published: string;
  /** Clicks and keys from the menu until a unit's figures are in the workbook. */
  readonly clerk: number;
  /** The same, from the moment at which the unit's form is there. */
  readonly inForm: number;
}

const SETTINGS = [
  ['Tên đơn vị', 'Đảng ủy phường Thử'],
  ['Cơ quan cấp trên', 'Đảng bộ Thành phố'],
  ['Địa danh', 'Phường Thử'],
  ['Người ký', 'Trần Thị B'],
  ['Nơi nhận', 'Lưu Văn phòng'],
] as const;

const BY_MOUSE = ['the mouse', byMouse] as const;
const WAYS = [BY_MOUSE, ['the keyboard alone', byKeyboard]] as const;

/** Whether a browser does all that is done in any: Firefox where all is asked for. */
export function doesAll(browser: BrowserName): boolean {
  return browser === 'chromium' || process.env.JOURNEYS === 'all';
}

/** Who goes the way in a browser: the longer ones take a minute each, and are gone where all is asked for. */
export function waysIn(browser: BrowserName) {
  if (process.env.JOURNEYS === 'all') return WAYS;
  return browser === 'chromium' ? [BY_MOUSE] : [];
}

const UNIT = { code: 'HCC', name: 'Trung tâm Phục vụ hành chính công' };
const WRONG = 'khoảng mười';
/** The unit's figures in the order of its form. */
export const FIGURES = ['3', '120', '95', '95', WRONG, '2.700', '2.700', '0'] as const;
const FIRST_FIGURE = 'Mô hình, cách làm hay đang duy trì';
const TEXT = 'Tiếp nhận {{TTHC.TIEP_NHAN}} hồ sơ.';

/** The page that a command shows: in the dialog on top, else beside the sheet. */
async function shownPage(page: Page, ready: string): Promise<Frame> {
  const open = 'dialog[open] iframe, aside:not([hidden]) iframe';
  for (const last = Date.now() + 30_000; Date.now() < last; ) {
    const frames = await page.$$(open);
    const frame = await frames.at(-1)?.contentFrame();
    const isReady = await frame
      ?.evaluate((wanted) => document.querySelector(wanted) !== null, ready)
      .catch(() => false);
    if (frame && isReady) return frame;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  throw new Error(`no page with ${ready}; ${await told(page)}`);
}

const textOf = (frame: Frame) => frame.evaluate(() => document.body.innerText);

function untilDone(page: Page, caption: string): Promise<void> {
  return until(
    page,
    (done) =>
      document.querySelector<HTMLElement>('.busy')?.hidden === true &&
      document.querySelector('[role=status]')?.textContent?.startsWith(done),
    `Xong: ${caption}.`,
  );
}

/** Leaves the page or the dialog that is shown. */
async function leave(page: Page, hands: Hands): Promise<void> {
  await hands.key('Escape');
  await until(
    page,
    () =>
      document.querySelector('dialog') === null &&
      document.querySelector<HTMLElement>('main > aside')?.hidden,
  );
}

async function save(frame: Frame, hands: Hands): Promise<void> {
  await hands.key('Control', 's');
  await until(frame, (said) => document.body.textContent?.includes(said), 'Đã lưu hết');
}

async function answer(page: Page, hands: Hands, text: string): Promise<void> {
  await until(page, () => document.querySelector('dialog input') !== null);
  await hands.into(page, 'Câu trả lời');
  await hands.type(text);
  await hands.key('Enter');
}

/** Runs a command to its page, answers what it asks. */
async function run(
  page: Page,
  hands: Hands,
  captions: readonly string[],
  { ready = 'body > *', answers = [] as readonly string[] } = {},
): Promise<Frame> {
  await hands.command(...captions);
  for (const text of answers) await answer(page, hands, text);
  await untilDone(page, captions.at(-1) ?? '');
  return shownPage(page, ready);
}

/** Fills in a unit's form, one figure wrong, and saves it. */
async function enter(page: Page, hands: Hands): Promise<Pick<Told, 'clerk' | 'inForm'>> {
  const before = hands.count();
  const form = await run(page, hands, ['Nhập liệu'], { ready: 'select' });
  await hands.choose(form, 'Đơn vị', `${UNIT.name} (${UNIT.code})`);
  await until(form, () => document.querySelector('.item') !== null);
  const chosen = hands.count();
  await hands.into(form, FIRST_FIGURE);
  for (const [at, figure] of FIGURES.entries()) {
    if (at > 0) await hands.key('Enter');
    await hands.type(figure);
  }
  await hands.into(form, 'Lời văn');
  await hands.type(TEXT);
  await save(form, hands);
  const counts = { clerk: hands.count() - before, inForm: hands.count() - chosen };
  await leave(page, hands);
  return counts;
}

/** Finds the wrong figure among the findings, and puts it right there. */
async function mend(page: Page, hands: Hands): Promise<void> {
  const findings = await run(page, hands, ['Phát hiện'], { ready: '.finding' });
  await hands.into(findings, 'Tìm trong phát hiện');
  await hands.type('khoang muoi');
  await until(findings, (few) => document.body.textContent?.includes(few), '1 trong');
  await hands.press(findings, 'Sửa ô này');
  await hands.into(findings, 'Giá trị');
  await hands.key('Control', 'a');
  await hands.type('2.846');
  await save(findings, hands);
  await leave(page, hands);
}

/** Closed in the middle of a command and opened again, the workbook is as it was before the command. */
async function reloadInRun(page: Page, hands: Hands): Promise<void> {
  await hands.command('Tổng hợp báo cáo');
  await until(page, () => document.querySelector<HTMLElement>('.busy')?.hidden === false);
  await page.reload({ waitUntil: 'load' });
  await until(page, () => document.querySelector('.start .lines') !== null);
  await hands.press(page, 'Mở tiếp so-moi.xlsx');
  await untilOpen(page);
  await until(
    page,
    (said) => document.querySelector('dialog')?.textContent?.includes(said),
    'khi «Tổng hợp báo cáo» đang chạy',
  );
  await leave(page, hands);
}

/**
 * From no workbook at all to the report with its signature, as the office and a unit go it.
 * @param station told of each place on the way
 */
export async function fromEmptyToReport(
  page: Page,
  hands: Hands,
  station: (name: string) => Promise<unknown> = async () => undefined,
): Promise<Told> {
  await hands.press(page, 'Bắt đầu một sổ trống');
  await untilOpen(page);
  await run(page, hands, ['Thiết lập ▸', 'Thiết lập']);
  await station('thiet-lap');
  await leave(page, hands);

  const settings = await run(page, hands, ['Thiết lập ▸', 'Cấu hình'], { ready: '.item' });
  for (const [key, text] of SETTINGS) {
    await hands.into(settings, `${key} (phải điền)`);
    await hands.type(text);
  }
  await station('cau-hinh');
  await save(settings, hands);
  await leave(page, hands);

  const counts = await enter(page, hands);
  const checked = await textOf(await run(page, hands, ['Kiểm tra dữ liệu']));
  await station('kiem-tra');
  await leave(page, hands);
  await mend(page, hands);
  await run(page, hands, ['Nộp báo cáo'], { answers: [UNIT.code] });
  await station('nop');
  await leave(page, hands);
  await run(page, hands, ['Kỳ báo cáo ▸', 'Duyệt'], { answers: [UNIT.code] });
  await leave(page, hands);
  await reloadInRun(page, hands);
  await run(page, hands, ['Tổng hợp báo cáo']);
  await station('tong-hop');
  await leave(page, hands);
  const publishing = ['Phụ lục và liên kết ▸', 'Công bố phụ lục'];
  const published = await textOf(await run(page, hands, publishing, { answers: ['CÓ'] }));
  await station('cong-bo');
  await leave(page, hands);

  await hands.press(page, 'Tệp đã tạo (8)');
  await hands.press(page, 'Xem bao-cao.docx');
  const report = await textOf(await shownPage(page, 'body > *'));
  await station('bao-cao');
  return { report, checked, published, ...counts };
}
