import { CSV } from '../account';
import { publishedNames } from '../schema';
import { isObject, type Step } from './conversation';

/** A request as the service's method is given it. */
export interface Given {
  /** The parts of the path by name: `book`, `range`, `file` … */
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

export interface Route {
  /** `POST sheets /v4/spreadsheets/{book}:batchUpdate`. */
  readonly request: string;
  /** As a script calls it. */
  readonly method: string;
  readonly args: (given: Given) => readonly unknown[];
  /** A blob is made of this text of its own type. */
  readonly media?: (given: Given) => { readonly text: string; readonly type: string };
  /** The status where it succeeds; 200 where it is not said. */
  readonly status?: number;
  /** The reply is a file's content. */
  readonly isText?: true;
  /** Its reply is in a form that the desk does not have: what it does is done, what it says not compared. */
  readonly replyUnknown?: string;
}

const VALUES = '/v4/spreadsheets/{book}/values';
const FILE = '/drive/v3/files/{file}';
const bookAndQuery = ({ path, query }: Given) => [path.book, query];
const bodyBookRange = ({ path, query, body }: Given) => [body, path.book, path.range, query];
const bodyAndBook = ({ path, body }: Given) => [body, path.book];
const fileAndQuery = ({ path, query }: Given) => [path.file, query];

/** Google's paths and the methods of the desk's services that stand for them. */
const ROUTES: readonly Route[] = [
  {
    request: 'POST sheets /v4/spreadsheets',
    method: 'Sheets.Spreadsheets.create',
    args: ({ body, query }) => [body, query],
  },
  {
    request: 'GET sheets /v4/spreadsheets/{book}',
    method: 'Sheets.Spreadsheets.get',
    args: bookAndQuery,
  },
  {
    request: 'POST sheets /v4/spreadsheets/{book}:batchUpdate',
    method: 'Sheets.Spreadsheets.batchUpdate',
    args: bodyAndBook,
  },
  {
    request: 'POST sheets /v4/spreadsheets/{book}/sheets/{sheet}:copyTo',
    method: 'Sheets.Spreadsheets.Sheets.copyTo',
    args: ({ path, body }) => [body, path.book, path.sheet],
  },
  {
    request: `GET sheets ${VALUES}:batchGet`,
    method: 'Sheets.Spreadsheets.Values.batchGet',
    args: bookAndQuery,
  },
  {
    request: `POST sheets ${VALUES}:batchUpdate`,
    method: 'Sheets.Spreadsheets.Values.batchUpdate',
    args: bodyAndBook,
  },
  {
    request: `POST sheets ${VALUES}:batchClear`,
    method: 'Sheets.Spreadsheets.Values.batchClear',
    args: bodyAndBook,
  },
  {
    request: `POST sheets ${VALUES}:batchUpdateByDataFilter`,
    method: 'Sheets.Spreadsheets.Values.batchUpdateByDataFilter',
    args: bodyAndBook,
  },
  {
    request: `GET sheets ${VALUES}/{range}`,
    method: 'Sheets.Spreadsheets.Values.get',
    args: ({ path, query }) => [path.book, path.range, query],
  },
  {
    request: `PUT sheets ${VALUES}/{range}`,
    method: 'Sheets.Spreadsheets.Values.update',
    args: bodyBookRange,
  },
  {
    request: `POST sheets ${VALUES}/{range}:append`,
    method: 'Sheets.Spreadsheets.Values.append',
    args: bodyBookRange,
  },
  {
    request: `POST sheets ${VALUES}/{range}:clear`,
    method: 'Sheets.Spreadsheets.Values.clear',
    args: ({ path, body }) => [body ?? {}, path.book, path.range],
  },
  {
    request: 'GET www /drive/v3/files',
    method: 'Drive.Files.list',
    args: ({ query }) => [query],
  },
  {
    request: 'POST www /drive/v3/files',
    method: 'Drive.Files.create',
    args: ({ body, query }) => [body, null, query],
  },
  { request: `GET www ${FILE}`, method: 'Drive.Files.get', args: fileAndQuery },
  {
    request: `PATCH www ${FILE}`,
    method: 'Drive.Files.update',
    args: ({ path, query, body }) => [body, path.file, null, query],
  },
  {
    request: `DELETE www ${FILE}`,
    method: 'Drive.Files.remove',
    args: fileAndQuery,
    status: 204,
  },
  {
    request: `POST www ${FILE}/copy`,
    method: 'Drive.Files.copy',
    args: ({ path, query, body }) => [body, path.file, query],
  },
  {
    request: `GET www ${FILE}/export`,
    method: 'Drive.Files.export',
    args: ({ path, query: { mimeType, ...query } }) => [path.file, mimeType, query],
    isText: true,
  },
  {
    request: `GET www ${FILE}/comments`,
    method: 'Drive.Comments.list',
    args: fileAndQuery,
  },
  {
    request: `GET www ${FILE}/permissions`,
    method: 'Drive.Permissions.list',
    args: fileAndQuery,
  },
  {
    request: `POST www ${FILE}/permissions`,
    method: 'Drive.Permissions.create',
    args: ({ path, query, body }) => [body, path.file, query],
  },
  {
    request: `GET www ${FILE}/permissions/{permission}`,
    method: 'Drive.Permissions.get',
    args: ({ path, query }) => [path.file, path.permission, query],
  },
  {
    request: `PATCH www ${FILE}/permissions/{permission}`,
    method: 'Drive.Permissions.update',
    args: ({ path, query, body }) => [body, path.file, path.permission, query],
  },
  {
    request: `DELETE www ${FILE}/permissions/{permission}`,
    method: 'Drive.Permissions.remove',
    args: ({ path, query }) => [path.file, path.permission, query],
    status: 204,
  },
  {
    request: 'PUT www /upload/drive/v2/files/{file}',
    method: 'Drive.Files.update',
    args: ({ path }) => [{}, path.file, null, {}],
    media: ({ body }) => ({ text: String(body), type: CSV }),
    replyUnknown: 'a reply of Drive v2',
  },
];

/** What a parameter of the query is when it is no text. */
const PARAMETERS: Readonly<Record<string, (text: string) => unknown>> = {
  pageSize: Number,
  ranges: (text) => [text],
};
const TEXTS = new Set(['q', 'fields', 'emailMessage', 'mimeType', 'addParents', 'removeParents']);

/** Google's names of the methods whose own the script knows by another. */
const PUBLISHED_AS: Readonly<Record<string, string>> = { remove: 'Delete' };

/** What of a request to Drive its types know: Drive passes over the rest, where Sheets refuses it. */
function known(method: string, { path, query, body }: Given): Given {
  const [, resource = '', name = ''] = method.split('.');
  const published = PUBLISHED_AS[name] ?? name.charAt(0).toUpperCase() + name.slice(1);
  const type = resource.replace(/s$/, '');
  const only = (names: ReadonlySet<string>, given: object) =>
    Object.fromEntries(Object.entries(given).filter(([field]) => names.has(field)));
  return {
    path,
    query: only(publishedNames('drive', 'parameters', `${resource}$${published}`), query),
    body: isObject(body) ? only(publishedNames('drive', 'definitions', type), body) : body,
  };
}

function parameterOf(name: string, text: string): unknown {
  const read = PARAMETERS[name];
  if (read) return read(text);
  return !TEXTS.has(name) && /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : text;
}

function readQuery({ query }: Step): Readonly<Record<string, unknown>> {
  const entries = Object.entries(query);
  return Object.fromEntries(entries.map(([name, text]) => [name, parameterOf(name, text)]));
}

function patternOf({ request }: Route): RegExp {
  const source = request
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace(/\{(\w+)\}/g, (_, name) => `(?<${name}>[^/:]+)`);
  return new RegExp(`^${source}$`);
}

const PATTERNS = ROUTES.map((route) => ({ route, pattern: patternOf(route) }));

/** The method that stands for a request, and what it is given; undefined where the desk has none. */
export function findRoute(step: Step): { route: Route; given: Given } | undefined {
  for (const { route, pattern } of PATTERNS) {
    const match = pattern.exec(`${step.method} ${step.host} ${step.path}`);
    if (!match) continue;
    const parts = Object.entries(match.groups ?? {});
    const path = Object.fromEntries(parts.map(([name, text]) => [name, decodeURIComponent(text)]));
    const given = { path, query: readQuery(step), body: step.body };
    return { route, given: step.host === 'www' ? known(route.method, given) : given };
  }
  return undefined;
}

/** A record keeps the last of a parameter that was sent several times: such a step cannot be sent again. */
export function isWhole({ query, reply }: Step): boolean {
  if (query.ranges === undefined || !isObject(reply)) return true;
  const { valueRanges } = reply;
  return !Array.isArray(valueRanges) || valueRanges.length === 1;
}
