import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/contract';
import { readPeriodCell } from '../../../src/contract/read/readPeriodCell';
import { writePeriod } from '../../../src/model/period';

describe('the period in a cell', () => {
  it.each<[Cell, string | undefined]>([
    [{ kind: 'text', text: '2026-05' }, '2026-05'],
    [{ kind: 'text', text: ' 2026-q1 ' }, '2026-Q1'],
    [{ kind: 'text', text: 'SK-2026-1' }, 'SK-2026-1'],
    [{ kind: 'text', text: '2026-W20' }, '2026-W20'],
    [{ kind: 'number', value: 2026 }, '2026'],
    [{ kind: 'date', date: { year: 2026, month: 5, day: 1 } }, '2026-05'],
    [{ kind: 'text', text: '01/05/2026' }, '2026-05'],
    [{ kind: 'text', text: '2026-05-01' }, '2026-05'],
    [{ kind: 'text', text: '2026-05-01T00:00:00.000Z' }, '2026-05'],
    [{ kind: 'text', text: '2026-04-30T17:00:00.000Z' }, '2026-05'],
    [{ kind: 'text', text: 'tháng 5/2026' }, '2026-05'],
    [{ kind: 'text', text: '2026-13' }, undefined],
    [{ kind: 'text', text: '31/04/2026' }, undefined],
    [{ kind: 'text', text: 'tháng Năm' }, undefined],
    [{ kind: 'blank' }, undefined],
  ])('%j is %s', (cell, period) => {
    const read = readPeriodCell(cell);
    expect(read && writePeriod(read)).toBe(period);
  });
});
