import { spawnSync } from 'node:child_process';
import { ServiceError, UsageError } from '../failure';
import type { Net, NetAnswer } from '../services';

/** As long as Google waits, in milliseconds. */
const LONGEST_WAIT = 60_000;

/** Node calls no network and waits for it: another process does, and this one waits for that. */
const CALLER = `
let input = '';
process.stdin.on('data', (part) => { input += part; });
process.stdin.on('end', async () => {
  const { url, method, headers, body, redirect, wait } = JSON.parse(input);
  try {
    const signal = AbortSignal.timeout(wait);
    const answer = await fetch(url, { method, headers, body, redirect, signal });
    const names = Object.fromEntries([...answer.headers].map(([name, value]) => [
      name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase()), value]));
    process.stdout.write(JSON.stringify({ status: answer.status, headers: names, text: await answer.text() }));
  } catch (error) {
    process.stdout.write(JSON.stringify({ isLate: error.name === 'TimeoutError' }));
  }
});
`;

interface Route {
  readonly from: string;
  readonly to: string;
}

/** `https://by.com.vn=http://127.0.0.1:8080`, or an address that is reached as it is; several with `,` between. */
function readRoutes(text: string): readonly Route[] {
  return text.split(',').map((part) => {
    const [, from, to] =
      /^\s*(https?:\/\/[^\s/=]+)(?:=(https?:\/\/[^\s/=]+))?\s*$/.exec(part) ?? [];
    if (from === undefined) {
      throw new UsageError(
        `DESK_NET «${part}» không đúng dạng https://tên-miền hoặc https://tên-miền=http://máy:cổng.`,
      );
    }
    return { from, to: to ?? from };
  });
}

/**
 * The network as far as `DESK_NET` opens it.
 * @throws {UsageError} where it is not of its form
 */
export function netOf(text: string): Net {
  const routes = readRoutes(text);
  return ({ url, followRedirects, ...call }) => {
    const route = routes.find(({ from }) => url === from || url.startsWith(`${from}/`));
    if (!route) throw new ServiceError(`DNS error: ${url}`);
    const input = JSON.stringify({
      ...call,
      url: `${route.to}${url.slice(route.from.length)}`,
      redirect: followRedirects ? 'follow' : 'manual',
      wait: LONGEST_WAIT,
    });
    const { stdout } = spawnSync(process.execPath, ['-e', CALLER], { input, encoding: 'utf8' });
    const answer = readAnswer(stdout);
    if ('status' in answer) return answer;
    throw new ServiceError(`${answer.isLate ? 'Timeout' : 'Address unavailable'}: ${url}`);
  };
}

function readAnswer(text: string): NetAnswer | { readonly isLate: boolean } {
  try {
    return JSON.parse(text);
  } catch {
    return { isLate: false };
  }
}
