import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestText } from '../../build/manifest.mjs';
import { COMMANDS } from '../../src/commands';
import { ROOT } from '../desk/files/pack/packs';
import { commandLine, openWithBundle } from './bundle';

const TRIGGERS = ['onEdit', 'onInstall', 'onOpen', 'remindDaily', 'workUnderWay'];

describe('the registry of commands', () => {
  it('has no two of one name, function or caption', () => {
    for (const part of ['name', 'handler', 'caption'] as const) {
      expect(new Set(COMMANDS.map((command) => command[part])).size).toBe(COMMANDS.length);
    }
  });

  it('makes the global functions, and no other', () => {
    const code = readFileSync(path.join(ROOT, 'dist', 'code.js'), 'utf8');
    const declared = [...code.matchAll(/^function (\w+)\(/gm)].map(([, name]) => name);
    expect(declared.sort()).toEqual(
      [...TRIGGERS, ...COMMANDS.map(({ handler }) => handler)].sort(),
    );
  });

  it('asks for the network where the build was told to alone', () => {
    const manifest = readFileSync(path.join(ROOT, 'appsscript.json'), 'utf8');
    expect(readFileSync(path.join(ROOT, 'dist', 'appsscript.json'), 'utf8')).toBe(manifest);
    expect(manifest).not.toContain('external_request');
    const { oauthScopes, ...rest } = JSON.parse(manifestText(manifest, true));
    expect(oauthScopes).toEqual([
      ...JSON.parse(manifest).oauthScopes,
      'https://www.googleapis.com/auth/script.external_request',
    ]);
    expect({ ...rest, oauthScopes: JSON.parse(manifest).oauthScopes }).toEqual(
      JSON.parse(manifest),
    );
  });

  it('has every command that the handbook and README type', () => {
    const docs = readdirSync(path.join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));
    const typed = ['README.md', ...docs.map((name) => `docs/${name}`)].flatMap((page) => [
      ...readFileSync(path.join(ROOT, page), 'utf8').matchAll(/bon-truc ([a-z]+(?:-[a-z]+)*)/g),
    ]);
    const names = COMMANDS.filter(({ usage }) => usage !== undefined).map(({ name }) => name);
    // One is the desk's own.
    const known = new Set([...names, 'mo']);
    expect(typed.length).toBeGreaterThan(10);
    expect(typed.filter(([, name = '']) => !known.has(name)).map(([said]) => said)).toEqual([]);
  });

  it('makes the help text, and names no command that does not exist', () => {
    const { stdout } = commandLine(['--help']);
    for (const { name, usage } of COMMANDS) {
      if (usage === undefined) {
        expect(stdout).not.toContain(name);
        expect(commandLine([name, 'x.xlsx']).status).toBe(2);
      } else {
        expect(stdout).toContain(name);
        expect(stdout).toContain(usage);
      }
    }
    for (const later of ['nhap-bao-cao', 'thanh-pho']) expect(stdout).not.toContain(later);
    expect(commandLine(['thanh-pho', 'x.xlsx']).status).toBe(2);
  });

  it('is what the journal calls its lines', async () => {
    const desk = await openWithBundle({ 'Trang tính1': [] });
    desk.run('setUp');
    const [, line] = desk.values('Nhật ký');
    expect(COMMANDS.map(({ caption }) => caption)).toContain(line?.[2]);
  });
});
