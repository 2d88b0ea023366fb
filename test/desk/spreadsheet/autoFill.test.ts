import { expect, test } from 'vitest';
import { idOf, openBook } from '../bundles';

test('autoFill goes on with a series of numbers, repeats the rest, forwards and back', async () => {
  const desk = await openBook({ A: [[], [], [1, 'a', 5], [3, 'b', 6]] });
  const source = {
    sheetId: idOf(desk, 'A'),
    startRowIndex: 2,
    endRowIndex: 4,
    startColumnIndex: 0,
    endColumnIndex: 2,
  };
  const fill = (fillLength: number, more: object = {}) => ({
    autoFill: { sourceAndDestination: { source, dimension: 'ROWS', fillLength }, ...more },
  });
  desk.run('update', [fill(3), fill(-2)]);
  expect(desk.values('A')).toEqual([
    [-3, 'a'],
    [-1, 'b'],
    [1, 'a', 5],
    [3, 'b', 6],
    [5, 'a'],
    [7, 'b'],
    [9, 'a'],
  ]);
  desk.run('update', [fill(1, { useAlternateSeries: true })]);
  expect(desk.values('A')[4]).toEqual([1, 'a']);
  expect(() => desk.run('update', [{ autoFill: { range: source } }])).toThrow(
    'sourceAndDestination',
  );
});
