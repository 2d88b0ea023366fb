import { fileURLToPath } from 'node:url';
import { runCommandLine } from './commandLine';

// Apps Script runs in the script's time zone; on the desk that is the process's.
process.env.TZ = 'Asia/Ho_Chi_Minh';

// Who closes the pipe early (`| head`) wants no more lines; what was written stays told by the status.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const beside = (place: string) => fileURLToPath(new URL(place, import.meta.url));

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  error: (line) => process.stderr.write(`${line}\n`),
  progress: (line) => process.stderr.write(`${line}\n`),
  environment: process.env,
  dist: beside('../dist/'),
  commands: beside('commands.json'),
  compiled: beside('code.compiled'),
  exit: (status) => process.exit(status),
});
