import { describe, expect, it } from 'vitest';
import { ward } from './ward';

const UNITS = 'CAP UBND; VHXH UBND; MTTQ MTTQ; DTN MTTQ';

function may(form: string, rest: { archive?: string; extra?: string; units?: string } = {}) {
  return ward({
    period: '2026-05',
    units: rest.units ?? UNITS,
    indicators: `A | Tổng | Cộng dồn | ${rest.extra ?? ''}`,
    form,
    archive: rest.archive ?? '',
  });
}

describe('the four states', () => {
  it('a zero is a number, a blank is missing, "x" is neither', () => {
    const { figure, coverage } = may(`
      2026-05 CAP A 0
      2026-05 VHXH A
      2026-05 MTTQ A x`);
    expect(figure('A')).toBe('0');
    expect(coverage('A')).toBe('1/2 thiếu VHXH');
  });

  it.each(['x', 'X', 'Không áp dụng', 'KHÔNG ÁP DỤNG', ' không  áp dụng '])(
    '"%s" of every unit makes the indicator not applicable',
    (text) => {
      const { figure, coverage } = may(`2026-05 CAP A =${text}\n2026-05 MTTQ A x`);
      expect(figure('A')).toBe('x');
      expect(coverage('A')).toBe('0/0');
    },
  );

  it('nobody reported is not reported, and not 0', () => {
    const { figure, coverage } = may('2026-05 CAP A\n2026-05 MTTQ A');
    expect(figure('A')).toBe('…');
    expect(coverage('A')).toBe('0/2 thiếu CAP MTTQ');
  });

  it('"x" of some and blank of others is not reported', () => {
    expect(may('2026-05 CAP A x\n2026-05 MTTQ A').figure('A')).toBe('…');
  });

  it('counts a unit that only said "x" as not applicable where all are counted', () => {
    const { figure } = ward({
      period: '2026-05',
      units: UNITS,
      indicators: 'A | Đếm | Mới nhất',
      form: '2026-05 CAP A x\n2026-05 MTTQ A x',
    });
    expect(figure('A')).toBe('x');
  });
});

describe('who is expected', () => {
  it('the units named, whether or not they have a row', () => {
    const { coverage, figure } = may('2026-05 CAP A 3', { extra: 'Đơn vị báo cáo=CAP; DTN' });
    expect(figure('A')).toBe('3');
    expect(coverage('A')).toBe('1/2 thiếu DTN');
  });

  it('a unit that reports unasked is in the figure, and not among those expected', () => {
    const { coverage, figure } = may('2026-05 CAP A 3\n2026-05 MTTQ A 4', {
      extra: 'Đơn vị báo cáo=CAP',
    });
    expect(figure('A')).toBe('7');
    expect(coverage('A')).toBe('1/1');
  });

  it('else the active units with a row in the period or in the one before', () => {
    const { coverage } = may('2026-05 CAP A 3', {
      archive: `
        2026-04 VHXH A 1
        2026-03 MTTQ A 1
        2026-04 DTN A 1`,
      units: 'CAP UBND; VHXH UBND; MTTQ MTTQ; DTN MTTQ -',
    });
    expect(coverage('A')).toBe('1/2 thiếu VHXH');
  });

  it('rows of weeks are rows of no month', () => {
    const { coverage } = may('2026-05 CAP A\n2026-W19 VHXH A 3', { archive: '2026-W16 VHXH A 1' });
    expect(coverage('A')).toBe('0/1 thiếu CAP');
  });

  it('a unit that said "x" in the period before is expected until it says so again', () => {
    expect(may('2026-05 CAP A 1', { archive: '2026-04 MTTQ A x' }).coverage('A')).toBe(
      '1/2 thiếu MTTQ',
    );
  });

  it('names are matched without regard to case, spaces and where the tone mark stands', () => {
    const { figure } = ward({
      period: '2026-05',
      units: 'TUỶ UBND',
      indicators: 'VP.Hoà | Tổng | Cộng dồn',
      form: '2026-05 tủy vp.hòa 2',
    });
    expect(figure('VP.HÒA')).toBe('2');
  });
});

