import { expect, it } from 'vitest';
import type { Letter } from '../../src/model/letter';
import type { WorkPort } from '../../src/run';
import { perform } from '../../src/run/deeds';
import type { Ready } from '../../src/run/run';
import { fakePorts } from './ports';

const LETTERS = ['a', 'b', 'c', 'd'].map(
  (unit): Letter => ({ unit, to: [], subject: '', body: '' }),
);

it('of letters those go that were begun before somebody wanted no more, and each of the others is said', () => {
  const told: Parameters<WorkPort['goesOn']>[] = [];
  const sent: string[] = [];
  const ports = fakePorts({});
  const watched = {
    ...ports,
    mail: { left: () => 9, send: ({ unit }: Letter) => void sent.push(unit) },
    work: {
      ...ports.work,
      goesOn: (...step: Parameters<WorkPort['goesOn']>) => {
        told.push(step);
        return sent.length < 2;
      },
    },
  };
  const said = perform(
    watched,
    {
      kind: 'letters',
      letters: LETTERS,
      told: (deliveries) => ({
        lines: deliveries.map(({ letter, outcome, words }) => `${letter.unit} ${outcome} ${words}`),
      }),
    },
    { writing: {}, look: {} } as unknown as Ready,
    ports.clock.now(),
  );
  const why = 'lượt chạy hết thời gian, hoặc có người bấm Dừng';
  expect(said.lines).toEqual(['a sent ', 'b sent ', `c failed ${why}`, `d failed ${why}`]);
  // Which of how many, until it is stopped.
  expect(told).toEqual([0, 1, 2].map((done) => [5, [done, 4]]));
});
