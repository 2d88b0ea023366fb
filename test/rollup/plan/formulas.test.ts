import { describe, expect, it } from 'vitest';
import { ward } from '../ward';

const UNITS = 'CAP UBND; HCC UBND; MTTQ MTTQ';

describe('formulas', () => {
  it('a rate is a ratio of sums, of one unit that of its own values', () => {
    const { figure } = ward({
      period: '2026-05',
      units: UNITS,
      indicators: `DA_GQ | Tổng | Cộng dồn
        TIEP_NHAN | Tổng | Cộng dồn
        TL |  |  | Công thức=DA_GQ / TIEP_NHAN * 100
        SO_VOI_HCC |  |  | Công thức=TIEP_NHAN / TIEP_NHAN@HCC`,
      form: `
        2026-05 HCC DA_GQ 90
        2026-05 HCC TIEP_NHAN 100
        2026-05 CAP DA_GQ 1
        2026-05 CAP TIEP_NHAN 10`,
      archive: `
        2026-04 HCC DA_GQ 40
        2026-04 HCC TIEP_NHAN 100`,
    });
    expect(Number(figure('TL'))).toBeCloseTo((91 / 110) * 100, 12);
    expect(figure('TL@HCC')).toBe('90');
    expect(figure('TL@CAP')).toBe('10');
    expect(figure('TL@MTTQ')).toBe('… (DA_GQ chưa có số liệu)');
    expect(figure('TL', 'previous')).toBe('40');
    expect(Number(figure('TL', 'yearToDate'))).toBeCloseTo((131 / 210) * 100, 12);
    expect(figure('SO_VOI_HCC')).toBe('1.1');
  });

  it('are computed in the order of what they name, wherever they stand', () => {
    const { figure } = ward({
      period: '2026-05',
      units: UNITS,
      indicators: `C |  |  | Công thức=B * 2
        B |  |  | Công thức=A + 1
        A | Tổng | Cộng dồn`,
      form: '2026-05 CAP A 4',
    });
    expect(figure('C')).toBe('10');
  });

  it('the period before of a formula is the formula on that period', () => {
    const { figure } = ward({
      period: '2026-05',
      units: UNITS,
      indicators: `A | Tổng | Cộng dồn
        B | Tổng | Mới nhất
        R |  |  | Công thức=A / B
        CHANGE |  |  | Công thức=R - KỲ_TRƯỚC(R)
        OF_YEAR |  |  | Công thức=LŨY_KẾ(R)
        YEAR_BEFORE |  |  | Công thức=KỲ_TRƯỚC(OF_YEAR)`,
      form: '2026-05 CAP A 30\n2026-05 CAP B 10',
      archive: '2026-04 CAP A 10\n2026-04 CAP B 5\n2026-03 CAP A 5\n2026-03 CAP B 1',
    });
    expect(figure('CHANGE')).toBe('1');
    expect(figure('OF_YEAR')).toBe('4.5'); // (5 + 10 + 30) / the latest 10
    expect(figure('YEAR_BEFORE')).toBe('3'); // (5 + 10) / 5
  });

  it('a reason comes through from the part that lacks', () => {
    const { figure } = ward({
      period: 'SK-2026-1',
      units: UNITS,
      indicators: `A | Tổng | Cộng dồn
        ZERO | Tổng | Cộng dồn
        GONE | Tổng | Cộng dồn
        NA | Tổng | Cộng dồn
        Q |  |  | Công thức=A / ZERO
        QQ |  |  | Công thức=Q + 1
        G |  |  | Công thức=A + GONE@HCC
        N |  |  | Công thức=A + GONE + NA
        P |  |  | Công thức=KỲ_TRƯỚC(A)`,
      form: `
        SK-2026-1 CAP A 4
        SK-2026-1 CAP ZERO 0
        SK-2026-1 CAP NA x`,
    });
    expect(figure('Q')).toBe('… (chia cho 0 (ZERO = 0))');
    expect(figure('QQ')).toBe('… (chia cho 0 (ZERO = 0))');
    expect(figure('G')).toBe('… (GONE@HCC chưa có số liệu)');
    expect(figure('N')).toBe('x');
    expect(figure('P')).toBe('… (kỳ báo cáo này không có kỳ trước)');
  });

  it('a wrong one is not reported, also where the wrong part would not be asked for', () => {
    const { figure } = ward({
      period: '2026-05',
      units: UNITS,
      indicators: `A | Tổng | Cộng dồn
        SYNTAX |  |  | Công thức=A +
        UNKNOWN |  |  | Công thức=IF(A > 0, A, KHONG_CO)
        UNIT |  |  | Công thức=COALESCE(A, A@KHONG_CO)
        USES |  |  | Công thức=SYNTAX + 1
        FINE |  |  | Công thức=A + 1`,
      form: '2026-05 CAP A 4',
    });
    expect(figure('SYNTAX')).toBe('… (công thức còn thiếu phía sau)');
    expect(figure('UNKNOWN')).toBe('… (không có chỉ tiêu "KHONG_CO")');
    expect(figure('UNIT')).toBe('… (không có đơn vị "KHONG_CO")');
    expect(figure('USES')).toBe('… (công thức còn thiếu phía sau)');
    expect(figure('FINE')).toBe('5');
  });

  it('every formula of a cycle is not reported, whatever it would make of a missing value', () => {
    const { figure } = ward({
      period: '2026-05',
      units: UNITS,
      indicators: `A | Tổng | Cộng dồn
        X |  |  | Công thức=COALESCE(Y, 0) + 1
        Y |  |  | Công thức=X * 2
        SELF |  |  | Công thức=LŨY_KẾ(SELF) + A
        OUTSIDE |  |  | Công thức=COALESCE(X, A)`,
      form: '2026-05 CAP A 4',
    });
    expect(figure('X')).toBe('… (công thức tính vòng quanh: X → Y → X)');
    expect(figure('Y')).toBe('… (công thức tính vòng quanh: Y → X → Y)');
    expect(figure('SELF')).toBe('… (công thức tính vòng quanh: SELF → SELF)');
    expect(figure('OUTSIDE')).toBe('4');
  });

  it('may use the formula of the period before: a running total through a long archive', () => {
    const years = 30;
    const months = Array.from({ length: years * 12 }, (_, index) => {
      const month = String((index % 12) + 1).padStart(2, '0');
      return `${2026 - years + Math.floor(index / 12)}-${month}`;
    });
    const { figure } = ward({
      period: '2025-12',
      units: UNITS,
      indicators: `A | Tổng | Cộng dồn
        TOTAL |  |  | Công thức=COALESCE(KỲ_TRƯỚC(TOTAL), 0) + A
        EVEN |  |  | Công thức=COALESCE(KỲ_TRƯỚC(ODD), 0) + A
        ODD |  |  | Công thức=COALESCE(KỲ_TRƯỚC(EVEN), 0) + A
        GROWS |  |  | Công thức=COALESCE(KỲ_TRƯỚC(GROWS) * KỲ_TRƯỚC(GROWS), 3) + A`,
      archive: months.map((month) => `${month} CAP A 1`).join('\n'),
    });
    expect(figure('TOTAL')).toBe(String(years * 12));
    expect(figure('EVEN')).toBe(String(years * 12));
    expect(figure('GROWS')).toMatch(/^\d{1,30}$/); // never a number of a million digits
  });

  it('survives an archive with a year typed wrongly', () => {
    const { figure } = ward({
      period: '2026-W20',
      units: UNITS,
      indicators: `A | Tổng | Cộng dồn
        TOTAL |  |  | Công thức=COALESCE(KỲ_TRƯỚC(TOTAL), 0) + COALESCE(A, 0)`,
      archive: '1026-05 CAP A 1\n2026-W19 CAP A 1\n2026-W20 CAP A 1',
    });
    expect(figure('TOTAL')).toBe('2');
  });

  it('may rest on each other in a chain as long as a catalogue', () => {
    const chain = Array.from({ length: 4000 }, (_, at) => `F${at} | | | Công thức=F${at + 1} + 1`);
    const { summary } = ward({
      period: '2026-05',
      units: 'CAP UBND',
      indicators: [...chain, 'F4000 | Tổng | Cộng dồn'].join('\n'),
      form: '2026-05 CAP F4000 2',
    });
    const { value, coverage } = summary('F0');
    expect(value.state === 'number' && value.value.toFixed()).toBe('4002');
    expect(coverage).toMatchObject({ reported: 1, expected: 1 });
  });
});
