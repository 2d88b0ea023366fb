import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk';
import type { Outcome } from '../commands/bundle';
import { newFolder, ROOT } from '../desk/files/pack/packs';
import { kindInTab } from '../review/findings';
import { openSmall } from './small';
import { wrongMonth } from './wrongMonth';

/**
 * A form of nothing but wrong rows: all of it is said, in calls below the limit. 10^5 rows by
 * `npm run volume`, with what they cost; fewer in the quick tests.
 */

const ROWS = Number(process.env.VOLUME_ROWS ?? 5000);
const IS_FULL = ROWS >= 100_000;
const LIMIT = 1_500_000;
const BATCH = 'Sheets.Spreadsheets.batchUpdate';
const MARKS = 'Sheets.Spreadsheets.Values.batchUpdateByDataFilter';

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;

function tellCalls(handler: string, desk: Desk): void {
  const lines = [BATCH, MARKS].map((method) => {
    const sizes = desk.sent().flatMap((call) => (call.method === method ? [call.bytes] : []));
    const sum = sizes.reduce((total, size) => total + size, 0);
    return `${method}: ${sizes.length} calls, ${megabytes(sum)}, the largest ${megabytes(Math.max(...sizes))}`;
  });
  const { read, written } = desk.bytes();
  console.log(
    [
      `${handler}, ${ROWS} wrong rows:`,
      ...lines,
      `read ${megabytes(read)}, sent ${megabytes(written)}; calls ${JSON.stringify(desk.calls())}`,
    ].join('\n'),
  );
}

describe(`${ROWS} wrong rows`, () => {
  it.each(['check', 'compileReport'])('%s writes every finding', async (handler) => {
    const desk = await openSmall({ workbook: wrongMonth(ROWS) });
    const { status, findings = [] } = desk.run(handler) as Outcome;
    tellCalls(handler, desk);
    expect(status).toBe('done');
    const tab = desk.values('Kiểm tra');
    const [heads = []] = tab.filter((cells) => cells[0] === 'Mức độ');
    const identity = heads.indexOf('Nhận dạng');
    const written = tab.filter((cells) => cells !== heads && cells[identity]);
    expect(written).toHaveLength(findings.length);
    for (let at = 0; at < findings.length; at += 97) {
      const { severity, tab: place, cell, message, found, expected, code } = findings[at] ?? {};
      const [weight, tabName, where, said, ...rest] = (written[at] ?? []).map((cell) => cell ?? '');
      expect([weight, tabName, where]).toEqual([severity, place, cell || 'cả trang']);
      expect(rest.slice(0, 3)).toEqual([found, expected, kindInTab(code ?? '')]);
      // Beside what was found the tab does not say it again.
      expect(message?.startsWith(String(said).replace(/\.$/, ''))).toBe(true);
    }
    const marks = desk.values('Biểu chung').slice(1);
    const column = desk.values('Biểu chung')[0]?.indexOf('Kiểm tra') ?? -1;
    expect(marks).toHaveLength(ROWS);
    expect(marks.filter((cells) => !/^(Lỗi|Cảnh báo): /.test(String(cells[column])))).toEqual([]);
    // What the add-on sends besides the report's files.
    const sizes = desk.sent().filter(({ method }) => method.startsWith('Sheets.'));
    expect(Math.max(...sizes.map(({ bytes }) => bytes))).toBeLessThanOrEqual(LIMIT);
    expect(
      desk.spreadsheet().sheets.filter(({ title }) => title.startsWith('_Bốn Trục tạm')),
    ).toEqual([]);
  });

  it.runIf(IS_FULL).each(['kiem-tra', 'tong-hop'])('%s on the command line', (command) => {
    const folder = newFolder();
    const tell = path.join(folder, 'tell.cjs');
    const told = path.join(folder, 'told.json');
    writeFileSync(
      tell,
      `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(told)},
         JSON.stringify({ ...process.resourceUsage(), seconds: process.uptime() })));`,
    );
    const month = path.join(folder, 'thang.xlsx');
    return saved(month).then(() => {
      const { status, stderr } = spawnSync(
        process.execPath,
        [
          '--require',
          tell,
          path.join(ROOT, 'desk', 'bon-truc.mjs'),
          command,
          month,
          '--ra',
          path.join(folder, 'ra'),
        ],
        { encoding: 'utf8' },
      );
      expect([status, stderr.includes('Error')]).toEqual([0, false]);
      const { maxRSS, userCPUTime, systemCPUTime, seconds } = JSON.parse(
        readFileSync(told, 'utf8'),
      );
      console.log(
        `${command} on an .xlsx of ${ROWS} wrong rows: ${seconds.toFixed(0)} s, ` +
          `${((userCPUTime + systemCPUTime) / 1e6).toFixed(0)} s CPU, peak ${(maxRSS / 1024).toFixed(0)} MB`,
      );
    });
  });
});

async function saved(file: string): Promise<void> {
  const desk = await openSmall({ workbook: wrongMonth(ROWS) });
  await desk.save(file);
}
