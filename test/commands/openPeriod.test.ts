import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk';
import { newFolder, packWith, SAMPLE } from '../desk/files/pack/packs';
import { compile, type Finding, OFFICE, openWithBundle } from './bundle';

interface Opened {
  readonly status: string;
  readonly messages: readonly string[];
  readonly opened?: { readonly period: string; readonly rows: number; readonly carried: number };
  readonly findings?: readonly Finding[];
}

function open(desk: Desk, ky?: string): Opened {
  return desk.run('openPeriod', ky === undefined ? {} : { ky }) as Opened;
}

/** A sample whose settings are changed, further columns too. */
function sampleWith(settings: Readonly<Record<string, readonly string[]>>): string {
  return packWith(SAMPLE, (tabs) => {
    // No month is closed.
    tabs.set('Lưu trữ', (tabs.get('Lưu trữ') ?? []).slice(0, 1));
    const rows = tabs.get('Cấu hình') ?? [];
    for (const [key, values] of Object.entries(settings)) {
      const row = rows.find(([name]) => name === key);
      if (row) row.splice(1, row.length, ...values);
      else rows.push([key, ...values]);
    }
  });
}

function setting(desk: Desk, key: string, column = 1): unknown {
  return desk.values('Cấu hình').find(([name]) => name === key)?.[column] ?? null;
}

