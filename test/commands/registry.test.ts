import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands';
import { ROOT } from '../desk/files/pack/packs';
import { commandLine, openWithBundle } from './bundle';

const TRIGGERS = ['onEdit', 'onInstall', 'onOpen', 'remindDaily'];

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

  it('makes the menu, of the commands that work on the workbook', async () => {
    const desk = await openWithBundle({ 'Trang tính1': [] });
    desk.run('onOpen');
    const [menu] = desk.menus;
    const ofWorkbook = COMMANDS.filter(({ takes }) => takes === 'workbook');
    expect(menu?.items).toEqual(
      ofWorkbook.map(({ caption, handler }) => ({ kind: 'item', caption, handler })),
    );
  });

  it('makes the help text, and names no command that does not exist', () => {
    const { stdout } = commandLine(['--help']);
    for (const { name, help } of COMMANDS) {
      if (help === undefined) {
        expect(stdout).not.toContain(name);
        expect(commandLine([name, 'x.xlsx']).status).toBe(2);
      } else {
        expect(stdout).toContain(name);
        expect(stdout).toContain(help);
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
