import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NotInPlace, recoverOutputs, writeTogether } from '../../../src/desk/files';
import type { Output } from '../../../src/desk/results';

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

describe('a place that cannot be written', () => {
  test('a folder in it is told before anything is staged', () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'ket-qua.json'));
    expect(() => writeTogether(folder, NEW)).toThrow(
      `«${join(folder, 'ket-qua.json')}» là một thư mục, trong khi lệnh phải ghi tệp mang tên ấy.`,
    );
    expect(readdirSync(folder)).toEqual(['ket-qua.json']);
  });

  test.each(['so.xlsx', 'ket-qua.json', 'BC-QUY'])(
    'a rename to %s that the system refuses keeps all for the next command, and says what is in its place',
    (name) => {
      const folder = newFolder();
      const place = join(folder, name);
      const isParent = name === 'BC-QUY';
      const block = (step: string) => {
        if (!step.startsWith(`rename ${name}`)) return;
        if (isParent) writeFileSync(place, '');
        else mkdirSync(place);
      };
      const refused = isParent
        ? 'EEXIST: đã có một tệp mang tên ấy, không phải thư mục'
        : 'EISDIR: đó là một thư mục, không phải tệp';
      const said = `(${refused}).${name === 'so.xlsx' ? '' : ' Đã đặt vào chỗ: so.xlsx'}`;
      const write = () => writeTogether(folder, NEW, block);
      expect(write).toThrow(NotInPlace);
      const again = () => recoverOutputs(folder);
      expect(again).toThrow(said);
      expect(again).toThrow(`--ra ${folder}`);
      if (isParent) rmSync(place);
      else rmdirSync(place);
      recoverOutputs(folder);
      expect(contents(folder)).toEqual(made(NEW));
    },
  );

  test.each(['{', '["so.xlsx', '{}', '[1]'])('a journal that says %s names the way out', (text) => {
    const folder = newFolder();
    const stage = join(folder, '.dang-ghi');
    mkdirSync(stage);
    writeFileSync(join(stage, 'so-ghi.json'), text);
    expect(() => recoverOutputs(folder)).toThrow(
      `Không đọc được «${join(stage, 'so-ghi.json')}», nơi lần chạy trước ghi lại các tệp nó đang đặt vào chỗ. Hãy xóa thư mục «${stage}»`,
    );
  });
});
