import { describe, expect, it } from 'vitest';
import type { Desk, Tabs } from '../../src/desk';
import { CLERK, OWNER, SMALL_MONTH } from '../run/small';
import { answering, OFFICE, type Outcome } from './bundle';
import {
  changedSince,
  editorsOf,
  handedTo,
  hasTab,
  journal,
  noteOf,
  openAs,
  run,
  standingOf,
  standings,
  textsOf,
} from './progressDesk';

/** The office returns or approves what units submit: what is written, what is said, who may edit. */

describe('the office', () => {
  it('takes the unit of the row in which it stands', async () => {
    const rows = SMALL_MONTH['Biểu chung'] ?? [];
    const column = rows[0]?.indexOf('Đơn vị') ?? 0;
    const at = rows.findIndex((row, index) => index > 0 && row[column] !== 'VPDU');
    const code = rows[at]?.[column] ?? '';
    const selection = { tab: 'Biểu chung', row: at + 1 };
    const desk = await openAs(OWNER, { selection }, SMALL_MONTH);
    expect(run(desk, 'submit').messages.join('\n')).toContain(`(${code}) đã nộp`);
    expect(standingOf(desk, code)?.[2]).toBe('Đã nộp');
  });

  it('returns with a reason, and the rows are the unit’s again; approves what stands', async () => {
    const clerk = await openAs(CLERK);
    run(clerk, 'submit');
    const desk = await handedTo(clerk, OFFICE);
    const silent = run(desk, 'returnUnit', { 'don-vi': 'CAP' });
    expect(silent.status).toBe('refused');
    expect(silent.messages.join('\n')).toContain('phải nói vì sao');
    expect(hasTab(desk, 'Tiến độ')).toBe(false);

    const returned = run(desk, 'returnUnit', { 'don-vi': 'CAP', 'ly-do': 'Thiếu phụ lục' });
    expect(returned.status).toBe('done');
    expect(standingOf(desk, 'CAP')?.slice(2, 6)).toEqual([
      'Trả lại',
      '20/05/2026 10:00',
      OFFICE,
      'Thiếu phụ lục',
    ]);
    expect(editorsOf(desk, 'CAP').every((users) => users.includes(CLERK))).toBe(true);
    const refused = run(desk, 'approve', { 'don-vi': 'CAP' });
    expect(refused.messages.join('\n')).toContain('Thiếu phụ lục');
    // Said again it is nothing new; another reason is.
    expect(run(desk, 'returnUnit', { 'don-vi': 'CAP' }).messages.join('\n')).toContain(
      'chưa nộp lại',
    );
    const lines = journal(desk).length;
    run(desk, 'returnUnit', { 'don-vi': 'CAP', 'ly-do': 'Thiếu phụ lục' });
    expect(journal(desk)).toHaveLength(lines);
    run(desk, 'returnUnit', { 'don-vi': 'CAP', 'ly-do': 'Thiếu phụ lục 03' });
    expect(standingOf(desk, 'CAP')?.[5]).toBe('Thiếu phụ lục 03');

    const again = await handedTo(desk, CLERK);
    expect(run(again, 'submit').messages.join('\n')).toContain('Đã nhận báo cáo');
    const office = await handedTo(again, OFFICE);
    expect(run(office, 'approve', { 'don-vi': 'cap' }).status).toBe('done');
    expect(standingOf(office, 'CAP')?.slice(2, 5)).toEqual([
      'Đã duyệt',
      '20/05/2026 10:00',
      OFFICE,
    ]);
    expect(editorsOf(office, 'CAP').every((users) => !users.includes(CLERK))).toBe(true);
    expect(run(office, 'approve', { 'don-vi': 'CAP' }).status).toBe('done');
    // Returned after the approval too.
    const second = run(office, 'returnUnit', { 'don-vi': 'CAP', 'ly-do': 'Sai kỳ' });
    expect(second.messages.join('\n')).toContain('đã mở lại');
    expect(standingOf(office, 'CAP')?.[2]).toBe('Trả lại');
    expect(journal(office).map((line) => line[2])).toEqual([
      'Thiết lập',
      'Nộp báo cáo',
      'Trả lại đơn vị',
      'Trả lại đơn vị',
      'Nộp báo cáo',
      'Duyệt',
      'Trả lại đơn vị',
    ]);
  });

  it('is asked for unit and reason where it was given none', async () => {
    const clerk = await openAs(CLERK);
    run(clerk, 'submit');
    const answers = ['CAP', 'Số 12 chưa khớp'];
    const desk = await handedTo(clerk, OFFICE, { answer: () => answers.shift() ?? 'CANCEL' });
    expect(run(desk, 'returnUnit').status).toBe('done');
    expect(standingOf(desk, 'CAP')?.[5]).toBe('Số 12 chưa khớp');
    expect(desk.dialogs.filter(({ kind }) => kind === 'prompt')).toHaveLength(2);
  });

  it.each(['returnUnit', 'approve'])(
    '%s is of the unit at the cursor, though rows move',
    async (handler) => {
      const rows = SMALL_MONTH['Biểu chung'] ?? [];
      const column = rows[0]?.indexOf('Đơn vị') ?? 0;
      // The first row of CAP: where a row is put in above, another unit's stands there.
      const at = rows.findIndex((row) => row[column] === 'CAP');
      expect(rows[at - 1]?.[column]).not.toBe('CAP');
      const first = await openAs(OFFICE);
      for (const unit of ['CAP', rows[at - 1]?.[column]]) run(first, 'submit', { 'don-vi': unit });
      const inserted = {
        insertDimension: {
          range: { sheetId: 'Biểu chung', dimension: 'ROWS', startIndex: 1, endIndex: 2 },
        },
      };
      const { asked, answer } = answering('Thiếu phụ lục 03');
      const desk = await handedTo(first, OFFICE, {
        selection: { tab: 'Biểu chung', row: at + 1 },
        edits: [{ method: 'Sheets.Spreadsheets.get', nth: 2, requests: [inserted] }],
        answer,
      });
      expect(run(desk, handler).status).toBe('done');
      expect(standingOf(desk, 'CAP')?.[2]).toBe(handler === 'approve' ? 'Đã duyệt' : 'Trả lại');
      expect(standingOf(desk, rows[at - 1]?.[column] ?? '')?.[2]).toBe('Đã nộp');
      expect(asked.every((text) => text.includes('CAP'))).toBe(true);
    },
  );

  it('answers for the period that it was asked about, and no other', async () => {
    const first = await openAs(OFFICE);
    run(first, 'submit', { 'don-vi': 'CAP' });
    const row = (SMALL_MONTH['Cấu hình'] ?? []).findIndex(([key]) => key === 'Kỳ');
    const other = {
      updateCells: {
        start: { sheetId: 'Cấu hình', rowIndex: row, columnIndex: 1 },
        rows: [{ values: [{ userEnteredValue: { stringValue: '2026-06' } }] }],
        fields: 'userEnteredValue',
      },
    };
    for (const [handler, reply] of [
      ['returnUnit', 'Số 12 chưa khớp'],
      ['approve', 'CAP'],
    ] as const) {
      const desk = await handedTo(first, OFFICE, {
        edits: [{ method: 'Sheets.Spreadsheets.get', nth: 2, requests: [other] }],
        answer: () => reply,
      });
      const options = handler === 'returnUnit' ? { 'don-vi': 'CAP' } : {};
      const outcome = run(desk, handler, options);
      expect([handler, outcome.status]).toEqual([handler, 'refused']);
      expect(outcome.messages.join('\n')).toContain('đã đổi từ 2026-05 sang 2026-06');
    }
  });

  it('is not overtaken by a submission older than what it did: that is told and not carried out', async () => {
    const clerk = await openAs(CLERK, { now: Date.UTC(2026, 4, 20, 3, 0) });
    run(clerk, 'submit');
    const request = clerk
      .spreadsheet()
      .developerMetadata.find(({ metadataKey }) => metadataKey?.startsWith('bonTruc.submit.'));
    const first = await handedTo(clerk, OFFICE, { now: Date.UTC(2026, 4, 20, 4, 0) });
    expect(run(first, 'returnUnit', { 'don-vi': 'CAP', 'ly-do': 'Sai' }).status).toBe('done');
    // It reaches the workbook only now, as where Google was slow.
    const late = {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: 424242,
          metadataKey: request?.metadataKey,
          metadataValue: request?.metadataValue,
          visibility: 'DOCUMENT',
          location: { spreadsheet: true },
        },
      },
    };
    const desk = await handedTo(first, OFFICE, {
      now: Date.UTC(2026, 4, 20, 5, 0),
      edits: [{ method: 'Sheets.Spreadsheets.get', nth: 1, requests: [late] }],
    });
    const outcome = run(desk, 'check');
    expect(standingOf(desk, 'CAP')?.[2]).toBe('Trả lại');
    expect(outcome.messages.join('\n')).toMatch(/CAP.*nộp lúc 20\/05\/2026 10:00.*không ghi nhận/);
    expect(
      journal(desk)
        .slice(-2)
        .map((line) => line.join(' '))
        .join('\n'),
    ).toMatch(/không ghi nhận.*Trả lại lúc 20\/05\/2026 11:00/);
    const lines = journal(desk).length;
    run(desk, 'check');
    expect(journal(desk)).toHaveLength(lines + 1);
    // What it submits after that counts.
    const again = await handedTo(desk, CLERK, { now: Date.UTC(2026, 4, 20, 6, 0) });
    expect(run(again, 'submit').status).toBe('done');
    const last = await handedTo(again, OFFICE, { now: Date.UTC(2026, 4, 20, 7, 0) });
    run(last, 'check');
    expect(standingOf(last, 'CAP')?.[2]).toBe('Đã nộp');
  });

  it('submits no more once it is part of another, which is named', async () => {
    const [header = [], ...units] = SMALL_MONTH['Đơn vị'] ?? [];
    const merged = (from: string): Tabs => ({
      ...SMALL_MONTH,
      'Đơn vị': [
        [...header, 'Sáp nhập vào', 'Từ kỳ'],
        ...units.map((row) => [...row, ...(row[0] === 'TYT' ? ['VHXH', from] : ['', ''])]),
      ],
    });
    const desk = await openAs(OFFICE, {}, merged('2026-01'));
    const outcome = run(desk, 'submit', { 'don-vi': 'TYT' });
    const report = await openAs(OFFICE, {}, merged('2026-01'));
    run(report, 'compileReport');
    // Who is to submit is counted as everywhere.
    expect(report.values('Trang chủ').flat().join('\n')).toContain('Đã nộp 0/16 đơn vị');
    expect(outcome.status).toBe('refused');
    expect(outcome.messages.join('\n')).toMatch(/TYT.*đã sáp nhập vào.*VHXH/);
    expect(desk.calls()['Sheets.Spreadsheets.batchUpdate']).toBeUndefined();
    const before = await openAs(OFFICE, {}, merged('2026-06'));
    expect(run(before, 'submit', { 'don-vi': 'TYT' }).messages.join('\n')).not.toContain(
      'sáp nhập',
    );
  });

  it('is told of a unit that there is not, and of one that has not submitted', async () => {
    const desk = await openAs(OFFICE);
    expect(run(desk, 'approve', { 'don-vi': 'CAPP' }).messages.join('\n')).toContain(
      'Có phải là Công an phường (CAP)?',
    );
    expect(run(desk, 'approve', { 'don-vi': 'CAP' }).messages.join('\n')).toContain('chưa nộp');
  });

  it('judges several units at once, by code or by name, and tells what it could not do', async () => {
    const desk = await openAs(OFFICE);
    for (const unit of ['CAP', 'TTCT', 'UBKT', 'VHXH']) {
      run(desk, 'submit', { 'don-vi': unit, 'ly-do': 'không phát sinh' });
    }
    const lines = journal(desk).length;
    const calls = desk.calls()['Sheets.Spreadsheets.batchUpdate'] ?? 0;
    const two = run(desk, 'approve', { 'don-vi': 'cong an, trung tam chinh tri; CAPP, VPDU' });
    expect(two.status).toBe('done');
    expect(['CAP', 'TTCT', 'UBKT'].map((unit) => standingOf(desk, unit)?.[2])).toEqual([
      'Đã duyệt',
      'Đã duyệt',
      'Đã nộp',
    ]);
    expect(journal(desk)).toHaveLength(lines + 2);
    expect((desk.calls()['Sheets.Spreadsheets.batchUpdate'] ?? 0) - calls).toBe(1);
    const said = two.messages.join('\n');
    expect(said).toContain('Không có đơn vị "CAPP"');
    expect(said).toContain('Có phải là Công an phường (CAP)?');
    expect(said).toMatch(/\(VPDU\) chưa nộp/);
    const returned = run(desk, 'returnUnit', { 'don-vi': 'CAP, TTCT', 'ly-do': 'Sai kỳ' });
    expect(returned.status).toBe('done');
    expect(['CAP', 'TTCT'].map((unit) => standingOf(desk, unit)?.slice(2, 6)[3])).toEqual([
      'Sai kỳ',
      'Sai kỳ',
    ]);
    expect(run(desk, 'approve', { 'don-vi': 'TẤT CẢ' }).status).toBe('done');
    expect(['UBKT', 'VHXH', 'CAP', 'VPDU'].map((unit) => standingOf(desk, unit)?.[2])).toEqual([
      'Đã duyệt',
      'Đã duyệt',
      'Trả lại',
      'Chưa nộp',
    ]);
    const nobody = run(desk, 'approve', { 'don-vi': 'tat ca' });
    expect([nobody.status, nobody.messages.join('\n')]).toEqual([
      'refused',
      expect.stringContaining('Không có đơn vị nào đang chờ duyệt'),
    ]);
    // Each is submitted by itself.
    const both = run(desk, 'submit', { 'don-vi': 'CAP, TTCT' });
    expect([both.status, both.messages.join('\n')]).toEqual([
      'refused',
      expect.stringContaining('Mỗi đơn vị nộp riêng'),
    ]);
  });

  it('keeps the rows closed where Thiết lập runs again, with nothing to do a second time', async () => {
    const clerk = await openAs(CLERK);
    run(clerk, 'submit');
    const desk = await handedTo(clerk, OFFICE);
    run(desk, 'check');
    run(desk, 'setUp');
    expect(editorsOf(desk, 'CAP').every((users) => !users.includes(CLERK))).toBe(true);
    expect(run(desk, 'setUp').messages[0]).toContain('Sổ đã đủ');
    run(desk, 'returnUnit', { 'don-vi': 'CAP', 'ly-do': 'x' });
    expect(run(desk, 'setUp').messages[0]).toContain('Sổ đã đủ');
    expect(editorsOf(desk, 'CAP').every((users) => users.includes(CLERK))).toBe(true);
  });

  it('closes the rows of a unit without an account too, and opens them again', async () => {
    const desk = await openAs(OFFICE);
    const rows = SMALL_MONTH['Biểu chung'] ?? [];
    const column = rows[0]?.indexOf('Đơn vị') ?? 0;
    const unit = rows
      .slice(1)
      .map((row) => row[column] ?? '')
      .find((code) => !['VPDU', 'CAP', ''].includes(code));
    expect(editorsOf(desk, unit ?? '')).toEqual([]);
    run(desk, 'submit', { 'don-vi': unit });
    expect(editorsOf(desk, unit ?? '').length).toBeGreaterThan(0);
    const findings = run(desk, 'check').findings?.map(({ code }) => code) ?? [];
    expect(findings).not.toContain('protection-loosened');
    run(desk, 'returnUnit', { 'don-vi': unit, 'ly-do': 'x' });
    expect(editorsOf(desk, unit ?? '')).toEqual([]);
    const after = run(desk, 'check').findings?.map(({ code }) => code) ?? [];
    expect(after).not.toContain('protection-loosened');
  });

  it('has no row of a period any more whose opening is taken back, but of who did something in it', async () => {
    const desk = await openAs(OWNER);
    run(desk, 'submit', { 'don-vi': 'CAP' });
    const before = standings(desk);
    run(desk, 'openPeriod');
    expect(standings(desk).filter(([period]) => period === '2026-06')).toHaveLength(before.length);
    expect(run(desk, 'undoLastRun').status).toBe('done');
    expect(standings(desk)).toEqual(before);
    // Who has submitted in between says so still: its rows are as they were left.
    run(desk, 'openPeriod');
    run(desk, 'submit', { 'don-vi': 'CAP', 'ly-do': 'không phát sinh' });
    const submitted = standings(desk).filter((row) => row[0] === '2026-06' && row[2] === 'Đã nộp');
    expect(submitted).toHaveLength(1);
    expect(run(desk, 'undoLastRun').status).toBe('done');
    expect(standings(desk)).toEqual([...submitted, ...before]);
  });

  it('opens the rows to their units again with the next period', async () => {
    const desk = await openAs(OFFICE);
    run(desk, 'submit', { 'don-vi': 'CAP' });
    const rows = desk.values('Cấu hình');
    const at = rows.findIndex(([key]) => key === 'Kỳ');
    desk.type('Cấu hình', `B${at + 1}`, '2026-06');
    expect(run(desk, 'check').status).toBe('done');
    expect(editorsOf(desk, 'CAP').every((users) => users.includes(CLERK))).toBe(true);
    expect(standingOf(desk, 'CAP')?.slice(0, 3)).toEqual(['2026-05', 'CAP', 'Đã nộp']);
    run(desk, 'submit', { 'don-vi': 'QSP', 'ly-do': 'không phát sinh' });
    expect(standings(desk).filter(([period]) => period === '2026-06').length).toBeGreaterThan(5);
    expect(standings(desk).find((row) => row[0] === '2026-05' && row[1] === 'CAP')?.[2]).toBe(
      'Đã nộp',
    );
  });

  it('follows the period that is opened, and the one before where that is taken back', async () => {
    const closedBlocks = (of: Desk) =>
      of
        .spreadsheet()
        .developerMetadata.find(({ metadataKey }) => metadataKey === 'bonTruc.closedBlocks')
        ?.metadataValue;
    const desk = await openAs(OFFICE);
    run(desk, 'submit', { 'don-vi': 'CAP' });
    expect(closedBlocks(desk)).toBe('["CAP"]');
    expect(run(desk, 'openPeriod').status).toBe('done');
    expect(closedBlocks(desk)).toBe('[]');
    const opened = standings(desk).filter(([period]) => period === '2026-06');
    expect(opened.length).toBeGreaterThan(5);
    expect(opened.every((row) => row[2] === 'Chưa nộp')).toBe(true);
    expect(editorsOf(desk, 'CAP').every((users) => users.includes(CLERK))).toBe(true);
    expect(run(desk, 'undoLastRun').status).toBe('done');
    run(desk, 'check');
    expect(closedBlocks(desk)).toBe('["CAP"]');
    expect(editorsOf(desk, 'CAP').some((users) => users.includes(CLERK))).toBe(false);
  });

  it('guards the tab that it makes', async () => {
    const desk = await openAs(OFFICE);
    run(desk, 'submit', { 'don-vi': 'CAP' });
    const tab = desk.spreadsheet().sheets.find(({ title }) => title === 'Tiến độ');
    expect(tab?.protectedRanges[0]?.editors?.users).toContain(OFFICE);
    expect(tab?.protectedRanges[0]?.editors?.users).not.toContain(CLERK);
  });

  it('writes all the rest where Google takes an account of a guard no more', async () => {
    /** Refuses the first batch for one of its requests. */
    const refusedAt = async (at: number) => {
      let isOver = false;
      const desk = await openAs(OFFICE, {
        otherwise: (method, own) => {
          if (method !== 'Sheets.Spreadsheets.batchUpdate' || isOver) return own();
          isOver = true;
          throw new Error(`Invalid requests[${at}].updateProtectedRange: Invalid user`);
        },
      });
      return { desk, outcome: run(desk, 'submit', { 'don-vi': 'CAP' }) };
    };
    const refused = 'Google không nhận việc khóa hoặc mở';
    // Guards come after what is written: the search begins in the middle.
    const places = Array.from({ length: 26 }, (_, at) => 4 + ((at + 12) % 26));
    for (const at of places) {
      const { desk, outcome } = await refusedAt(at);
      // Of another request nothing is written.
      if (outcome.status === 'refused') continue;
      expect(outcome.messages.join('\n')).toContain(refused);
      expect(standingOf(desk, 'CAP')?.[2]).toBe('Đã nộp');
      return;
    }
    throw new Error('no guard was sent');
  });
});

