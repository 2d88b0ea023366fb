import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/contract';
import { AXES } from '../../../src/model/unit';
import {
  ALL,
  type FigureTime,
  type Rollup,
  type RollupPlan,
  type RunningPlan,
  rollUp,
  runPlan,
  type Scope,
} from '../../../src/rollup';
import { packGrid } from '../../check/pack';
import { SAMPLES } from '../../desk/files/pack/packs';
import { ward } from '../ward';

function planOf(text: Partial<Parameters<typeof ward>[0]>): RollupPlan {
  const indicators = text.indicators ?? 'A | Tổng | Cộng dồn';
  return ward({ period: '2026-05', units: 'CAP UBND; MTTQ MTTQ -', ...text, indicators }).rollup
    .plan;
}

const handedOn = (plan: RollupPlan): RollupPlan => JSON.parse(JSON.stringify(plan));

/** Every figure that anybody asks of a report: of all, of each axis, of each unit, at each time. */
function everyFigure(rollup: Rollup, of: Pick<RunningPlan, 'figure' | 'total'>) {
  const { period, units } = rollup;
  const times: readonly FigureTime[] = (['period', 'yearToDate'] as const).map((kind) => ({
    kind,
    period,
  }));
  const scopes: readonly Scope[] = [
    ALL,
    ...AXES.map((axis) => ({ kind: 'axis' as const, axis })),
    ...units.map((unit) => ({ kind: 'unit' as const, unit })),
  ];
  return rollup.indicators.flatMap(({ code }) =>
    times.flatMap((time) =>
      scopes.map((scope) => ({
        code,
        figure: of.figure(code, scope, time),
        total: of.total(code, scope, time),
      })),
    ),
  );
}

describe('the plan of a sample', () => {
  it.each(SAMPLES.map((folder) => [path.basename(folder), folder]))(
    '%s can be written down, handed on, and run to the same figures',
    (_, folder) => {
      const reading = readWorkbook(packGrid(folder));
      if (reading.state === 'broken') throw new Error('the sample can be read');
      const { units, indicators, facts: entries, settings } = reading.workbook;
      const rollup = rollUp({ units, indicators, entries, period: settings.period });
      const plan = handedOn(rollup.plan);
      expect(plan).toStrictEqual(rollup.plan);
      expect(JSON.stringify(plan)).toBe(JSON.stringify(rollup.plan));
      const own = everyFigure(rollup, {
        figure: (code, scope, time) => rollup.figure(indicatorOf(rollup, code), scope, time),
        total: (code, scope, time) => rollup.total(indicatorOf(rollup, code), scope, time),
      });
      expect(everyFigure(rollup, runPlan(plan, { units, entries }))).toEqual(own);
    },
  );
});

function indicatorOf(rollup: Rollup, code: string) {
  const indicator = rollup.indicator(code);
  if (!indicator) throw new Error(`no indicator ${code}`);
  return indicator;
}

