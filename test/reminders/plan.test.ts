import { describe, expect, it } from 'vitest';
import type { Letter } from '../../src/model/letter';
import { handedOver, leftOver, planReminders, type Reminded } from '../../src/reminders';

const TODAY = '24/05/2026';
const letter = (unit: string, addresses = 1): Letter => ({
  unit,
  to: Array.from({ length: addresses }, (_, at) => `${unit}${at}@example.vn`),
  subject: '',
  body: '',
});
const record = (day: string, units: Reminded['units'] = new Map()): Reminded => ({ day, units });
const codes = (letters: readonly Letter[]) => letters.map(({ unit }) => unit);

describe('who gets a letter', () => {
  it('is not who had one today, nor of whom nobody knows; who surely had none gets it', () => {
    const stages = new Map([
      ['A', 'sent'],
      ['B', 'failed'],
      ['C', 'unknown'],
      ['D', 'handed'],
      ['E', 'told'],
    ] as const);
    const due = ['A', 'B', 'C', 'D', 'E', 'F'].map((unit) => letter(unit));
    const plan = planReminders(due, record(TODAY, stages), TODAY, { left: 100 });
    expect(codes(plan.letters)).toEqual(['B', 'F']);
    expect([plan.already, plan.uncertain]).toEqual([['A'], ['C', 'D', 'E']]);
    const next = planReminders(due, record(TODAY, stages), '25/05/2026', { left: 100 });
    expect(codes(next.letters)).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
  });

  it('is counted by addresses: one that has no room lets smaller ones by', () => {
    const due = [letter('A', 2), letter('B', 2), letter('C'), letter('D', 0)];
    const plan = planReminders(due, record(''), TODAY, { left: 3 });
    expect(codes(plan.letters)).toEqual(['A', 'C']);
    expect([plan.overQuota, plan.withoutAddress]).toEqual([['B'], ['D']]);
    expect(codes(planReminders(due, record(''), TODAY, { left: undefined }).letters)).toHaveLength(
      3,
    );
  });
});

describe('the record', () => {
  it('keeps the day’s letters, tells once what nobody knows, and forgets the day before', () => {
    const stages = new Map([
      ['A', 'sent'],
      ['B', 'failed'],
      ['C', 'handed'],
    ] as const);
    expect(leftOver(record(TODAY, stages))).toEqual({ failed: ['B'], unknown: ['C'] });
    const next = handedOver(record(TODAY, stages), TODAY, [letter('B'), letter('D')]);
    expect([...next.units]).toEqual([
      ['A', 'sent'],
      ['B', 'handed'],
      ['C', 'told'],
      ['D', 'handed'],
    ]);
    const morning = handedOver(record(TODAY, stages), '25/05/2026', [letter('D')]);
    expect([...morning.units]).toEqual([['D', 'handed']]);
  });
});