describe('rows that change after their unit has submitted', () => {
  const finding = (outcome: Outcome) => changedSince(outcome)[0];

  it('are told with unit and time, until it submits again; prepared rows and order are no change', async () => {
    const desk = await openAs(OFFICE);
    run(desk, 'submit', { 'don-vi': 'CAP' });
    expect(finding(run(desk, 'check'))).toBeUndefined();
    desk.type('Biểu chung', noteOf(desk, 'CAP'), 'đã sửa');
    const said = finding(run(desk, 'check'));
    expect(said?.message).toContain('(CAP)');
    expect(said?.message).toContain('20/05/2026 10:00');
    const refused = run(desk, 'approve', { 'don-vi': 'CAP' });
    expect(refused.status).toBe('refused');
    expect(refused.messages.join('\n')).toContain('đã đổi sau khi nộp');
    expect(run(desk, 'submit', { 'don-vi': 'CAP' }).status).toBe('done');
    expect(finding(run(desk, 'check'))).toBeUndefined();
    expect(run(desk, 'approve', { 'don-vi': 'CAP' }).status).toBe('done');
  });

  it('are told with the time of the submission after an approval too', async () => {
    const desk = await openAs(OFFICE);
    run(desk, 'submit', { 'don-vi': 'CAP' });
    const later = await handedTo(desk, OFFICE, { now: Date.UTC(2026, 4, 21, 3, 0) });
    run(later, 'approve', { 'don-vi': 'CAP' });
    expect(standingOf(later, 'CAP')?.[3]).toBe('21/05/2026 10:00');
    later.type('Biểu chung', noteOf(later, 'CAP'), 'sửa sau duyệt');
    expect(finding(run(later, 'check'))?.message).toContain('20/05/2026 10:00');
  });

  it('are no change where they have gone to the archive, or moved', async () => {
    const desk = await openAs(OFFICE, { owner: OFFICE }, SMALL_MONTH);
    run(desk, 'submit', { 'don-vi': 'CAP' });
    const [header = [], ...rows] = desk.values('Biểu chung');
    const unit = header.indexOf('Đơn vị');
    const own = rows.filter((row) => row[unit] === 'CAP');
    const text = (row: readonly unknown[]) => row.map((cell) => String(cell ?? ''));
    const month = {
      ...SMALL_MONTH,
      'Tiến độ': desk.values('Tiến độ').map(text),
      'Biểu chung': [header, ...rows.filter((row) => row[unit] !== 'CAP')].map(text),
    };
    const cleared = await openAs(OFFICE, { owner: OFFICE }, month);
    expect(finding(run(cleared, 'check'))).toBeDefined();
    const archive = [...(SMALL_MONTH['Lưu trữ'] ?? []), ...own.map(text)];
    const closed = await openAs(OFFICE, { owner: OFFICE }, { ...month, 'Lưu trữ': archive });
    expect(finding(run(closed, 'check'))).toBeUndefined();
    const moved = { ...month, 'Biểu chung': [header, ...[...rows].reverse()].map(text) };
    const sorted = await openAs(OFFICE, { owner: OFFICE }, moved);
    expect(finding(run(sorted, 'check'))).toBeUndefined();
  });

  it('are told of a request that waits as well', async () => {
    const clerk = await openAs(CLERK);
    run(clerk, 'submit');
    clerk.type('Biểu chung', noteOf(clerk, 'CAP'), 'sửa thêm');
    const desk = await handedTo(clerk, OFFICE);
    expect(finding(run(desk, 'check'))?.message).toContain('20/05/2026 10:00');
  });
});

