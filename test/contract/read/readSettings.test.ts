import { describe, expect, it } from 'vitest';
import { clockZone, typedZone } from '../../../src/contract';
import { examinedForm, findingsOf, formGrid } from '../../check/form';

const FORM = { units: 'CAP UBND', form: '2026-05 CAP A 3\n2026-04 CAP A 2' };
const zoneOf = (zone: string) =>
  clockZone(undefined, typedZone(formGrid({ ...FORM, settings: { 'Múi giờ': zone } })));

describe('the tone style', () => {
  const read = (style: string) => {
    const form = { ...FORM, settings: { 'Kiểu dấu': style } };
    return [
      examinedForm(form).workbook.settings.toneStyle,
      findingsOf(form).map(({ code }) => code),
    ];
  };

  it.each([
    ['ủy', 'ủy'],
    ['uỷ', 'uỷ'],
    ['UỶ', 'uỷ'],
    ['uỷ'.normalize('NFD'), 'uỷ'],
    ['', 'ủy'],
  ])('%s is %s', (style, wanted) => {
    expect(read(style)).toEqual([wanted, []]);
  });

  it('of no such name is told at its cell', () => {
    expect(read('abc')).toEqual(['ủy', ['unknown-choice']]);
  });
});

describe('the time zone', () => {
  it.each(['Asia/Hanoi', 'GMT+25', 'giờ Hà Nội', 'Việt Nam'])(
    '%s is no zone: told at its cell, and the run goes on in Vietnam’s',
    (zone) => {
      expect(zoneOf(zone)).toBe('Asia/Ho_Chi_Minh');
      const [finding, ...others] = findingsOf({ ...FORM, settings: { 'Múi giờ': zone } });
      expect(others).toEqual([]);
      expect(finding).toMatchObject({
        code: 'unknown-time-zone',
        tab: 'Cấu hình',
        cell: 'B6',
        found: zone,
        expected: 'Asia/Ho_Chi_Minh',
      });
      expect(finding?.message).toContain(zone);
    },
  );

  it.each([
    ['', 'Asia/Ho_Chi_Minh'],
    ['Asia/Ho_Chi_Minh', 'Asia/Ho_Chi_Minh'],
    ['asia/bangkok', 'Asia/Bangkok'],
  ])('%s is %s', (zone, read) => {
    expect(zoneOf(zone)).toBe(read);
    expect(findingsOf({ ...FORM, settings: { 'Múi giờ': zone } })).toEqual([]);
  });
});
