import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile, openWithBundle } from '../commands/bundle';
import { ROOT, SAMPLE } from '../desk/files/pack/packs';

const DIST = path.join(ROOT, 'dist');
const ROOMS = readdirSync(DIST).filter((name) => name.startsWith('room-'));

/** The pages of the add-on as somebody installed them. */
function pagesOf(changed: (name: string, text: string) => string | undefined) {
  return Object.fromEntries(
    readdirSync(DIST)
      .filter((name) => name.endsWith('.html'))
      .flatMap((name) => {
        const text = changed(name, readFileSync(path.join(DIST, name), 'utf8'));
        return text === undefined ? [] : [[name.replace(/\.html$/, ''), text]];
      }),
  );
}

describe('a room that is pushed as a page of its own', () => {
  it('leaves the code that Google loads for every click', () => {
    expect(ROOMS).toEqual(['room-documents.html', 'room-selfTest.html']);
    const code = readFileSync(path.join(DIST, 'code.js'), 'utf8');
    for (const room of ROOMS) {
      const text = readFileSync(path.join(DIST, room), 'utf8');
      expect(code).not.toContain(text.slice(text.indexOf('{')));
    }
  });

  it.each([
    [
      'is missing',
      (name: string, text: string) => (ROOMS.includes(name) ? undefined : text),
      'thiếu hoặc hỏng',
    ],
    [
      'is of another version than the code',
      (name: string, text: string) =>
        ROOMS.includes(name) ? text.replace(/\w+/, '0123456789ab') : text,
      'của một phiên bản khác',
    ],
  ])('%s: the command says which file to install, and makes nothing', async (_, changed, said) => {
    const desk = await openWithBundle(SAMPLE, { pages: pagesOf(changed) });
    const { status, messages } = compile(desk);
    expect({ status, files: desk.files().length, isWritten: desk.wasWritten() }).toEqual({
      status: 'refused',
      files: 0,
      isWritten: false,
    });
    expect(messages.join('\n')).toContain(said);
    expect(messages.join('\n')).toContain('room-documents.html');
  });
});

describe('the page for the one who installs', () => {
  it('names every file that is to be installed', () => {
    const guide = readFileSync(path.join(ROOT, 'docs', 'cai-dat.md'), 'utf8');
    for (const name of readdirSync(DIST)) expect(guide).toContain(`\`${name}\``);
  });
});