describe('Mở kỳ mới', () => {
  it('sets the next period, moves its days on and clears the day of issue', async () => {
    const desk = await openWithBundle(sampleWith({ 'Ngày ban hành': ['25/05/2026'] }));
    const before = desk.values('Biểu chung').length;
    const outcome = open(desk);
    expect(outcome).toMatchObject({ status: 'done', opened: { period: '2026-06' } });
    expect(setting(desk, 'Kỳ')).toBe('2026-06');
    expect(setting(desk, 'Từ ngày')).toBe('21/05/2026');
    expect(setting(desk, 'Đến ngày')).toBe('20/06/2026');
    expect(setting(desk, 'Ngày ban hành')).toBeNull();
    expect(desk.values('Biểu chung').length).toBeGreaterThan(before + (outcome.opened?.rows ?? 0));
    expect(outcome.opened?.rows).toBeGreaterThan(315);
    // The one before is still open: done, with a finding.
    expect(outcome.findings?.map(({ code }) => code)).toEqual(['period-still-open']);
    expect(outcome.messages.join('\n')).toContain('2026-05 (tháng 5 năm 2026) chưa chốt');
    const record = String(desk.values('Hoàn tác')[0]?.[0]);
    expect(JSON.parse(record)).toMatchObject({ command: 'mo-ky' });
    const log = desk.values('Nhật ký');
    expect(log[log.length - 1]?.slice(2, 4)).toEqual(['Mở kỳ mới', '2026-06']);
    expect(desk.run('undoLastRun')).toMatchObject({ status: 'done' });
    expect(setting(desk, 'Kỳ')).toBe('2026-05');
    expect(setting(desk, 'Từ ngày')).toBe('21/04/2026');
    expect(setting(desk, 'Đến ngày')).toBe('20/05/2026');
    expect(setting(desk, 'Ngày ban hành')).toBe('25/05/2026');
  });

  it.each([
    ['2026-01', '01/01/2026', '31/01/2026', '2026-02', '01/02/2026', '28/02/2026'],
    ['2026-02', '01/02/2026', '28/02/2026', '2026-03', '01/03/2026', '31/03/2026'],
    ['2026-12', '15/11/2026', '14/12/2026', '2027-01', '15/12/2026', '14/01/2027'],
    ['2026-Q1', '01/01/2026', '31/03/2026', '2026-Q2', '01/04/2026', '30/06/2026'],
    ['2026-W53', '28/12/2026', '03/01/2027', '2027-W01', '04/01/2027', '10/01/2027'],
  ])('after %s (%s to %s) opens %s', async (now, from, to, next, nextFrom, nextTo) => {
    const folder = sampleWith({ Kỳ: [now], 'Từ ngày': [from], 'Đến ngày': [to] });
    const desk = await openWithBundle(folder);
    expect(open(desk)).toMatchObject({ status: 'done', opened: { period: next } });
    expect([setting(desk, 'Từ ngày'), setting(desk, 'Đến ngày')]).toEqual([nextFrom, nextTo]);
  });

  it('says what it refuses, and writes nothing', async () => {
    const desk = await openWithBundle(SAMPLE);
    const refused = (ky: string) => {
      const outcome = open(desk, ky);
      expect(outcome.status).toBe('refused');
      expect(outcome.opened).toBeUndefined();
      return outcome.messages.join('\n');
    };
    expect(refused('2026-05')).toContain('đang mở');
    expect(refused('2026-04')).toContain('đã chốt');
    expect(refused('tháng 6')).toContain('không phải là kỳ');
    expect(refused('2026-Q3')).toContain('Không có báo cáo nào cùng loại kỳ');
    expect(setting(desk, 'Kỳ')).toBe('2026-05');
    expect(open(desk).status).toBe('done');
    expect(refused('2026-06')).toContain('đang mở');
    expect(refused('2026-05')).toContain('còn');
  });

  it('opens a period out of order with a clear sentence', async () => {
    const later = await openWithBundle(SAMPLE);
    const skipped = open(later, '2026-08');
    expect(skipped).toMatchObject({ status: 'done', opened: { period: '2026-08' } });
    expect(skipped.messages.join('\n')).toContain('chưa mở 2026-06');
    expect(setting(later, 'Đến ngày')).toBe('20/08/2026');
    const earlier = await openWithBundle(
      sampleWith({ Kỳ: ['2026-08'], 'Từ ngày': ['21/07/2026'], 'Đến ngày': ['20/08/2026'] }),
    );
    const back = open(earlier, '2026-06');
    expect(back.status).toBe('done');
    expect(back.messages.join('\n')).toContain('đứng trước kỳ đang làm');
    expect(setting(earlier, 'Từ ngày')).toBe('21/05/2026');
  });

  it('opens the period of the first report of its kind, and leaves the others alone', async () => {
    const folder = sampleWith({
      Khóa: ['Giá trị', 'QUY', 'Ghi chú'],
      Kỳ: ['2026-05', '2026-Q1', ''],
      'Từ ngày': ['21/04/2026', '01/01/2026', ''],
      'Đến ngày': ['20/05/2026', '31/03/2026', ''],
    });
    const desk = await openWithBundle(folder);
    expect(open(desk, '2026-Q2')).toMatchObject({ status: 'done', opened: { period: '2026-Q2' } });
    expect([setting(desk, 'Kỳ'), setting(desk, 'Kỳ', 2)]).toEqual(['2026-05', '2026-Q2']);
    expect([setting(desk, 'Đến ngày'), setting(desk, 'Đến ngày', 2)]).toEqual([
      '20/05/2026',
      '30/06/2026',
    ]);
  });

  it('is the office’s alone where Thiết lập has closed its tabs', async () => {
    const desk = await openWithBundle(SAMPLE);
    expect(desk.run('setUp')).toMatchObject({ status: 'done' });
    const file = path.join(newFolder(), 'so.xlsx');
    await desk.save(file);
    const clerk = await openWithBundle(file, { owner: OFFICE, user: 'cap@example.vn' });
    const outcome = open(clerk);
    expect(outcome.status).toBe('refused');
    expect(outcome.messages.join('\n')).toContain('cap@example.vn');
    expect(setting(clerk, 'Kỳ')).toBe('2026-05');
  });

  it('writes over nothing that somebody types in the moment before the batch', async () => {
    const typed = (rowIndex: number, text: string) => ({
      updateCells: {
        start: { sheetId: 'Biểu chung', rowIndex, columnIndex: 7 },
        rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
        fields: 'userEnteredValue',
      },
    });
    const first = await openWithBundle(SAMPLE);
    first.run('setUp');
    const file = path.join(newFolder(), 'so.xlsx');
    await first.save(file);
    const before = first.values('Biểu chung').length;
    const places = Array.from({ length: 40 }, (_, at) => 20 + at * 25).filter((at) => at < before);
    const request = { method: 'Sheets.Spreadsheets.batchUpdate', nth: 1 } as const;
    const edits = [{ ...request, requests: places.map((at) => typed(at, `gõ ở dòng ${at}`)) }];
    const desk = await openWithBundle(file, { edits });
    expect(open(desk).status).toBe('done');
    const texts = desk.values('Biểu chung').map((row) => String(row[7] ?? ''));
    for (const at of places) expect(texts).toContain(`gõ ở dòng ${at}`);
  });

  it('adds no row to a period that is laid out: Thiết lập finds nothing more to do', async () => {
    const desk = await openWithBundle(SAMPLE);
    desk.run('setUp');
    expect(open(desk).status).toBe('done');
    const rows = desk.values('Biểu chung');
    const again = desk.run('setUp') as Opened;
    expect(again.messages[0]).toContain('đã đủ');
    expect(desk.values('Biểu chung')).toEqual(rows);
  });
});

describe('a starter workbook', () => {
  it('owes figures from its first month on: no unit owes 0 of 0, each leads to its rows', async () => {
    const desk = await openWithBundle({});
    expect(desk.run('setUp')).toMatchObject({ status: 'done' });
    expect(compile(desk).status).toBe('done');
    const home = desk.values('Trang chủ');
    const units = home.filter(
      ([name]) => String(name).startsWith('Văn phòng') || name === 'Công an phường',
    );
    expect(units.length).toBeGreaterThan(1);
    for (const [name, reported, expected] of home.slice(10)) {
      if (typeof reported !== 'number') continue;
      expect([name, reported, Number(expected) > 0]).toEqual([name, 0, true]);
    }
    const cells = desk.spreadsheet().sheets.find(({ title }) => title === 'Trang chủ')?.rows ?? [];
    const links = JSON.stringify(cells).match(/range=A\d+/g) ?? [];
    expect(new Set(links).size).toBeGreaterThan(17);
  });
});
