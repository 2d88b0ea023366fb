import { describe, expect, test } from 'vitest';
import { type DeskOptions, openDesk } from '../../../src/desk';

type Net = NonNullable<DeskOptions['net']>;

const run = async (body: string, net?: Net) => {
  const desk = await openDesk({
    bundle: `function go() { ${body} }`,
    workbook: { 'Biểu chung': [['Kỳ']] },
    user: 'can-bo@example.vn',
    ...(net && { net }),
  });
  return desk.run('go');
};

const ANSWER = { status: 200, headers: { 'Retry-After': '7' }, text: 'Được' };

describe('UrlFetchApp', () => {
  test('is not granted where the manifest does not ask for it', async () => {
    await expect(run("UrlFetchApp.fetch('https://a.vn/')")).rejects.toThrow(
      /Specified permissions are not sufficient.*script\.external_request/,
    );
  });

  test('sends what it is told and hands over what comes back', async () => {
    const calls: Parameters<Net>[0][] = [];
    const answer = await run(
      `const response = UrlFetchApp.fetch('https://a.vn/api', {
         method: 'post', contentType: 'application/json', payload: '{"a":1}',
         headers: { Authorization: 'Bearer x' }, muteHttpExceptions: true, followRedirects: false });
       return [response.getResponseCode(), response.getContentText(), response.getHeaders()];`,
      (call) => {
        calls.push(call);
        return ANSWER;
      },
    );
    expect(answer).toEqual([200, 'Được', { 'Retry-After': '7' }]);
    expect(calls).toEqual([
      {
        url: 'https://a.vn/api',
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: 'Bearer x' },
        body: '{"a":1}',
        followRedirects: false,
      },
    ]);
  });

  test.each([
    ["'https://a.vn/', { timeout: 5 }", 'does not know the field timeout'],
    ["'https://a.vn/', { method: 'head' }", 'invalid value: method'],
    ["'https://a.vn/', { headers: { Host: 'b.vn' } }", 'invalid value: Header:Host'],
    ["'https://a.vn/', { method: 'post', payload: {} }", 'a payload that is a text'],
    ["'a.vn'", 'Invalid argument: a.vn'],
  ])('refuses %s', async (given, words) => {
    await expect(run(`UrlFetchApp.fetch(${given});`, () => ANSWER)).rejects.toThrow(words);
  });

  test('throws an answer of an error, unless it is muted', async () => {
    const net: Net = () => ({ ...ANSWER, status: 404 });
    await expect(run("UrlFetchApp.fetch('https://a.vn/x?khoa=1');", net)).rejects.toThrow(
      /^Request failed for https:\/\/a\.vn returned code 404/,
    );
    const muted =
      "return UrlFetchApp.fetch('https://a.vn/', { muteHttpExceptions: true }).getResponseCode();";
    expect(await run(muted, net)).toBe(404);
  });
});
