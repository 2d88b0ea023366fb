import { describe, expect, it } from 'vitest';
import { openBook } from '../../../src/book';
import { TAB } from '../../../src/contract';
import { formGrid, found } from '../form';

const CARRIED = { Loại: 'Lời văn', 'Nội dung': 'Đã họp giao ban.', 'Ghi chú': 'Cần xem lại' };
const LAST = { ...CARRIED, Kỳ: '2026-04', 'Ghi chú': '' };

describe('a paragraph taken over from the last period', () => {
  it('is told at its text until it is edited or the word is removed', () => {
    expect(found({ rows: [CARRIED], archived: [LAST] })).toEqual([
      'text-not-reviewed Biểu chung!G2',
    ]);
    const edited = { ...CARRIED, 'Nội dung': 'Đã họp giao ban tuần 3.' };
    expect(found({ rows: [edited], archived: [LAST] })).toEqual([]);
    expect(found({ rows: [{ ...CARRIED, 'Ghi chú': '' }], archived: [LAST] })).toEqual([]);
  });

  it('is known among other words of the note, and in the form as in the archive', () => {
    const noted = { ...CARRIED, 'Ghi chú': 'cần xem lại; hỏi VPĐU' };
    expect(found({ rows: [noted, LAST] })).toEqual(['text-not-reviewed Biểu chung!G2']);
  });

  it('is none where a person asks for a look at a text that is not the one of the last period', () => {
    const other = { ...LAST, 'Nội dung': 'Đã họp tổng kết.' };
    expect(found({ rows: [CARRIED], archived: [other] })).toEqual([]);
  });

  it('is told where nothing is left to compare it with', () => {
    expect(found({ rows: [CARRIED] })).toEqual(['text-not-reviewed Biểu chung!G2']);
    const elsewhere = { ...LAST, 'Nội dung': 'Đã họp tổng kết.', 'Đơn vị': 'MTTQ' };
    expect(found({ rows: [CARRIED], archived: [elsewhere] })).toContain(
      'text-not-reviewed Biểu chung!G2',
    );
    const older = { ...LAST, Kỳ: '2025-12', 'Nội dung': 'Đã họp tổng kết.' };
    expect(found({ rows: [CARRIED], archived: [older] })).toEqual([]);
  });

  it('is told where the words of the last period are not read', () => {
    const grid = formGrid({ rows: [CARRIED], archived: [{ ...LAST, 'Nội dung': 'Đã họp.' }] });
    const book = openBook(
      {
        ...grid,
        tabs: grid.tabs.map((tab) =>
          tab.title === TAB.archive ? { ...tab, partialRows: new Set([1]) } : tab,
        ),
      },
      'run-1',
    );
    const codes = book.findings().map(({ code, message }) => [code, message]);
    expect(codes).toContainEqual([
      'text-not-reviewed',
      'Đoạn này còn ghi "Cần xem lại"; không còn lời của kỳ trước để so, nên coi như chưa xem lại.',
    ]);
  });
});
