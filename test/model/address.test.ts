import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Address,
  areaName,
  cellAddress,
  columnLetters,
  columnOfLetters,
  compareAddresses,
  readAddress,
  rowsAddress,
  WHOLE_TAB,
  writeAddress,
} from '../../src/model/address';

const anyAddress: fc.Arbitrary<Address> = fc.oneof(
  fc.constant(WHOLE_TAB),
  fc
    .tuple(fc.nat({ max: 1e6 }), fc.integer({ min: 1, max: 1000 }))
    .map(([start, count]) => rowsAddress(start, start + count)),
  fc
    .tuple(fc.nat({ max: 1e6 }), fc.nat({ max: 18277 }))
    .map(([row, column]) => cellAddress(row, column)),
);

describe('an address in A1', () => {
  it.each<[Address, string]>([
    [WHOLE_TAB, ''],
    [rowsAddress(0), '1:1'],
    [rowsAddress(2, 5), '3:5'],
    [cellAddress(11, 7), 'H12'],
    [cellAddress(0, 26), 'AA1'],
    [cellAddress(9, 701), 'ZZ10'],
    [cellAddress(9, 702), 'AAA10'],
  ])('%j is %s', (address, text) => {
    expect(writeAddress(address)).toBe(text);
    expect(readAddress(text)).toEqual(address);
  });

  it('is read as it is written, whatever the address', () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        expect(readAddress(writeAddress(address))).toEqual(address);
      }),
    );
  });

  it.each(['A', '12', 'A0', 'a1', '5:3', 'A1:B2', '0:1', 'ABCD1', ' A1'])('is not %j', (text) => {
    expect(readAddress(text)).toBeUndefined();
  });

  it('names columns both ways', () => {
    fc.assert(
      fc.property(fc.nat({ max: 18277 }), (column) => {
        expect(columnOfLetters(columnLetters(column))).toBe(column);
      }),
    );
  });

  it('names a rectangle by its first and last cell', () => {
    expect(areaName({ startRow: 1, endRow: 5, startColumn: 2, endColumn: 4 })).toBe('C2:D5');
  });
});

describe('the order of addresses', () => {
  it('is that of reading', () => {
    const inOrder = [
      WHOLE_TAB,
      rowsAddress(0),
      cellAddress(0, 3),
      cellAddress(1, 0),
      cellAddress(1, 2),
      rowsAddress(2, 9),
      cellAddress(2, 0),
    ];
    expect([...inOrder].reverse().sort(compareAddresses)).toEqual(inOrder);
  });
});
