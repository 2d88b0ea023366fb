import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/model/rule';
import { overlapOf } from '../../src/rollup';

/** Whether the codes overlap where one rule stands. */
function byRule(left: string, comparison: Comparison, right: string, ...codes: string[]) {
  return overlapOf([{ left, comparison, right }], [])(codes);
}

describe('figures that are parts of others', () => {
  it.each<[string, Comparison, string, string[]]>([
    ['DV.NU', '<=', 'DV.TONG', ['DV.NU', 'DV.TONG']],
    ['DV.TONG', '>', 'DV.NU', ['dv.nu', 'X', 'DV.TONG']],
    ['A + B', '=', 'C', ['B', 'C']],
    ['C - A', '=', 'B', ['A', 'C']],
    ['A@HCC', '<=', 'B@HCC', ['A', 'B']],
    ['LŨY_KẾ(A)', '<=', 'LŨY_KẾ(B)', ['A', 'B']],
    ['A', '<=', 'B * 0.2', ['A', 'B']],
    ['A / B * 100', '=', '81.5', ['A', 'B']],
    ['IF(C > 0, A, 0)', '<=', 'B', ['A', 'B']],
  ])('%s %s %s: %j overlap', (left, comparison, right, codes) => {
    expect(byRule(left, comparison, right, ...codes)).toBe(true);
  });

  it.each<[string, Comparison, string, string[]]>([
    ['A + B', '=', 'C', ['A', 'B']],
    ['C - A', '=', 'B', ['A', 'B']],
    ['A', '≠', 'B', ['A', 'B']],
    ['A', '<=', '100', ['A', 'B']],
    ['A', '<=', 'KỲ_TRƯỚC(B) * 1.5', ['A', 'B']],
    ['A / (A + B)', '<=', '0.5', ['A', 'B']],
    ['IF(C > 0, A, 0)', '<=', 'B', ['A', 'C']],
    ['A <=', '<=', 'B', ['A', 'B']],
  ])('%s %s %s: %j do not', (left, comparison, right, codes) => {
    expect(byRule(left, comparison, right, ...codes)).toBe(false);
  });

  it('are told by formulas too: a sum and its parts, a share and its whole', () => {
    const overlap = overlapOf(
      [],
      [
        { code: 'VB.TONG', formula: 'VB.DEN + VB.DI' },
        { code: 'CA.TL', formula: 'CA.LAM_RO / CA.TONG_VU * 100' },
        { code: 'VB.DEN', formula: '' },
      ],
    );
    expect(overlap(['VB.TONG', 'VB.DI'])).toBe(true);
    expect(overlap(['CA.LAM_RO', 'CA.TONG_VU'])).toBe(true);
    expect(overlap(['VB.DEN', 'VB.DI'])).toBe(false);
  });
});
