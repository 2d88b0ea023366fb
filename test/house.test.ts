import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each room may use. Arrows run one way: a room never uses one that uses it. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  model: [],
  findings: ['model'],
  messages: ['model', 'findings'],
  contract: ['model', 'findings', 'messages'],
  claims: ['model'],
  prose: ['model', 'messages'],
  setUp: ['model', 'findings', 'messages', 'contract'],
  rollup: ['model', 'messages', 'contract'],
  appendix: ['model', 'findings', 'messages', 'contract'],
  report: ['model', 'findings', 'messages'],
  check: ['model', 'findings', 'messages', 'contract', 'prose', 'claims', 'rollup'],
  review: ['model', 'findings', 'messages', 'contract'],
  versions: ['model', 'messages', 'contract'],
  home: ['model', 'findings', 'messages', 'contract', 'rollup'],
  app: [
    'model',
    'findings',
    'messages',
    'contract',
    'claims',
    'prose',
    'setUp',
    'rollup',
    'appendix',
    'report',
    'check',
    'review',
    'versions',
    'home',
  ],
  pages: ['app'],
  google: ['messages', 'contract', 'setUp', 'app', 'pages'],
  'main.ts': ['app', 'google'],
};

const GOOGLE_SERVICES =
  /\b(SpreadsheetApp|DriveApp|Sheets\.Spreadsheets|Drive\.Files|LockService|PropertiesService|CacheService|HtmlService|UrlFetchApp|MailApp|ScriptApp|Session\.get|Utilities\.(?!ts)\w+\()/;

const root = path.resolve(import.meta.dirname, '..');
const sources = (readdirSync(path.join(root, 'src'), { recursive: true }) as string[])
  .filter((file) => file.endsWith('.ts') && !file.startsWith('desk'))
  .map((file) => ({
    file,
    room: file.split(path.sep)[0] ?? '',
    text: readFileSync(path.join(root, 'src', file), 'utf8'),
  }));

describe('the house', () => {
  it('has only rooms that are known here', () => {
    expect([...new Set(sources.map(({ room }) => room))].sort()).toEqual(
      Object.keys(MAY_USE).sort(),
    );
  });

  it.each(sources)('$file uses only the rooms below it', ({ file, room, text }) => {
    const used = [...text.matchAll(/from '(\.[^']*)'/g)].map(
      ([, target = '']) => path.join(path.dirname(file), target).split(path.sep)[0],
    );
    const strangers = used.filter(
      (other) => other !== room && !MAY_USE[room]?.includes(other ?? ''),
    );
    expect(strangers).toEqual([]);
  });

  it('names Google’s services in the room google/ alone', () => {
    const naming = sources.filter(
      ({ room, text }) => room !== 'google' && GOOGLE_SERVICES.test(code(text)),
    );
    expect(naming.map(({ file }) => file)).toEqual([]);
  });

  it('knows no Node outside the desk', () => {
    const naming = sources.filter(({ text }) =>
      /from 'node:|\bprocess\.|\bBuffer\b/.test(code(text)),
    );
    expect(naming.map(({ file }) => file)).toEqual([]);
  });

  it('writes Vietnamese in NFC', () => {
    const decomposed = sources.filter(({ text }) => text !== text.normalize('NFC'));
    expect(decomposed.map(({ file }) => file)).toEqual([]);
  });
});

/** A source without its comments, where any name may stand. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
}
