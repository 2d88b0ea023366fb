import { describe, expect, it } from 'vitest';
import { once } from '../../src/model/once';

describe('what is made once', () => {
  it('is made at the first call, and no more; undefined too', () => {
    let made = 0;
    const table = once(() => {
      made += 1;
      return undefined;
    });
    expect(made).toBe(0);
    expect([table(), table()]).toEqual([undefined, undefined]);
    expect(made).toBe(1);
  });
});
