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
    const { rows } = changesTab({
      kept: { latest: undefined, before: undefined },
      differences: [figure(before, now)],
    });
    const [, , old, fresh] = rows[rows.length - 1] ?? [];
    expect(`${old?.value} → ${fresh?.value}`).toBe(told);
  });
});

describe('a version that says the same as the run before', () => {
  const first = { period: '2026-05', lines: [], figures: new Map() };

  it('is told from the first one', () => {
    const kept = { latest: first, before: undefined };
    expect(sayDifferences(kept, [], false)).toBe('Kỳ này chưa có bản khác nào được giữ để so.');
    expect(sayDifferences(kept, [], true)).toBe(
      'Số liệu và lời văn như lần tổng hợp trước của kỳ này.',
    );
  });

  it('is compared with the last one that differed, too', () => {
    const kept = { latest: first, before: first };
    const changed = 'So với bản khác trước đó: 1 số liệu và 0 đoạn văn thay đổi.';
    expect(sayDifferences(kept, [figure('1', '2')], false)).toBe(changed);
    expect(sayDifferences(kept, [figure('1', '2')], true)).toBe(
      `Số liệu và lời văn như lần tổng hợp trước của kỳ này. ${changed}`,
    );
  });
});
