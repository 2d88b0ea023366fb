import { describe, expect, it } from 'vitest';
import { findingsTab, goneToLog } from '../../src/review';

const answer = (at: number, why = `lý do ${at}`) => ({
  identity: `mã ${at}`,
  why,
  who: 'Văn phòng',
  said: 'Kỳ thu là quý',
  past: false,
});

describe('answers whose finding is gone', () => {
  const many = Array.from({ length: 3000 }, (_, at) => answer(at));
  const logged = goneToLog(many);

  it('go into the log as many at a time as one batch takes, the others by the runs after', () => {
    expect(logged.length).toBeGreaterThan(400);
    expect(logged.length).toBeLessThan(1000);
    let left = many;
    let runs = 0;
    for (; left.length > 0; runs += 1) left = left.slice(goneToLog(left).length);
    expect(runs).toBe(Math.ceil(many.length / logged.length));
    expect(goneToLog([answer(1, 'ẫ'.repeat(50_000)), answer(2)]).length).toBeGreaterThan(0);
  });

  it('stand in the tab all of them; those that wait are not taken for logged', () => {
    const { rows } = findingsTab([], many, { kind: 'month', year: 2026, month: 5 }, String, ['']);
    const states = rows.map(([cell]) => cell?.value);
    expect(states.filter((state) => state === 'Đã hết')).toHaveLength(logged.length);
    expect(states.filter((state) => state === 'Đã hết, chờ chép')).toHaveLength(
      many.length - logged.length,
    );
  });
});
