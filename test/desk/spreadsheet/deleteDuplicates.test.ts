import { expect, test } from 'vitest';
import type { Desk } from '../../../src/desk';
import { idOf, openBook } from '../bundles';

const remove = (desk: Desk, columns: readonly [number, number][] = []) => {
  const sheetId = idOf(desk, 'A');
  const comparisonColumns = columns.map(([startIndex, endIndex]) => ({
    sheetId,
    dimension: 'COLUMNS',
    startIndex,
    endIndex,
  }));
  const range = {
    sheetId,
    startRowIndex: 1,
    endRowIndex: 6,
    startColumnIndex: 0,
    endColumnIndex: 2,
  };
  return desk.run('update', [{ deleteDuplicates: { range, comparisonColumns } }]);
};

const rows = [
  ['tên', 'số', 'ghi chú'],
  ['a', 1, 'x'],
  ['A', 1, 'y'],
  ['a', 2, 'z'],
  ['b', 3, 't'],
];

test('rows that say the same are taken, those below move up, what lies beside stays', async () => {
  const desk = await openBook({ A: rows });
  expect(remove(desk)).toMatchObject({
    replies: [{ deleteDuplicates: { duplicatesRemovedCount: 1 } }],
  });
  expect(desk.values('A')).toEqual([
    ['tên', 'số', 'ghi chú'],
    ['a', 1, 'x'],
    ['a', 2, 'y'],
    ['b', 3, 'z'],
    [null, null, 't'],
  ]);
  expect(remove(desk)).toMatchObject({ replies: [{ deleteDuplicates: {} }] });
});

test('compared by some columns alone', async () => {
  const desk = await openBook({ A: rows });
  expect(remove(desk, [[0, 1]])).toMatchObject({
    replies: [{ deleteDuplicates: { duplicatesRemovedCount: 2 } }],
  });
  expect(desk.values('A')[2]).toEqual(['b', 3, 'y']);
  expect(() => remove(desk, [[1, 3]])).toThrow('within the range');
});
