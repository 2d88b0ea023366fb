import { describe, expect, it } from 'vitest';
import { LOG_WORDS } from '../../src/contract';

describe('the words of Nhật ký that are read back', () => {
  it('are those that stand in workbooks by now: another word would lose who has submitted', () => {
    expect(LOG_WORDS).toEqual({
      submit: 'Nộp báo cáo',
      returned: 'Trả lại đơn vị',
      approve: 'Duyệt',
      takenOver: 'Tiếp nhận tiến độ',
      unknownAccount: 'không rõ',
      print: 'dấu',
      reason: 'lý do:',
      submitted: 'nộp lúc',
      removedName: '(đã xóa tên)',
    });
  });
});
