import Big from 'big.js';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../src/check';
import { holds } from '../../../src/check/figures/rules';
import type { Workbook } from '../../../src/contract';
import { findingRecord, type Theme } from '../../../src/findings';
import type { Rule } from '../../../src/model/rule';
import type { Rollup } from '../../../src/rollup';
import { type WardText, ward } from '../../rollup/ward';
import { findingsOf } from '../form';

const UNITS = 'CAP UBND; MTTQ MTTQ; QSP UBND -';

/** What is found, as `code cell`, of the figures alone. */
function found(text: Partial<WardText>): readonly string[] {
  const { workbook, rollup } = ward({
    period: '2026-Q2',
    units: UNITS,
    indicators: 'A | Tổng | Cộng dồn',
    ...text,
  });
  return records(workbook, rollup, 'figures')
    .filter(({ code }) => code !== 'figure-as-text')
    .map(({ code, tab, cell }) => `${code} ${tab}!${cell}`);
}

function records(workbook: Workbook, rollup: Rollup, theme: Theme) {
  const evidence = { workbook, rollup, recordedPlans: new Map() };
  return runChecks(evidence, { themes: new Set([theme]) }).map(findingRecord);
}

describe('rows by themselves', () => {
  it('a note beside a computed indicator types no figure', () => {
    const indicators = 'A | Tổng | Cộng dồn\nF | | | Công thức=A + 1';
    const row = { Loại: 'Số liệu', Mã: 'F', 'Ghi chú': 'xem phụ lục' };
    const said = (more: object) =>
      findingsOf({ indicators, form: '2026-05 CAP A 2', rows: [{ ...row, ...more }] })
        .filter(({ code }) => code === 'formula-overwritten')
        .map(({ message }) => /nhập số\./.test(message));
    expect(said({})).toEqual([false]);
    expect(said({ 'Giá trị': '3' })).toEqual([true]);
  });

  it('a unit no longer active, a computed indicator; none of a prepared row', () => {
    expect(
      found({
        period: '2026-05',
        indicators: 'A | Tổng | Cộng dồn\nF | | | Công thức=A + 1',
        form: '2026-05 CAP A 2\n2026-05 QSP A 3\n2026-05 CAP F 3\n2026-05 CAP F',
      }),
    ).toEqual(['inactive-unit Biểu chung!C3', 'formula-overwritten Biểu chung!F4']);
  });
});

describe('a figure with more decimals than its indicator prints', () => {
  const decimals = (value: string, printed?: number) => {
    const { workbook, rollup } = ward({
      period: '2026-Q2',
      units: UNITS,
      indicators: `A | Tổng | Cộng dồn${printed === undefined ? '' : ` | Số lẻ=${printed}`}`,
      form: `2026-05 CAP A ${value}`,
    });
    return records(workbook, rollup, 'figures').filter(({ code }) => code === 'finer-than-printed');
  };

  it('is told at its cell, as it is printed and as it is added', () => {
    const [told, ...others] = decimals('3,5', 0);
    expect(others).toEqual([]);
    expect(told).toMatchObject({ severity: 'Cảnh báo', tab: 'Biểu chung', cell: 'H2' });
    expect(told?.message).toContain('là 3,5 nhưng in ra 04');
    expect(decimals('97,4551', 2)[0]?.message).toContain('là 97,4551 nhưng in ra 97,46');
  });

  it('is none that has as many, nor where the catalogue leaves the decimals open', () => {
    expect(decimals('3', 0)).toEqual([]);
    expect(decimals('97,4', 1)).toEqual([]);
    expect(decimals('3,50', 1)).toEqual([]);
    expect(decimals('106,937')).toEqual([]);
  });
});

const TWICE: WardText = {
  period: '2026-05',
  units: UNITS,
  indicators: 'A | Tổng | Cộng dồn',
  form: '2026-05 CAP A 100\n2026-05 CAP A 120',
};

