import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROGRESS_STATES } from '../../src/model/progress';
import { resultOf, toldIn } from '../../src/progress/journalLine';

describe('what a line of the journal says of a unit', () => {
  it('is read as it was written, whatever people typed as reason, name or code', () => {
    const told = fc.record({
      unit: fc.constantFrom('CAP', 'VP.DU', '07', 'TỔ DÂN PHỐ 3', 'A-B_c'),
      state: fc.constantFrom(...PROGRESS_STATES),
      print: fc.constantFrom('', '0123456789abcdef'),
      reason: fc.oneof(
        fc.string(),
        fc.constantFrom('', 'Thiếu · lý do: số 12', ' · Đã duyệt · ', 'dấu 00', 'hai\ndòng'),
      ),
    });
    const details = fc.array(fc.constantFrom('Công an phường', 'còn 3 chỉ tiêu chưa có số'));
    fc.assert(
      fc.property(told, details, (one, more) => {
        expect(toldIn(resultOf(one, more))).toEqual(one);
      }),
    );
  });

  it('is what a line says that was written before', () => {
    const line = 'MTTQ · Đã nộp · dấu 0123456789abcdef · Mặt trận · lý do: không phát sinh';
    expect(toldIn(line)).toEqual({
      unit: 'MTTQ',
      state: 'Đã nộp',
      print: '0123456789abcdef',
      reason: 'không phát sinh',
    });
  });

  it('is nothing in lines about anything else', () => {
    for (const result of [
      '0 lỗi, 3 cảnh báo',
      'chốt 477 dòng; lý do: thử',
      'Công an phường (CAP) nộp lúc 20/05/2026 10:00, không ghi nhận: đơn vị đang là Trả lại',
      'CAP · Đã duyệt rồi',
    ]) {
      expect([result, toldIn(result)]).toEqual([result, undefined]);
    }
  });
});
