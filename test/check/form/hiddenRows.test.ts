import { describe, expect, it } from 'vitest';
import { type Outcome, openWithBundle } from '../../commands/bundle';
import { SAMPLE } from '../../desk/files/pack/packs';
import { type FormText, findingsOf } from '../form';

const FORM: FormText = {
  units: 'CAP UBND',
  form: '2026-05 CAP A 3\n2026-04 CAP A 2\n2026-03 CAP A 2',
};

describe('rows that nobody sees', () => {
  it('count all the same, and are told with their number and where they are', () => {
    const hidden = { ...FORM, hiddenRows: { 'Biểu chung': [1, 2, 7] } };
    const [finding, ...others] = findingsOf(hidden);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'hidden-rows',
      severity: 'Thông tin',
      tab: 'Biểu chung',
      cell: '2:2',
    });
    expect(finding?.message).toContain('2 dòng có nội dung');
    expect(finding?.message).toContain('dòng 2-3');
  });

  it('are no finding where nothing stands in them', () => {
    expect(findingsOf({ ...FORM, hiddenRows: { 'Biểu chung': [9, 10] } })).toEqual([]);
  });

  it('are read from the workbook, whether a person or a filter hides them', async () => {
    const desk = await openWithBundle(SAMPLE);
    const form = desk.spreadsheet().sheets.find(({ title }) => title === 'Biểu chung');
    if (!form) throw new Error('no form');
    form.rowMetadata = new Map([
      [3, { hiddenByUser: true }],
      [5, { hiddenByFilter: true }],
    ]);
    const { findings = [] } = desk.run('check') as Outcome;
    const told = findings.filter(({ code }) => code === 'hidden-rows');
    expect(told.map(({ cell, found }) => `${cell} ${found}`)).toEqual(['4:4 2 dòng bị ẩn']);
  });
});
