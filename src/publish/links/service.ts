import type { LinkTrouble } from '../../messages/shortLinks';
import { shortened } from '../../model/beginning';
import { hostOf, linkKey } from '../../model/link';
import { sha256 } from '../../model/sha256';
import { formOf } from './form';

// The interface of services that run Premium URL Shortener, by.com.vn among them: one call makes a link
// (https://by.com.vn/vi/developers, https://gempixel.com/docs/premium-url-shortener-api-guide).

/** A service of short links, as `Cấu hình` names it. */
export interface ShortLinkService {
  /** Where its interface begins, without a `/` at the end. */
  readonly base: string;
  readonly host: string;
  /** The hosts at which its short links stand. */
  readonly hosts: readonly string[];
  /** Where they are to stand, if it is not the service's own host. */
  readonly domain: string | undefined;
}

/**
 * `https://by.com.vn`, or with the host of the links behind it: `https://by.com.vn; https://byvn.net`.
 * Undefined where it is no such address: a key must not go out unsealed.
 */
export function serviceOf(setting: string): ShortLinkService | undefined {
  const [base, ...others] = setting.split(/[;,\s]+/).flatMap((part) => originOf(part) ?? []);
  if (base === undefined || setting.split(/[;,\s]+/).some((part) => part !== '' && !originOf(part)))
    return undefined;
  const hosts = [base, ...others].flatMap((one) => hostOf(one) ?? []);
  return { base, host: hosts[0] ?? '', hosts, domain: others[0] };
}

function originOf(text: string): string | undefined {
  return /^https:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/[\w/-]*)?$/i
    .exec(text)?.[0]
    .replace(/\/+$/, '');
}

/** A call of a service; its key stands in its headers alone. */
export interface ShortLinkCall {
  readonly url: string;
  readonly method: 'get' | 'post';
  readonly headers: Readonly<Record<string, string>>;
  /** JSON; undefined of a `get`. */
  readonly body: string | undefined;
}

/** What came back, whatever its status. */
export interface ShortLinkAnswer {
  readonly status: number;
  /** By their names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Letters and figures that no reader takes for others: 32 of them, five bits each. */
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789';
const ALIAS_LENGTH = 8;

/**
 * The name that a link to a target is asked for by: the same each time, so that what was asked for
 * twice is made once.
 */
export function aliasOf(target: string): string {
  const digits = sha256(target);
  return Array.from({ length: ALIAS_LENGTH }, (_, at) =>
    SIGNS.charAt(Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16) % SIGNS.length),
  ).join('');
}

/** The call that asks for a short link to a target. */
export function addCall({ base, domain }: ShortLinkService, key: string, target: string) {
  const body = { url: target, custom: aliasOf(target), ...(domain && { domain }) };
  return callOf(`${base}/api/url/add`, key, JSON.stringify(body));
}

/** The call that asks what the link of that name opens. */
export function lookUpCall(service: ShortLinkService, key: string, target: string): ShortLinkCall {
  const short = `${service.domain ?? service.base}/${aliasOf(target)}`;
  return callOf(`${service.base}/api/urls?short=${encodeURIComponent(short)}`, key);
}

function callOf(url: string, key: string, body?: string): ShortLinkCall {
  return {
    url,
    method: body === undefined ? 'get' : 'post',
    headers: { Authorization: `Bearer ${key}`, Accept: 'application/json' },
    body,
  };
}

/** What an answer means. */
export type ShortLinkReply =
  | { readonly kind: 'made'; readonly link: string }
  /** Too many calls: to be asked again after so many seconds. */
  | { readonly kind: 'busy'; readonly wait: number }
  /** Nobody knows whether it was made. */
  | { readonly kind: 'uncertain'; readonly words: string }
  /** The name is in use: by this very link, or by another one. */
  | { readonly kind: 'taken'; readonly words: string }
  | { readonly kind: 'failed'; readonly why: LinkTrouble; readonly words: string };

/** Thirty calls a minute are allowed, and nobody waits longer. */
const LONGEST_WAIT = 60;

/** Reads the answer to `addCall`. @param key which an answer must not show */
export function readAdded(
  answer: ShortLinkAnswer,
  service: ShortLinkService,
  key: string,
): ShortLinkReply {
  const read = readJson(answer, key);
  if ('kind' in read) return read;
  const { shorturl, short } = read.data;
  return linkReply(shorturl ?? short, service);
}

/**
 * Reads the answer to `lookUpCall`.
 * @returns the link where it opens the very target, else why it cannot be taken for it
 */
export function readFound(
  answer: ShortLinkAnswer,
  service: ShortLinkService,
  key: string,
  target: string,
): ShortLinkReply {
  const read = readJson(answer, key);
  const details = 'kind' in read ? undefined : asRecord(read.data.details);
  const { longurl, shorturl } = details ?? {};
  if (typeof longurl !== 'string' || longurl.trim() !== target) {
    return { kind: 'failed', why: 'taken', words: aliasOf(target) };
  }
  return linkReply(shorturl, service);
}

function linkReply(link: unknown, { hosts }: ShortLinkService): ShortLinkReply {
  if (typeof link !== 'string' || link.trim() === '') {
    return { kind: 'failed', why: 'noLink', words: '' };
  }
  const address = link.trim();
  const isOwn = formOf(address).faults.length === 0 && hosts.includes(hostOf(address) ?? '');
  return isOwn
    ? { kind: 'made', link: address }
    : { kind: 'failed', why: 'otherLink', words: shortened(linkKey(address), MOST_WORDS) };
}

type Data = Readonly<Record<string, unknown>>;

function readJson(
  { status, headers, text }: ShortLinkAnswer,
  key: string,
): { readonly data: Data } | ShortLinkReply {
  const data = asRecord(parsed(text));
  const message = typeof data?.message === 'string' ? data.message : '';
  const words = wordsOf(message === '' ? `HTTP ${status}` : message, key);
  const failed = (why: LinkTrouble): ShortLinkReply => ({ kind: 'failed', why, words });
  if (status === 429) return { kind: 'busy', wait: waitOf(headers['retry-after']) };
  if (status === 401 || status === 403) return failed('key');
  if (status >= 300 && status < 400) return failed('moved');
  if (status >= 500) return { kind: 'uncertain', words };
  if (!data) return failed('notJson');
  if (status < 400 && NO_ERROR.has(data.error)) return { data };
  if (OF_KEY.test(message)) return failed('key');
  return OF_NAME.test(message) ? { kind: 'taken', words } : failed('error');
}

/** What `error` is of an answer that has none; whatever else stands there is one. */
const NO_ERROR: ReadonlySet<unknown> = new Set([undefined, null, 0, '0', false, '']);
const OF_KEY = /api key|khóa api|unauthori[sz]ed|token/i;
const OF_NAME = /taken|already|exist|in use|đã được|tồn tại/i;
const MOST_WORDS = 120;

/** The service's own words: without markup, and without the key, which it may say back. */
function wordsOf(message: string, key: string): string {
  const plain = message
    .split(key)
    .join('…')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return shortened(plain, MOST_WORDS);
}

/** `Retry-After` in seconds; a date there, or nothing, means the whole minute. */
function waitOf(header: string | undefined): number {
  const seconds = header === undefined ? Number.NaN : Number(header);
  return seconds >= 0 ? Math.min(seconds, LONGEST_WAIT) : LONGEST_WAIT;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function asRecord(value: unknown): Data | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Data)
    : undefined;
}
