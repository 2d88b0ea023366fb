import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TAB } from '../../src/contract';
import type { Desk } from '../../src/desk';
import { newFolder } from '../desk/files/pack/packs';
import { openSmall, SMALL_MONTH } from '../run/small';
import { OFFICE, openWithBundle } from './bundle';
import { noteOf, openAs, run, standingOf, textsOf } from './progressDesk';

/** A ward's months one after the other, and back to one that was closed: what is said leads on. */

const WHY = { 'ly-do': 'Thường trực đồng ý' };

function done(desk: Desk, handler: string, options: object = WHY): string {
  const { status, messages } = run(desk, handler, options);
  const said = messages.join('\n');
  expect([handler, status, said]).toEqual([handler, 'done', said]);
  return said;
}

function refused(desk: Desk, handler: string, options: object): string {
  const { status, messages } = run(desk, handler, options);
  expect([handler, status]).toEqual([handler, 'refused']);
  return messages.join('\n');
}

/** Types into `Cấu hình` as **Mở lại kỳ** asks. */
function setPeriod(desk: Desk, period: string, from: string, to: string): void {
  for (const [key, text] of [
    ['Kỳ', period],
    ['Từ ngày', from],
    ['Đến ngày', to],
  ] as const) {
    const row = textsOf(desk, TAB.settings).findIndex(([name]) => name === key);
    desk.type(TAB.settings, `B${row + 1}`, text);
  }
}

const periodIn = (desk: Desk) => textsOf(desk, TAB.settings).find(([key]) => key === 'Kỳ')?.[1];

/** Types a figure into the first blank cell of a period. */
function typeIn(desk: Desk, period: string): void {
  const [header = [], ...rows] = textsOf(desk, TAB.entries);
  const [kind, value] = ['Loại', 'Giá trị'].map((name) => header.indexOf(name));
  const at = rows.findIndex(
    (row) => row[0] === period && row[kind ?? 0] === 'Số liệu' && row[value ?? 0] === '',
  );
  desk.type(TAB.entries, `${String.fromCharCode(65 + (value ?? 0))}${at + 2}`, '3');
}

describe('Mở kỳ mới', () => {
  it('calls the period in hand closed once it is', async () => {
    const desk = await openSmall();
    done(desk, 'closePeriod');
    const said = refused(desk, 'openPeriod', { ky: '2026-05' });
    expect(said).toContain('Kỳ 2026-05 (tháng 5 năm 2026) đã chốt');
    expect(said).not.toContain('đang mở');
  });

  it('goes on past months that are closed, after an earlier one was put right', async () => {
    const desk = await openSmall();
    done(desk, 'closePeriod');
    done(desk, 'openPeriod', {});
    typeIn(desk, '2026-06');
    done(desk, 'closePeriod', { ...WHY, ky: '2026-06' });
    done(desk, 'reopenPeriod', { ...WHY, ky: '2026-05' });
    setPeriod(desk, '2026-05', '21/04/2026', '20/05/2026');
    done(desk, 'closePeriod', WHY);
    const said = done(desk, 'openPeriod', {});
    expect(said).toContain('Đã mở tháng 7 năm 2026');
    expect(said).toContain('"Từ ngày" 21/06/2026, "Đến ngày" 20/07/2026');
    expect(said).not.toContain('không nối tiếp');
    expect(periodIn(desk)).toBe('2026-07');
  });

  it('goes back to the month that was being filled in, whose rows stay as they are', async () => {
    const desk = await openSmall();
    done(desk, 'closePeriod');
    done(desk, 'openPeriod', {});
    typeIn(desk, '2026-06');
    const june = () => textsOf(desk, TAB.entries).filter(([period]) => period === '2026-06');
    const before = june();
    const told = done(desk, 'reopenPeriod', { ...WHY, ky: '2026-05' });
    expect(told).toContain('"Đến ngày", "Hạn nộp" về kỳ ấy; chốt lại xong');
    setPeriod(desk, '2026-05', '21/04/2026', '20/05/2026');
    done(desk, 'closePeriod', WHY);
    done(desk, 'openPeriod', {});
    expect(periodIn(desk)).toBe('2026-06');
    expect(june()).toEqual(before);
  });
});