describe('rows of one unit, period and indicator', () => {
  const rows = (overPeriods: string, second: string) =>
    found({
      period: '2026-05',
      indicators: `A | Tổng | ${overPeriods}`,
      form: `2026-05 CAP A 3\n2026-05 MTTQ A 3\n2026-05 CAP A ${second}`,
    });

  it('of a flow are added, and told with their sum', () => {
    expect(rows('Cộng dồn', '4')).toEqual(['added-rows Biểu chung!H4']);
    expect(rows('Cộng dồn', '3')).toEqual(['repeated-row Biểu chung!H4']);
    expect(rows('Cộng dồn', 'x')).toEqual([]);
    const { workbook, rollup } = ward(TWICE);
    expect(records(workbook, rollup, 'figures')[0]).toMatchObject({
      severity: 'Cảnh báo',
      message: expect.stringMatching(/100 \(dòng 2 .*120 \(dòng 3 .*cộng thành 220/),
    });
  });

  it('of a flow that say what they are of are two things', () => {
    const said = ward(TWICE);
    const [first, second] = said.workbook.entries;
    const rows = first && second ? [{ ...first, content: 'Đợt 1' }, second] : [];
    const workbook = { ...said.workbook, facts: rows, entries: rows };
    expect(records(workbook, said.rollup, 'figures')).toEqual([]);
  });

  it.each(['Mới nhất', 'Trung bình', 'Không'])(
    'are readings of one number under %s: a finding where they differ',
    (overPeriods) => {
      expect(rows(overPeriods, '4')).toEqual(['conflicting-rows Biểu chung!H4']);
      expect(rows(overPeriods, '3')).toEqual([]);
      expect(rows(overPeriods, 'x')).toEqual([]);
    },
  );

  it('unlike the row already closed', () => {
    const both = (archived: string) =>
      found({ period: '2026-05', form: '2026-04 CAP A 3', archive: `2026-04 CAP A ${archived}` });
    expect(both('3')).toEqual([]);
    expect(both('4')).toEqual(['archive-differs Biểu chung!H2']);
    expect(both('x')).toEqual(['archive-differs Biểu chung!H2']);
  });

  it('of other years are history', () => {
    expect(
      found({
        period: '2026-05',
        archive: '2025-05 CAP A 3\n2025-05 CAP A 3\n2026-06 CAP A 1\n2026-06 CAP A 1',
      }),
    ).toEqual([]);
  });
});

describe('a longer period and its months', () => {
  const months = (kind: string, own: string, [april, may, june]: readonly string[]) =>
    found({
      indicators: `A | Tổng | ${kind}`,
      form: `2026-Q2 CAP A ${own}`,
      archive: `2026-04 CAP A ${april}\n2026-05 CAP A ${may}\n2026-06 CAP A ${june}`,
    });
  const DIFFERS = ['whole-differs-from-parts Biểu chung!H2'];

  it.each([
    ['Cộng dồn', '31', ['9', '10', '11'], DIFFERS],
    ['Cộng dồn', '30', ['9', '10', '11'], []],
    ['Cộng dồn', '31', ['9', '10', ''], []],
    ['Cộng dồn', '19', ['9', '10', 'x'], []],
    ['Mới nhất', '10', ['9', '10', '11'], DIFFERS],
    ['Mới nhất', '11', ['9', '', '11'], []],
    ['Trung bình', '10.3', ['10', '10', '11'], []],
    ['Trung bình', '10.4', ['10', '10', '11'], DIFFERS],
    ['Không', '5', ['10', '10', '11'], []],
    ['Cộng dồn', 'x', ['9', '10', '11'], []],
    ['Cộng dồn', '', ['9', '10', '11'], []],
  ])('%s: %s of %j', (kind, own, parts, expected) => {
    expect(months(kind, own, parts)).toEqual(expected);
  });

  it('is looked at wherever it counts: in the quarter before, in a year of halves', () => {
    expect(
      found({
        period: '2026-05',
        archive: '2026-Q1 CAP A 9\n2026-01 CAP A 1\n2026-02 CAP A 1\n2026-03 CAP A 1',
      }),
    ).toEqual(['whole-differs-from-parts Lưu trữ!H2']);
    expect(
      found({ period: '2026', form: '2026 CAP A 9', archive: '2026-H1 CAP A 4\n2026-H2 CAP A 4' }),
    ).toEqual(['whole-differs-from-parts Biểu chung!H2']);
    expect(
      found({ period: '2026-12', archive: '2026 CAP A 9\n2026-H1 CAP A 4\n2026-H2 CAP A 4' }),
    ).toEqual(['whole-differs-from-parts Lưu trữ!H2']);
    expect(
      found({
        period: '2026-02',
        archive: '2026-Q1 CAP A 9\n2026-01 CAP A 1\n2026-02 CAP A 1\n2026-03 CAP A 1',
      }),
    ).toEqual([]);
  });
});

describe('rates of parts that do not match', () => {
  const rate = (formula: string, b: string, policy = '') =>
    found({
      period: '2026-05',
      indicators: `A | Tổng | Cộng dồn
        B | Tổng | Cộng dồn | ${policy}
        R | | | Công thức=${formula}`,
      form: `2026-05 CAP A 3\n2026-05 CAP B ${b}\n2026-05 MTTQ A 3\n2026-05 MTTQ B 5`,
    }).filter((one) => !one.startsWith('missing-figure'));

  it('are a finding at the formula', () => {
    expect(rate('A / B * 100', '')).toEqual(['uneven-parts Chỉ tiêu!H4']);
    expect(rate('A / B * 100', '4')).toEqual([]);
    expect(rate('A / B * 100', 'x')).toEqual([]);
    expect(rate('A + B', '')).toEqual([]);
    expect(rate('A / B * 100', '', 'Khi thiếu=Chờ đủ')).toEqual([]);
  });
});

describe('formulas in error', () => {
  it('each is a finding at its cell that points at the character', () => {
    const { workbook, rollup } = ward({
      period: '2026-05',
      units: UNITS,
      indicators: `A | Tổng | Cộng dồn
        S | | | Công thức=A +
        U | | | Công thức=A + A.B_X + A.B
        D | | | Công thức=A + A@XYZ
        X | | | Công thức=Y + 1
        Y | | | Công thức=X + 1
        OK | | | Công thức=A + KỲ_TRƯỚC(OK)`,
    });
    expect(
      records(workbook, rollup, 'office').map(({ code, cell, message }) => [
        `${code} ${cell}`,
        /ký tự \d+|[A-Z] → .* → [A-Z]/.exec(message)?.[0],
      ]),
    ).toEqual([
      ['formula-error H3', 'ký tự 4'],
      ['formula-error H4', 'ký tự 5'],
      ['formula-error H5', 'ký tự 7'],
      ['formula-cycle H6', 'X → Y → X'],
      ['formula-cycle H7', 'Y → X → Y'],
    ]);
  });
});

describe('rules', () => {
  const check = (rule: string, form = '2026-05 CAP A 3\n2026-05 MTTQ A 4\n2026-05 CAP B x') => {
    const { workbook, rollup } = ward({
      period: '2026-05',
      units: UNITS,
      indicators: 'A | Tổng | Cộng dồn\nB | Tổng | Cộng dồn\nC | Tổng | Cộng dồn',
      form,
      rules: `QT.01 | Mô tả | ${rule}`,
    });
    return records(workbook, rollup, 'office').filter(({ code }) => code !== 'foreign-key');
  };

  it('one that holds says nothing, one that fails both sides and the difference', () => {
    expect(check('A | = | 7 | | Lỗi')).toEqual([]);
    const [finding] = check('A | = | A@CAP * 2 | | Cảnh báo');
    expect(finding).toMatchObject({
      code: 'QT.01',
      severity: 'Cảnh báo',
      found: '7',
      expected: 'bằng 6',
    });
    expect(finding?.message).toContain(
      'Mô tả. "Chỉ tiêu A" (A) là 7, cần bằng "Chỉ tiêu A" của Đơn vị CAP (A@CAP) * 2 là 6; chênh 1.',
    );
  });

  it('one that fails by nothing says what it was to be', () => {
    const [finding] = check('A | > | 7 | | Lỗi');
    expect(finding?.message).toContain('"Chỉ tiêu A" (A) là 7, cần trên 7; chênh 0.');
  });

  it('speaks of figures by their names, their codes beside them', () => {
    const { workbook, rollup } = ward({
      period: '2026-05',
      units: UNITS,
      indicators: `CA.LAM_RO | Tổng | Cộng dồn | Tên=Vụ việc đã làm rõ
        CA.TIN | Tổng | Cộng dồn | Tên=Tin báo tội phạm
        CA.CON | Tổng | Cộng dồn | Tên=Tin báo còn lại`,
      form: '2026-05 CAP CA.LAM_RO 7\n2026-05 CAP CA.TIN 4\n2026-05 CAP CA.CON x',
      rules: `QT.01 | Làm rõ không quá tin báo | CA.LAM_RO | <= | CA.TIN@CAP * 1.5 | | Lỗi
        QT.02 | Đủ tin báo | LŨY_KẾ(CA.LAM_RO) + CA.TIN | = | CA.TIN | | Lỗi
        QT.03 | Đủ tin báo | KỲ_TRƯỚC(CA.LAM_RO) | = | CA.TIN | | Lỗi`,
    });
    const said = records(workbook, rollup, 'office').map(({ message }) => message);
    expect(said).toEqual([
      expect.stringContaining(
        'Làm rõ không quá tin báo. "Vụ việc đã làm rõ" (CA.LAM_RO) là 7, cần không quá "Tin báo tội phạm" của Đơn vị CAP (CA.TIN@CAP) * 1.5 là 6; chênh 1.',
      ),
      expect.stringContaining(
        'Đủ tin báo. "Vụ việc đã làm rõ" lũy kế (CA.LAM_RO) + "Tin báo tội phạm" (CA.TIN) là 11, cần bằng "Tin báo tội phạm" (CA.TIN) là 4; chênh 7.',
      ),
      expect.stringMatching(/^Quy tắc QT.03 chưa so được: .*"Vụ việc đã làm rõ".*\(CA.LAM_RO\)/),
    ]);
  });

  it('shows as many decimals as it takes to see that the sides differ', () => {
    const [finding] = check('A / 3 | = | 2.333 | | Lỗi');
    expect(finding?.found).toBe('2,3333');
    expect(finding?.message).toContain('chênh 0,0003.');
  });

  it('one with a value not reported or not applicable is skipped and says so', () => {
    expect(check('A | = | C | | Lỗi')).toMatchObject([
      { code: 'rule-skipped', severity: 'Thông tin', found: 'C chưa có số liệu' },
    ]);
    expect(check('A | = | B | | Lỗi')[0]?.found).toBe('có chỉ tiêu "Không áp dụng"');
    expect(check('A | = | A / 0 | | Lỗi')[0]?.found).toBe('chia cho 0');
  });

  it('one with an indicator that is no longer in force says so, and no word of waiting', () => {
    const retired = (rule: string, form = '2026-05 CAP A 3') => {
      const { workbook, rollup } = ward({
        period: '2026-05',
        units: UNITS,
        indicators: `A | Tổng | Cộng dồn
          OLD | Tổng | Cộng dồn | Hiệu lực đến=2026-04
          NEW | Tổng | Cộng dồn | Hiệu lực từ=2026-05
          SUM | | | Công thức=A + OLD`,
        archive: '2026-04 CAP OLD 3',
        form,
        rules: `QT.01 | Mô tả | ${rule}`,
      });
      return records(workbook, rollup, 'office').filter(({ code }) => code.startsWith('rule-'));
    };
    const [direct, ...others] = retired('A | = | OLD | | Lỗi');
    expect(others).toEqual([]);
    expect(direct).toMatchObject({ code: 'rule-out-of-force', severity: 'Thông tin' });
    expect(direct?.message).toContain(
      'Quy tắc QT.01 không so ở kỳ này: chỉ tiêu "Chỉ tiêu OLD" (OLD) chỉ có hiệu lực đến kỳ 2026-04.',
    );
    expect(direct?.message).not.toContain('sẽ được so');
    expect(retired('A | = | SUM | | Lỗi')).toMatchObject([{ code: 'rule-out-of-force' }]);
    expect(retired('A | = | NEW | | Lỗi')).toMatchObject([{ code: 'rule-skipped' }]);
    expect(retired('A | >= | KỲ_TRƯỚC(OLD) | | Lỗi')).toEqual([]);
    expect(retired('A | = | LŨY_KẾ(OLD) | | Lỗi')).toEqual([]);
  });

  it('one in error is a finding at each side in error', () => {
    expect(check('A + | = | KHONG | | Lỗi').map(({ code, cell }) => `${code} ${cell}`)).toEqual([
      'formula-error C2',
      'formula-error E2',
    ]);
  });

  it.each([
    ['=', '10', '10', '0', true],
    ['=', '10', '10.5', '0.5', true],
    ['=', '10', '10.51', '0.5', false],
    ['≠', '10', '10', '0', false],
    ['≠', '10', '10.4', '0.5', false],
    ['≠', '10', '10.6', '0.5', true],
    ['<=', '10.5', '10', '0.5', true],
    ['<=', '10.6', '10', '0.5', false],
    ['>=', '9.5', '10', '0.5', true],
    ['>=', '9.4', '10', '0.5', false],
    ['<', '10', '10', '0', false],
    ['<', '10', '10', '0.1', true],
    ['>', '10', '10', '0', false],
    ['>', '9.95', '10', '0.1', true],
  ] as const)('%s of %s and %s within %s: %s', (comparison, left, right, tolerance, expected) => {
    const rule = { comparison, tolerance: new Big(tolerance) } as Rule;
    expect(holds(rule, new Big(left), new Big(right))).toBe(expected);
  });
});
