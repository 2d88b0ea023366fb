import { anniversaryClaims, yearMostSpokenOf } from './anniversary';
import type { Claim, ClaimContext } from './claim';
import { countClaims } from './count';
import { dateClaims } from './date';
import { differenceClaims } from './difference';
import { enumerationClaims } from './enumeration';
import { productClaims } from './product';
import { ratioClaims } from './ratio';
import { type Reading, readingOf } from './reading';
import { repeatClaims } from './repeat';
import { type ClaimRule, claimOf, type Stated } from './stated';
import { sumClaims } from './sum';

const RULES: readonly ClaimRule[] = [
  sumClaims,
  enumerationClaims,
  countClaims,
  ratioClaims,
  differenceClaims,
  productClaims,
  dateClaims,
  repeatClaims,
];

/** One figure told by two readings: where one of them holds, the other is a misreading. */
function settled(found: readonly Stated[]): readonly Stated[] {
  const right = new Set(found.filter(({ consistent }) => consistent).map(({ subject }) => subject));
  const seen = new Set<string>();
  return found.filter((claim) => {
    if (!claim.consistent && right.has(claim.subject)) return false;
    const key = `${claim.kind} ${claim.subject} ${claim.consistent}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * The arithmetic that a Vietnamese text states about its own figures, each claim recomputed: sums,
 * counts, rates, differences, products, anniversaries, dates, repeated figures. Ordered by place.
 * Rounding is tolerated by interval; where words leave room, an unequal figure is no finding.
 * Never throws, whatever the text; its work grows with the length of the text.
 */
export function findClaims(text: string, context: ClaimContext = {}): readonly Claim[] {
  return claimsIn(readingOf(text), context);
}

/** The same of a text that is read already. */
export function claimsIn(reading: Reading, context: ClaimContext): readonly Claim[] {
  return settled([
    ...RULES.flatMap((rule) => rule(reading)),
    ...anniversaryClaims(reading, context),
  ])
    .map((stated) => claimOf(reading, stated))
    .sort((a, b) => a.start - b.start);
}

/** The year most dates of a report lie in: the context for anniversaries that give no dates. */
export function reportYear(text: string): number | undefined {
  return yearMostSpokenOf(readingOf(text));
}
