import { claimsIn, type Reading } from '../../claims';
import { type Finding, findingAt, type Observation, type Place } from '../../findings';
import * as say from '../../messages/links';
import type { Appendix } from '../../model/appendix';
import { hostOf, isSite, latinLink, linkKey, linkLook, linksIn } from '../../model/link';
import { once } from '../../model/once';
import { countsIn, judgeCounts } from './counts';
import { type EarlierLink, type EarlierText, earlierLinks } from './earlier';
import { type LinkSet, setsOf } from './register';

/** A text that the report prints, the values of its tokens put in. */
export interface LinkText {
  readonly text: () => string;
  readonly reading: () => Reading;
  /** Whether it is the office's own, of the whole report: `Cấu hình`, `Đề cương`. */
  readonly isOfReport: boolean;
  readonly place: () => Place;
}

/**
 * Links in the texts of a report that the register does not have, and counts of appendices that are
 * not the register's. A count that does not fit the others of its own text is told as a claim already.
 */
export function checkLinkTexts(
  appendices: readonly Appendix[],
  texts: readonly LinkText[],
  earlier: () => readonly EarlierText[],
): readonly Finding[] {
  const sets = setsOf(appendices);
  const all = sets.reduce((sum, set) => sum + set.appendices.length, 0);
  const register = registerOf(appendices, sets, earlier);
  return texts.flatMap((text) => [
    ...foreignLinks(text.text(), register).map((said) => findingAt(text.place(), said)),
    ...wrongCounts(text, all, sets).map((said) => findingAt(text.place(), said)),
  ]);
}

interface Register {
  readonly hosts: readonly string[];
  /** The short links, one a set where all is well. */
  readonly addresses: readonly string[];
  readonly keys: ReadonlySet<string>;
  readonly byLook: ReadonlyMap<string, say.KnownLink>;
  readonly earlier: () => readonly EarlierLink[];
}

function registerOf(
  appendices: readonly Appendix[],
  sets: readonly LinkSet[],
  texts: () => readonly EarlierText[],
): Register {
  const links = sets.flatMap(({ name, links: own }) =>
    own.map(({ address }): say.KnownLink => ({ link: address, of: { set: name } })),
  );
  const addresses = links.map(({ link }) => link);
  return {
    hosts: [...new Set(addresses.flatMap((link) => hostOf(link) ?? []))],
    addresses,
    // A slip in the register is told there, not at every text that has the link right.
    keys: new Set(
      [...addresses, ...addresses.map(latinLink), ...appendices.map(({ link }) => link)].map(
        linkKey,
      ),
    ),
    byLook: new Map(links.map((known) => [linkLook(known.link), known])),
    earlier: once(() => earlierLinks(texts())),
  };
}

function foreignLinks(text: string, register: Register): readonly Observation[] {
  const told = new Set<string>();
  return linksIn(text, register.hosts).flatMap(({ text: link, start, end }) => {
    const key = linkKey(link);
    if (register.keys.has(key) || told.has(key)) return [];
    told.add(key);
    const known = register.byLook.get(linkLook(link));
    if (known) return [say.misreadLink(link, known)];
    // Reports name the sites of systems that they speak of, month after month.
    const before = isSite(link) ? undefined : register.earlier().find((one) => one.key === key);
    const since = before?.period;
    const around = text.slice(Math.max(0, start - BESIDE), end + BESIDE);
    if (since !== undefined || isOfAppendices(link, around, register)) {
      return [say.unregisteredLink(link, register.addresses, since)];
    }
    return isSite(link) ? [] : [say.linkElsewhere(link)];
  });
}

/** So many letters before and after a link say what it is of. */
const BESIDE = 80;
const SAYS_APPENDICES = /phụ lục|biểu kèm|kèm theo|đính kèm|gửi kèm|đường link|đường dẫn/iu;
/** A name of a few letters and digits right behind the host: what a service of short links gives. */
const SHORT_PATH = /^[A-Za-z0-9_-]{2,12}$/;

function isOfAppendices(link: string, around: string, { hosts }: Register): boolean {
  const key = linkKey(link);
  const host = hostOf(link) ?? '';
  return (
    hosts.includes(host) ||
    SHORT_PATH.test(key.slice(key.indexOf('/') + 1)) ||
    SAYS_APPENDICES.test(around.replace(link, ''))
  );
}

function wrongCounts(
  { text, reading, isOfReport }: LinkText,
  all: number,
  sets: readonly LinkSet[],
): readonly Observation[] {
  if (!/phụ lục|biểu|\bPL\b/iu.test(text().normalize('NFC'))) return [];
  const read = reading();
  const wrong = judgeCounts(countsIn(read, sets, isOfReport), all, sets);
  if (wrong.length === 0) return [];
  const claims = claimsIn(read, {}).filter(({ consistent }) => !consistent);
  const isTold = (start: number) => {
    const at = read.rawOffset(start);
    return claims.some((claim) => claim.start <= at && at < claim.end);
  };
  const parts = sets.map(({ name, appendices }) => [name, appendices.length] as const);
  return wrong.flatMap(({ count: { start, quote, said }, is }) =>
    isTold(start) ? [] : [say.appendixCount(quote, said, is, parts)],
  );
}
