import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk';
import { SAMPLE } from '../desk/files/pack/packs';
import { openSmall } from '../run/small';
import { toldRows } from '../run/toldRows';
import { type Outcome, openWithBundle } from './bundle';

type Reopened = Outcome & {
  readonly reopened?: { readonly period: string; readonly rows: number };
  readonly closed?: { readonly rows: number; readonly changes: readonly unknown[] };
};

const WHY = { 'ly-do': 'Đơn vị báo sai' };

function run(desk: Desk, handler: string, options: object = WHY): Reopened {
  return desk.run(handler, options) as Reopened;
}

/** The rows of a tab by their headers, the marks apart; blank ones are none. */
const records = (desk: Desk, tab: string) =>
  toldRows(desk, tab, ['Kiểm tra']).map((cells) => cells.join('|'));

const sorted = (rows: readonly string[]) => [...rows].sort();

/** The block of a unit, as its named range says it. */
function blocks(desk: Desk): ReadonlyMap<string, readonly [number, number]> {
  return new Map(
    desk
      .spreadsheet()
      .namedRanges.flatMap(({ name, range }) =>
        name?.startsWith('KHOI_')
          ? [[name, [range?.startRowIndex ?? 0, range?.endRowIndex ?? 0]] as const]
          : [],
      ),
  );
}

describe('Mở lại kỳ', () => {
  it('brings every row back, and leaves the archive as it was', async () => {
    const desk = await openWithBundle(SAMPLE);
    const form = records(desk, 'Biểu chung');
    const archive = records(desk, 'Lưu trữ');
    const { closed } = run(desk, 'closePeriod');
    const outcome = run(desk, 'reopenPeriod');
    expect(outcome.reopened).toEqual({ period: '2026-05', rows: closed?.rows });
    expect(sorted(records(desk, 'Biểu chung'))).toEqual(sorted(form));
    expect(records(desk, 'Lưu trữ')).toEqual(archive);
    const { findings = [] } = run(desk, 'check');
    expect(
      findings.filter(({ code }) => code.startsWith('closed-') || code === 'row-of-closed-period'),
    ).toEqual([]);
  });

  it("brings each unit's rows back into its block", async () => {
    const desk = await openWithBundle(SAMPLE);
    run(desk, 'setUp');
    run(desk, 'closePeriod');
    run(desk, 'reopenPeriod');
    const [header = [], ...rows] = desk.values('Biểu chung');
    const unitAt = header.indexOf('Đơn vị');
    const found = blocks(desk);
    rows.forEach((cells, index) => {
      const unit = cells[unitAt];
      if (unit === null || unit === undefined) return;
      const [start = 0, end = 0] = found.get(`KHOI_${unit}`.toUpperCase()) ?? [];
      expect(index + 1, String(unit)).toBeGreaterThanOrEqual(start);
      expect(index + 1, String(unit)).toBeLessThan(end);
    });
  });

  it('asks for a reason', async () => {
    const desk = await openSmall();
    run(desk, 'closePeriod');
    const outcome = run(desk, 'reopenPeriod', {});
    expect(outcome.status).toBe('refused');
    expect(outcome.messages[0]).toContain('phải ghi lý do');
    const asked = await openSmall({ answer: () => 'Sửa số của trạm y tế' });
    run(asked, 'closePeriod');
    expect(run(asked, 'reopenPeriod', {}).status).toBe('done');
    expect(asked.values('Nhật ký').flat().join('\n')).toContain('Sửa số của trạm y tế');
  });

  it('refuses a period that is not closed', async () => {
    const desk = await openSmall();
    const outcome = run(desk, 'reopenPeriod');
    expect(outcome.status).toBe('refused');
    expect(outcome.messages[0]).toContain('Kỳ 2026-05 chưa chốt');
  });

  it('is followed by a closing that says which reported figures changed', async () => {
    const desk = await openWithBundle(SAMPLE);
    run(desk, 'closePeriod');
    run(desk, 'reopenPeriod');
    const [header = [], ...rows] = desk.values('Biểu chung');
    const [titles = [], ...indicators] = desk.values('Chỉ tiêu');
    const sums = new Set(
      indicators
        .filter((cells) => cells[titles.indexOf('Theo đơn vị')] === 'Tổng')
        .map((cells) => cells[titles.indexOf('Mã')]),
    );
    const at = rows.findIndex(
      (cells) =>
        cells[header.indexOf('Kỳ')] === '2026-05' &&
        sums.has(cells[header.indexOf('Mã')] ?? null) &&
        typeof cells[header.indexOf('Giá trị')] === 'number',
    );
    const code = String(rows[at]?.[header.indexOf('Mã')]);
    const before = Number(rows[at]?.[header.indexOf('Giá trị')]);
    desk.type(
      'Biểu chung',
      `${String.fromCharCode(65 + header.indexOf('Giá trị'))}${at + 2}`,
      String(before + 7),
    );
    const again = run(desk, 'closePeriod');
    expect(again.closed?.changes).toContainEqual(expect.objectContaining({ code, of: 'value' }));
    expect(again.messages.join('\n')).toContain(`– ${code}: `);
    // As people write numbers, in the sentence; the data keep what was computed.
    expect(again.messages.filter((line) => /→.*\d\.\d{1,2}\b/.test(line))).toEqual([]);
    expect(desk.values('Nhật ký').at(-1)?.join('\n')).toContain(`${code}: `);
  });
});
