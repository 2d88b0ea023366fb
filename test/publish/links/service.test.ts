import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCall, aliasOf, lookUpCall, readAdded, serviceOf } from '../../../src/publish';

const existing = (setting: string) => {
  const service = serviceOf(setting);
  if (!service) throw new Error(setting);
  return service;
};
const SERVICE = existing('https://by.com.vn');

describe('the service that Cấu hình names', () => {
  it.each([
    ['https://by.com.vn', 'https://by.com.vn', ['by.com.vn'], undefined],
    [' https://by.com.vn/ ', 'https://by.com.vn', ['by.com.vn'], undefined],
    ['https://a.vn/rut-gon/', 'https://a.vn/rut-gon', ['a.vn'], undefined],
    [
      'https://by.com.vn; https://byvn.net',
      'https://by.com.vn',
      ['by.com.vn', 'byvn.net'],
      'https://byvn.net',
    ],
  ])('%j', (setting, base, hosts, domain) => {
    expect(serviceOf(setting)).toMatchObject({ base, hosts, domain });
  });

  it.each([
    '',
    'by.com.vn',
    'http://by.com.vn',
    'https://by.com.vn; byvn.net',
    'https://ai@by.com.vn',
    'https://by.com.vn:8080',
    'https://by.com.vn?x=1',
    'https://bуvn.net',
    'không dùng',
  ])('%j is none: a key would go astray, or unsealed', (setting) => {
    expect(serviceOf(setting)).toBeUndefined();
  });
});

describe('the name that is asked for', () => {
  it('is the target’s own, of signs that nobody misreads', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (one, other) => {
        expect(aliasOf(one)).toMatch(/^[a-km-np-z2-9]{8}$/);
        expect(aliasOf(one) === aliasOf(other)).toBe(one === other);
      }),
    );
  });
});

describe('a call', () => {
  it('is the documented one, its key in a header alone', () => {
    const { url, method, headers, body } = addCall(SERVICE, 'khoa', 'https://a.vn/tep');
    expect([url, method]).toEqual(['https://by.com.vn/api/url/add', 'post']);
    expect(headers).toEqual({ Authorization: 'Bearer khoa', Accept: 'application/json' });
    expect(JSON.parse(body ?? '')).toEqual({
      url: 'https://a.vn/tep',
      custom: aliasOf('https://a.vn/tep'),
    });
    const asked = lookUpCall(existing('https://by.com.vn; https://byvn.net'), 'khoa', 'x');
    expect(asked.url).toBe(
      `https://by.com.vn/api/urls?short=${encodeURIComponent(`https://byvn.net/${aliasOf('x')}`)}`,
    );
  });
});

describe('an answer', () => {
  const reply = (text: string, status = 200, headers: Record<string, string> = {}) =>
    readAdded({ status, headers, text }, SERVICE, 'khoa');

  it.each([
    '{"error":0,"shorturl":"https://by.com.vn/x2"}',
    '{"error":"0","shorturl":"https://by.com.vn/x2"}',
    '{"shorturl":"https://by.com.vn/x2"}',
  ])('with a link is taken: %s', (text) => {
    expect(reply(text)).toEqual({ kind: 'made', link: 'https://by.com.vn/x2' });
  });

  it.each([
    ['7', 7],
    ['600', 60],
    ['Wed, 21 Oct 2026 07:28:00 GMT', 60],
    [undefined, 60],
  ])('of too many calls says how long to wait: %s', (header, wait) => {
    const headers: Record<string, string> = header === undefined ? {} : { 'retry-after': header };
    expect(reply('', 429, headers)).toEqual({ kind: 'busy', wait });
  });

  it('with an error of whatever kind is none', () => {
    const text = '{"error":{"toString":1},"shorturl":"https://by.com.vn/x2"}';
    expect(reply(text)).toMatchObject({ kind: 'failed' });
  });

  it('never shows the key, and stops nothing whatever it is', () => {
    const text = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .record({ error: fc.anything(), message: fc.string(), shorturl: fc.anything() })
        .map((one) => {
          try {
            return JSON.stringify({ ...one, message: `${one.message} khoa` });
          } catch {
            return '';
          }
        }),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 100, max: 599 }), (said, status) => {
        const read = reply(said, status);
        if ('words' in read) expect(read.words).not.toContain('khoa');
      }),
    );
  });
});
