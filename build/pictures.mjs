// The handbook's pictures, made from the running thing: pages in Chromium, tabs and documents through
// LibreOffice and a PDF. `npm run handbook` writes them after a build; the month is a sample's, the clock stands.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { root } from './root.mjs';
import { smallPng } from './smallPng.mjs';
import { DESK_PART, importSources } from './sources.mjs';

const CHROMIUM = '/usr/bin/chromium';
const IMAGES = path.join(root, 'docs', 'images');
const MOST_BYTES = 120_000;
/** 20/05/2026 10:00 in Hà Nội. */
const NOW = Date.UTC(2026, 4, 20, 3, 0);
const OFFICE = 'van-phong@example.vn';
const SAMPLE = path.join(root, 'samples', 'an-phuc-2026-05');
const FORM = 'Biểu chung';

/** Nothing is saved in a picture. */
const BRIDGE = `window.google = { script: { run: new Proxy({}, { get: (_, name) =>
  name.startsWith('with') ? () => window.google.script.run : () => {} }) } };`;

/** Whether this machine can make them. */
export function canDraw() {
  return [CHROMIUM, '/usr/bin/soffice', '/usr/bin/pdftoppm'].every((one) => existsSync(one));
}

/** @returns {Promise<readonly string[]>} the names of what was written */
export async function drawPictures() {
  const folder = mkdtempSync(path.join(tmpdir(), 'bon-truc-hinh-'));
  const browser = await puppeteer.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--allow-file-access-from-files',
    ],
    userDataDir: path.join(folder, 'chromium'),
  });
  try {
    const work = { folder, browser, ...(await desks(folder)) };
    return [
      await demo(work),
      await entering(work),
      await previewing(work),
      await onePage(work, {
        file: work.wrong,
        words: 'KIỂM TRA DỮ LIỆU',
        picture: 'kiem-tra',
        height: 370,
      }),
      await onePage(work, {
        file: work.month,
        words: 'BỐN TRỤC ·',
        picture: 'trang-chu',
        height: 780,
      }),
      await form(work),
      await oneFile(work),
    ];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The month as it came in, one with things to mend, and one just begun. */
async function desks(folder) {
  const { openDesk, readPages } = await importSources(
    'handbookDesk',
    `export { openDesk, readPages } from './src/desk';`,
    DESK_PART,
  );
  const dist = path.join(root, 'dist');
  const bundle = readFileSync(path.join(dist, 'code.js'), 'utf8');
  const given = {
    bundle,
    pages: readPages(dist),
    workbook: SAMPLE,
    now: NOW,
    user: OFFICE,
    folder,
  };
  const run = (desk, handler, options) => {
    const { status, messages } = desk.run(handler, options);
    if (status !== 'done') throw new Error(`${handler}: ${messages.join(' ')}`);
  };
  const saved = async (desk, name) => {
    const file = path.join(folder, `${name}.xlsx`);
    await desk.save(file);
    return file;
  };
  const desk = await openDesk(given);
  run(desk, 'setUp');
  run(desk, 'compileReport');
  const month = await saved(desk, 'thang');

  const blank = await openDesk({ ...given, workbook: { 'Trang tính1': [] } });
  run(blank, 'setUp');
  const begun = await saved(blank, 'dau-ky');

  const mending = await openDesk(given);
  run(mending, 'setUp');
  const rows = mending.values(FORM);
  const header = rows[0].map(String);
  const place = (row, name) => `${String.fromCharCode(65 + header.indexOf(name))}${row + 1}`;
  const first = (...wanted) =>
    rows.findIndex((cells) => wanted.every((one) => cells.map(String).includes(one)));
  mending.type(
    FORM,
    place(first('Lời văn'), 'Nội dung'),
    'Trong tháng đã ban hành {{VP.CHUA_CO}} văn bản.',
  );
  mending.type(FORM, place(first('Lời văn') + 1, 'Ghi chú'), 'Cần xem lại');
  run(mending, 'check');
  return { mending, month, begun, wrong: await saved(mending, 'can-sua') };
}

/** The report's first page, and beside it the tab Tổng hợp. */
async function demo(work) {
  const { folder, month } = work;
  const program = path.join(root, 'desk', 'bon-truc.mjs');
  const out = path.join(folder, 'bao-cao');
  spawnSync(process.execPath, [program, 'tong-hop', SAMPLE, '--ra', out]);
  const report = pageOf(pdfOf(path.join(out, 'bao-cao.docx'), folder), '', 90);
  const rollup = pageOf(pdfOf(month, folder), 'TỔNG HỢP SỐ LIỆU', 200);
  return drawn(
    work,
    'demo',
    `<div style="display:flex;gap:10px;width:1440px;height:660px;padding:8px;background:#d5dae0">
    <div style="flex:none;width:460px;overflow:hidden;background:#fff"><img src="${report}" style="width:490px;margin:-8px -14px"></div>
    <div style="flex:1;overflow:hidden;background:#fff"><img src="${rollup}" style="width:1560px;margin:-56px -40px"></div></div>`,
  );
}

async function entering(work) {
  const { mending } = work;
  mending.run('enterFigures', { 'don-vi': 'HCC' });
  const page = await opened(work, mending, { width: 430, height: 700 });
  await page.waitForSelector('.item');
  await page.locator('#search').fill('ho so thu tuc');
  await page.locator('.item:not([hidden]) input.number').fill('khoảng mười');
  await page.waitForFunction(() =>
    /lỗi phải sửa/.test(document.querySelector('.count')?.textContent),
  );
  return shot(page, 'nhap-lieu');
}

async function previewing(work) {
  const { mending } = work;
  mending.run('previewReport');
  const page = await opened(work, mending, { width: 1000, height: 980 });
  await page.waitForSelector('body[data-ready]');
  return shot(page, 'xem-truoc');
}

/** What the desk shows last, in a window of its own. */
async function opened({ browser, folder }, desk, viewport) {
  const { content } = desk.dialogs[desk.dialogs.length - 1];
  const file = path.join(folder, 'trang.html');
  writeFileSync(file, content);
  const page = await browser.newPage();
  await page.setViewport(viewport);
  await page.evaluateOnNewDocument(BRIDGE);
  await page.goto(`file://${file}`);
  return page;
}

async function onePage(work, { file, words, picture, height }) {
  const image = pageOf(pdfOf(file, work.folder), words, 110);
  // Without the paper's margins.
  const box = `width:1000px;height:${height}px;overflow:hidden;background:#fff`;
  return drawn(
    work,
    picture,
    `<div style="${box}"><img src="${image}" style="width:1230px;margin:-80px -66px"></div>`,
  );
}

/** A unit's rows as the month begins; on paper the tab is wide, so its left part is enlarged. */
async function form(work) {
  const image = pageOf(pdfOf(work.begun, work.folder), 'Kỳ', 330, 'Người thực hiện');
  const box = 'width:1300px;height:420px;overflow:hidden;background:#fff';
  return drawn(
    work,
    'bieu-chung',
    `<div style="${box}"><img src="${image}" style="width:3200px;margin:-196px -190px"></div>`,
  );
}

/** The desk in one file with the month in it, its menu open. */
async function oneFile({ browser, month }) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1180, height: 640 });
  await page.goto(`file://${path.join(root, 'desk', 'bon-truc.html')}`);
  const field = await page.waitForSelector('input[type=file]');
  await field.uploadFile(month);
  await page.waitForSelector('.menus button', { visible: true, timeout: 60_000 });
  await new Promise((resolve) => setTimeout(resolve, 4000));
  await page.click('.menus button');
  return shot(page, 'may-ban');
}

