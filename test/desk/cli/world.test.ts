import { describe, expect, test } from 'vitest';
import { makeNodeWorld } from '../../../src/desk/cli/world';

describe('what was compiled of the bundle', () => {
  const bundle = 'function answer() { return "một"; } answer();';

  test('serves a later world of the same text', () => {
    const first = makeNodeWorld();
    expect(first.compiledCode()).toBeUndefined();
    first.run(bundle, 'code.js');
    const compiled = first.compiledCode();
    expect(makeNodeWorld(compiled).value(bundle, 'code.js')).toBe('một');
    expect(makeNodeWorld(compiled).value('1 + 1', 'realm.js')).toBe(2);
  });

  test('is passed over where the text is another of the same length, or it is none', () => {
    const first = makeNodeWorld();
    first.run(bundle, 'code.js');
    const other = bundle.replace('một', 'hai');
    expect(makeNodeWorld(first.compiledCode()).value(other, 'code.js')).toBe('hai');
    expect(makeNodeWorld(new Uint8Array(3)).value(bundle, 'code.js')).toBe('một');
  });
});
