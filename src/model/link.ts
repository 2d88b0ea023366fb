import { matchesOf } from './matches';

/** An address as it stands in a text: UTF-16 offsets, the end excluded. */
export interface TextLink {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An address as people type it into a text; what it may end in is taken off by `withoutTail`. */
export const ADDRESS = String.raw`https?:\/\/[\p{L}\p{N}][^\s<>"“”‘’«»{}[\]|*]*`;
/** What ends a sentence rather than an address. */
const ADDRESS_TAIL = /[.,;:!?'"…)]$/;

/** An address without the punctuation behind it; a `)` stays where the address opens one. */
export function withoutTail(address: string): string {
  let end = address.length;
  let unopened = count(address, ')') - count(address, '(');
  for (; end > 0 && ADDRESS_TAIL.test(address.charAt(end - 1)); end -= 1) {
    if (address.charAt(end - 1) !== ')') continue;
    if (unopened <= 0) break;
    unopened -= 1;
  }
  return address.slice(0, end);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/**
 * The addresses in a text, in order.
 * @param hosts whose addresses count without a scheme too (`byvn.net/IH59`)
 */
export function linksIn(text: string, hosts: readonly string[] = []): readonly TextLink[] {
  if (!text.includes('//') && !hosts.some((host) => text.toLowerCase().includes(host))) return [];
  const bare = hosts.map((host) => host.replace(/[^\w-]/g, (sign) => `\\${sign}`)).join('|');
  const ofHosts =
    bare === '' ? '' : String.raw`|(?<![\p{L}\p{N}./-])(?:www\.)?(?:${bare})\/[\w./~?=&%-]+`;
  return matchesOf(new RegExp(`${ADDRESS}${ofHosts}`, 'giu'), text).map(({ 0: found, index }) => {
    const kept = withoutTail(found);
    return { text: kept, start: index, end: index + kept.length };
  });
}

interface LinkParts {
  /** In lower case, without `www.`. */
  readonly host: string;
  /** Behind the first `/`, without a `/` at the end; its letters as they stand. */
  readonly path: string;
}

function partsOf(link: string): LinkParts | undefined {
  const [, host, path = ''] =
    /^(?:https?:\/\/)?(?:www\.)?([^/?#\s]+)(?:\/(.*?))?\/?$/i.exec(link.trim()) ?? [];
  return host === undefined ? undefined : { host: host.toLowerCase(), path };
}

/** The host of an address, in lower case; undefined where it has none. */
export function hostOf(link: string): string | undefined {
  return partsOf(link)?.host;
}

/** Whether an address names a whole site, and nothing that stands there. */
export function isSite(link: string): boolean {
  return partsOf(link)?.path === '';
}

/** What two addresses of one place have in common: scheme, `www.` and capitals of the host apart. */
export function linkKey(link: string): string {
  const parts = partsOf(link);
  return parts ? `${parts.host}/${parts.path}` : link.trim();
}

/** Letters of other scripts that a screen shows as Latin ones. */
const DOUBLES: Readonly<Record<string, string>> = {
  ...paired('АВЕЗІЈКМНОРСТУХаесіјкорсухԁѕһ', 'ABE3IJKMHOPCTYXaecijkopcyxdsh'),
  ...paired('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι', 'ABEZHIKMNOPTYXovi'),
};

function paired(letters: string, latin: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...letters].map((letter, at) => [letter, latin.charAt(at)]));
}

/** Signs that nobody sees, or that only make room. */
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;

/** The address in Latin letters of usual width, without spaces: what its reader takes it for. */
export function latinLink(link: string): string {
  return link
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(/[\u0370-\u052f]/g, (letter) => DOUBLES[letter] ?? letter);
}

/**
 * The same of all addresses that a reader may take for one another: `IH59`, `lH59`, `1H59`; `O`, `0`;
 * capitals and small letters.
 */
export function linkLook(link: string): string {
  const parts = partsOf(latinLink(link));
  if (!parts) return link;
  const looks = (text: string) =>
    text
      .replace(/[Il1|]/g, '1')
      .replace(/[Oo0]/g, '0')
      .toLowerCase();
  return `${looks(parts.host)}/${looks(parts.path)}`;
}
