import { describe, expect, it } from 'vitest';
import { found } from '../form';

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

  it('is none where a person asks for a look at a text of this period', () => {
    expect(found({ rows: [CARRIED] })).toEqual([]);
  });
});