describe('the plan', () => {
  it('says how an entered indicator rolls up: rows, periods, units, who is waited for', () => {
    const { entered } = planOf({
      indicators: `FLOW | Tổng | Cộng dồn
        STOCK | Lớn nhất | Mới nhất | Khi thiếu=Chờ đủ
        MEAN | Trung bình | Trung bình | Đơn vị báo cáo=cap; KHÁC
        OWN | Không | Không
        COUNT | Đếm | Cộng dồn`,
    });
    expect(entered).toEqual([
      { code: 'FLOW', overRows: 'sum', overPeriods: 'sum', overUnits: 'sum', whenMissing: 'add' },
      {
        code: 'STOCK',
        overRows: 'oneReading',
        overPeriods: 'latest',
        overUnits: 'largest',
        whenMissing: 'wait',
      },
      {
        code: 'MEAN',
        overRows: 'oneReading',
        overPeriods: 'mean',
        overUnits: 'mean',
        whenMissing: 'add',
        reporters: ['CAP'],
      },
      {
        code: 'OWN',
        overRows: 'oneReading',
        overPeriods: 'none',
        overUnits: 'none',
        whenMissing: 'add',
      },
      {
        code: 'COUNT',
        overRows: 'sum',
        overPeriods: 'sum',
        overUnits: 'count',
        whenMissing: 'add',
      },
    ]);
  });

  it('holds units with their axes, for scopes', () => {
    expect(planOf({}).units).toEqual([
      { code: 'CAP', axis: 'UBND', active: true },
      { code: 'MTTQ', axis: 'MTTQ', active: false },
    ]);
  });

  it('puts a formula after those that it rests on at one time', () => {
    const { formulas } = planOf({
      indicators: `R | | | Công thức=S + T
        S | | | Công thức=T * 2 + KỲ_TRƯỚC(R)
        A | Tổng | Cộng dồn
        T | | | Công thức=LŨY_KẾ(a) / A@cap`,
    });
    expect(formulas.map(({ code }) => code)).toEqual(['T', 'S', 'R']);
    expect(formulas[0]).toMatchObject({
      state: 'sound',
      recurrent: false,
      needs: [
        { indicator: 'A', time: 'yearToDate' },
        { indicator: 'A', unit: 'CAP', time: 'now' },
      ],
    });
    expect(formulas[1]).toMatchObject({ code: 'S', recurrent: true });
  });

  it('says why a formula cannot be computed', () => {
    const { formulas } = planOf({
      indicators:
        'X | | | Công thức=Y\nY | | | Công thức=X + 1\nZ | | | Công thức=NONE\nW | | | Công thức=1 +',
    });
    expect(Object.fromEntries(formulas.map(({ code, state }) => [code, state]))).toEqual({
      X: 'cycle',
      Y: 'cycle',
      Z: 'error',
      W: 'error',
    });
  });

  it('holds a chain of ten thousand formulas', () => {
    const chain = Array.from({ length: 10000 }, (_, at) => `F${at} | | | Công thức=F${at + 1} + 1`);
    const { formulas } = planOf({ indicators: [...chain, 'F10000 | Tổng | Cộng dồn'].join('\n') });
    expect(formulas[0]?.code).toBe('F9999');
    expect(formulas[9999]?.code).toBe('F0');
  });

  const timesOf = (indicators: string, archive = '2025-11 CAP A 1') =>
    planOf({ period: '2026-02', indicators, archive }).times;
  const written = (times: RollupPlan['times']) =>
    times.map(({ kind, period }) => `${kind} ${period}`);

  it('holds the times that a report asks for, and the periods that make them', () => {
    const times = timesOf('A | Tổng | Cộng dồn');
    expect(written(times)).toEqual([
      'period 2026-02',
      'yearToDate 2026-02',
      'period 2026-01',
      'period 2025-02',
    ]);
    expect(times[1]).toEqual({
      kind: 'yearToDate',
      period: '2026-02',
      parts: ['2026-01', '2026-02'],
      previous: '2026-01',
    });
  });

  it('and no more than its formulas reach: one period back, or all that there are', () => {
    const back = timesOf('A | Tổng | Cộng dồn\nB | | | Công thức=LŨY_KẾ(A) - KỲ_TRƯỚC(A)');
    expect(written(back)).toContain('yearToDate 2025-12');
    expect(written(back)).not.toContain('period 2025-11');
    const total = timesOf('A | Tổng | Cộng dồn\nB | | | Công thức=A + COALESCE(KỲ_TRƯỚC(B), 0)');
    const periods = total.filter(({ kind }) => kind === 'period');
    // A year more than the archive has, and one period that says so.
    expect(periods[periods.length - 1]).toMatchObject({ period: '2023-12', beforeArchive: true });
    expect(periods).toHaveLength(27);
  });

  it('holds a calendar in which every part is found again', () => {
    const { calendar, times } = planOf({ period: '2026-Q2', archive: '2025-01 CAP A 1' });
    const parts = Object.values(calendar).flatMap(({ ways }) => ways.flat());
    const asked = times.flatMap(({ period, previous, parts: own }) => [
      period,
      ...(previous === undefined ? [] : [previous]),
      ...own,
    ]);
    expect([...parts, ...asked].filter((period) => !(period in calendar))).toEqual([]);
    expect(calendar['2026-Q2']).toEqual({
      year: 2026,
      weight: 3,
      ways: [['2026-04', '2026-05', '2026-06']],
    });
  });
});
