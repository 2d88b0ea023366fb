import { describe, expect, it } from 'vitest';
import { completenessOf } from '../../src/home';
import { readPeriod } from '../../src/model/period';
import type { Unit } from '../../src/model/unit';

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
