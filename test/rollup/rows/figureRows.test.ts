import { describe, expect, it } from 'vitest';
import { figureRowsOf } from '../../../src/rollup';
import { ward } from '../ward';

/** The rows an appendix lists: unit, code, value as shown, unit of measure. */
function listed(text: Parameters<typeof ward>[0]): readonly string[] {
  const { workbook, rollup } = ward(text);
  return figureRowsOf(workbook.entries, rollup).map(({ unit, code, valueText }) =>
    `${unit} ${code} ${valueText}`.trim(),
  );
}

const UNITS = 'CAP UBND; MTTQ MTTQ';

describe('the figures that appendices list', () => {
  it('of a month are its rows as they stand', () => {
    const rows = listed({
      period: '2026-05',
      units: UNITS,
      indicators: 'A | Tổng | Cộng dồn',
      form: '2026-05 CAP A 3\n2026-05 MTTQ A x\n2026-04 CAP A 9',
      archive: '2026-04 MTTQ A 7',
    });
    expect(rows).toEqual(['CAP A 3', 'MTTQ A x']);
  });

  it('of a quarter are what its months make of them, by unit', () => {
    const rows = listed({
      period: '2026-Q2',
      units: UNITS,
      indicators: 'FLOW | Tổng | Cộng dồn\nSTOCK | Tổng | Mới nhất',
      archive: `2026-04 CAP FLOW 1
        2026-05 CAP FLOW 2.5
        2026-06 CAP FLOW 3
        2026-04 CAP STOCK 10
        2026-06 CAP STOCK 12
        2026-05 MTTQ FLOW 4
        2026-03 MTTQ FLOW 99`,
    });
    expect(rows.slice().sort()).toEqual(['CAP FLOW 6.5', 'CAP STOCK 12', 'MTTQ FLOW 4']);
  });

  it('of a unit with a row of its own for the quarter are that row', () => {
    const rows = listed({
      period: '2026-Q2',
      units: UNITS,
      indicators: 'A | Tổng | Cộng dồn',
      form: '2026-Q2 CAP A 20',
      archive: '2026-04 CAP A 1\n2026-05 CAP A 2',
    });
    expect(rows).toEqual(['CAP A 20']);
  });

  it('of a period closed and not yet cleared are those of the form alone', () => {
    const rows = listed({
      period: '2026-05',
      units: UNITS,
      indicators: 'A | Tổng | Cộng dồn',
      form: '2026-05 CAP A 3',
      archive: '2026-05 CAP A 3\n2026-05 MTTQ A 7',
    });
    expect(rows).toEqual(['CAP A 3', 'MTTQ A 7']);
  });

  it('of a quarter left blank beside its months are what the months make', () => {
    const text = {
      period: '2026-Q2',
      units: UNITS,
      indicators: 'A | Tổng | Cộng dồn',
      form: '2026-Q2 CAP A\n2026-Q2 MTTQ A',
      archive: '2026-04 CAP A 1\n2026-05 CAP A 2',
    };
    expect(ward(text).figure('A@CAP')).toBe('3');
    expect(listed(text)).toEqual(['CAP A 3']);
  });

  it('of units that became one are one row with what both come to', () => {
    const merged = {
      units: 'CAP UBND; XA MTTQ >CAP@2026-06',
      indicators: 'A | Tổng | Cộng dồn',
      archive: '2026-04 CAP A 1\n2026-04 XA A 10\n2026-05 XA A 20',
      form: '2026-06 CAP A 3',
    };
    expect(listed({ ...merged, period: '2026-Q2' })).toEqual(['CAP A 34']);
    expect(listed({ ...merged, period: '2026-06' })).toEqual(['CAP A 3']);
    expect(listed({ ...merged, period: '2026-04' })).toEqual(['CAP A 1', 'XA A 10']);
    const own = { ...merged, form: '2026-Q2 CAP A 4' };
    expect(listed({ ...own, period: '2026-Q2' })).toEqual(['CAP A 34']);
  });

  it('of an indicator outside its time are none', () => {
    const retired = {
      units: UNITS,
      indicators: 'A | Tổng | Cộng dồn | Hiệu lực đến=2026-04',
      archive: '2026-04 CAP A 1',
      form: '2026-05 CAP A 2',
    };
    expect(listed({ ...retired, period: '2026-05' })).toEqual([]);
    expect(listed({ ...retired, period: '2026-04' })).toEqual(['CAP A 1']);
    expect(listed({ ...retired, period: '2026-Q2' })).toEqual(['CAP A 3']);
  });
});
