import { describe, expect, it } from 'vitest';
import { TAB } from '../../src/contract';
import type { Desk } from '../../src/desk';
import { figuresAsked, quickMonth } from '../run/quickMonth';
import { type Outcome, openWithBundle } from './bundle';

const MONTH = quickMonth();

const run = (desk: Desk, handler: string, options: object = {}) =>
  desk.run(handler, options) as Outcome;

/** How many rows of a period stand in the form. */
function rowsOf(desk: Desk, period: string): number {
  return desk.values(TAB.entries).filter(([cell]) => cell === period).length;
}

/** The sample's month, with the next one opened. */
async function opened(): Promise<Desk> {
  const desk = await openWithBundle(MONTH);
  run(desk, 'setUp');
  run(desk, 'openPeriod');
  return desk;
}

describe('a period that is opened by a slip', () => {
  it('is told: nobody typed in the one before, and how to go back or to leave it out', async () => {
    const desk = await opened();
    const june = rowsOf(desk, '2026-06');
    expect(june).toBeGreaterThan(0.95 * figuresAsked());
    const second = run(desk, 'openPeriod');
    expect(second.status).toBe('done');
    expect(second.findings?.map(({ code }) => code)).toEqual(['period-left-untyped']);
    const said = second.messages.join('\n');
    expect(said).toContain(`chưa ai điền gì mà đã mở 2026-07: ${june} dòng lập sẵn`);
    expect(said).toContain('"Hoàn tác lần chạy gần nhất"');
    const back = run(desk, 'openPeriod', { ky: '2026-06' });
    expect(back.status).toBe('refused');
    expect(back.messages.join('\n')).toContain(
      `còn ${june} dòng lập sẵn của kỳ này, chưa ai điền. Nếu vừa mở nhầm kỳ 2026-07, hãy chạy "Hoàn tác`,
    );
    expect(run(desk, 'undoLastRun').status).toBe('done');
    expect([rowsOf(desk, '2026-06'), rowsOf(desk, '2026-07')]).toEqual([june, 0]);
  });

  it('keeps the rows of the month that was left out; those of the month to come go with Thiết lập', async () => {
    const desk = await opened();
    run(desk, 'openPeriod');
    const [may, june] = [rowsOf(desk, '2026-05'), rowsOf(desk, '2026-06')];
    run(desk, 'setUp');
    expect([rowsOf(desk, '2026-05'), rowsOf(desk, '2026-06')]).toEqual([may, june]);
    const at = desk.values(TAB.settings).findIndex(([key]) => key === 'Kỳ');
    desk.type(TAB.settings, `B${at + 1}`, '2026-06');
    const said = run(desk, 'setUp').messages.join('\n');
    expect(said).toMatch(/dọn \d+ dòng lập sẵn còn trống/);
    // What was taken over into July somebody may go by.
    const left = desk.values(TAB.entries).filter(([cell]) => cell === '2026-07');
    expect(left.filter((row) => row.includes('Số liệu'))).toEqual([]);
    expect([rowsOf(desk, '2026-05'), rowsOf(desk, '2026-06')]).toEqual([may, june]);
  });

  it('stays whole where somebody typed in the one before', async () => {
    const desk = await opened();
    const values = desk.values(TAB.entries);
    const at = values.findIndex((row) => row[0] === '2026-06' && row.includes('Số liệu'));
    const column = String.fromCharCode(65 + (values[0] ?? []).indexOf('Giá trị'));
    desk.type(TAB.entries, `${column}${at + 1}`, '5');
    const second = run(desk, 'openPeriod');
    expect(second.findings?.map(({ code }) => code)).toEqual(['period-still-open']);
    const june = rowsOf(desk, '2026-06');
    run(desk, 'setUp');
    expect(rowsOf(desk, '2026-06')).toBe(june);
    const back = run(desk, 'openPeriod', { ky: '2026-06' }).messages.join('\n');
    expect(back).toContain(`còn 1 dòng của kỳ này chưa chốt và ${june - 1} dòng lập sẵn`);
  });
});

describe('the days of a period', () => {
  it('are asked for where Cấu hình has none, and what is said to be set was set', async () => {
    const desk = await openWithBundle(MONTH);
    const settings = desk.values(TAB.settings);
    for (const key of ['Từ ngày', 'Đến ngày', 'Hạn nộp', 'Ngày ban hành']) {
      const at = settings.findIndex(([one]) => one === key);
      if (at >= 0) desk.type(TAB.settings, `B${at + 1}`, '');
    }
    const said = run(desk, 'openPeriod').messages.join('\n');
    expect(said).toContain('Cấu hình: đặt "Kỳ" của kỳ mới.');
    expect(said).toContain('Trang "Cấu hình" chưa ghi "Từ ngày", "Đến ngày": hãy ghi ngày');
    const whole = run(await openWithBundle(MONTH), 'openPeriod').messages.join('\n');
    expect(whole).toContain('Cấu hình: đặt "Kỳ", "Từ ngày", "Đến ngày"');
    expect(whole).not.toContain('chưa ghi "Từ ngày"');
  });
});
