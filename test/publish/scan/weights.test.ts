import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST, textOf, weightsIn } from '../../../src/publish/scan/weights';

describe('weights as a text', () => {
  it('are the same when they are read', () => {
    const weight = fc.integer({ min: -LARGEST, max: LARGEST }).filter((one) => one !== 0);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 570 }), weight)), (steps) => {
        const places = steps.map((_, at) =>
          steps.slice(0, at + 1).reduce((place, [gap]) => place + gap, 0),
        );
        const weights = new Map(steps.map(([, one], at) => [places[at] ?? 0, one]));
        expect(weightsIn(textOf(weights))).toEqual(weights);
      }),
    );
  });

  it('that stand too far from each other are refused', () => {
    expect(() => textOf(new Map([[60000, 1]]))).toThrow('60000');
  });
});
