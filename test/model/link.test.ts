import { describe, expect, it } from 'vitest';
import { hostOf, latinLink, linkKey, linkLook, linksIn } from '../../src/model/link';

describe('addresses in a text', () => {
  it.each([
    ['Tại https://byvn.net/IH59, xem.', ['https://byvn.net/IH59']],
    ['(https://byvn.net/IH59).', ['https://byvn.net/IH59']],
    ['https://a.vn/x_(1) và <https://a.vn/y>', ['https://a.vn/x_(1)', 'https://a.vn/y']],
    ['byvn.net/IH59 và a.byvn.net/x', ['byvn.net/IH59']],
    ['Không có.', []],
  ] as const)('%s', (text, expected) => {
    const found = linksIn(text, ['byvn.net']);
    expect(found.map((link) => link.text)).toEqual(expected);
    for (const { text: link, start, end } of found) expect(text.slice(start, end)).toBe(link);
  });

  it('without a scheme are read of known hosts alone', () => {
    expect(linksIn('byvn.net/IH59')).toEqual([]);
  });
});

describe('the same address', () => {
  it('is known whatever stands around its host', () => {
    const keys = ['https://byvn.net/IH59', 'HTTP://www.BYVN.net/IH59/', ' byvn.net/IH59 '];
    expect(new Set(keys.map(linkKey))).toEqual(new Set(['byvn.net/IH59']));
    expect(linkKey('https://byvn.net/ih59')).not.toBe('byvn.net/IH59');
    expect(hostOf('https://Byvn.net')).toBe('byvn.net');
  });

  it('looks the same in other letters', () => {
    expect(latinLink('https://bуvn.net/ \u200bＩＨ59')).toBe('https://byvn.net/IH59');
    const looks = ['IH59', 'lH59', '1H59', 'ІH59', 'ih59'].map((name) =>
      linkLook(`https://byvn.net/${name}`),
    );
    expect(new Set(looks.slice(0, 4)).size).toBe(1);
    expect(looks[4]).not.toBe(looks[0]);
    expect(linkLook('https://a.vn/O0o')).toBe(linkLook('https://a.vn/000'));
  });
});
