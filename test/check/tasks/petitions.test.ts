import { describe, expect, it } from 'vitest';
import { findingsOf, type Row } from '../form';

const PETITION: Row = {
  Loại: 'Kiến nghị',
  Mã: 'KN.1',
  'Nội dung': 'Sửa đường ngõ 10',
  'Người thực hiện': 'Cử tri tổ 5',
  'Nguồn giao': 'Thành phố',
};

function said(part: Row) {
  return findingsOf({
    settings: { 'Từ ngày': '21/04/2026', 'Đến ngày': '20/05/2026' },
    rows: [{ ...PETITION, ...part }],
  })
    .filter(({ code }) => code.startsWith('petition'))
    .map(({ code, cell, message }) => `${code} ${cell}: ${message}`);
}

const ANSWERED = { 'Trạng thái': 'Hoàn thành', 'Ngày hoàn thành': '18/05/2026' };
const LED = { 'Trách nhiệm': 'Chủ trì: UBND phường' };

describe('petitions', () => {
  it('that are only proposed have no day of answer, and nothing is said of them', () => {
    expect(said({})).toEqual([]);
  });

  it('are overdue from the day after, due soon within five days, and neither once answered', () => {
    expect(said({ ...LED, 'Thời hạn': '19/05/2026' })[0]).toMatch(
      /^petition-overdue \w+: Kiến nghị KN.1 phải trả lời trước 19\/05\/2026/,
    );
    expect(said({ ...LED, 'Thời hạn': '20/05/2026' })[0]).toContain('phải trả lời trong ngày');
    expect(said({ ...LED, 'Thời hạn': '25/05/2026' })[0]).toContain('còn 5 ngày');
    expect(said({ ...LED, 'Thời hạn': '26/05/2026' })).toEqual([]);
    expect(said({ ...LED, 'Thời hạn': '19/05/2026', ...ANSWERED })).toEqual([]);
  });

  it('say who answers where they say by when, and when they were answered', () => {
    expect(said({ 'Thời hạn': '30/06/2026' })[0]).toContain('cột "Trách nhiệm" còn trống');
    expect(said({ 'Trạng thái': 'Hoàn thành' })[0]).toContain('cột "Ngày hoàn thành" còn trống');
  });
});
