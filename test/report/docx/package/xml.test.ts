import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xmlElement, xmlFile } from '../../../../src/report/docx/package/xml';
import { readXml } from '../../xml';

/** The text without what XML 1.0 cannot hold, character by character (production 2, Char). */
function withoutForbidden(text: string): string {
  return [...text]
    .filter((character) => {
      const point = character.codePointAt(0) ?? 0;
      if (point < 0x20) return point === 0x09 || point === 0x0a || point === 0x0d;
      return point < 0xd800 || (point > 0xdfff && point !== 0xfffe && point !== 0xffff);
    })
    .join('');
}

const nasty = fc.constantFrom(
  ...['&', '<', '>', '"', "'", ']]>', '&amp;', '<!--', '-->', '<?', '?>', '\t', '\n', '\r', '\0'],
  ...['\u0007', '\u001F', '\u007F', '\u0085', '\uFFFE', '\uFFFF', '\uD83D', '\uDE00', '\u2028'],
  ...['🎉👍🏽', 'العربية', 'שלום', '\u202E', '\u200B', '\u00AD', 'ặ', 'a\u0306\u0323', '𠀀'],
);
const text = fc
  .array(fc.oneof(nasty, fc.string({ unit: 'binary' })), { maxLength: 20 })
  .map((pieces) => pieces.join(''));

describe('an XML file', () => {
  it('gives back any text and attribute, less what XML cannot hold', () => {
    fc.assert(
      fc.property(text, text, (content, value) => {
        const root = readXml(xmlFile(xmlElement('a:root', { 'b:key': value }, [content])));
        expect(root.attributes).toEqual({ 'b:key': withoutForbidden(value) });
        expect(root.children.join('')).toBe(withoutForbidden(content));
      }),
      { numRuns: 500 },
    );
  });

  it('can be read by any reader of XML: no bare sign, no forbidden character', () => {
    fc.assert(
      fc.property(text, (content) => {
        const file = xmlFile(xmlElement('a', { b: content }, [content]));
        const inside = file.slice(file.indexOf('<a'));
        expect(inside).toBe(withoutForbidden(inside));
        expect(inside).not.toMatch(/&(?!(?:amp|lt|gt|quot|#9|#10|#13);)|\]\]>|\r/);
        expect(inside.replace(/"[^"]*"/, '').match(/</g)?.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 500 },
    );
  });

  it('writes elements, attributes and text in their order', () => {
    const root = xmlElement('w:p', { z: 1, a: 'x' }, [
      xmlElement('w:r'),
      'chữ ',
      xmlElement('w:t', { 'xml:space': 'preserve' }, [' Việt']),
    ]);
    expect(xmlFile(root)).toBe(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
        '<w:p z="1" a="x"><w:r/>chữ <w:t xml:space="preserve"> Việt</w:t></w:p>',
    );
  });
});
