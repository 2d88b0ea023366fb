import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlay, parseFieldMask, select, under } from '../../../src/desk/spreadsheet/fieldMask';

/** A mask as nested plain objects, to compare. */
function plain(text: string): unknown {
  const of = (mask: ReturnType<typeof parseFieldMask>): unknown =>
    mask === '*' ? '*' : Object.fromEntries([...mask].map(([name, sub]) => [name, of(sub)]));
  return of(parseFieldMask(text));
}

describe('field masks', () => {
  const readings: [string, unknown][] = [
    ['a', { a: '*' }],
    ['a.b,a/c', { a: { b: '*', c: '*' } }],
    ['a(b,c(d/e)), f', { a: { b: '*', c: { d: { e: '*' } } }, f: '*' }],
    ['a.b,a', { a: '*' }],
    ['a.*', { a: '*' }],
    ['*', '*'],
  ];
  test.each(readings)('%s', (text, expected) => {
    expect(plain(text)).toEqual(expected);
  });

  test.each(['', ',', 'a,', 'a(b', 'a)', 'a..b', 'a b!', '(a)'])('refuses %j', (text) => {
    expect(() => parseFieldMask(text)).toThrow('Invalid field mask');
  });

  const tree = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'small' }, fc.integer(), tie('object')),
    object: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3 }),
  })).object as fc.Arbitrary<Record<string, unknown>>;
  const path = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 });
  const paths = fc.array(path, { minLength: 1, maxLength: 4 });
  const maskOf = (list: string[][]) =>
    parseFieldMask(list.map((names) => names.join('.')).join(','));

  test('after an overlay the masked part is the source’s, the rest the target’s', () => {
    fc.assert(
      fc.property(tree, tree, paths, (target, source, list) => {
        const mask = maskOf(list);
        const merged = overlay<Record<string, unknown>>(target, source, mask);
        for (const name of ['a', 'b', 'c']) {
          if (under(mask, name) === undefined) expect(merged[name]).toEqual(target[name]);
          if (under(mask, name) === '*') expect(merged[name]).toEqual(source[name]);
        }
      }),
    );
  });

  test('a selection holds nothing outside the mask, and selecting twice changes nothing', () => {
    fc.assert(
      fc.property(tree, paths, (value, list) => {
        const mask = maskOf(list);
        const once = select(value, mask);
        expect(select(once, mask)).toEqual(once);
        for (const name of Object.keys(once)) expect(under(mask, name)).toBeDefined();
      }),
    );
  });
});
