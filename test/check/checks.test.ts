import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/check';
import { type Finding, shownCode, type Theme } from '../../src/findings';
import { examinedForm, TASK } from './form';

const { workbook, rollup: rolledUp } = examinedForm({
  units: 'CAP UBND; QSP UBND',
  rows: [
    { Loại: 'Số liệu', Mã: 'A', 'Nội dung': 'Chỉ tiêu A', 'Đơn vị': 'CAP' },
    { ...TASK, 'Sản phẩm': '', 'Đơn vị': 'QSP' },
  ],
});
const rollup = rolledUp();
const recordedPlans = new Map<string, string>();
const codes = (findings: readonly Finding[]) => findings.map(shownCode).sort();

describe('the checks', () => {
  it('need no report, and run on what is at hand', () => {
    expect(codes(runChecks({ workbook, recordedPlans }))).toEqual(['task-not-clear']);
    expect(codes(runChecks({ workbook, recordedPlans, rollup }))).toEqual([
      'missing-figure',
      'task-not-clear',
    ]);
  });

  it('can be asked by theme and for one unit', () => {
    const evidence = { workbook, recordedPlans, rollup };
    const of = (theme: Theme) => codes(runChecks(evidence, { themes: new Set([theme]) }));
    expect(of('tasks')).toEqual(['task-not-clear']);
    expect(of('figures')).toEqual(['missing-figure']);
    expect(of('structure')).toEqual([]);
    expect(codes(runChecks(evidence, { unit: 'CAP' }))).toEqual(['missing-figure']);
    expect(codes(runChecks(evidence, { unit: 'QSP' }))).toEqual(['task-not-clear']);
  });
});
