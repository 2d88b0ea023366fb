import { linkKey, linkLook, linksIn } from '../../model/link';

/** A text of an earlier report. */
export interface EarlierText {
  readonly text: string;
  readonly period: string;
  /** Whether it is a report of the same kind: of a month where this one is of a month. */
  readonly isOfKind: boolean;
}

/** A link that an earlier report names, and the last one that does. */
export interface EarlierLink {
  readonly address: string;
  readonly key: string;
  readonly look: string;
  readonly period: string;
  readonly isOfKind: boolean;
}

/** The links of earlier reports, each of a kind of report once, the last report's first. */
export function earlierLinks(texts: readonly EarlierText[]): readonly EarlierLink[] {
  const found = new Map<string, EarlierLink>();
  for (const { text, period, isOfKind } of [...texts].reverse()) {
    if (!text.includes('http')) continue;
    for (const { text: address } of linksIn(text)) {
      const key = linkKey(address);
      const one = `${key} ${isOfKind}`;
      if (!found.has(one)) {
        found.set(one, { address, key, look: linkLook(address), period, isOfKind });
      }
    }
  }
  return [...found.values()];
}
