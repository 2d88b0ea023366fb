import type { DeskOptions } from '../../src/desk';

type Net = NonNullable<DeskOptions['net']>;
type Call = Parameters<Net>[0];
type Answer = ReturnType<Net>;

export const KEY = 'khoa-bi-mat-1';

/** What of a service of short links is otherwise. */
export interface Otherwise {
  /** The answer in the place of its own; undefined leaves it its own. */
  readonly answer?: (call: Call, nth: number) => Answer | undefined;
  /** After the call was heard and done: its answer does not arrive. */
  readonly loses?: (nth: number) => boolean;
  /** A name that is in use is refused, though it opens the same. */
  readonly refusesTwins?: boolean;
}

export const json = (
  value: object,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  status,
  headers: { 'Content-Type': 'application/json', ...headers },
  text: JSON.stringify(value),
});

/** A service that behaves as by.com.vn documents it, its links in memory. */
export function linkService({ answer, loses, refusesTwins = false }: Otherwise = {}) {
  const links = new Map<string, string>();
  const calls: Call[] = [];
  const own = ({ url, method, headers, body }: Call): Answer => {
    if (headers.Authorization !== `Bearer ${KEY}`) {
      return json({ error: 1, message: 'A valid API key is required to use this service.' }, 403);
    }
    const path = url.slice('https://by.com.vn'.length);
    if (method === 'GET' && path.startsWith('/api/urls?short=')) {
      const short = decodeURIComponent(path.slice('/api/urls?short='.length));
      const longurl = links.get(short);
      return longurl === undefined
        ? json({ error: 1, message: 'Link not found.' })
        : json({ error: 0, details: { id: 1, shorturl: short, longurl } });
    }
    if (method !== 'POST' || path !== '/api/url/add') return json({ error: 1 }, 404);
    const { url: longurl, custom, domain = 'https://by.com.vn' } = JSON.parse(body ?? '{}');
    const short = `${domain}/${custom}`;
    const known = links.get(short);
    if (known !== undefined && (known !== longurl || refusesTwins)) {
      return json({ error: 1, message: 'That alias is taken. Please choose another one.' });
    }
    links.set(short, longurl);
    return json({ error: 0, id: links.size, shorturl: short });
  };
  const net: Net = (call) => {
    calls.push(call);
    const nth = calls.length;
    const made = answer?.(call, nth) ?? own(call);
    if (loses?.(nth)) throw new Error(`Timeout: ${call.url}`);
    return made;
  };
  return { net, links, calls };
}
