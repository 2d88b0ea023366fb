import { describe, expect, it } from 'vitest';
import type { ProgressState } from '../../src/model/progress';
import { latenessOf } from '../../src/progress';

const DEADLINE = { year: 2026, month: 5, day: 22 };
const day = (of: number) => ({ year: 2026, month: 5, day: of });
const unit = (state: ProgressState, submitted = '') => ({
  period: '2026-05',
  unit: 'CAP',
  state,
  when: '24/05/2026 08:00',
  who: '',
  reason: '',
  submitted,
  print: '',
});

describe('a unit against the deadline', () => {
  it.each([
    ['Chưa nộp', '', 20, { kind: 'left', days: 2 }],
    ['Chưa nộp', '', 22, { kind: 'left', days: 0 }],
    ['Trả lại', '', 23, { kind: 'overdue', days: 1 }],
    ['Đã nộp', '22/05/2026 23:59', 30, { kind: 'onTime' }],
    ['Đã nộp', '23/05/2026 00:01', 23, { kind: 'late', days: 1 }],
    // An approval is later than what it approves.
    ['Đã duyệt', '21/05/2026 10:00', 30, { kind: 'onTime' }],
    ['Đã duyệt', '', 30, undefined],
  ] as const)('%s %s on the %i', (state, submitted, today, expected) => {
    expect(latenessOf(unit(state, submitted), DEADLINE, day(today))).toEqual(expected);
  });

  it('is nothing without one', () => {
    expect(latenessOf(unit('Chưa nộp'), undefined, day(30))).toBeUndefined();
  });
});
