import { describe, expect, it } from 'vitest';
import { openBook } from '../../src/book';
import { type PackedGrid, unpackGrid } from '../../src/contract';
import type { Desk, DeskOptions } from '../../src/desk';
import { findingRecord } from '../../src/findings';
import type { EnteredRow } from '../../src/form';
import { SAMPLE } from '../desk/files/pack/packs';
import { BATCH, FORM, GET, moved, put, taken, typed } from '../run/othersEdits';
import { CLERK, OWNER } from '../run/small';
import { columnOf, OFFICE, type Outcome, openWithBundle } from './bundle';
import { cellOf, entry, given, rowOf } from './enteredPage';
import { handedTo, journal, openAs, run, textsOf } from './progressDesk';

/** **Nhập liệu**: what its page is given, and what becomes of what the page sends back. */

interface Given {
  readonly unit: string;
  readonly units: readonly { readonly code: string; readonly isClosed: boolean }[];
  readonly grid: PackedGrid;
}

type Entered = Outcome & {
  readonly entered?: {
    readonly rows: number;
    readonly gone: readonly number[];
    readonly again: readonly number[];
    readonly conflicts: readonly { readonly header: string; readonly standing: string }[];
  };
};

function save(desk: Desk, unit: string, rows: readonly EnteredRow[], more: object = {}): Entered {
  return run(desk, 'enterFigures', {
    trang: true,
    'don-vi': unit,
    ky: '2026-05',
    ghi: JSON.stringify(rows),
    ...more,
  });
}

const opened = (user: string, options: Partial<DeskOptions> = {}) => openAs(user, options);

describe('the page of Nhập liệu', () => {
  it('is shown beside the sheet with the clerk’s own unit and the workbook as it was read', async () => {
    const desk = await opened(CLERK);
    const outcome = run(desk, 'enterFigures');
    expect(outcome.status).toBe('done');
    const { unit, units, grid } = given<Given>(desk);
    expect(unit).toBe('CAP');
    expect(units.map(({ code }) => code)).toContain('CAP');
    const form = unpackGrid(grid).tabs.find(({ title }) => title === FORM);
    expect(form?.rows.length).toBeGreaterThan(10);
    expect(JSON.stringify(grid)).not.toContain(`"${OFFICE}"`.repeat(2));
    expect(desk.wasWritten()).toBe(false);
  });

  it('finds in the unit’s rows what the check finds there', async () => {
    const desk = await openWithBundle(SAMPLE);
    run(desk, 'enterFigures', { 'don-vi': 'HCC' });
    const book = openBook(unpackGrid(given<Given>(desk).grid), '');
    if (book.state !== 'open') throw new Error('broken');
    const told = (found: readonly { tab: string; cell: string; message: string }[]) =>
      found
        .filter(({ tab, cell }) => tab === FORM && /^[A-Z]+\d+$/.test(cell))
        .map(({ cell, message }) => `${cell} ${message}`);
    const { findings = [] } = run(desk, 'check');
    expect(told(book.findings().map(findingRecord))).toEqual(told(findings));
    expect(told(findings).length).toBeGreaterThan(0);
  });

  it('offers the office every unit', async () => {
    const desk = await opened(OWNER);
    run(desk, 'enterFigures');
    expect(given<Given>(desk).units.length).toBeGreaterThan(10);
  });

  it('is given the workbook anew where it asks for it, and nothing is shown then', async () => {
    const desk = await opened(CLERK);
    const answer = run(desk, 'enterFigures', { trang: true }) as Outcome & Given;
    expect(answer.unit).toBe('CAP');
    expect(unpackGrid(answer.grid).tabs.length).toBeGreaterThan(5);
    expect(desk.dialogs).toEqual([]);
  });
});

