import { describe, expect, it } from 'vitest';
import { typedUnits } from '../../src/model/typedUnits';

const UNITS = [
  { code: 'VPDU', name: 'Văn phòng Đảng ủy phường', aliases: [] },
  { code: 'UBKT', name: 'Ủy ban Kiểm tra Đảng ủy', aliases: [] },
  { code: 'HDND', name: 'Thường trực HĐND phường', aliases: [] },
  { code: 'VPUB', name: 'Văn phòng HĐND và UBND phường', aliases: ['Văn phòng UBND'] },
  { code: 'KTHT', name: 'Phòng Kinh tế, Hạ tầng và Đô thị', aliases: [] },
  { code: 'CAP', name: 'Công an phường', aliases: [] },
];

const codes = (text: string) => typedUnits(UNITS, text).map(({ unit }) => unit?.code);
const near = (text: string) =>
  typedUnits(UNITS, text).flatMap((one) => (one.unit ? [] : [one.near.map(({ code }) => code)]));

describe('units as people type them', () => {
  it.each([
    ['CAP', 'CAP'],
    ['cap', 'CAP'],
    ['Công an phường', 'CAP'],
    ['cong an phuong', 'CAP'],
    ['CÔNG AN', 'CAP'],
    ['công  an', 'CAP'],
    ['kiem tra', 'UBKT'],
    // A code is its own unit's, though other names have the word.
    ['hđnd', 'HDND'],
    ['van phong ubnd', 'VPUB'],
    ['Phòng Kinh tế, Hạ tầng và Đô thị', 'KTHT'],
    ['kinh te, ha tang', 'KTHT'],
  ])('%s is %s', (typed, code) => {
    expect(codes(typed)).toEqual([code]);
  });

  it('are several with commas between, and in names', () => {
    expect(codes('CAP, phong kinh te, ha tang va do thi; hđnd,\n vpdu ,')).toEqual([
      'CAP',
      'KTHT',
      'HDND',
      'VPDU',
    ]);
    expect(codes('CAP, công an, CAP')).toEqual(['CAP']);
    expect(codes(' , ;')).toEqual([]);
  });

  it('are nobody where more than one is meant, or none: the near ones are told', () => {
    expect(codes('CAP, văn phòng')).toEqual(['CAP', undefined]);
    expect(near('văn phòng')).toEqual([['VPDU', 'VPUB']]);
    expect(near('đảng ủy')).toEqual([['VPDU', 'UBKT']]);
    expect(near('CAPP')).toEqual([['CAP']]);
    expect(near('công ang phường')).toEqual([['CAP']]);
    // No part of a word is a word of a name.
    expect(near('ông')).toEqual([[]]);
    expect(near('zzz')).toEqual([[]]);
  });
});
