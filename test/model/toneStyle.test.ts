import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/model/folding';
import { inToneStyle } from '../../src/model/toneStyle';

const PAIRS = [
  ['hòa', 'hoà'],
  ['HÒA', 'HOÀ'],
  ['tỏa', 'toả'],
  ['xóa', 'xoá'],
  ['õa', 'oã'],
  ['họa', 'hoạ'],
  ['khỏe', 'khoẻ'],
  ['lóe', 'loé'],
  ['Ủy', 'Uỷ'],
  ['ỦY', 'UỶ'],
  ['thủy', 'thuỷ'],
  ['Thúy', 'Thuý'],
  ['tùy', 'tuỳ'],
  ['lũy', 'luỹ'],
  ['lụy', 'luỵ'],
] as const;

const ONE_SPELLING =
  'quý QUÝ quỹ quỵ Quảng quả giá giả hoàn hoạt toán ngoài khoáy hoặc thuyền huyện khuỷu nguyễn của mùa múi yếu hòn oa toe uy suy khuya 1.234 Đảng';

describe('the place of the tone mark', () => {
  it.each(PAIRS)('writes %s or %s as the office does', (first, last) => {
    for (const word of [first, last]) {
      expect(inToneStyle(word, 'ủy')).toBe(first);
      expect(inToneStyle(word, 'uỷ')).toBe(last);
    }
  });

  it.each(ONE_SPELLING.split(' '))('leaves %s alone', (word) => {
    expect(inToneStyle(word, 'ủy')).toBe(word);
    expect(inToneStyle(word, 'uỷ')).toBe(word);
  });

  it('reads words inside a sentence, in either Unicode form', () => {
    const text = 'CỘNG HÒA - Ủy ban, (thủy lợi), quý II; sức khỏe.';
    const last = 'CỘNG HOÀ - Uỷ ban, (thuỷ lợi), quý II; sức khoẻ.';
    expect(inToneStyle(text.normalize('NFD'), 'uỷ')).toBe(last);
    expect(inToneStyle(last, 'ủy')).toBe(text);
  });

  it('changes nothing but the place of marks, whatever the text', () => {
    const syllable = fc.constantFrom('hoà', 'thúy', 'quý', 'khoẻ', 'ủy', ' ', '-', 'q', 'uy', 'ặ');
    fc.assert(
      fc.property(fc.array(fc.oneof(syllable, fc.string({ unit: 'grapheme' }))), (parts) => {
        const text = parts.join('').normalize('NFC');
        const first = inToneStyle(text, 'ủy');
        const last = inToneStyle(text, 'uỷ');
        expect(fold(first)).toBe(fold(text));
        expect(fold(last)).toBe(fold(text));
        expect(inToneStyle(last, 'ủy')).toBe(first);
      }),
    );
  });
});