it('an opening that is taken back leads to the month before, which may be closed', async () => {
  const desk = await openAs(OFFICE);
  for (const handler of ['closePeriod', 'openPeriod', 'undoLastRun']) done(desk, handler);
  const said = textsOf(desk, TAB.home).flat().join('\n');
  expect(said).toContain('Kỳ báo cáo: tháng 5 năm 2026');
  expect(said).toMatch(/Trở về kỳ này: hoàn tác "Mở kỳ mới" lúc .*, từ đó chưa tổng hợp lại/);
  expect(said).not.toContain('Đang làm');
});

it('a sheet that was never set up is told so once, with every tab that it lacks', async () => {
  const desk = await openWithBundle({ 'Trang tính1': [['']] });
  for (const handler of ['check', 'openPeriod', 'closePeriod', 'submit', 'enterFigures']) {
    const { status, messages } = run(desk, handler);
    const said = messages.join('\n');
    expect([handler, status, said.match(/hãy chạy "Thiết lập"/g)?.length]).toEqual([
      handler,
      'broken',
      1,
    ]);
    // At the screen the one thing to do comes first, and the rest is folded.
    const page = desk.dialogs.at(-1)?.content ?? '';
    expect(page).toMatch(/<p>Sổ này chưa được thiết lập: hãy chạy &quot;Thiết lập&quot;/);
    expect(page.split('<details')[0]).not.toContain('Không thấy trang');
    for (const tab of [TAB.settings, TAB.units, TAB.outline, TAB.entries]) {
      expect(said).toContain(`Không thấy trang "${tab}"`);
    }
  }
});

describe('a unit whose rows change after it was approved', () => {
  const CAP = { 'don-vi': 'CAP', 'ly-do': 'số vụ chưa khớp' };

  it('is not called approved, and what is said leads to its approval', async () => {
    const desk = await openAs(OFFICE);
    for (const handler of ['submit', 'approve', 'approve']) done(desk, handler, CAP);
    done(desk, 'closePeriod');
    expect(done(desk, 'reopenPeriod')).toContain('thì "Trả lại đơn vị" trước');
    expect(done(desk, 'approve', CAP)).toContain('đã được duyệt');
    desk.type(TAB.entries, noteOf(desk, 'CAP', '2026-05'), 'sửa số vụ');
    const said = refused(desk, 'approve', CAP);
    expect(said).toMatch(/được duyệt lúc .*, nhưng từ đó các dòng đã đổi.*"Trả lại đơn vị"/);
    for (const handler of ['returnUnit', 'submit', 'approve']) done(desk, handler, CAP);
    expect(standingOf(desk, 'CAP')?.[2]).toBe('Đã duyệt');
    expect(done(desk, 'approve', CAP)).toContain('đã được duyệt');
  });
});

