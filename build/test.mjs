// Runs the tests: node build/test.mjs [filter …]. A file whose worker died is run once more by itself:
// on Node 20 a worker of Vitest now and then ends without a word, and takes its file with it.
import { startVitest } from 'vitest/node';

const [, , ...filters] = process.argv;

const failed = await lostFiles(filters);
if (failed.lost.length > 0 && !failed.isOther) {
  console.error(`Run again, as their worker died: ${failed.lost.join(', ')}`);
  process.exitCode = 0;
  const again = await lostFiles(failed.lost);
  if (again.lost.length > 0) process.exitCode = 1;
}

/** Runs tests; tells the files that were begun and not finished, and whether anything else failed. */
async function lostFiles(of) {
  const vitest = await startVitest('test', of, { run: true, watch: false });
  const modules = vitest.state.getTestModules();
  const lost = modules.filter((one) => ['pending', 'queued'].includes(one.state()));
  const died = vitest.state.getUnhandledErrors().filter(isDeadWorker);
  const isOther =
    modules.some((one) => one.state() === 'failed') ||
    died.length !== vitest.state.getUnhandledErrors().length ||
    died.length < lost.length;
  await vitest.close();
  return { lost: lost.map(({ moduleId }) => moduleId), isOther };
}

function isDeadWorker({ cause }) {
  return cause instanceof Error && cause.message.startsWith('Worker exited unexpectedly');
}
