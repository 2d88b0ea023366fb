import { expect, test } from 'vitest';
import { idOf, openBook } from '../bundles';

test('textToColumns reads the parts as if they were typed, and writes over what is beside', async () => {
  const desk = await openBook({
    A: [['a;12;20/05/2026', 'cũ', 'cũ', 'giữ'], [5, 'giữ'], ['b;;c']],
  });
  const split = (more: object, endColumnIndex = 1) => ({
    textToColumns: { source: { sheetId: idOf(desk, 'A'), endColumnIndex }, ...more },
  });
  desk.run('update', [split({ delimiterType: 'SEMICOLON' })]);
  expect(desk.values('A')).toEqual([
    ['a', 12, 46162, 'giữ'],
    [5, 'giữ'],
    ['b', null, 'c'],
  ]);
  expect(() => desk.run('update', [split({ delimiterType: 'CUSTOM' })])).toThrow('delimiter');
  expect(() => desk.run('update', [split({ delimiterType: 'COMMA' }, 2)])).toThrow('one column');
});
