import { expect, it } from 'vitest';
import { namelessLine } from '../../src/retention';

it('a name that goes leaves one pair of brackets', () => {
  const line = (command: string, result: string) =>
    namelessLine(
      (header) => ({ Lệnh: command, 'Kết quả': result })[String(header)] ?? '',
      new Set(['Trần Thị Lan']),
    )['Kết quả'];
  const reopened = line('Mở lại kỳ', 'mở lại (Trần Thị Lan); hỏi Trần Thị Lan');
  expect(reopened).toBe('mở lại (đã xóa tên); hỏi (đã xóa tên)');
  for (const who of ['Trần Thị Lan', 'Lê Văn Hải']) {
    const answered = line('Giải trình', `Biểu chung G5: đã sửa (${who}); G6: đúng (${who})`);
    expect(answered).toBe('Biểu chung G5: đã sửa (đã xóa tên); G6: đúng (đã xóa tên)');
    expect(line('Giải trình', answered ?? '')).toBe(answered);
  }
});
