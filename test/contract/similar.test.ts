import { describe, expect, it } from 'vitest';
import { isSimilar } from '../../src/contract';

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