describe('what stands in the way', () => {
  it('is a tab that cannot be read: it is told, and what stands there stays', async () => {
    const month = {
      ...SMALL_MONTH,
      'Tiến độ': [
        ['Kỳ', 'Đơn vị', 'Trạng thái', 'Trạng thái'],
        ['2026-05', 'CAP', 'Đã nộp', 'Đã duyệt'],
      ],
    };
    const desk = await openAs(OFFICE, { owner: OFFICE }, month);
    for (const handler of ['submit', 'returnUnit', 'approve']) {
      const outcome = run(desk, handler, { 'don-vi': 'CAP', 'ly-do': 'x' });
      expect([handler, outcome.status]).toEqual([handler, 'refused']);
      expect(outcome.messages.join('\n')).toContain('Tiến độ');
    }
    expect(run(desk, 'check').status).toBe('done');
    expect(desk.values('Tiến độ')[1]).toEqual(['2026-05', 'CAP', 'Đã nộp', 'Đã duyệt']);
  });

  it('is a period that is closed', async () => {
    const [header = [], ...rows] = SMALL_MONTH['Biểu chung'] ?? [];
    const archive = [...(SMALL_MONTH['Lưu trữ'] ?? []), ...rows];
    const month = { ...SMALL_MONTH, 'Biểu chung': [header], 'Lưu trữ': archive };
    const desk = await openAs(OFFICE, { owner: OFFICE, now: Date.UTC(2026, 4, 30) }, month);
    expect(run(desk, 'submit', { 'don-vi': 'CAP' }).messages.join('\n')).toContain('đã chốt');
    expect(run(desk, 'remind').messages.join('\n')).toContain('Không có đơn vị nào cần nhắc');
  });
});

