import { describe, expect, it } from 'vitest';
import type { Desk, DeskOptions, Edit } from '../../src/desk';
import { SAMPLE } from '../desk/files/pack/packs';
import { openSmall, SMALL_MONTH } from '../run/small';
import { toldRows } from '../run/toldRows';
import { answering, type Outcome, openWithBundle } from './bundle';

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
    const { closed, messages } = run(desk, 'closePeriod');
    expect(messages[0]).toMatch(/ sang "Lưu trữ", kèm \d+ dòng lập sẵn để trống\.$/);
    const outcome = run(desk, 'reopenPeriod');
    // Prepared rows go both ways, and are not counted.
    expect(outcome.reopened?.rows).toBe(closed?.rows);
    expect(outcome.messages[0]).toMatch(/, kèm \d+ dòng lập sẵn để trống\.$/);
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

  it('leaves a period that a check of the next one names until it is closed again', async () => {
    const desk = await openSmall();
    const told = () =>
      (run(desk, 'check').findings ?? []).filter(({ code }) => code === 'period-still-open');
    run(desk, 'closePeriod');
    run(desk, 'openPeriod', {});
    expect(told()).toEqual([]);
    run(desk, 'reopenPeriod', { ...WHY, ky: '2026-05' });
    expect(told().map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      expect.stringMatching(
        /^Cảnh báo: Kỳ 2026-05 .* đã mở lại lúc .* \(lý do: Đơn vị báo sai\) mà chưa chốt lại/,
      ),
    ]);
    run(desk, 'closePeriod', { ...WHY, ky: '2026-05' });
    expect(told()).toEqual([]);
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

const GET = 'Sheets.Spreadsheets.get';
const ARCHIVED = (SMALL_MONTH['Lưu trữ'] ?? []).length;

const written = (rowIndex: number, columnIndex: number, text: string) => ({
  updateCells: {
    start: { sheetId: 'Lưu trữ', rowIndex, columnIndex },
    rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
    fields: 'userEnteredValue',
  },
});
const deletion = (startIndex: number, endIndex: number) => ({
  deleteDimension: { range: { sheetId: 'Lưu trữ', dimension: 'ROWS', startIndex, endIndex } },
});

/** A closed month, and what somebody does to its rows in the archive at a later look. */
async function changed(
  requests: Edit['requests'],
  options: Partial<DeskOptions> = {},
  later = 1,
): Promise<Desk> {
  const counted = await openSmall();
  run(counted, 'closePeriod');
  const nth = (counted.calls()[GET] ?? 0) + later;
  const desk = await openSmall({ ...options, edits: [{ method: GET, nth, requests }] });
  run(desk, 'closePeriod');
  return desk;
}

const CHANGE = [written(ARCHIVED + 1, 6, 'sửa tay'), deletion(ARCHIVED + 3, ARCHIVED + 4)];

describe('Mở lại kỳ of which the archive was changed since', () => {
  it('refuses, names the rows and both ways out', async () => {
    const desk = await changed(CHANGE);
    const before = desk.values('Biểu chung');
    const outcome = run(desk, 'reopenPeriod');
    expect(outcome.status).toBe('refused');
    const text = outcome.messages.join('\n');
    expect(text).toContain('lúc chốt 24 dòng kể cả dòng lập sẵn, nay 23 dòng');
    expect(text).toContain(`dòng ${ARCHIVED + 2} của "Lưu trữ" không có trong bản lưu`);
    expect(text).toContain('2 dòng của bản lưu không còn');
    expect(text).toContain('khoi-phuc --ky 2026-05');
    expect(text).toMatch(/--chap-nhan [0-9a-f]{8}/);
    expect(desk.values('Biểu chung')).toEqual(before);
    expect(run(desk, 'restoreArchive', { ky: '2026-05' }).status).toBe('done');
    expect(run(desk, 'reopenPeriod').reopened?.rows).toBe(24);
  });

  it('takes the changed rows where who runs it says so of these very rows', async () => {
    const desk = await changed(CHANGE);
    const [, mark = ''] =
      /--chap-nhan ([0-9a-f]{8})/.exec(run(desk, 'reopenPeriod').messages.join('\n')) ?? [];
    const other = run(desk, 'reopenPeriod', { ...WHY, 'chap-nhan': '00000000' });
    expect(other.status).toBe('refused');
    const unsaid = run(desk, 'reopenPeriod', { 'chap-nhan': mark });
    expect(unsaid.messages.join('\n')).toContain('phải ghi lý do');
    const outcome = run(desk, 'reopenPeriod', { ...WHY, 'chap-nhan': mark });
    expect(outcome.reopened).toEqual({ period: '2026-05', rows: 23 });
    const journal = desk.values('Nhật ký').at(-1)?.join('\n');
    expect(journal).toContain('nhận các dòng đã khác lúc chốt');
    expect(journal).toContain(`dòng ${ARCHIVED + 2}`);
    expect(records(desk, 'Biểu chung').join('\n')).toContain('Nội dung=sửa tay');
  });

  it('asks whoever is at the screen for a reason beside what differs', async () => {
    const { asked, answer } = answering('Công an phường đính chính');
    const desk = await changed(CHANGE, { answer });
    const before = asked.length;
    expect(run(desk, 'reopenPeriod', {}).status).toBe('done');
    expect(asked.slice(before)).toHaveLength(1);
    expect(asked.at(-1)).toContain('2 dòng của bản lưu không còn');
    expect(desk.values('Nhật ký').at(-1)?.join('\n')).toContain('Công an phường đính chính');
  });

  it('takes no reason for a change that was made after it was given', async () => {
    const desk = await changed(CHANGE, { answer: () => 'Sửa số của trạm y tế' }, 2);
    const outcome = run(desk, 'reopenPeriod', {});
    expect(outcome.status).toBe('refused');
    expect(outcome.messages.join('\n')).toContain('không còn');
  });

  it('says that it does not know what differs where the copy cannot be read', async () => {
    let reads: number | undefined;
    // The workbook is read with one such call, its copy with the next.
    const otherwise = (method: string, own: () => unknown) => {
      if (method === GET && reads !== undefined) reads += 1;
      if (reads === 2) throw new Error('Requested entity was not found.');
      return own();
    };
    const desk = await openSmall({ otherwise });
    run(desk, 'closePeriod');
    desk.type('Lưu trữ', `G${ARCHIVED + 2}`, 'sửa tay');
    reads = 0;
    const outcome = run(desk, 'reopenPeriod');
    expect(outcome.status).toBe('refused');
    expect(outcome.messages.join('\n')).toContain('không rõ dòng nào khác');
  });

  it('has a way out where all rows are gone for good', async () => {
    const desk = await changed([{ deleteSheet: { sheetId: 'Lưu trữ' } }]);
    const outcome = run(desk, 'reopenPeriod');
    expect(outcome.status).toBe('refused');
    const text = outcome.messages.join('\n');
    expect(text).toContain('nay 0 dòng; 24 dòng của bản lưu không còn');
    const [, mark = ''] = /--chap-nhan ([0-9a-f]{8})/.exec(text) ?? [];
    const accepted = run(desk, 'reopenPeriod', { ...WHY, 'chap-nhan': mark });
    expect(accepted.reopened?.rows).toBe(0);
    // Whoever types the month anew can close it.
    const [header = []] = desk.values('Biểu chung');
    const [row = []] = (SMALL_MONTH['Biểu chung'] ?? []).slice(1);
    desk.paste('Biểu chung', 'A2', [row.slice(0, header.length)]);
    expect(run(desk, 'closePeriod').closed?.rows).toBe(1);
  });
});