describe('Khi thiếu', () => {
  it('"Cộng phần đã có" is the value of those who reported', () => {
    const { figure } = may('2026-05 CAP A 3\n2026-05 MTTQ A', {
      extra: 'Khi thiếu=Cộng phần đã có',
    });
    expect(figure('A')).toBe('3');
  });

  it('"Chờ đủ" is not reported until all expected have, and says whom it waits for', () => {
    const waiting = may('2026-05 CAP A 3\n2026-05 MTTQ A', { extra: 'Khi thiếu=Chờ đủ' });
    expect(waiting.figure('A')).toBe('… (còn chờ Đơn vị MTTQ)');
    expect(waiting.figure('A@CAP')).toBe('3');
    expect(waiting.coverage('A')).toBe('1/2 thiếu MTTQ');
    const all = may('2026-05 CAP A 3\n2026-05 MTTQ A 0', { extra: 'Khi thiếu=Chờ đủ' });
    expect(all.figure('A')).toBe('3');
    const blocked = may('2026-05 CAP A 3\n2026-05 MTTQ A x', { extra: 'Khi thiếu=Chờ đủ' });
    expect(blocked.figure('A')).toBe('3');
  });

  it('waits by axis for the units of the axis', () => {
    const { figure } = may('2026-05 CAP A 3\n2026-05 MTTQ A', { extra: 'Khi thiếu=Chờ đủ' });
    expect(figure('A', 'period', 'UBND')).toBe('3');
    expect(figure('A', 'period', 'MTTQ')).toBe('… (còn chờ Đơn vị MTTQ)');
  });

  it('waits for every month of a longer period and names those that lack', () => {
    const quarter = (extra: string, june = '') =>
      ward({
        period: '2026-Q2',
        units: UNITS,
        indicators: `FLOW | Tổng | Cộng dồn | ${extra}
          STOCK | Tổng | Mới nhất | ${extra}`,
        form: ['FLOW', 'STOCK']
          .flatMap((code) => [
            ...[`2026-04 CAP ${code} 1`, `2026-06 CAP ${code} 4`],
            ...[`2026-04 MTTQ ${code} 5`, `2026-05 MTTQ ${code} 6`, `2026-06 MTTQ ${code} ${june}`],
          ])
          .join('\n'),
      });
    const partly = quarter('');
    expect(partly.figure('FLOW')).toBe('16');
    expect(partly.coverage('FLOW')).toBe('0/2 thiếu CAP MTTQ');
    expect(partly.figure('STOCK')).toBe('10');
    expect(partly.coverage('STOCK')).toBe('1/2 thiếu MTTQ');
    const waiting = quarter('Khi thiếu=Chờ đủ');
    expect(waiting.figure('FLOW')).toBe('… (còn chờ Đơn vị CAP (tháng 5), Đơn vị MTTQ (tháng 6))');
    expect(waiting.figure('FLOW@CAP')).toBe('… (còn chờ Đơn vị CAP (tháng 5))');
    expect(waiting.figure('STOCK')).toBe('… (còn chờ Đơn vị MTTQ (tháng 6))');
    expect(quarter('Khi thiếu=Chờ đủ', '0').figure('STOCK')).toBe('4');
  });

  it('a month that says "x" is not waited for', () => {
    const { figure, coverage } = ward({
      period: '2026-Q2',
      units: UNITS,
      indicators: 'A | Tổng | Cộng dồn | Khi thiếu=Chờ đủ',
      form: '2026-04 CAP A 1\n2026-05 CAP A x\n2026-06 CAP A 2',
    });
    expect(figure('A')).toBe('3');
    expect(coverage('A')).toBe('1/1');
  });
});

describe('coverage of a formula', () => {
  it('rests on every part: a unit that lacks one has not reported in full', () => {
    const { coverage } = ward({
      period: '2026-05',
      units: UNITS,
      indicators: `A | Tổng | Cộng dồn
        B | Tổng | Cộng dồn
        SUM |  |  | Công thức=A + B
        RATE |  |  | Công thức=SUM / A`,
      form: `
        2026-05 CAP A 1
        2026-05 CAP B 1
        2026-05 MTTQ A 2
        2026-05 MTTQ B
        2026-05 VHXH B 5`,
    });
    expect(coverage('SUM')).toBe('2/3 thiếu MTTQ');
    expect(coverage('RATE')).toBe('2/3 thiếu MTTQ');
  });
});
