// Runs the tests: node build/test.mjs [filter …]. A file whose worker died is run once more by itself:
// on Node 20 a worker of Vitest now and then ends without a word, and takes its file with it, and those
// that were to come after it in the same worker.
import { startVitest } from 'vitest/node';

const [, , ...filters] = process.argv;

const failed = await lostFiles(filters);
if (failed.lost.length > 0 && !failed.isOther) {
  console.error(`Run again, as their worker died: ${failed.lost.join(', ')}`);
  process.exitCode = 0;
  const again = await lostFiles(failed.lost);
  if (again.lost.length > 0) process.exitCode = 1;
}

/** Runs tests; tells the files that were not finished, begun or not, and whether anything else failed. */
async function lostFiles(of) {
  const vitest = await startVitest('test', of, { run: true, watch: false });
  const modules = vitest.state.getTestModules();
  const ended = modules.filter((one) => !['pending', 'queued'].includes(one.state()));
  const known = new Set(ended.map(({ moduleId }) => moduleId));
  const asked = await vitest.globTestSpecifications(of);
  const lost = asked.filter(({ moduleId }) => !known.has(moduleId));
  const [alone, others] = [true, false].map((is) =>
    lost.filter(({ project }) => project.config.isolate === is),
  );
  const errors = vitest.state.getUnhandledErrors();
  const died = errors.filter(isDeadWorker);
  const isOther =
    modules.some((one) => one.state() === 'failed') ||
    died.length !== errors.length ||
    died.length < alone.length + Math.min(1, others.length);
  await vitest.close();
  return { lost: lost.map(({ moduleId }) => moduleId), isOther };
}

function isDeadWorker({ cause }) {
  return cause instanceof Error && cause.message.startsWith('Worker exited unexpectedly');
}
