import { describe, expect, it } from 'vitest';
import { isSimilar, slipFinder } from '../../src/model/similar';

describe('a slip for another name', () => {
  it.each([
    ['Gia tri', 'Giá trị'],
    ['GIÁ-TRỊ:', 'Giá trị'],
    ['Nội dug', 'Nội dung'],
    ['Nội dungg', 'Nội dung'],
    ['Nội dnug', 'Nội dung'],
    ['Nội dunh', 'Nội dung'],
    ['Don vi', 'Đơn vị'],
    ['Mức', 'Mục'],
  ])('%s for %s', (typed, wanted) => {
    expect(isSimilar(typed, wanted)).toBe(true);
  });

  it.each([
    ['Nội dung', 'Nội dung'],
    ['ĐẢNG UỶ', 'Đảng ủy'],
    ['', 'Mục'],
    ['Trách nhiệm', 'Trạng thái'],
    ['Nội dung chi tiết', 'Nội dung'],
  ])('not %s for %s', (typed, wanted) => {
    expect(isSimilar(typed, wanted)).toBe(false);
  });
});

describe('the member that a code may be a slip for', () => {
  const units = [
    { code: 'TYT', name: 'Trạm Y tế phường' },
    { code: 'CAP', name: 'Công an phường' },
    { code: 'VPDU', name: 'Văn phòng Đảng ủy' },
    { code: 'VPUB', name: 'Văn phòng UBND' },
  ];
  const find = slipFinder(units, ({ code, name }) => [code, name]);

  it.each([
    ['TYTT', 'TYT'],
    ['t.y.t', 'TYT'],
    ['tram y te phuong', 'TYT'],
    ['VPDX', 'VPDU'],
    ['XYZ', undefined],
    ['', undefined],
    // One letter off both: there is no telling.
    ['VPDB', undefined],
    ['VP', undefined],
  ])('%s: %s', (typed, code) => {
    expect(find(typed)?.code).toBe(code);
  });
});