describe('what the page sends', () => {
  it('is written as numbers, days and texts in one batch, with who and when beside the row', async () => {
    const desk = await opened(CLERK);
    const row = rowOf(desk, 'CAP');
    const batches = desk.calls()[BATCH] ?? 0;
    const outcome = save(desk, 'CAP', [
      entry(desk, row, { 'Giá trị': '1.234', 'Ghi chú': '=1+1' }),
    ]);
    expect(outcome).toMatchObject({
      status: 'done',
      entered: { rows: 1, conflicts: [], gone: [] },
    });
    expect(cellOf(desk, row, 'Giá trị')).toBe(1234);
    expect(cellOf(desk, row, 'Ghi chú')).toBe('=1+1');
    expect(cellOf(desk, row, 'Cập nhật')).toBe(`20/05/2026 10:00 ${CLERK}`);
    expect((desk.calls()[BATCH] ?? 0) - batches).toBe(1);
    expect(desk.dialogs).toEqual([]);
  });

  it.each([
    ['x', 'x', null],
    ['31,5 triệu', '31,5 triệu', null],
    ['81,5%', '81,5%', /phần trăm|%/],
    ['khoảng mười', 'khoảng mười', /không đọc được thành số/],
    ['1,234', '1,234', /hai cách/],
    ['-5', -5, /âm/],
    ['', null, null],
  ])('%s stands as %s, and beside it what the check says of it', async (text, stands, says) => {
    const desk = await opened(CLERK);
    const row = rowOf(desk, 'CAP');
    expect(save(desk, 'CAP', [entry(desk, row, { 'Giá trị': text })]).status).toBe('done');
    expect(cellOf(desk, row, 'Giá trị')).toBe(stands);
    const mark = cellOf(desk, row, 'Kiểm tra');
    if (says) expect(mark).toMatch(says);
    else expect(mark).toBeNull();
  });

  it('stands as it was typed under every header, whatever that is', async () => {
    const desk = await opened(CLERK);
    const odd = [
      '=1+1',
      '+5',
      "'abc",
      '{{VB.DEN',
      '31/02/2026',
      '<b>&',
      '2026-05',
      '\u202Eđảo',
      'a\n\nb',
    ];
    const figure = rowOf(desk, 'CAP');
    const headers = [
      'Giá trị',
      'Nội dung',
      'Thời hạn',
      'Trạng thái',
      'Minh chứng',
      'Ghi chú',
    ] as const;
    for (const text of odd) {
      const after = Object.fromEntries(headers.map((header) => [header, text]));
      const outcome = save(desk, 'CAP', [entry(desk, figure, after)]);
      expect([text, outcome.status]).toEqual([text, 'done']);
      for (const header of headers) {
        const wanted = header === 'Giá trị' && text === '+5' ? 5 : text;
        expect([header, cellOf(desk, figure, header)]).toEqual([header, wanted]);
      }
    }
    expect(run(await handedTo(desk, OWNER), 'check').status).toBe('done');
  });

  it('days are written as days', async () => {
    const desk = await opened(CLERK);
    const row = rowOf(desk, 'CAP');
    save(desk, 'CAP', [entry(desk, row, { 'Ngày hoàn thành': '19/5/2026' })]);
    expect(cellOf(desk, row, 'Ngày hoàn thành')).toBe(46161);
  });

  it('is written for the office with a line in the journal; a clerk’s leaves the journal alone', async () => {
    const office = await opened(OWNER);
    const lines = journal(office).length;
    const row = rowOf(office, 'CAP');
    expect(save(office, 'CAP', [entry(office, row, { 'Giá trị': '7' })]).status).toBe('done');
    expect(cellOf(office, row, 'Giá trị')).toBe(7);
    expect(journal(office)).toHaveLength(lines + 1);
    expect(journal(office).at(-1)?.[2]).toBe('Nhập liệu');
    const clerk = await opened(CLERK);
    save(clerk, 'CAP', [entry(clerk, row, { 'Giá trị': '7' })]);
    expect(journal(clerk)).toHaveLength(lines);
  });

  it('a cell that somebody changed meanwhile is not written over: both values are told', async () => {
    const desk = await opened(CLERK);
    const row = rowOf(desk, 'CAP');
    const seen = entry(desk, row, { 'Giá trị': '11', 'Ghi chú': 'mới' });
    desk.type(
      FORM,
      `${String.fromCharCode(65 + columnOf(textsOf(desk, FORM), 'Giá trị'))}${row}`,
      '99',
    );
    const outcome = save(desk, 'CAP', [seen]);
    expect(outcome.entered?.conflicts).toEqual([{ entered: 0, header: 'Giá trị', standing: '99' }]);
    expect(cellOf(desk, row, 'Giá trị')).toBe(99);
    expect(cellOf(desk, row, 'Ghi chú')).toBe('mới');
  });

  it('is found again where rows were put in above it, and told where its row is gone', async () => {
    const probe = await opened(CLERK);
    const row = rowOf(probe, 'CAP');
    const seen = entry(probe, row, { 'Giá trị': '11' });
    const edits = [{ method: GET, nth: 1, requests: [put(FORM, 'ROWS', 1)] }];
    const desk = await opened(CLERK, { edits });
    expect(save(desk, 'CAP', [seen]).status).toBe('done');
    expect(cellOf(desk, row + 1, 'Giá trị')).toBe(11);
    const gone = await opened(CLERK);
    const lost = { ...seen, frame: seen.frame.replace(/\n[^\n]*\n/, '\nkhông có\n') };
    expect(save(gone, 'CAP', [lost]).entered).toMatchObject({ rows: 0, gone: [0] });
  });

  it('written twice is written once', async () => {
    const desk = await opened(CLERK);
    const seen = entry(desk, rowOf(desk, 'CAP'), { 'Giá trị': '11' });
    save(desk, 'CAP', [seen]);
    const again = save(desk, 'CAP', [seen]);
    expect(again.entered).toMatchObject({ rows: 0, conflicts: [] });
    expect(again.messages.join()).toContain('không phải lưu');
  });

  it('goes where the office meant it though a row is put in, or typed in, in the moment of the batch', async () => {
    const probe = await opened(OWNER);
    const row = rowOf(probe, 'CAP');
    const seen = entry(probe, row, { 'Giá trị': '11' });
    const beside = await opened(OWNER, {
      edits: [{ method: BATCH, nth: 1, requests: [put(FORM, 'ROWS', 3)] }],
    });
    expect(save(beside, 'CAP', [seen]).status).toBe('done');
    expect(cellOf(beside, row + 1, 'Giá trị')).toBe(11);
    expect(cellOf(beside, row, 'Giá trị')).not.toBe(11);
    const column = columnOf(textsOf(probe, FORM), 'Giá trị');
    const typedOver = await opened(OWNER, {
      edits: [{ method: BATCH, nth: 1, requests: [typed(FORM, row - 1, column, '77')] }],
    });
    expect(save(typedOver, 'CAP', [seen]).entered?.conflicts).toHaveLength(1);
    expect(cellOf(typedOver, row, 'Giá trị')).toBe('77');
  });
});

