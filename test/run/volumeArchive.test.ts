import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TAB } from '../../src/contract';
import type { Desk, Tabs, TabValue } from '../../src/desk';
import { commandLine, type Outcome, openWithBundle } from '../commands/bundle';
import { newFolder } from '../desk/files/pack/packs';
import { callsIn } from './small';
import { FORM, figureRow, SECTION, typedBook } from './typedBook';

/**
 * An archive of many years: 200,000 rows by `npm run volume`, fewer in the quick tests. The figures
 * are right, the calls as few as of any long archive, and the answers as large as its facts.
 */
const IS_FULL = Number(process.env.VOLUME_ROWS ?? 0) >= 100_000;
const ROWS = IS_FULL ? 200_000 : 20_000;
const YEARS = 10;
const UNITS = Array.from({ length: 20 }, (_, at) => `D${at + 10}`);
const CLOSED_MONTHS = YEARS * 12 - 1;
const CODES = Array.from(
  { length: Math.ceil(ROWS / CLOSED_MONTHS / UNITS.length) },
  (_, at) => `V.${at + 1}`,
);
/** What a row of facts may take in an answer, in bytes. */
const FACTS = 130;

function row(period: string, unit: string, code: string, value: number): readonly TabValue[] {
  return figureRow({
    Kỳ: period,
    Trục: 'UBND',
    'Đơn vị': unit,
    Mã: code,
    'Giá trị': value,
    ĐVT: 'hồ sơ',
  });
}

function figureOf(month: number, unit: number, code: number): number {
  return ((month * 31 + unit * 17 + code * 7) % 500) + 1;
}

function months(): readonly (readonly [string, number])[] {
  return Array.from({ length: YEARS * 12 }, (_, at): readonly [string, number] => {
    const [year, month] = [2017 + Math.floor(at / 12), (at % 12) + 1];
    return [`${year}-${String(month).padStart(2, '0')}`, at];
  });
}

/** The report is on the last month; all the others are closed. */
function manyYears(): Tabs {
  const archive: (readonly TabValue[])[] = [];
  const form: (readonly TabValue[])[] = [];
  for (const [period, month] of months()) {
    const rows = period === '2026-12' ? form : archive;
    UNITS.forEach((unit, at) => {
      CODES.forEach((code, of) => {
        rows.push(row(period, unit, code, figureOf(month, at, of)));
      });
    });
  }
  return typedBook({
    settings: { Kỳ: '2026-12' },
    units: [
      ['Mã', 'Tên', 'Trục', 'Hoạt động'],
      ...UNITS.map((unit) => [unit, `Đơn vị ${unit}`, 'UBND', 'Có']),
    ],
    indicators: [
      [
        'Mã',
        'Tên',
        'ĐVT',
        'Trục',
        'Mục',
        'Theo đơn vị',
        'Theo kỳ',
        'Công thức',
        'Kế hoạch năm',
        'Số lẻ',
      ],
      ...CODES.map((code) => [code, code, 'hồ sơ', '', SECTION, 'Tổng', 'Cộng dồn', '', '', '']),
    ],
    form,
    archive,
  });
}

/** What was typed of an indicator from one month on, added up. */
function sumFrom(tabs: Tabs, code: string, first: string): number {
  const at = ['Kỳ', 'Mã', 'Giá trị'].map((header) => FORM.indexOf(header));
  let sum = 0;
  for (const tab of [TAB.entries, TAB.archive]) {
    for (const cells of tabs[tab] ?? []) {
      const [period, of, value] = at.map((column) => cells[column]);
      if (of === code && String(period) >= first) sum += Number(value);
    }
  }
  return sum;
}

function tell(handler: string, desk: Desk, cpu: NodeJS.CpuUsage): void {
  const { read, written } = desk.bytes();
  console.log(
    `${handler}, ${ROWS} rows in the archive: ${callsIn(desk)} calls, read ${(read / 1e6).toFixed(1)} MB, ` +
      `sent ${(written / 1e6).toFixed(2)} MB, ${((cpu.user + cpu.system) / 1e6).toFixed(1)} s CPU`,
  );
}

describe(`${ROWS} rows in the archive`, () => {
  it.each(['check', 'compileReport'])('%s', { timeout: 1_800_000 }, async (handler) => {
    const tabs = manyYears();
    expect(tabs[TAB.archive]?.length).toBeGreaterThan(ROWS);
    const desk = await openWithBundle(tabs);
    const before = process.cpuUsage();
    const outcome = desk.run(handler) as Outcome & {
      readonly rollup?: readonly { readonly cumulative: string | null }[];
    };
    tell(handler, desk, process.cpuUsage(before));
    expect(outcome.status).toBe('done');
    // Three more than with a short archive, and one for each part of a batch that is too large for one.
    const parts = Math.floor(desk.bytes().written / 1_000_000);
    expect(callsIn(desk)).toBeLessThanOrEqual(13 + parts);
    const looks = 2;
    expect(desk.bytes().read / looks).toBeLessThan(ROWS * FACTS + 3_000_000);
    if (handler !== 'compileReport') return;
    const wanted = CODES.map((code) => ({
      code,
      cumulative: String(sumFrom(tabs, code, '2026-01')),
    }));
    expect(outcome.rollup).toMatchObject(wanted);
  });

  it.runIf(IS_FULL)('on the command line', { timeout: 1_800_000 }, async () => {
    const folder = newFolder();
    const file = path.join(folder, 'nhieu-nam.xlsx');
    await (await openWithBundle(manyYears())).save(file);
    for (const command of ['kiem-tra', 'tong-hop']) {
      const began = performance.now();
      const { status, stderr } = commandLine([command, file, '--ra', path.join(folder, command)]);
      expect([command, status, stderr.includes('Error')]).toEqual([command, 0, false]);
      const seconds = (performance.now() - began) / 1000;
      console.log(`${command} on an .xlsx with ${ROWS} archived rows: ${seconds.toFixed(0)} s`);
    }
  });
});
