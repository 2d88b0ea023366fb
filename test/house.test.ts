import { describe, expect, it } from 'vitest';
import { filesOfHouse } from './house/files';
import { RULES } from './house/rules';
import { violations } from './house/violations';

const files = filesOfHouse();

describe('the house', () => {
  it('keeps its rules', () => {
    const found = violations(files, RULES);
    expect(found.map(({ kind, place, what }) => `${place}: ${what} (${kind})`)).toEqual([]);
  });

  it('writes Vietnamese in NFC', () => {
    const decomposed = [...files].filter(([, text]) => text !== text.normalize('NFC'));
    expect(decomposed.map(([file]) => file)).toEqual([]);
  });
});
