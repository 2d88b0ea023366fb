import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/check';
import { ward } from './ward';

/**
 * The meanings of two public test suites, on cases of our own.
 * Missing values in rules: dhis2/dhis2-core (BSD-3), ValidationServiceTest, the strategies
 * SKIP_IF_ANY_VALUE_MISSING (ours always), and NEVER_SKIP (ours where the rule says COALESCE).
 */
describe('a rule whose side has a value missing (dhis2-core, ValidationServiceTest)', () => {
  const verdict = (left: string, right: string, form: string) => {
    const { workbook, rollup } = ward({
      period: '2026-05',
      units: 'U1 UBND',
      indicators: `A | Tổng | Cộng dồn
        B | Tổng | Cộng dồn
        C | Tổng | Cộng dồn
        D | Tổng | Cộng dồn`,
      form,
      rules: `R | so sánh | ${left} | = | ${right} | 0 | Lỗi`,
    });
    const evidence = { workbook, rollup, recordedPlans: new Map<string, string>() };
    const [finding] = runChecks(evidence, { themes: new Set(['office'] as const) });
    return finding === undefined ? 'holds' : finding.code === 'rule-skipped' ? 'skipped' : 'fails';
  };
  const rows = (values: Readonly<Record<string, string>>) =>
    Object.entries(values)
      .map(([code, value]) => `2026-05 U1 ${code} ${value}`)
      .join('\n');

  it.each([
    [{ A: '1', B: '2', C: '1', D: '2' }, 'holds'],
    [{ A: '1', B: '2', C: '1', D: '3' }, 'fails'],
    [{ A: '1', B: '', C: '1', D: '2' }, 'skipped'],
    [{ A: '1', C: '1', D: '2' }, 'skipped'],
    [{ A: '', B: '', C: '1', D: '2' }, 'skipped'],
    [{ A: '1', B: '2', C: '', D: '' }, 'skipped'],
    [{ A: '', B: '', C: '', D: '' }, 'skipped'],
    [{ A: '1', B: 'x', C: '1', D: '0' }, 'skipped'],
    // A reported zero is a value: it neither skips nor vanishes.
    [{ A: '1', B: '0', C: '0', D: '1' }, 'holds'],
    [{ A: '0', B: '0', C: '0', D: '1' }, 'fails'],
  ])('any missing value skips: %j %s', (values, expected) => {
    expect(verdict('A + B', 'C + D', rows(values as Record<string, string>))).toBe(expected);
  });

  it.each([
    [{ A: '1', B: '', C: '1', D: '0' }, 'holds'],
    [{ A: '1', B: '', C: '1', D: '2' }, 'fails'],
    [{ A: '', B: '', C: '', D: '' }, 'holds'],
    [{ A: '', B: '', C: '1', D: '' }, 'fails'],
  ])('never skipping is said by COALESCE(…, 0): %j %s', (values, expected) => {
    const side = (one: string, other: string) => `COALESCE(${one}, 0) + COALESCE(${other}, 0)`;
    expect(verdict(side('A', 'B'), side('C', 'D'), rows(values as Record<string, string>))).toBe(
      expected,
    );
  });

  it.each([
    ['', '', 'holds'],
    ['5', '7', 'holds'],
    ['5', '', 'fails'],
    ['', '7', 'fails'],
    ['0', '0', 'holds'],
    ['0', '', 'fails'],
  ])('a compulsory pair, "%s" and "%s", both or none: %s', (a, b, expected) => {
    const there = (code: string) => `COALESCE(${code} * 0 + 1, 0)`;
    expect(verdict(there('A'), there('B'), rows({ A: a, B: b }))).toBe(expected);
  });

  it.each([
    ['', '', 'holds'],
    ['5', '7', 'fails'],
    ['5', '', 'holds'],
    ['', '7', 'holds'],
    ['0', '0', 'fails'],
  ])('an exclusive pair, "%s" and "%s", not both: %s', (a, b, expected) => {
    const there = (code: string) => `COALESCE(${code} * 0 + 1, 0)`;
    expect(verdict(`MIN(${there('A')}, ${there('B')})`, '0', rows({ A: a, B: b }))).toBe(expected);
  });
});

/**
 * VTL 2.2 (SDMX), operator `hierarchy`: a child that has no row, and one whose cell is empty.
 * non_null = "Chờ đủ" with the children named; partial_null = "Cộng phần đã có"; the others by
 * formula. always_zero and non_zero make a number of nothing: they are said by COALESCE or not at all.
 */
describe('a parent of children that lack (VTL 2.2, hierarchy)', () => {
  const parent = (indicator: string, form: string) =>
    ward({
      period: '2026-05',
      units: 'C1 UBND; C2 UBND; C3 UBND',
      indicators: `A | Tổng | Cộng dồn | Đơn vị báo cáo=C1; C2; C3 | ${indicator}
        ALWAYS_ZERO |  |  | Công thức=COALESCE(A@C1, 0) + COALESCE(A@C2, 0) + COALESCE(A@C3, 0)
        PARTIAL |  |  | Công thức=COALESCE(A@C1 + A@C2 + A@C3, A)
        NON_NULL |  |  | Công thức=A@C1 + A@C2 + A@C3`,
      form,
    });
  const all = '2026-05 C1 A 1\n2026-05 C2 A 2\n2026-05 C3 A 4';
  const noRow = '2026-05 C1 A 1\n2026-05 C2 A 2';
  const empty = '2026-05 C1 A 1\n2026-05 C2 A 2\n2026-05 C3 A';
  const none = '';

  it.each([
    ['all children', all, '7', '7', '7', '7'],
    ['a child without a row', noRow, '…', '3', '3', '3'],
    ['a child with an empty cell', empty, '…', '3', '3', '3'],
    ['no child', none, '…', '…', '0', '…'],
  ])('%s', (_, form, nonNull, partialNull, alwaysZero, partial) => {
    const waiting = parent('Khi thiếu=Chờ đủ', form).figure;
    const summing = parent('Khi thiếu=Cộng phần đã có', form).figure;
    expect(waiting('A').charAt(0)).toBe(nonNull);
    expect(summing('NON_NULL').charAt(0)).toBe(nonNull);
    expect(summing('A').charAt(0)).toBe(partialNull);
    expect(summing('ALWAYS_ZERO')).toBe(alwaysZero);
    expect(summing('PARTIAL').charAt(0)).toBe(partial);
  });

  it('a child that cannot have the figure is no child that lacks', () => {
    const { figure, coverage } = parent('Khi thiếu=Chờ đủ', `${noRow}\n2026-05 C3 A x`);
    expect(figure('A')).toBe('3');
    expect(coverage('A')).toBe('2/2');
    expect(figure('NON_NULL')).toBe('x');
  });
});
