import { describe, expect, it } from 'vitest';
import { OFFICE, type Outcome } from '../commands/bundle';
import { openAs, run } from '../commands/progressDesk';
import { SMALL_MONTH } from '../run/small';

/** A unit that has nothing to report says so, and is believed. */

const UNITS = ['unit-not-reported', 'unit-reported-nothing'];

const told = ({ findings = [] }: Outcome, name: string) =>
  findings
    .filter(({ code, message }) => UNITS.includes(code) && message.includes(name))
    .map(({ code, severity, message }) => ({ said: `${severity} ${code}`, message }));

describe('a unit without a row', () => {
  const [code, name] = ['CCB', 'Hội Cựu chiến binh phường'];
  const month = {
    ...SMALL_MONTH,
    'Biểu chung': (SMALL_MONTH['Biểu chung'] ?? []).filter((row) => !row.includes(code)),
  };

  it('whose reason the office approved is not told that it has not reported', async () => {
    const desk = await openAs(OFFICE, { owner: OFFICE }, month);
    expect(told(run(desk, 'check'), name)).toMatchObject([{ said: 'Cảnh báo unit-not-reported' }]);
    run(desk, 'submit', { 'don-vi': code, 'ly-do': 'không phát sinh' });
    // A figure that is missing is missing until the office has agreed.
    expect(told(run(desk, 'check'), name)).toMatchObject([{ said: 'Cảnh báo unit-not-reported' }]);
    run(desk, 'approve', { 'don-vi': code });
    const [approved, ...others] = told(run(desk, 'check'), name);
    expect(others).toEqual([]);
    expect(approved?.said).toBe('Thông tin unit-reported-nothing');
    expect(approved?.message).toMatch(/lý do đã ghi: không phát sinh \(đã duyệt lúc .*\)/);
    expect(run(desk, 'closePeriod', { 'ly-do': 'thử' }).status).toBe('done');
    expect(told(run(desk, 'check'), name)).toEqual([approved]);
  });

  it('is told so again once it is returned', async () => {
    const desk = await openAs(OFFICE, { owner: OFFICE }, month);
    run(desk, 'submit', { 'don-vi': code, 'ly-do': 'không phát sinh' });
    run(desk, 'returnUnit', { 'don-vi': code, 'ly-do': 'có họp giao ban mà' });
    expect(told(run(desk, 'check'), name)).toMatchObject([{ said: 'Cảnh báo unit-not-reported' }]);
  });
});
