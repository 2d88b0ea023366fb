import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  BROWSERS,
  downloaded,
  freshProfile,
  goTo,
  hasBrowser,
  launch,
  openInPage,
  openWindow,
  press,
  runCommand,
  typeHere,
  until,
} from './browsers';
import {
  commandLine,
  firstDifference,
  monthByCommandLine,
  newFolder,
  pageAtMoment,
} from './commandLine';

/** A month of so many rows in the page beside the command line, by `npm run bench:page`; none in the quick tests. */
const ROWS = Number(process.env.PAGE_ROWS ?? 0);

/** The sample month with tasks added until its form has so many rows. */
function largePack(): string {
  const pack = join(newFolder(), 'pack');
  cpSync(join(import.meta.dirname, '../../../samples/an-phuc-2026-05'), pack, { recursive: true });
  const form = join(pack, 'Biểu chung.tsv');
  const lines = readFileSync(form, 'utf8').trimEnd().split('\n');
  const [headers = ''] = lines;
  const [code, text] = ['Mã', 'Nội dung'].map((header) => headers.split('\t').indexOf(header));
  const tasks = lines.filter((line) => line.split('\t')[4] === 'Nhiệm vụ');
  for (let row = lines.length; row <= ROWS; row++) {
    const cells = (tasks[row % tasks.length] ?? '').split('\t');
    if (code !== undefined) cells[code] = `TP.26.${row}`;
    if (text !== undefined) cells[text] = `${cells[text]}, đợt ${row}`;
    lines.push(cells.join('\t'));
  }
  writeFileSync(form, `${lines.join('\n')}\n`);
  return pack;
}

/** How long an act takes, in seconds. */
async function timed(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await act();
  return (performance.now() - begun) / 1000;
}

const isUnsaved = () => document.querySelector('.state')?.textContent === 'Chưa lưu ra tệp';

describe.skipIf(ROWS === 0)(`a form of ${ROWS} rows`, () => {
  it.each(BROWSERS.filter(({ name }) => hasBrowser(name)))(
    'becomes in $name what it becomes on the command line',
    async ({ name }) => {
      const run = commandLine();
      const folder = newFolder();
      await run(['thiet-lap', largePack(), '--ra', folder]);
      const book = join(folder, 'so.xlsx');
      const downloads = newFolder();
      const browser = await launch(name, downloads);
      const { page, errors } = await openWindow(await freshProfile(browser, downloads), {
        file: pageAtMoment(),
      });
      const opening = await timed(() => openInPage(page, book));
      await goTo(page, 'Biểu chung', 'H9');
      const typing = await timed(async () => {
        await typeHere(page, '77');
        await until(page, isUnsaved);
      });
      await runCommand(page, 'Kiểm tra dữ liệu');
      await press(page, 'Đóng');
      const compiling = await timed(() => runCommand(page, 'Tổng hợp báo cáo'));
      await press(page, 'Đóng');
      await press(page, 'Tệp đã tạo (4)');
      const report = await downloaded(page, 'Tải bao-cao.docx về', downloads, 'bao-cao.docx');
      const saved = await downloaded(page, 'Tải sổ về', downloads, 'so.xlsx');
      await browser.close();

      const theirs = await monthByCommandLine(run, book);
      const alone = await timed(() => run(['tong-hop', book, '--ra', newFolder()]));
      const figures = { opening, typing, compiling, commandLine: alone };
      const told = Object.entries(figures).map(([what, time]) => `${what} ${time.toFixed(2)} s`);
      console.log(
        `${name}, ${ROWS} rows: ${told.join(', ')}; compiling ${(compiling / alone).toFixed(2)} times the command line`,
      );
      expect(errors).toEqual([]);
      expect(firstDifference(report, theirs.file('bao-cao.docx'))).toBeUndefined();
      expect(firstDifference(saved, theirs.file('so.xlsx'))).toBeUndefined();
    },
    600_000,
  );
});
