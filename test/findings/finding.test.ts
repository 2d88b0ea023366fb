import { describe, expect, it } from 'vitest';
import {
  type Finding,
  findingAt,
  findingRecord,
  type Observation,
  sayHere,
  shownCode,
} from '../../src/findings';
import { cellAddress, rowsAddress, WHOLE_TAB } from '../../src/model/address';

const said = { message: 'Sai.', found: 'a', expected: 'b' };
const place = { tab: 'Biểu chung', at: cellAddress(4, 7) };

describe('an observation at its place', () => {
  it('is as severe as the catalogue says, and its unit’s to act on', () => {
    const finding = findingAt({ ...place, unit: 'CAP' }, { ...said, code: 'type-error' });
    expect(finding).toEqual({
      ...said,
      ...place,
      code: 'type-error',
      severity: 'Lỗi',
      actor: { unit: 'CAP' },
    });
  });

  it('is the office’s where no unit is known, and where only the office can act', () => {
    expect(findingAt(place, { ...said, code: 'type-error' }).actor).toBe('office');
    const settings = findingAt({ ...place, unit: 'CAP' }, { ...said, code: 'missing-setting' });
    expect(settings.actor).toBe('office');
  });

  it('of a closed row asks for a look and no more', () => {
    const severity = (code: 'type-error' | 'missing-figure' | 'figure-as-text') =>
      findingAt({ ...place, weight: 'history' }, { ...said, code }).severity;
    expect(severity('type-error')).toBe('Cảnh báo');
    expect(severity('missing-figure')).toBe('Cảnh báo');
    expect(severity('figure-as-text')).toBe('Thông tin');
  });

  it('of a rule has the severity that the office gave it, and is not a code of the catalogue', () => {
    const finding = findingAt(place, { ...said, rule: 'missing-tab', severity: 'Cảnh báo' });
    expect(finding).toMatchObject({ severity: 'Cảnh báo', actor: 'office' });
    expect(finding.code).toBeUndefined();
    expect(shownCode(finding)).toBe('missing-tab');
  });

  it('is said in A1, with what to do, only to programs outside', () => {
    const record = (at: Finding['at']) =>
      findingRecord(findingAt({ ...place, at }, { ...said, code: 'cell-too-long' }));
    expect(record(cellAddress(4, 7))).toEqual({
      ...said,
      code: 'cell-too-long',
      severity: 'Lỗi',
      tab: 'Biểu chung',
      cell: 'H5',
      message: 'Sai. Phần quá 50.000 ký tự sẽ mất. Hãy tách thành nhiều dòng.',
    });
    expect(record(rowsAddress(2, 9)).cell).toBe('3:9');
    expect(record(WHOLE_TAB).cell).toBe('');
  });

  it('says what was typed where it stands alone, and leaves it out of the message', () => {
    const finding = findingAt(place, { ...said, code: 'type-error', found: 'mười', typed: true });
    expect(finding.message).toBe('Sai.');
    expect(sayHere(finding)).toBe('Sai (đang ghi "mười").');
    const long = { ...finding, message: 'Ô "Loại" sai. Dòng này chưa được tính.' };
    expect(sayHere(long)).toBe('Ô "Loại" sai (đang ghi "mười"). Dòng này chưa được tính.');
    expect(sayHere({ ...finding, message: 'Sai' })).toBe('Sai (đang ghi "mười").');
    expect(findingRecord(finding).message).toMatch(
      /^Sai \(đang ghi "mười"\)\. Số chưa được tính\. Hãy/,
    );
  });

  it('does not compile with a code that is not in the catalogue, or a severity of its own', () => {
    // @ts-expect-error: no such code
    const misspelt: Observation = { ...said, code: 'type-eror' };
    // @ts-expect-error: only the catalogue gives a severity to its codes
    const graded: Observation = { ...said, code: 'type-error', severity: 'Cảnh báo' };
    // @ts-expect-error: a rule brings its severity
    const ungraded: Observation = { ...said, rule: 'MT.01' };
    // @ts-expect-error: it is a rule or a code
    const both: Observation = { ...said, rule: 'MT.01', code: 'type-error', severity: 'Lỗi' };
    expect([misspelt, graded, ungraded, both]).toHaveLength(4);
  });
});
