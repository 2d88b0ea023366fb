import { type Appendix, bySet } from '../../model/appendix';
import { hostOf, linkKey } from '../../model/link';
import { isSetFileName } from '../../model/publication';

/** A short link as the register has it first. */
export interface RegisteredLink {
  readonly address: string;
  /** What all ways to write it have in common. */
  readonly key: string;
  /** The first row that names it, from 1. */
  readonly row: number;
}

/** An appendix set (bộ): what one short link stands for. */
export interface LinkSet {
  /** As its first row writes it. */
  readonly name: string;
  readonly appendices: readonly Appendix[];
  /** Its short links, one where all is well; none where it has none yet. */
  readonly links: readonly RegisteredLink[];
}

/** The appendix sets of the report, in the order in which they first appear. */
export function setsOf(appendices: readonly Appendix[]): readonly LinkSet[] {
  const own = appendices.filter(({ isOfOthers }) => !isOfOthers);
  return bySet(own, ({ set }) => set).map(({ set, members }) => ({
    name: set,
    appendices: members,
    links: linksOf(members),
  }));
}

function linksOf(members: readonly Appendix[]): readonly RegisteredLink[] {
  const found = new Map<string, RegisteredLink>();
  for (const { shortLink, row } of members) {
    const address = shortLink.trim();
    const key = linkKey(address);
    if (address !== '' && !found.has(key)) found.set(key, { address, key, row });
  }
  return [...found.values()];
}

/**
 * The file that a set's short link is to open, by what stands under `Liên kết`: several tabs of one
 * file of Google's are one.
 */
export function targetOf({ appendices }: LinkSet): string | 'none' | 'several' {
  // Words in the place of an address (`xem tệp`) open nothing, nor does the name of a file.
  const links = [...new Set(appendices.map(({ link }) => link))].filter(
    (link) => hostOf(link)?.includes('.') && !isSetFileName(link),
  );
  const [first, ...others] = links;
  if (first === undefined) return 'none';
  if (others.length === 0) return first;
  return others.every((link) => opensFile(link, first)) && googleId(first) !== undefined
    ? first.replace(/#.*$/, '').replace(/[?&]gid=\d+/, '')
    : 'several';
}

/** Google's files by their id, whatever else the address says (`/edit#gid=…`); others by their address. */
export function opensFile(link: string, file: string): boolean {
  const id = googleId(file);
  return id === undefined ? linkKey(link) === linkKey(file) : googleId(link) === id;
}

function googleId(link: string): string | undefined {
  return /^https:\/\/(?:docs|drive)\.google\.com\/.*?(?:\/d\/|[?&]id=)([\w-]+)/.exec(link)?.[1];
}