const NUMBERS_AS_IN_VIETNAM = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop></item></oor:items>`;

/** The PDF that LibreOffice makes of a file. */
function pdfOf(file, folder) {
  const pdf = path.join(folder, `${path.parse(file).name}.pdf`);
  if (existsSync(pdf)) return pdf;
  const home = path.join(folder, 'soffice');
  if (!existsSync(home)) {
    mkdirSync(path.join(home, 'user'), { recursive: true });
    writeFileSync(path.join(home, 'user', 'registrymodifications.xcu'), NUMBERS_AS_IN_VIETNAM);
  }
  const profile = `-env:UserInstallation=file://${home}`;
  const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file];
  const { status, stderr } = spawnSync('soffice', args, { encoding: 'utf8' });
  if (status !== 0 || !existsSync(pdf)) throw new Error(`LibreOffice made no PDF: ${stderr}`);
  return pdf;
}

/** The first page of a PDF on which all of these words stand, as the address of a picture. */
function pageOf(pdf, ...[words, dots, more = '']) {
  const text = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).stdout;
  const found = text
    .split('\f')
    .findIndex((page) => [words, more].every((one) => page.normalize('NFC').includes(one)));
  if (found < 0) throw new Error(`no page of ${path.basename(pdf)} has ${words} ${more}`);
  const target = pdf.replace(/\.pdf$/, `-${found}-${dots}`);
  const page = String(found + 1);
  spawnSync('pdftoppm', [
    '-r',
    String(dots),
    '-f',
    page,
    '-l',
    page,
    '-singlefile',
    '-png',
    pdf,
    target,
  ]);
  return `data:image/png;base64,${readFileSync(`${target}.png`).toString('base64')}`;
}

/** Draws what stands on a page of its own. */
async function drawn({ browser }, name, html) {
  const page = await browser.newPage();
  await page.setContent(`<style>body{margin:0}</style>${html}`, { waitUntil: 'load' });
  const box = await (await page.$('body > div')).boundingBox();
  await page.setViewport({ width: Math.ceil(box.width), height: Math.ceil(box.height) });
  return shot(page, name);
}

/** As large as its file may be. */
async function shot(page, name) {
  const { width, height } = page.viewport();
  let bytes;
  for (let scale = 1; scale > 0.4; scale -= 0.1) {
    await page.setViewport({ width, height, deviceScaleFactor: scale });
    bytes = await inFewColours(page.browser(), await page.screenshot({ encoding: 'base64' }));
    if (bytes.length <= MOST_BYTES) break;
  }
  await page.close();
  writeFileSync(path.join(IMAGES, `${name}.png`), bytes);
  return `${name}.png (${Math.round(bytes.length / 1000)} KB)`;
}

async function inFewColours(browser, base64) {
  const page = await browser.newPage();
  const read = await page.evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { width, height } = image;
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const drawing = canvas.getContext('2d');
    drawing.drawImage(image, 0, 0);
    const { data } = drawing.getImageData(0, 0, width, height);
    let text = '';
    for (let at = 0; at < data.length; at += 8192) {
      text += String.fromCharCode(...data.subarray(at, at + 8192));
    }
    return { width, height, pixels: btoa(text) };
  }, `data:image/png;base64,${base64}`);
  await page.close();
  return smallPng(Buffer.from(read.pixels, 'base64'), read.width, read.height);
}