describe('a closing that is not carried out', () => {
  it('names the months whose rows wait, where none of the month in hand is filled in', async () => {
    const desk = await openSmall();
    setPeriod(desk, '2026-06', '21/05/2026', '20/06/2026');
    expect(refused(desk, 'closePeriod', WHY)).toContain(
      'Kỳ có dòng chưa chốt: 2026-05 (dòng lệnh: --ky 2026-05)',
    );
    done(desk, 'closePeriod', { ...WHY, ky: '2026-05' });
    expect(refused(desk, 'closePeriod', WHY)).toContain('Hãy xem lại kỳ cần chốt');
  });

  it('or cannot be taken back leads to opening the month again', async () => {
    const desk = await openSmall();
    done(desk, 'closePeriod');
    desk.type(TAB.entries, 'G2', 'việc của tháng sau');
    const said = refused(desk, 'undoLastRun', {});
    expect(said).toContain('Cần sửa kỳ 2026-05 thì chạy "Mở lại kỳ"');
    done(desk, 'reopenPeriod', { ...WHY, ky: '2026-05' });
    expect(textsOf(desk, TAB.entries).flat()).toContain('việc của tháng sau');
  });

  it.each([
    ['of another month', 26],
    ['of its own', 60],
  ])(
    'nor once rows %s were restored in the archive, whose lines are others by then',
    async (_, from) => {
      const folder = newFolder();
      const file = path.join(folder, 'so.xlsx');
      const people = { user: OFFICE, folder: path.join(folder, 'drive') };
      const before = await openWithBundle(SMALL_MONTH, people);
      done(before, 'closePeriod');
      done(before, 'openPeriod', {});
      typeIn(before, '2026-06');
      const form = (desk: Desk) =>
        textsOf(desk, TAB.entries).flatMap(([period, ...row]) =>
          period === '2026-06' ? [row.slice(0, 10).join('|')] : [],
        );
      const filled = form(before).sort();
      done(before, 'closePeriod');
      await before.save(file);
      const range = {
        sheetId: TAB.archive,
        dimension: 'ROWS' as const,
        startIndex: from,
        endIndex: from + 3,
      };
      const edits = [
        { method: 'Sheets.Spreadsheets.get', nth: 1, requests: [{ deleteDimension: { range } }] },
      ];
      const desk = await openWithBundle(file, { ...people, edits });
      done(desk, 'restoreArchive', {});
      const standing = JSON.stringify(desk.spreadsheet().sheets);
      const { status, messages } = run(desk, 'undoLastRun');
      if (status === 'refused') {
        expect(messages.join('\n')).toContain('Cần sửa kỳ 2026-06 thì chạy "Mở lại kỳ"');
        expect(JSON.stringify(desk.spreadsheet().sheets)).toBe(standing);
        done(desk, 'reopenPeriod', { ...WHY, ky: '2026-06' });
      } else expect([status, from]).toEqual(['done', 60]);
      expect(form(desk).sort()).toEqual(filled);
    },
  );
});

it('a unit that has filled in the month before is told which month it submits', async () => {
  const desk = await openAs(OFFICE);
  done(desk, 'openPeriod', {});
  const said = refused(desk, 'submit', { 'don-vi': 'CAP' });
  expect(said).toContain('chưa điền gì trong kỳ 2026-06, là kỳ đang nộp');
});

describe('Chốt kỳ', () => {
  it('names the month that waits before the one in hand, and closes neither unasked', async () => {
    const desk = await openSmall();
    done(desk, 'closePeriod');
    done(desk, 'openPeriod');
    typeIn(desk, '2026-06');
    done(desk, 'reopenPeriod', { ky: '2026-05', ...WHY });
    const said = refused(desk, 'closePeriod', WHY);
    expect(said).toContain('--ky 2026-05 hoặc --ky 2026-06');
    done(desk, 'closePeriod', { ky: '2026-05', ...WHY });
    done(desk, 'closePeriod', WHY);
  });
});

describe('the month after one that was opened again', () => {
  it('keeps its prepared rows where Cấu hình goes back, and Thiết lập leaves them', async () => {
    const desk = await openSmall();
    done(desk, 'closePeriod');
    done(desk, 'openPeriod');
    done(desk, 'reopenPeriod', { ky: '2026-05', ...WHY });
    setPeriod(desk, '2026-05', '01/05/2026', '31/05/2026');
    const juneRows = () => textsOf(desk, TAB.entries).filter(([period]) => period === '2026-06');
    const before = juneRows().length;
    const { findings = [] } = run(desk, 'check');
    expect(findings.filter(({ code }) => code === 'outdated-rows')).toEqual([]);
    done(desk, 'setUp');
    expect(juneRows().length).toBe(before);
    expect(before).toBeGreaterThan(10);
  });
});
