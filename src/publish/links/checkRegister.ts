import { type Finding, findingAt, type Observation, type Place } from '../../findings';
import * as say from '../../messages/links';
import type { Appendix } from '../../model/appendix';
import { linkLook } from '../../model/link';
import { isPublic, isSetFileName, type Publication } from '../../model/publication';
import { type EarlierLink, type EarlierText, earlierLinks } from './earlier';
import { formOf } from './form';
import { type LinkSet, opensFile, type RegisteredLink, setsOf } from './register';

export interface RegisterInput {
  readonly appendices: readonly Appendix[];
  /** Texts of earlier reports, in their order, as far as they were read. */
  readonly earlier: () => readonly EarlierText[];
  /** The cell of a row of `Phụ lục`, from 1. */
  readonly placeOf: (row: number, header: 'Liên kết' | 'Liên kết rút gọn') => Place;
  /**
   * The files in which sets were published. Left out where nobody was asked: then nothing is said of
   * targets.
   */
  readonly published?: PublishedFiles | undefined;
}

/** The files in which sets were published. */
export interface PublishedFiles {
  /** A set's file of the report's period; undefined where nobody can tell. */
  readonly fileOf: (set: string) => Pick<Publication, 'url' | 'state'> | undefined;
  /** The earlier period whose file a link opens. */
  readonly earlierOf: (link: string) => string | undefined;
}

/**
 * What is wrong with the short links of the register: their form, a set with two, one for two sets,
 * links that are easily taken for each other or for an earlier report's, a target that is not the
 * set's file, or that was withdrawn. Each is told once, at the first row that has it.
 */
export function checkRegister(input: RegisterInput): readonly Finding[] {
  const { appendices, placeOf } = input;
  const sets = setsOf(appendices);
  // A row without `Bộ` stands for no set: it has no link of its own to be held against others.
  const links = sets.flatMap((set) =>
    set.name === '' ? [] : set.links.map((link) => ({ set, link })),
  );
  const earlier = links.length > 0 ? earlierLinks(input.earlier()) : [];
  const at = (row: number, observation: Observation) =>
    findingAt(placeOf(row, 'Liên kết rút gọn'), observation);
  return [
    ...malformed(appendices).map(([row, said]) => at(row, said)),
    ...sets.flatMap((set) => split(set).map(([row, said]) => at(row, said))),
    ...links.flatMap(({ set, link }, index) => {
      const before = links.slice(0, index).filter((other) => other.set !== set);
      const said = againstOthers(set, link, before) ?? againstEarlier(set, link, earlier);
      return said ? [at(link.row, said)] : [];
    }),
    ...targets(input, sets),
  ];
}

type Said = readonly [row: number, observation: Observation];

function malformed(appendices: readonly Appendix[]): readonly Said[] {
  const told = new Set<string>();
  return appendices.flatMap(({ shortLink, row }): readonly Said[] => {
    if (shortLink === '' || told.has(shortLink)) return [];
    told.add(shortLink);
    const { faults, mended } = formOf(shortLink);
    return faults.length > 0 ? [[row, say.malformedLink(shortLink, faults, mended)]] : [];
  });
}

function split({ name, links }: LinkSet): readonly Said[] {
  const [first, ...others] = links;
  if (!first || name === '') return [];
  return others.map(({ address, row }) => [row, say.twoLinks(name, [first.address, address])]);
}

interface OfSet {
  readonly set: LinkSet;
  readonly link: RegisteredLink;
}

function againstOthers(
  { name }: LinkSet,
  { address, key }: RegisteredLink,
  others: readonly OfSet[],
): Observation | undefined {
  const same = others.find(({ link }) => link.key === key);
  if (same) return say.sharedLink(address, [same.set.name, name]);
  const look = linkLook(address);
  const near = others.find(({ link }) => linkLook(link.address) === look);
  return near && say.alikeLinks(address, name, known(near));
}

function known({ set, link }: OfSet): say.KnownLink {
  return { link: link.address, of: { set: set.name } };
}

function againstEarlier(
  { name }: LinkSet,
  { address, key }: RegisteredLink,
  earlier: readonly EarlierLink[],
): Observation | undefined {
  const same = earlier.find((one) => one.isOfKind && one.key === key);
  if (same) return say.linkOfEarlier(address, name, same.period);
  const look = linkLook(address);
  const near = earlier.find((one) => one.look === look && one.key !== key);
  return near && say.alikeLinks(address, name, { link: near.address, of: { period: near.period } });
}

/**
 * Several appendices may have links of their own into the one file of their set. The name of a file beside the
 * workbook is no link.
 */
function targets({ published, placeOf }: RegisterInput, sets: readonly LinkSet[]) {
  if (!published) return [];
  const at = (row: number, said: Observation) => findingAt(placeOf(row, 'Liên kết'), said);
  return sets.flatMap(({ name, appendices: all }) => {
    const appendices = all.map((one) => (isSetFileName(one.link) ? { ...one, link: '' } : one));
    const linked = appendices.filter(({ link }) => link !== '');
    const file = published.fileOf(name);
    const told = linked.find(({ link }) => !file || !opensFile(link, file.url));
    const closed =
      file?.state === 'Đã thu hồi'
        ? appendices.find(({ link, shortLink }) =>
            link === '' ? shortLink !== '' : opensFile(link, file.url),
          )
        : undefined;
    return [
      ...(closed ? [at(closed.row, say.withdrawnLink(name, closed.shortLink || closed.link))] : []),
      ...(told ? [at(told.row, ofTarget(name, told.link, file, published))] : []),
    ];
  });
}

function ofTarget(
  name: string,
  link: string,
  file: ReturnType<PublishedFiles['fileOf']>,
  published: PublishedFiles,
): Observation {
  const earlier = published.earlierOf(link);
  if (earlier !== undefined) return say.linkOfEarlier(link, name, earlier);
  // A file that is not open, or that people took elsewhere, is nothing to hold a link against.
  return file && isPublic(file) && !isSetFileName(file.url)
    ? say.otherTarget(name, link, file.url)
    : say.uncheckedTarget(name, link);
}