describe('"Yêu cầu duyệt"', () => {
  const withApproval = {
    ...SMALL_MONTH,
    'Cấu hình': [...(SMALL_MONTH['Cấu hình'] ?? []), ['Yêu cầu duyệt', 'Có']],
  };

  const stateOf = (outcome: Outcome) =>
    (outcome as { reports?: readonly { state: string }[] }).reports?.[0]?.state;

  it('alone makes a report a draft for units that are not approved', async () => {
    const plain = await openAs(OFFICE, { owner: OFFICE }, SMALL_MONTH);
    const desk = await openAs(OFFICE, { owner: OFFICE }, withApproval);
    const before = stateOf(run(plain, 'compileReport'));
    const outcome = run(desk, 'compileReport');
    expect(stateOf(outcome)).toBe('draft');
    expect(outcome.messages.join('\n')).toContain('chưa được duyệt');
    // One verdict, wherever it stands.
    const verdict = outcome.messages.find((line) => line.startsWith('CÒN')) ?? '';
    expect(verdict).toMatch(
      /17 ĐƠN VỊ CHƯA ĐƯỢC DUYỆT.*"DỰ THẢO" cho đến khi .*mọi đơn vị được duyệt/,
    );
    // In as many lines as it takes.
    const home = desk.values('Trang chủ').slice(2, 5);
    expect(home.map(([first]) => first).join(' ')).toContain(verdict);
    expect(desk.values('Kiểm tra')[1]?.[0]).toBe(verdict);
    const checked = run(desk, 'check').messages;
    expect(checked[0]).toContain(verdict);
    expect(checked[1]).toContain('còn 17 đơn vị chưa được duyệt');
    expect(desk.values('Kiểm tra')[1]?.[0]).toBe(verdict);
    const units = (SMALL_MONTH['Đơn vị'] ?? []).slice(1).map(([code = '']) => code);
    for (const unit of units) run(desk, 'submit', { 'don-vi': unit });
    run(desk, 'approve', { 'don-vi': 'tất cả' });
    expect(stateOf(run(desk, 'compileReport'))).toBe(before);
  });

  it('counts no approval of rows that were changed since: as a closing, so the draft and its tabs', async () => {
    const desk = await openAs(OFFICE, { owner: OFFICE }, withApproval);
    run(desk, 'submit', { 'don-vi': 'CAP' });
    run(desk, 'approve', { 'don-vi': 'CAP' });
    const home = () => desk.values('Trang chủ').flat().join('\n');
    run(desk, 'compileReport');
    expect(home()).toContain('Đã nộp 1/17 đơn vị, trong đó đã duyệt 1.');
    const counted = (kind: string) => {
      const row = desk.values('Trang chủ').find((cells) => cells.includes(kind)) ?? [];
      return row.slice(row.indexOf(kind) + 1).find((cell) => typeof cell === 'number');
    };
    expect(['Nộp, chưa duyệt', 'Đã duyệt', 'Sửa sau duyệt'].map(counted)).toEqual([
      0,
      1,
      undefined,
    ]);
    desk.type('Biểu chung', noteOf(desk, 'CAP'), 'sửa sau duyệt');
    const said = run(desk, 'compileReport').messages.join('\n');
    expect(said).toContain('còn 17 đơn vị chưa được duyệt');
    expect(said).toContain('CAP (đã sửa sau khi duyệt)');
    expect(home()).toContain('trong đó đã duyệt 0, sửa sau duyệt 1 (chờ duyệt lại).');
    expect(['Nộp, chưa duyệt', 'Đã duyệt', 'Sửa sau duyệt'].map(counted)).toEqual([0, 0, 1]);
    const rollup = textsOf(desk, 'Tổng hợp');
    const behind = rollup.find((row) => row.includes('Chưa duyệt'))?.indexOf('Chưa duyệt') ?? -1;
    expect(rollup.map((row) => row[behind]).join()).toMatch(/Công an phường|CAP/);
    expect(run(desk, 'closePeriod').messages.join('\n')).toContain(
      '1 đơn vị sửa dòng sau khi nộp: CAP',
    );
  });
});

