import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { FLAGS } from './build/flags.mjs';
import { googleTypesTestPlugin } from './build/schema.mjs';

/**
 * Rooms whose files have a worker each: they run the whole add-on over large workbooks, in programs and
 * browsers. The others share workers, so that what all of them import is loaded and compiled once.
 */
const APART = [
  'test/commands',
  'test/desk/cli',
  'test/desk/page',
  'test/house',
  'test/pages',
  'test/run',
  'test/selfTest',
]
  .map((room) => `${room}/**/*.test.ts`)
  .concat('test/setUp/newColleague.test.ts');
const ALL = ['test/**/*.test.ts'];

export default defineConfig({
  plugins: [googleTypesTestPlugin],
  test: {
    globalSetup: 'build/tempFolder.mjs',
    // Documents are opened in LibreOffice, and bundles of 10^5 rows are run: slow, never timed.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Left to itself Vitest keeps one core free, and of two that is half of them.
    maxWorkers: availableParallelism(),
    // From the beginning: V8 crashes where a pattern that ran under other flags runs once more. What is young
    // has room enough that a run's passing objects are not carried to the old: a sixth of the CPU.
    execArgv: [...FLAGS, '--max-semi-space-size=64'],
    projects: [
      { extends: true, test: { name: 'apart', include: APART } },
      { extends: true, test: { name: 'together', include: ALL, exclude: APART, isolate: false } },
    ],
  },
});
