import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/model/entry';
import { ALL, rollUp, type Scope } from '../../../src/rollup';
import { type WardText, ward } from '../ward';

/** A ward's rollup that tells which rows' values it has looked at. */
function watched(text: WardText) {
  const { workbook } = ward(text);
  const { units, indicators, settings } = workbook;
  const seen = new Set<string>();
  const entries = workbook.entries.map(
    (entry): Entry => ({
      ...entry,
      get figure() {
        seen.add(`${entry.unit} ${entry.code}`);
        return entry.figure;
      },
    }),
  );
  const rollup = rollUp({ units, indicators, entries, period: settings.period });
  const ask = (code: string, unitCode?: string) => {
    const indicator = rollup.indicator(code);
    const unit = unitCode === undefined ? undefined : rollup.unit(unitCode);
    if (!indicator) throw new Error(`no indicator ${code}`);
    const scope: Scope = unit ? { kind: 'unit', unit } : ALL;
    return rollup.figure(indicator, scope, { kind: 'period', period: settings.period });
  };
  return { ask, seen: () => [...seen].sort() };
}

const TEXT: WardText = {
  period: '2026-Q2',
  units: 'CAP UBND; MTTQ MTTQ',
  indicators: `A | Tổng | Cộng dồn
    B | Tổng | Cộng dồn
    R | | | Công thức=A / B
    S | | | Công thức=B * 2`,
  form: `2026-04 CAP A 1
    2026-05 CAP A 2
    2026-05 CAP B 4
    2026-05 MTTQ A 8
    2026-06 MTTQ B 16`,
};

describe('figures are computed when they are asked for', () => {
  it('nothing before', () => {
    expect(watched(TEXT).seen()).toEqual([]);
  });

  it("one unit's figure costs that unit's rows for the indicator", () => {
    const { ask, seen } = watched(TEXT);
    expect(ask('A', 'CAP')).toMatchObject({ state: 'number' });
    expect(seen()).toEqual(['CAP A']);
  });

  it("a formula of one unit costs that unit's rows for what it names", () => {
    const { ask, seen } = watched(TEXT);
    ask('R', 'CAP');
    expect(seen()).toEqual(['CAP A', 'CAP B']);
  });

  it('a figure of all units costs no other indicator, and is computed once', () => {
    const { ask, seen } = watched(TEXT);
    const first = ask('S');
    expect(seen()).toEqual(['CAP B', 'MTTQ B']);
    expect(ask('S')).toBe(first);
  });
});
