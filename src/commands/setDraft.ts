import type { Book } from '../book';
import type { Finding, FindingCode } from '../findings';
import { printsLinks } from '../prose';
import { isDraft } from '../review';

/** What keeps a report from being final. */
export interface Unfinished {
  readonly errors: number;
  /** The units for whose approval it waits. */
  readonly units: number;
}

const OF_LINKS: ReadonlySet<FindingCode | undefined> = new Set([
  'link-form',
  'link-split',
  'link-shared',
  'link-target',
  'link-misread',
]);

/**
 * Why the sets of a report go out as drafts; undefined where they are final. Links are got by publishing: that
 * they are not there yet, or not right, says nothing against what the sets hold.
 */
export function unfinished(book: Book): Unfinished | undefined {
  const against = book.ownFindings().filter((finding) => !isOfLinks(finding));
  const units = book.awaited().length;
  if (!isDraft(against, units)) return undefined;
  return { errors: against.filter(({ severity }) => severity === 'Lỗi').length, units };
}

function isOfLinks({ code, found }: Finding): boolean {
  return OF_LINKS.has(code) || (code === 'token-without-value' && printsLinks(found));
}
