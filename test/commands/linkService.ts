import type { DeskOptions } from '../../src/desk';
import { SMALL_MONTH } from '../run/small';
import { put } from './bundle';

type Net = NonNullable<DeskOptions['net']>;
type Call = Parameters<Net>[0];
type Answer = ReturnType<Net>;

export const KEY = 'khoa-bi-mat-1';

export const FILE_1 = 'https://docs.google.com/spreadsheets/d/bo-mot/edit';
export const FILE_2 = 'https://docs.google.com/spreadsheets/d/bo-hai/edit';

/** What of the month is otherwise. */
export interface LinkedMonth {
  readonly service?: string;
  /** What stands under `Liên kết` and `Liên kết rút gọn` of the two sets. */
  readonly links?: readonly [string, string];
  readonly short?: readonly [string, string];
}

/** The small month with two sets that have files and no short link. */
export function linkedMonth({
  service = 'https://by.com.vn',
  links = [FILE_1, FILE_2],
  short = ['', ''],
}: LinkedMonth = {}) {
  const [header = [], ...rows] = (SMALL_MONTH['Phụ lục'] ?? []).map((row) => [...row]);
  const register = [header, ...rows];
  rows.forEach((_, at) => {
    put(register, at + 2, 'Bộ', String(at + 1));
    put(register, at + 2, 'Liên kết', links[at] ?? '');
    put(register, at + 2, 'Liên kết rút gọn', short[at] ?? '');
  });
  return {
    ...SMALL_MONTH,
    'Cấu hình': [...(SMALL_MONTH['Cấu hình'] ?? []), ['Dịch vụ rút gọn', service]],
    'Phụ lục': register,
  };
}

export const WITH_KEY = { userProperties: { 'rutgon.by.com.vn': KEY } };

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
