import { describe, expect, it } from 'vitest';
import { unitFinder } from '../../src/model/unit';

const UNITS = [
  { code: 'CAP', name: 'Công an phường', aliases: ['Công an', 'VPDU'] },
  { code: 'VPDU', name: 'Văn phòng Đảng ủy', aliases: ['Công an'] },
  { code: 'MTTQ', name: '', aliases: [''] },
];

describe('a unit by what it is called', () => {
  const find = unitFinder(UNITS);

  it('is found by code, name and alias, however they are typed', () => {
    expect(find(' cap')?.code).toBe('CAP');
    expect(find('Văn phòng  đảng uỷ')?.code).toBe('VPDU');
    expect(find('Mặt trận')).toBeUndefined();
  });

  it('is the one whose code it is, though an earlier one is called so', () => {
    expect(find('VPDU')?.code).toBe('VPDU');
  });

  it('is the first one where two have a name, and none where nothing is said', () => {
    expect(find('công an')?.code).toBe('CAP');
    expect(find('')).toBeUndefined();
  });
});