describe('a workbook whose clock is another', () => {
  it('tells the time of a submission by it', async () => {
    const month = {
      ...SMALL_MONTH,
      'Cấu hình': (SMALL_MONTH['Cấu hình'] ?? []).map((row) =>
        row[0] === 'Múi giờ' ? ['Múi giờ', 'Asia/Tokyo'] : row,
      ),
    };
    const desk = await openAs(OFFICE, { owner: OFFICE }, month);
    run(desk, 'submit', { 'don-vi': 'CAP' });
    expect(standingOf(desk, 'CAP')?.[3]).toBe('20/05/2026 12:00');
  });
});

describe('a run that is taken back', () => {
  it('is of its own period, whatever unit’s submission it carried out', async () => {
    const clerk = await openAs(CLERK);
    run(clerk, 'submit');
    const desk = await handedTo(clerk, OFFICE);
    const [header = []] = desk.values('Biểu chung');
    const column = (name: string) => String.fromCharCode(65 + header.indexOf(name));
    const at = desk.values('Biểu chung').findIndex((row) => row[0] === '2026-05') + 1;
    desk.type('Biểu chung', `${column('Kỳ')}${at}`, '2026-06');
    expect(run(desk, 'closePeriod', { ky: '2026-06', 'ly-do': 'thử' }).status).toBe('done');
    expect(journal(desk).map((line) => line[2])).toContain('Nộp báo cáo');
    expect(run(desk, 'undoLastRun')).toMatchObject({ undone: { period: '2026-06' } });
    // It may be closed once more, and nothing says that the other one was opened again.
    expect(run(desk, 'closePeriod', { ky: '2026-06', 'ly-do': 'thử' }).status).toBe('done');
  });
});
