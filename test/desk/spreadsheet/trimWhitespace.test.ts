import { expect, test } from 'vitest';
import { idOf, openBook } from '../bundles';

test('trimWhitespace takes spaces from the ends of texts and doubled ones between words', async () => {
  const desk = await openBook({
    A: [
      ['  a  b ', 'c', 5],
      [' ', 'ngoài '],
    ],
  });
  const range = { sheetId: idOf(desk, 'A'), endColumnIndex: 1 };
  const trim = () => desk.run('update', [{ trimWhitespace: { range } }]);
  expect(trim()).toMatchObject({ replies: [{ trimWhitespace: { cellsChangedCount: 2 } }] });
  expect(desk.values('A')).toEqual([
    ['a b', 'c', 5],
    [null, 'ngoài '],
  ]);
  expect(trim()).toMatchObject({ replies: [{ trimWhitespace: {} }] });
});