describe('rows that somebody moves in the moment of a clerk’s batch', () => {
  it.each([
    ['put in above', put(FORM, 'ROWS', 3)],
    ['taken out above', taken(FORM, 'ROWS', 2)],
    ['moved', moved(FORM, 'ROWS', 20, 2)],
  ])(
    '%s: nothing of others is written over, and the page is told to save again',
    async (_, request) => {
      const probe = await opened(CLERK);
      const row = rowOf(probe, 'CAP');
      const seen = entry(probe, row, { 'Giá trị': '11', 'Ghi chú': 'của mình' });
      const edits = [{ method: BATCH, nth: 1, requests: [request] }];
      const plain = await opened(CLERK, {
        edits: [{ ...edits[0], method: GET, nth: 1, requests: [request] }],
      });
      run(plain, 'enterFigures');
      const desk = await opened(CLERK, { edits });
      const outcome = save(desk, 'CAP', [seen]);
      expect(outcome.entered).toMatchObject({ rows: 0, again: [0] });
      expect(outcome.messages.join()).toContain('hãy lưu lại');
      expect(textsOf(desk, FORM)).toEqual(textsOf(plain, FORM));
      expect(save(desk, 'CAP', [seen]).entered).toMatchObject({ rows: 1, again: [] });
      const at = textsOf(desk, FORM).findIndex((cells) => cells.includes('của mình'));
      expect(cellOf(desk, at + 1, 'Giá trị')).toBe(11);
      expect(cellOf(desk, at + 1, 'Đơn vị')).toBe('CAP');
    },
  );

  it('a column put in: which cells are to be looked at is said', async () => {
    const probe = await opened(CLERK);
    const row = rowOf(probe, 'CAP');
    const seen = entry(probe, row, { 'Giá trị': '11' });
    const edits = [{ method: BATCH, nth: 1, requests: [put(FORM, 'COLUMNS', 3)] }];
    const desk = await opened(CLERK, { edits });
    const outcome = save(desk, 'CAP', [seen]);
    expect(outcome.entered).toMatchObject({ rows: 0, again: [0] });
    expect(outcome.messages.join()).toContain(`dòng ${row}`);
  });
});

describe('what is refused', () => {
  it('another unit’s rows, by who is not of it', async () => {
    const desk = await opened(CLERK);
    const row = rowOf(desk, 'VPDU', 'Lời văn');
    const outcome = save(desk, 'VPDU', [entry(desk, row, { 'Nội dung': 'của người khác' })]);
    expect(outcome.status).toBe('refused');
    expect(outcome.messages.join()).toContain('không mở cho');
    expect(cellOf(desk, row, 'Nội dung')).not.toBe('của người khác');
  });

  it('rows of other units among one’s own', async () => {
    const desk = await opened(CLERK);
    const row = rowOf(desk, 'VPDU', 'Lời văn');
    const outcome = save(desk, 'CAP', [entry(desk, row, { 'Nội dung': 'của người khác' })]);
    expect(outcome.entered).toMatchObject({ rows: 0, gone: [0] });
  });

  it('rows that are closed since they were submitted', async () => {
    const clerk = await opened(CLERK);
    run(clerk, 'submit');
    const office = await handedTo(clerk, OWNER);
    run(office, 'check');
    const desk = await handedTo(office, CLERK);
    run(desk, 'enterFigures');
    expect(given<Given>(desk).units.find(({ code }) => code === 'CAP')?.isClosed).toBe(true);
    const outcome = save(desk, 'CAP', [entry(desk, rowOf(desk, 'CAP'), { 'Giá trị': '11' })]);
    expect(outcome.status).toBe('refused');
    expect(outcome.messages.join()).toContain('Trả lại đơn vị');
  });

  it.each([
    ['of another period', { ky: '2026-04' }, 'kỳ 2026-04'],
    ['what is no JSON', { ghi: '{' }, 'không đọc được'],
    ['what is no list', { ghi: '{}' }, 'không đọc được'],
  ])('%s', async (_, more, said) => {
    const desk = await opened(CLERK);
    const outcome = save(desk, 'CAP', [], more);
    expect(outcome.status).toBe('refused');
    expect(outcome.messages.join()).toContain(said);
    expect(desk.wasWritten()).toBe(false);
  });
});
