import { expect, it } from 'vitest';
import { groupBy } from '../../src/model/groups';

it('members are grouped by their key, in their order, those without one left out', () => {
  const groups = groupBy([3, 1, 4, 1, 5, 9], (one) => (one < 5 ? one % 2 : undefined));
  expect([...groups]).toEqual([
    [1, [3, 1, 1]],
    [0, [4]],
  ]);
});
