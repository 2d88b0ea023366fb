import type { ClaimKind } from '../prose/claims/claim';
import { findClaims } from '../prose/claims/findClaims';

/** A claim as plain data: what a caller outside the bundle can take. */
export interface ClaimRecord {
  readonly kind: ClaimKind;
  readonly quote: string;
  readonly figures: readonly string[];
  readonly claimed: string;
  readonly computed: string;
  readonly consistent: boolean;
}

/** **Soát số liệu**: the arithmetic that a text states about its own figures, recomputed. */
export function checkClaims(text: string): readonly ClaimRecord[] {
  return findClaims(text).map(({ kind, quote, figures, claimed, computed, consistent }) => ({
    kind,
    quote,
    figures: [...figures],
    claimed,
    computed,
    consistent,
  }));
}
