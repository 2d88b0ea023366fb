import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readRegistry } from '../../../build/commands.mjs';
import { buildDesk } from '../../../build/desk.mjs';
import { commandsText, newFolder, pack, root } from './standIn';

const built = join(root, 'desk', 'bon-truc.mjs');

function start(args: readonly string[], environment: Record<string, string> = {}) {
  return spawnSync(built, args, { encoding: 'utf8', env: { ...process.env, ...environment } });
}

describe('the built command line', () => {
  beforeAll(async () => {
    await buildDesk(JSON.parse(commandsText), built);
  });

  test('runs through a link, finds bundle and commands beside it and keeps Vietnam’s time', () => {
    const dated = `function check() {
      return { status: 'done', messages: [new Date(2026, 4, 20).toISOString()] };
    }`;
    const code = join(root, 'dist', 'code.js');
    const bundle = readFileSync(code, 'utf8');
    writeFileSync(code, `${bundle}${dated}`);
    const link = join(root, 'bon-truc');
    symlinkSync(built, link);
    const ra = newFolder();
    const done = spawnSync(link, ['kiem-tra', pack('tốt'), '--ra', ra], { encoding: 'utf8' });
    writeFileSync(code, bundle);
    expect([done.stderr, done.stdout.split('\n')[0], done.status]).toEqual([
      'Kiểm tra dữ liệu…\n',
      '2026-05-19T17:00:00.000Z',
      0,
    ]);
    expect(readdirSync(ra).sort()).toEqual(['ket-qua.json', 'so.xlsx']);
    expect(start([]).status).toBe(2);
  });

  test('DESK_KILL ends it before the call: what Drive had is there, no output is', () => {
    const ra = newFolder();
    const killed = start(['tong-hop', pack('tốt'), '--ra', ra], {
      DESK_KILL: 'Sheets.Spreadsheets.batchUpdate:1',
    });
    expect([killed.status, killed.stdout]).toEqual([137, '']);
    expect(readdirSync(ra)).toEqual(['.tai-khoan']);
    const next = start(['tong-hop', pack('tốt'), '--ra', ra]);
    expect(next.status).toBe(0);
    const { found } = JSON.parse(readFileSync(join(ra, 'ket-qua.json'), 'utf8'));
    expect(found).toEqual(['BC-THANG.docx']);
    const before = newFolder();
    start(['tong-hop', pack('tốt'), '--ra', before], { DESK_KILL: 'Drive.Files.create:1' });
    expect(existsSync(before)).toBe(false);
  });

  test('of two processes at once into one folder neither spoils what the other wrote', async () => {
    const book = pack('tốt');
    const exit = (ra: string) =>
      new Promise<number | null>((resolve) => {
        spawn(built, ['tong-hop', book, '--ra', ra], { stdio: 'ignore' }).on('close', resolve);
      });
    for (let pair = 0; pair < 4; pair++) {
      const ra = newFolder();
      const ends = await Promise.all([exit(ra), exit(ra)]);
      expect(ends.filter((status) => status !== 0 && status !== 1)).toEqual([]);
      const done = ends.filter((status) => status === 0).length;
      expect(done).toBeGreaterThan(0);
      expect(start(['tong-hop', book, '--ra', ra]).status).toBe(0);
      const { found } = JSON.parse(readFileSync(join(ra, 'ket-qua.json'), 'utf8'));
      expect(found).toHaveLength(done);
    }
  });

  test('who closes the pipe early is told nothing in English, and the status stays true', async () => {
    const ra = newFolder();
    const child = spawn(built, ['kiem-tra', pack('tốt'), '--ra', ra]);
    child.stdout.destroy();
    let said = '';
    child.stderr.on('data', (bytes) => {
      said += String(bytes);
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect([status, said]).toEqual([0, 'Kiểm tra dữ liệu…\n']);
    expect(existsSync(join(ra, 'so.xlsx'))).toBe(true);
  });

  test('the commands of this build are those of the add-on', async () => {
    await buildDesk((await readRegistry()).commands, built);
    const help = start(['--help']);
    expect(help.status).toBe(0);
    for (const name of ['thiet-lap', 'kiem-tra', 'tong-hop', 'soat-so', 'chot-ky', 'hoan-tac']) {
      expect(help.stdout).toContain(name);
    }
    for (const name of ['nhap-bao-cao', 'thanh-pho']) expect(help.stdout).not.toContain(name);
  });
});
