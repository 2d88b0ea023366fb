// What tests, and the programs that they start, write to the temporary folder goes with the run.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where programs look for the temporary folder: `TEMP` on Windows. */
const NAMES = ['TMPDIR', 'TEMP'];

const BEGINNING = 'bon-truc-test-';

/**
 * Gives a run a temporary folder of its own before its workers start; returns what removes it. Each of its
 * projects asks for it: the first makes it.
 */
export default function setup() {
  if (path.basename(tmpdir()).startsWith(BEGINNING)) return () => undefined;
  const before = NAMES.map((name) => [name, process.env[name]]);
  const folder = mkdtempSync(path.join(tmpdir(), BEGINNING));
  for (const name of NAMES) process.env[name] = folder;
  return () => {
    rmSync(folder, { recursive: true, force: true });
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
