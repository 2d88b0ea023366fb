import { describe, expect, it } from 'vitest';
import { changesTab, differenceLines, sayDifferences } from '../../src/versions';
import type { Difference } from '../../src/versions/compare';

const figure = (before: string, now: string): Difference => ({
  kind: 'figure',
  code: 'DON.TL',
  name: 'Tỷ lệ',
  before,
  now,
});

describe('figures that changed', () => {
  it.each([
    ['104.28571428571428571429', '89.28571428571428571429', '104,29 → 89,29'],
    ['94', '1234567.89', '94 → 1.234.567,89'],
    ['43', '6000', '43 → 6.000'],
    ['33.333333', '33.3334', '33,333333 → 33,3334'],
    ['chưa báo cáo', '7', 'chưa báo cáo → 7'],
    // What somebody typed into the hidden tab stops no report.
    ['12,5', '7', '12,5 → 7'],
    ['9 vụ', '7', '9 vụ → 7'],
  ])('are told as people write numbers: %s, %s', (before, now, told) => {
    const [line] = differenceLines([figure(before, now)]);
    expect(line).toBe(`Số liệu DON.TL: ${told}`);
    const { rows } = changesTab({ latest: undefined, before: undefined }, [figure(before, now)]);
    const [, , old, fresh] = rows[rows.length - 1] ?? [];
    expect(`${old?.value} → ${fresh?.value}`).toBe(told);
  });
});

it('a first version is not told from one that says the same once more', () => {
  const said = sayDifferences({ latest: undefined, before: undefined }, []);
  expect(said).toBe('Nội dung này là bản đầu tiên của kỳ, chưa có bản trước để so.');
});
