import { describe, expect, it } from 'vitest';
import { type FormText, findingsOf, found } from '../form';

const ALL: ReadonlySet<string> = new Set();
const NOBODY = (text: FormText) =>
  found(text, ALL).filter((one) => one.startsWith('nobody-expected'));

describe('an indicator that nobody is expected to report', () => {
  const indicators = 'A | Tổng | Cộng dồn\nB | Tổng | Cộng dồn\nF | | | Công thức=A + B';

  it('is told at its row, for information', () => {
    const text = { indicators, form: '2026-05 CAP A 3' };
    expect(NOBODY(text)).toHaveLength(1);
    const [finding] = findingsOf(text, ALL).filter(({ code }) => code === 'nobody-expected');
    expect(finding).toMatchObject({ severity: 'Thông tin', actor: 'office', tab: 'Chỉ tiêu' });
    expect(finding?.message).toContain('B (Chỉ tiêu B)');
  });

  it('is none where somebody is named, has a row, had one, or has a prepared one', () => {
    const named = indicators.replace('B | Tổng | Cộng dồn', '$& | Đơn vị báo cáo=MTTQ');
    expect(NOBODY({ indicators: named, form: '2026-05 CAP A 3' })).toEqual([]);
    expect(NOBODY({ indicators, form: '2026-05 CAP A 3\n2026-05 MTTQ B 0' })).toEqual([]);
    expect(NOBODY({ indicators, form: '2026-05 CAP A 3', archive: '2026-04 CAP B 1' })).toEqual([]);
    expect(NOBODY({ indicators, form: '2026-05 CAP A 3\n2026-05 MTTQ B' })).toEqual([]);
  });

  it('is none where the form asks a unit for it, as for a figure of each spring: that unit is told', () => {
    const form = '2026-05 CAP A 3\n2026-05 MTTQ A 1';
    const text = { indicators, form, archive: '2025-05 MTTQ B 7' };
    expect(NOBODY(text)).toEqual([]);
    const told = findingsOf(text, ALL).filter(({ code }) => code === 'figures-not-reported');
    expect(told).toMatchObject([{ message: expect.stringContaining('B (Chỉ tiêu B)') }]);
  });

  it('is told where only a unit is named that there is not', () => {
    const named = indicators.replace('B | Tổng | Cộng dồn', '$& | Đơn vị báo cáo=LẠ');
    const text = { indicators: named, form: '2026-05 CAP A 3' };
    expect(NOBODY(text)).toHaveLength(1);
    const [finding] = findingsOf(text, ALL).filter(({ code }) => code === 'nobody-expected');
    expect(finding?.message).toContain('chỉ giao cho đơn vị đã thôi hoạt động');
  });
});
