import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { FLAGS } from './build/flags.mjs';
import { googleTypesTestPlugin } from './build/schema.mjs';

const filesOf = (rooms: readonly string[]) => rooms.map((room) => `${room}/**/*.test.ts`);

/**
 * Files that have a worker each: they start programs and browsers, or open the largest books. The others share
 * workers, so that what all of them import, the bundle too, is loaded and compiled once.
 */
const APART = [
  ...filesOf(['test/desk/cli', 'test/desk/page', 'test/house']),
  'test/run/**/*[vV]olume*.test.ts',
  'test/setUp/newColleague.test.ts',
];
/** Rooms that run the whole add-on: their workers end with the room, since what they keep adds up. */
const COMMANDS = filesOf(['test/commands']);
const RUNS = filesOf(['test/pages', 'test/run', 'test/selfTest']);
const ALL = filesOf(['test']);

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
      { extends: true, test: { name: 'commands', include: COMMANDS, isolate: false } },
      { extends: true, test: { name: 'runs', include: RUNS, exclude: APART, isolate: false } },
      {
        extends: true,
        test: {
          name: 'together',
          include: ALL,
          exclude: [...APART, ...COMMANDS, ...RUNS],
          isolate: false,
        },
      },
    ],
  },
});
