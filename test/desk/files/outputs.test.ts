import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Output, recoverOutputs, writeTogether } from '../../../src/desk/files';

const newFolder = () => mkdtempSync(join(tmpdir(), 'desk-ghi-'));

const OLD: readonly Output[] = [
  { name: 'so.xlsx', content: new Uint8Array([1]) },
  { name: 'ket-qua.json', content: 'cũ' },
];
const NEW: readonly Output[] = [
  { name: 'so.xlsx', content: new Uint8Array([2, 3]) },
  { name: 'ket-qua.json', content: 'mới' },
  { name: 'BC-QUY/bao-cao.txt', content: 'Đảng ủy' },
];

/** Everything in a folder, hidden things too. */
function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length + 1), readFileSync(path, 'utf8')];
      }),
  );
}

const made = (outputs: readonly Output[]) => {
  const folder = newFolder();
  writeTogether(folder, outputs);
  return contents(folder);
};

/** The steps of one writing, in order. */
function stepsOf(run: (onStep: (step: string) => void) => void): string[] {
  const steps: string[] = [];
  run((step) => steps.push(step));
  return steps;
}

class Killed extends Error {}

function killAt(at: number): (step: string) => void {
  let seen = 0;
  return () => {
    if (seen++ === at) throw new Killed();
  };
}

const STEPS = stepsOf((onStep) => writeTogether(newFolder(), NEW, onStep));

describe('the outputs of a run', () => {
  test('appear in a folder that may not be there yet, and leave nothing else', () => {
    const folder = join(newFolder(), 'moi');
    writeTogether(folder, NEW);
    expect(contents(folder)).toEqual({
      'so.xlsx': '\u0002\u0003',
      'ket-qua.json': 'mới',
      'BC-QUY/bao-cao.txt': 'Đảng ủy',
    });
    expect(readdirSync(folder).sort()).toEqual(['BC-QUY', 'ket-qua.json', 'so.xlsx']);
  });

  test('are all there or all not, wherever the process is killed', () => {
    const [before, after] = [made(OLD), made([...OLD, ...NEW])];
    const ends = STEPS.map((step, at) => {
      const folder = newFolder();
      writeTogether(folder, OLD);
      expect(() => writeTogether(folder, NEW, killAt(at))).toThrow(Killed);
      recoverOutputs(folder);
      const found = contents(folder);
      expect([before, after], step).toContainEqual(found);
      expect(existsSync(join(folder, '.dang-ghi')), step).toBe(false);
      return found['ket-qua.json'];
    });
    // Both ends are met: dropped up to the journal, finished from there on.
    expect(new Set(ends)).toEqual(new Set(['cũ', 'mới']));
  });

  test('are finished also where finishing is killed, again and again', () => {
    const journalled = STEPS.indexOf('rename so.xlsx');
    for (let at = 0; at < 6; at++) {
      const folder = newFolder();
      writeTogether(folder, OLD);
      expect(() => writeTogether(folder, NEW, killAt(journalled))).toThrow(Killed);
      try {
        recoverOutputs(folder, killAt(at));
      } catch (error) {
        expect(error).toBeInstanceOf(Killed);
      }
      recoverOutputs(folder);
      expect(contents(folder)).toEqual(made([...OLD, ...NEW]));
    }
  });

  test('a stage without its journal is dropped', () => {
    const folder = newFolder();
    mkdirSync(join(folder, '.dang-ghi'));
    writeFileSync(join(folder, '.dang-ghi', '0'), 'nửa');
    recoverOutputs(folder);
    expect(readdirSync(folder)).toEqual([]);
    recoverOutputs(join(folder, 'none'));
  });
});
