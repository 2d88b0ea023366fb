import { describe, expect, it } from 'vitest';
import { type FormText, findingsOf, found } from '../form';

/** A series of one unit: the months of 2026 before the last one in the archive. */
function months(values: readonly (number | string)[], indicator: string): FormText {
  const line = (value: number | string, index: number) =>
    `2026-${String(index + 1).padStart(2, '0')} CAP A ${value}`;
  const lines = values.map(line);
  return {
    period: `2026-${String(values.length).padStart(2, '0')}`,
    units: 'CAP UBND',
    indicators: indicator,
    archive: lines.slice(0, -1).join('\n'),
    form: lines[lines.length - 1] ?? '',
  };
}

const FLOW = 'A | Tổng | Cộng dồn | ĐVT=vụ';

describe('last month’s value copied unchanged', () => {
  it('is doubted where the series moves', () => {
    expect(found(months([45, 52, 61, 61], FLOW))).toEqual(['copied-figure Biểu chung!H2']);
  });

  it.each([
    ['a value that is always the same', [52, 52, 52, 52]],
    ['a value that came back', [61, 52, 61, 61]],
    ['a small value', [3, 5, 7, 7]],
    ['a short history', [61, 61]],
    ['another value', [45, 52, 61, 60]],
  ])('not %s', (_, values) => {
    expect(found(months(values, FLOW))).toEqual([]);
  });

  it('not of a stock, which stands still by nature', () => {
    expect(found(months([45, 52, 61, 61], 'A | Tổng | Mới nhất | ĐVT=vụ'))).toEqual([]);
  });

  it('is told once for a unit whose whole form is copied', () => {
    const codes = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
    const rows = (period: string, change: number) =>
      codes.map((code, at) => `${period} CAP ${code} ${10 + at * 7 + change}`).join('\n');
    const text = {
      units: 'CAP UBND',
      indicators: codes.map((code) => `${code} | Tổng | Cộng dồn | ĐVT=vụ`).join('\n'),
      archive: rows('2026-04', 0),
    };
    expect(found({ ...text, form: rows('2026-05', 0) })).toEqual(['copied-report Biểu chung!H2']);
    expect(found({ ...text, form: rows('2026-05', 1) })).toEqual([]);
  });
});

describe('an outlier', () => {
  it('shows the unit’s own history', () => {
    const [finding, ...others] = findingsOf(months([100, 104, 98, 101, 99, 990], FLOW));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'outlier',
      severity: 'Cảnh báo',
      tab: 'Biểu chung',
      cell: 'H2',
      found: '990',
      actor: { unit: 'CAP' },
    });
    for (const word of ['2026-01: 100', '2026-05: 99', 'quanh 100']) {
      expect(finding?.message).toContain(word);
    }
  });

  it('is not looked for before there are five periods', () => {
    expect(found(months([100, 104, 98, 101, 990], FLOW))).toEqual([]);
  });
});

describe('money in the wrong unit', () => {
  it('is told with the unit that the indicator has', () => {
    const [finding] = findingsOf(
      months([118200, 120300, 119], 'A | Tổng | Cộng dồn | ĐVT=triệu đồng'),
    );
    expect(finding).toMatchObject({ code: 'wrong-scale', cell: 'H2' });
    expect(finding?.message).toContain('triệu đồng');
  });
});

describe('a cumulative figure', () => {
  const TOTAL = 'A | Tổng | Mới nhất | Tên=Tổng thu ngân sách (lũy kế) | ĐVT=triệu đồng';

  it('may not fall within the year', () => {
    expect(found(months([100, 250, 180], TOTAL))).toEqual(['cumulative-decreased Biểu chung!H2']);
    expect(found(months([100, 250, 250], TOTAL))).toEqual([]);
  });

  it('begins again with the year', () => {
    expect(
      found({
        period: '2026-01',
        units: 'CAP UBND',
        indicators: TOTAL,
        archive: '2025-11 CAP A 1200\n2025-12 CAP A 1400',
        form: '2026-01 CAP A 90',
      }),
    ).toEqual([]);
  });

  it('falls with a negative flow', () => {
    expect(found(months([100, 250, -30], 'A | Tổng | Cộng dồn | ĐVT=triệu đồng'))).toEqual([
      'cumulative-decreased Biểu chung!H2',
    ]);
  });
});

describe('a plan that changes within the year', () => {
  const text: FormText = {
    units: 'CAP UBND',
    indicators: 'A | Tổng | Cộng dồn | Kế hoạch năm=120',
    form: '2026-05 CAP A 3',
  };

  it('is told with what was recorded when it was first reported', () => {
    const [finding] = findingsOf({ ...text, metadata: { 'plan:2026': '{"a":"100"}' } });
    expect(finding).toMatchObject({
      code: 'plan-changed',
      tab: 'Chỉ tiêu',
      cell: 'I2',
      found: '120',
    });
    expect(finding?.message).toContain('100');
  });

  it('is not told of another year, of the same plan, or of a record that cannot be read', () => {
    for (const metadata of [
      { 'plan:2025': '{"a":"100"}' },
      { 'plan:2026': '{"a":"120"}' },
      { 'plan:2026': '[1,' },
      { 'plan:2026': 'null' },
    ]) {
      expect(found({ ...text, metadata })).toEqual([]);
    }
  });
});
