import { describe, expect, it } from 'vitest';
import { agreementIn } from '../../src/commands/agreed';

describe('the office’s yes', () => {
  it.each(['CÓ', 'có', 'Co', 'co', ' CO ', 'yes', 'Y', 'x', 'X', 'OK', 'ok.', '"CÓ"', 'đồng ý'])(
    'is what plainly says so: %j',
    (typed) => {
      expect(agreementIn(typed)).toBe('yes');
    },
  );

  it('is the switch of the command line', () => {
    expect(agreementIn(true)).toBe('yes');
  });

  it.each([undefined, false, '', '  ', 'không', 'KHONG', 'no', 'Không đồng ý', 'hủy'])(
    'is not given by %j',
    (typed) => {
      expect(agreementIn(typed)).toBe('no');
    },
  );

  it.each(['abc', '1', 'có lẽ', 'cong khai'])('is asked for anew after %j', (typed) => {
    expect(agreementIn(typed)).toEqual({ unclear: expect.stringContaining('gõ CÓ') });
  });
});
