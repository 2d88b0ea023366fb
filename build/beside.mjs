// Runs scripts of package.json at once, since each keeps little more than one core busy:
// node build/beside.mjs types+lint build, where those joined by a plus go one after the other.
import { spawn } from 'node:child_process';
import { root } from './root.mjs';

const [, , ...chains] = process.argv;
const ended = await Promise.all(chains.map((chain) => runInTurn(chain.split('+'))));
if (ended.includes(false)) process.exitCode = 1;

/**
 * Whether all of them ended well; none is begun after one that did not.
 * @param {readonly string[]} scripts
 */
async function runInTurn(scripts) {
  for (const script of scripts) {
    if (!(await endedWell(script))) return false;
  }
  return true;
}

/**
 * Runs a script, and shows what it said once it has ended, so that no two mix their lines.
 * @param {string} script
 * @returns {Promise<boolean>}
 */
function endedWell(script) {
  return new Promise((resolve, reject) => {
    const running = spawn('npm', ['run', '--silent', script], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    /** @type {Buffer[]} */
    const said = [];
    running.stdout.on('data', (part) => said.push(part));
    running.stderr.on('data', (part) => said.push(part));
    running.on('error', reject);
    running.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      if (code !== 0) console.error(`npm run ${script} failed`);
      resolve(code === 0);
    });
  });
}
