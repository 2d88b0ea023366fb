import { describe, expect, it } from 'vitest';
import type { Tabs } from '../../src/desk';
import { answering, OFFICE } from '../commands/bundle';
import { changedSince, handedTo, journal, noteOf, openAs, run } from '../commands/progressDesk';
import { packTables, SAMPLE } from '../desk/files/pack/packs';
import { SMALL_MONTH } from '../run/small';

/** A closing tells which units stand behind a period’s figures, and which do not. */

describe('a period that is closed', () => {
  /** The sample month, which has no open error. */
  const whole = (...settings: readonly (readonly string[])[]): Tabs => {
    const tables = Object.fromEntries(packTables(SAMPLE));
    return { ...tables, 'Cấu hình': [...(tables['Cấu hình'] ?? []), ...settings] };
  };

  it('says nothing of units where nobody submits', async () => {
    const desk = await openAs(OFFICE, { owner: OFFICE }, SMALL_MONTH);
    const outcome = run(desk, 'closePeriod', { 'ly-do': 'thử' });
    expect(outcome.messages.join('\n')).not.toContain('đơn vị');
    expect(outcome.messages.filter((line) => line.includes('Nộp báo cáo'))).toEqual([
      'Sổ này chưa dùng "Nộp báo cáo" lần nào, nên lần chốt không đối chiếu ai đã nộp, ai chưa.',
    ]);
  });

  it('names who has not submitted, who is not approved and who changed something since', async () => {
    const desk = await openAs(OFFICE, { owner: OFFICE }, SMALL_MONTH);
    for (const unit of ['CAP', 'TTCT', 'UBKT']) run(desk, 'submit', { 'don-vi': unit });
    run(desk, 'approve', { 'don-vi': 'CAP' });
    run(desk, 'approve', { 'don-vi': 'UBKT' });
    desk.type('Biểu chung', noteOf(desk, 'UBKT'), 'sửa sau duyệt');
    const outcome = run(desk, 'closePeriod', { 'ly-do': 'thử' });
    const said = outcome.messages.join('\n');
    expect(said).toMatch(/14 đơn vị chưa nộp hoặc bị trả lại: VPDU, /);
    expect(said).toContain('1 đơn vị đã nộp mà chưa được duyệt: TTCT.');
    expect(said).toContain('1 đơn vị sửa dòng sau khi nộp: UBKT.');
    expect(journal(desk).slice(-1)[0]?.[4]).toContain(
      '14 đơn vị chưa nộp, 1 đơn vị chưa được duyệt, 1 đơn vị sửa sau khi nộp',
    );
  });

  it('needs a reason where approval is asked for, and one for what was shown alone', async () => {
    const plain = await openAs(OFFICE, { owner: OFFICE }, whole());
    expect(run(plain, 'closePeriod').status).toBe('done');
    const month = whole(['Yêu cầu duyệt', 'Có']);
    const desk = await openAs(OFFICE, { owner: OFFICE }, month);
    const refused = run(desk, 'closePeriod');
    expect(refused.status).toBe('refused');
    expect(refused.messages.join('\n')).toMatch(/"Yêu cầu duyệt".*ghi lý do.*17 đơn vị chưa nộp/s);
    const outcome = run(desk, 'closePeriod', { 'ly-do': 'Thành phố giục' });
    expect([outcome.status, outcome.messages.join('\n')]).toEqual([
      'done',
      expect.stringContaining('Lý do đã ghi: Thành phố giục'),
    ]);
    expect(journal(desk).slice(-1)[0]?.[4]).toMatch(/lý do: Thành phố giục; 17 đơn vị chưa nộp/);

    const ready = await openAs(OFFICE, { owner: OFFICE }, month);
    for (const [unit = ''] of (SMALL_MONTH['Đơn vị'] ?? []).slice(1)) {
      expect(run(ready, 'submit', { 'don-vi': unit, 'ly-do': 'không' }).status).toBe('done');
      expect(run(ready, 'approve', { 'don-vi': unit }).status).toBe('done');
    }
    const closed = run(ready, 'closePeriod');
    expect([closed.status, closed.messages.join('\n')]).toEqual([
      'done',
      expect.stringContaining('Mọi đơn vị đã nộp và được duyệt'),
    ]);

    // Opened again they stand approved; nothing changed, and then one did.
    expect(run(ready, 'reopenPeriod', { 'ly-do': 'Sai số' }).messages.join('\n')).toContain(
      '17 đơn vị đã nộp hoặc đã duyệt kỳ này giữ nguyên trạng thái',
    );
    expect(changedSince(run(ready, 'check'))).toEqual([]);
    ready.type('Biểu chung', noteOf(ready, 'CAP'), 'sửa sau khi mở lại');
    expect(changedSince(run(ready, 'check'))).toHaveLength(1);
    const again = run(ready, 'closePeriod');
    expect(again.status).toBe('refused');
    expect(again.messages.join('\n')).toContain('1 đơn vị sửa dòng sau khi nộp: CAP.');
    expect(run(ready, 'submit', { 'don-vi': 'CAP' }).status).toBe('refused');
    run(ready, 'returnUnit', { 'don-vi': 'CAP', 'ly-do': 'Sửa số 12' });
    run(ready, 'submit', { 'don-vi': 'CAP' });
    run(ready, 'approve', { 'don-vi': 'CAP' });
    expect(run(ready, 'closePeriod').status).toBe('done');
  });

  it('names all units where they submit and nobody has this time', async () => {
    const desk = await openAs(OFFICE, { owner: OFFICE }, SMALL_MONTH);
    run(desk, 'submit', { 'don-vi': 'CAP' });
    run(desk, 'closePeriod', { 'ly-do': 'thử' });
    run(desk, 'openPeriod');
    desk.type('Biểu chung', noteOf(desk, 'CAP', '2026-06'), 'đang đối chiếu');
    const outcome = run(desk, 'closePeriod', { 'ly-do': 'thử' });
    expect(outcome.messages.join('\n')).toContain('17 đơn vị chưa nộp hoặc bị trả lại: VPDU');
    expect(journal(desk).slice(-1)[0]?.[4]).toContain('17 đơn vị chưa nộp');
  });

  it('asks for no approval of a period for which nobody can submit: units report by the first report’s', async () => {
    const month = whole(['Yêu cầu duyệt', 'Có']);
    const [header = [], ...rows] = month['Biểu chung'] ?? [];
    const text = rows.find((row) => row[header.indexOf('Loại')] === 'Lời văn') ?? [];
    const quarter = text.map((cell, at) => (at === header.indexOf('Kỳ') ? '2026-Q2' : cell));
    const both = { ...month, 'Biểu chung': [header, ...rows, quarter] };
    const desk = await openAs(OFFICE, { owner: OFFICE }, both);
    // What the quarter lacks otherwise is no matter here.
    const silent = run(desk, 'closePeriod', { ky: '2026-Q2' });
    expect(silent.messages.join('\n')).not.toMatch(/đơn vị chưa|Yêu cầu duyệt/);
    const outcome = run(desk, 'closePeriod', { ky: '2026-Q2', 'ly-do': 'thử' });
    expect(outcome.messages.join('\n')).not.toMatch(/đơn vị chưa|Yêu cầu duyệt/);
    expect(journal(desk).slice(-1)[0]?.slice(3, 5)).toEqual([
      '2026-Q2',
      expect.not.stringContaining('chưa nộp'),
    ]);
    // The months are submitted, whichever of them is closed.
    const may = run(desk, 'closePeriod', { ky: '2026-05' });
    expect(may.messages.join('\n')).toMatch(/"Yêu cầu duyệt".*17 đơn vị chưa nộp/s);
  });

  it('takes a reason for the units that were shown, and for no other', async () => {
    const month = whole(['Yêu cầu duyệt', 'Có']);
    const desk = await openAs(OFFICE, { owner: OFFICE }, month);
    for (const unit of ['CAP', 'TTCT']) {
      run(desk, 'submit', { 'don-vi': unit });
      run(desk, 'approve', { 'don-vi': unit });
    }
    const [header = [], ...rows] = desk.values('Biểu chung');
    const rowIndex = rows.findIndex((row) => row[header.indexOf('Đơn vị')] === 'CAP') + 1;
    const typed = {
      updateCells: {
        start: { sheetId: 'Biểu chung', rowIndex, columnIndex: header.indexOf('Ghi chú') },
        rows: [{ values: [{ userEnteredValue: { stringValue: 'sửa' } }] }],
        fields: 'userEnteredValue',
      },
    };
    const { asked, answer } = answering('Thành phố giục');
    const edits = [{ method: 'Sheets.Spreadsheets.get', nth: 2, requests: [typed] }];
    const meanwhile = await handedTo(desk, OFFICE, { owner: OFFICE, answer, edits });
    const outcome = run(meanwhile, 'closePeriod');
    expect(asked.join('\n')).toContain('15 đơn vị chưa nộp');
    expect([outcome.status, outcome.messages.join('\n')]).toEqual([
      'refused',
      expect.stringMatching(/có thêm đơn vị.*1 đơn vị sửa dòng sau khi nộp: CAP/s),
    ]);
    const calm = await handedTo(desk, OFFICE, { owner: OFFICE, answer });
    expect(run(calm, 'closePeriod').status).toBe('done');
  });

  it('and opened again while the next is in hand tells what changed since', async () => {
    const desk = await openAs(OFFICE, { owner: OFFICE }, SMALL_MONTH);
    run(desk, 'submit', { 'don-vi': 'CAP' });
    run(desk, 'closePeriod', { 'ly-do': 'thử' });
    expect(run(desk, 'openPeriod').status).toBe('done');
    expect(run(desk, 'reopenPeriod', { ky: '2026-05', 'ly-do': 'Sai số' }).status).toBe('done');
    expect(changedSince(run(desk, 'check'))).toEqual([]);
    desk.type('Biểu chung', noteOf(desk, 'CAP', '2026-05'), 'sửa sau khi mở lại');
    const [finding] = changedSince(run(desk, 'check'));
    expect(finding?.message).toContain('kỳ 2026-05');
    const closed = run(desk, 'closePeriod', { ky: '2026-05', 'ly-do': 'thử' });
    expect(closed.messages.join('\n')).toContain('1 đơn vị sửa dòng sau khi nộp: CAP.');
  });
});
