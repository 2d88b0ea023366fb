import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, ROOT } from '../desk/files/pack/packs';

/** Runs tests of a folder of their own, by their texts; gives back how that ended. */
function run(files: Readonly<Record<string, string>>, options = ''): Promise<number> {
  const folder = newFolder();
  writeFileSync(
    path.join(folder, 'vitest.config.mjs'),
    `export default { test: { globals: true, include: ['*.test.js'], ${options} } };`,
  );
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')),
  );
  return new Promise((ended) => {
    const script = path.join(ROOT, 'build', 'test.mjs');
    execFile(process.execPath, [script], { cwd: folder, env }, (error) =>
      ended(error ? Number(error.code) : 0),
    );
  });
}

const DIES = "process.kill(process.pid, 'SIGKILL'); await new Promise(() => {});";
const DIES_ONCE = [
  "import { existsSync, writeFileSync } from 'node:fs';",
  `it('dies', async () => { if (existsSync('died')) return; writeFileSync('died', ''); ${DIES} });`,
].join('\n');

const IS = "it('is', () => {});";

describe('a file of tests whose worker died', () => {
  it('is run once more, and only that tells', async () => {
    expect(await run({ 'a.test.js': DIES_ONCE, 'b.test.js': IS })).toBe(0);
    expect(await run({ 'a.test.js': `it('dies', async () => { ${DIES} });` })).toBe(1);
  });

  it('takes those with it that were to come after it in the same worker', async () => {
    const files = { 'a.test.js': DIES_ONCE, 'b.test.js': IS, 'c.test.js': IS };
    const together = 'isolate: false, maxWorkers: 1';
    expect(await run(files, together)).toBe(0);
    const fails = { ...files, 'b.test.js': "it('fails', () => { throw new Error('b'); });" };
    expect(await run(fails, together)).toBe(1);
  });

  it('excuses no other that failed', async () => {
    const fails = "it('fails', () => { throw new Error('other'); });";
    expect(await run({ 'a.test.js': DIES_ONCE, 'b.test.js': fails })).toBe(1);
  });
});
