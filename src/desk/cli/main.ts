import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { runCommandLine } from './commandLine';
import { scriptOf } from './compiled';

// Apps Script runs in the script's time zone; on the desk that is the process's.
process.env.TZ = 'Asia/Ho_Chi_Minh';

// Who closes the pipe early (`| head`) wants no more lines; what was written stays told by the status.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const beside = (place: string) => fileURLToPath(new URL(place, import.meta.url));

/** What the build makes of the desk: a function over Node's `require` and the module it fills. */
type DeskScript = (
  require: NodeJS.Require,
  module: { readonly exports: { readonly runCommandLine: typeof runCommandLine } },
) => void;

/** The desk, as V8 compiled it while it was built: what is imported is compiled anew at each start. */
function loadDesk(): typeof runCommandLine {
  const filename = beside('desk.js');
  const kept = beside('desk.compiled');
  // esbuild leaves nothing but ASCII in it.
  const source = readFileSync(filename, 'latin1');
  const script = scriptOf(source, filename, existsSync(kept) ? readFileSync(kept) : undefined);
  const module = { exports: {} as { runCommandLine: typeof runCommandLine } };
  (script.runInThisContext() as DeskScript)(createRequire(import.meta.url), module);
  return module.exports.runCommandLine;
}

process.exitCode = await loadDesk()(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  error: (line) => process.stderr.write(`${line}\n`),
  progress: (line) => process.stderr.write(`${line}\n`),
  environment: process.env,
  dist: beside('../dist/'),
  commands: beside('commands.json'),
  page: beside('bon-truc.html'),
  compiled: beside('code.compiled'),
  exit: (status) => process.exit(status),
});
