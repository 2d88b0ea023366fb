import { describe, expect, it } from 'vitest';
import { completenessOf } from '../../src/home';
import { readPeriod } from '../../src/model/period';
import type { Unit } from '../../src/model/unit';
import { ward } from '../rollup/ward';

const MAY = { kind: 'month', year: 2026, month: 5 } as const;

const unit = (code: string, more: Partial<Unit> = {}): Unit => ({
  code,
  name: code,
  axis: 'UBND',
  contact: '',
  email: '',
  active: true,
  aliases: [],
  row: 2,
  ...more,
});

const named = (units: readonly Unit[]) =>
  completenessOf(units, [], MAY).flatMap(({ units: members }) =>
    members.map((member) => member.unit.code),
  );

describe('the units of Trang chủ', () => {
  it('are those that are asked to report: neither idle ones nor such as came into another by then', () => {
    const merged = (from: string) => {
      const period = readPeriod(from);
      return period ? { merger: { into: 'A', from: period } } : {};
    };
    expect(
      named([
        unit('A'),
        unit('B', { active: false }),
        unit('C', merged('2026-05')),
        unit('D', merged('2026-06')),
      ]),
    ).toEqual(['A', 'D']);
  });
});

describe('the figures of Trang chủ', () => {
  it('are those that units report: a computed one is asked of nobody', () => {
    const { summaries, workbook } = ward({
      period: '2026-05',
      units: 'CAP UBND; HCC UBND',
      indicators: `QUA | Tổng | Cộng dồn
        HO | Tổng | Mới nhất
        TL |  |  | Công thức=QUA / HO * 100`,
      form: `
        2026-05 CAP QUA 10
        2026-05 CAP HO 40
        2026-05 HCC QUA 5
        2026-05 HCC HO`,
    });
    const [ubnd] = completenessOf(workbook.units, summaries, MAY).filter(
      ({ axis }) => axis === 'UBND',
    );
    const counts = ubnd?.units.map((one) => `${one.unit.code} ${one.reported}/${one.expected}`);
    expect(counts).toEqual(['CAP 2/2', 'HCC 1/2']);
  });
});
